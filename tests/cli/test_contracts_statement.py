"""`hoanhap loan statement`, sentence by sentence of its fixed description, against a plain walk
over every day that was written without looking at the program.
"""

from __future__ import annotations

import copy
import random
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.cli.asked import answered, ask, refused, written
from tests.cli.statement_oracle import CannotBeError, statement_of

Loan = dict[str, Any]
Asked = Callable[..., dict[str, Any]]

EXAMPLE: Loan = {
    "programme": "qd-22-2023", "purpose": "business",
    "contract": {"signed_on": "2024-01-10", "amount_vnd": 100000000, "term_months": 36,
                 "instalment_months": 12},
    "events": [{"on": "2024-01-15", "kind": "payout", "amount_vnd": 100000000},
               {"on": "2025-01-15", "kind": "payment", "principal_vnd": 30000000,
                "interest_vnd": 6600000},
               {"on": "2026-11-02", "kind": "extension", "months": 12},
               {"on": "2027-03-01", "kind": "misuse", "amount_vnd": 10000000},
               {"on": "2027-04-01", "kind": "freeze", "months": 36},
               {"on": "2027-05-01", "kind": "reversal", "of": 1}],
}  # fmt: skip


def loan(*events: dict[str, Any], term: int = 12, every: int | None = None) -> Loan:
    contract = {"signed_on": "2024-01-15", "amount_vnd": 10**8, "term_months": term}
    if every is not None:
        contract["instalment_months"] = every
    return {"programme": "qd-22-2023", "purpose": "business", "contract": contract,
            "events": list(events)}  # fmt: skip


def event(on: str, kind: str, **what: object) -> dict[str, Any]:
    return {"on": on, "kind": kind, **what}


PAYOUT = event("2024-01-15", "payout", amount_vnd=36500000)
A_DAY = 6600  # đồng of interest of this payout a day, in time
LATE_DAY = 8580


@pytest.fixture
def on_day(tmp_path: Path) -> Asked:
    def ask_for(told: Loan, on: str) -> dict[str, Any]:
        file = written(tmp_path / "loan.json", told)
        return answered("loan", "statement", "--json", "--on", on, file)

    return ask_for


@pytest.fixture
def no(tmp_path: Path) -> Callable[..., str]:
    def ask_for(told: object, on: str = "2030-01-01") -> str:
        file = written(tmp_path / "loan.json", told)
        return refused("loan", "statement", "--json", "--on", on, file)

    return ask_for


def a_history(chance: random.Random) -> tuple[Loan, date]:
    """Anything a file may tell: odd intervals, ends of months, events of one day, out of order."""
    first_on = chance.choice([date(2024, 2, 29), date(2024, 1, 31), date(2024, 12, 31),
                              date(2024, 1, 1) + timedelta(chance.randrange(800))])  # fmt: skip
    term = chance.choice([1, 3, 12, 13, 24, 36, 60])
    count = chance.randrange(8)
    events = [event(first_on.isoformat(), "payout", amount_vnd=chance.choice([1, 999, 33333333]))]
    for _ in range(count):
        day = first_on + timedelta(chance.choice([0, 0, 1, chance.randrange(40 * term)]))
        kind = chance.choice(["payout", "payment", "payment", "extension", "misuse", "freeze",
                              "reversal", "reversal", "write_off"])  # fmt: skip
        amount = chance.choice([1, 500, 1000000, 7777777, 20000000])
        what: dict[str, object] = {"amount_vnd": amount}
        if kind == "payment":
            what = {"principal_vnd": amount, "interest_vnd": chance.choice([0, 66, 1000000])}
        elif kind in ("extension", "freeze"):
            what = {"months": chance.choice([1, 2, 12, 36])}
        elif kind == "reversal":
            what = {"of": chance.randrange(count + 1)}
        events.append(event(day.isoformat(), kind, **what))
    if chance.random() < 0.3:
        chance.shuffle(events)
    on = first_on + timedelta(chance.choice([0, 1, chance.randrange(45 * term), 30 * term]))
    return loan(*events, term=term, every=chance.choice([None, 1, 5, 6, 7, 12, 36, 60])), on


