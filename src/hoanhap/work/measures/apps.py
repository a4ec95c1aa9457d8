"""The app "measures"."""

from __future__ import annotations

from django.apps import AppConfig


class MeasuresConfig(AppConfig):
    """Django's entry for this app. It has no deeds: figures are read."""

    name = "hoanhap.work.measures"
    label = "measures"
