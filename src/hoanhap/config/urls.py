"""All addresses: the web door's."""

from __future__ import annotations

from django.urls import include, path

urlpatterns = [path("", include("hoanhap.doors.web.urls"))]
