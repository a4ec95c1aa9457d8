"""The pages of returns: written without a script too, nothing lost, only what is open changes."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from hoanhap.work.returns.actions import chase
from hoanhap.work.returns.actions.attach_file import MOST_BYTES
from hoanhap.work.returns.models import ReturnChase, ReturnPart
from tests.lists.ready import PDF
from tests.returns.story import SIGNED, ReturnStory
from tests.web.desk_pages import As, as_post, page, post, world
from tests.world import World

__all__ = ["as_post", "world"]
POLICE = "a1.police"
SCRIPT = {"HTTP_ACCEPT": "application/json"}


@pytest.fixture
def story(world: World, monkeypatch: pytest.MonkeyPatch) -> ReturnStory:
    """A round that is open on 01/06/2026."""
    monkeypatch.setenv("HOANHAP_NOW", "2026-06-01T12:00")
    return ReturnStory(world).open().on(date(2026, 6, 1))


@pytest.fixture
def drafter(as_post: As, story: ReturnStory) -> Client:
    return as_post("a1.drafter")


@pytest.fixture
def desk(as_post: As, story: ReturnStory) -> Client:
    return as_post("a.desk")


def save(
    client: Client, story: ReturnStory, number: str, text: str, version: int, **more: Any
) -> Any:
    address = reverse("web:return_save", args=[story.row(POLICE).pk])
    given = {"section": story.section(number).pk, "version": version, "text": text}
    return client.post(address, given, **more)


def test_each_page_of_the_desk_keeps_to_its_queries(
    desk: Client, drafter: Client, story: ReturnStory
) -> None:
    story.sent("a1")
    one, asked = story.row(POLICE).pk, story.round_id
    for name, args in (
        ("returns", []), ("rounds", []), ("round", [asked]), ("round_open", []),
        ("round_ask_more", [asked]), ("round_change", [asked]), ("round_close", [asked]),
        ("round_beside", [asked]), ("return", [one]), ("return_print", [one]),
        ("return_step", [one, "tra-lai"]), ("return_step", [one, "tiep-nhan"]),
        ("return_calendar", []), ("return_calendar_new", []), ("outlines", []),
        ("outline", [story.outline_id]), ("outline_new", []),
        ("outline_change", [story.outline_id]), ("outline_section", [story.outline_id, 2]),
        ("outline_section_new", [story.outline_id]), ("return_chases", []),
    ):  # fmt: skip
        page(desk, name, *args)
    for name, args in (("returns", []), ("return", [one]), ("return_print", [one])):
        page(drafter, name, *args)


def test_a_text_is_saved_by_the_button_alone(drafter: Client, story: ReturnStory) -> None:
    answer = save(drafter, story, "I", "Đã ban hành kế hoạch.", 0)
    section = story.section("I").pk
    assert answer["Location"].endswith(f"#s{section}")
    text = page(drafter, "return", story.row(POLICE).pk)
    assert "Đã lưu lúc 12:00" in text and "Đã ban hành kế hoạch.</textarea>" in text


def test_a_script_is_told_the_version_and_what_was_made_clean(
    drafter: Client, story: ReturnStory
) -> None:
    said = save(drafter, story, "I", "<p>Một</p><p>·\u00a0Hai</p>", 0, **SCRIPT).json()
    assert said["version"] == 1 and said["text"] == "Một\n- Hai"
    again = save(drafter, story, "I", "Một\n- Hai\nBa", 1, **SCRIPT).json()
    assert again["version"] == 2 and "text" not in again


def test_two_tabs_both_texts_come_back_with_or_without_a_script(
    drafter: Client, story: ReturnStory
) -> None:
    save(drafter, story, "I", "Bản thứ nhất", 0)
    scripted = save(drafter, story, "I", "Bản thứ hai", 0, **SCRIPT)
    assert scripted.status_code == 409
    assert scripted.json()["now"]["text"] == "Bản thứ nhất"
    plain = save(drafter, story, "I", "Bản thứ hai", 0)
    text = plain.content.decode()
    assert plain.status_code == 409
    assert "Bản thứ nhất" in text and "Bản thứ hai</textarea>" in text
    assert 'name="version" value="1"' in text
    save(drafter, story, "I", "Cả hai", 1)
    assert story.part(POLICE, "I").text == "Cả hai"


def test_what_was_saved_before_the_answer_was_lost_is_no_clash(
    drafter: Client, story: ReturnStory
) -> None:
    save(drafter, story, "I", "Một", 0)
    again = save(drafter, story, "I", "Một", 0, **SCRIPT)
    assert again.status_code == 200 and again.json()["version"] == 1
    assert story.part(POLICE, "I").version == 1


def test_after_the_day_of_locking_the_typed_text_comes_back_and_says_whom_to_ask(
    drafter: Client, story: ReturnStory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOANHAP_NOW", "2026-07-20T12:00")
    answer = save(drafter, story, "I", "Chữ gõ muộn", 0)
    text = answer.content.decode()
    assert answer.status_code == 422 and "Chữ gõ muộn" in text
    assert "khóa" in text and "gia hạn" in text
    assert not ReturnPart.objects.exclude(text="").exists()


def test_figures_stand_in_the_return_and_open_into_their_rows(
    drafter: Client, story: ReturnStory
) -> None:
    row = story.row(POLICE)
    drafter.post(reverse("web:return_start", args=[row.pk]))
    context = drafter.get(reverse("web:return", args=[row.pk])).context
    found = {f.of.code: f for section in context["sections"] for f in section.figures}
    assert set(found) == {"I.1", "I.2"}
    for figure in found.values():
        assert figure.text == "" or drafter.get(figure.url).status_code == 200


def test_a_declared_figure_is_typed_with_its_paper(as_post: As, story: ReturnStory) -> None:
    finance = as_post("a.finance")
    row = story.row("a.finance")
    given = {
        "section": story.section("III").pk, "code": "GD.1", "version": 0, "value": "1.234",
        "paper_number": "7/BC-STC", "paper_on": "30/5/2026",
    }  # fmt: skip
    finance.post(reverse("web:return_figure", args=[row.pk]), given)
    text = page(finance, "return", row.pk)
    assert "1.234" in text and "7/BC-STC" in text and "30/05/2026" in text
    wrong = finance.post(
        reverse("web:return_figure", args=[row.pk]), given | {"value": "nhiều"}, follow=True
    )
    assert "Hãy ghi một số nguyên" in wrong.content.decode()


def test_what_the_checks_ask_is_answered_at_its_place(
    as_post: As, drafter: Client, story: ReturnStory
) -> None:
    save(drafter, story, "I", "Đã ban hành kế hoạch.", 0)
    row = story.row(POLICE)
    context = drafter.get(reverse("web:return", args=[row.pk])).context
    asked = context["to_explain"]
    assert asked
    step = as_post("a1.submitter").get(reverse("web:return_step", args=[row.pk, "trinh"]))
    assert f"Còn {len(asked)} chỗ chưa giải trình" in step.content.decode()
    for one in asked:
        drafter.post(
            reverse("web:return_explain", args=[row.pk]), {"key": one.key, "text": "Đã rà soát."}
        )
    assert not drafter.get(reverse("web:return", args=[row.pk])).context["to_explain"]
    went = post(as_post("a1.submitter"), "return_step", row.pk, "trinh")
    assert went.status_code == 302 and story.row(POLICE).state == "submitted"


def test_only_the_sections_with_a_remark_open_again(
    desk: Client, drafter: Client, story: ReturnStory
) -> None:
    story.sent("a1")
    row = story.row(POLICE)
    first = story.section("I").pk
    went = post(
        desk, "return_step", row.pk, "tra-lai", **{f"s{first}": "Ghi rõ số văn bản."}, remarks=""
    )
    assert went.status_code == 302
    text = page(drafter, "return", row.pk)
    assert "Ghi rõ số văn bản." in text and text.count('name="text"') == 1
    assert save(drafter, story, "II", "Sửa chỗ khác", 1, **SCRIPT).status_code == 422
    assert "cần sửa" in text
    assert save(drafter, story, "I", "Số 12/KH.", 1, **SCRIPT).status_code == 200
    story.do("submit", "a1.submitter", POLICE)
    assert "cần sửa" not in page(drafter, "return", row.pk)


def test_a_file_of_a_section_that_did_not_come_back_has_no_way_to_take_it_back(
    desk: Client, drafter: Client, story: ReturnStory
) -> None:
    story.written("a1")
    row = story.row(POLICE)
    of_second = {"content": SimpleUploadedFile("ky.pdf", PDF)} | {
        "belongs_to": f"s{story.section('II').pk}"
    }
    assert drafter.post(reverse("web:return_attach", args=[row.pk]), of_second).status_code == 302
    assert "Bỏ tệp" in page(drafter, "return", row.pk)
    story.do("submit", "a1.submitter", POLICE)
    story.on(date(2026, 6, 1)).do("sign", "a1.signer", POLICE, **{**SIGNED, "signed_on": story.day})
    post(desk, "return_step", row.pk, "tra-lai", remarks="", **{f"s{story.section('I').pk}": "Sửa"})
    text = page(drafter, "return", row.pk)
    assert text.count("ky.pdf</a>") == 1 and "Bỏ tệp" not in text


def test_the_history_of_a_return_is_told_in_words(
    desk: Client, drafter: Client, story: ReturnStory
) -> None:
    story.sent("a1")
    post(
        desk, "return_step", story.row(POLICE).pk, "tra-lai",
        remarks="", **{f"s{story.section('I').pk}": "Sửa"},
    )  # fmt: skip
    history = page(drafter, "return", story.row(POLICE).pk).partition('id="history-title"')[2]
    for codes in ("signed", "submitted", "_at<", "_on<", "_id<", "opened", "window", "+00:00"):
        assert codes not in history, codes
    assert "<td>đã ký, đã gửi</td> <td>bị trả lại</td>" in " ".join(history.split())
    assert "15/12/2025, 14/06/2026" in history


def test_a_file_of_20_mb_is_taken_and_a_larger_one_is_answered_in_words(
    drafter: Client, story: ReturnStory
) -> None:
    save(drafter, story, "I", "Đã ban hành kế hoạch.", 0)
    row = story.row(POLICE)
    address = reverse("web:return_attach", args=[row.pk])
    assert f'data-most-bytes="{MOST_BYTES}"' in page(drafter, "return_attach", row.pk)
    body = b"%PDF-1.4\n" + b"0" * (MOST_BYTES - 100) + b"\n%%EOF\n"
    fits = drafter.post(address, {"content": SimpleUploadedFile("ky.pdf", body)})
    assert fits.status_code == 302
    large = SimpleUploadedFile("ky.pdf", body + b"0" * 200)
    said = drafter.post(address, {"content": large})
    assert said.status_code == 422 and "20 MB" in said.content.decode()
    kept = drafter.get(reverse("web:return", args=[row.pk])).context["found"].files
    assert [(one.name, one.size_bytes) for one in kept] == [("ky.pdf", len(body))]


def test_a_file_opens_only_under_the_address_of_its_own_return(
    drafter: Client, desk: Client, story: ReturnStory
) -> None:
    story.sent("a1")
    story.sent("a2")
    row, other = story.row(POLICE), story.row("a2.police")
    story.do("return_with_remarks", "a.desk", POLICE, remarks="Kèm bản quét.")
    attach = reverse("web:return_attach", args=[row.pk])
    assert drafter.post(attach, {"content": SimpleUploadedFile("ky.pdf", PDF)}).status_code == 302
    file = row.files.get()
    opened = {
        one.pk: desk.get(reverse("web:return_file", args=[one.pk, file.pk])).status_code
        for one in (row, other)
    }
    assert opened == {row.pk: 200, other.pk: 404}


@pytest.mark.parametrize("name", ["return_save", "return_figure", "return_explain"])
def test_an_empty_form_is_found_fault_with_only_for_who_may_write_what_they_see(
    as_post: As, story: ReturnStory, name: str
) -> None:
    address = reverse(f"web:{name}", args=[story.row(POLICE).pk])
    answers = {
        who: as_post(who).post(address, {}, **SCRIPT).status_code
        for who in ("a1.drafter", "a.reader", "b1.drafter")
    }
    assert answers == {"a1.drafter": 422, "a.reader": 404, "b1.drafter": 404}


def test_who_stands_where_and_the_late_are_chased_by_letter(
    desk: Client, as_post: As, story: ReturnStory, monkeypatch: pytest.MonkeyPatch
) -> None:
    story.sent("a1")
    monkeypatch.setenv("HOANHAP_NOW", "2026-06-20T12:00")
    late = desk.get(reverse("web:round", args=[story.round_id]), {"cham": "1"})
    names = {one.row.agency_name for one in late.context["rows"]}
    assert names and story.row(POLICE).agency.name not in names
    assert "quá hạn 6 ngày" in late.content.decode()
    nobody = post(desk, "round", story.round_id, channel="letter", words="")
    assert "Hãy chọn ít nhất một đơn vị." in nobody.content.decode()
    other = story.row("a2.police")
    went = post(desk, "round", story.round_id, channel="letter", words="Gấp.", bao_cao=[other.pk])
    assert went["Location"] == reverse("web:return_chases")
    sent = ReturnChase.objects.get()
    assert "chờ ký, ghi số" in page(desk, "return_chases")
    word = desk.get(reverse("web:return_chase_letter", args=[sent.pk]))
    assert word.status_code == 200 and word.content[:2] == b"PK"
    post(
        desk, "return_chase_record", sent.pk,
        number="88/CAT", signed_on="20/6/2026", signer_name="Trần Văn B",
    )  # fmt: skip
    assert "88/CAT" in page(desk, "return_chase", sent.pk)
    assert as_post("a1.drafter").get(reverse("web:return_chase", args=[sent.pk])).status_code == 404


def test_what_was_chased_in_vain_is_taken_to_the_committee(
    as_post: As, desk: Client, story: ReturnStory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOANHAP_NOW", "2026-06-20T12:00")
    row = story.row("a1.police")
    assert "Báo cáo cấp trên" not in page(desk, "return", row.pk)
    story.on(date(2026, 6, 20))
    chase(story.act("a.desk"), return_ids=(row.pk,), channel="notice")
    assert "Báo cáo cấp trên" in page(desk, "return", row.pk)
    step = (row.pk, "bao-cao-cap-tren")
    sent = post(desk, "return_step", *step, to="committee", reason="Đôn đốc 1 lần, chưa trả lời.")
    assert sent.status_code == 302
    office = as_post("a.office")
    told = "Quá hạn, đã báo cáo lãnh đạo Ủy ban nhân dân tỉnh ngày 20/06/2026."
    assert told in page(office, "return", row.pk)
    assert "Công an xã A1 quá hạn 6 ngày, đã báo cáo cấp trên" in page(office, "today")
    late = page(desk, "round", story.round_id, cham="no")
    assert "đã báo cáo lãnh đạo Ủy ban nhân dân tỉnh ngày 20/06/2026" in late


def test_texts_of_all_offices_stand_side_by_side(desk: Client, story: ReturnStory) -> None:
    story.sent("a1")
    text = page(desk, "round_beside", story.round_id, muc=str(story.section("I").pk))
    assert "Đã ban hành kế hoạch." in text and "đơn vị chưa gửi" in text
    assert story.row(POLICE).agency.name in text


def test_a_round_opens_from_the_calendar_with_its_days_filled_in(
    desk: Client, story: ReturnStory
) -> None:
    went = post(
        desk, "return_calendar_new", outline_id=story.outline_id, code="nam", title="Báo cáo năm",
        window_first="15/12", window_last="14/12", due_by="15/12", open_days="45",
        starts_on="1/1/2026", kinds=["commune_police"], addressees="UBND tỉnh\nBộ Công an",
    )  # fmt: skip
    assert went["Location"] == reverse("web:return_calendar")
    shown = desk.get(reverse("web:return_calendar")).context["rows"]
    line = shown[0][0]
    assert (line.window_first, line.due_by) == ("12-15", "12-15")
    form = desk.get(reverse("web:round_open"), {"lich": line.id}).context["form"]
    assert form["due_on"].value() == date(2026, 12, 14)
    bad = post(
        desk, "return_calendar_new", outline_id=story.outline_id, code="x", title="X",
        window_first="31/13", window_last="14/12", due_by="15/12", open_days="45",
        starts_on="1/1/2026",
    )  # fmt: skip
    assert bad.status_code == 422 and "Hãy ghi ngày và tháng" in bad.content.decode()


@pytest.mark.parametrize("name", ["lich", "de_cuong"])
def test_a_number_of_thousands_of_digits_names_no_line_and_no_outline(
    desk: Client, name: str
) -> None:
    assert "Mở kỳ báo cáo" in page(desk, "round_open", **{name: "9" * 5000})


def test_an_ad_hoc_round_asks_whom_it_chooses(desk: Client, story: ReturnStory) -> None:
    chosen = story.world.agencies["a.finance"].pk
    went = post(
        desk, "round_open", outline_id=story.outline_id, kind="adhoc", title="Báo cáo đột xuất",
        first="1/5/2026", last="31/5/2026", due_on="10/6/2026", agency_ids=[chosen],
    )  # fmt: skip
    assert went.status_code == 302
    context = desk.get(went["Location"]).context
    assert [one.row.agency_id for one in context["rows"]] == [chosen]
    backwards = post(
        desk, "round_open", outline_id=story.outline_id, kind="adhoc", title="X",
        first="31/5/2026", last="1/5/2026", due_on="10/6/2026",
    )  # fmt: skip
    assert backwards.status_code == 422
    assert "Ngày cuối phải sau ngày đầu." in str(backwards.context["form"].errors["last"])


def test_others_have_no_calendar_no_rounds_and_not_anothers_return(
    as_post: As, story: ReturnStory
) -> None:
    police = as_post("a1.drafter")
    for name, args in (
        ("rounds", []), ("round", [story.round_id]), ("round_open", []), ("outlines", []),
        ("return_calendar_new", []), ("round_beside", [story.round_id]),
        ("return", [story.row("a2.police").pk]),
    ):  # fmt: skip
        assert police.get(reverse(f"web:{name}", args=args)).status_code == 404, name
    elsewhere = as_post("b.desk")
    assert elsewhere.get(reverse("web:round", args=[story.round_id])).status_code == 404


def test_the_pages_say_the_same_in_english(drafter: Client, story: ReturnStory) -> None:
    drafter.cookies["lang"] = "en"
    text = page(drafter, "return", story.row(POLICE).pk)
    assert "Begin" in text and "Attach a file" in text and "Đính kèm" not in text


def test_the_filter_of_a_round_is_kept_in_the_address(desk: Client, story: ReturnStory) -> None:
    story.sent("a1")
    shown = desk.get(reverse("web:round", args=[story.round_id]), {"tinh_trang": "signed"}).context
    assert [one.row.state for one in shown["rows"]] == ["signed"]
    assert [chip.url for chip in shown["chips"]] == [reverse("web:round", args=[story.round_id])]
