"""Files received: sealed, known again, refused whole before anything is kept."""

from __future__ import annotations

import pytest

from hoanhap.ground.documents.file_refusals import FileRefused
from hoanhap.ground.intake.models import ReceivedFile
from hoanhap.ground.intake.queries import file_content, files_of_list
from hoanhap.pure.kernel.refusals import NotVisible, Stale, WrongState
from hoanhap.work.lists.form_01_types import NoForm01
from hoanhap.work.lists.upload import read_upload
from tests.lists.books import book
from tests.lists.ready import PDF, Lists, facts
from tests.lists.test_apply_form_01 import received
from tests.world import TODAY, World, build_world


@pytest.fixture
def world(db: None) -> World:
    """Two provinces, three communes, every post."""
    return build_world()


def test_a_file_is_read_in_a_process_of_its_own(world: World) -> None:
    upload = read_upload("ds.xlsx", book([facts(1), facts(2)]), on=TODAY)
    assert upload.counts == {"rows": 2, "accepted": 2, "refused": 0, "ignored": 0}


@pytest.mark.parametrize(("content", "reason"), [(b"", "empty"), (PDF, "pdf")])
def test_a_file_refused_whole_leaves_nothing(world: World, content: bytes, reason: str) -> None:
    with pytest.raises(FileRefused) as refused:
        read_upload("ds.xlsx", content, on=TODAY)
    assert refused.value.reason == reason
    assert not ReceivedFile.objects.exists()


def test_a_workbook_without_a_list_says_so(world: World) -> None:
    with pytest.raises(NoForm01):
        read_upload("a.csv", "một,hai\nba,bốn\n".encode(), on=TODAY)


def test_only_the_communes_police_see_its_files(world: World) -> None:
    lists = Lists(world)
    row = lists.started()
    content = book([facts(1)])
    file = received(lists, row, content)
    assert [f.id for f in files_of_list(world.actor("a1.drafter"), row.pk)] == [file.id]
    assert file_content(world.actor("a1.drafter"), file.id) == ("ds.xlsx", content)
    for post in ("a1.clerk", "a2.drafter", "a.desk", "a.officer"):
        assert files_of_list(world.actor(post), row.pk) == ()
        with pytest.raises(NotVisible):
            file_content(world.actor(post), file.id)


def test_a_file_of_another_commune_is_not_received(world: World) -> None:
    row = Lists(world).started()
    with pytest.raises(NotVisible):
        received(Lists(world, "a2"), row, book([facts(1)]))


def test_a_file_is_dropped_once_and_may_be_sent_again(world: World) -> None:
    lists = Lists(world)
    row = lists.started()
    content = book([facts(1)])
    file = received(lists, row, content)
    with pytest.raises(Stale):
        lists.do("intake.drop_file", "drafter", file_id=file.id, version=file.version + 1)
    done = lists.do("intake.drop_file", "drafter", file_id=file.id, version=file.version)
    with pytest.raises(WrongState):
        lists.do("intake.drop_file", "drafter", file_id=file.id, version=done.version)
    assert received(lists, row, content).id != file.id


def test_a_text_too_long_for_the_form_is_refused_in_its_row(world: World) -> None:
    content = book([facts(1, form_note="dài " * 80), facts(2)])
    upload = read_upload("ds.xlsx", content, on=TODAY)
    assert (upload.counts["accepted"], upload.counts["refused"]) == (1, 1)
