"""Declared figures: given with their paper, on record once signed, off it when sent back."""

from __future__ import annotations

from datetime import date

import pytest

from hoanhap.pure.kernel.refusals import BadInput, NotVisible, Stale
from hoanhap.work.measures.models import Declaration
from hoanhap.work.returns import actions as returns
from hoanhap.work.returns.types import Asked, DeclaredAsked, NewSection
from tests.returns.story import WINDOW, ReturnStory
from tests.world import World

CULTURE = "a.culture"
SECTIONS = (
    NewSection("Kết quả", number="I"),
    NewSection(
        "Đào tạo",
        number="II",
        declared=(DeclaredAsked("IX.2", "Số người được đào tạo nghề", "người"),),
        asked=Asked(kinds=("department",)),
    ),
)


@pytest.fixture
def story(world: World) -> ReturnStory:
    """A round that asks departments for a declared figure."""
    return ReturnStory(world).outline(SECTIONS).open()


def declare(story: ReturnStory, value: int | None, version: int = 0, **paper: object) -> None:
    """The department gives its figure."""
    inputs = {"paper_number": "5/SVH", "paper_on": date(2026, 5, 2), **paper}
    returns.save_figure(
        story.act(CULTURE),
        return_id=story.row(CULTURE).pk,
        section_id=story.section("II").pk,
        code="IX.2",
        version=version,
        value=value,
        **inputs,  # type: ignore[arg-type]  # a table of inputs
    )


def signed(story: ReturnStory) -> None:
    """It writes the rest and signs."""
    for number in ("I", "II"):
        story.write(CULTURE, CULTURE, number, "Đã thực hiện.")
    story.do("submit", CULTURE, CULTURE)
    story.do(
        "sign", CULTURE, CULTURE, number="8/BC", signed_on=story.day, signer_name="Giám đốc Sở"
    )


def test_it_is_on_record_with_its_paper_once_the_return_is_signed(story: ReturnStory) -> None:
    declare(story, 25)
    assert not Declaration.objects.exists()
    signed(story)
    row = Declaration.objects.get()
    assert (row.code, row.value, row.paper_number) == ("IX.2", 25, "5/SVH")
    assert (row.first_on, row.last_on) == (WINDOW.first, WINDOW.last)
    assert row.agency_id == story.world.agencies[CULTURE].pk


def test_a_return_that_comes_back_declares_nothing_until_it_is_sent_again(
    story: ReturnStory,
) -> None:
    declare(story, 25)
    signed(story)
    story.do("return_with_remarks", "a.desk", CULTURE, remarks="Kiểm tra lại số liệu")
    assert not Declaration.objects.filter(superseded_at__isnull=True).exists()
    declare(story, 24, version=1)
    signed_again = {"number": "9/BC", "signed_on": story.day, "signer_name": "Giám đốc Sở"}
    story.do("submit", CULTURE, CULTURE)
    story.do("sign", CULTURE, CULTURE, **signed_again)
    assert Declaration.objects.get(superseded_at__isnull=True).value == 24


def test_what_is_counted_is_never_typed_over(story: ReturnStory) -> None:
    story.do("start", CULTURE, CULTURE)
    with pytest.raises(NotVisible):
        returns.save_figure(
            story.act(CULTURE),
            return_id=story.row(CULTURE).pk,
            section_id=story.section("II").pk,
            code="I.1",
            version=0,
            value=3,
        )


def test_a_figure_saved_elsewhere_since_is_not_overwritten(story: ReturnStory) -> None:
    declare(story, 25)
    with pytest.raises(Stale):
        declare(story, 30)
    assert story.figure(CULTURE, "IX.2").value_num == 25


@pytest.mark.parametrize("value", [-1, 10**16])
def test_a_number_that_cannot_be_is_refused(story: ReturnStory, value: int) -> None:
    with pytest.raises(BadInput):
        declare(story, value)


def test_a_paper_of_a_day_to_come_is_refused(story: ReturnStory) -> None:
    with pytest.raises(BadInput):
        declare(story, 5, paper_on=date(2026, 12, 1))


def test_a_figure_can_be_taken_back_before_it_is_sent(story: ReturnStory) -> None:
    declare(story, 25)
    declare(story, None, version=1)
    assert story.figure(CULTURE, "IX.2").value_num is None