@pytest.mark.parametrize("part", range(4))
def test_any_history_gives_what_a_walk_over_every_day_gives(part: int, tmp_path: Path) -> None:
    seen = {0: 0, 2: 0}
    for seed in range(part * 100, part * 100 + 100):
        told, on = a_history(random.Random(seed))
        file = written(tmp_path / "loan.json", told)
        words = ("loan", "statement", "--json", "--on", on.isoformat(), file)
        try:
            expected = statement_of(told, on)
        except CannotBeError:
            refused(*words)
            seen[2] += 1
        else:
            assert answered(*words) == expected, seed
            seen[0] += 1
    assert min(seen.values()) > 10


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2024-01-15", {"interest_accrued_vnd": 18082}),
        ("2025-01-14", {"interest_accrued_vnd": 6618082}),
        ("2025-01-15", {"principal_vnd": 70000000, "interest_accrued_vnd": 6630740,
                        "interest_paid_vnd": 6600000}),
        ("2026-12-31", {"interest_accrued_vnd": 15680877, "matures_on": "2028-01-15"}),
        ("2027-03-31", {"overdue_principal_vnd": 10000000, "interest_accrued_vnd": 16836871}),
        ("2027-04-30", {"interest_accrued_vnd": 16836871, "frozen_until": "2030-04-01"}),
        ("2027-06-30", {"interest_accrued_vnd": 21209145, "principal_vnd": 100000000}),
    ],
)  # fmt: skip
def test_the_example_on_each_of_its_days(on: str, expected: dict[str, Any], on_day: Asked) -> None:
    answer = on_day(EXAMPLE, on)
    assert {name: answer[name] for name in expected} == expected
    assert answer == statement_of(EXAMPLE, date.fromisoformat(on))


def test_the_payout_day_bears_interest_and_the_payment_day_does_not(on_day: Asked) -> None:
    told = loan(PAYOUT, event("2024-01-20", "payment", principal_vnd=36500000))
    assert on_day(told, "2024-01-15")["interest_accrued_vnd"] == A_DAY
    assert on_day(told, "2024-01-19")["interest_accrued_vnd"] == 5 * A_DAY
    assert on_day(told, "2024-01-20")["interest_accrued_vnd"] == 5 * A_DAY
    assert on_day(told, "2025-12-31")["interest_accrued_vnd"] == 5 * A_DAY


def test_a_leap_day_bears_interest_as_one_three_hundred_and_sixty_fifth(on_day: Asked) -> None:
    answer = on_day(loan(PAYOUT), "2025-01-14")
    assert answer["interest_accrued_vnd"] == 366 * A_DAY


def test_the_sum_is_rounded_once_and_half_goes_up(on_day: Asked) -> None:
    # 18,250 đồng bear 3.30 đồng a day: five days are 16.50.
    told = loan(event("2024-01-15", "payout", amount_vnd=18250))
    days = ("2024-01-15", "2024-01-16", "2024-01-19")
    assert [on_day(told, day)["interest_accrued_vnd"] for day in days] == [3, 7, 17]


def test_interest_unpaid_may_be_below_zero(on_day: Asked) -> None:
    told = loan(PAYOUT, event("2024-01-15", "payment", interest_vnd=10000))
    answer = on_day(told, "2024-01-15")
    assert answer["interest_unpaid_vnd"] == A_DAY - 10000


@pytest.mark.parametrize(
    ("first_on", "term", "last_on"),
    [
        ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"),
        ("2024-01-31", 1, "2024-02-29"), ("2024-08-31", 6, "2025-02-28"),
        ("2024-12-31", 2, "2025-02-28"), ("2024-06-01", 12, "2025-06-01"),
    ],
)  # fmt: skip
def test_maturity_is_the_same_day_or_the_months_last(
    first_on: str, term: int, last_on: str, on_day: Asked
) -> None:
    told = loan(event(first_on, "payout", amount_vnd=36500000), term=term)
    on_it, after = (date.fromisoformat(last_on) + timedelta(n) for n in (0, 1))
    assert on_day(told, on_it.isoformat())["matures_on"] == last_on
    assert on_day(told, on_it.isoformat())["overdue_principal_vnd"] == 0
    assert on_day(told, after.isoformat())["overdue_principal_vnd"] == 36500000
    between = [on_day(told, day.isoformat())["interest_accrued_vnd"] for day in (on_it, after)]
    assert between[1] - between[0] == LATE_DAY


def test_instalments_keep_the_first_day_through_short_months(on_day: Asked) -> None:
    told = loan(event("2024-01-31", "payout", amount_vnd=1_000_000), term=3, every=1)
    due = [row["due_on"] for row in on_day(told, "2024-01-31")["instalments"]]
    assert due == ["2024-02-29", "2024-03-31", "2024-04-30"]


