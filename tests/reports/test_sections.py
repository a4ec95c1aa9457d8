"""Sections of a report: added, written, dropped."""

from __future__ import annotations

import pytest

from hoanhap.ground.audit.queries import history_of
from hoanhap.pure.kernel.refusals import BadInput, NotVisible, Stale, WrongState
from hoanhap.work.reports.texts import LONGEST
from tests.reports.papers import Papers


def test_a_section_is_added_at_the_end(papers: Papers) -> None:
    papers.opened()
    done = papers.on("add_section", title="Kiến nghị", number="III.")
    last = papers.section(3)
    assert (last.number, last.title, last.position) == ("III", "Kiến nghị", 3)
    assert done.notes["section"] == last.pk


def test_a_section_needs_a_title(papers: Papers) -> None:
    papers.opened()
    with pytest.raises(BadInput):
        papers.on("add_section", title=" ")


def test_what_is_written_is_kept_as_typed(papers: Papers) -> None:
    papers.opened()
    papers.write("Dòng một.\r\nDòng hai, tỉnh\u00ad An.  \n\n- gạch đầu dòng\tcột\n")
    assert papers.section().text == "Dòng một.\nDòng hai, tỉnh An.\n\n- gạch đầu dòng\tcột"
    assert papers.section().saved_by == papers.world.postings["a.desk"].pk


def test_two_who_write_the_same_section_lose_nothing_unseen(papers: Papers) -> None:
    papers.opened()
    section = papers.section()
    papers.write("Bản thứ nhất.")
    with pytest.raises(Stale):
        papers.do(
            "write_section",
            "a.desk2",
            section_id=section.pk,
            version=section.version,
            text="Bản thứ hai.",
        )
    assert papers.section().text == "Bản thứ nhất."


def test_two_sections_are_written_side_by_side(papers: Papers) -> None:
    papers.opened()
    before = papers.row.version
    papers.write("Một.", 1)
    papers.write("Hai.", 2, "a.desk2")
    assert papers.row.version == before


def test_a_text_too_long_is_refused(papers: Papers) -> None:
    papers.opened()
    with pytest.raises(BadInput):
        papers.write("x" * (LONGEST + 1))


def test_nobody_writes_once_it_is_submitted(papers: Papers) -> None:
    papers.submitted()
    with pytest.raises(WrongState):
        papers.write("Thêm một câu.")
    with pytest.raises(WrongState):
        papers.on("add_section", title="Kiến nghị")


def test_another_provinces_desk_does_not_write_here(papers: Papers) -> None:
    papers.opened()
    with pytest.raises(NotVisible):
        papers.write("Thêm một câu.", 1, "b.desk")


def test_what_a_dropped_section_said_stays_in_the_history(papers: Papers) -> None:
    papers.opened()
    papers.write("Câu sẽ bỏ.")
    section = papers.section()
    papers.do("drop_section", section_id=section.pk, version=section.version)
    assert papers.row.sections.count() == 1
    history = history_of([("reports.Report", papers.report_id)])
    assert history[0].before["text"] == "Câu sẽ bỏ."


def test_a_section_is_not_dropped_once_submitted(papers: Papers) -> None:
    papers.submitted()
    section = papers.section()
    with pytest.raises(WrongState):
        papers.do("drop_section", section_id=section.pk, version=section.version)
