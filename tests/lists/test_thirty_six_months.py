"""Three years of one commune, generated: the difference says everything, nil is not missing, and
the bank learns of confirmed names only.
"""

from __future__ import annotations

import dataclasses
from datetime import date
from random import Random
from typing import Any

import pytest

from hoanhap.ground.orgs import access
from hoanhap.ground.registry.models import Disclosure
from hoanhap.pure.kernel.days import Month
from hoanhap.work.lists.models import ListEntry, MonthlyList
from hoanhap.work.lists.queries import difference, entry, list_page, lists_index
from hoanhap.work.lists.types import Difference, EntryRow
from tests.lists.ready import Lists, facts, noon_of
from tests.world import World

FIRST = Month(2025, 7)
MONTHS = 36
OF_LIST = {
    "id", "version", "list_id", "position", "change", "change_words", "left_reason", "left_words",
    "verdict", "verdict_words", "refusal_code", "refusal_words", "refusal_note",
}  # fmt: skip
Stood = dict[int, dict[str, Any]]


def said(row: EntryRow) -> dict[str, Any]:
    """What the form says of a person, apart from what the list says of the row."""
    return {f.name: getattr(row, f.name) for f in dataclasses.fields(row) if f.name not in OF_LIST}


class Years:
    """The generated months, and what was done in them."""

    def __init__(self, world: World, seed: int) -> None:
        self.world, self.random = world, Random(seed)
        self.made: list[tuple[date, MonthlyList | None, str]] = []
        self.next_number = 1

    def run(self, lists: Lists, month: Month) -> None:
        kind = self.random.choices(("names", "nil", "missing"), (8, 1, 1))[0]
        if kind == "missing":
            self.made.append((month.first, None, kind))
            return
        row = lists.started(month.first)
        if kind == "nil":
            for one in lists.entries(row):
                self._drop(lists, one, "no_need")
            lists.on(row, "lists.declare_nil", "drafter")
        else:
            self._edit(lists, row)
        lists.on(row, "lists.submit", "submitter")
        lists.sign(row)
        names = [one.full_name for one in lists.entries(row)]
        lists.decide(row, *self.random.sample(names, min(len(names), self.random.choice((0, 1)))))
        lists.confirm(row)
        if self.random.random() < 0.9:
            lists.on(row, "lists.transmit", "clerk", transmitted_on=lists.now.date())
        self.made.append((month.first, row, kind))

    def _edit(self, lists: Lists, row: MonthlyList) -> None:
        for one in lists.entries(row):
            chance = self.random.random()
            if chance < 0.2:
                self._drop(lists, one, "moved_away")
            elif chance < 0.4:
                self._change(lists, one)
        for _ in range(self.random.randint(1, 3)):
            new = facts(self.next_number, identity_number=self._number())
            lists.on(row, "lists.add_entry", "drafter", facts=new)
            self.next_number += 1

    def _number(self) -> str:
        return self.random.choice(("", f"012090{self.next_number:06d}"))

    def _drop(self, lists: Lists, one: ListEntry, reason: str) -> None:
        lists.do("lists.drop_entry", "drafter", entry_id=one.pk, version=one.version, reason=reason)

    def _change(self, lists: Lists, one: ListEntry) -> None:
        shown = entry(self.world.actor("a1.drafter", lists.now.date()), one.pk)
        number = int(one.residence.split()[1])
        changed = facts(
            number,
            identity_number=shown.identity_number or f"012090{number:06d}",
            phone=f"09{self.random.randint(10**7, 10**8 - 1)}",
            amount_vnd=self.random.choice((None, 30_000_000, 100_000_000)),
        )
        lists.do(
            "lists.change_entry", "drafter", entry_id=one.pk, version=one.version, facts=changed
        )


@pytest.fixture(params=[1])
def years(request: pytest.FixtureRequest, world: World) -> Years:
    made = Years(world, request.param)
    for number in range(MONTHS):
        month = FIRST.plus(number)
        made.run(Lists(world, now=noon_of(month.day(3))), month)
    return made


def with_difference(before: Stood, made: Difference, now: Stood) -> Stood:
    """Last month with the difference applied; new people are taken from this month's rows."""
    result = {pk: dict(values) for pk, values in before.items()}
    for row in made.rows:
        if row.change == "left":
            del result[row.person_id]
        elif row.change == "new":
            result[row.person_id] = now[row.person_id]
        for change in row.changes:
            assert result[row.person_id][change.field] == change.before
            result[row.person_id][change.field] = change.after
    return result


def test_three_years_hold_together(years: Years) -> None:
    assert {kind for _, _, kind in years.made} == {"names", "nil", "missing"}
    check_differences(years)
    check_nil_and_missing(years)
    check_disclosures(years)


def check_differences(years: Years) -> None:
    """Last month's list plus the difference gives this month's list."""
    actor = years.world.actor("a1.drafter")
    before: Stood = {}
    for _, row, _ in years.made:
        if row is None:
            continue
        page = list_page(actor, row.pk, row.month)
        now = {e.person_id: said(e) for e in page.entries if e.change != "left"}
        made = difference(actor, row.pk)
        assert with_difference(before, made, now) == now
        assert made.stays + sum(r.change != "left" for r in made.rows) == len(now)
        before = now


def check_nil_and_missing(years: Years) -> None:
    """Nil and missing are counted apart, and alike by the index, the table and what was done."""
    desk = years.world.actor("a.desk")
    commune = years.world.units["a1"].pk
    for month, _, kind in years.made:
        index = lists_index(desk, month, month, commune_id=commune)
        table = MonthlyList.objects.filter(commune_id=commune, month=month)
        assert (index.missing, index.nil) == (int(kind == "missing"), int(kind == "nil"))
        assert (table.count() == 0, table.filter(is_nil=True).count()) == (
            kind == "missing", int(kind == "nil"),
        )  # fmt: skip
        people = index.rows[0].people
        assert {"missing": people is None, "nil": people == 0, "names": bool(people)}[kind]


def check_disclosures(years: Years) -> None:
    """Disclosures are exactly the confirmed names of transmitted lists; the bank sees no other."""
    transmitted = ListEntry.objects.filter(list__state="transmitted").exclude(change="left")
    confirmed = set(transmitted.filter(verdict="confirmed").values_list("person_id", "list_id"))
    assert set(Disclosure.objects.values_list("person_id", "source_id")) == confirmed
    bank = years.world.actor("a.officer")
    seen = set(access.visible(bank, ListEntry).values_list("person_id", "list_id"))
    refused = set(transmitted.filter(verdict="refused").values_list("person_id", "list_id"))
    assert seen == confirmed
    assert refused and not seen & refused
    assert MonthlyList.objects.filter(state="confirmed").exists()
