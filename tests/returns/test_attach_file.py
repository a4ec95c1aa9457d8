"""Files of a return: sealed, judged by their content, at most 20 MB."""

from __future__ import annotations

import pytest

from hoanhap.ground.audit.spine import Done
from hoanhap.pure.kernel.refusals import BadInput, NotVisible
from hoanhap.work.returns import actions as returns
from hoanhap.work.returns import queries
from hoanhap.work.returns.actions.attach_file import MOST_BYTES
from hoanhap.work.returns.models import ReturnFile
from tests.lists.ready import PDF
from tests.returns.story import ReturnStory

POLICE = "a1.police"


def attach(story: ReturnStory, content: bytes = PDF, **inputs: int) -> Done:
    """The drafter attaches a file."""
    return returns.attach_file(
        story.act("a1.drafter"),
        return_id=story.row(POLICE).pk,
        name="C:\\bao-cao.pdf",
        content=content,
        **inputs,
    )


def test_it_is_kept_sealed_and_opens_as_it_was(story: ReturnStory) -> None:
    done = attach(story, section_id=story.section("I").pk)
    row = ReturnFile.objects.get(pk=done.id)
    assert PDF not in bytes(row.content_sealed)
    file = queries.return_file(story.world.actor("a1.drafter", story.day), done.id)
    assert (file.name, file.content) == ("bao-cao.pdf", PDF)


def test_twenty_megabytes_are_taken_and_one_byte_more_is_not(story: ReturnStory) -> None:
    whole = PDF + bytes(MOST_BYTES - len(PDF))
    assert attach(story, whole).id
    with pytest.raises(BadInput) as caught:
        attach(story, whole + b"0")
    assert "20 MB" in caught.value.words.vi
    assert story.row(POLICE).files.count() == 1


def test_a_program_is_not_taken(story: ReturnStory) -> None:
    with pytest.raises(BadInput):
        attach(story, b"MZ\x90\x00 program")
    assert story.row(POLICE).state == "open"


def test_one_taken_back_opens_no_more(story: ReturnStory) -> None:
    done = attach(story)
    story.do("withdraw_file", "a1.drafter", POLICE, file_id=done.id)
    with pytest.raises(NotVisible):
        queries.return_file(story.world.actor("a1.drafter", story.day), done.id)
    assert ReturnFile.objects.filter(pk=done.id).exists()


def test_it_is_the_desks_once_the_return_was_sent(story: ReturnStory) -> None:
    done = attach(story)
    desk = story.world.actor("a.desk", story.day)
    with pytest.raises(NotVisible):
        queries.return_file(desk, done.id)
    story.sent()
    assert queries.return_file(desk, done.id).content == PDF


def test_a_file_of_another_returns_figure_is_out_of_reach(story: ReturnStory) -> None:
    story.do("start", "a.culture", "a.culture")
    with pytest.raises(NotVisible):
        attach(story, figure_id=story.figure("a.culture", "GD.1").pk)
