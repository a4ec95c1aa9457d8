"""The app "audit"."""

from __future__ import annotations

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """Django's entry for this app."""

    name = "hoanhap.ground.audit"
    label = "audit"
