"""Addresses of the oversight desk."""

from __future__ import annotations

from django.urls import URLPattern, path

from hoanhap.doors.web.oversight import inspections

urlpatterns: list[URLPattern] = [
    path("", inspections.page, name="inspections"),
    path("ghi/", inspections.record, name="inspection_record"),
    path("<int:inspection_id>/", inspections.one, name="inspection"),
    path("<int:inspection_id>/tep/", inspections.file, name="inspection_file"),
    path("<int:inspection_id>/khac-phuc/", inspections.remedy, name="inspection_remedy"),
    path("<int:inspection_id>/rut/", inspections.withdraw, name="inspection_withdraw"),
]
