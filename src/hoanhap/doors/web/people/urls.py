"""Addresses of the people's pages."""

from __future__ import annotations

from django.urls import path

from hoanhap.doors.web.people import deeds, person, search

urlpatterns = [
    path("", search.people, name="people"),
    path("can-giup/", search.help_tasks, name="help_tasks"),
    path("can-giup/<int:task_id>/ket-thuc/", deeds.close_help, name="help_task_close"),
    path("<int:person_id>/", person.person, name="person"),
    path("<int:person_id>/sua/", deeds.correct, name="person_correct"),
    path("<int:person_id>/chuyen-noi-o/", deeds.move, name="person_move"),
    path("<int:person_id>/so-dinh-danh/", deeds.record_number, name="person_identity"),
    path("<int:person_id>/xac-nhan/", deeds.attest, name="person_attest"),
]
