"""The app "loans"."""

from __future__ import annotations

from django.apps import AppConfig


class LoansConfig(AppConfig):
    """Django's entry for this app."""

    name = "hoanhap.work.loans"
    label = "loans"
