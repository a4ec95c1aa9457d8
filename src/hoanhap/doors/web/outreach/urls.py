"""Addresses of the communication desk."""

from __future__ import annotations

from django.urls import URLPattern, path

from hoanhap.doors.web.outreach import pages

urlpatterns: list[URLPattern] = [
    path("", pages.page, name="outputs"),
    path("ghi/", pages.record, name="output_record"),
    path("<int:output_id>/", pages.one, name="output"),
    path("<int:output_id>/tep/", pages.file, name="output_file"),
    path("<int:output_id>/rut/", pages.withdraw, name="output_withdraw"),
]
