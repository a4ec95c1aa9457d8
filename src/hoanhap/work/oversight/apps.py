"""The app "oversight"."""

from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class OversightConfig(AppConfig):
    """Django's entry for this app."""

    name = "hoanhap.work.oversight"
    label = "oversight"

    def ready(self) -> None:
        """Register this app's deeds."""
        import_module("hoanhap.work.oversight.actions")
