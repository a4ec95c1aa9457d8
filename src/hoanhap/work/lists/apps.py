"""The app "lists"."""

from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class ListsConfig(AppConfig):
    """Django's entry for this app."""

    name = "hoanhap.work.lists"
    label = "lists"

    def ready(self) -> None:
        """Register this app's deeds."""
        import_module("hoanhap.work.lists.actions")
