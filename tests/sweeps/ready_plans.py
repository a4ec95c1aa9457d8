"""Valid calls for the deeds on a plan: from its file to its end."""

from __future__ import annotations

from datetime import date
from typing import Any

from hoanhap.ground.orgs.actions import end_agency
from hoanhap.work.plans import actions as plans
from hoanhap.work.plans.models import Plan
from tests.lists.form_01_books import xlsx
from tests.plans.readings import TEXT, reading
from tests.plans.story import ISSUED, PlanStory, adopted
from tests.sweeps.call import Make, Ready
from tests.world import NOON, World


def _on(story: PlanStory, post: str = "a.desk", **inputs: Any) -> Ready:
    """A call on the story's plan, as it stands."""
    plan = story.plan()
    call = {"plan_id": plan.pk, "version": plan.version, **inputs}
    return Ready(post, call, NOON, (Plan, plan.pk))


def _read(world: World) -> PlanStory:
    return PlanStory(world).receive().read()


def _item_deed(path: str, **inputs: Any) -> Make:
    def make(world: World) -> Ready:
        story = _read(world)
        item = story.item(path)
        call = {"item_id": item.pk, "version": item.version, **inputs}
        return Ready("a.desk", call, NOON, (Plan, story.plan_id))

    return make


def _receive(_world: World) -> Ready:
    return Ready("a.desk", {"name": "ke-hoach.txt", "content": TEXT.encode(), "kind": "province"})


def _record(world: World) -> Ready:
    story = PlanStory(world).receive()
    return _on(story, file_id=story.file_id, text=TEXT, reading=reading(), file_kind="text")


def _header(world: World) -> Ready:
    return _on(_read(world), changes={"title": "Kế hoạch tín dụng năm 2026"})


def _restore(world: World) -> Ready:
    story = _read(world)
    item = story.item("II.2")
    done = plans.drop_item(
        story.act(), item_id=item.pk, version=item.version, reason="Không phải nhiệm vụ"
    )
    call = {"item_id": item.pk, "version": done.version}
    return Ready("a.desk", call, NOON, (Plan, story.plan_id))


def _merge(world: World) -> Ready:
    story = _read(world)
    return _on(story, item_ids=(story.item("II.3").pk, story.item("III.1").pk), text="")


def _add(world: World) -> Ready:
    return _on(_read(world), text="Sở Tài chính bố trí kinh phí.", kind="task")


def _adopt(world: World) -> Ready:
    story = _read(world).check_all()
    return _on(story, number="15/KH-UBND", issued_on=ISSUED)


def _drop(world: World) -> Ready:
    return _on(_read(world), reason="Gửi nhầm tệp")


def _end(world: World) -> Ready:
    return _on(adopted(world), ended_on=date(2026, 11, 1), reason="Hết giai đoạn")


def _open_year(world: World) -> Ready:
    return _on(adopted(world), year=2027)


def _replace(world: World) -> Ready:
    story = adopted(world)
    later = PlanStory(world, content=b"Ke hoach moi").receive().read().check_all()
    later.adopt(number="88/KH-UBND")
    return _on(story, by_plan_id=later.plan_id, replaced_on=date(2026, 11, 1))


def _hand_over(world: World) -> Ready:
    story = adopted(world)
    old, new = world.agencies["a1.police"], world.agencies["a2.police"]
    end_agency(story.act(), agency_id=old.pk, ended_on=date(2026, 7, 1), successor_id=new.pk)
    return _on(story, agency_id=old.pk)


def _import(world: World) -> Ready:
    heads = ["Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn"]
    row = ["Bố trí vốn ủy thác", "Sở Tài chính", "trước ngày 15/12/2026"]
    content = xlsx(("NV", [heads, row]))
    return _on(adopted(world), name="nhiem-vu.xlsx", content=content)


def _set_bodies(world: World) -> Ready:
    inputs = {
        "code": "so-noi-vu", "agency_ids": (world.agencies["a.finance"].pk,),
        "starts_on": date(2026, 11, 1),
    }  # fmt: skip
    return Ready("a.desk", inputs)


def _set_days(_world: World) -> Ready:
    inputs = {
        "from_year": 2027, "return_days": ("06-20",), "is_inclusive": True,
        "moves_for_holidays": False, "citation": "Công văn 12/UBND",
    }  # fmt: skip
    return Ready("a.desk", inputs)


def _end_agency(world: World) -> Ready:
    inputs = {
        "agency_id": world.agencies["a1.police"].pk, "ended_on": date(2026, 12, 1),
        "successor_id": world.agencies["a2.police"].pk,
    }  # fmt: skip
    return Ready("a.desk", inputs)


PLANS: dict[str, Make] = {
    "plans.receive_file": _receive,
    "plans.record_reading": _record,
    "plans.correct_header": _header,
    "plans.correct_item": _item_deed("II.2", changes={"lead": ["so-vhtt"]}),
    "plans.check_item": _item_deed("II.2"),
    "plans.split_item": _item_deed("II.1", texts=("Lập danh sách.", "Gửi ngân hàng.")),
    "plans.merge_items": _merge,
    "plans.add_item": _add,
    "plans.drop_item": _item_deed("II.2", reason="Không phải nhiệm vụ"),
    "plans.restore_item": _restore,
    "plans.adopt": _adopt,
    "plans.drop_plan": _drop,
    "plans.end_plan": _end,
    "plans.open_year": _open_year,
    "plans.replace_plan": _replace,
    "plans.hand_over": _hand_over,
    "plans.import_duties": _import,
    "plans.set_body_agencies": _set_bodies,
    "plans.set_plan_days": _set_days,
    "orgs.end_agency": _end_agency,
}

NEW_PLAN_ROWS = frozenset(
    {"plans.receive_file", "plans.set_body_agencies", "plans.set_plan_days", "orgs.end_agency"}
)
"""Deeds here that carry no version: a row is made, or none has one."""

PLANS_NOWHERE_ELSE = {
    "plans.receive_file": "each province receives files of its own",
    "plans.set_body_agencies": "each province sets its own table",
    "plans.set_plan_days": "each province sets its own",
}
