"""Addresses of the law's pages."""

from __future__ import annotations

from django.urls import path

from hoanhap.doors.web.law import pages

urlpatterns = [
    path("", pages.clauses, name="clauses"),
    path("<slug:anchor>/", pages.clause, name="clause"),
]
