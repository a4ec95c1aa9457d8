"""Writing to a section: saved as typed, from two tabs, pasted out of Word, too late."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoanhap.pure.kernel.refusals import (
    BadInput,
    NotAllowed,
    NotReady,
    NotVisible,
    Stale,
    WrongState,
)
from hoanhap.work.returns import actions as returns
from hoanhap.work.returns import queries
from hoanhap.work.returns.models import ReturnPart
from hoanhap.work.returns.pasted import cleaned
from hoanhap.work.returns.stepping import TEXT_LONGEST
from tests.returns.story import LOCKS_ON, ReturnStory

POLICE = "a1.police"
FROM_WORD = (
    "<html><head><style>p.MsoNormal {margin:0}</style></head><body><!--[if gte mso 9]><xml>"
    "</xml><![endif]--><p class=MsoNormal>K\u1ebft qu\u1ea3\u00a0<b>12</b> ng\u01b0\u1eddi"
    "<o:p></o:p></p><ul><li>l\u1edbp m\u1ed9t</li><li>l\u1edbp hai</li></ul>"
    "<table><tr><td>X\u00e3</td><td>5</td></tr></table></body></html>"
)


def test_the_first_thing_saved_begins_the_return_with_its_figures(story: ReturnStory) -> None:
    done = story.write("a1.drafter", POLICE, "I", "Đã họp.")
    row = story.row(POLICE)
    assert (row.state, row.drafted_by) == ("drafted", story.world.postings["a1.drafter"].pk)
    assert (done.version, done.notes["text"]) == (1, "Đã họp.")
    assert sorted(row.figures.values_list("code", flat=True)) == ["I.1", "I.2"]


def test_of_two_tabs_the_second_is_told_and_both_texts_are_at_hand(story: ReturnStory) -> None:
    story.write("a1.drafter", POLICE, "I", "Từ máy thứ nhất.", version=0)
    with pytest.raises(Stale):
        story.write("a1.drafter", POLICE, "I", "Từ máy thứ hai.", version=0)
    actor = story.world.actor("a1.drafter", story.day)
    now = queries.part_now(actor, story.row(POLICE).pk, story.section("I").pk)
    assert (now.text, now.version) == ("Từ máy thứ nhất.", 1)
    assert now.saved_by == "Người a1.drafter"
    story.write("a1.drafter", POLICE, "I", "Gộp cả hai.", version=now.version)
    assert story.part(POLICE, "I").text == "Gộp cả hai."


def test_two_people_write_two_sections_at_once(story: ReturnStory) -> None:
    story.write("a1.drafter", POLICE, "I", "Một.", version=0)
    story.write("a1.drafter", POLICE, "II", "Hai.", version=0)
    assert story.row(POLICE).parts.filter(version=1).count() == 2


def test_sent_twice_with_one_id_it_is_saved_once(story: ReturnStory) -> None:
    row, section = story.row(POLICE), story.section("I")
    request_id = uuid4()
    for _ in range(2):
        act = story.world.act("a1.drafter", now=story.act("a1.drafter").now, request_id=request_id)
        done = returns.save_part(
            act, return_id=row.pk, section_id=section.pk, version=0, text="Đã họp."
        )
    assert done.is_repeat
    assert story.part(POLICE, "I").version == 1


def test_text_pasted_from_word_is_kept_clean(story: ReturnStory) -> None:
    done = story.write("a1.drafter", POLICE, "I", FROM_WORD)
    assert done.notes["is_cleaned"]
    assert story.part(POLICE, "I").text == "Kết quả 12 người\n- lớp một\n- lớp hai\nXã\t5"


def test_after_the_lock_nothing_is_saved_and_the_answer_says_so(story: ReturnStory) -> None:
    story.written()
    story.on(date(2026, 7, 15))
    assert story.day > LOCKS_ON
    with pytest.raises(NotReady) as caught:
        story.write("a1.drafter", POLICE, "I", "Muộn.")
    assert "đã khóa" in caught.value.words.vi
    assert story.part(POLICE, "I").text == "Đã ban hành kế hoạch."


def test_late_is_not_locked(story: ReturnStory) -> None:
    story.on(date(2026, 6, 20)).write("a1.drafter", POLICE, "I", "Muộn nhưng vẫn nhận.")
    assert story.part(POLICE, "I").text == "Muộn nhưng vẫn nhận."


def test_after_the_round_was_closed_nothing_is_saved(story: ReturnStory) -> None:
    returns.close_round(story.act("a.desk"), round_id=story.round_id, version=1)
    with pytest.raises(NotReady) as caught:
        story.write("a1.drafter", POLICE, "I", "Sau khi khép.")
    assert "đã khép" in caught.value.words.vi


def test_a_submitted_return_is_not_written_to(story: ReturnStory) -> None:
    story.submitted()
    with pytest.raises(WrongState):
        story.write("a1.drafter", POLICE, "I", "Thêm.")


def test_another_office_and_a_section_of_others_are_out_of_reach(story: ReturnStory) -> None:
    with pytest.raises(NotVisible):
        story.write("a2.drafter", POLICE, "I", "Của người khác.")
    with pytest.raises(NotAllowed):
        story.write("a.desk", POLICE, "I", "Của xã.")
    with pytest.raises(NotVisible):
        story.write("a1.drafter", POLICE, "III", "Mục của sở.")


def test_a_text_without_end_is_refused(story: ReturnStory) -> None:
    with pytest.raises(BadInput):
        story.write("a1.drafter", POLICE, "I", "x" * (TEXT_LONGEST + 1))
    assert not ReturnPart.objects.exists()


@given(st.text(max_size=200))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = cleaned(text)
    assert cleaned(once) == once


@given(st.lists(st.sampled_from(["Đã họp", "12 người", "x < 5", "a > b", "- ý", "Mục\tsố"])))
def test_clean_text_comes_back_as_it_was(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert cleaned(text) == text


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("·\tmột\r\n•  hai", "- một\n- hai"),
        ("so\u00adft\u200b hyphen\ufeff", "soft hyphen"),
        ("a\n\n\n\n\nb", "a\n\nb"),
        ("ChÊp hµnh xong h×nh ph¹t", "Chấp hành xong hình phạt"),
        ("if a<b then c>d", "if a<b then c>d"),
        ("dòng\u2028khác", "dòng\nkhác"),
        ("e\u0301", "é"),
        ("một <b> hai", "một <b> hai"),
    ],
)
def test_what_only_a_program_meant_goes(typed: str, kept: str) -> None:
    assert cleaned(typed) == kept
