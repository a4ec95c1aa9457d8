"""Rows of the offices' work as figures count them: a commune's whole, whichever office did it; and
what has changed about them since the moment of knowledge.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from django.db.models import Model, QuerySet

from hoanhap.ground.audit.as_known import Then, then
from hoanhap.ground.orgs import access, roles
from hoanhap.ground.orgs.row_sets import Asked
from hoanhap.pure.kernel.act import Actor

M = TypeVar("M", bound=Model)

ROOMS = ("plans", "oversight")
"""Rooms with rows that deeds change in place and figures count."""


def counted_rows(actor: Actor, model: type[M], unit_path: str) -> QuerySet[M]:
    """All rows of the actor's province, for an office of a commune all of that commune (at
    `unit_path`): its police and its committee read one and the same figure of it, as the province
    does. To be counted only; what is shown of a row goes through `access` again.
    """
    if actor.agency_kind not in roles.OF_COMMUNE:
        return access.visible(actor, model)
    whole = access.visible(replace(actor, agency_kind=roles.PROVINCE_POLICE), model)
    return whole.filter(**{f"{unit_path}__in": actor.territory})


def shown_to(actor: Actor, model: type[Model], ids: list[int]) -> frozenset[int]:
    """Those of these rows that the actor may open. One query."""
    return frozenset(access.visible(actor, model).filter(pk__in=ids).values_list("pk", flat=True))


def changed_since(asked: Asked) -> Then:
    """What has changed in these rooms since the moment of knowledge, read once for all figures of
    a page. One query.
    """
    key = ("changed since", asked.known_at)
    if key not in asked.memo:
        asked.memo[key] = then(ROOMS, asked.known_at)
    found: Then = asked.memo[key]
    return found
