"""A plan sent in, what was read beside its document, put right by a person, put into force."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from hoanhap.work.plans.models import Occurrence, Plan, PlanFile, PlanItem
from tests.plans.story import PlanStory
from tests.web.desk_pages import As, as_post, page, post, world
from tests.world import World

__all__ = ["as_post", "world"]

TEXT = """ỦY BAN NHÂN DÂN TỈNH AN
KẾ HOẠCH
Triển khai tín dụng đối với người chấp hành xong án phạt tù
I. MỤC ĐÍCH
1. Thống nhất cách làm.
II. NHIỆM VỤ
1. Công an tỉnh chỉ đạo Công an cấp xã lập danh sách, gửi ngân hàng trước ngày 05 hằng tháng.
2. Sở Tài chính tham mưu bố trí vốn ủy thác, hoàn thành trước ngày 15/12/2026.
"""


@pytest.fixture
def desk(as_post: As) -> Client:
    return as_post("a.desk")


@pytest.fixture
def draft(world: World) -> PlanStory:
    return PlanStory(world).receive().read()


def send(client: Client, text: str = TEXT) -> Plan:
    file = SimpleUploadedFile("ke-hoach.txt", text.encode())
    answer = post(client, "plan_upload", content=file, kind="province")
    plan = Plan.objects.latest("pk")
    assert answer["Location"] == reverse("web:plan_review", args=[plan.pk])
    return plan


def correct(client: Client, item: PlanItem, **changes: Any) -> Any:
    """The point's form as its page shows it, sent back with these changes."""
    form = client.get(reverse("web:item_correct", args=[item.pk])).context["form"]
    shown = {field.html_name: field.value() for field in form.visible_fields()}
    return post(client, "item_correct", item.pk, **{**shown, **changes})


def test_a_file_sent_in_is_read_and_opens_beside_its_document(desk: Client) -> None:
    plan = send(desk)
    shown = page(desk, "plan_review", plan.pk)
    item = PlanItem.objects.get(plan=plan, text__contains="Sở Tài chính")
    # Each leads to the other without a script.
    assert f'id="s{item.pk}"' in shown and f'href="#i{item.pk}"' in shown
    assert f'id="i{item.pk}"' in shown and f'href="#s{item.pk}"' in shown


def test_the_document_beside_the_points_is_the_whole_text_in_its_order(desk: Client) -> None:
    plan = send(desk)
    shown = desk.get(reverse("web:plan_review", args=[plan.pk])).content.decode()
    pane = shown.partition('<div class="source"')[2].partition(">")[2].partition("</div>")[0]
    bare = re.sub(r"<[^>]+>", "", re.sub(r'<a\s+class="to-item".*?</a>', "", pane, flags=re.S))
    assert " ".join(bare.split()) == " ".join(TEXT.split())


def test_the_same_file_again_leads_to_the_plan_it_already_is(desk: Client) -> None:
    plan = send(desk)
    file = SimpleUploadedFile("lan-hai.txt", TEXT.encode())
    answer = post(desk, "plan_upload", content=file, kind="province")
    assert answer["Location"] == reverse("web:plan", args=[plan.pk])
    assert Plan.objects.count() == 1


def test_a_file_that_cannot_be_read_says_why_and_offers_to_read_it_again(desk: Client) -> None:
    file = SimpleUploadedFile("hong.docx", b"PK\x03\x04 not a document")
    answer = post(desk, "plan_upload", content=file, kind="province")
    assert answer.status_code == 302
    kept = PlanFile.objects.latest("pk")
    shown = page(desk, "plan_file", kept.pk)
    assert "không đọc được" in shown and "Đọc lại" in shown


def test_a_reading_under_way_shows_its_pages_and_asks_again_by_itself(
    desk: Client, draft: PlanStory
) -> None:
    PlanFile.objects.filter(pk=draft.file_id).update(
        state="reading", pages_done=3, pages_total=12, started_at="2026-11-03T04:59:00Z"
    )
    answer = desk.get(reverse("web:plan_file", args=[draft.file_id]))
    assert answer["Refresh"] == "3"
    assert "xong 3 trong 12 trang" in " ".join(answer.content.decode().split())
    PlanFile.objects.filter(pk=draft.file_id).update(started_at="2026-11-03T01:00:00Z")
    stuck = desk.get(reverse("web:plan_file", args=[draft.file_id]))
    assert "Refresh" not in stuck and "Đọc lại" in stuck.content.decode()


