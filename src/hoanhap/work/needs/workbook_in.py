"""What a workbook of answers would write down: read, and set beside the lines of its survey."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from hoanhap.ground.documents.many_objects import collector_paused
from hoanhap.ground.documents.workbook_in import open_workbook
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words
from hoanhap.work.needs.answering import checked, says_the_same, with_capital_of
from hoanhap.work.needs.given import Given
from hoanhap.work.needs.models import Survey, TakenWorkbook
from hoanhap.work.needs.recorded import RecordedAnswer, standing_of
from hoanhap.work.needs.stepping import open_lines
from hoanhap.work.needs.workbook_lines import AnswerLine, answer_sheet

NO_HEADS = Words(
    vi="Không thấy dòng tiêu đề có cột “Mã” và “Kết quả”. Hãy dùng bảng tải về từ trang của đợt "
    "rà soát.",
    en="No row of heads with the columns “Mã” and “Kết quả”. Use the workbook downloaded from the "
    "survey's page.",
)
OTHER_SURVEY = Words(
    vi="Bảng này không phải của đợt rà soát “{title}” (mã {mark}). Hãy tải bảng của đúng đợt rồi "
    "ghi lại; chưa có gì được nhập.",
    en="This workbook is not of the survey “{title}” ({mark}). Download that survey's own and fill "
    "it in; nothing was taken.",
)
NOT_THERE = Words(
    vi="Không có dòng này trong phần được giao của cơ quan.",
    en="There is no such line among those of your office.",
)
TWICE = Words(vi="Dòng này đã có ở trên trong tệp.", en="This line stands above in the file.")
NEWER = Words(
    vi="Sau khi tải bảng đã có câu trả lời khác (ghi ngày {day:%d/%m/%Y}); hãy tải lại bảng.",
    en="Another answer was written down after the workbook was made ({day:%d/%m/%Y}); download it "
    "anew.",
)
TAKEN = Words(
    vi="Tệp này đã được nhập; không ghi lại lần nữa.",
    en="This very file was taken in before; nothing is written twice.",
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A line of the survey that a row of the file is about; no more of it than is needed, as a
    province has 20,000.
    """

    id: int
    name: str
    is_employer: bool


@dataclass(frozen=True, slots=True)
class Sorted:
    """A row of the file and what it would do: new, changed, same or refused (and why, by field)."""

    told: AnswerLine
    status: str
    line: Asked | None = None
    standing: RecordedAnswer | None = None
    given: Given | None = None
    why: tuple[tuple[str, Words], ...] = ()


@dataclass(frozen=True, slots=True)
class ReadBook:
    """A workbook that belongs to the survey: its digest, its rows, whether it was taken before."""

    sha256: str
    rows: tuple[Sorted, ...]
    was_taken: bool

    def counts(self) -> dict[str, int]:
        """How many rows of each kind."""
        return {
            status: sum(row.status == status for row in self.rows)
            for status in ("new", "changed", "same", "refused")
        }


@collector_paused()
def read_book(actor: Actor, survey: Survey, name: str, content: bytes, today: date) -> ReadBook:
    """The rows of a workbook beside what stands. Three queries. Raises FileRefused for what is no
    workbook, BadInput without heads or for another survey's.
    """
    sheets = open_workbook(content, name=name)
    found = answer_sheet([sheet.rows for sheet in sheets if not sheet.is_hidden])
    if found is None:
        raise BadInput(NO_HEADS, details=(("content", NO_HEADS),))
    if found.survey_id != survey.pk:
        why = OTHER_SURVEY.format(title=survey.title, mark=f"RS-{survey.pk}")
        raise BadInput(why, details=(("content", why),))
    sha256 = hashlib.sha256(content).hexdigest()
    taken = TakenWorkbook.objects.filter(survey=survey, sha256=sha256).exists()
    rows = tuple(_sorted(actor, survey, found.lines, today, was_taken=taken))
    return ReadBook(sha256, rows, taken)


def _sorted(
    actor: Actor, survey: Survey, told: tuple[AnswerLine, ...], today: date, *, was_taken: bool
) -> Iterable[Sorted]:
    open_ones = open_lines(actor, survey.pk)
    columns = ("pk", "person__full_name", "employer__name", "employer_id")
    lines = {
        pk: Asked(pk, person or employer or "", employer_id is not None)
        for pk, person, employer, employer_id in open_ones.values_list(*columns)
    }
    standing = standing_of(open_ones)
    seen: set[int] = set()
    for one in told:
        line = lines.get(one.line_id)
        if line is not None and was_taken:
            yield Sorted(one, "same", line, why=(("", TAKEN),))
        elif line is not None and line.id in seen:
            yield Sorted(one, "refused", line, why=(("code", TWICE),))
        else:
            yield _one(one, line, standing.get(one.line_id), survey, today)
        seen.add(one.line_id)


def _one(
    told: AnswerLine,
    line: Asked | None,
    standing: RecordedAnswer | None,
    survey: Survey,
    today: date,
) -> Sorted:
    if told.wrong or line is None:
        return Sorted(told, "refused", line, why=told.wrong or (("code", NOT_THERE),))
    try:
        given = checked(
            _given(told, today),
            is_employer=line.is_employer,
            year=survey.year,
            opens_on=survey.opens_on,
            today=today,
        )
    except BadInput as wrong:
        return Sorted(told, "refused", line, why=_pairs(wrong))
    before = standing.given if standing else None
    given = with_capital_of(given, before)
    if says_the_same(before, given):
        return Sorted(told, "same", line, standing, given)
    if standing is not None and standing.id != told.answer_id:
        newer = NEWER.format(day=standing.given.asked_on)
        return Sorted(told, "refused", line, standing, why=(("code", newer),))
    return Sorted(told, "changed" if standing else "new", line, standing, given)


def _pairs(wrong: BadInput) -> tuple[tuple[str, Words], ...]:
    found = (detail for detail in wrong.details if isinstance(detail, tuple))
    return tuple((str(name), words) for name, words in found) or (("", wrong.words),)


def _given(told: AnswerLine, today: date) -> Given:
    return Given(
        outcome=told.outcome,
        needs=told.needs,
        reason=told.reason,
        note=told.note,
        asked_on=told.asked_on or today,
        how="workbook",
    )
