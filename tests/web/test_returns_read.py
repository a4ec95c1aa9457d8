"""The page of a return as it is read: folded while nothing was written, figures beside today's."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from hoanhap.work.outreach.actions.record_output import record_output
from hoanhap.work.returns.actions import set_calendar_line
from hoanhap.work.returns.types import DeclaredAsked, NewSection
from tests.returns.story import SIGNED, ReturnStory
from tests.web.desk_pages import As, as_post, page, world
from tests.world import World

__all__ = ["as_post", "world"]
CULTURE = "a.culture"
SECTIONS = (
    NewSection("Tuyên truyền", number="I", codes={"*": ("VI.1",)}),
    NewSection(
        "Giúp đỡ",
        number="II",
        is_required=False,
        declared=(DeclaredAsked("GD.1", "Số người được giúp đỡ", "người"),),
    ),
)
FOLDED, UNFOLDED = '<details class="to-explain" >', '<details class="to-explain" open>'


@pytest.fixture
def story(world: World, monkeypatch: pytest.MonkeyPatch) -> ReturnStory:
    """A round on 10/06/2026; the pages are read on 12/06/2026."""
    monkeypatch.setenv("HOANHAP_NOW", "2026-06-12T12:00")
    return ReturnStory(world).outline(SECTIONS).open().on(date(2026, 6, 10))


@pytest.fixture
def culture(as_post: As, story: ReturnStory) -> Client:
    return as_post(CULTURE)


def sent(story: ReturnStory) -> int:
    """The department's return is sent; an output comes to be known two days later."""
    story.write(CULTURE, CULTURE, "I", "Đã tuyên truyền.")
    story.do("submit", CULTURE, CULTURE)
    story.do("sign", CULTURE, CULTURE, **SIGNED)
    story.on(date(2026, 6, 12))
    record_output(story.act(CULTURE), channel="meeting", title="Họp", held_on=date(2026, 6, 1))
    return story.row(CULTURE).pk


def test_what_is_still_empty_is_folded_until_something_is_written(
    culture: Client, story: ReturnStory
) -> None:
    row = story.row(CULTURE).pk
    culture.post(reverse("web:return_start", args=[row]))
    text = page(culture, "return", row)
    assert FOLDED in text and "1 chỗ cần điền hoặc giải trình" in text
    given = {
        "section": story.section("II").pk, "code": "GD.1", "version": 0, "value": "3",
        "paper_number": "", "paper_on": "",
    }  # fmt: skip
    culture.post(reverse("web:return_figure", args=[row]), given)
    assert UNFOLDED in page(culture, "return", row)


def test_a_figure_that_is_another_one_today_leads_to_both_of_its_rows(
    culture: Client, as_post: As, story: ReturnStory
) -> None:
    row = sent(story)
    for reader in (culture, as_post("a.desk")):
        address = reverse("web:return_now", args=[row])
        assert f'data-reads-now href="{address}"' in page(reader, "return", row)
        text = page(reader, "return_now", row)
        (one,) = reader.get(address).context["changed"]
        assert (one.stood, one.stood_url, one.now) == ("0", "", "1")
        assert f'data-now="{story.section("I").pk}-VI.1"' in text
        opened = reader.get(one.now_url).context["found"]
        assert (opened.value, opened.count) == (1, 1)


def test_the_printed_return_and_a_draft_know_nothing_of_today(
    culture: Client, as_post: As, story: ReturnStory
) -> None:
    draft = story.row("a.finance").pk
    story.write("a.finance", "a.finance", "I", "Đang soạn.")
    assert "data-reads-now" not in page(as_post("a.finance"), "return", draft)
    assert "data-reads-now" not in page(culture, "return_print", sent(story))


def test_a_figure_of_a_department_opens_into_its_own_rows(
    culture: Client, story: ReturnStory
) -> None:
    for post in (CULTURE, "a.finance"):
        record_output(story.act(post), channel="meeting", title="Họp", held_on=date(2026, 6, 1))
    culture.post(reverse("web:return_start", args=[story.row(CULTURE).pk]))
    answer = culture.get(reverse("web:return", args=[story.row(CULTURE).pk]))
    (figure,) = (one for one in answer.context["sections"][0].figures if one.url)
    opened = culture.get(figure.url)
    assert figure.text == "1" and opened.context["found"].count == 1
    assert "Sở Văn hóa, Thể thao và Du lịch A: " in " ".join(opened.content.decode().split())


def test_what_is_owed_stands_soonest_first(culture: Client, story: ReturnStory) -> None:
    later, story.day = story.round_id, date(2026, 6, 11)
    sooner = story.open(title="Báo cáo nhanh", due_on=date(2026, 6, 13)).round_id
    (block,) = culture.get(reverse("web:returns")).context["blocks"]
    assert [one.row.round_id for one in block[1]] == [sooner, later]


def test_one_that_came_back_shows_the_day_to_mend_it_by_wherever_days_are_counted(
    culture: Client, as_post: As, story: ReturnStory
) -> None:
    story.write(CULTURE, CULTURE, "I", "Đã tuyên truyền.")
    story.do("submit", CULTURE, CULTURE)
    story.do("sign", CULTURE, CULTURE, **SIGNED)
    story.do("return_with_remarks", "a.desk", CULTURE, remarks="Sửa", mend_by=date(2026, 6, 20))
    own = page(culture, "return", story.row(CULTURE).pk)
    assert "Gửi lại trước hết ngày 20/06/2026." in own
    assert "hạn 20/06/2026" in own and "còn 8 ngày" in own
    of_desk = page(as_post("a.desk"), "round", story.round_id, tinh_trang="returned")
    assert "hạn 20/06/2026" in of_desk


def test_an_address_of_rows_with_an_absurd_office_names_none(
    culture: Client, story: ReturnStory
) -> None:
    for absurd in ("9" * 30, "-1", "x"):
        answer = culture.get(reverse("web:figure_rows", args=["VI.1"]), {"agency": absurd})
        assert answer.status_code == 200 and not answer.context["chips"]


def test_a_round_opened_early_by_hand_has_the_lock_of_its_line(
    as_post: As, story: ReturnStory
) -> None:
    line = set_calendar_line(
        story.act("a.desk"), outline_id=story.outline_now, code="nam", title="Báo cáo năm",
        window_first="12-15", window_last="12-14", due_by="12-15", lock_days=30,
        starts_on=story.day,
    )  # fmt: skip
    form = as_post("a.desk").get(reverse("web:round_open"), {"lich": line.id}).context["form"]
    assert (form["due_on"].value(), form["locks_on"].value()) == (
        date(2026, 12, 14),
        date(2027, 1, 13),
    )


def test_an_outline_of_a_plan_that_cannot_be_is_not_there(as_post: As, story: ReturnStory) -> None:
    address = reverse("web:outline_from_plan")
    assert as_post("a.desk").post(address, {"plan": "9" * 30}).status_code == 404
