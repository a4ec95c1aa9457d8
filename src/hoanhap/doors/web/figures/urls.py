"""Addresses of the figures."""

from __future__ import annotations

from django.urls import include, path

from hoanhap.doors.web.figures import opened, pages

urlpatterns = [
    path("", pages.page, name="figures"),
    path("", include("hoanhap.doors.web.halfyear.urls")),
    path("", include("hoanhap.doors.web.returns.urls")),
    path("tong-hop/", include("hoanhap.doors.web.reports.urls")),
    path("word/", pages.word, name="figures_word"),
    path("excel/", pages.excel, name="figures_excel"),
    path("<str:code>/", opened.rows, name="figure_rows"),
]