def test_points_that_were_not_sure_ask_a_question_and_can_be_shown_alone(
    desk: Client, draft: PlanStory
) -> None:
    asking = draft.item("II.3")
    asking.sureness = {**asking.sureness, "lead": 40}
    asking.save()
    shown = page(desk, "plan_review", draft.plan_id, xem="hoi")
    assert f'id="i{asking.pk}"' in shown and "đúng không?" in shown
    assert f'id="i{draft.item("II.1").pk}"' not in shown


def test_the_persons_answer_stands_beside_the_readers(desk: Client, draft: PlanStory) -> None:
    item = draft.item("II.2")
    went = correct(desk, item, lead=["so-tai-chinh"], timings="trước ngày 20/12/2026")
    assert went["Location"].endswith(f"#i{item.pk}")
    item.refresh_from_db()
    assert item.lead == ["so-tai-chinh"] and item.is_checked
    assert item.timings == [{"kind": "by", "date": "2026-12-20"}]
    shown = page(desk, "plan_review", draft.plan_id)
    assert "Sở Tài chính" in shown and "máy đọc:" in shown


def test_the_whole_history_says_in_words_what_was_put_right(desk: Client, draft: PlanStory) -> None:
    item = draft.item("II.2")
    correct(desk, item, lead=["so-tai-chinh"], timings="trước ngày 20/12/2026")
    shown = page(desk, "plan", draft.plan_id, lich_su="het")
    history = shown.partition('id="history-title"')[2]
    assert "Sở Tài chính" in history and "so-tai-chinh" not in history
    assert "20/12/2026" in history and "kind" not in history


def test_timings_shown_and_left_alone_stay_as_they_were(desk: Client, draft: PlanStory) -> None:
    item = draft.item("III.1")
    before = list(item.timings)
    correct(desk, item, kind="task")
    item.refresh_from_db()
    assert item.timings == before and item.kind == "task"


def test_a_timing_that_nobody_understands_is_said_at_its_box(
    desk: Client, draft: PlanStory
) -> None:
    item = draft.item("II.2")
    answer = correct(desk, item, timings="khi nào tiện")
    assert answer.status_code == 422
    assert "khi nào tiện" in answer.context["form"].errors["timings"][0]


def test_a_form_recorded_without_a_change_notes_that_the_point_is_right(
    desk: Client, draft: PlanStory
) -> None:
    item = draft.item("II.1")
    correct(desk, item)
    item.refresh_from_db()
    assert item.is_checked and item.version == 2
    assert "máy đọc:" not in page(desk, "plan_review", draft.plan_id)


def test_ticked_points_are_right_each_by_a_deed_of_its_own(desk: Client, draft: PlanStory) -> None:
    items = list(PlanItem.objects.filter(plan_id=draft.plan_id, state="open")[:3])
    ticked = [f"{one.pk}:{one.version}" for one in items]
    desk.post(reverse("web:plan_check", args=[draft.plan_id]), {"item": [*ticked, "x:y", "9"]})
    assert PlanItem.objects.filter(plan_id=draft.plan_id, is_checked=True).count() == 3


def test_a_point_is_split_dropped_and_taken_back(desk: Client, draft: PlanStory) -> None:
    item = draft.item("II.1")
    post(desk, "item_split", item.pk, texts="Công an tỉnh lập danh sách.\n\nGửi ngân hàng.")
    parts = PlanItem.objects.filter(plan_id=draft.plan_id, origin="split")
    assert {part.text for part in parts} == {"Công an tỉnh lập danh sách.", "Gửi ngân hàng."}
    one = parts[0]
    post(desk, "item_drop", one.pk, reason="Không giao việc")
    assert "Lấy lại" in page(desk, "plan_review", draft.plan_id)
    post(desk, "item_restore", one.pk)
    one.refresh_from_db()
    assert one.state == "open"


def test_points_are_merged_and_added(desk: Client, draft: PlanStory) -> None:
    first, second = draft.item("II.2"), draft.item("II.3")
    post(desk, "plan_merge", draft.plan_id, item_ids=[first.pk, second.pk], text="Cùng một việc.")
    assert PlanItem.objects.get(plan_id=draft.plan_id, origin="merged").text == "Cùng một việc."
    post(
        desk, "plan_add_item", draft.plan_id, text="Sở Nội vụ khen thưởng hằng năm.",
        kind="commendation", bond="assigned", lead=["so-noi-vu"], timings="hằng năm",
    )  # fmt: skip
    added = PlanItem.objects.get(plan_id=draft.plan_id, origin="added")
    assert added.lead == ["so-noi-vu"] and added.timings == [{"kind": "yearly"}]


