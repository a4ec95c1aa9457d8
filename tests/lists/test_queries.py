"""The list's page, the index with communes that have no list, and what each kind of agency sees."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.work.lists.queries import list_page, lists_index, lists_of_person
from tests.lists.ready import MONTH, Lists, facts
from tests.world import TODAY, World

DUE = date(2026, 11, 5)


def test_a_list_is_due_at_the_bank_on_the_fifth_of_its_month(lists: Lists) -> None:
    assert lists.started().due_on == DUE


def test_a_commune_without_a_list_is_missing_and_neither_zero_nor_nil(
    world: World, lists: Lists
) -> None:
    lists.submitted(0)
    index = lists_index(world.actor("a.desk"), MONTH, TODAY)
    by_commune = {row.commune_id: row for row in index.rows}
    nil, missing = by_commune[world.units["a1"].pk], by_commune[world.units["a2"].pk]
    assert (nil.state, nil.is_nil, nil.people) == ("submitted", True, 0)
    assert (missing.state, missing.is_nil, missing.people, missing.list_id) == (
        "missing", False, None, None,
    )  # fmt: skip
    assert (index.communes, index.missing, index.nil) == (2, 1, 1)


def test_the_index_shows_lateness_at_the_desk_that_holds_the_list(
    world: World, lists: Lists
) -> None:
    lists.signed()
    index = lists_index(world.actor("a.desk"), MONTH, date(2026, 11, 6))
    signed, missing = (
        next(r for r in index.rows if r.commune_id == world.units[c].pk) for c in ("a1", "a2")
    )
    assert (signed.standing.desk, signed.standing.late_days) == ("committee", 2)
    assert (missing.standing.desk, missing.standing.late_days) == ("police", 4)
    assert index.late == 2


def test_an_exempt_month_is_late_and_does_not_count(world: World, lists: Lists) -> None:
    lists.do(
        "lists.exempt_month", "a.desk", commune_id=world.units["a1"].pk, month=MONTH, cause="flood"
    )
    index = lists_index(world.actor("a.desk"), MONTH, date(2026, 11, 6))
    exempt = next(r for r in index.rows if r.commune_id == world.units["a1"].pk)
    assert (exempt.standing.late_days, exempt.standing.is_late, index.late) == (4, False, 1)


def test_the_bank_sees_a_list_only_once_transmitted_and_no_refused_name(
    world: World, lists: Lists
) -> None:
    row = lists.signed(3)
    refused = lists.entries(row)[1].full_name
    lists.decide(row, refused)
    lists.confirm(row)
    bank = world.actor("a.officer")
    with pytest.raises(NotVisible):
        list_page(bank, row.pk, TODAY)
    lists.on(row, "lists.transmit", "clerk", transmitted_on=TODAY)
    page = list_page(bank, row.pk, TODAY)
    assert refused not in [entry.full_name for entry in page.entries]
    assert (len(page.entries), page.row.counts.refused, page.files) == (2, 0, ())
    assert page.row.actions == ("lists.receive_original",)
    with pytest.raises(NotVisible):
        list_page(world.actor("b.officer"), row.pk, TODAY)


def test_the_provinces_reader_sees_names_and_needs_but_no_record(
    world: World, lists: Lists
) -> None:
    row = lists.confirmed(1)
    entry = list_page(world.actor("a.reader"), row.pk, TODAY).entries[0]
    assert (entry.full_name is not None, entry.amount_vnd) == (True, 50_000_000)
    hidden = (
        entry.identity_number, entry.born_on, entry.phone, entry.residence, entry.release_kind,
        entry.refusal_code,
    )  # fmt: skip
    assert hidden == (None,) * 6


def test_police_read_the_number_they_wrote(world: World, lists: Lists) -> None:
    row = lists.drafted(1)
    entry = list_page(world.actor("a1.drafter"), row.pk, TODAY).entries[0]
    assert entry.identity_number == facts(1).identity_number


def test_buttons_are_what_the_post_may_do_now(world: World, lists: Lists) -> None:
    row = lists.drafted(1)

    def actions(post: str) -> tuple[str, ...]:
        return list_page(world.actor(post), row.pk, TODAY).row.actions

    assert "lists.add_entry" in actions("a1.drafter")
    assert "lists.declare_nil" not in actions("a1.drafter")
    assert actions("a1.submitter") == ("lists.submit",)
    assert "lists.sign" not in actions("a1.signer")
    lists.on(row, "lists.submit", "submitter")
    assert actions("a1.drafter") == ("lists.note_lateness",)
    assert {"lists.sign", "lists.send_back"} <= set(actions("a1.signer"))
    lists.sign(row)
    assert "lists.confirm" not in actions("a1.chair")
    lists.decide(row)
    assert "lists.confirm" in actions("a1.chair")


def test_a_page_takes_few_queries_however_many_names(world: World, lists: Lists) -> None:
    row = lists.signed(12)
    actor = world.actor("a1.clerk")
    with CaptureQueriesContext(
        connection,
    ) as queries:
        list_page(actor, row.pk, TODAY)
    assert len(queries) <= 10
    with CaptureQueriesContext(connection) as queries:
        lists_index(actor, MONTH, TODAY)
    assert len(queries) <= 7


def test_a_persons_lists_are_found_newest_first(world: World, lists: Lists) -> None:
    first = lists.confirmed(1, date(2026, 10, 1))
    second = lists.started()
    person_id = lists.entries(first)[0].person_id
    listed = lists_of_person(world.actor("a1.clerk"), person_id)
    assert [row.list_id for row in listed] == [second.pk, first.pk]
    assert [row.verdict for row in listed] == ["", "confirmed"]


def test_at_the_bank_in_time_stays_in_time_whatever_day_one_looks(
    world: World, lists: Lists
) -> None:
    row = lists.transmitted()
    page = list_page(world.actor("a.desk"), row.pk, TODAY + timedelta(days=90))
    assert (page.row.standing.late_days, page.row.standing.desk) == (0, "bank")
