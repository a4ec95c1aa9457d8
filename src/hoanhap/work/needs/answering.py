"""What may be answered: checked for the page and the workbook alike, then compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from hoanhap.pure.kernel.money import MAX_VND, format_vnd
from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.qd_22_2023.law_of_day import law_of_day
from hoanhap.work.needs.codes import OUTCOMES, PURPOSES, REASONS, WAYS
from hoanhap.work.needs.given import Given, GivenNeed

YEARS_AHEAD = 2
NOTE_LONGEST = 300


def checked(given: Given, *, is_employer: bool, year: int, opens_on: date, today: date) -> Given:
    """The answer of a person or an establishment with what does not belong to it taken away. Raises
    BadInput with one (field, why) for each wrong field. `year` is the survey's.
    """
    places = {purpose: place for place, purpose in enumerate(PURPOSES)}
    needs = sorted(given.needs, key=lambda one: places.get(one.purpose, len(places)))
    tidy = replace(given, note=given.note.strip(), needs=tuple(needs))
    if given.outcome != "need":
        tidy = replace(tidy, needs=())
    if given.outcome != "not_reached":
        tidy = replace(tidy, reason="")
    wrong = tuple(wrong_fields(tidy, is_employer, year, opens_on, today))
    if wrong:
        count = Words(vi="Có {count} ô cần sửa.", en="{count} fields to mend.")
        raise BadInput(count.format(count=len(wrong)), details=wrong)
    return tidy


def wrong_fields(
    given: Given, is_employer: bool, year: int, opens_on: date, today: date
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
        yield from _wrong_needs(given.needs, is_employer, year, today)
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
    needs: tuple[GivenNeed, ...], is_employer: bool, year: int, today: date
) -> Iterator[tuple[str, Words]]:
    said = [one.purpose for one in needs]
    if not needs:
        yield "business_vnd", _NO_NEED
    elif set(said) - set(PURPOSES) or len(said) > len(set(said)):
        yield "outcome", _CHOOSE
    elif is_employer and said != ["business"]:
        yield "training_vnd", _NO_STUDY
    else:
        for one in needs:
            yield from _wrong_need(one, is_employer, year, today)


def _wrong_need(
    given: GivenNeed, is_employer: bool, year: int, today: date
) -> Iterator[tuple[str, Words]]:
    if given.amount_vnd is None or not 0 < given.amount_vnd <= MAX_VND:
        yield f"{given.purpose}_vnd", _NO_SUM
    else:
        ceiling = ceiling_of(given.purpose, today, is_employer=is_employer)
        if ceiling is not None and given.amount_vnd > ceiling:
            yield f"{given.purpose}_vnd", _ABOVE_CEILING.format(ceiling=format_vnd(ceiling))
    last = year + YEARS_AHEAD
    in_years = given.wanted_year is not None and year <= given.wanted_year <= last
    if not in_years or given.wanted_quarter not in (1, 2, 3, 4):
        yield f"{given.purpose}_quarter", _QUARTER.format(first=year, last=last)


def ceiling_of(purpose: str, day: date, *, is_employer: bool) -> int | None:
    """The most that may be lent, in đồng: a person's for business, an establishment's for one
    project (Điều 6); None for training, whose ceiling hangs on the length of the course.
    """
    law = law_of_day(day)
    if is_employer:
        return law.employer_project_vnd.value
    return law.person_business_vnd.value if purpose == "business" else None


def with_capital_of(given: Given, standing: Given | None) -> Given:
    """The answer with the capital that the standing one ties each purpose to, where it names none
    itself: only the bank names one, and who corrects a sum does not take it away.
    """
    known = {one.purpose: one.fund_code for one in standing.needs} if standing else {}
    if not any(known.values()):
        return given
    needs = (
        replace(one, fund_code=one.fund_code or known.get(one.purpose, "")) for one in given.needs
    )
    return replace(given, needs=tuple(needs))


def says_the_same(standing: Given | None, given: Given) -> bool:
    """Whether the standing answer says just this (by whichever way it came, on whichever day)."""
    if standing is None:
        return False
    return replace(standing, asked_on=given.asked_on, how=given.how) == given
