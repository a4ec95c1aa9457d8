"""What may be answered: checked for the page and the workbook alike, then compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from hoanhap.pure.kernel.money import MAX_VND, format_vnd
from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.qd_22_2023.law_of_day import law_of_day
from hoanhap.work.needs.codes import OUTCOMES, PURPOSES, REASONS, WAYS
from hoanhap.work.needs.models import Answer, SurveyLine

YEARS_AHEAD = 2
NOTE_LONGEST = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenNeed:
    """What is wanted for one purpose; `fund_code` "" where no capital is named."""

    purpose: str
    amount_vnd: int | None = None
    wanted_year: int | None = None
    wanted_quarter: int | None = None
    fund_code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One answer as given. `needs` go with a need, one a purpose; `reason` with one not reached."""

    outcome: str
    asked_on: date
    how: str
    needs: tuple[GivenNeed, ...] = ()
    reason: str = ""
    note: str = ""


def checked(given: Given, line: SurveyLine, *, year: int, opens_on: date, today: date) -> Given:
    """The answer with what does not belong to it taken away. Raises BadInput with one (field, why)
    for each wrong field. `year` is the survey's.
    """
    places = {purpose: place for place, purpose in enumerate(PURPOSES)}
    needs = sorted(given.needs, key=lambda one: places.get(one.purpose, len(places)))
    tidy = replace(given, note=given.note.strip(), needs=tuple(needs))
    if given.outcome != "need":
        tidy = replace(tidy, needs=())
    if given.outcome != "not_reached":
        tidy = replace(tidy, reason="")
    wrong = tuple(wrong_fields(tidy, line, year=year, opens_on=opens_on, today=today))
    if wrong:
        count = Words(vi="Có {count} ô cần sửa.", en="{count} fields to mend.")
        raise BadInput(count.format(count=len(wrong)), details=wrong)
    return tidy


def wrong_fields(
    given: Given, line: SurveyLine, *, year: int, opens_on: date, today: date
) -> Iterator[tuple[str, Words]]:
    """Each field that cannot be so, with what to do."""
    if given.outcome not in OUTCOMES:
        yield "outcome", _CHOOSE
    if given.how not in WAYS:
        yield "how", _CHOOSE
    if not opens_on <= given.asked_on <= today:
        yield "asked_on", _ASKED_ON.format(first=f"{opens_on:%d/%m/%Y}", last=f"{today:%d/%m/%Y}")
    if len(given.note) > NOTE_LONGEST:
        yield "note", Words(vi="Tối đa 300 ký tự.", en="At most 300 characters.")
    if given.outcome == "need":
        yield from _wrong_needs(given.needs, line, year, today)
    if given.outcome == "not_reached":
        yield from _wrong_reason(given)


def _wrong_reason(given: Given) -> Iterator[tuple[str, Words]]:
    if given.reason not in REASONS:
        yield "reason", Words(vi="Hãy chọn lý do chưa gặp.", en="Choose why not.")
    elif given.reason == "other" and not given.note:
        yield "note", Words(vi="Hãy ghi rõ lý do khác.", en="Say what the other reason is.")


_CHOOSE = Words(vi="Hãy chọn một mục trong danh mục.", en="Choose one from the list.")
_ASKED_ON = Words(
    vi="Ngày hỏi từ ngày mở đợt ({first}) đến hôm nay ({last}).",
    en="The day lies between the survey's first ({first}) and today ({last}).",
)
_ABOVE_CEILING = Words(
    vi="Vượt mức cho vay tối đa {ceiling} đồng (Điều 6 Quyết định 22/2023/QĐ-TTg); hãy ghi số "
    "tiền cần vay từ chương trình này.",
    en="Above the ceiling of {ceiling} đồng (Article 6 of Decision 22/2023/QĐ-TTg); write down "
    "what is wanted of this programme.",
)
_QUARTER = Words(
    vi="Hãy chọn quý từ năm {first} đến năm {last}.",
    en="Choose a quarter between {first} and {last}.",
)


