"""The list of obstacles in a report: annex, sheet, page; kept with it when it is closed."""

from __future__ import annotations

import io
from datetime import date, timedelta

import openpyxl
import pytest
from django.urls import reverse

from hoanhap.ground.audit.spine import DEEDS
from hoanhap.pure.kernel.days import Span
from hoanhap.work.oversight.models import Obstacle
from hoanhap.work.reports import queries
from hoanhap.work.reports.keeping import digest_of
from hoanhap.work.reports.models import Snapshot
from hoanhap.work.reports.types_obstacles import ReportObstacles
from tests.documents_out.reading import outline
from tests.oversight.asked import Asked
from tests.reports.papers import Papers
from tests.reports.test_pages import client_of
from tests.returns.story import ReturnStory
from tests.world import NOON, TODAY

BEFORE = NOON - timedelta(days=60)
"""Within the report's window."""


@pytest.fixture
def asked(papers: Papers) -> Asked:
    """One open and one answered, raised in the window."""
    asked = Asked(papers.world)
    asked.raised("a1.clerk", now=BEFORE, title="=1+1", text="+Thiếu vốn", topic="capital")
    pk = asked.raised("a2.clerk", now=BEFORE, title="Thiếu mẫu")
    asked.do("answer_obstacle", "a.desk", pk, answer="Theo Điều 3", answered_on=TODAY)
    return asked


def listed(papers: Papers, post: str = "a.desk") -> ReportObstacles:
    """The list on the report's page."""
    return queries.report_obstacles(papers.world.actor(post), papers.report_id, papers.now)[1]


def file_of(papers: Papers, kind: str, post: str = "a.desk") -> bytes:
    """The report as this file."""
    actor = papers.world.actor(post)
    return queries.report_file(actor, papers.report_id, kind, papers.now).content


def answered_later(asked: Asked, title: str) -> None:
    """Answered an hour after noon."""
    row = Obstacle.objects.get(title=title)
    act = asked.world.act("a.desk", now=NOON + timedelta(hours=1))
    DEEDS["oversight.answer_obstacle"].run(
        act, obstacle_id=row.pk, version=row.version, answer="Đã cấp vốn", answered_on=TODAY
    )


def titles(found: ReportObstacles) -> list[str]:
    """What is told."""
    return [line.title for topic in found.topics for line in topic.lines]


def test_the_paper_has_the_list_as_an_annex_by_topic(papers: Papers, asked: Asked) -> None:
    del asked
    papers.written()
    text = outline(file_of(papers, "docx"))
    assert "DANH SÁCH KHÓ KHĂN, VƯỚNG MẮC VÀ KIẾN NGHỊ" in text
    assert "Trong kỳ có 2 ý kiến được nêu" in text
    assert "Nguồn vốn, chỉ tiêu" in text
    assert "=1+1" in text
    assert "Trả lời ngày 03/11/2026: Theo Điều 3" in text


def test_the_workbook_has_it_as_one_sheet_whose_texts_are_never_formulas(
    papers: Papers, asked: Asked
) -> None:
    del asked
    papers.written()
    book = openpyxl.load_workbook(io.BytesIO(file_of(papers, "xlsx")))
    pages = [page for page in book.worksheets if "DANH SÁCH KHÓ KHĂN" in str(page["A1"].value)]
    assert len(pages) == 1
    cells = [cell for row in pages[0].iter_rows() for cell in row if cell.value is not None]
    said = {cell.value: cell.data_type for cell in cells}
    assert said["=1+1"] == said["+Thiếu vốn"] == "s"
    assert "Thiếu mẫu" in said
    assert any(cell.is_date and cell.value.date() == BEFORE.date() for cell in cells)


def test_a_window_in_which_nothing_was_raised_has_no_annex_of_it(papers: Papers) -> None:
    papers.written()
    assert "DANH SÁCH KHÓ KHĂN" not in outline(file_of(papers, "docx"))
    assert listed(papers).count == 0
    page = client_of("a.desk").get(reverse("web:report_obstacles", args=[papers.report_id]))
    assert "bản in không có phụ lục này" in page.content.decode()


def test_only_the_report_s_own_days_are_told(papers: Papers, asked: Asked) -> None:
    asked.raised("a1.clerk", now=NOON, title="Nêu sau kỳ")
    papers.written()
    assert titles(listed(papers)) == ["Thiếu mẫu", "=1+1"]
    assert listed(papers).day == date(2026, 10, 31)


def test_once_submitted_the_list_stands_as_known_then(papers: Papers, asked: Asked) -> None:
    papers.submitted()
    before = listed(papers)
    papers.now = NOON + timedelta(hours=1)
    answered_later(asked, "=1+1")
    assert listed(papers) == before
    papers.on("send_back", "a.office", reason="Sửa lại")
    assert listed(papers) != before


def test_closed_it_is_kept_with_the_report_and_opens_the_same(papers: Papers, asked: Asked) -> None:
    papers.closed()
    before, files = listed(papers), [file_of(papers, kind) for kind in ("docx", "xlsx")]
    answered_later(asked, "=1+1")
    assert listed(papers) == before
    assert [file_of(papers, kind) for kind in ("docx", "xlsx")] == files
    kept = Snapshot.objects.get()
    digests = {one.kind: one.sha256 for one in kept.files.all()}
    told = (kept.parameters, kept.cells, kept.texts, bytes(kept.rows_packed), digests)
    assert kept.digest == digest_of(*told, kept.obstacles)
    assert kept.digest != digest_of(*told, {**kept.obstacles, "raised": 9})
    assert kept.digest != digest_of(*told)


def test_the_report_of_a_round_tells_it_too(papers: Papers, asked: Asked) -> None:
    del asked
    story = ReturnStory(papers.world).open(window=Span(date(2026, 6, 15), date(2026, 12, 14)))
    papers.report_id = papers.do("open_report", round_id=story.round_id).id
    assert titles(listed(papers)) == ["Thiếu mẫu", "=1+1"]
    assert "DANH SÁCH KHÓ KHĂN, VƯỚNG MẮC VÀ KIẾN NGHỊ" in outline(file_of(papers, "docx"))


def test_a_row_opens_for_who_may_open_it_and_all_read_the_same_list(
    papers: Papers, asked: Asked
) -> None:
    del asked
    papers.closed()
    for post, may_open in (("a.desk", True), ("a.reader", True), ("a.finance", False)):
        found = listed(papers, post)
        assert titles(found) == ["Thiếu mẫu", "=1+1"]
        assert {line.may_open for topic in found.topics for line in topic.lines} == {may_open}
        url = reverse("web:report_obstacles", args=[papers.report_id])
        report = client_of(post).get(reverse("web:report", args=[papers.report_id]))
        assert f'href="{url}"' in report.content.decode()
        page = client_of(post).get(url).content.decode()
        assert ('<a href="/vuong-mac/' in page.split("<h2>", 1)[1].split("</main>")[0]) is may_open


def test_the_list_is_for_those_who_read_the_report(papers: Papers, asked: Asked) -> None:
    del asked
    papers.signed()
    url = reverse("web:report_obstacles", args=[papers.report_id])
    for post in ("a.finance", "a1.chair", "b.desk"):
        assert client_of(post).get(url).status_code == 404
