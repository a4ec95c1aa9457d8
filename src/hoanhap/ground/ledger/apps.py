"""The app "ledger"."""

from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class LedgerConfig(AppConfig):
    """Django's entry for this app; its deeds are registered when the house starts."""

    name = "hoanhap.ground.ledger"
    label = "ledger"

    def ready(self) -> None:
        """Register the deeds."""
        import_module("hoanhap.ground.ledger.actions")
