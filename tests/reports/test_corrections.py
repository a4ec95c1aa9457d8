"""What is learned after a report was closed: cells then and now, and the very rows between them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.refusals import BadInput, NotReady, NotVisible, WrongState
from hoanhap.pure.kernel.words import Words
from hoanhap.work.measures.catalogue import MEASURES
from hoanhap.work.measures.opening import figure_rows
from hoanhap.work.reports import queries
from hoanhap.work.reports.annexes import correction_annex
from hoanhap.work.reports.correcting import CellChange
from hoanhap.work.reports.forms.report_text import text_blocks
from hoanhap.work.reports.models import Report, Snapshot
from hoanhap.work.reports.paper import report_paper
from hoanhap.work.reports.types import ChangedFigure, ChangedRow, Corrections
from tests.lists.ready import Lists, facts
from tests.plans.story import adopted
from tests.reports.papers import Papers
from tests.world import NOON, World

WINDOW = {"first": date(2026, 10, 1), "last": date(2026, 11, 3)}


def signed_list(papers: Papers, commune: str, *numbers: int) -> None:
    """A list of a commune with these people, signed at the story's moment."""
    lists = Lists(papers.world, commune, now=papers.now)
    row = lists.started()
    for number in numbers:
        lists.on(row, "lists.add_entry", "drafter", facts=facts(number))
    lists.on(row, "lists.submit", "submitter")
    lists.sign(row)


@pytest.fixture
def first(papers: Papers) -> int:
    """A closed report with three names of a1 in it; an hour later two more of a2 come in."""
    signed_list(papers, "a1", 1, 2, 3)
    papers.now = NOON + timedelta(minutes=10)
    papers.opened(**WINDOW)
    papers.write("Có {{I.1}} lượt người.", 1)
    papers.write("Các cơ quan đã thực hiện.", 2)
    papers.on("submit")
    papers.on("sign", "a.office", number="12/BC-CAT", signed_on=NOON.date(), signer_name="Ký")
    papers.on("close")
    return papers.report_id


def late(papers: Papers) -> None:
    """Two names that come in after the first report was closed."""
    papers.now = NOON + timedelta(hours=1)
    signed_list(papers, "a2", 4, 5)
    papers.now = NOON + timedelta(hours=2)


def found_now(papers: Papers, report_id: int) -> Corrections:
    """The corrections as the desk sees them at the story's moment."""
    return queries.corrections(papers.world.actor("a.desk"), report_id, papers.now)


def test_nothing_recorded_since_is_nothing_to_correct(papers: Papers, first: int) -> None:
    papers.now = NOON + timedelta(hours=2)
    assert found_now(papers, first).figures == ()


def test_a_later_fact_shows_then_now_the_difference_and_its_rows(
    papers: Papers, first: int
) -> None:
    late(papers)
    found = {one.code: one for one in found_now(papers, first).figures}
    listed = found["I.1"]
    assert (listed.whole.then, listed.whole.now, listed.whole.difference) == (3, 5, 2)
    unit = papers.world.units["a2"].pk
    # Nothing had been heard of that commune: not known then is no zero.
    assert [(cell.unit_id, cell.then, cell.now) for cell in listed.cells] == [(unit, None, 2)]
    assert listed.cells[0].difference is None
    assert [(row.then, row.now, row.unit_name) for row in listed.rows] == [
        (None, 1, "Xã A2"),
        (None, 1, "Xã A2"),
    ]


def test_the_closed_report_says_what_it_said(papers: Papers, first: int) -> None:
    before = queries.report_file(papers.world.actor("a.desk"), first, "docx", papers.now)
    late(papers)
    assert queries.report_file(papers.world.actor("a.desk"), first, "docx", papers.now) == before
    page = queries.report(papers.world.actor("a.desk"), first, papers.now)
    assert [one.value for one in page.sections[0].figures] == [3]
    assert Snapshot.objects.get().cells["I.1"]["total"] == 3


def test_the_rows_of_people_name_no_page_to_who_may_not_open_them(
    papers: Papers, first: int
) -> None:
    late(papers)
    seen = queries.corrections(papers.world.actor("a.finance"), first, papers.now)
    listed = next(one for one in seen.figures if one.code == "I.1")
    assert listed.whole.difference == 2
    assert {row.url_name for row in listed.rows} == {""}


