"""The only door to rows: who may see which, by territory or by disclosure. "Not there" is "not
yours". A territory has with it the communes of old that went into it whole: their rows stay under
the old name and are its offices' from then on.
"""

from __future__ import annotations

from typing import Any, TypeVar

from django.apps import apps
from django.db.models import Model, Q, QuerySet

from hoanhap.ground.orgs.scope import (
    ByAgency,
    ByDisclosure,
    ByProvince,
    ByTerritory,
    Openly,
    Scope,
    Way,
)
from hoanhap.pure.kernel.act import Act, Actor
from hoanhap.pure.kernel.refusals import NotVisible, Stale

M = TypeVar("M", bound=Model)


def visible(actor: Actor, model: type[M]) -> QuerySet[M]:
    """The rows of `model` that this actor may see. A model without a declared scope raises
    TypeError.
    """
    scope = getattr(model, "scope", None)
    if not isinstance(scope, Scope):
        raise TypeError(f"{model.__name__} does not declare how it hangs")
    ways = scope.ways.get(actor.agency_kind, ())
    if not ways:
        return model._default_manager.none()
    allowed = Q()
    for way in ways:
        allowed |= _allowed(actor, way)
    return model._default_manager.filter(allowed)


def get(actor: Actor, model: type[M], pk: int) -> M:
    """One row to look at. Raises NotVisible for a row that is not there and for one that is not
    theirs.
    """
    row = visible(actor, model).filter(pk=pk).first()
    if row is None:
        raise NotVisible
    return row


def get_for(act: Act, model: type[M], pk: int, version: int) -> M:
    """One row to change, locked for this transaction. Raises NotVisible, or Stale on another
    version.
    """
    # Locked by key first and filtered after: PostgreSQL re-checks a locked row, not its joins.
    row = model._default_manager.select_for_update(of=("self",)).filter(pk=pk).first()
    if row is None or not visible(act.actor, model).filter(pk=pk).exists():
        raise NotVisible
    if getattr(row, "version", version) != version:
        raise Stale
    return row


def _allowed(actor: Actor, way: Way) -> Q:
    if isinstance(way, ByTerritory):
        near = {f"{way.path}__in": actor.territory | actor.former}
        return (_everything() if actor.everywhere else Q(**near)) & Q(**way.only)
    if isinstance(way, ByAgency):
        return Q(**{way.path: actor.agency_id}, **way.only)
    if isinstance(way, ByProvince):
        own = _everything() if actor.everywhere else Q(**{way.path: actor.province_id})
        return own & Q(**way.only)
    if isinstance(way, Openly):
        return Q(**way.only)
    return Q(**{f"{way.path}__in": _disclosed_to(actor)}, **way.only)


def _everything() -> Q:
    return Q(pk__isnull=False)


def _disclosed_to(actor: Actor) -> QuerySet[Any, Any]:
    disclosures = apps.get_model("registry", "Disclosure")._default_manager
    return disclosures.filter(agency_id=actor.agency_id, ended_on__isnull=True).values("person_id")


__all__ = [
    "ByAgency",
    "ByDisclosure",
    "ByProvince",
    "ByTerritory",
    "Openly",
    "Scope",
    "get",
    "get_for",
    "visible",
]
