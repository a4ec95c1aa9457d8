"""The app "returns"."""

from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class ReturnsConfig(AppConfig):
    """Django's entry for this app; its deeds are registered when the house starts."""

    name = "hoanhap.work.returns"
    label = "returns"

    def ready(self) -> None:
        """Register the deeds, and give plans the facts that are kept here."""
        import_module("hoanhap.work.returns.actions")
        plans = import_module("hoanhap.work.plans.fact_finding")
        plans.find_with(plans.RETURN, import_module("hoanhap.work.returns.facts").returns_sent)