def test_the_next_report_takes_them_as_a_section_and_an_annex(papers: Papers, first: int) -> None:
    late(papers)
    papers.opened(title="Báo cáo kỳ sau", **WINDOW)
    papers.write("Một.", 1)
    papers.write("Hai.", 2)
    papers.on("take_corrections", corrected_id=first)
    section = papers.section(3)
    assert (section.title, section.corrected_id) == ("Đính chính số liệu kỳ trước", first)
    paper = report_paper(papers.world.actor("a.desk"), papers.row, papers.now)
    said = paper.sections[2].text
    assert "Báo cáo số 12/BC-CAT ngày 03/11/2026" in said
    assert "(I.1): đã báo cáo 3, nay là 5" in said
    assert text_blocks(said)
    changed, rows = paper.annexes[-1].tables
    line = next(row for row in changed.rows if row[0] == "I.1")
    assert line[3:] == (3, 5, 2)
    assert len([row for row in rows.rows if row[0] == "I.1"]) == 2
    assert "Người số" not in str(rows.rows)


def test_they_are_those_of_the_moment_the_next_report_is_submitted(
    papers: Papers, first: int
) -> None:
    late(papers)
    papers.opened(title="Báo cáo kỳ sau", **WINDOW)
    papers.write("Một.", 1)
    papers.write("Hai.", 2)
    papers.on("take_corrections", corrected_id=first)
    papers.on("submit")
    papers.now = NOON + timedelta(hours=3)
    lists = Lists(papers.world, "b1", now=papers.now)
    assert lists.commune == "b1"
    paper = report_paper(papers.world.actor("a.desk"), papers.row, papers.now)
    assert "nay là 5" in paper.sections[2].text


def test_where_nothing_changed_there_is_nothing_to_take(papers: Papers, first: int) -> None:
    papers.opened(title="Báo cáo kỳ sau", **WINDOW)
    with pytest.raises(NotReady):
        papers.on("take_corrections", corrected_id=first)


def test_corrections_of_one_report_are_taken_once(papers: Papers, first: int) -> None:
    late(papers)
    papers.opened(title="Báo cáo kỳ sau", **WINDOW)
    papers.on("take_corrections", corrected_id=first)
    with pytest.raises(BadInput):
        papers.on("take_corrections", corrected_id=first)


def test_only_a_closed_report_has_corrections(papers: Papers) -> None:
    other = papers.signed()
    papers.opened(title="Báo cáo kỳ sau")
    with pytest.raises(NotVisible):
        papers.on("take_corrections", corrected_id=other)
    with pytest.raises(NotVisible):
        queries.corrections(papers.world.actor("a.desk"), other, papers.now)


def test_a_submitted_report_takes_no_corrections(papers: Papers, first: int) -> None:
    late(papers)
    papers.submitted()
    with pytest.raises(WrongState):
        papers.on("take_corrections", corrected_id=first)


def test_another_provinces_report_is_not_corrected_here(papers: Papers, first: int) -> None:
    late(papers)
    papers.opened("b.desk", title="Báo cáo tỉnh khác", **WINDOW)
    assert (
        Report.objects.get(pk=papers.report_id).province_id
        != Report.objects.get(pk=first).province_id
    )
    with pytest.raises(NotVisible):
        papers.on("take_corrections", "b.desk", corrected_id=first)


def test_what_many_did_is_said_once_and_their_offices_below_it() -> None:
    what = Words(vi="Tuyên truyền (quý III năm 2026)", en="Spread the word (quarter III, 2026)")
    rows = tuple(
        ChangedRow(pk, 7, "Xã Bản Bo", whose, what, date(2026, 9, 30), None, 1, "", 0)
        for pk, whose in ((1, "Công an xã Bản Bo"), (2, "Ủy ban nhân dân xã Bản Bo"))
    )
    whole = CellChange(None, 0, 2)
    figure = ChangedFigure("V.3", MEASURES["V.3"].title, MEASURES["V.3"].unit, whole, (), rows)
    found = Corrections(
        report_id=1,
        report_words="Báo cáo số 9",
        span=Span(date(2026, 6, 15), date(2026, 10, 31)),
        then_at=NOON,
        now_at=NOON,
        figures=(figure,),
        unit_names={7: "Xã Bản Bo"},
        ended={},
    )
    table = correction_annex(found).tables[1]
    assert [row[1:4:2] for row in table.rows] == [
        ("Công an xã Bản Bo", what.vi),
        ("Ủy ban nhân dân xã Bản Bo", what.vi),
    ]
    assert [column.head for column in table.columns if column.is_said_once] == ["Mã", "Nội dung"]


def test_a_duty_behind_a_figure_names_its_agency_apart_from_what_it_is(world: World) -> None:
    adopted(world)
    span = Span(date(2026, 1, 1), date(2026, 12, 31))
    rows = figure_rows(world.actor("a.desk"), "V.1", span, NOON + timedelta(days=60)).rows
    assert rows
    for row in rows:
        assert row.whose and row.what is not None
        assert row.detail.vi == f"{row.whose}: {row.what.vi}"
