"""What was typed on a return's page is not lost when it cannot be saved, and is nobody else's."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from hoanhap.work.returns import actions as returns
from hoanhap.work.returns.actions.attach_file import MOST_BYTES
from hoanhap.work.returns.models import Return, ReturnPart, Round
from tests.returns.story import SIGNED, ReturnStory
from tests.web.desk_pages import As, as_post, page, world
from tests.world import World

__all__ = ["as_post", "world"]
POLICE = "a1.police"
SCRIPT: dict[str, Any] = {"HTTP_ACCEPT": "application/json"}


@pytest.fixture
def story(world: World, monkeypatch: pytest.MonkeyPatch) -> ReturnStory:
    """A round that is open on 01/06/2026."""
    monkeypatch.setenv("HOANHAP_NOW", "2026-06-01T12:00")
    return ReturnStory(world).open().on(date(2026, 6, 1))


def declared(story: ReturnStory, **changes: Any) -> dict[str, Any]:
    """A declared figure of the finance department as its boxes send it."""
    given = {"code": "GD.1", "version": 0, "value": "1.234", "paper_number": "7/BC-STC"}
    return {"section": story.section("III").pk, **given, "paper_on": "30/5/2026", **changes}


def test_a_figure_that_is_refused_stands_in_its_boxes_with_the_reason(
    as_post: As, story: ReturnStory
) -> None:
    finance, row = as_post("a.finance"), story.row("a.finance")
    finance.post(reverse("web:return_start", args=[row.pk]))
    address = reverse("web:return_figure", args=[row.pk])
    for typed, why in (
        ({"value": "nhiều"}, "Hãy ghi một số nguyên"),
        ({"value": "1.5"}, "Hãy ghi một số nguyên"),
        ({"paper_on": "30/5/2027"}, "30/5/2027"),
        ({"paper_on": "hôm qua"}, "Chưa đọc được ngày này"),
        ({"value": "9" * 50}, "40"),
    ):
        answer = finance.post(address, declared(story, **typed))
        text = answer.content.decode()
        assert answer.status_code == 422 and why in text, typed
        assert 'value="7/BC-STC"' in text
        assert all(f'value="{one}"' in text for one in typed.values())
    assert story.figure("a.finance", "GD.1").value_num is None


def test_an_explanation_that_is_refused_stands_in_its_box_or_beside_what_is_not_asked_any_more(
    as_post: As, story: ReturnStory
) -> None:
    drafter, row = as_post("a1.drafter"), story.row(POLICE)
    drafter.post(reverse("web:return_start", args=[row.pk]))
    address = reverse("web:return_explain", args=[row.pk])
    key = drafter.get(reverse("web:return", args=[row.pk])).context["to_explain"][0].key
    for given in ({"key": key, "text": "Rà soát " * 90}, {"key": "0:gone:", "text": "Đã rà soát"}):
        answer = drafter.post(address, given)
        assert answer.status_code == 422
        assert given["text"].strip() in answer.content.decode()
        assert 'role="alert"' in answer.content.decode()
    Round.objects.update(state="closed", closed_on=date(2026, 6, 1))
    late = drafter.post(address, {"key": key, "text": "Đã rà soát đủ"})
    assert "Đã rà soát đủ" in late.content.decode() and "đã khép" in late.content.decode()


def test_a_figure_saved_from_two_tabs_shows_both(as_post: As, story: ReturnStory) -> None:
    finance, row = as_post("a.finance"), story.row("a.finance")
    address = reverse("web:return_figure", args=[row.pk])
    finance.post(address, declared(story))
    answer = finance.post(address, declared(story, value="99"))
    text = answer.content.decode()
    assert answer.status_code == 409 and "vừa được lưu ở nơi khác" in text
    assert "1.234" in text and 'value="99"' in text
    finance.post(address, declared(story, value="99", version=1))
    assert story.figure("a.finance", "GD.1").value_num == 99


@pytest.mark.parametrize("name", ["return_save", "return_explain"])
def test_words_typed_by_who_was_signed_in_before_are_not_saved_under_another_name(
    as_post: As, story: ReturnStory, name: str
) -> None:
    row, writer = story.row(POLICE), story.world.actor("a1.drafter", story.day)
    given = {"section": story.section("I").pk, "version": 0, "key": "x", "text": "Chữ của A"}
    address = reverse(f"web:{name}", args=[row.pk])
    other = as_post("a1.drafter").post(address, given | {"who": writer.user_id + 1}, **SCRIPT)
    assert other.status_code == 403 and "người khác gõ" in other.json()["said"]
    assert not ReturnPart.objects.exclude(text="").exists()
    if name == "return_save":
        mine = as_post("a1.drafter").post(address, given | {"who": writer.user_id}, **SCRIPT)
        assert mine.status_code == 200


def sign_page(client: Client, row: Return, **given: Any) -> Any:
    """Send the page of the signature."""
    form = {**SIGNED, "signed_on": "1/6/2026", "version": row.version, **given}
    return client.post(reverse("web:return_step", args=[row.pk, "ky"]), form)


def test_a_return_is_sent_once_by_a_double_click_and_from_two_tabs(
    as_post: As, story: ReturnStory
) -> None:
    story.submitted()
    row, signer = story.row(POLICE), as_post("a1.signer")
    twice = "5b9f3f66-5a49-4b1a-9c56-5a8b4ecb1f5e"
    answers = [sign_page(signer, row, request_id=twice) for _ in range(2)]
    assert [one.status_code for one in answers] == [302, 302]
    other_tab = sign_page(signer, row, number="99/BC")
    text = other_tab.content.decode()
    assert other_tab.status_code == 409 and 'value="99/BC"' in text
    now = story.row(POLICE)
    assert (now.sendings_count, now.number) == (1, "12/BC")


def test_after_the_round_was_closed_nothing_is_sent_and_the_page_says_so(
    as_post: As, story: ReturnStory
) -> None:
    story.submitted()
    closing = Round.objects.get(pk=story.round_id)
    returns.close_round(story.act("a.desk"), round_id=closing.pk, version=closing.version)
    row, signer = story.row(POLICE), as_post("a1.signer")
    answer = sign_page(signer, row)
    assert answer.status_code == 422 and "đã khép" in answer.content.decode()
    assert story.row(POLICE).sendings_count == 0
    assert "Kỳ báo cáo này đã khép" in page(signer, "return", row.pk)


def test_a_file_over_20_mb_is_refused_and_what_was_typed_beside_it_stays(
    as_post: As, story: ReturnStory
) -> None:
    story.written()
    row, drafter = story.row(POLICE), as_post("a1.drafter")
    large = SimpleUploadedFile("ky.pdf", b"%PDF-1.4\n" + b"0" * MOST_BYTES)
    place = f"s{story.section('II').pk}"
    given = {"content": large, "note": "Bản quét có dấu", "belongs_to": place}
    answer = drafter.post(reverse("web:return_attach", args=[row.pk]), given)
    text = answer.content.decode()
    assert answer.status_code == 422 and "20 MB" in text
    assert 'value="Bản quét có dấu"' in text and f'value="{place}" selected' in text
    assert not row.files.exists()


def test_a_workbook_of_another_period_names_both_and_changes_nothing(
    as_post: As, story: ReturnStory
) -> None:
    drafter, old = as_post("a1.drafter"), story.row(POLICE)
    story.written()
    form = drafter.get(reverse("web:return_workbook", args=[old.pk])).content
    window = Round.objects.get(pk=story.round_id)
    story.round_id = 0
    story.open(title="Kỳ sau")
    Round.objects.filter(pk=story.round_id).update(
        window_first=date(2026, 6, 15), window_last=date(2026, 12, 14)
    )
    row = story.row(POLICE)
    given = {"content": SimpleUploadedFile("bao-cao.xlsx", form), "version": row.version}
    answer = drafter.post(reverse("web:return_take_in", args=[row.pk]), given)
    text = answer.content.decode()
    assert answer.status_code == 422
    assert f"{window.window_first:%d/%m/%Y}" in text and f"{window.window_last:%d/%m/%Y}" in text
    assert "15/06/2026" in text and "14/12/2026" in text and "Chưa nhập gì" in text
    row.refresh_from_db()
    assert row.state == "open" and not row.parts.exists()


def test_a_workbook_tells_which_rows_were_left_as_they_stand(
    as_post: As, story: ReturnStory
) -> None:
    drafter, row = as_post("a1.drafter"), story.row(POLICE)
    story.written()
    form = drafter.get(reverse("web:return_workbook", args=[row.pk])).content
    story.write("a1.drafter", POLICE, "I", "Viết thêm ở máy khác.")
    row = story.row(POLICE)
    given = {"content": SimpleUploadedFile("bao-cao.xlsx", form), "version": row.version}
    answer = drafter.post(reverse("web:return_take_in", args=[row.pk]), given, follow=True)
    text = answer.content.decode()
    assert "Giữ nguyên" in text and story.part(POLICE, "I").text == "Viết thêm ở máy khác."
