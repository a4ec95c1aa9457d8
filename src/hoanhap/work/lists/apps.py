"""The app "lists"."""

from __future__ import annotations

from django.apps import AppConfig


class ListsConfig(AppConfig):
    """Django's entry for this app."""

    name = "hoanhap.work.lists"
    label = "lists"
