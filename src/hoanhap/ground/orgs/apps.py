"""The app "orgs"."""

from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class OrgsConfig(AppConfig):
    """Django's entry for this app; its deeds are registered when the house starts."""

    name = "hoanhap.ground.orgs"
    label = "orgs"

    def ready(self) -> None:
        """Register the deeds."""
        import_module("hoanhap.ground.orgs.actions")
