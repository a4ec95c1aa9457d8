"""The half-year's chart stands on today's communes, last year's rows of communes of old too."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from hoanhap.doors.web.halfyear.bars import UnitValue
from hoanhap.doors.web.halfyear.findings import finding
from hoanhap.pure.kernel.words import Words
from hoanhap.work.reports.forms.measures_table import BLANK, UNKNOWN, value_words
from tests.measures.merged import build_merged
from tests.measures.rows import resident
from tests.web.test_loans_pages import sign_in

TITLE = Words(vi="Đúng hạn", en="On time")


@pytest.mark.django_db
def test_last_years_rows_of_a_commune_of_old_stand_beside_those_of_today(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HOANHAP_NOW", "2026-11-03T12:00")
    merged = build_merged()
    old, new = merged.unit("Xã Mường Than", old=True), merged.unit("Xã Than Uyên")
    for unit, on in ((old, date(2025, 6, 20)), (old, date(2025, 6, 30)), (new, date(2026, 7, 1))):
        resident(unit, on)
    cut = merged.unit("Xã Bính Xá", "b", old=True)
    resident(cut, date(2025, 6, 20))
    page = reverse("web:half_year") + "?first=2026-06-15&last=2026-11-03&chi_tieu=III.1"
    chart = sign_in("a.desk").get(page).context["by_commune"]
    told = {one.name: (one.value, one.last_year) for one in chart.values if one.last_year}
    assert told == {"Xã Than Uyên": (1, 2)}
    (bar,) = (one for one in chart.values if one.value)
    assert "bounds=2026-11-03" in bar.url
    assert sign_in("a.desk").get(bar.url).context["found"].count == 1
    waiting = sign_in("b.desk").get(page).context["by_commune"].values[-1]
    assert waiting.name.vi == "Chưa phân chia được: Xã Bính Xá (đến hết 30/06/2025)"
    assert (waiting.value, waiting.last_year) == (None, 1)


def unit(number: int, value: int | None, last_year: int | None) -> UnitValue:
    return UnitValue(number, f"Xã {number}", value, last_year, str(value))


def test_shares_are_never_added_up_to_say_who_makes_half() -> None:
    shares = [unit(1, 90, 80), unit(2, 5, 10), unit(3, 5, 10)]
    assert "một nửa" in finding(TITLE, shares).vi
    said = finding(TITLE, shares, is_share=True).vi
    assert said == "Đúng hạn: 2 trong 3 xã, phường thấp hơn cùng kỳ năm trước"


def test_a_year_that_is_not_known_is_not_compared_with() -> None:
    shares = [unit(1, 90, None), unit(2, 5, None), unit(3, 5, 10)]
    said = finding(TITLE, shares, is_share=True).vi
    assert said == "Đúng hạn: 1 trong 1 xã, phường thấp hơn cùng kỳ năm trước"
    unknown = [unit(1, 90, None), unit(2, 5, None)]
    assert finding(TITLE, unknown, is_share=True).vi == "Đúng hạn: 2 trong 2 xã, phường có số liệu"


def test_what_a_line_has_no_figure_of_is_blank_in_a_paper_and_neither_0_nor_unknown() -> None:
    assert [value_words(value) for value in (BLANK, None, 0)] == ["", UNKNOWN, "0"]
