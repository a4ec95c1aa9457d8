"""The app "registry"."""

from __future__ import annotations

from django.apps import AppConfig


class RegistryConfig(AppConfig):
    """Django's entry for this app."""

    name = "hoanhap.ground.registry"
    label = "registry"
