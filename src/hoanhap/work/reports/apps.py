"""The app "reports"."""

from __future__ import annotations

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    """Django's entry for this app."""

    name = "hoanhap.work.reports"
    label = "reports"
