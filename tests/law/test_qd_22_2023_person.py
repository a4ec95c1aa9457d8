"""Decision 22/2023, Articles 3, 4 and 5 on a person: cases as a lawyer reads them."""

from __future__ import annotations

from datetime import date

import pytest

from hoanhap.pure.law.certainty import Certainty
from hoanhap.pure.law.qd_22_2023 import (
    RULES,
    Household,
    Listing,
    PersonFacts,
    Purpose,
    Release,
    ReleaseKind,
    Through,
)
from tests.law.people import ON, found, person

COMPLETED, AMNESTIED, CONDITIONAL = ReleaseKind
OUT = date(2022, 3, 1)
YES, NO, OPEN = True, False, None

CODES = {
    "in_force": "Điều 16",
    "beneficiary": "điểm a khoản 1 Điều 3",
    "need": "điểm a khoản 2 Điều 3",
    "listed": "điểm a khoản 2 Điều 3",
    "conduct": "điểm a khoản 2 Điều 3",
    "within_years": "điểm a khoản 2 Điều 3",
    "no_same_purpose_debt": "khoản 3 Điều 3",
    "borrower_path": "điểm a khoản 1 Điều 4",
    "purpose": "Điều 5",
    "ceiling": "Điều 6",
    "term": "Điều 8",
}


def test_each_condition_on_a_person_has_its_finding_with_its_clause() -> None:
    findings = RULES.judge_person(person(), ON).findings
    assert {f.code: str(f.clause) for f in findings} == CODES
    assert len(findings) == len(CODES)


def test_one_who_meets_all_is_eligible_and_knows_ceiling_term_and_rate() -> None:
    judgement = RULES.judge_person(person(), ON)
    assert judgement.eligible is True
    assert (judgement.ceiling_vnd, judgement.term_months_max) == (100_000_000, 120)
    assert judgement.rate_year.numerator * 1000 == 66 * judgement.rate_year.denominator


def test_one_of_whom_nothing_is_known_is_neither_eligible_nor_refused() -> None:
    judgement = RULES.judge_person(PersonFacts(), ON)
    assert judgement.eligible is None
    assert {f.code for f in judgement.unknown} == set(CODES) - {"in_force"}
    assert all(f.ask for f in judgement.unknown)


@pytest.mark.parametrize(
    ("release", "met", "says"),
    [
        (Release(COMPLETED, OUT, True), YES, "giấy chứng nhận chấp hành xong án phạt tù"),
        (Release(AMNESTIED, OUT, True), YES, "giấy chứng nhận đặc xá"),
        (Release(CONDITIONAL, OUT, True), NO, "hết thời gian thử thách"),
        (Release(COMPLETED, OUT, False), NO, "chưa có giấy chứng nhận"),
        (Release(COMPLETED, OUT, None), OPEN, "việc đã có giấy chứng nhận"),
        (Release(None, OUT, True), OPEN, "hình thức ra trại"),
        (Release(COMPLETED, None, True), OPEN, "ngày chấp hành xong án phạt tù"),
        (Release(CONDITIONAL, None, None), NO, "hết thời gian thử thách"),
        (Release(None, None, False), NO, "chưa có giấy chứng nhận"),
        (Release(CONDITIONAL, OUT, False), NO, "chưa có giấy chứng nhận"),
        (Release(None, date(2026, 3, 2), None), NO, "đến ngày xét"),
        (Release(COMPLETED, date(2026, 3, 1), True), YES, "Đã chấp hành xong"),
        (Release(COMPLETED, date(2026, 3, 2), True), NO, "đến ngày xét"),
    ],
)
def test_beneficiary_is_completed_or_amnestied_with_certificate_and_already_out(
    release: Release, met: bool | None, says: str
) -> None:
    finding = found("beneficiary", person(release=release))
    assert finding.met is met
    assert says in finding.why.vi


@pytest.mark.parametrize(("has_need", "met"), [(True, YES), (False, NO), (None, OPEN)])
def test_need(has_need: bool | None, met: bool | None) -> None:
    assert found("need", person(has_need=has_need)).met is met


@pytest.mark.parametrize(
    ("drawn_up", "confirmed", "met", "says"),
    [
        (True, True, YES, "Có tên trong danh sách"),
        (True, False, NO, "UBND cấp xã xác nhận"),
        (False, True, NO, "Công an cấp xã lập danh sách"),
        (False, False, NO, "Công an cấp xã lập danh sách có tên, UBND cấp xã xác nhận"),
        (True, None, OPEN, "UBND cấp xã đã xác nhận hay chưa"),
        (None, True, OPEN, "Công an cấp xã đã lập danh sách"),
        (None, None, OPEN, "Mẫu số 01"),
        (None, False, NO, "UBND cấp xã xác nhận"),
        (False, None, NO, "Công an cấp xã lập danh sách"),
    ],
)
def test_listed_needs_both_the_police_and_the_committee(
    drawn_up: bool | None, confirmed: bool | None, met: bool | None, says: str
) -> None:
    finding = found("listed", person(listing=Listing(drawn_up, confirmed, True, False)))
    assert finding.met is met
    assert says in finding.why.vi


