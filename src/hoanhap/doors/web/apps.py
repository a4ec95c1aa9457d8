"""The app "web"."""

from __future__ import annotations

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Django's entry for this app."""

    name = "hoanhap.doors.web"
    label = "web"
