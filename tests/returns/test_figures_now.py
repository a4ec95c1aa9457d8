"""Figures of a return that stand, beside what they are today."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from hoanhap.pure.kernel.act import VIETNAM
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.work.measures.opening import figure_rows
from hoanhap.work.outreach.actions.record_output import record_output
from hoanhap.work.returns import queries
from hoanhap.work.returns.types import NewSection
from hoanhap.work.returns.types_filling import FigureNow, ReturnNow
from tests.returns.story import SIGNED, WINDOW, ReturnStory
from tests.world import World

CULTURE = "a.culture"
SENT = date(2026, 6, 10)
LATER = date(2026, 6, 12)


@pytest.fixture
def story(world: World) -> ReturnStory:
    """A round that asks for outputs, and the culture department's return sent with none."""
    story = ReturnStory(world).outline((NewSection("Tuyên truyền", codes={"*": ("VI.1",)}),))
    return story.open()


def output(story: ReturnStory, post: str) -> None:
    """An output in the window, put on record on the story's day."""
    record_output(story.act(post), channel="meeting", title="Họp", held_on=date(2026, 6, 1))


def send(story: ReturnStory, office: str = CULTURE) -> None:
    """A department writes, submits and signs."""
    story.on(SENT).write(office, office, "", "Đã tuyên truyền.")
    story.do("submit", office, office)
    story.do("sign", office, office, **SIGNED)


def now_of(story: ReturnStory, post: str, of: str = CULTURE) -> ReturnNow:
    """What the post reads of an office's figures at the end of the story's day."""
    day = story.day
    at = datetime(day.year, day.month, day.day, 23, tzinfo=VIETNAM)
    return queries.figures_now(story.world.actor(post, day), story.row(of).pk, at)


def only(found: ReturnNow) -> FigureNow:
    """The one figure asked."""
    (figure,) = found.figures
    return figure


def test_what_was_recorded_after_it_was_sent_shows_beside_and_the_figure_stays(
    story: ReturnStory,
) -> None:
    send(story)
    assert not only(now_of(story, CULTURE)).differs
    output(story.on(LATER), CULTURE)
    for post in (CULTURE, "a.desk"):
        figure = only(now_of(story, post))
        assert (figure.stood, figure.now, figure.differs) == (0, 1, True)
        assert (figure.window, figure.stood_at) == (WINDOW, story.row(CULTURE).known_at)


def test_the_figure_of_an_agency_is_of_what_it_did_itself(story: ReturnStory) -> None:
    send(story)
    output(story.on(LATER), "a.finance")
    assert not only(now_of(story, CULTURE)).differs


def test_a_bank_branch_reports_what_it_did_itself_not_what_the_province_did(
    story: ReturnStory,
) -> None:
    output(story.on(SENT), CULTURE)
    story.write("a.branch", "a.branch", "", "Không có.")
    assert story.figure("a.branch", "VI.1").value_num == 0


def test_the_rows_narrowed_to_the_agency_are_as_many_as_its_figure(story: ReturnStory) -> None:
    output(story.on(SENT), CULTURE)
    output(story, "a.finance")
    send(story)
    rows = figure_rows(
        story.world.actor("a.desk", SENT), "VI.1", WINDOW, story.act("a.desk").now,
        agency_id=story.world.agencies[CULTURE].pk,
    )  # fmt: skip
    assert story.figure(CULTURE, "VI.1").value_num == rows.count == 1


def test_nothing_stands_in_a_draft_and_the_desk_is_told_nothing_of_it(story: ReturnStory) -> None:
    story.on(SENT).write(CULTURE, CULTURE, "", "Đang soạn.")
    assert now_of(story, CULTURE).figures == ()
    with pytest.raises(NotVisible):
        now_of(story, "a.desk")


def test_while_it_is_mended_the_desk_reads_what_was_sent(story: ReturnStory) -> None:
    send(story)
    story.on(LATER)
    story.do("return_with_remarks", "a.desk", CULTURE, remarks="Bổ sung")
    output(story, CULTURE)
    story.write(CULTURE, CULTURE, "", "Đã bổ sung.")
    story.do("refresh_figures", CULTURE, CULTURE)
    assert only(now_of(story, "a.desk")).stood == 0
    assert now_of(story, CULTURE).figures == ()


@pytest.mark.parametrize("post", ["a.finance", "a1.drafter", "b.desk"])
def test_who_does_not_see_the_return_reads_nothing(story: ReturnStory, post: str) -> None:
    send(story)
    with pytest.raises(NotVisible):
        now_of(story, post)
