"""The app "plans"."""

from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class PlansConfig(AppConfig):
    """Django's entry for this app."""

    name = "hoanhap.work.plans"
    label = "plans"

    def ready(self) -> None:
        """Register this app's deeds."""
        import_module("hoanhap.work.plans.actions")
