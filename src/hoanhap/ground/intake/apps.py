"""The app "intake"."""

from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    """Django's entry for this app."""

    name = "hoanhap.ground.intake"
    label = "intake"

    def ready(self) -> None:
        """Register this app's deeds."""
        import_module("hoanhap.ground.intake.actions")
