"""Address of the simulator."""

from __future__ import annotations

from django.urls import path

from hoanhap.doors.web.simulator import page

urlpatterns = [path("", page.page, name="simulator")]