def test_the_letterhead_is_put_right_line_by_line(desk: Client, draft: PlanStory) -> None:
    post(
        desk, "plan_header", draft.plan_id, title="Kế hoạch mới", number="7/KH-UBND",
        date="02/03/2026", recipients="Bộ Công an\nSở Tài chính",
        citations="Quyết định; 22/2023/QĐ-TTg; 17/08/2023; Thủ tướng Chính phủ",
    )  # fmt: skip
    plan = draft.plan()
    assert (plan.title, plan.number, str(plan.issued_on)) == (
        "Kế hoạch mới", "7/KH-UBND", "2026-03-02",
    )  # fmt: skip
    assert plan.recipients == ["Bộ Công an", "Sở Tài chính"]
    assert plan.citations[0]["number"] == "22/2023/QĐ-TTg"
    assert plan.citations[0]["date"] == "2023-08-17"
    shown = page(desk, "plan_review", draft.plan_id)
    assert "17/08/2023" in shown and "Bộ Công an" in shown


def test_the_preview_counts_agencies_and_adopting_makes_what_it_said(
    desk: Client, draft: PlanStory
) -> None:
    draft.check_all()
    preview = desk.get(reverse("web:plan_adopt", args=[draft.plan_id]))
    said = preview.context["found"]
    assert said.duties > 0 and str(said.agencies) in preview.content.decode()
    went = post(
        desk, "plan_adopt", draft.plan_id, number="15/KH-UBND", issued_on="12/1/2026",
        starts_on="", ends_on="31/12/2026",
    )  # fmt: skip
    assert went.status_code == 302
    assert draft.plan().state == "adopted"
    assert draft.plan().duties.count() == said.duties
    assert Occurrence.objects.filter(duty__plan_id=draft.plan_id).exists()


def test_an_older_plan_is_followed_from_the_first_day_of_this_month_unless_said_otherwise(
    desk: Client, draft: PlanStory
) -> None:
    draft.check_all()
    assert desk.get(_adopting(draft)).context["form"]["follows_from"].value() is None
    Plan.objects.filter(pk=draft.plan_id).update(issued_on=date(2026, 1, 12))
    timing = [{"kind": "by", "date": "2027-06-30"}]
    PlanItem.objects.filter(pk=draft.item("II.2").pk).update(timings=timing, timing_details=[])
    assert "mở khi đến năm 2027" in page(desk, "plan_adopt", draft.plan_id)
    preview = desk.get(_adopting(draft)).context
    assert preview["form"]["follows_from"].value() == date(2026, 11, 1)
    post(
        desk, "plan_adopt", draft.plan_id, number="15/KH-UBND", issued_on="12/1/2026",
        follows_from="01/11/2026", ends_on="31/12/2026",
    )  # fmt: skip
    opened = Occurrence.objects.filter(duty__plan_id=draft.plan_id)
    assert opened.count() == preview["found"].occurrences > 0
    assert not opened.filter(due_on__lt=date(2026, 11, 1)).exists()


def _adopting(draft: PlanStory) -> str:
    return reverse("web:plan_adopt", args=[draft.plan_id])


def test_adopting_with_points_still_asked_says_so_and_does_nothing(
    desk: Client, draft: PlanStory
) -> None:
    PlanItem.objects.filter(pk=draft.item("II.3").pk).update(sureness={"lead": 30})
    answer = post(desk, "plan_adopt", draft.plan_id, number="1/KH", issued_on="12/1/2026")
    assert answer.status_code == 422 and draft.plan().state == "read"


def test_which_agencies_a_body_is_can_be_set(desk: Client, world: World) -> None:
    agency = world.agencies["a.finance"].pk
    post(desk, "fan_out_set", "so-tai-chinh", agency_ids=[agency], starts_on="1/11/2026")
    shown = page(desk, "fan_out")
    assert "bảng của tỉnh" in shown


def test_a_draft_is_nobody_elses(as_post: As, draft: PlanStory) -> None:
    for who in ("a.finance", "a.reader", "b.desk"):
        for name in ("plan", "plan_review"):
            assert as_post(who).get(reverse(f"web:{name}", args=[draft.plan_id])).status_code == 404


def test_a_hundred_points_stay_within_the_queries_of_a_page(desk: Client, draft: PlanStory) -> None:
    model = draft.item("II.1")
    for number in range(100):
        model.pk, model.position, model.path = None, 100 + number, f"V.{number}"
        model.save(force_insert=True)
    shown = page(desk, "plan_review", draft.plan_id)
    assert "V.99" in shown
    assert "V.99" in page(desk, "plan_adopt", draft.plan_id)
