"""The app "needs"."""

from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class NeedsConfig(AppConfig):
    """Django's entry for this app; its deeds are registered when the house starts."""

    name = "hoanhap.work.needs"
    label = "needs"

    def ready(self) -> None:
        """Register the deeds."""
        import_module("hoanhap.work.needs.actions")
