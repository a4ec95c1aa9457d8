"""Communes of old: which of them a territory of today is made of, and which rows still name.

A fact keeps the commune of its own day. An office that covers the communes of today therefore
counts those of before with them, where all that became of one lies in its territory: an old
commune divided between two communes belongs to the province, and to neither of the two.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from django.apps import apps
from django.db import connection
from django.db.models import Exists, F, ForeignKey, Func, OuterRef, Q, Subquery
from django.db.models.fields import BooleanField

from hoanhap.ground.orgs.land import Link, all_within
from hoanhap.ground.orgs.models import AdminUnit, UnitChange, UnitVersion
from hoanhap.ground.orgs.unit_tree import Change
from hoanhap.pure.kernel.days import ONE_DAY

_NAMING = ("commune", "unit")
"""How rows call the unit they name: not their province, and not what a unit is part of."""


@dataclass(frozen=True, slots=True)
class Lineage:
    """`before`: the communes of old that a territory is made of; `named`: those of them that some
    row still names; `changes`: what became of them.
    """

    before: frozenset[int] = frozenset()
    named: frozenset[int] = frozenset()
    changes: tuple[Change, ...] = ()


NO_LINEAGE: Final = Lineage()


def lineage_of(territory: frozenset[int]) -> Lineage:
    """The communes of old all of which became part of the territory. One query while there was
    one merger, one more for each before that.
    """
    changes: dict[Change, None] = {}
    links: set[Link] = set()
    named: set[int] = set()
    later = territory
    while later:
        found = _changes_before(later)
        earlier = {before for before, _, _ in found} - {link.before for link in links}
        for before, change, is_named in found:
            links.add(Link(before, change.after, change.is_whole))
            changes[change] = None
            named |= {before} if is_named else set()
        # Two generations are read at once: where the second brings none, there is no third.
        direct = {before for before, change, _ in found if change.after in later}
        later = frozenset(earlier - direct)
    within = all_within(links, territory)
    return Lineage(within, frozenset(named & within), tuple(changes))


@dataclass(frozen=True, slots=True)
class Ended:
    """Of a commune that is no more: its last day, and the district it lay in."""

    on: date
    within: str


def ended(units: Iterable[int]) -> dict[int, Ended]:
    """When each of these units that is no more ended, and where it lay: two of one province may
    have borne one name. One query where there are any.
    """
    wanted = list(units)
    if not wanted:
        return {}
    districts = UnitVersion.objects.filter(unit=OuterRef("parent"), level="district")
    versions = UnitVersion.objects.filter(unit__in=wanted).annotate(
        within=Subquery(districts.order_by("-starts_on").values("name")[:1])
    )
    last = versions.order_by("starts_on").values_list("unit_id", "ends_on", "within")
    found = {pk: (ends_on, within) for pk, ends_on, within in last}
    return {
        pk: Ended(ends_on - ONE_DAY, within or "")
        for pk, (ends_on, within) in found.items()
        if ends_on is not None
    }


def _changes_before(units: Iterable[int]) -> list[tuple[int, Change, bool]]:
    """Of the units before these, and of those before them: each with all that became of it, and
    whether a row names it.
    """
    links = UnitChange.objects.filter(before__isnull=False).exclude(before=F("after"))
    first = links.filter(after__in=list(units)).values("before")
    second = links.filter(after__in=first).values("before")
    still = UnitVersion.objects.filter(unit=OuterRef("before"), ends_on__isnull=True)
    found = (
        links.filter(Q(before__in=first) | Q(before__in=second))
        .exclude(Exists(still))
        .annotate(is_named=_is_named())
    )
    columns = ("before", "kind", "effective_on", "after", "is_whole", "is_named")
    return [
        (before, Change(kind, day, before, after, is_whole=is_whole), is_named)
        for before, kind, day, after, is_whole, is_named in found.values_list(*columns)
    ]


def _is_named() -> Func:
    """Whether any row names the unit `before`."""
    return Func(F("before"), template=_named_anywhere(), output_field=BooleanField())


@cache
def _named_anywhere() -> str:
    """Each table that names a unit, looked into for the unit of this row. Written once: it is the
    same for every figure, and as a query of its own each table took Django half a millisecond.
    """
    quoted = connection.ops.quote_name
    naming = [
        f"EXISTS(SELECT 1 FROM {quoted(model._meta.db_table)}"  # noqa: S608 - tables of our own
        f" WHERE {quoted(model._meta.db_table)}.{quoted(field.column)} = %(expressions)s)"
        for model in apps.get_models()
        if model is not UnitVersion
        for field in model._meta.concrete_fields
        if isinstance(field, ForeignKey)
        and field.related_model is AdminUnit
        and field.name in _NAMING
    ]
    return f"({' OR '.join(naming)})" if naming else "FALSE"
