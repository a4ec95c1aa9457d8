"""The communes of a territory on a day, and those of old whose place they took."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django.db import connection


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


def land(agency_id: int, day: date) -> Land:
    """The communes an agency covers on a day: its own rows, and all communes of a province it
    covers; with those of old that went into them, however many mergers lie between. One query.
    """
    given = {"agency": agency_id, "day": connection.ops.adapt_datefield_value(day)}
    with connection.cursor() as cursor:
        cursor.execute(_LAND, given)
        found = cursor.fetchall()
    now = frozenset(unit for unit, _, is_whole in found if is_whole is None)
    links_found = [Link(pk, after, bool(whole)) for pk, after, whole in found if whole is not None]
    return Land(now, all_within(links_found, now))


# Every deed and page asks it: as querysets it took longer to write than to run, and they have
# no words for going back from merger to merger. A row that holds on the day is one as `in_force_on`
# has it. Before 1/7/2025 a commune's parent is its district, whose parent is the province.
_LAND = """
WITH RECURSIVE covered(unit_id) AS (
    SELECT unit_id FROM orgs_agencyterritory
    WHERE agency_id = %(agency)s
    AND starts_on <= %(day)s AND (ends_on IS NULL OR ends_on > %(day)s)
), district(unit_id) AS (
    SELECT unit_id FROM orgs_unitversion
    WHERE level = 'district' AND parent_id IN (SELECT unit_id FROM covered)
    AND starts_on <= %(day)s AND (ends_on IS NULL OR ends_on > %(day)s)
), own(unit_id) AS (
    SELECT unit_id FROM orgs_unitversion
    WHERE level = 'commune'
    AND starts_on <= %(day)s AND (ends_on IS NULL OR ends_on > %(day)s)
    AND (
        unit_id IN (SELECT unit_id FROM covered)
        OR parent_id IN (SELECT unit_id FROM covered)
        OR parent_id IN (SELECT unit_id FROM district)
    )
), old(unit_id) AS (
    SELECT unit_id FROM own
    UNION
    SELECT link.before_id FROM orgs_unitchange link JOIN old ON link.after_id = old.unit_id
    WHERE link.before_id <> link.after_id AND link.effective_on <= %(day)s
)
SELECT unit_id, CAST(NULL AS bigint), CAST(NULL AS boolean) FROM own
UNION ALL
SELECT link.before_id, link.after_id, link.is_whole
FROM orgs_unitchange link JOIN old ON link.before_id = old.unit_id
WHERE (link.after_id IS NULL OR link.after_id <> link.before_id)
AND link.effective_on <= %(day)s
AND NOT EXISTS (
    SELECT 1 FROM orgs_unitversion later WHERE later.unit_id = link.before_id
    AND later.starts_on <= %(day)s AND (later.ends_on IS NULL OR later.ends_on > %(day)s)
)
"""


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
