"""A workbook taken into a list: previewed, applied once, nobody silently dropped."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import uuid4

import pytest

from hoanhap.ground.audit.models import AuditEntry, AuditLink
from hoanhap.ground.audit.spine import DEEDS, Done
from hoanhap.ground.documents.workbook_in import open_here
from hoanhap.ground.intake.models import ReceivedFile
from hoanhap.ground.registry.models import HelpTask, Person, Release, Residence
from hoanhap.pure.kernel.refusals import BadInput, NotAllowed, NotVisible, ReusedRequest, WrongState
from hoanhap.work.lists.facts import EntryFacts
from hoanhap.work.lists.models import ListEntry, MonthlyList
from hoanhap.work.lists.queries import answer_workbook, list_page, preview
from hoanhap.work.lists.types import Preview
from hoanhap.work.lists.upload import read_upload, upload_of
from tests.lists.books import book, cells
from tests.lists.ready import MONTH, Lists, facts
from tests.world import TODAY, World


def received(lists: Lists, row: MonthlyList, content: bytes, name: str = "ds.xlsx") -> Done:
    """A workbook sent for this list."""
    upload = upload_of(name, content, open_here(content), on=TODAY)
    return lists.do(
        "intake.receive_form_01", "drafter", commune_id=row.commune_id, month=row.month,
        list_id=row.pk, name=upload.name, content=upload.content, staged=upload.staged,
        counts=upload.counts,
    )  # fmt: skip


def applied(
    lists: Lists, row: MonthlyList, rows: Sequence[EntryFacts], **inputs: Any
) -> tuple[Done, Preview]:
    """A workbook sent, previewed and applied; the deed's answer and what the preview had said."""
    file = received(lists, row, book(rows))
    seen = preview(
        lists.world.actor("a1.drafter"), file.id, is_replacing=inputs.get("is_replacing", False)
    )
    row.refresh_from_db()
    done = lists.do(
        "lists.apply_form_01", "drafter", list_id=row.pk, version=row.version, file_id=file.id,
        **inputs,
    )  # fmt: skip
    return done, seen


def test_the_preview_says_what_the_deed_then_does(lists: Lists) -> None:
    row = lists.drafted(2)
    rows = [facts(1), facts(2, phone="0900000002"), facts(3)]
    done, seen = applied(lists, row, rows)
    assert dict(seen.counts) == {"new": 1, "changed": 1, "same": 1, "refused": 0, "left": 0}
    assert {name: done.notes[name] for name in seen.counts} == dict(seen.counts)
    change = next(r for r in seen.rows if r.status == "changed").changes
    assert [(c.field, c.before, c.after) for c in change] == [("phone", "0912345678", "0900000002")]
    assert [e.phone for e in lists.entries(row)] == ["0912345678", "0900000002", "0912345678"]


def test_a_file_with_the_same_rows_changes_nothing(lists: Lists) -> None:
    row = lists.drafted(2)
    version = row.version
    done, _ = applied(lists, row, [facts(1), facts(2)])
    row.refresh_from_db()
    assert (done.notes["same"], row.version, Person.objects.count()) == (2, version, 2)
    assert Release.objects.count() == Residence.objects.count() == 2


def test_the_same_file_sent_again_is_known_and_applying_it_again_says_so(lists: Lists) -> None:
    row = lists.started()
    content = book([facts(1), facts(2)])
    first = received(lists, row, content)
    again = received(lists, row, content)
    assert (again.id, again.notes["is_same_file"], again.notes["state"]) == (
        first.id, True, "staged",
    )  # fmt: skip
    lists.on(row, "lists.apply_form_01", "drafter", file_id=first.id)
    third = received(lists, row, content)
    assert (third.id, third.notes["state"]) == (first.id, "applied")
    before = lists.entries(row)
    done = lists.do(
        "lists.apply_form_01", "drafter", list_id=row.pk, version=row.version, file_id=first.id
    )
    assert (done.notes["is_already_applied"], done.notes["new"]) == (True, 0)
    assert lists.entries(row) == before
    assert ReceivedFile.objects.count() == 1


def test_nobody_is_dropped_unless_the_file_replaces(lists: Lists) -> None:
    row = lists.drafted(3)
    applied(lists, row, [facts(1)])
    assert len(lists.entries(row)) == 3
    done, seen = applied(lists, row, [facts(1), facts(4)], is_replacing=True)
    assert (done.notes["left"], seen.counts["left"]) == (2, 2)
    left = ListEntry.objects.filter(list=row, change="left")
    assert {entry.left_reason for entry in left} == {"not_in_file"}


def test_a_file_with_unreadable_rows_may_add_and_not_replace(lists: Lists) -> None:
    row = lists.drafted(2)
    wrong = cells(2, facts(2))
    wrong[4] = "12345"
    content = book([facts(1), facts(3)], broken=[wrong])
    file = received(lists, row, content)
    seen = preview(lists.world.actor("a1.drafter"), file.id, is_replacing=True)
    refused = seen.rows[0]
    assert (refused.status, refused.row, refused.full_name, refused.why[0][0]) == (
        "refused", 4, facts(2).full_name, "Số CCCD",
    )  # fmt: skip
    assert not seen.may_apply
    with pytest.raises(BadInput):
        lists.on(row, "lists.apply_form_01", "drafter", file_id=file.id, is_replacing=True)
    lists.on(row, "lists.apply_form_01", "drafter", file_id=file.id)
    assert len(lists.entries(row)) == 3


