"""Answers by workbook: made, filled in, looked at, taken in once; a wrong one refused."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from hoanhap.pure.kernel.refusals import BadInput, NotAllowed, NotVisible, Refused, WrongState
from hoanhap.work.needs import actions, queries
from hoanhap.work.needs.models import Answer, Need
from hoanhap.work.needs.workbook_lines import answer_sheet
from tests.needs.asking import AWAY, NEED, Asking, both, employer, need, person
from tests.world import NOON, TODAY, World, build_world

pytestmark = pytest.mark.django_db
HEAD_ROW = 5
COLUMNS = {"code": 1, "outcome": 8, "amount": 9, "quarter": 10, "study": 11, "study_quarter": 12,
           "reason": 13, "note": 14, "asked_on": 15}  # fmt: skip
SAYS_NEED = {
    "outcome": "Có nhu cầu vay",
    "amount": 60_000_000,
    "quarter": "II/2027",
}


@pytest.fixture
def world(db: None) -> World:
    return build_world()


@pytest.fixture
def asking(world: World) -> Asking:
    for name in ("An", "Bình", "Cường"):
        person(world, f"Lò Văn {name}")
    employer(world, "Tổ hợp tác Bản Mẫu", kind="cooperative_group")
    asked = Asking(world)
    asked.open()
    return asked


def book_of(asking: Asking, post: str = "a1.drafter") -> Any:
    file = queries.answers_workbook(asking.world.actor(post), asking.survey_id, TODAY)
    return load_workbook(io.BytesIO(file.content))


def filled(
    asking: Asking,
    *rows: dict[str, Any],
    change: Callable[[Any], None] | None = None,
    post: str = "a1.drafter",
) -> bytes:
    """The workbook as downloaded, its first rows filled in."""
    book = book_of(asking, post)
    sheet = book["Trả lời"]
    for number, row in enumerate(rows, start=HEAD_ROW + 1):
        for name, value in row.items():
            sheet.cell(number, COLUMNS[name]).value = value
    if change:
        change(sheet)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def take(asking: Asking, content: bytes, post: str = "a1.drafter", now: Any = NOON) -> Any:
    return actions.import_answers(
        asking.world.act(post, now=now), survey_id=asking.survey_id, name="tra-loi.xlsx",
        content=content,
    ).notes  # fmt: skip


def look(asking: Asking, content: bytes) -> Any:
    return queries.import_preview(
        asking.world.actor("a1.drafter"), asking.survey_id, "tra-loi.xlsx", content, TODAY
    )


def test_the_form_locks_what_is_known_and_lists_what_may_be_answered(asking: Asking) -> None:
    book = book_of(asking)
    sheet = book["Trả lời"]
    assert sheet.protection.sheet and book["Danh mục"].sheet_state == "hidden"
    row = HEAD_ROW + 1
    assert sheet.cell(row, 3).value == "Lò Văn An" and sheet.cell(row, 3).protection.locked
    assert not sheet.cell(row, COLUMNS["outcome"]).protection.locked
    assert len(sheet.data_validations.dataValidation) == 4
    assert sheet.cell(row, 7).value.date() == date(2029, 3, 1)
    assert sheet.cell(row + 3, 3).value == "Tổ hợp tác Bản Mẫu"


def test_filled_rows_are_shown_then_written_and_empty_ones_say_nothing(asking: Asking) -> None:
    content = filled(
        asking, SAYS_NEED, {"outcome": "Không có nhu cầu", "asked_on": TODAY},
    )  # fmt: skip
    preview = look(asking, content)
    assert [(row.row, row.status, row.name) for row in preview.rows] == [
        (6, "new", "Lò Văn An"), (7, "new", "Lò Văn Bình"),
    ]  # fmt: skip
    assert not Answer.objects.exists()
    assert take(asking, content) == {"new": 2, "changed": 0, "same": 0, "refused": 0}
    row = Need.objects.get()
    assert (row.amount_vnd, row.wanted_year, row.wanted_quarter, row.answer.how) == (
        60_000_000, 2027, 2, "workbook",
    )  # fmt: skip


def test_the_same_file_twice_does_nothing_twice_also_after_a_correction(asking: Asking) -> None:
    content = filled(asking, SAYS_NEED)
    take(asking, content)
    line = Answer.objects.get().line_id
    assert take(asking, content) == {"new": 0, "changed": 0, "same": 1, "refused": 0}
    asking.answer(line, need(amount_vnd=30_000_000))
    assert take(asking, content)["same"] == 1
    assert look(asking, content).was_taken
    assert Need.objects.get(answer__superseded_at__isnull=True).amount_vnd == 30_000_000


def test_a_file_that_wrote_nothing_may_be_sent_by_who_can_write_it(asking: Asking) -> None:
    content = filled(asking, SAYS_NEED)
    assert take(asking, content, "a2.drafter")["refused"] == 1
    assert not look(asking, content).was_taken
    assert take(asking, content)["new"] == 1


def test_an_answer_taken_back_does_not_come_back_by_the_same_file(asking: Asking) -> None:
    content = filled(asking, SAYS_NEED)
    take(asking, content)
    line = Answer.objects.get().line_id
    actions.withdraw_answer(
        asking.world.act("a1.drafter"), line_id=line, version=asking.version(line), reason="Nhầm"
    )
    assert take(asking, content)["new"] == 0
    assert asking.version(line) == 0


def test_a_row_filled_before_another_answered_is_refused_and_says_so(asking: Asking) -> None:
    old = filled(asking, SAYS_NEED)
    line = queries.lines(asking.world.actor("a1.drafter"), asking.survey_id).rows[0].id
    asking.answer(line, NEED)
    (row,) = look(asking, old).rows
    assert row.status == "refused" and "03/11/2026" in row.why[0][1].vi
    fresh = filled(asking, SAYS_NEED)
    assert take(asking, fresh) == {"new": 0, "changed": 1, "same": 0, "refused": 0}
    assert Answer.objects.count() == 2


@pytest.mark.parametrize(
    ("wrong", "fields"),
    [
        ({**SAYS_NEED, "outcome": "có lẽ"}, ["outcome"]),
        ({"amount": 5}, ["outcome"]),
        ({"outcome": "Có nhu cầu vay"}, ["business_vnd"]),
        ({**SAYS_NEED, "study": 20_000_000}, ["training_quarter"]),
        ({**SAYS_NEED, "study_quarter": "I/2027"}, ["training_vnd"]),
        ({**SAYS_NEED, "study": "ít", "study_quarter": "I/2027"}, ["training_vnd"]),
        ({**SAYS_NEED, "amount": "năm mươi"}, ["business_vnd"]),
        ({**SAYS_NEED, "amount": 200_000_000}, ["business_vnd"]),
        ({**SAYS_NEED, "quarter": "mùa xuân", "amount": "x"}, ["business_vnd", "business_quarter"]),
        ({**SAYS_NEED, "quarter": "II/2031"}, ["business_quarter"]),
        ({"outcome": "Chưa gặp được"}, ["reason"]),
        ({"outcome": "Chưa gặp được", "reason": "Lý do khác (ghi rõ)"}, ["note"]),
        ({**SAYS_NEED, "asked_on": "hôm qua"}, ["asked_on"]),
        ({**SAYS_NEED, "asked_on": date(2026, 11, 9)}, ["asked_on"]),
        ({**SAYS_NEED, "code": "L1"}, ["code"]),
        ({**SAYS_NEED, "code": "L999999A0"}, ["code"]),
    ],
)
def test_each_wrong_row_says_which_field_and_the_others_are_taken(
    asking: Asking, wrong: dict[str, Any], fields: list[str]
) -> None:
    content = filled(asking, wrong, SAYS_NEED)
    first, second = look(asking, content).rows
    assert (first.status, first.row, [name for name, _ in first.why]) == ("refused", 6, fields)
    assert second.status == "new"
    assert take(asking, content) == {"new": 1, "changed": 0, "same": 0, "refused": 1}


def test_sums_and_quarters_are_read_as_people_type_them(asking: Asking) -> None:
    content = filled(
        asking,
        {**SAYS_NEED, "amount": "60.000.000 đ", "quarter": "Quý 2/2027"},
        {**SAYS_NEED, "amount": "60,000,000", "quarter": "ii-2027", "asked_on": "03/11/2026"},
        {**SAYS_NEED, "amount": 60_000_000.0, "outcome": "CÓ NHU CẦU VAY"},
    )  # fmt: skip
    assert take(asking, content)["new"] == 3
    said = set(Need.objects.values_list("amount_vnd", "wanted_year", "wanted_quarter"))
    assert said == {(60_000_000, 2027, 2)}


def test_a_line_twice_in_a_file_counts_once(asking: Asking) -> None:
    def copy(sheet: Any) -> None:
        sheet.cell(HEAD_ROW + 2, 1).value = sheet.cell(HEAD_ROW + 1, 1).value

    content = filled(asking, SAYS_NEED, SAYS_NEED, change=copy)
    assert [row.status for row in look(asking, content).rows] == ["new", "refused"]


def test_another_surveys_workbook_is_refused_whole(asking: Asking) -> None:
    content = filled(asking, SAYS_NEED)
    asking.do("close_survey")
    later = Asking(asking.world)
    later.open(title="Rà soát bổ sung")
    with pytest.raises(BadInput, match="không phải của đợt"):
        take(later, content)
    with pytest.raises(WrongState):
        take(asking, content)
    assert not Answer.objects.exists()


def test_a_file_that_is_no_such_workbook_is_refused(asking: Asking) -> None:
    book = Workbook()
    book.active.append(["Họ tên", "Số tiền"])
    out = io.BytesIO()
    book.save(out)
    with pytest.raises(BadInput):
        take(asking, out.getvalue())
    with pytest.raises(Refused):
        take(asking, b"not a workbook \x00\x01")


def test_another_communes_rows_are_not_there_and_other_offices_take_nothing_in(
    asking: Asking,
) -> None:
    content = filled(asking, SAYS_NEED)
    assert take(asking, content, "a2.drafter")["refused"] == 1
    with pytest.raises(NotAllowed):
        take(asking, content, "a1.clerk")
    with pytest.raises(NotVisible):
        queries.answers_workbook(asking.world.actor("a.desk"), asking.survey_id, TODAY)
    with pytest.raises(NotVisible):
        queries.import_preview(
            asking.world.actor("a.desk"), asking.survey_id, "x.xlsx", content, TODAY
        )


def test_a_row_may_want_a_loan_for_two_purposes(asking: Asking) -> None:
    both_said = {**SAYS_NEED, "study": 20_000_000, "study_quarter": "IV/2027"}
    content = filled(asking, both_said, {"outcome": "Không có nhu cầu", "study": 20_000_000})
    assert take(asking, content) == {"new": 2, "changed": 0, "same": 0, "refused": 0}
    assert set(Need.objects.values_list("purpose", "amount_vnd", "wanted_quarter")) == {
        ("business", 60_000_000, 2), ("training", 20_000_000, 4),
    }  # fmt: skip


def test_an_establishment_borrows_for_no_study(asking: Asking) -> None:
    content = filled(asking, {}, {}, {}, {**SAYS_NEED, "study": 1, "study_quarter": "I/2027"})
    (row,) = look(asking, content).rows
    assert (row.status, [name for name, _ in row.why]) == ("refused", ["training_vnd"])


def test_answers_go_out_and_come_back_unchanged(asking: Asking) -> None:
    rows = queries.lines(asking.world.actor("a1.drafter"), asking.survey_id).rows
    asking.answer(rows[0].id, both(60_000_000, 20_000_000, training_quarter=4))
    asking.answer(rows[1].id, AWAY)
    Need.objects.filter(purpose="business").update(fund_code="TW-1")
    notes = take(asking, filled(asking), now=NOON + timedelta(hours=1))
    assert notes == {"new": 0, "changed": 0, "same": 2, "refused": 0}


def test_a_sheet_without_heads_is_none() -> None:
    assert answer_sheet([[["a", "b"], ["c", ""]]]) is None