_NO_SUM = Words(vi="Hãy ghi số tiền cần vay, bằng đồng.", en="Write the sum wanted, in đồng.")
_NO_NEED = Words(
    vi="Hãy ghi số tiền và quý của ít nhất một mục đích vay.",
    en="Write the sum and the quarter of one purpose at least.",
)
_NO_STUDY = Words(
    vi="Cơ sở sản xuất, kinh doanh vay để sản xuất, kinh doanh (Điều 5 Quyết định 22/2023/QĐ-TTg).",
    en="An establishment borrows for production and business (Article 5 of Decision "
    "22/2023/QĐ-TTg).",
)


def _wrong_needs(
    needs: tuple[GivenNeed, ...], line: SurveyLine, year: int, today: date
) -> Iterator[tuple[str, Words]]:
    said = [one.purpose for one in needs]
    if not needs:
        yield "business_vnd", _NO_NEED
    elif set(said) - set(PURPOSES) or len(said) > len(set(said)):
        yield "outcome", _CHOOSE
    elif line.employer_id is not None and said != ["business"]:
        yield "training_vnd", _NO_STUDY
    else:
        for one in needs:
            yield from _wrong_need(one, line, year, today)


def _wrong_need(
    given: GivenNeed, line: SurveyLine, year: int, today: date
) -> Iterator[tuple[str, Words]]:
    if given.amount_vnd is None or not 0 < given.amount_vnd <= MAX_VND:
        yield f"{given.purpose}_vnd", _NO_SUM
    else:
        ceiling = ceiling_of(given.purpose, line, today)
        if ceiling is not None and given.amount_vnd > ceiling:
            yield f"{given.purpose}_vnd", _ABOVE_CEILING.format(ceiling=format_vnd(ceiling))
    last = year + YEARS_AHEAD
    in_years = given.wanted_year is not None and year <= given.wanted_year <= last
    if not in_years or given.wanted_quarter not in (1, 2, 3, 4):
        yield f"{given.purpose}_quarter", _QUARTER.format(first=year, last=last)


def ceiling_of(purpose: str, line: SurveyLine, day: date) -> int | None:
    """The most that may be lent, in đồng: a person's for business, an establishment's for one
    project (Điều 6); None for training, whose ceiling hangs on the length of the course.
    """
    law = law_of_day(day)
    if line.employer_id is not None:
        return law.employer_project_vnd.value
    return law.person_business_vnd.value if purpose == "business" else None


def given_of(row: Answer) -> Given:
    """What an answer on record says, its needs read with it."""
    places = {purpose: place for place, purpose in enumerate(PURPOSES)}
    needs = sorted(row.needs.all(), key=lambda one: places[one.purpose])
    return Given(
        outcome=row.outcome,
        asked_on=row.asked_on,
        how=row.how,
        needs=tuple(
            GivenNeed(
                purpose=one.purpose,
                amount_vnd=one.amount_vnd,
                wanted_year=one.wanted_year,
                wanted_quarter=one.wanted_quarter,
                fund_code=one.fund_code,
            )
            for one in needs
        ),
        reason=row.reason,
        note=row.note,
    )


def with_capital_of(given: Given, standing: Given | None) -> Given:
    """The answer with the capital that the standing one ties each purpose to, where it names none
    itself: only the bank names one, and who corrects a sum does not take it away.
    """
    known = {one.purpose: one.fund_code for one in standing.needs} if standing else {}
    needs = (
        replace(one, fund_code=one.fund_code or known.get(one.purpose, "")) for one in given.needs
    )
    return replace(given, needs=tuple(needs))


def says_the_same(standing: Given | None, given: Given) -> bool:
    """Whether the standing answer says just this (by whichever way it came, on whichever day)."""
    if standing is None:
        return False
    return replace(standing, asked_on=given.asked_on, how=given.how) == given
