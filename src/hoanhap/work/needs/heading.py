"""The heading of a survey: its year, who asks, by when, and the plan's point it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from hoanhap.ground.orgs import roles
from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words
from hoanhap.work.needs.codes import ASKERS
from hoanhap.work.needs.models import Survey


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyHeading:
    """What whoever opens a survey says of it; `asker_kinds` are kinds of agency of codes.ASKERS."""

    year: int
    title: str
    asker_kinds: tuple[str, ...]
    due_on: date
    basis: str = ""
    duty_id: int | None = None


def put(row: Survey, heading: SurveyHeading, today: date) -> None:
    """Put the heading on the row. Raises BadInput with one (field, why) for each wrong field."""
    wrong = tuple(_wrong(heading, today))
    if wrong:
        count = Words(vi="Có {count} ô cần sửa.", en="{count} fields to mend.")
        raise BadInput(count.format(count=len(wrong)), details=wrong)
    row.year = heading.year
    row.title = heading.title.strip()
    row.basis = heading.basis.strip()
    row.duty_id = heading.duty_id
    row.asker_kinds = [kind for kind in ASKERS if kind in heading.asker_kinds]
    row.due_on = heading.due_on


_BANK_ALONE = Words(
    vi="Ngân hàng chỉ thấy người có tên trong danh sách đã chuyển đến; hãy chọn thêm Công an xã "
    "hoặc UBND xã để mọi người đều được hỏi.",
    en="The bank sees only people on lists sent to it; choose the commune police or the committee "
    "too, so that everyone is asked.",
)


def _wrong(heading: SurveyHeading, today: date) -> Iterator[tuple[str, Words]]:
    if not today.year - 1 <= heading.year <= today.year + 1:
        yield "year", Words(vi="Năm rà soát không hợp lý.", en="This year can't be right.")
    if not heading.title.strip():
        yield "title", Words(vi="Hãy ghi tên đợt rà soát.", en="Give the survey a title.")
    for name, longest in (("title", 200), ("basis", 300)):
        if len(getattr(heading, name)) > longest:
            words = Words(vi="Tối đa {longest} ký tự.", en="At most {longest} characters.")
            yield name, words.format(longest=longest)
    kinds = set(heading.asker_kinds)
    if not kinds or kinds - set(ASKERS):
        yield "asker_kinds", Words(vi="Hãy chọn cơ quan đi hỏi.", en="Choose who asks.")
    elif kinds == {roles.VBSP_OFFICE}:
        yield "asker_kinds", _BANK_ALONE
    if heading.due_on < today:
        yield "due_on", Words(vi="Hạn này đã qua.", en="This day is past.")
