"""The app "registry"."""

from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class RegistryConfig(AppConfig):
    """Django's entry for this app."""

    name = "hoanhap.ground.registry"
    label = "registry"

    def ready(self) -> None:
        """Register this app's deeds."""
        import_module("hoanhap.ground.registry.actions")
