"""The app "demo"."""

from __future__ import annotations

from django.apps import AppConfig


class DemoConfig(AppConfig):
    """Django's entry for this app."""

    name = "hoanhap.doors.demo"
    label = "demo"
