"""The app "returns"."""

from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class ReturnsConfig(AppConfig):
    """Django's entry for this app; its deeds are registered when the house starts."""

    name = "hoanhap.work.returns"
    label = "returns"

    def ready(self) -> None:
        """Register the deeds."""
        import_module("hoanhap.work.returns.actions")
