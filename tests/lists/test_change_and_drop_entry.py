"""lists.change_entry and lists.drop_entry: rows of a list being drafted."""

from __future__ import annotations

from datetime import date

import pytest

from hoanhap.ground.registry.models import HelpTask, Person, Release, Residence
from hoanhap.pure.kernel.refusals import BadInput, WrongState
from hoanhap.work.lists.facts import EntryFacts
from hoanhap.work.lists.models import ListEntry, MonthlyList
from tests.lists.ready import Lists, facts
from tests.world import TODAY


def change(lists: Lists, row: MonthlyList, new: EntryFacts) -> ListEntry:
    entry = lists.entries(row)[0]
    lists.do("lists.change_entry", "drafter", entry_id=entry.pk, version=entry.version, facts=new)
    entry.refresh_from_db()
    return entry


def test_a_corrected_day_of_release_corrects_the_release_on_record(lists: Lists) -> None:
    change(lists, lists.drafted(1), facts(1, released_on=date(2025, 6, 1)))
    assert Release.objects.get(superseded_at=None).released_on == date(2025, 6, 1)


def test_a_blank_field_keeps_what_is_known(lists: Lists) -> None:
    bare = facts(1, identity_number="", phone="", certificate_number="", sex="")
    entry = change(lists, lists.drafted(1), bare)
    assert (entry.identity_kind, entry.phone, entry.certificate_number, entry.sex) == (
        "cccd", "0912345678", "1/GCN", "male",
    )  # fmt: skip
    assert not HelpTask.objects.exists()


def test_a_new_address_closes_the_old_residence(lists: Lists) -> None:
    change(lists, lists.drafted(1), facts(1, residence="Bản Mới"))
    old, new = Residence.objects.order_by("starts_on")
    assert (old.ends_on, new.text, new.ends_on) == (TODAY, "Bản Mới", None)
    assert Person.objects.get().residence == "Bản Mới"


def test_the_same_facts_change_nothing(lists: Lists) -> None:
    row = lists.drafted(1)
    before = lists.entries(row)[0].version
    assert change(lists, row, facts(1)).version == before


def test_a_changed_row_is_decided_anew_and_others_keep_their_verdict(lists: Lists) -> None:
    row = lists.decide(lists.signed(2))
    lists.on(row, "lists.return_to_police", "clerk", remarks="Sai số điện thoại")
    change(lists, row, facts(1, phone="0977777777"))
    assert [entry.verdict for entry in lists.entries(row)] == ["", "confirmed"]


def test_who_left_can_come_back(lists: Lists) -> None:
    row = lists.drafted(1)
    entry = lists.entries(row)[0]
    lists.do(
        "lists.drop_entry", "drafter", entry_id=entry.pk, version=entry.version, reason="no_need"
    )
    entry.refresh_from_db()
    assert lists.entries(row) == []
    lists.do(
        "lists.change_entry", "drafter", entry_id=entry.pk, version=entry.version, facts=facts(1)
    )
    assert [e.pk for e in lists.entries(row)] == [entry.pk]


def test_leaving_needs_a_reason_from_the_list_and_is_once(lists: Lists) -> None:
    entry = lists.entries(lists.drafted(1))[0]
    with pytest.raises(BadInput):
        lists.do(
            "lists.drop_entry", "drafter", entry_id=entry.pk, version=entry.version, reason="bored"
        )
    done = lists.do(
        "lists.drop_entry", "drafter", entry_id=entry.pk, version=entry.version, reason="has_loan"
    )
    with pytest.raises(WrongState):
        lists.do(
            "lists.drop_entry", "drafter", entry_id=entry.pk, version=done.version, reason="no_need"
        )
