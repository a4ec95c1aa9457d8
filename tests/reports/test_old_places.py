"""Communes that ended on 1/7/2025 stand in a report's annexes with the district they lay in."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from hoanhap.ground.orgs.lineage import Ended
from hoanhap.ground.orgs.models import User
from hoanhap.pure.kernel.days import Span
from hoanhap.work.reports import queries
from hoanhap.work.reports.annexes import correction_annex, figure_annexes
from hoanhap.work.reports.old_places import on_paper
from tests.measures.merged import Merged, build_merged
from tests.measures.rows import LATER, resident
from tests.reports.papers import Papers
from tests.world import NOON

YEAR = Span(date(2024, 12, 15), date(2025, 12, 14))
OF_OLD = "Xã Mường Than (huyện Than Uyên cũ)"


@pytest.fixture
def merged(db: None) -> Merged:
    return build_merged()


def test_a_commune_of_today_is_called_by_its_name_alone() -> None:
    assert on_paper("Xã Bình Lư", None) == "Xã Bình Lư"
    ended = Ended(date(2020, 1, 31), "")
    assert on_paper("Xã Khun Há", ended) == "Xã Khun Há (đến hết ngày 31/01/2020)"


def test_the_annex_tells_the_commune_of_old_from_the_one_that_bears_its_name(
    merged: Merged,
) -> None:
    resident(merged.unit("Xã Mường Than", old=True), date(2025, 3, 1))
    resident(merged.unit("Xã Mường Than"), date(2025, 8, 1))
    annexes = figure_annexes(merged.desk(), YEAR, LATER)
    (people,) = (annex for annex in annexes if annex.title == "Người chấp hành xong án phạt tù")
    (table,) = people.tables
    at = table.at("III.1")
    came = {row[1]: row[at] for row in table.rows if row[at]}
    assert came == {"Xã Mường Than": 1, OF_OLD: 1}


def test_so_does_a_correction_on_paper_and_on_its_pages(
    merged: Merged, monkeypatch: pytest.MonkeyPatch
) -> None:
    papers = Papers(merged.world)
    papers.opened(first=YEAR.first, last=YEAR.last)
    for place in (1, 2):
        papers.write("Đã thực hiện.", place)
    papers.on("submit")
    papers.on("sign", "a.office", number="9/BC", signed_on=NOON.date(), signer_name="Ký")
    papers.on("close")
    late = NOON + timedelta(hours=1)
    resident(merged.unit("Xã Mường Than", old=True), date(2025, 3, 1), told_at=late)
    found = queries.corrections(merged.desk(), papers.report_id, late + timedelta(hours=1))
    annex = correction_annex(found)
    assert ("III.1", OF_OLD) in {row[:2] for row in annex.tables[1].rows}
    assert "từ ngày 15/12/2024 đến hết ngày 14/12/2025" in annex.window
    monkeypatch.setenv("HOANHAP_NOW", "2026-11-03T14:00")
    client = Client()
    client.force_login(User.objects.get(username="a.desk"))
    for name, given in (("report_corrections", ()), ("report_correction", ("III.1",))):
        said = client.get(reverse(f"web:{name}", args=[papers.report_id, *given]))
        assert "Xã Mường Than (huyện Than Uyên, đến hết 30/06/2025)" in said.content.decode()
