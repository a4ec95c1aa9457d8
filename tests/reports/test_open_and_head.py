"""Opening a report on its own, changing its head, dropping it."""

from __future__ import annotations

import pytest

from hoanhap.pure.kernel.refusals import BadInput, NotAllowed, NotVisible, Stale, WrongState
from hoanhap.work.reports.models import Report
from hoanhap.work.reports.paper import report_paper
from tests.reports.papers import FIRST, LAST, TITLE, Papers
from tests.world import NOON


def test_its_first_sentence_says_once_that_it_reports(papers: Papers) -> None:
    for title, about in (("Báo cáo nhanh về nhà ở", "nhanh về nhà ở"), ("Kết quả", "kết quả")):
        papers.opened(title=title)
        paper = report_paper(papers.world.actor("a.desk"), papers.row, NOON)
        assert paper.opening.endswith(f" báo cáo {about} như sau:")
        assert "báo cáo báo cáo" not in paper.opening


def test_a_report_on_its_own_begins_with_the_sections_named(papers: Papers) -> None:
    papers.opened()
    row = papers.row
    assert (row.state, row.title, row.window_first, row.window_last) == (
        "drafted",
        TITLE,
        FIRST,
        LAST,
    )
    assert [(s.number, s.title) for s in row.sections.order_by("position")] == [
        ("I", "Tình hình chung"),
        ("II", "Kết quả thực hiện"),
    ]
    names = row.addressees.order_by("position").values_list("name", flat=True)
    assert list(names) == ["Bộ Công an", "Ủy ban nhân dân tỉnh"]
    assert row.known_at is None


def test_without_sections_it_begins_with_the_usual_five(papers: Papers) -> None:
    papers.opened(sections=())
    assert papers.row.sections.count() == 5


def test_it_goes_out_in_the_name_of_who_was_chosen(papers: Papers) -> None:
    papers.opened(issuer="committee")
    assert papers.row.issuer_id == papers.world.agencies["a.committee"].pk
    assert papers.row.agency_id == papers.world.agencies["a.police"].pk


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"title": "  "}, "title"),
        ({"last": None}, "last"),
        ({"first": LAST, "last": FIRST}, "last"),
        ({"issuer": "ministry"}, "issuer"),
        ({"addressees": ("x" * 201,)}, "addressees"),
    ],
)
def test_what_does_not_fit_is_named_by_its_field(
    papers: Papers, given: dict[str, object], field: str
) -> None:
    with pytest.raises(BadInput) as refused:
        papers.opened(**given)
    assert refused.value.details[0][0] == field  # type: ignore[index]  # details are pairs
    assert not Report.objects.exists()


@pytest.mark.parametrize("post", ["a.office", "a.reader", "a1.chair", "a.finance", "a.officer"])
def test_only_the_standing_agencys_desk_opens_one(papers: Papers, post: str) -> None:
    with pytest.raises(NotAllowed):
        papers.opened(post)


def test_its_head_can_be_changed_while_it_is_drafted(papers: Papers) -> None:
    papers.opened()
    papers.on(
        "change_head", title="Sơ kết", addressees=("Bộ Công an", "", "Bộ Công an"), issuer="police"
    )
    assert papers.row.title == "Sơ kết"
    assert [one.name for one in papers.row.addressees.all()] == ["Bộ Công an"]


def test_its_head_stays_once_it_is_submitted(papers: Papers) -> None:
    papers.submitted()
    with pytest.raises(WrongState):
        papers.on("change_head", title="Khác", addressees=(), issuer="police")


def test_a_head_without_title_is_refused(papers: Papers) -> None:
    papers.opened()
    with pytest.raises(BadInput):
        papers.on("change_head", title="", addressees=(), issuer="police")


def test_a_draft_begun_in_error_is_dropped_with_a_reason(papers: Papers) -> None:
    papers.opened()
    with pytest.raises(BadInput):
        papers.on("drop_report", reason=" ")
    papers.on("drop_report", reason="Mở nhầm kỳ")
    assert papers.row.state == "dropped"


def test_a_submitted_report_is_not_dropped(papers: Papers) -> None:
    papers.submitted()
    with pytest.raises(WrongState):
        papers.on("drop_report", reason="Mở nhầm kỳ")


def test_another_provinces_desk_finds_no_such_report(papers: Papers) -> None:
    papers.opened()
    with pytest.raises(NotVisible):
        papers.on("drop_report", "b.desk", reason="Mở nhầm kỳ")


def test_a_page_seen_before_a_change_is_told_to_reload(papers: Papers) -> None:
    papers.opened()
    papers.on("add_section", title="Kiến nghị")
    with pytest.raises(Stale):
        papers.on("drop_report", version=1, reason="Mở nhầm kỳ")
