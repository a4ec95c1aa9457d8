"""Registers beside the plans: documents, members, costs, plans sent in; outputs and inspections."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from hoanhap.work.outreach.models import Output
from hoanhap.work.oversight.models import Inspection
from hoanhap.work.plans.models import Plan, PlanCost, PolicyDocument, SteeringMember
from tests.plans.duties import PDF
from tests.plans.story import PlanStory, adopted
from tests.web.desk_pages import As, as_post, page, post, world
from tests.world import World

__all__ = ["as_post", "world"]


@pytest.fixture
def desk(as_post: As) -> Client:
    return as_post("a.desk")


@pytest.fixture
def story(world: World) -> PlanStory:
    return adopted(world)


def test_a_coordination_document_is_registered_with_its_parties(desk: Client, world: World) -> None:
    agency = world.agencies["a.finance"]
    went = post(
        desk, "document_register", category="coordination", title="Quy chế phối hợp",
        number="5/QCPH", issued_on="1/10/2026", party_ids=[agency.pk],
        party_names="Hội Luật gia tỉnh", content=SimpleUploadedFile("quy-che.pdf", PDF),
    )  # fmt: skip
    row = PolicyDocument.objects.get()
    assert went["Location"] == reverse("web:document", args=[row.pk])
    shown = page(desk, "document", row.pk)
    assert agency.name in shown and "Hội Luật gia tỉnh" in shown and "quy-che.pdf" in shown
    assert desk.get(reverse("web:document_file", args=[row.pk])).content == PDF
    assert "5/QCPH" in page(desk, "documents", loai="coordination")
    assert "5/QCPH" not in page(desk, "documents", loai="guidance")


def test_a_reviewed_document_keeps_what_was_proposed_and_what_became_of_it(desk: Client) -> None:
    post(desk, "document_register", category="reviewed", title="Nghị quyết", proposal="Sửa Điều 2")
    row = PolicyDocument.objects.get()
    assert "đã kiến nghị, chưa có kết quả" in page(desk, "documents")
    post(desk, "document_outcome", row.pk, outcome="Đã sửa", outcome_on="2/11/2026")
    assert "Đã sửa" in page(desk, "document", row.pk)
    post(
        desk, "document_change", row.pk, title="Nghị quyết 5", number="5/NQ", proposal="Sửa Điều 3"
    )
    post(desk, "document_withdraw", row.pk, reason="Ghi nhầm")
    assert "5/NQ" not in page(desk, "documents")


def test_the_forms_of_a_plan_and_a_document_stay_within_the_queries_of_a_page(
    desk: Client, world: World, story: PlanStory
) -> None:
    other = PlanStory(world, content=b"Mot ban khac").receive().read().check_all()
    other.adopt(number="16/KH-UBND")
    assert "16/KH-UBND" in page(desk, "plan_replace", story.plan_id)
    assert world.agencies["a.finance"].name in page(desk, "plan_cost_record", story.plan_id)
    post(desk, "document_register", category="reviewed", title="Nghị quyết")
    form = page(desk, "document_change", PolicyDocument.objects.get().pk)
    assert world.agencies["a.finance"].name in form and "16/KH-UBND" in form


def test_a_focal_point_is_named_and_ends(desk: Client, world: World) -> None:
    post(
        desk, "member_name", agency_id=world.agencies["a.finance"].pk, part="focal",
        full_name="Lò Thị Đầu", starts_on="1/11/2026", email="dau@so.example",
    )  # fmt: skip
    row = SteeringMember.objects.get()
    assert "Lò Thị Đầu" in page(desk, "members")
    post(desk, "member_end", row.pk, ends_on="3/11/2026")
    row.refresh_from_db()
    assert row.ends_on is not None


def test_costs_are_recorded_and_summed_by_year(
    desk: Client, world: World, story: PlanStory
) -> None:
    agency = world.agencies["a.finance"].pk
    for what, sum_vnd in (("Tập huấn", "10 triệu"), ("In tờ rơi", "2.500.000")):
        post(
            desk, "plan_cost_record", story.plan_id, year=2026, what=what, source="own",
            agency_id=agency, estimated_vnd=sum_vnd,
        )  # fmt: skip
    row = PlanCost.objects.get(what="Tập huấn")
    post(desk, "cost_change", row.pk, estimated_vnd="10000000", settled_vnd="9 triệu")
    shown = page(desk, "plan_costs", story.plan_id)
    assert "12.500.000" in shown and "9.000.000" in shown


def test_who_has_sent_a_plan_in_and_who_has_not(
    as_post: As, desk: Client, story: PlanStory
) -> None:
    finance = as_post("a.finance")
    post(
        finance, "plan_send_sub_plan", story.plan_id, title="Kế hoạch của Sở", number="3/KH-STC",
        issued_on="1/11/2026", content=SimpleUploadedFile("kh.pdf", PDF),
    )  # fmt: skip
    own = Plan.objects.get(parent_id=story.plan_id)
    assert "3/KH-STC" in page(desk, "plan_sub_plans", story.plan_id)
    assert "1 kế hoạch cấp dưới đã gửi" in page(desk, "plan", story.plan_id)
    assert "1 kế hoạch cấp dưới" in page(desk, "plans")
    post(finance, "plan_withdraw_sub_plan", own.pk, reason="Gửi nhầm")
    assert "3/KH-STC" not in page(desk, "plan_sub_plans", story.plan_id)


def test_a_plan_is_replaced_by_another_in_force(
    desk: Client, world: World, story: PlanStory
) -> None:
    other = PlanStory(world, content=b"Mot ban khac").receive().read().check_all()
    other.adopt(number="16/KH-UBND")
    post(desk, "plan_replace", story.plan_id, by_plan_id=other.plan_id, replaced_on="3/11/2026")
    assert story.plan().state == "replaced"
    assert "16/KH-UBND" in page(desk, "plan", story.plan_id)
    post(desk, "plan_open_year", other.plan_id, year=2027)
    post(desk, "plan_end", other.plan_id, ended_on="3/11/2026", reason="Hết giai đoạn")
    assert other.plan().state == "ended"


def test_a_reading_that_is_not_needed_is_dropped(desk: Client, world: World) -> None:
    draft = PlanStory(world).receive().read()
    post(desk, "plan_drop", draft.plan_id, reason="Gửi nhầm tệp")
    assert draft.plan().state == "dropped"


def test_provinces_plans_stand_side_by_side(desk: Client, world: World, story: PlanStory) -> None:
    adopted(world, "b")
    shown = page(desk, "plans_beside")
    assert "Tỉnh An" in shown and "Tỉnh Bình" in shown
    assert page(desk, "plans_beside", xem="thieu")


def test_the_register_of_plans_filters_by_kind_and_state(desk: Client, story: PlanStory) -> None:
    assert "15/KH-UBND" in page(desk, "plans")
    assert "15/KH-UBND" in page(desk, "plans", trang_thai="adopted")
    assert "Không có kế hoạch nào khớp" in page(desk, "plans", trang_thai="read")


def test_an_output_is_recorded_with_its_link_and_taken_back(as_post: As) -> None:
    culture = as_post("a.culture")
    bare = post(culture, "output_record", title="Bài", channel="press", held_on="2/11/2026")
    assert bare.status_code == 422 and "link" in bare.context["form"].errors
    post(
        culture, "output_record", title="Phóng sự", channel="press", held_on="2/11/2026",
        link="https://bao.example/1", reach="1200", audience="public",
    )  # fmt: skip
    row = Output.objects.get()
    shown = page(as_post("a.desk"), "outputs")
    assert "Phóng sự" in shown and "1.200" in shown
    post(culture, "output_withdraw", row.pk, reason="Trùng")
    assert "đã rút" in page(culture, "output", row.pk)


def test_an_inspection_is_recorded_and_what_was_mended_noted(as_post: As, world: World) -> None:
    desk = as_post("a.desk")
    nobody = post(desk, "inspection_record", subject="Danh sách", inspected_on="1/11/2026")
    assert nobody.status_code == 422
    post(
        desk, "inspection_record", subject="Danh sách", kind="planned", inspected_on="1/11/2026",
        inspected_agency_id=world.agencies["a1.police"].pk, found="Thiếu chữ ký",
        remedy="Ký bổ sung",
    )  # fmt: skip
    row = Inspection.objects.get()
    assert "chưa xong" in page(desk, "inspections")
    post(desk, "inspection_remedy", row.pk, remedy="Đã ký", remedied_on="2/11/2026")
    assert "Thiếu chữ ký" in page(desk, "inspection", row.pk)
    post(desk, "inspection_withdraw", row.pk, reason="Nhầm")
    assert "đã rút" in page(desk, "inspection", row.pk)
