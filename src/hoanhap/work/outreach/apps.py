"""The app "outreach"."""

from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class OutreachConfig(AppConfig):
    """Django's entry for this app."""

    name = "hoanhap.work.outreach"
    label = "outreach"

    def ready(self) -> None:
        """Register this app's deeds."""
        import_module("hoanhap.work.outreach.actions")
