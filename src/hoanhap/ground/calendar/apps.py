"""The app "calendar"."""

from __future__ import annotations

from django.apps import AppConfig


class CalendarConfig(AppConfig):
    """Django's entry for this app."""

    name = "hoanhap.ground.calendar"
    label = "calendar"
