"""Addresses of the half-year's page."""

from __future__ import annotations

from django.urls import path

from hoanhap.doors.web.halfyear import page

urlpatterns = [path("nua-nam/", page.page, name="half_year")]
