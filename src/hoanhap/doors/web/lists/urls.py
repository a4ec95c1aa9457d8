"""Addresses of the lists desk."""

from __future__ import annotations

from django.urls import path

from hoanhap.doors.web.lists import (
    decide,
    entries,
    index,
    page,
    papers,
    province,
    scans,
    starting,
    steps,
    uploads,
)

urlpatterns = [
    path("", index.page, name="lists"),
    path("xa/<int:commune_id>/", index.commune, name="lists_of_commune"),
    path("xa/<int:commune_id>/lap/", starting.start, name="list_start"),
    path("xa/<int:commune_id>/khong-tinh-cham/", province.exempt, name="list_exempt"),
    path("<int:list_id>/", page.page, name="list"),
    path("<int:list_id>/thay-doi/", page.difference, name="list_difference"),
    path("<int:list_id>/tim-nguoi/", entries.search, name="list_person_search"),
    path("<int:list_id>/them/", entries.add, name="list_add_entry"),
    path("dong/<int:entry_id>/sua/", entries.change, name="list_change_entry"),
    path("dong/<int:entry_id>/bo/", entries.drop, name="list_drop_entry"),
    path("dong/<int:entry_id>/xem-xet/", decide.one, name="list_decide_entry"),
    path("<int:list_id>/xem-xet/", decide.many, name="list_decide_many"),
    path("<int:list_id>/nhap/", uploads.upload, name="list_upload"),
    path("<int:list_id>/mau/", uploads.template, name="list_template"),
    path("tep/<int:file_id>/", uploads.preview, name="list_preview"),
    path("tep/<int:file_id>/bo/", uploads.drop, name="list_drop_file"),
    path("tep/<int:file_id>/tra-loi/", uploads.answer, name="list_answer"),
    path("<int:list_id>/ban-chup/", scans.attach, name="list_attach_scan"),
    path("ban-chup/<int:attachment_id>/", scans.scan, name="list_scan"),
    path("<int:list_id>/in/", papers.printed, name="list_print"),
    path("<int:list_id>/word/", papers.word, name="list_word"),
    path("<int:list_id>/pdf/", papers.pdf, name="list_pdf"),
    path("<int:list_id>/excel/", papers.excel, name="list_excel"),
    path("<int:list_id>/bo-sung/", starting.addition, name="list_start_addition"),
    path("<int:list_id>/<slug:step>/", steps.page, name="list_step"),
]
