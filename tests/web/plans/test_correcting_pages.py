"""Every field of a point put right on its page; the province's days of returns on theirs."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from hoanhap.work.plans.models import PlanItem
from tests.plans.story import PlanStory
from tests.web.desk_pages import As, as_post, page, post, world
from tests.world import World

__all__ = ["as_post", "world"]


@pytest.fixture
def desk(as_post: As) -> Client:
    return as_post("a.desk")


@pytest.fixture
def draft(world: World) -> PlanStory:
    return PlanStory(world).receive().read()


def shown_in(client: Client, item: PlanItem) -> dict[str, Any]:
    """The fields of the point's form as its page fills them."""
    form = client.get(reverse("web:item_correct", args=[item.pk])).context["form"]
    return {field.html_name: field.value() for field in form.visible_fields()}


def correct(client: Client, item: PlanItem, **changes: Any) -> Any:
    """The form as shown, sent back with these changes."""
    answer = post(client, "item_correct", item.pk, **{**shown_in(client, item), **changes})
    item.refresh_from_db()
    return answer


def test_a_points_number_section_and_topic_are_put_right_beside_what_was_read(
    desk: Client, draft: PlanStory
) -> None:
    item = draft.item("II.2")
    correct(desk, item, path="II.2.b", section="Truyền thông", topic="need-survey")
    assert (item.path, item.section, item.topic) == ("II.2.b", "Truyền thông", "need-survey")
    assert '<dd lang="vi">II.2</dd>' in page(desk, "item_correct", item.pk)
    assert "<del>II.2</del>" in page(desk, "plan_review", draft.plan_id)
    history = page(desk, "plan", draft.plan_id, lich_su="het").partition('id="history-title"')[2]
    assert "Số mục" in history and "Cách vay" not in history
    assert "publicity" not in history and "need-survey" not in history


@pytest.mark.parametrize(
    ("line", "target"),
    [
        ("3 trường hợp vay vốn mỗi xã mỗi năm", (3, "loan case", "commune", "year")),
        ("3 trường hợp vay vốn/năm/xã", (3, "loan case", "commune", "year")),
        ("1 cuộc kiểm tra hằng quý", (1, "inspection", "", "quarter")),
        ("100%", (100, "percent", "", "")),
        ("1.200 lượt người toàn tỉnh mỗi năm", (1200, "lượt người", "province", "year")),
        ("2 xã mỗi huyện", (2, "xã", "district", "")),
        ("4 loan case for each commune a year", (4, "loan case", "commune", "year")),
    ],
)
def test_a_target_is_written_as_one_plain_line(
    desk: Client, draft: PlanStory, line: str, target: tuple[int, str, str, str]
) -> None:
    item = draft.item("IV.1")
    correct(desk, item, targets=line)
    keys = ("number", "unit", "per", "period")
    assert [tuple(one[key] for key in keys) for one in item.targets] == [target]
    read = "<del>2 trường hợp vay vốn mỗi xã mỗi năm</del>"
    assert read in page(desk, "plan_review", draft.plan_id)
    assert "{" not in page(desk, "plan", draft.plan_id).partition('id="history-title"')[2]


@pytest.mark.parametrize("line", ["nhiều trường hợp", "2,5 trường hợp", "2", "3 mỗi năm"])
def test_a_target_without_a_whole_number_or_what_is_counted_is_said_at_its_box(
    desk: Client, draft: PlanStory, line: str
) -> None:
    item = draft.item("IV.1")
    answer = correct(desk, item, targets=line)
    assert answer.status_code == 422
    assert line in answer.context["form"].errors["targets"][0]
    assert item.targets[0]["number"] == 2


def test_lines_left_alone_but_ended_as_browsers_end_them_are_no_correction(
    desk: Client, draft: PlanStory
) -> None:
    item = draft.item("IV.1")
    item.targets = [*item.targets, {"number": 90, "unit": "percent", "per": "", "period": ""}]
    item.timings = [{"kind": "yearly"}, {"kind": "continuous"}]
    item.timing_details = [{"sureness": 80}, {"sureness": 80}]
    item.save()
    as_sent = {
        name: shown_in(desk, item)[name].replace("\n", "\r\n") for name in ("targets", "timings")
    }
    assert all("\r\n" in text for text in as_sent.values())
    correct(desk, item, **as_sent)
    assert item.is_checked
    # A correction would have made the person's answer a sure one.
    assert item.timing_details == [{"sureness": 80}, {"sureness": 80}]