@pytest.mark.parametrize(
    ("obeys", "evils", "met"),
    [
        (True, False, YES),
        (True, True, NO),
        (False, False, NO),
        (False, None, NO),
        (None, True, NO),
        (True, None, OPEN),
        (None, False, OPEN),
        (None, None, OPEN),
    ],
)
def test_conduct_needs_obedience_to_the_law_and_no_social_evils(
    obeys: bool | None, evils: bool | None, met: bool | None
) -> None:
    assert found("conduct", person(listing=Listing(True, True, obeys, evils))).met is met


@pytest.mark.parametrize(
    ("released_on", "on", "met"),
    [
        (date(2022, 3, 1), date(2027, 2, 28), YES),
        (date(2022, 3, 1), date(2027, 3, 1), YES),
        (date(2022, 3, 1), date(2027, 3, 2), NO),
        # Released on 29 February: the fifth year has no such day, 28 February is the last inside.
        (date(2020, 2, 29), date(2025, 2, 27), YES),
        (date(2020, 2, 29), date(2025, 2, 28), YES),
        (date(2020, 2, 29), date(2025, 3, 1), NO),
        # Released on 28 February of a common year: the window ends on the 28th of a leap year too.
        (date(2023, 2, 28), date(2028, 2, 28), YES),
        (date(2023, 2, 28), date(2028, 2, 29), NO),
        (date(2021, 12, 31), date(2026, 12, 31), YES),
        (date(2021, 12, 31), date(2027, 1, 1), NO),
        (None, ON, OPEN),
    ],
)
def test_the_same_date_five_years_on_is_still_inside_the_window(
    released_on: date | None, on: date, met: bool | None
) -> None:
    facts = person(release=Release(COMPLETED, released_on, True))
    assert found("within_years", facts, on).met is met


def test_the_last_day_of_the_window_is_named() -> None:
    assert "01/03/2027" in found("within_years", person()).why.vi


def test_from_when_the_years_of_an_amnestied_person_run_is_marked_as_unsure() -> None:
    amnestied = found("within_years", person(release=Release(AMNESTIED, OUT, True)))
    assert amnestied.met is True
    assert amnestied.certainty is Certainty.U
    assert found("within_years", person()).certainty is Certainty.C


def test_a_window_that_ends_beyond_the_calendar_does_not_stop_the_judgement() -> None:
    facts = person(release=Release(COMPLETED, date(9996, 1, 1), True))
    assert found("within_years", facts, date(9999, 12, 31)).met is True


@pytest.mark.parametrize(("has_debt", "met"), [(False, YES), (True, NO), (None, OPEN)])
def test_no_debt_of_another_programme_for_the_same_purpose(
    has_debt: bool | None, met: bool | None
) -> None:
    assert found("no_same_purpose_debt", person(has_same_purpose_debt=has_debt)).met is met


@pytest.mark.parametrize(
    ("other_adults", "can_work", "full_capacity", "met"),
    [
        (0, True, True, YES),
        (0, None, None, YES),
        (None, False, None, YES),
        (None, None, False, YES),
        (2, False, True, YES),
        (2, True, False, YES),
        (2, False, False, YES),
        (1, True, True, NO),
        (1, True, None, OPEN),
        (1, None, True, OPEN),
        (None, True, True, OPEN),
        (None, None, None, OPEN),
    ],
)
def test_directly_only_where_no_other_member_could_borrow(
    other_adults: int | None, can_work: bool | None, full_capacity: bool | None, met: bool | None
) -> None:
    household = Household(other_adults, can_work, full_capacity)
    facts = person(through=Through.DIRECT, household=household)
    assert found("borrower_path", facts).met is met


@pytest.mark.parametrize("household", [Household(), Household(0, False, False), Household(3)])
def test_through_the_household_is_open_to_everybody(household: Household) -> None:
    assert found("borrower_path", person(household=household)).met is True


def test_a_path_not_yet_chosen_is_asked_for() -> None:
    finding = found("borrower_path", person(through=None, household=Household(0)))
    assert finding.met is None
    assert finding.ask is not None


@pytest.mark.parametrize(
    ("purpose", "met"), [(Purpose.BUSINESS, YES), (Purpose.TRAINING, YES), (None, OPEN)]
)
def test_purpose_is_business_or_training(purpose: Purpose | None, met: bool | None) -> None:
    finding = found("purpose", person(purpose=purpose))
    assert finding.met is met
    assert finding.certainty is Certainty.P


def test_all_that_is_missing_is_told_at_once() -> None:
    judgement = RULES.judge_person(
        person(has_need=False, has_same_purpose_debt=True, amount_vnd=None), ON
    )
    assert judgement.eligible is False
    assert [f.code for f in judgement.not_met] == ["need", "no_same_purpose_debt"]
    assert [f.code for f in judgement.unknown] == ["ceiling"]
