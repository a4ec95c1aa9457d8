"""The half-year on one page: figures beside earlier ones, by commune as words, bars and map."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from django.urls import reverse

from hoanhap.doors.web.figures.values import shown, signed
from hoanhap.doors.web.halfyear.bars import UnitValue, bars
from hoanhap.doors.web.halfyear.bubbles import bubble_map
from hoanhap.doors.web.halfyear.findings import finding
from hoanhap.doors.web.halfyear.now import round_line
from hoanhap.ground.orgs.places import Place
from hoanhap.pure.kernel.words import Words
from hoanhap.work.loans.models import Loan
from hoanhap.work.returns.types import ReturnTally, RoundNow
from tests.stories import LoanStory, at_bank, facts
from tests.web.desk_pages import page
from tests.web.test_loans_pages import read, sign_in
from tests.world import World, build_world

TITLE = Words(vi="Khoản vay", en="Loans")
COUNT, SHARE = Words(vi="khoản", en="loans"), Words(vi="%", en="%")


@pytest.fixture
def world(db: None, monkeypatch: pytest.MonkeyPatch) -> World:
    """Commune a1 has a list at the bank and one loan paid out; a2 sent nothing."""
    monkeypatch.setenv("HOANHAP_NOW", "2026-11-03T12:00")
    world = build_world()
    first, *_ = at_bank(world, facts(1), facts(2))
    LoanStory(world, first).to_contract().pay_out(40_000_000)
    return world


def test_the_running_half_year_stands_beside_the_one_before_and_last_years(world: World) -> None:
    text = page(sign_in("a.desk"), "half_year")
    assert "Từ 15/06/2026 đến hết 03/11/2026" in text
    for window in ("15/12/2025 – 05/05/2026", "15/06/2025 – 03/11/2025"):
        assert window in text
    assert "40.000.000" in text and "Danh sách tháng 11/2026" in text


def test_a_return_sent_late_is_no_longer_called_overdue() -> None:
    """What was sent is owed by nobody; that it came late is still said, and without alarm."""
    tally = ReturnTally(by_stage={}, total=4, sent=3, on_time=1, late=3)
    now = RoundNow(1, "Báo cáo 6 tháng", date(2026, 6, 14), tally)
    line = round_line(now, is_whole=True)
    assert [words.vi for words in line.said] == [
        "3 trong 4 đơn vị đã gửi",
        "2 gửi muộn",
        "hạn 14/06/2026",
    ]
    assert line.late is not None and line.late.vi == "1 quá hạn"


def test_each_figure_opens_into_rows_that_add_up_to_it(world: World) -> None:
    desk = sign_in("a.desk")
    shown_page = desk.get(reverse("web:half_year")).context
    opened = 0
    for line in shown_page["compared"].lines:
        for value in (line.now, line.before, line.last_year):
            if value.url:
                found = desk.get(value.url).context["found"]
                assert shown(found.value, line.unit) == value.text
                opened += 1
    assert opened >= 5


def test_the_measure_chosen_is_told_by_commune_and_opens_there(world: World) -> None:
    desk = sign_in("a.desk")
    address = reverse("web:half_year") + "?chi_tieu=II.2&span=year"
    one = desk.get(address).context["by_commune"]
    lent = {row.name: row for row in one.values}
    assert one.code == "II.2" and lent["Xã A1"].shown == "40.000.000"
    text = read(desk, lent["Xã A1"].url)
    assert f"/vay-von/{Loan.objects.get().pk}/" in text
    assert 'value="II.2" selected' in read(desk, address)


def test_a_department_reads_the_numbers_of_the_whole_province(world: World) -> None:
    mine = sign_in("a.finance").get(reverse("web:half_year")).context
    whole = sign_in("a.desk").get(reverse("web:half_year")).context
    lines = {line.code: line.now.text for line in whole["compared"].lines}
    assert {line.code: line.now.text for line in mine["compared"].lines}.items() <= lines.items()
    assert [row.name for row in mine["by_commune"].values] == ["Xã A1", "Xã A2"]


def test_an_office_without_figures_still_finds_what_stands(world: World) -> None:
    organisation = sign_in("a.org")
    text = page(organisation, "half_year")
    assert "Đến đâu rồi" in text and "theo-xa" not in text
    rail = [entry.url_name for entry in organisation.get("/").context["rail"]]
    assert "web:half_year" in rail


def test_the_page_says_the_same_in_english(world: World) -> None:
    text = read(sign_in("a.desk", "en"), reverse("web:half_year"))
    assert "Same days last year" in text and "Cùng kỳ" not in text


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (1234, COUNT, "1.234"),
        (None, COUNT, ""),
        (Fraction(7, 8), SHARE, "87,5"),
        (Fraction(1, 3), COUNT, "0,3"),
        (Fraction(-1, 4), SHARE, "-25"),
        (Fraction(1, 1), SHARE, "100"),
    ],
)
def test_values_are_written_as_vietnamese_papers_write_them(
    value: int | Fraction | None, unit: Words, text: str
) -> None:
    assert shown(value, unit) == text


def test_a_difference_carries_its_sign() -> None:
    assert [signed(n, COUNT) for n in (12, -3, 0, None)] == ["+12", "\u22123", "0", ""]


def test_a_difference_that_rounds_to_nothing_has_no_sign() -> None:
    parts = (Fraction(1, 1000), Fraction(4, 10_000), Fraction(-4, 10_000), Fraction(-1, 1000))
    assert [signed(n, SHARE) for n in parts] == ["+0,1", "0,0", "0,0", "\u22120,1"]


def units(*values: int | None) -> list[UnitValue]:
    return [UnitValue(n, f"Xã {n}", v, 5, str(v)) for n, v in enumerate(values, 1)]


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ((0, 0, 0), "Khoản vay: chưa có ở xã, phường nào"),
        ((4, 0, 5, 3), "Khoản vay: 1 trong 4 xã, phường chưa có"),
        ((4, None, 5, 3), "Khoản vay: 1 trong 4 xã, phường chưa có số liệu"),
        (
            (9, 1, 1, 1),
            "Khoản vay: 1 trong 4 xã, phường chiếm từ một nửa trở lên (Xã 1)",
        ),
        ((4,) * 8, "Khoản vay: 8 trong 8 xã, phường thấp hơn cùng kỳ năm trước"),
        ((7,) * 8, "Khoản vay: 8 trong 8 xã, phường cao hơn cùng kỳ năm trước"),
        ((7,), "Khoản vay: 7 ở Xã 1"),
    ],
)
def test_the_title_of_the_pictures_says_what_they_show(
    values: tuple[int | None, ...], said: str
) -> None:
    assert finding(TITLE, units(*values)).vi == said


def test_the_longest_bar_fills_the_width_and_last_years_mark_has_the_same_scale() -> None:
    drawn = bars(units(2, None, 10, 4))
    assert [(bar.of.value, bar.width) for bar in drawn] == [
        (10, "100.0"), (4, "40.0"), (2, "20.0"), (None, "0"),
    ]  # fmt: skip
    assert {bar.mark for bar in drawn} == {"50.0"}


def place(unit_id: int, latitude: str, longitude: str) -> Place:
    return Place(unit_id, f"Xã {unit_id}", Decimal(latitude), Decimal(longitude))


def test_bubbles_lie_as_communes_do_and_their_area_is_the_value() -> None:
    places = [place(1, "22.5", "103.0"), place(2, "22.0", "103.0"), place(3, "22.5", "104.0")]
    drawn = bubble_map(units(16, 4, 0), places)
    assert drawn is not None
    north, south, east = (
        next(one for one in drawn.bubbles if one.of.unit_id == pk) for pk in (1, 2, 3)
    )
    assert north.x == south.x < east.x and north.y == east.y < south.y
    assert (north.radius - 4, south.radius - 4) == (20, 10)
    assert east.kind == "none" and not east.label and north.label.startswith("1 ")
    assert all(0 < b.x < drawn.width and 0 < b.y < drawn.height for b in drawn.bubbles)


def test_names_on_the_map_hide_no_other_name() -> None:
    crowd = [place(n, f"22.{n:02d}", "103.5") for n in range(1, 30)]
    drawn = bubble_map(units(*range(1, 30)), crowd)
    assert drawn is not None
    rows = sorted(one.label_y for one in drawn.bubbles if one.label)
    assert len(rows) >= 2
    assert all(later - earlier >= 20 for earlier, later in pairwise(rows))


def test_one_commune_needs_no_map() -> None:
    assert bubble_map(units(3), [place(1, "22.5", "103.0")]) is None


def test_the_desk_s_pages_name_each_other_alike_on_each_of_them(world: World) -> None:
    """A tab that is there on one page and gone on the next sends people looking."""
    desk = sign_in("a.desk")
    tabs = {
        name: re.findall(r'<li><a href="([^"]+)"', nav_of(page(desk, name)))
        for name in ("half_year", "figures", "returns", "rounds", "reports")
    }
    assert len(tabs["half_year"]) == 8
    assert all(found == tabs["half_year"] for found in tabs.values())


def nav_of(text: str) -> str:
    return text.partition('<ul class="tabs">')[2].partition("</ul>")[0]
