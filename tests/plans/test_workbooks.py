"""Duties and returns as workbooks, out and in again: preview, then the deed, the same file twice
records nothing.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from hoanhap.ground.audit.spine import Done
from hoanhap.ground.documents.excel import Sheet, SheetColumn, workbook
from hoanhap.ground.documents.workbook_in import open_here
from hoanhap.pure.kernel.refusals import BadInput, NotVisible
from hoanhap.work.plans.actions.import_returns import import_returns
from hoanhap.work.plans.duty_import import read_duties
from hoanhap.work.plans.models import Evidence, Occurrence, Plan, PlanItem
from hoanhap.work.plans.returns_in import returns_preview
from hoanhap.work.plans.workbooks_out import duties_workbook, returns_workbook
from tests.plans.duties import Doing
from tests.world import TODAY, build_world

pytestmark = pytest.mark.django_db
PAST = TODAY - timedelta(days=3)


@pytest.fixture
def doing(db: None) -> Doing:
    return Doing(build_world())


def filled(doing: Doing, *given: tuple[Any, Any, str, str]) -> bytes:
    """The downloaded form with (number, day, words, link) filled in."""
    form = returns_workbook(doing.world.actor("a.desk"), doing.plan.pk, TODAY)
    rows = [list(row) for row in open_here(form.content)[0].rows]
    head = next(n for n, row in enumerate(rows) if row and row[0] == "Mã")
    width = len(rows[head])
    told = {str(pk): (day, words, link) for pk, day, words, link in given}
    known = {str(row[0]) for row in rows[head + 1 :] if row}
    body = [row for row in rows[head + 1 :] if row and row[0]]
    body += [[pk, *[""] * (width - 1)] for pk in told if pk not in known]
    for row in body:
        row += [""] * (width - len(row))
        row[6:9] = told.get(str(row[0]), (None, "", ""))
    kinds: dict[int, Any] = {5: "date", 6: "date"}
    columns = tuple(
        SheetColumn(str(name), kinds.get(place, "text")) for place, name in enumerate(rows[head])
    )
    return workbook([Sheet("Báo cáo", columns, tuple(_written(row) for row in body), title="X")])


def _written(row: list[Any]) -> tuple[Any, ...]:
    return tuple(row)


def taken(doing: Doing, content: bytes) -> Done:
    version = Plan.objects.get(pk=doing.plan.pk).version
    return import_returns(
        doing.world.act("a.desk"), plan_id=doing.plan.pk, version=version, name="bc.xlsx",
        content=content,
    )  # fmt: skip


def test_returns_go_out_as_a_form_and_come_back_as_reports(doing: Doing) -> None:
    row, other = doing.due(due_on=PAST), doing.due(doing.duty("a.culture"), due_on=PAST)
    front = doing.due(doing.duty("a.front", bond="requested"), due_on=PAST)
    content = filled(
        doing,
        (row.pk, PAST, "Đã trình Ủy ban", "https://stc.example/tt/5"),
        (front.pk, "31/10/2026", "Đã giám sát", ""),
    )
    desk = doing.world.actor("a.desk")
    preview = returns_preview(desk, doing.plan.pk, "bc.xlsx", content, TODAY)
    assert preview.counts == {"new": 2, "same": 0, "refused": 0}
    assert taken(doing, content).notes == preview.counts
    assert [doing.state(one) for one in (row, other, front)] == ["reported", "open", "answered"]
    kept = Occurrence.objects.get(pk=row.pk)
    assert (kept.done_on, kept.report) == (PAST, "Đã trình Ủy ban")
    assert Evidence.objects.get(occurrence=row).url == "https://stc.example/tt/5"
    doing.do("accept", "a.desk2", row)
    assert taken(doing, content).notes == {"new": 0, "same": 2, "refused": 0}


@pytest.mark.parametrize(
    ("day", "words", "link"),
    [
        (TODAY + timedelta(days=1), "Xong", ""),
        ("hôm qua", "Xong", ""),
        ("31/02/2026", "Xong", ""),
        (PAST, "", ""),
        (None, "Xong", ""),
        (PAST, "Xong", "không phải địa chỉ"),
    ],
)
def test_a_row_that_cannot_be_right_is_refused_with_why_and_the_others_are_taken(
    doing: Doing, day: Any, words: str, link: str
) -> None:
    odd, sound = doing.due(due_on=PAST), doing.due(due_on=PAST)
    content = filled(doing, (odd.pk, day, words, link), (sound.pk, PAST, "Xong", ""))
    preview = returns_preview(doing.world.actor("a.desk"), doing.plan.pk, "bc.xlsx", content, TODAY)
    assert preview.counts == {"new": 1, "same": 0, "refused": 1}
    assert next(row.why for row in preview.rows if row.status == "refused")
    taken(doing, content)
    assert (doing.state(odd), doing.state(sound)) == ("open", "reported")


def test_numbers_of_another_plan_and_what_is_done_are_refused(doing: Doing) -> None:
    elsewhere = Doing(doing.world, "b")
    foreign = elsewhere.due(elsewhere.duty("b.finance"), due_on=PAST)
    done = doing.due(due_on=PAST, state="accepted", done_on=PAST - timedelta(days=1))
    content = filled(doing, (foreign.pk, PAST, "Xong", ""), (done.pk, PAST, "Xong", ""))
    assert taken(doing, content).notes == {"new": 0, "same": 0, "refused": 2}
    with pytest.raises(NotVisible):
        returns_preview(doing.world.actor("b.desk"), doing.plan.pk, "b", content, TODAY)


def test_a_workbook_without_the_heads_is_refused_whole(doing: Doing) -> None:
    content = workbook([Sheet("A", (SheetColumn("Khác"),), (("x",),))])
    with pytest.raises(BadInput):
        taken(doing, content)


def test_the_duties_go_out_with_heads_that_come_in_again(doing: Doing) -> None:
    duty = doing.duty()
    PlanItem.objects.filter(pk=duty.item_id).update(
        lead=["so-tai-chinh"], text_of_timing="trước ngày 15/6 hằng năm",
        timings=[{"kind": "yearly", "by": ["06-15"]}],
    )  # fmt: skip
    doing.due(duty, due_on=PAST)
    file = duties_workbook(doing.world.actor("a.desk"), doing.plan.pk, TODAY)
    sheets = open_here(file.content)
    assert [sheet.name for sheet in sheets] == ["Nhiệm vụ", "Đến hạn"]
    assert any("quá hạn" in str(cell) for row in sheets[1].rows for cell in row)
    (line,) = read_duties("nv.xlsx", file.content, date(2026, 1, 5)).lines
    assert (line.text, line.lead, line.bond) == (duty.title, ("so-tai-chinh",), "assigned")
    assert [timing["kind"] for timing in line.timings] == ["yearly"]
