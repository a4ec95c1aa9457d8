"""Addresses of the oversight desk."""

from __future__ import annotations

from django.urls import URLPattern, path

from hoanhap.doors.web.oversight import pages

urlpatterns: list[URLPattern] = [
    path("", pages.page, name="inspections"),
    path("ghi/", pages.record, name="inspection_record"),
    path("<int:inspection_id>/", pages.one, name="inspection"),
    path("<int:inspection_id>/tep/", pages.file, name="inspection_file"),
    path("<int:inspection_id>/khac-phuc/", pages.remedy, name="inspection_remedy"),
    path("<int:inspection_id>/rut/", pages.withdraw, name="inspection_withdraw"),
]
