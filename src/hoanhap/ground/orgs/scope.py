"""How a model hangs: the declared ways by which its rows come into an actor's sight."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class ByTerritory:
    """Seen where the row's commune (at `path`) lies in the agency's territory, while the row also
    fits `only`.
    """

    path: str
    only: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ByAgency:
    """Seen by the agency at `path`, while the row also fits `only`."""

    path: str
    only: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ByDisclosure:
    """Seen by agencies to which the person at `path` has been disclosed, while the row fits
    `only`.
    """

    path: str
    only: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ByProvince:
    """Seen by the agencies of the province at `path`, while the row also fits `only`."""

    path: str
    only: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Openly:
    """Seen by every office while the row fits `only`: what is public among them."""

    only: Mapping[str, Any]


Way = ByTerritory | ByAgency | ByDisclosure | ByProvince | Openly


@dataclass(frozen=True, slots=True)
class Scope:
    """Ways by kind of agency. A kind without a way sees no row: closed unless declared."""

    ways: Mapping[str, tuple[Way, ...]]


def by_territory(path: str, **others: tuple[Way, ...]) -> Scope:
    """Territorial agencies by the commune at `path`; the other kinds as named."""
    from hoanhap.ground.orgs.roles import TERRITORIAL_KINDS

    ways: dict[str, tuple[Way, ...]] = {kind: (ByTerritory(path),) for kind in TERRITORIAL_KINDS}
    return Scope({**ways, **others})
