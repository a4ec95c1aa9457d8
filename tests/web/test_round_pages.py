"""A round of a province with many offices: pages stay light, and counts are of all."""

from __future__ import annotations

import gzip
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from hoanhap.doors.web.returns.beside import LONGEST, OFFICES
from hoanhap.ground.orgs.models import Agency
from hoanhap.work.returns.models import Return, ReturnFigure, ReturnPart, Round
from tests.returns.story import ReturnStory
from tests.web.desk_pages import As, as_post, page, world
from tests.world import World

__all__ = ["as_post", "world"]
COMMUNES = 130
AGAIN_KB = 30
"""The most that a further visit to a page may bring over the line."""


@pytest.fixture
def story(world: World, monkeypatch: pytest.MonkeyPatch) -> ReturnStory:
    """A round of 130 more communes and 26 more agencies; all communes have sent long texts."""
    monkeypatch.setenv("HOANHAP_NOW", "2026-06-01T12:00")
    for kind, like, count in (("", "a1.police", COMMUNES), ("Sở", "a.finance", 26)):
        pattern = world.agencies[like]
        Agency.objects.bulk_create(
            Agency(
                name=f"{kind or 'Công an xã'} số {number:03}", kind=pattern.kind,
                unit=pattern.unit, province=pattern.province, starts_on=pattern.starts_on,
            )
            for number in range(count)
        )  # fmt: skip
    story = ReturnStory(world).open().on(date(2026, 6, 1))
    asked = Round.objects.get(pk=story.round_id)
    sent = [one for one in asked.returns.all() if one.agency.name.startswith("Công an xã số")]
    for number, one in enumerate(sent):
        one.state, one.number, one.drafted_by = "signed", f"{number}/BC", 1
        one.sent_at, one.signed_on = asked.recorded_at, date(2026, 6, 1)
        one.first_sent_on = one.signed_on
        one.save()
        _write(story, one, number)
    return story


def _write(story: ReturnStory, one: Return, number: int) -> None:
    for name in ("I", "II"):
        text = " ".join(f"Câu {number * place} về việc thứ {place}." for place in range(90))
        ReturnPart.objects.create(of_return=one, section=story.section(name), sent_text=text)
    for code in ("I.1", "I.2"):
        ReturnFigure.objects.create(
            of_return=one, section=story.section("II"), code=code, source="counted",
            value_num=number, is_frozen=True,
        )  # fmt: skip


@pytest.fixture
def desk(as_post: As, story: ReturnStory) -> Client:
    return as_post("a.desk")


def kilobytes(text: str) -> float:
    """What goes over the line."""
    return len(gzip.compress(text.encode())) / 1000


def test_texts_stand_side_by_side_some_to_a_page_within_the_ceiling(
    desk: Client, story: ReturnStory
) -> None:
    section = str(story.section("II").pk)
    seen: list[str] = []
    for number in range(1, 9):
        text = page(desk, "round_beside", story.round_id, muc=section, page=str(number))
        assert kilobytes(text) < AGAIN_KB
        shown = desk.get(
            reverse("web:round_beside", args=[story.round_id]),
            {"muc": section, "page": str(number)},
        ).context["sources"]
        assert len(shown) <= OFFICES
        assert all(len(one.text) <= LONGEST + 2 and one.is_cut for one in shown)
        assert all({of.code for of, _ in one.figures} == {"I.1", "I.2"} for one in shown)
        seen += [one.of.agency_name for one in shown]
    # Past the last page the last one stands again.
    assert len(seen) == COMMUNES + 10 and len(set(seen)) == COMMUNES


def test_side_by_side_is_narrowed_to_a_kind_of_office_in_the_address(
    desk: Client, story: ReturnStory
) -> None:
    first = str(story.section("I").pk)
    text = page(desk, "round_beside", story.round_id, muc=first, loai="department")
    assert "Chưa đơn vị nào gửi mục này." in text and "Sở số 025" in text
    assert f'name="muc" value="{first}"' in text


def test_a_round_is_read_in_pages_and_its_counts_are_of_all(
    desk: Client, story: ReturnStory
) -> None:
    address = reverse("web:round", args=[story.round_id])
    every = Return.objects.filter(round_id=story.round_id).count()
    seen: set[int] = set()
    for number in range(1, -(-every // 50) + 1):
        text = page(desk, "round", story.round_id, page=str(number))
        assert kilobytes(text) < AGAIN_KB
        context = desk.get(address, {"page": str(number)}).context
        assert sum(one.n for one in context["stages"]) == every
        seen |= {one.row.id for one in context["rows"]}
    assert len(seen) == every
    signed = desk.get(address, {"tinh_trang": "signed", "page": "2"})
    assert signed.context["paging"].total == COMMUNES
    assert "tinh_trang=signed&amp;page=3" in signed.content.decode()
    assert not signed.context["may_chase"]
