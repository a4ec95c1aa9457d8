"""Figures before and after 1/7/2025, as it was and on today's bounds: real communes of Lai Châu,
where every commune went whole into one, and of Lạng Sơn, where two were divided.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hoanhap.ground.orgs.models import AdminUnit
from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.work.lists.models import ListSigning, SignedName
from hoanhap.work.measures.catalogue import MEASURES
from hoanhap.work.measures.opening import figure_rows
from hoanhap.work.measures.queries import figures, half_year, month_figures, values
from hoanhap.work.measures.types import FigureTable, UnitFigures, Value
from hoanhap.work.measures.windows import before, last_year
from tests.measures.merged import BEFORE, MERGED, Merged, build_merged
from tests.measures.rows import LATER, listed, noon, one_list, resident

YEAR = Span(date(2024, 12, 15), date(2025, 12, 14))
"""A year of reports that crosses 1/7/2025."""

TODAY = date(2026, 11, 3)


@pytest.fixture
def merged(db: None) -> Merged:
    return build_merged()


def home(unit: AdminUnit, on: date, people: int = 1) -> None:
    for _ in range(people):
        resident(unit, on)


def table(merged: Merged, code: str, bounds: date | None, province: str = "a") -> FigureTable:
    return figures(merged.desk(province), YEAR, LATER, [code], bounds=bounds)


def said(lines: tuple[UnitFigures, ...]) -> dict[str, Value]:
    """The lines that have something, by name."""
    return {line.name: line.cells[0].value for line in lines if line.cells[0].value}


def came_home_in_lai_chau(merged: Merged) -> None:
    """Mường Than of before is in Than Uyên now; Mường Than of now was Phúc Than and Mường Mít."""
    home(merged.unit("Xã Mường Than", old=True), date(2025, 3, 1), 3)
    home(merged.unit("Xã Phúc Than", old=True), date(2025, 6, 30), 2)
    home(merged.unit("Xã Mường Than"), date(2025, 7, 1), 1)
    home(merged.unit("Xã Than Uyên"), date(2025, 8, 1), 4)


def test_as_it_was_each_commune_keeps_its_rows_under_the_name_it_had(merged: Merged) -> None:
    came_home_in_lai_chau(merged)
    found = table(merged, "III.1", None)
    assert said(found.rows) == {"Xã Mường Than": 1, "Xã Than Uyên": 4}
    assert said(found.elsewhere) == {"Xã Mường Than": 3, "Xã Phúc Than": 2}
    ends = [one.ended for one in found.elsewhere]
    assert [(one.on, one.within) for one in ends if one] == [(BEFORE, "Huyện Than Uyên")] * 2
    assert found.totals[0].value == 10
    assert values(merged.desk(), ["III.1"], YEAR, LATER) == {"III.1": 10}


def test_on_todays_bounds_what_went_whole_into_a_commune_is_added_to_it(merged: Merged) -> None:
    came_home_in_lai_chau(merged)
    found = table(merged, "III.1", TODAY)
    assert said(found.rows) == {"Xã Mường Than": 3, "Xã Than Uyên": 7}
    assert len(found.rows) == 38
    assert (found.elsewhere, found.undivided) == ((), ())
    assert found.totals == table(merged, "III.1", None).totals


def test_on_the_bounds_of_the_day_before_and_of_the_day_of_the_change(merged: Merged) -> None:
    came_home_in_lai_chau(merged)
    found = table(merged, "III.1", BEFORE)
    assert len(found.rows) == 106
    assert said(found.rows) == {"Xã Mường Than": 3, "Xã Phúc Than": 2}
    # A commune made of several can't be taken apart again: nobody knows who lives where.
    assert said(found.undivided) == {"Xã Mường Than": 1, "Xã Than Uyên": 4}
    assert found.totals[0].value == 10
    assert said(table(merged, "III.1", MERGED).rows) == {"Xã Mường Than": 3, "Xã Than Uyên": 7}


def test_what_a_divided_commune_had_stands_beside_under_its_own_name(merged: Merged) -> None:
    home(merged.unit("Xã Bính Xá", "b", old=True), date(2025, 2, 1), 2)
    home(merged.unit("Xã Kiên Mộc", "b"), date(2025, 9, 1))
    found = table(merged, "III.1", TODAY, "b")
    assert said(found.rows) == {"Xã Kiên Mộc": 1}
    (waiting,) = found.undivided
    assert (waiting.name, waiting.cells[0].value) == ("Xã Bính Xá", 2)
    assert waiting.ended and waiting.ended.within == "Huyện Đình Lập"
    assert found.totals[0].value == 3
    rows = figure_rows(
        merged.desk("b"), "III.1", YEAR, LATER, unit_id=waiting.unit_id, bounds=TODAY
    )
    assert (rows.count, rows.value) == (2, 2)


def test_a_cell_on_todays_bounds_opens_into_the_rows_of_all_that_made_it(merged: Merged) -> None:
    came_home_in_lai_chau(merged)
    than_uyen = merged.unit("Xã Than Uyên").pk
    found = figure_rows(merged.desk(), "III.1", YEAR, LATER, unit_id=than_uyen, bounds=TODAY)
    assert (found.count, found.value, len(found.rows)) == (7, 7, 7)
    assert {found.unit_names[row.unit_id] for row in found.rows} == {
        "Xã Mường Than", "Xã Than Uyên",
    }  # fmt: skip
    as_it_was = figure_rows(merged.desk(), "III.1", YEAR, LATER, unit_id=than_uyen)
    assert as_it_was.count == 4


def test_a_line_that_is_not_there_on_the_day_or_is_not_theirs_is_not_opened(
    merged: Merged,
) -> None:
    came_home_in_lai_chau(merged)
    old = merged.unit("Xã Mường Than", old=True).pk
    theirs = merged.unit("Xã Kiên Mộc", "b").pk
    cut = merged.unit("Xã Bính Xá", "b", old=True)
    home(cut, date(2025, 2, 1))
    for unit_id, bounds in ((old, TODAY), (theirs, TODAY), (theirs, None), (cut.pk, TODAY),
                            (cut.pk, None), (0, TODAY)):  # fmt: skip
        with pytest.raises(NotVisible):
            figure_rows(merged.desk(), "III.1", YEAR, LATER, unit_id=unit_id, bounds=bounds)
    assert figure_rows(merged.desk(), "III.1", YEAR, LATER, unit_id=old).count == 3


def named(merged: Merged, short: str, month: date, *people: int, refused: int = 0) -> None:
    """A signed and confirmed list with these people; the first `refused` of them not confirmed."""
    on = month.replace(day=3)
    row = one_list(merged.world, short, month, confirmed_on=on, confirmed_at=noon(on))
    signing = ListSigning.objects.create(
        list=row, round=1, signed_on=on, is_nil=False, recorded_at=noon(on)
    )
    for number, pk in enumerate(people):
        SignedName.objects.create(
            signing=signing, person_id=pk, full_name="Lò Văn Hàng", name_sort="lo van hang",
            change="new", purpose="business",
        )  # fmt: skip
        person = resident(row.commune, date(2024, 1, 1))
        listed(row, person, verdict="refused" if number < refused else "confirmed")


def lists_of_two_that_merged(merged: Merged) -> None:
    merged.commune("one", merged.unit("Xã Phúc Than", old=True))
    merged.commune("two", merged.unit("Xã Mường Mít", old=True))
    merged.commune("now", merged.unit("Xã Mường Than"))
    people = [resident(merged.world.units["one"], date(2024, 1, 1)).pk for _ in range(8)]
    named(merged, "one", date(2025, 3, 1), *people[:2], refused=1)
    named(merged, "two", date(2025, 4, 1), *people, refused=0)
    named(merged, "now", date(2025, 8, 1), people[0], people[1], refused=1)


def test_who_was_named_in_two_communes_that_merged_counts_once_there(merged: Merged) -> None:
    lists_of_two_that_merged(merged)
    was = table(merged, "I.10", None)
    assert said(was.rows) | said(was.elsewhere) == {
        "Xã Phúc Than": 2, "Xã Mường Mít": 8, "Xã Mường Than": 2,
    }  # fmt: skip
    now = table(merged, "I.10", TODAY)
    assert said(now.rows) == {"Xã Mường Than": 8}
    assert now.totals[0].value == was.totals[0].value == 8
    unit_id = merged.world.units["now"].pk
    rows = figure_rows(merged.desk(), "I.10", YEAR, LATER, unit_id=unit_id, bounds=TODAY)
    assert (rows.value, rows.count) == (8, 12)


def test_a_ratio_on_other_bounds_is_made_of_what_stands_above_and_below(merged: Merged) -> None:
    lists_of_two_that_merged(merged)
    was = table(merged, "I.8", None)
    assert said(was.rows) | said(was.elsewhere) == {
        "Xã Phúc Than": Fraction(1, 2), "Xã Mường Than": Fraction(1, 2),
    }  # fmt: skip
    none_refused = [one for one in was.elsewhere if one.name == "Xã Mường Mít"]
    assert [one.cells[0].value for one in none_refused] == [0]
    now = table(merged, "I.8", TODAY)
    assert said(now.rows) == {"Xã Mường Than": Fraction(2, 12)}
    unit_id = merged.world.units["now"].pk
    rows = figure_rows(merged.desk(), "I.8", YEAR, LATER, unit_id=unit_id, bounds=TODAY)
    assert rows.value == Fraction(2, 12)
    assert rows.numerator and rows.denominator
    assert (rows.numerator[1], rows.denominator[1]) == (2, 12)


def test_a_window_after_the_last_change_is_the_same_on_todays_bounds(merged: Merged) -> None:
    for name in ("Xã Than Uyên", "Xã Mường Than"):
        home(merged.unit(name), date(2026, 3, 1), 2)
    span = Span(date(2025, 12, 15), date(2026, 6, 14))
    flows = [code for code, one in MEASURES.items() if one.kind == "flow"]
    was, now = (figures(merged.desk(), span, LATER, flows, bounds=day) for day in (None, TODAY))
    assert (was.rows, was.totals, was.elsewhere) == (now.rows, now.totals, now.elsewhere)


def test_a_stock_has_people_whose_residence_names_a_commune_of_old(merged: Merged) -> None:
    home(merged.unit("Xã Phúc Than", old=True), date(2024, 3, 1), 2)
    home(merged.unit("Xã Mường Than"), date(2026, 3, 1))
    span = Span(date(2026, 1, 1), date(2026, 10, 31))
    found = figures(merged.desk(), span, LATER, ["III.2"], bounds=TODAY)
    assert said(found.rows) == {"Xã Mường Than": 3}
    assert found.totals[0].value == 3


def test_the_chart_of_a_half_year_is_of_todays_communes(merged: Merged) -> None:
    came_home_in_lai_chau(merged)
    found = half_year(merged.desk(), YEAR, LATER, before(YEAR), last_year(YEAR), "III.1")
    (line,) = (one for one in found.compared if one.column.code == "III.1")
    assert line.now == 10


def test_a_month_of_old_rows_is_counted_on_the_first_page_too(merged: Merged) -> None:
    home(merged.unit("Xã Phúc Than", old=True), date(2025, 6, 2), 2)
    (found,) = month_figures(merged.desk(), ["III.1"], date(2025, 6, 30), LATER)
    assert found.value == 2


def test_a_table_on_other_bounds_asks_few_queries(merged: Merged) -> None:
    lists_of_two_that_merged(merged)
    codes = [code for code in MEASURES if MEASURES[code].section == "I"]
    desk = merged.desk()
    with CaptureQueriesContext(connection) as queries:
        figures(desk, YEAR, LATER, codes, bounds=TODAY)
    assert len(queries) <= 9, [query["sql"][:90] for query in queries]


def test_a_post_that_may_not_open_rows_is_told_the_same_lines(merged: Merged) -> None:
    came_home_in_lai_chau(merged)
    reader = merged.world.actor("a.finance")
    found = figure_rows(reader, "III.1", YEAR, LATER, bounds=TODAY)
    told = {found.unit_names[pk]: value for pk, value in found.by_unit}
    assert (found.may_open, found.rows) == (False, ())
    assert told == {"Xã Mường Than": 3, "Xã Than Uyên": 7}
