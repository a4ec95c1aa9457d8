"""Apply a received Form 01 workbook to a list: the file is the deed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.intake.staging import file_to_apply, mark_applied
from hoanhap.ground.intake.types import StagedFile
from hoanhap.ground.orgs import roles
from hoanhap.ground.registry.recording import settle_people
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import BadInput, NotVisible, WrongState
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.entering import (
    create_filled,
    entries_by_id,
    fill_entry,
    forget_verdict,
    listed_before,
    next_position,
    rewrite_entries,
    touch,
)
from hoanhap.work.lists.models import MonthlyList
from hoanhap.work.lists.planning import Plan, PlannedRow, plan
from hoanhap.work.lists.stepping import SUBJECT, list_for, month_words
from hoanhap.work.lists.upload import staged_of

UNSURE = Words(
    vi="Tệp còn {count} dòng không nhận được nên chưa thể thay thế cả danh sách. Hãy sửa các "
    "dòng đó rồi gửi lại, hoặc chọn bổ sung.",
    en="{count} rows of the file can't be taken, so it can't replace the whole list. Mend them and "
    "send the file again, or choose to add.",
)
NOTHING = {"new": 0, "changed": 0, "same": 0, "refused": 0, "left": 0}


@action(
    "lists.apply_form_01",
    grants=(roles.POLICE_DRAFTER,),
    sentence=Words(
        vi="{who} nhập tệp {name} vào danh sách tháng {month}: {new} người mới, {changed} thay "
        "đổi, {left} ra khỏi danh sách, {refused} dòng không nhận",
        en="{who} applied the file {name} to the list of {month}: {new} new, {changed} changed, "
        "{left} left, {refused} rows refused",
    ),
)
def apply_form_01(
    act: Act, *, list_id: int, version: int, file_id: int, is_replacing: bool = False
) -> Done:
    """Apply a staged file, all or nothing, exactly as its preview says: sound rows are added or
    updated, refused rows are passed over. With `is_replacing` who is not in the file leaves the
    list (reason `not_in_file`); without, nobody does. Notes: the counts by status, and
    `is_already_applied` for a file applied before, which changes nothing.

    Raises NotVisible for a file of another list, Stale, WrongState for a dropped file or a list
    past drafting, and BadInput when a file that replaces has refused rows: nobody may be dropped
    because a cell could not be read.
    """
    row = list_for(act, "lists.apply_form_01", list_id, version)
    file = file_to_apply(act, file_id)
    _refuse_odd_file(row, file)
    is_repeat = file.row.state == "applied"
    counts = dict(NOTHING)
    touched: list[int] = []
    if not is_repeat:
        counts, touched = _apply(act, row, file, is_replacing)
        mark_applied(file_id)
        if touched:
            row.is_nil = False
            touch(row)
    record(
        act,
        deed="lists.apply_form_01",
        subject=(SUBJECT, row.pk),
        occurred_on=act.today,
        after={"file": file_id, "is_already_applied": is_repeat, **counts},
        params={"name": file.row.name, "month": month_words(row), **counts},
        about=[
            ("intake.ReceivedFile", file_id),
            *(("registry.Person", person_id) for person_id in touched),
        ],
    )
    return Done(id=row.pk, version=row.version, notes={**counts, "is_already_applied": is_repeat})


def _refuse_odd_file(row: MonthlyList, file: StagedFile) -> None:
    if file.row.list_id != row.pk:
        raise NotVisible
    if file.row.state == "dropped":
        raise WrongState(
            Words(
                vi="Tệp này đã bị bỏ; hãy gửi lại tệp nếu cần.",
                en="This file was dropped; send it again if it is needed.",
            )
        )


def _apply(
    act: Act, row: MonthlyList, file: StagedFile, is_replacing: bool
) -> tuple[dict[str, int], list[int]]:
    staged = staged_of(file.staged)
    made = plan(row, staged)
    counts = dict(NOTHING)
    for planned in made.rows:
        counts[planned.status] += 1
    counts["refused"] += len(staged.refused)
    if is_replacing and counts["refused"]:
        raise BadInput(UNSURE.format(count=counts["refused"]))
    touched = _settle(act, row, made, [r for r in made.rows if r.status in ("new", "changed")])
    left = entries_by_id([entry.id for entry in made.left]) if is_replacing else {}
    for entry in left.values():
        entry.change, entry.left_reason = "left", "not_in_file"
        entry.version += 1
        forget_verdict(entry)
    rewrite_entries(list(left.values()))
    counts["left"] = len(left)
    return counts, touched + [entry.person_id for entry in left.values()]


def _settle(act: Act, row: MonthlyList, made: Plan, rows: Sequence[PlannedRow]) -> list[int]:
    """Take the rows' people into the registry and write their entries; the people's ids."""
    replaced = {r.entry.person_id: r.entry.released_on for r in rows if r.entry is not None}
    settled = settle_people(
        act,
        [r.facts for r in rows],
        made.found_for(rows),
        commune_id=row.commune_id,
        replaced=replaced,
    )
    before = listed_before(row)
    position = count(next_position(row))
    change = {True: "changed", False: "new"}
    new = [
        (row.pk, next(position), change[person.person_id in before], person, planned.facts)
        for planned, person in zip(rows, settled, strict=True)
        if planned.entry is None
    ]
    create_filled(new)
    entries = entries_by_id([r.entry.id for r in rows if r.entry is not None])
    for planned, person in zip(rows, settled, strict=True):
        if planned.entry is not None:
            entry = entries[planned.entry.id]
            fill_entry(entry, person, planned.facts)
            forget_verdict(entry)
            entry.change = change[person.person_id in before]
            entry.left_reason = ""
            entry.version += 1
    rewrite_entries(list(entries.values()))
    return [person.person_id for person in settled]
