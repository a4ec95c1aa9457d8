"""The app "intake"."""

from __future__ import annotations

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    """Django's entry for this app."""

    name = "hoanhap.ground.intake"
    label = "intake"
