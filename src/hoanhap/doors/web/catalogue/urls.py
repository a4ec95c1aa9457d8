"""Addresses of the catalogue (/danh-muc/)."""

from __future__ import annotations

from django.urls import path

from hoanhap.doors.web.catalogue import list_days, paper_templates

urlpatterns = [
    path("ngay-danh-sach/", list_days.new, name="list_days"),
    path("mau-giay/", paper_templates.page, name="templates"),
    path("mau-giay/dat/", paper_templates.new, name="template_new"),
    path("mau-giay/mau-so-01.docx", paper_templates.sample, name="template_sample"),
]
