"""The app "ledger"."""

from __future__ import annotations

from django.apps import AppConfig


class LedgerConfig(AppConfig):
    """Django's entry for this app."""

    name = "hoanhap.ground.ledger"
    label = "ledger"
