"""Addresses of the web door: the house's own pages here, a desk's in its own module."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from hoanhap.doors.web import language, reading_aid, sign_in, today
from hoanhap.doors.web.desks import DESKS

app_name = "web"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", today.page, name="today"),
    path("dang-nhap/", sign_in.sign_in, name="sign_in"),
    path("dang-xuat/", sign_in.sign_out, name="sign_out"),
    path("doi-mat-khau/", sign_in.change_password, name="change_password"),
    path("chua-co-vi-tri/", sign_in.no_posting, name="no_posting"),
    path("chon-vi-tri/", sign_in.choose_posting, name="choose_posting"),
    path("ngon-ngu/<str:language>/", language.switch_language, name="language"),
    path("doc-thu/", reading_aid.read, name="read"),
    path("thu-tinh/", include("hoanhap.doors.web.simulator.urls")),
    path("phap-luat/", include("hoanhap.doors.web.law.urls")),
    *(path(desk.path.lstrip("/"), include(desk.module)) for desk in DESKS if desk.module),
]
