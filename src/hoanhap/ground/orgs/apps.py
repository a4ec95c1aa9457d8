"""The app "orgs"."""

from __future__ import annotations

from django.apps import AppConfig


class OrgsConfig(AppConfig):
    """Django's entry for this app."""

    name = "hoanhap.ground.orgs"
    label = "orgs"
