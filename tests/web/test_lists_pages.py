"""The lists desk's pages: the months, one list, its steps, in both languages and few queries."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from docx import Document

from hoanhap.work.reports.actions import set_template
from tests.lists.ready import PDF, Lists, facts
from tests.web.desk_pages import As, as_post, lists, page, post, world
from tests.world import TODAY, World

__all__ = ["as_post", "lists", "world"]


def test_the_index_shows_communes_without_a_list_and_nil_in_words(
    lists: Lists, as_post: As
) -> None:
    lists.submitted(people=0)
    shown = page(as_post("a.desk"), "lists")
    assert "chưa có danh sách" in shown and "không có người" in shown
    assert "2 xã, phường: <b>1</b> chưa có danh sách, 1 báo không có người" in shown
    only = page(as_post("a.desk"), "lists", state="missing")
    assert "Xã A2" in only and "/danh-sach/xa/" in only


def test_a_commune_post_sees_its_months_and_starts_this_one(world: World, as_post: As) -> None:
    drafter = as_post("a1.drafter")
    assert "Lập danh sách tháng 11/2026" in page(drafter, "lists")
    commune = world.units["a1"].pk
    answer = post(drafter, "list_start", commune, month="2026-11")
    assert answer.status_code == 302
    shown = page(drafter, "lists")
    assert "đang lập" in shown and "Lập danh sách tháng 12/2026" in shown


@pytest.mark.parametrize("state", ["drafted", "submitted", "signed", "confirmed", "transmitted"])
@pytest.mark.parametrize("name", ["a1.drafter", "a1.chair", "a1.clerk", "a.desk", "a.reader"])
def test_a_list_opens_for_each_post_of_its_territory(
    lists: Lists, as_post: As, state: str, name: str
) -> None:
    row = getattr(lists, state)(people=3)
    shown = page(as_post(name), "list", row.pk)
    assert "Danh sách tháng 11/2026" in shown
    assert page(as_post(name), "list_difference", row.pk)


def test_the_bank_reads_only_confirmed_names_and_no_sentence_about_others(
    lists: Lists, as_post: As
) -> None:
    row = lists.signed(people=3)
    left_out = lists.entries(row)[0].full_name
    lists.confirm(lists.decide(row, left_out))
    lists.on(row, "lists.transmit", "clerk", transmitted_on=lists.now.date())
    shown = page(as_post("a.officer"), "list", row.pk)
    assert left_out not in shown and lists.entries(row)[1].full_name in shown
    assert "Đã nhận bản gốc" in shown
    assert as_post("b.officer").get(reverse("web:list", args=[row.pk])).status_code == 404
    assert left_out not in page(as_post("a.officer"), "list_print", row.pk)


def test_a_list_goes_from_the_first_name_to_the_bank_through_its_pages(
    lists: Lists, as_post: As
) -> None:
    row = lists.started()
    given = {
        "full_name": "Giàng Thị Mỷ",
        "born": "5/3/1990",
        "sex": "female",
        "residence": "Bản Mẫu",
        "release_kind": "completed",
        "released_on": "2/9/2025",
        "obeys_law": "yes",
        "purpose": "business",
        "amount_vnd": "50 triệu",
    }
    assert post(as_post("a1.drafter"), "list_add_entry", row.pk, **given).status_code == 302
    entry = lists.entries(row)[0]
    assert (entry.full_name, entry.amount_vnd) == ("Giàng Thị Mỷ", 50_000_000)
    assert post(as_post("a1.submitter"), "list_step", row.pk, "trinh").status_code == 302
    paper = {"number": "12/DS-CAX", "signed_on": "3/11/2026", "signer_name": "Lò Văn Ký"}
    assert post(as_post("a1.signer"), "list_step", row.pk, "ky", **paper).status_code == 302
    clerk = as_post("a1.clerk")
    refused = post(clerk, "list_decide_entry", entry.pk, verdict="refused")
    assert refused.status_code == 422 and "Hãy chọn một lý do" in refused.content.decode()
    assert post(clerk, "list_decide_entry", entry.pk, verdict="confirmed").status_code == 302
    paper = {"number": "34/XN", "confirmed_on": "3/11/2026", "signer_name": "Vàng Thị Chủ"}
    assert post(as_post("a1.chair"), "list_step", row.pk, "xac-nhan", **paper).status_code == 302
    sent = post(clerk, "list_step", row.pk, "chuyen-ngan-hang", transmitted_on="3/11/2026")
    assert sent.status_code == 302
    there = post(
        as_post("a.officer"), "list_step", row.pk, "da-nhan-ban-goc", received_on="3/11/26"
    )
    assert there.status_code == 302
    row.refresh_from_db()
    assert (row.state, row.number, row.confirmation_number) == ("received", "12/DS-CAX", "34/XN")


def test_ticked_names_are_answered_row_by_row_and_a_second_click_changes_nothing(
    lists: Lists, as_post: As
) -> None:
    row = lists.drafted(people=1)
    lists.on(row, "lists.add_entry", "drafter", facts=facts(9, obeys_law=False))
    lists.on(row, "lists.submit", "submitter")
    lists.sign(row)
    good, bad = lists.entries(row)
    ticked = {
        "entry": [f"{e.pk}:{e.version}" for e in (good, bad)],
        "request_id": "11111111-1111-4111-8111-111111111111",
    }
    address = reverse("web:list_decide_many", args=[row.pk])
    for _ in range(2):
        answer = as_post("a1.clerk").post(address, ticked)
        text = " ".join(answer.content.decode().split())
        assert "Đã xác nhận 1, chưa được 1" in text
        assert "chưa chấp hành tốt pháp luật" in text
    good.refresh_from_db()
    bad.refresh_from_db()
    assert (good.verdict, good.version, bad.verdict) == ("confirmed", 2, "")


def test_a_post_without_the_deed_has_no_page_for_it(lists: Lists, as_post: As) -> None:
    row = lists.drafted(people=1)
    entry = lists.entries(row)[0].pk
    for name, args in (
        ("list_step", (row.pk, "ky")),
        ("list_step", (row.pk, "khong-co-buoc-nay")),
        ("list_add_entry", (row.pk,)),
        ("list_upload", (row.pk,)),
        ("list_change_entry", (entry,)),
        ("list_drop_entry", (entry,)),
        ("list_start", (row.commune_id,)),
        ("list_attach_scan", (row.pk,)),
    ):
        answer = as_post("a.reader").get(reverse(f"web:{name}", args=args))
        assert answer.status_code == 404, name


def test_who_moved_between_lists_is_shown_from_what_to_what(lists: Lists, as_post: As) -> None:
    before = lists.transmitted(people=2)
    row = lists.started(before.month.replace(month=12))
    first = lists.entries(row)[0]
    changed = facts(1, residence="Bản Khác")
    lists.do(
        "lists.change_entry", "drafter", entry_id=first.pk, version=first.version, facts=changed
    )
    shown = page(as_post("a1.drafter"), "list_difference", row.pk)
    assert "<del>Bản 1</del> → <ins>Bản Khác</ins>" in shown and "1 người giữ nguyên" in shown


def test_the_paper_comes_as_word_and_workbook_and_only_to_who_sees_every_column(
    lists: Lists, as_post: As
) -> None:
    row = lists.signed(people=2)
    for name in ("list_word", "list_excel", "list_template"):
        answer = as_post("a1.drafter").get(reverse(f"web:{name}", args=[row.pk]))
        assert answer.status_code == 200 and answer.content[:2] == b"PK", name
        assert "private" in answer["Cache-Control"]
    assert "chưa được đối chiếu" in page(as_post("a1.drafter"), "list_print", row.pk)
    denied = as_post("a.reader").get(reverse("web:list_word", args=[row.pk]))
    assert denied.status_code == 403


def test_a_scan_is_attached_and_given_back_to_the_commune_and_not_to_the_bank(
    lists: Lists, as_post: As
) -> None:
    row = lists.transmitted(people=1)
    scan = SimpleUploadedFile("danh sách.pdf", PDF)
    drafter = as_post("a1.drafter")
    assert post(drafter, "list_attach_scan", row.pk, content=scan).status_code == 302
    shown = drafter.get(reverse("web:list", args=[row.pk])).context["found"]
    address = reverse("web:list_scan", args=[shown.attachments[0].id])
    assert drafter.get(address).content == PDF
    assert as_post("a.officer").get(address).status_code == 404


def test_the_province_makes_a_late_month_exempt(world: World, as_post: As) -> None:
    commune = world.units["a2"].pk
    answer = post(as_post("a.desk"), "list_exempt", commune, month="2026-11", cause="flood")
    assert answer.status_code == 302
    assert page(as_post("a.desk"), "lists_of_commune", commune)


def test_the_pages_speak_english_after_one_click(lists: Lists, as_post: As) -> None:
    row = lists.signed(people=2)
    client = as_post("a1.clerk")
    client.get(reverse("web:language", args=["en"]))
    shown = page(client, "list", row.pk)
    assert "Confirm the names ticked" in shown and "Giấy tờ" not in shown


def test_the_paper_follows_the_provinces_own_template_from_its_day_on(
    lists: Lists, as_post: As
) -> None:
    row = lists.drafted(people=1)
    mine = BytesIO()
    file = Document()
    file.add_paragraph("Mẫu riêng của tỉnh: {{ xa }}")
    file.save(mine)
    set_template(
        lists.world.act("a.desk"),
        form="form-01",
        name="mau.docx",
        content=mine.getvalue(),
        starts_on=TODAY,
    )
    answer = as_post("a1.drafter").get(reverse("web:list_word", args=[row.pk]))
    text = "\n".join(p.text for p in Document(BytesIO(answer.content)).paragraphs)
    assert text.startswith("Mẫu riêng của tỉnh: ")
