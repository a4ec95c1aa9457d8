"""lists.start: this month's list made from last month's."""

from __future__ import annotations

from datetime import date

import pytest

from hoanhap.ground.audit.models import AuditEntry
from hoanhap.ground.calendar.models import ProvincialParameter
from hoanhap.ground.orgs.models import AgencyTerritory
from hoanhap.ground.registry.actions.record_identity import record_identity
from hoanhap.ground.registry.models import Person
from hoanhap.pure.kernel.refusals import BadInput, WrongState
from hoanhap.work.lists.models import ListEntry
from tests.lists.ready import MONTH, Lists, facts
from tests.world import World

OCTOBER = date(2026, 10, 1)


def test_names_confirmed_last_month_stay_and_refused_ones_are_shown_as_left(lists: Lists) -> None:
    october = lists.signed(3, OCTOBER)
    refused = lists.entries(october)[2].full_name
    lists.confirm(lists.decide(october, refused))
    row = lists.started()
    standing = {entry.full_name: entry.change for entry in lists.entries(row)}
    assert set(standing.values()) == {"stays"}
    assert len(standing) == 2
    left = ListEntry.objects.get(list=row, change="left")
    assert (left.full_name, left.left_reason) == (refused, "not_confirmed")
    assert [entry.verdict for entry in lists.entries(row)] == ["", ""]


def test_who_moved_away_meanwhile_is_left_with_that_reason(world: World, lists: Lists) -> None:
    lists.confirmed(1, OCTOBER)
    Lists(world, "a2").drafted(1)
    row = lists.started()
    assert ListEntry.objects.get(list=row).left_reason == "moved_away"


def test_a_number_that_came_meanwhile_makes_the_row_changed(world: World, lists: Lists) -> None:
    october = lists.started(OCTOBER)
    lists.on(october, "lists.add_entry", "drafter", facts=facts(1, identity_number=""))
    person = Person.objects.get()
    record_identity(
        world.act("a1.drafter"), person_id=person.pk, version=person.version,
        identity_number=facts(1).identity_number,
    )  # fmt: skip
    row = lists.started()
    entry = ListEntry.objects.get(list=row)
    assert (entry.change, entry.identity_kind) == ("changed", "cccd")


def test_who_left_last_month_does_not_come_back_by_itself(lists: Lists) -> None:
    october = lists.drafted(2, OCTOBER)
    one = lists.entries(october)[0]
    lists.do("lists.drop_entry", "drafter", entry_id=one.pk, version=one.version, reason="no_need")
    assert len(lists.entries(lists.started())) == 1


def test_an_addition_has_the_last_word_on_a_person(lists: Lists) -> None:
    october = lists.confirmed(1, OCTOBER)
    done = lists.do("lists.start_addition", "drafter", list_id=october.pk, version=october.version)
    lists.do(
        "lists.add_entry", "drafter", list_id=done.id, version=done.version,
        facts=facts(1, phone="0999999999"),
    )  # fmt: skip
    assert [entry.phone for entry in lists.entries(lists.started())] == ["0999999999"]


def test_a_month_has_one_list(lists: Lists) -> None:
    lists.started()
    with pytest.raises(WrongState):
        lists.started()


@pytest.mark.parametrize("month", [date(2027, 1, 1), date(2026, 11, 2)])
def test_a_month_beyond_the_next_or_within_a_month_is_refused(lists: Lists, month: date) -> None:
    with pytest.raises(BadInput):
        lists.started(month)
    assert AuditEntry.objects.count() == 0


def test_the_province_may_set_another_day(world: World, lists: Lists) -> None:
    ProvincialParameter.objects.create(
        province_id=world.units["a"].pk, key="lists.day_at_bank", value=10,
        starts_on=date(2026, 11, 1), citation="Kế hoạch của tỉnh",
    )  # fmt: skip
    assert lists.started(OCTOBER).due_on == date(2026, 10, 5)
    assert lists.started(MONTH).due_on == date(2026, 11, 10)


def test_a_commune_that_no_bank_office_covers_is_told_so(world: World, lists: Lists) -> None:
    AgencyTerritory.objects.filter(agency=world.agencies["a.bank"]).delete()
    with pytest.raises(BadInput, match="Ngân hàng"):
        lists.started()
