"""Texts of all agencies beside each other, for the province's report."""

from __future__ import annotations

import pytest

from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.work.returns import actions as returns
from hoanhap.work.returns import queries
from tests.returns.story import ReturnStory

POLICE = "a1.police"


def test_it_holds_what_was_sent_and_who_has_not_sent(story: ReturnStory) -> None:
    story.sent()
    story.written("a2")
    actor = story.world.actor("a.desk", story.day)
    found = queries.side_by_side(actor, story.round_id, story.section("II").pk)
    assert [(one.agency_name, one.text, one.part_id is None) for one in found] == [
        ("Công an xã A1", "Đã lập danh sách đủ 6 tháng.", False),
        ("Công an xã A2", "", True),
    ]


def test_one_being_mended_stands_there_as_it_was_sent_last(story: ReturnStory) -> None:
    story.sent()
    story.do("return_with_remarks", "a.desk", POLICE, remarks="Sửa")
    story.write("a1.drafter", POLICE, "II", "Đang sửa.")
    part = story.part(POLICE, "II")
    found = queries.sent_part(story.world.actor("a.desk", story.day), part.pk)
    assert (found.text, found.state) == ("Đã lập danh sách đủ 6 tháng.", "returned")


def test_what_was_never_sent_is_nobody_elses(story: ReturnStory) -> None:
    story.written()
    part = story.part(POLICE, "I")
    for post in ("a.desk", "a1.drafter"):
        with pytest.raises(NotVisible):
            queries.sent_part(story.world.actor(post, story.day), part.pk)


def test_a_rounds_outline_names_every_measure_and_window(story: ReturnStory) -> None:
    outline = queries.round_outline(story.world.actor("a.desk", story.day), story.round_id)
    assert [(one.number, one.codes) for one in outline.sections] == [
        ("I", ()),
        ("II", ("I.1", "I.2")),
        ("III", ()),
    ]
    assert {one.window.first for one in outline.sections} == {outline.window_first}


def test_sent_figures_come_with_their_paper_and_what_was_said(story: ReturnStory) -> None:
    culture = "a.culture"
    story.write(culture, culture, "I", "Đã làm.")
    returns.save_figure(
        story.act(culture),
        return_id=story.row(culture).pk,
        section_id=story.section("III").pk,
        code="GD.1",
        version=0,
        value=7,
    )
    returns.explain(
        story.act(culture),
        return_id=story.row(culture).pk,
        key=f"{story.section('III').pk}:no_paper:GD.1",
        text="Tổng hợp từ các trung tâm",
    )
    story.do("submit", culture, culture)
    actor = story.world.actor("a.desk", story.day)
    assert queries.sent_figures(actor, story.round_id) == ()
    story.do("sign", culture, culture, number="4/BC", signed_on=story.day, signer_name="Giám đốc")
    (figure,) = [
        one for one in queries.sent_figures(actor, story.round_id) if one.value is not None
    ]
    assert (figure.code, figure.value) == ("GD.1", 7)
    assert figure.explanation == "Tổng hợp từ các trung tâm"