@pytest.mark.parametrize(
    ("term", "every", "parts"),
    [(12, None, [10_000_999]), (12, 24, [10_000_999]), (12, 12, [10_000_999]),
     (13, 12, [5_000_000, 5_000_999]), (36, 12, [3_333_000, 3_333_000, 3_334_999])],
)  # fmt: skip
def test_parts_are_rounded_down_to_a_thousand_and_the_last_takes_the_rest(
    term: int, every: int | None, parts: list[int], on_day: Asked
) -> None:
    told = loan(event("2024-01-15", "payout", amount_vnd=10_000_999), term=term, every=every)
    rows = on_day(told, "2024-01-15")["instalments"]
    assert [row["principal_vnd"] for row in rows] == parts
    assert rows[-1]["due_on"] == on_day(told, "2024-01-15")["matures_on"]


def test_instalments_count_what_was_paid_out_and_payments_change_nothing(on_day: Asked) -> None:
    told = loan(
        event("2024-01-15", "payout", amount_vnd=20_000_000),
        event("2024-02-15", "payout", amount_vnd=10_000_000),
        event("2024-03-15", "payment", principal_vnd=5_000_000),
        event("2024-04-15", "write_off", amount_vnd=1_000_000),
        term=24, every=12,
    )  # fmt: skip

    def parts(on: str) -> list[int]:
        return [row["principal_vnd"] for row in on_day(told, on)["instalments"]]

    assert parts("2024-02-14") == [10_000_000] * 2
    assert parts("2024-02-15") == parts("2024-12-31") == [15_000_000] * 2


def test_an_extension_moves_the_last_date_only_and_from_its_own_day(on_day: Asked) -> None:
    told = loan(PAYOUT, event("2024-12-01", "extension", months=6), term=12, every=6)
    before, after = (on_day(told, day)["instalments"] for day in ("2024-11-30", "2024-12-01"))
    assert [row["due_on"] for row in before] == ["2024-07-15", "2025-01-15"]
    assert [row["due_on"] for row in after] == ["2024-07-15", "2025-07-15"]


def test_after_maturity_an_extension_leaves_the_days_between_at_the_overdue_rate(
    on_day: Asked,
) -> None:
    told = loan(PAYOUT, event("2024-02-20", "extension", months=1), term=1)
    assert on_day(told, "2024-02-19")["overdue_principal_vnd"] == 36500000
    answer = on_day(told, "2024-02-20")
    assert (answer["overdue_principal_vnd"], answer["matures_on"]) == (0, "2024-03-15")
    # 15/1 to 15/2: 32 days in time; 16/2 to 19/2: four late; the 20th is in time again.
    assert answer["interest_accrued_vnd"] == 33 * A_DAY + 4 * LATE_DAY


def test_an_extension_that_ends_before_its_own_day_leaves_the_loan_overdue(on_day: Asked) -> None:
    told = loan(PAYOUT, event("2024-06-20", "extension", months=1), term=1)
    answer = on_day(told, "2024-06-20")
    assert (answer["matures_on"], answer["overdue_principal_vnd"]) == ("2024-03-15", 36500000)


def test_misused_principal_is_overdue_from_the_finding_and_paid_first(on_day: Asked) -> None:
    told = loan(
        PAYOUT,
        event("2024-01-17", "misuse", amount_vnd=3650000),
        event("2024-01-18", "payment", principal_vnd=650000),
        event("2024-01-19", "write_off", amount_vnd=1000000),
    )
    late = [on_day(told, f"2024-01-{day}")["overdue_principal_vnd"] for day in (16, 17, 18, 19)]
    assert late == [0, 3650000, 3000000, 2000000]
    extra = on_day(told, "2024-01-17")["interest_accrued_vnd"] - 3 * A_DAY
    assert extra == 198  # 30 % of 660


def test_an_extension_leaves_misused_principal_overdue(on_day: Asked) -> None:
    told = loan(
        PAYOUT,
        event("2024-01-17", "misuse", amount_vnd=3650000),
        event("2024-02-20", "extension", months=12),
        term=1,
    )
    assert on_day(told, "2024-02-20")["overdue_principal_vnd"] == 3650000


