"""Submitting: the checks ask for an explanation and block nothing that was explained."""

from __future__ import annotations

from fractions import Fraction

import pytest

from hoanhap.pure.kernel.refusals import BadInput, NotAllowed, NotReady
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns import actions as returns
from hoanhap.work.returns.checks import FigureNow, SectionNow, findings_of, unexplained
from hoanhap.work.returns.types_filling import Finding, Value
from tests.returns.story import ReturnStory

POLICE = "a1.police"


def figure(code: str, value: Value, **more: object) -> FigureNow:
    """A figure of a section."""
    given = {"title": Words(vi=code, en=code), "source": "counted", "value": value, **more}
    return FigureNow(code=code, **given)  # type: ignore[arg-type]  # a table of inputs


def rules(*figures: FigureNow, text: str = "Có", is_required: bool = True) -> list[str]:
    """Which rules ask about a section with these figures."""
    section = SectionNow(1, "Mục", "text", is_required, text, figures)
    return [one.rule for one in findings_of([section], {})]


def test_a_blank_section_is_asked_about_and_an_explained_one_goes_through(
    story: ReturnStory,
) -> None:
    story.write("a1.drafter", POLICE, "I", "Đã họp.")
    with pytest.raises(NotReady) as caught:
        story.do("submit", "a1.submitter", POLICE)
    (finding,) = caught.value.details
    assert isinstance(finding, Finding)
    assert finding.rule == "blank"
    returns.explain(
        story.act("a1.drafter"),
        return_id=story.row(POLICE).pk,
        key=finding.key,
        text="Xã không có người trong diện",
    )
    story.do("submit", "a1.submitter", POLICE)
    assert story.row(POLICE).state == "submitted"


def test_an_explanation_can_be_taken_back(story: ReturnStory) -> None:
    story.write("a1.drafter", POLICE, "I", "Đã họp.")
    key = f"{story.section('II').pk}:blank:"
    for text in ("Không phát sinh", ""):
        returns.explain(story.act("a1.drafter"), return_id=story.row(POLICE).pk, key=key, text=text)
    with pytest.raises(NotReady):
        story.do("submit", "a1.submitter", POLICE)


def test_what_the_checks_do_not_ask_about_takes_no_explanation(story: ReturnStory) -> None:
    story.written()
    with pytest.raises(BadInput):
        returns.explain(
            story.act("a1.drafter"), return_id=story.row(POLICE).pk, key="1:sum:X", text="Vì"
        )


def test_the_drafter_of_the_commune_police_does_not_submit(story: ReturnStory) -> None:
    story.written()
    submitter = story.world.postings["a1.submitter"]
    submitter.user = story.world.postings["a1.drafter"].user
    submitter.save()
    with pytest.raises(NotAllowed):
        story.do("submit", "a1.submitter", POLICE)


def test_the_figures_stand_as_known_at_that_moment(story: ReturnStory) -> None:
    story.submitted()
    row = story.row(POLICE)
    assert set(row.figures.values_list("known_at", flat=True)) == {row.known_at}


PARTS = ("P.1", "P.2")


@pytest.mark.parametrize(
    ("total", "parts", "asked"),
    [(5, (2, 3), False), (6, (2, 3), True), (5, (2, None), False), (0, (0, 0), False)],
)
def test_a_total_is_the_sum_of_its_parts(
    total: int, parts: tuple[Value, Value], asked: bool
) -> None:
    given = [figure(code, value) for code, value in zip(PARTS, parts, strict=True)]
    whole = figure("T", total, source="declared", paper_number="1", total_of=PARTS)
    assert ("sum" in rules(*given, whole)) is asked


@pytest.mark.parametrize(
    ("part", "whole", "asked"), [(3, 3, False), (4, 3, True), (4, None, False)]
)
def test_a_part_is_no_more_than_its_whole(part: int, whole: Value, asked: bool) -> None:
    one = figure("P", part, source="declared", paper_number="1", part_of="W")
    assert ("part_over_total" in rules(one, figure("W", whole))) is asked


@pytest.mark.parametrize(
    ("now", "before", "asked"),
    [
        (30, 20, False), (31, 20, True), (9, 20, True), (10, 20, False), (9, 0, False),
        (10, 0, True), (5, None, False), (None, 50, False), (Fraction(1, 2), Fraction(1, 9), False),
    ],
)  # fmt: skip
def test_more_than_half_away_from_last_year_is_asked_about(
    now: Value, before: Value, asked: bool
) -> None:
    assert ("last_year" in rules(figure("F", now, last_year=before))) is asked


def test_a_declared_figure_without_value_or_paper_is_asked_about() -> None:
    blank = figure("D", None, source="declared")
    assert rules(blank) == ["not_given"]
    assert rules(blank, is_required=False) == []
    assert rules(figure("D", 0, source="declared")) == ["no_paper"]
    assert rules(figure("D", 0, source="declared", has_file=True)) == []


def test_what_was_explained_is_no_longer_asked() -> None:
    section = SectionNow(7, "Mục", "text", True, "", ())
    (finding,) = findings_of([section], {"7:blank:": "Không phát sinh"})
    assert unexplained([finding]) == ()


def test_a_section_of_figures_alone_needs_no_words() -> None:
    assert findings_of([SectionNow(7, "Mục", "figures", True, "", ())], {}) == ()
