"""The app "programmes"."""

from __future__ import annotations

from django.apps import AppConfig


class ProgrammesConfig(AppConfig):
    """Django's entry for this app."""

    name = "hoanhap.ground.programmes"
    label = "programmes"