@pytest.mark.parametrize(
    ("events", "on", "until"),
    [
        ([("2024-02-01", 3)], "2024-01-31", None),
        ([("2024-02-01", 3)], "2024-02-01", "2024-05-01"),
        ([("2024-02-01", 3)], "2024-04-30", "2024-05-01"),
        ([("2024-02-01", 3)], "2024-05-01", None),
        ([("2024-02-01", 12), ("2024-03-01", 1)], "2024-12-31", "2025-02-01"),
        ([("2024-02-01", 2), ("2024-03-01", 6)], "2024-03-15", "2024-09-01"),
        ([("2024-02-01", 1), ("2024-06-01", 1)], "2024-04-01", None),
        ([("2024-01-31", 1)], "2024-02-28", "2024-02-29"),
    ],
)  # fmt: skip
def test_a_freeze_lasts_to_the_day_before_its_end_and_of_two_to_the_later(
    events: list[tuple[str, int]], on: str, until: str | None, on_day: Asked
) -> None:
    told = loan(PAYOUT, *(event(day, "freeze", months=n) for day, n in events))
    assert on_day(told, on)["frozen_until"] == until
    assert on_day(told, on) == statement_of(told, date.fromisoformat(on))


def test_a_freeze_stops_interest_on_overdue_principal_which_stays_overdue(on_day: Asked) -> None:
    told = loan(PAYOUT, event("2024-02-20", "freeze", months=1), term=1)
    first, last, thawed = (on_day(told, f"2024-{day}") for day in ("02-19", "03-19", "03-20"))
    assert first["interest_accrued_vnd"] == last["interest_accrued_vnd"]
    assert last["overdue_principal_vnd"] == 36500000
    assert thawed["interest_accrued_vnd"] - last["interest_accrued_vnd"] == LATE_DAY


def test_a_reversal_works_from_its_own_day_as_if_the_event_had_never_been(on_day: Asked) -> None:
    told = loan(
        PAYOUT,
        event("2024-01-20", "payment", principal_vnd=36500000),
        event("2024-01-30", "reversal", of=1),
    )
    assert on_day(told, "2024-01-29")["interest_accrued_vnd"] == 5 * A_DAY
    assert on_day(told, "2024-01-30")["interest_accrued_vnd"] == 16 * A_DAY


def test_reversing_a_reversal_brings_the_event_back_and_a_third_undoes_it_again(
    on_day: Asked,
) -> None:
    told = loan(
        PAYOUT,
        event("2024-01-16", "payment", principal_vnd=6500000),
        event("2024-01-17", "reversal", of=1),
        event("2024-01-18", "reversal", of=2),
        event("2024-01-19", "reversal", of=3),
    )
    principal = [on_day(told, f"2024-01-{day}")["principal_vnd"] for day in (16, 17, 18, 19)]
    assert principal == [30000000, 36500000, 30000000, 36500000]


def test_a_payment_before_the_payout_is_bad_unless_a_reversal_undoes_it(
    on_day: Asked, no: Callable[..., str]
) -> None:
    early = event("2024-01-10", "payment", principal_vnd=1000)
    no(loan(PAYOUT, early), "2024-02-01")
    told = loan(PAYOUT, early, event("2024-01-31", "reversal", of=1))
    no(told, "2024-01-30")
    assert on_day(told, "2024-01-31") == on_day(loan(PAYOUT), "2024-01-31")


def test_undoing_a_payout_that_was_repaid_is_bad_input(no: Callable[..., str]) -> None:
    paid = event("2024-01-20", "payment", principal_vnd=1000)
    told = loan(PAYOUT, paid, event("2024-01-21", "reversal", of=0))
    assert "không thể" in no(told)


def test_events_of_one_day_apply_in_list_order(on_day: Asked, no: Callable[..., str]) -> None:
    payment = event("2024-01-15", "payment", principal_vnd=36500000)
    no(loan(payment, PAYOUT))
    assert on_day(loan(PAYOUT, payment), "2024-01-15")["principal_vnd"] == 0
    misuse = event("2024-01-15", "misuse", amount_vnd=36500000)
    assert on_day(loan(PAYOUT, misuse), "2024-01-15")["overdue_principal_vnd"] == 36500000
    no(loan(PAYOUT, payment, misuse))


def test_the_list_need_not_be_in_the_order_of_days(on_day: Asked) -> None:
    told = loan(event("2024-01-20", "payment", principal_vnd=500000), PAYOUT)
    assert on_day(told, "2024-01-20")["principal_vnd"] == 36000000


@pytest.mark.parametrize(
    "impossible",
    [
        event("2024-03-01", "payment", principal_vnd=99999999),
        event("2024-03-01", "misuse", amount_vnd=99999999),
        event("2024-03-01", "write_off", amount_vnd=99999999),
        event("2024-03-01", "reversal", of=1), event("2024-03-01", "reversal", of=2),
    ],
)  # fmt: skip
def test_what_cannot_be_stops_from_its_own_day_and_is_left_out_before(
    impossible: dict[str, Any], on_day: Asked, no: Callable[..., str]
) -> None:
    told = loan(PAYOUT, impossible, event("2024-04-01", "payment", principal_vnd=1))
    assert on_day(told, "2024-02-29") == on_day(loan(PAYOUT), "2024-02-29")
    no(told, "2024-03-01")


