"""Figures of lists by hand-made rows, on both edges of the window."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest

from hoanhap.ground.orgs.models import AgencyTerritory
from hoanhap.pure.kernel.days import Span
from hoanhap.work.lists.models import ListExemption, ListSigning, MonthlyList, SignedName
from hoanhap.work.measures.opening import figure_rows
from hoanhap.work.measures.queries import compared, figures
from tests.measures.rows import (
    EDGES,
    FIRST,
    LAST,
    LATER,
    WINDOW,
    figure,
    listed,
    noon,
    one_list,
    resident,
)
from tests.world import World, build_world

MAY = Span(date(2026, 5, 1), date(2026, 5, 31))


@pytest.fixture
def world(db: None) -> World:
    return build_world()


def signed(row: MonthlyList, on: date, **columns: object) -> ListSigning:
    """A signature of a list, told on its day."""
    given: dict[str, object] = {
        "round": 1, "signed_on": on, "is_nil": False, "recorded_at": noon(on),
    }  # fmt: skip
    return ListSigning.objects.create(list=row, **{**given, **columns})


def named(signing: ListSigning, person_id: int, **columns: object) -> SignedName:
    """A name under it."""
    given: dict[str, object] = {
        "full_name": "Lò Văn Hàng", "name_sort": "lo van hang", "change": "new",
        "purpose": "business", "amount_vnd": 50_000_000,
    }  # fmt: skip
    return SignedName.objects.create(signing=signing, person_id=person_id, **{**given, **columns})


def parts(world: World, code: str, split: str, span: Span = WINDOW) -> dict[str, object]:
    table = figures(world.actor("a.desk"), span, LATER, [code])
    found = next(one for one in table.splits if one.split == split)
    return {part.part: part.value for part in found.parts}


def test_names_count_by_the_day_of_the_signature_and_people_once(world: World) -> None:
    person = resident(world.units["a1"], date(2024, 1, 1))
    other = resident(world.units["a1"], date(2024, 1, 1))
    for number, day in enumerate(EDGES):
        row = one_list(world, "a1", date(2025, 6 + number, 1))
        named(signed(row, day), person.pk, change="new" if number == 1 else "stays")
        named(row.signings.get(), other.pk, purpose="training", amount_vnd=None)
    assert figure(world, "I.1") == 4
    assert figure(world, "I.10") == 2
    assert figure(world, "I.11") == 2
    assert figure(world, "I.12") == 100_000_000
    assert parts(world, "I.1", "change") == {"new": 3, "stays": 1}
    assert parts(world, "I.12", "purpose") == {"business": 100_000_000}


def test_someone_named_in_two_communes_counts_in_each_and_once_in_the_province(
    world: World,
) -> None:
    person = resident(world.units["a1"], date(2024, 1, 1))
    for commune in ("a1", "a2"):
        named(signed(one_list(world, commune, date(2026, 5, 1)), date(2026, 5, 3)), person.pk)
    table = figures(world.actor("a.desk"), MAY, LATER, ["I.10"])
    assert [row.cells[0].value for row in table.rows] == [1, 1]
    assert table.totals[0].value == 1


def test_a_signature_counts_from_its_telling_until_the_list_was_sent_back(world: World) -> None:
    row = one_list(world, "a1", date(2026, 5, 1))
    signing = signed(row, date(2026, 5, 3), returned_at=noon(date(2026, 5, 6)))
    named(signing, resident(world.units["a1"], date(2024, 1, 1)).pk)

    def known(day: date) -> object:
        return figure(world, "I.1", MAY, noon(day))

    assert [known(date(2026, 5, day)) for day in (2, 3, 5)] == [0, 1, 1]
    # Sent back, the list is not heard of any more once it is due.
    assert known(date(2026, 5, 6)) is None


def test_verdicts_count_by_the_day_of_confirmation_and_reasons_share_one_denominator(
    world: World,
) -> None:
    for number, day in enumerate(EDGES):
        row = one_list(
            world, "a1", date(2025, 6 + number, 1), confirmed_on=day, confirmed_at=noon(day)
        )
        for verdict, reason in (("confirmed", ""), ("refused", "conduct"), ("refused", "no_need"),
                                ("confirmed", "")):  # fmt: skip
            person = resident(world.units["a1"], date(2024, 1, 1))
            listed(row, person, verdict=verdict, refusal_code=reason)
        left = resident(world.units["a1"], date(2024, 1, 1))
        listed(row, left, verdict="confirmed", change="left")
    assert [figure(world, code) for code in ("I.2", "I.3", "I.7")] == [4, 4, 8]
    assert figure(world, "I.8") == Fraction(1, 2)
    assert parts(world, "I.8", "reason") == {"conduct": Fraction(1, 4), "no_need": Fraction(1, 4)}


def test_a_list_is_expected_when_its_day_lies_in_the_window_and_has_come(world: World) -> None:
    def expected(first: date, last: date, known: date = date(2027, 1, 1)) -> object:
        return figure(world, "I.5", Span(first, last), noon(known))

    assert expected(date(2026, 5, 5), date(2026, 5, 5)) == 2
    assert expected(date(2026, 5, 6), date(2026, 6, 4)) == 0
    assert expected(date(2026, 5, 5), date(2026, 6, 5)) == 4
    assert expected(date(2026, 5, 5), date(2026, 6, 5), date(2026, 6, 4)) == 2
    ListExemption.objects.create(
        commune=world.units["a2"], month=date(2026, 5, 1), cause="flood",
        recorded_at=noon(date(2026, 7, 1)),
    )  # fmt: skip
    assert expected(date(2026, 5, 5), date(2026, 5, 5)) == 1
    assert expected(date(2026, 5, 5), date(2026, 5, 5), date(2026, 6, 30)) == 2


def test_a_commune_without_its_police_yet_owes_no_list(world: World) -> None:
    territory = AgencyTerritory.objects.filter(agency=world.agencies["a2.police"])
    territory.update(starts_on=date(2026, 5, 6))
    span = Span(date(2026, 5, 1), date(2026, 6, 30))
    assert figure(world, "I.5", span) == 3
    territory.update(starts_on=date(2026, 5, 5), ends_on=date(2026, 6, 5))
    assert figure(world, "I.5", span) == 3
    territory.update(ends_on=date(2026, 6, 6))
    assert figure(world, "I.5", span) == 4


def test_of_a_commune_that_had_no_police_yet_nothing_was_heard(world: World) -> None:
    AgencyTerritory.objects.filter(agency=world.agencies["a2.police"]).update(
        starts_on=date(2026, 5, 20)
    )

    def said(first: date, last: date) -> list[object]:
        table = figures(world.actor("a.desk"), Span(first, last), LATER, ["I.1"])
        return [row.cells[0].value for row in table.rows] + [table.totals[0].value]

    # No list fell due in these days: of who had its police it is known that nobody was named.
    assert said(date(2026, 5, 6), date(2026, 5, 19)) == [0, None, 0]
    assert said(date(2026, 5, 6), date(2026, 5, 20)) == [0, 0, 0]
    assert said(date(2025, 1, 1), date(2025, 6, 30)) == [None, None, None]


def test_on_time_is_at_the_bank_by_the_day_it_was_begun_with(world: World) -> None:
    for month, sent in ((4, 5), (5, 6)):
        on = date(2026, month, sent)
        row = one_list(
            world, "a1", date(2026, month, 1), transmitted_on=on, transmitted_at=noon(on)
        )
        signed(row, date(2026, month, 3), is_nil=month == 5)
    span = Span(date(2026, 4, 1), date(2026, 5, 31))
    assert [figure(world, code, span) for code in ("I.4", "I.5", "I.9")] == [1, 4, 1]
    assert figure(world, "I.6", span) == Fraction(1, 4)


def test_no_more_lists_are_on_time_than_were_expected(world: World) -> None:
    """One of an exempt month is not expected, nor one whose day has not come, though it was sent
    early.
    """
    for month in (4, 5, 6):
        on = date(2026, month, 2)
        row = one_list(
            world, "a1", date(2026, month, 1), transmitted_on=on, transmitted_at=noon(on)
        )
        signed(row, on)
    ListExemption.objects.create(
        commune=world.units["a1"], month=date(2026, 5, 1), cause="flood",
        recorded_at=noon(date(2026, 5, 20)),
    )  # fmt: skip
    span = Span(date(2026, 4, 1), date(2026, 6, 30))
    early = noon(date(2026, 6, 4))
    assert [figure(world, code, span, early) for code in ("I.4", "I.5")] == [1, 3]
    assert [figure(world, code, span) for code in ("I.4", "I.5")] == [2, 5]
    before = noon(date(2026, 5, 19))
    assert [figure(world, code, span, before) for code in ("I.4", "I.5")] == [2, 4]
    rows = figure_rows(world.actor("a.desk"), "I.4", span, LATER).rows
    assert rows[0].detail.vi == "Danh sách tháng 04/2026, hạn 05/04/2026"


def test_the_rows_of_what_was_expected_say_which_list_is_not_begun(world: World) -> None:
    row = one_list(world, "a1", date(2026, 5, 1))
    found = figure_rows(world.actor("a.desk"), "I.5", MAY, LATER)
    words = {one.unit_id: (one.url_name, one.url_id, one.detail.vi) for one in found.rows}
    assert words[world.units["a1"].pk][:2] == ("web:list", row.pk)
    assert words[world.units["a2"].pk][0] == "" and "chưa lập" in words[world.units["a2"].pk][2]


def test_a_ratio_of_the_whole_is_no_mean_of_ratios(world: World) -> None:
    for commune, confirmed, refused in (("a1", 1, 1), ("a2", 8, 0)):
        on = date(2026, 5, 4)
        row = one_list(world, commune, date(2026, 5, 1), confirmed_on=on, confirmed_at=noon(on))
        signed(row, date(2026, 5, 3))
        for number in range(confirmed + refused):
            person = resident(world.units[commune], date(2024, 1, 1))
            listed(row, person, verdict="confirmed" if number < confirmed else "refused")
    table = figures(world.actor("a.desk"), MAY, LATER, ["I.8"])
    assert [row.cells[0].value for row in table.rows] == [Fraction(1, 2), Fraction(0)]
    assert table.totals[0].value == Fraction(1, 10)


def test_a_figure_stands_beside_the_period_before_and_last_year(world: World) -> None:
    for month in (date(2026, 5, 1), date(2026, 4, 1), date(2025, 5, 1)):
        signing = signed(one_list(world, "a1", month), month + timedelta(2))
        for _ in range(month.month if month.year == 2026 else 1):
            named(signing, resident(world.units["a1"], date(2024, 1, 1)).pk)
    april, may_2025 = (
        Span(date(2026, 4, 1), date(2026, 4, 30)),
        Span(date(2025, 5, 1), date(2025, 5, 31)),
    )
    (found,) = compared(world.actor("a.desk"), MAY, LATER, april, may_2025, ["I.1"])
    assert (found.now, found.before, found.last_year) == (5, 4, 1)


def test_the_window_has_both_its_edges() -> None:
    assert (WINDOW.first, WINDOW.last) == (FIRST, LAST) == EDGES[1:3]