def test_one_entry_in_the_trace_carries_all_rows(lists: Lists) -> None:
    row = lists.started()
    applied(lists, row, [facts(number) for number in range(1, 6)])
    entry = AuditEntry.objects.filter(deed="lists.apply_form_01").get()
    linked = AuditLink.objects.filter(entry=entry, subject_kind="registry.Person")
    assert linked.count() == 5


def test_a_number_of_someone_else_is_refused_row_by_row(lists: Lists) -> None:
    row = lists.drafted(1)
    other = facts(9, identity_number=facts(1).identity_number, birth_year=1990)
    stranger = dataclasses.replace(
        other, full_name="Vàng A Páo", birth_year=1990, born_on=date(1990, 1, 1)
    )
    _, seen = applied(lists, row, [stranger, facts(2)])
    # One digit of the number is the year of birth, so only the name tells the two apart here.
    assert [r.status for r in seen.rows] == ["changed", "new"]


def test_two_of_one_name_and_birth_are_not_guessed_between(lists: Lists) -> None:
    row = lists.started()
    same = {"full_name": "Lò Văn Pan", "born_on": None, "certificate_number": ""}
    lists.on(row, "lists.add_entry", "drafter", facts=facts(1, **same))
    lists.on(row, "lists.add_entry", "drafter", facts=facts(2, **same))
    done, seen = applied(lists, row, [facts(3, **{**same, "identity_number": ""})])
    assert (seen.counts["refused"], done.notes["new"]) == (1, 0)
    assert Person.objects.count() == 2


def test_a_name_without_marks_finds_its_person_and_takes_no_marks_away(lists: Lists) -> None:
    row = lists.drafted(1)
    bare = facts(1, full_name="Lo Van Be", identity_number="")
    known = lists.entries(row)[0]
    Person.objects.filter(pk=known.person_id).update(
        full_name="Lò Văn Bế", name_skeleton="lo van be"
    )
    ListEntry.objects.filter(pk=known.pk).update(full_name="Lò Văn Bế")
    done, _ = applied(lists, row, [bare])
    assert (done.notes["same"], Person.objects.get().full_name) == (1, "Lò Văn Bế")


def test_a_number_that_comes_by_file_closes_the_help_task(lists: Lists) -> None:
    row = lists.started()
    lists.on(row, "lists.add_entry", "drafter", facts=facts(1, identity_number=""))
    task = HelpTask.objects.get(kind="identity_card")
    assert task.closed_on is None
    applied(lists, row, [facts(1)])
    task.refresh_from_db()
    assert task.closed_on == TODAY
    page = list_page(lists.world.actor("a1.drafter"), row.pk, TODAY)
    assert page.entries[0].identity_number == facts(1).identity_number


def test_who_is_on_record_elsewhere_moves_here(world: World, lists: Lists) -> None:
    Lists(world, "a2").drafted(1)
    row = lists.started()
    _, seen = applied(lists, row, [facts(1)])
    assert (seen.rows[0].is_known, seen.rows[0].moves_here) == (True, True)
    person = Person.objects.get()
    assert person.commune_id == world.units["a1"].pk
    old, new = Residence.objects.filter(person=person).order_by("starts_on")
    assert (old.ends_on, new.starts_on, new.ends_on) == (TODAY, TODAY, None)


def test_what_is_applied_under_one_request_is_applied_once(lists: Lists) -> None:
    row = lists.started()
    file = received(lists, row, book([facts(1)]))
    request_id = uuid4()

    def apply(file_id: int) -> Done:
        act = lists.world.act("a1.drafter", request_id=request_id)
        return DEEDS["lists.apply_form_01"].run(act, list_id=row.pk, version=1, file_id=file_id)

    first, again = apply(file.id), apply(file.id)
    assert (again.is_repeat, again.notes) == (True, first.notes)
    with pytest.raises(ReusedRequest):
        apply(file.id + 1)


def test_a_file_reaches_only_its_own_list_and_post(world: World, lists: Lists) -> None:
    row, october = lists.started(), lists.started(date(2026, 10, 1))
    file = received(lists, row, book([facts(1)]))
    with pytest.raises(NotVisible):
        lists.on(october, "lists.apply_form_01", "drafter", file_id=file.id)
    with pytest.raises(NotVisible):
        preview(world.actor("a2.drafter"), file.id)
    with pytest.raises(NotAllowed):
        lists.on(row, "lists.apply_form_01", "clerk", file_id=file.id)


def test_a_dropped_file_is_not_applied(lists: Lists) -> None:
    row = lists.started()
    file = received(lists, row, book([facts(1)]))
    lists.do("intake.drop_file", "drafter", file_id=file.id, version=file.version)
    with pytest.raises(WrongState):
        lists.on(row, "lists.apply_form_01", "drafter", file_id=file.id)


def test_the_answer_workbook_comes_back_with_each_row(lists: Lists) -> None:
    row = lists.started()
    file = received(lists, row, book([facts(1)]))
    answered = answer_workbook(lists.world.actor("a1.drafter"), file.id, TODAY)
    again = read_upload("tra-loi.xlsx", answered, on=TODAY)
    assert again.counts["accepted"] == 1


def test_contents_are_sealed(lists: Lists) -> None:
    row = lists.started()
    content = book([facts(1)])
    received(lists, row, content)
    kept = ReceivedFile.objects.get()
    number = facts(1).identity_number.encode()
    assert number not in bytes(kept.staged_sealed)
    assert bytes(kept.content_sealed) != content
    assert row.month == MONTH
