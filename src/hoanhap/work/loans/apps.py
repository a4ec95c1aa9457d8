"""The app "loans"."""

from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class LoansConfig(AppConfig):
    """Django's entry for this app; its deeds are registered when the house starts."""

    name = "hoanhap.work.loans"
    label = "loans"

    def ready(self) -> None:
        """Register the deeds."""
        import_module("hoanhap.work.loans.actions")
