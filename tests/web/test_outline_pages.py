"""Outlines on their pages: a section at a time, figures chosen from a list."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from hoanhap.work.measures.catalogue import MEASURES
from hoanhap.work.returns.models import Outline
from tests.returns.story import ReturnStory
from tests.web.desk_pages import As, as_post, page, post, world
from tests.world import World

__all__ = ["as_post", "world"]

SECTION: dict[str, Any] = {
    "title": "Kết quả", "number": "I", "body": "text", "is_required": "on",
    "codes-all": ["I.2", "I.1"], "codes-commune_police": ["I.4"], "kinds": ["commune_police"],
    "declared": "GD.1 | Số người được giúp | người | GD.2, GD.3\nGD.2 | Nam | người",
    "first": "15/6/2020", "last": "14/1/2026",
}  # fmt: skip


@pytest.fixture
def story(world: World, monkeypatch: pytest.MonkeyPatch) -> ReturnStory:
    """An outline that no round has used."""
    monkeypatch.setenv("HOANHAP_NOW", "2026-06-01T12:00")
    return ReturnStory(world).outline().on(date(2026, 6, 1))


@pytest.fixture
def desk(as_post: As, story: ReturnStory) -> Client:
    return as_post("a.desk")


def sections(client: Client, address: str) -> list[Any]:
    """The sections of an outline on its page."""
    return [one for one, _ in client.get(address).context["sections"]]


def test_an_outline_begins_with_one_section_and_grows(desk: Client, story: ReturnStory) -> None:
    given = {**SECTION, "outline_title": "Đề cương năm", "kind": "periodic"}
    went = post(desk, "outline_new", **given)
    (one,) = sections(desk, went["Location"])
    assert dict(one.codes) == {"*": ("I.1", "I.2"), "commune_police": ("I.4",)}
    assert one.declared[0].total_of == ("GD.2", "GD.3")
    assert (one.window.first, one.window.last) == (date(2020, 6, 15), date(2026, 1, 14))
    made = Outline.objects.get(title="Đề cương năm")
    post(desk, "outline_section_new", made.pk, version=1, title="Kiến nghị", body="obstacles")
    post(desk, "outline_section_new", made.pk, version=2, title="Mở đầu", body="text", place=1)
    assert [one.title for one in sections(desk, went["Location"])] == [
        "Mở đầu", "Kết quả", "Kiến nghị"
    ]  # fmt: skip


def test_a_section_is_read_back_as_it_was_written_and_the_others_stay(
    desk: Client, story: ReturnStory
) -> None:
    made = story.outline_id
    before = sections(desk, reverse("web:outline", args=[made]))
    post(desk, "outline_section", made, 2, version=1, place=2, **SECTION)
    text = page(desk, "outline_section", made, 2)
    assert "GD.1 | Số người được giúp | người | GD.2, GD.3" in text
    assert 'name="codes-all" value="I.1" checked' in text
    assert 'name="codes-all" value="I.4" checked' not in text
    assert 'name="codes-commune_police" value="I.4" checked' in text
    after = sections(desk, reverse("web:outline", args=[made]))
    assert [one.title for one in after] == [before[0].title, "Kết quả", before[2].title]
    assert (after[0].codes, after[2].declared) == (before[0].codes, before[2].declared)


def test_figures_are_chosen_by_title_and_found_without_a_script(
    desk: Client, story: ReturnStory
) -> None:
    text = page(desk, "outline_section", story.outline_id, 1)
    assert all(f'name="codes-all" value="{code}"' in text for code in MEASURES)
    assert str(MEASURES["II.1"].title.vi) in text
    typed = {"title": "Tên gõ dở", "body": "text", "codes-all": ["V.1"], "find": "1"}
    answer = post(
        desk, "outline_section", story.outline_id, 1, **typed, find_text="ii.1", version=1
    )
    found = answer.content.decode()
    assert answer.status_code == 200 and 'value="Tên gõ dở"' in found
    assert 'name="codes-all" value="V.1" checked' in found
    assert 'name="codes-all" value="II.1"' in found
    assert 'name="codes-all" value="VI.3"' not in found
    assert Outline.objects.get(pk=story.outline_id).version == 1


@pytest.mark.parametrize(
    ("days", "field", "why"),
    [
        ({"first": "14/1/2026", "last": "15/6/2020"}, "last", "Ngày cuối phải sau ngày đầu."),
        ({"first": "14/1/2026", "last": ""}, "last", "hoặc để trống cả hai"),
        ({"first": "", "last": "14/1/2026"}, "first", "hoặc để trống cả hai"),
    ],
)
def test_days_that_make_no_window_are_refused_at_their_box(
    desk: Client, story: ReturnStory, days: dict[str, str], field: str, why: str
) -> None:
    answer = post(desk, "outline_section", story.outline_id, 1, version=1, **{**SECTION, **days})
    assert answer.status_code == 422
    assert why in str(answer.context["form"].errors[field])
    assert Outline.objects.get(pk=story.outline_id).version == 1


def test_what_the_deed_refuses_stands_at_its_field(desk: Client, story: ReturnStory) -> None:
    twice = {**SECTION, "declared": "GD.1 | Một\nGD.1 | Hai"}
    answer = post(desk, "outline_section_new", story.outline_id, version=1, **twice)
    assert answer.status_code == 422
    assert "trùng mã" in str(answer.context["form"].errors["declared"])


def test_two_tabs_do_not_overwrite_an_outline(desk: Client, story: ReturnStory) -> None:
    post(desk, "outline_section", story.outline_id, 1, version=1, **SECTION)
    late = post(
        desk, "outline_section", story.outline_id, 1, version=1, **{**SECTION, "title": "Khác"}
    )
    assert late.status_code == 409 and 'value="Khác"' in late.content.decode()


def test_a_section_is_taken_out_but_not_the_last_one(desk: Client, story: ReturnStory) -> None:
    made = story.outline_id
    for place, version in ((3, 1), (2, 2)):
        address = reverse("web:outline_section_drop", args=[made, place])
        assert desk.post(address, {"version": version}).status_code == 302
    assert "Bỏ mục này" not in page(desk, "outline_section", made, 1)
    last = reverse("web:outline_section_drop", args=[made, 1])
    assert desk.post(last, {"version": 3}).status_code == 422
    assert len(sections(desk, reverse("web:outline", args=[made]))) == 1


def test_an_outline_in_use_gets_a_new_edition(desk: Client, story: ReturnStory) -> None:
    story.open()
    text = page(desk, "outline_section", story.outline_id, 1)
    assert "sửa là thành bản mới" in text
    went = post(desk, "outline_change", story.outline_id, version=1, title="Đề cương mới")
    assert went["Location"] != reverse("web:outline", args=[story.outline_id])
    assert len(sections(desk, went["Location"])) == 3
    gone = desk.get(reverse("web:outline_section", args=[story.outline_id, 9]))
    assert gone.status_code == 404
