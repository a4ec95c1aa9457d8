"""The communes of a territory on a day, and those of old whose place they took."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django.db import connection
from django.db.models import QuerySet

from hoanhap.ground.orgs.models import UnitVersion


@dataclass(frozen=True, slots=True)
class Land:
    """`communes` of the day; `former`: those of old all of which became part of them. One of old
    that was divided is of who covers all its parts, and of nobody else.
    """

    communes: frozenset[int]
    former: frozenset[int]


class Link(NamedTuple):
    """What became of a commune of old: all of it, or a part, went to `after` (None: to nothing)."""

    before: int
    after: int | None
    is_whole: bool


def land(communes: QuerySet[UnitVersion], day: date) -> Land:
    """These communes of the day with those of old, however many mergers lie between. One query."""
    own, given = communes.order_by().values("unit_id").query.sql_with_params()
    on = connection.ops.adapt_datefield_value(day)
    # It goes back from merger to merger, for which the language of querysets has no words.
    query = f"""
        WITH RECURSIVE own(unit_id) AS ({own}), old(unit_id) AS (
            SELECT unit_id FROM own
            UNION
            SELECT link.before_id FROM orgs_unitchange link JOIN old ON link.after_id = old.unit_id
            WHERE link.before_id <> link.after_id AND link.effective_on <= %s
        )
        SELECT unit_id, CAST(NULL AS bigint), CAST(NULL AS boolean) FROM own
        UNION ALL
        SELECT link.before_id, link.after_id, link.is_whole
        FROM orgs_unitchange link JOIN old ON link.before_id = old.unit_id
        WHERE (link.after_id IS NULL OR link.after_id <> link.before_id)
        AND link.effective_on <= %s
        AND NOT EXISTS (
            SELECT 1 FROM orgs_unitversion later WHERE later.unit_id = link.before_id
            AND later.starts_on <= %s AND (later.ends_on IS NULL OR later.ends_on > %s)
        )
        """  # noqa: S608  # made of a query without its values: those go apart
    with connection.cursor() as cursor:
        cursor.execute(query, [*given, on, on, on, on])
        found = cursor.fetchall()
    now = frozenset(unit for unit, _, is_whole in found if is_whole is None)
    links_found = [Link(pk, after, bool(whole)) for pk, after, whole in found if whole is not None]
    return Land(now, all_within(links_found, now))


def all_within(links: Iterable[Link], territory: frozenset[int]) -> frozenset[int]:
    """Those of old of which everything, in the end, became part of the territory. Where a single
    part of one is on record, nobody knows where the rest went: that one is nobody's.
    """
    became: dict[int, dict[int | None, bool]] = defaultdict(dict)
    for before, after, is_whole in links:
        became[before][after] = is_whole
    told = {
        pk: after.keys() for pk, after in became.items() if len(after) > 1 or any(after.values())
    }
    within: set[int] = set()
    while True:
        known = within | territory
        more = {pk for pk, after in told.items() if after <= known} - within
        if not more:
            return frozenset(within)
        within |= more