def test_an_outline_is_given_the_report_it_belongs_to_and_no_other_point_is_asked(
    desk: Client, draft: PlanStory
) -> None:
    report, outline, other = draft.item("III.1"), draft.item("III.2"), draft.item("II.3")
    assert shown_in(desk, outline)["belongs_to_id"] == report.pk
    assert "belongs_to_id" not in shown_in(desk, other)
    correct(desk, other, kind="reporting")
    correct(desk, outline, belongs_to_id=str(other.pk))
    assert outline.belongs_to_id == other.pk
    correct(desk, outline, belongs_to_id="")
    assert outline.belongs_to_id is None


def test_a_point_added_with_its_own_number_and_target_keeps_them(
    desk: Client, draft: PlanStory
) -> None:
    given = {"text": "Mỗi xã một mô hình.", "kind": "target", "bond": "assigned"}
    post(desk, "plan_add_item", draft.plan_id, **given, path="V.1", targets="1 mô hình mỗi xã")
    numbered = PlanItem.objects.get(plan_id=draft.plan_id, path="V.1")
    assert numbered.targets[0]["unit"] == "mô hình"
    after = draft.item("II.2")
    post(desk, "plan_add_item", draft.plan_id, **given, after_id=after.pk)
    unnumbered = PlanItem.objects.get(plan_id=draft.plan_id, path="II.2+")
    assert unnumbered.section == after.section


DAYS = {
    "from_year": "2027",
    "return_days": "20/11, 20/6",
    "is_inclusive": "kem",
    "moves_for_holidays": "on",
    "citation": "Công văn 12/UBND, mục 2",
}


def test_the_desk_sets_the_days_of_returns_and_reads_them_with_those_of_this_year(
    desk: Client,
) -> None:
    assert reverse("web:plan_days") in page(desk, "plans")
    first = page(desk, "plan_days")
    assert "Năm 2027: trước ngày 15/6, 15/12; trùng ngày nghỉ không chuyển." in first
    went = post(desk, "plan_days", **DAYS)
    assert went["Location"] == reverse("web:plan_days")
    shown = page(desk, "plan_days")
    assert "Năm 2026: trước ngày 15/6, 15/12; trùng ngày nghỉ không chuyển." in shown
    assert (
        "Năm 2027: chậm nhất ngày 20/6, 20/11; trùng ngày nghỉ thì chuyển sang ngày làm việc tiếp "
        "theo." in shown
    )
    form = desk.get(reverse("web:plan_days")).context["form"]
    assert form["return_days"].value() == "20/6, 20/11"
    assert (form["is_inclusive"].value(), form["moves_for_holidays"].value()) == ("kem", True)


def test_days_may_be_set_back_to_before_them_and_unmoved(desk: Client) -> None:
    post(desk, "plan_days", **DAYS)
    back = {**DAYS, "is_inclusive": "truoc", "moves_for_holidays": None, "from_year": "2028"}
    post(desk, "plan_days", **back)
    form = desk.get(reverse("web:plan_days")).context["form"]
    assert form["is_inclusive"].value() == "kem"
    assert post(desk, "plan_days", **{**back, "from_year": "2027"}).status_code == 302
    form = desk.get(reverse("web:plan_days")).context["form"]
    assert (form["is_inclusive"].value(), form["moves_for_holidays"].value()) == ("truoc", False)


@pytest.mark.parametrize(
    ("field", "value"),
    [("return_days", "31/6"), ("return_days", "hè"), ("return_days", " , "), ("citation", " "),
     ("from_year", "2025"), ("is_inclusive", "")],
)  # fmt: skip
def test_what_is_no_day_no_paper_or_a_year_past_is_said_at_its_box(
    desk: Client, field: str, value: str
) -> None:
    answer = post(desk, "plan_days", **{**DAYS, field: value})
    assert answer.status_code == 422 and list(answer.context["form"].errors) == [field]
    assert "06-15" not in answer.context["form"].errors.as_text()


def test_only_the_provinces_desk_has_the_page_of_days(as_post: As) -> None:
    for who in ("a.finance", "a.reader", "a1.clerk"):
        client = as_post(who)
        assert client.get(reverse("web:plan_days")).status_code == 404
        assert client.post(reverse("web:plan_days"), DAYS).status_code == 404
        assert reverse("web:plan_days") not in page(client, "plans")
