"""A return filled in elsewhere: its form out, its form in."""

from __future__ import annotations

import io

import openpyxl  # type: ignore[import-untyped]  # it has none
import pytest

from hoanhap.pure.kernel.refusals import BadInput, NotVisible
from hoanhap.work.returns import queries
from hoanhap.work.returns.workbook_lines import HEADS
from tests.returns.story import ReturnStory
from tests.world import World

CULTURE = "a.culture"


def form(story: ReturnStory, post: str = "a.culture", of: str = CULTURE) -> bytes:
    """The form of an office's return."""
    actor = story.world.actor(post, story.day)
    return queries.return_workbook(actor, story.row(of).pk, story.day).content


def filled(content: bytes, **typed: object) -> bytes:
    """The form with something typed beside a title that begins so ("Chỉ" for "Chỉ đạo ...")."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    sheet = book.worksheets[0]
    head = next(row for row in sheet.iter_rows() if row[0].value == HEADS[0])[0].row
    for row in sheet.iter_rows(min_row=head + 1):
        for begins, value in typed.items():
            if str(row[2].value or "").startswith(begins.replace("_", ".")):
                row[4].value = value
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_what_was_typed_in_the_form_comes_in_clean(story: ReturnStory) -> None:
    story.do("start", "a.culture", CULTURE)
    content = filled(form(story), Chỉ="Đã  ban hành.", GD_1=12)
    done = story.do("import_workbook", "a.culture", CULTURE, name="b.xlsx", content=content)
    assert (done.notes["texts"], done.notes["figures"]) == (1, 1)
    assert story.part(CULTURE, "I").text == "Đã ban hành."
    assert story.figure(CULTURE, "GD.1").value_num == 12


def test_the_same_form_twice_changes_nothing(story: ReturnStory) -> None:
    story.do("start", "a.culture", CULTURE)
    content = filled(form(story), Chỉ="Đã ban hành.")
    story.do("import_workbook", "a.culture", CULTURE, name="b.xlsx", content=content)
    done = story.do("import_workbook", "a.culture", CULTURE, name="b.xlsx", content=content)
    assert done.notes == {"texts": 0, "figures": 0, "kept": [], "refused": []}


def test_what_was_saved_since_the_form_was_made_stays(story: ReturnStory) -> None:
    story.do("start", "a.culture", CULTURE)
    content = filled(form(story), Chỉ="Từ tệp.")
    story.write("a.culture", CULTURE, "I", "Gõ trên trang.")
    done = story.do("import_workbook", "a.culture", CULTURE, name="b.xlsx", content=content)
    assert len(done.notes["kept"]) == 1
    assert story.part(CULTURE, "I").text == "Gõ trên trang."


def test_the_form_of_another_round_is_refused_and_says_which(story: ReturnStory) -> None:
    content = form(story)
    story.open(title="Báo cáo năm 2026")
    with pytest.raises(BadInput) as caught:
        story.do("import_workbook", "a.culture", CULTURE, name="b.xlsx", content=content)
    assert "15/12/2025" in caught.value.words.vi


def test_the_form_of_another_agency_is_refused(story: ReturnStory) -> None:
    content = form(story, "a.finance", "a.finance")
    with pytest.raises(BadInput) as caught:
        story.do("import_workbook", "a.culture", CULTURE, name="b.xlsx", content=content)
    assert "cơ quan khác" in caught.value.words.vi


def test_a_workbook_that_is_no_form_is_refused(story: ReturnStory) -> None:
    content = b"STT,Ho ten\n1,A\n"
    with pytest.raises(BadInput):
        story.do("import_workbook", "a.culture", CULTURE, name="b.csv", content=content)


def test_the_desk_does_not_fill_in_for_others(story: ReturnStory, world: World) -> None:
    del world
    with pytest.raises(NotVisible):
        form(story, "a.desk")


@pytest.mark.parametrize(("typed", "kept"), [("1.5", None), ("1.234", 1234), (8.5, None), (7, 7)])
def test_a_number_that_is_not_whole_is_refused_not_read_as_a_larger_one(
    story: ReturnStory, typed: str | float, kept: int | None
) -> None:
    story.do("start", "a.culture", CULTURE)
    content = filled(form(story), GD_1=typed)
    done = story.do("import_workbook", "a.culture", CULTURE, name="b.xlsx", content=content)
    assert bool(done.notes["refused"]) == (kept is None)
    assert story.figure(CULTURE, "GD.1").value_num == kept