def test_misuse_is_held_against_what_is_not_overdue(on_day: Asked, no: Callable[..., str]) -> None:
    first = event("2024-01-16", "misuse", amount_vnd=30000000)
    on_day(loan(PAYOUT, first, event("2024-01-17", "misuse", amount_vnd=6500000)), "2024-01-17")
    no(loan(PAYOUT, first, event("2024-01-17", "misuse", amount_vnd=6500001)))
    no(loan(PAYOUT, event("2025-01-16", "misuse", amount_vnd=1)))
    on_day(loan(PAYOUT, event("2025-01-15", "misuse", amount_vnd=1)), "2025-01-16")


def test_before_the_first_payout_there_is_nothing(on_day: Asked) -> None:
    nothing = statement_of(loan(), date(2024, 1, 1))
    assert on_day(loan(), "2024-01-15") == on_day(loan(PAYOUT), "2024-01-14") == nothing
    assert [nothing["matures_on"], nothing["instalments"], nothing["principal_vnd"]] == [
        None,
        [],
        0,
    ]


def _with(path: tuple[str | int, ...], value: object) -> Loan:
    told = copy.deepcopy(EXAMPLE)
    inner: Any = told
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    return told


NUMBERS = (
    ("contract", "amount_vnd"), ("contract", "term_months"), ("contract", "instalment_months"),
    ("events", 0, "amount_vnd"), ("events", 1, "principal_vnd"), ("events", 1, "interest_vnd"),
    ("events", 2, "months"), ("events", 3, "amount_vnd"), ("events", 4, "months"),
    ("events", 5, "of"),
)  # fmt: skip


@pytest.mark.parametrize("path", NUMBERS, ids=str)
def test_a_number_must_be_a_whole_one_of_a_possible_size(
    path: tuple[str | int, ...], no: Callable[..., str]
) -> None:
    for wrong in (True, False, 12.0, 12.5, "12", -1, 10**30, [], {}):
        no(_with(path, wrong))


@pytest.mark.parametrize(
    "path",
    [("programme",), ("purpose",), ("contract",), ("contract", "signed_on"), ("events",),
     ("events", 0), ("events", 0, "on"), ("events", 0, "kind")], ids=str,
)  # fmt: skip
def test_a_word_a_day_or_an_object_of_another_kind_is_bad_input(
    path: tuple[str | int, ...], no: Callable[..., str]
) -> None:
    for wrong in (None, 5, True, "no-such", [5], "2024-02-30", "15/01/2024", "2024-1-5", {}):
        no(_with(path, wrong))


@pytest.mark.parametrize("path", [(), ("contract",), *(("events", n) for n in range(6))], ids=str)
def test_an_unknown_key_is_bad_input_and_named(
    path: tuple[str | int, ...], no: Callable[..., str]
) -> None:
    assert "amount" in no(_with((*path, "amount"), 5))


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", '"a"', "[" * 100000, '{"a": 1, "a": 2}', b"\xff\xfe{\x00",
     '{"programme": NaN}', '{"programme": ' + "9" * 5000 + "}"],
    ids=lambda text: repr(text[:15]),
)  # fmt: skip
def test_what_is_no_loan_at_all_is_bad_input(text: str | bytes, no: Callable[..., str]) -> None:
    no(text)


def test_the_days_last_year_holds_no_surprise(no: Callable[..., str]) -> None:
    no(loan(event("9999-12-31", "payout", amount_vnd=1)), "9999-12-31")
    no(loan(PAYOUT, event("2024-02-01", "freeze", months=10**6)))


def test_a_missing_file_a_folder_and_a_missing_or_wrong_day_are_bad_input(tmp_path: Path) -> None:
    file = written(tmp_path / "loan.json", EXAMPLE)
    for words in (
        ("--on", "2027-06-30", str(tmp_path / "none.json")),
        ("--on", "2027-06-30", str(tmp_path)),
        (file,),
        ("--on", "2027-02-29", file),
        ("--on", "30/06/2027", file),
    ):
        refused("loan", "statement", "--json", *words)


def test_a_readable_answer_comes_without_json(tmp_path: Path) -> None:
    file = written(tmp_path / "loan.json", EXAMPLE)
    code, out, err = ask("loan", "statement", "--on", "2027-06-30", file)
    assert (code, err) == (0, "")
    assert "100.000.000 đồng" in out
    assert not out.startswith("{")
