"""Valid calls for the deeds of carrying a plan out, and of communication and oversight."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from hoanhap.ground.documents.excel import Sheet, SheetColumn, workbook
from hoanhap.ground.orgs import roles
from hoanhap.work.outreach.actions.record_output import record_output
from hoanhap.work.oversight import actions as oversight
from hoanhap.work.oversight.actions.record_inspection import INSPECTORS
from hoanhap.work.plans.actions.chase import chase
from hoanhap.work.plans.evidence import NewEvidence
from hoanhap.work.plans.models import (
    Chase,
    Evidence,
    Occurrence,
    Plan,
    PlanCost,
    PolicyDocument,
    SteeringMember,
)
from hoanhap.work.plans.registering import WRITERS, Party
from hoanhap.work.plans.returns_lines import HEADS
from hoanhap.work.plans.stepping_doing import OWNERS
from tests.plans.duties import PDF, Doing
from tests.sweeps.call import Make, Ready
from tests.sweeps.places import at_home
from tests.world import NOON, START, TODAY, World

PAST, LATER = TODAY - timedelta(days=10), date(2026, 12, 20)
LINK = NewEvidence("link", url="https://tinh.example/bao-cao")
REPORT = {"done_on": TODAY, "report": "Đã hoàn thành", "evidence": (LINK,)}
Prepare = Callable[[Doing, Occurrence, str], Mapping[str, Any]]
"""Brings what is due of a post's agency to where the deed can be done; inputs of its own."""


def _posts(world: World, granted: tuple[str, ...]) -> list[str]:
    return [at_home(world, role) for role in granted]


def _of_owners(
    prepare: Prepare, *, granted: tuple[str, ...] = OWNERS, post: str = "a.finance", **inputs: Any
) -> Make:
    """A deed that each agency does to what it owes itself: one thing due for each."""

    def make(world: World) -> Ready:
        doing = Doing(world)
        calls: dict[str, dict[str, Any]] = {}
        for name in dict.fromkeys([post, *_posts(world, granted)]):
            posting = world.postings[name]
            bond = "requested" if posting.role == roles.PARTNER_OFFICER else "assigned"
            duty = doing.duty(_agency(world, name), bond=bond)
            row = doing.due(duty, period=name[:12])
            own = dict(prepare(doing, row, name))
            row.refresh_from_db()
            calls[name] = {"occurrence_id": row.pk, "version": row.version, **inputs, **own}
            if "evidence_id" in own:
                del calls[name]["occurrence_id"]
        first = calls[post]
        pk = (
            first.get("occurrence_id")
            or Evidence.objects.get(pk=first["evidence_id"]).occurrence_id
        )
        return Ready(post, first, NOON, (Occurrence, pk), also=calls)

    return make


def _agency(world: World, post: str) -> str:
    wanted = world.postings[post].agency_id
    return next(name for name, row in world.agencies.items() if row.pk == wanted)


def _nothing(doing: Doing, row: Occurrence, post: str) -> Mapping[str, Any]:
    del doing, row, post
    return {}


def _reported(doing: Doing, row: Occurrence, post: str) -> Mapping[str, Any]:
    doing.do("report_done", post, row, **REPORT)
    return {}


def _evident(doing: Doing, row: Occurrence, post: str) -> Mapping[str, Any]:
    done = doing.do("add_evidence", post, row, evidence=LINK)
    return {"evidence_id": done.notes["evidence_id"]}


def _of_follower(
    deed: str, steps: str = "", *, post: str = "a.desk", agency: str = "a.finance", **inputs: Any
) -> Make:
    """A deed of who follows the plan, on what another agency owes or was asked."""

    def make(world: World) -> Ready:
        doing = Doing(world)
        bond = "requested" if agency == "a.front" else "assigned"
        row = doing.due(doing.duty(agency, bond=bond), due_on=PAST)
        for step in steps.split():
            _STEPS[step](doing, row)
        row.refresh_from_db()
        call = {"occurrence_id": row.pk, "version": row.version, **inputs}
        return Ready(post, call, NOON, (Occurrence, row.pk))

    return make


def _ask_later(doing: Doing, row: Occurrence) -> None:
    doing.do("ask_extension", "a.finance", row, due_on=LATER, reason="Chờ số liệu")


def _chase_it(doing: Doing, row: Occurrence) -> None:
    chase(doing.world.act("a.desk"), occurrence_ids=(row.pk,), channel="notice")


def _answer(doing: Doing, row: Occurrence) -> None:
    doing.do("record_answer", "a.front", row, answered_on=TODAY, answer="Đã thực hiện")


_STEPS: dict[str, Callable[[Doing, Occurrence], Any]] = {
    "report": lambda doing, row: doing.do("report_done", "a.finance", row, **REPORT),
    "extension": _ask_later,
    "chase": _chase_it,
    "answer": _answer,
}


def _chase(world: World) -> Ready:
    doing = Doing(world)
    row = doing.due(due_on=PAST)
    inputs = {"occurrence_ids": (row.pk,), "channel": "notice", "words": "Đề nghị báo cáo"}
    return Ready("a.desk", inputs, NOON, (Occurrence, row.pk))


def _letter(world: World) -> Ready:
    row = Doing(world).due(due_on=PAST)
    done = chase(world.act("a.desk"), occurrence_ids=(row.pk,), channel="letter")
    inputs = {
        "chase_id": done.id, "version": 1, "number": "45/CAT", "signed_on": TODAY,
        "signer_name": "Lê Văn A",
    }  # fmt: skip
    return Ready("a.desk", inputs)


def _seen(world: World) -> Ready:
    doing = Doing(world)
    calls: dict[str, dict[str, Any]] = {}
    for post in _posts(world, (*OWNERS, roles.PARTNER_OFFICER)):
        row = doing.due(doing.duty(_agency(world, post)), due_on=PAST)
        # Nobody chases an agency of their own: the desk is chased by the Committee's office.
        chaser = "a.office" if row.agency_id == world.agencies["a.police"].pk else "a.desk"
        chase(world.act(chaser), occurrence_ids=(row.pk,), channel="notice")
        calls[post] = {"chase_id": Chase.objects.latest("pk").pk, "version": 1}
    return Ready("a.finance", calls["a.finance"], also=calls)


def _remind(world: World) -> Ready:
    doing = Doing(world)
    doing.due(due_on=TODAY + timedelta(days=7))
    return Ready("system", {})


def returned(pk: int) -> bytes:
    """A workbook of returns with one row filled in."""
    columns = tuple(SheetColumn(HEADS[name]) for name in ("id", "done_on", "report"))
    row = (str(pk), f"{TODAY:%d/%m/%Y}", "Đã hoàn thành")
    return workbook([Sheet("Báo cáo", columns, (row,))])


def _returns(world: World) -> Ready:
    doing = Doing(world)
    inputs = {
        "plan_id": doing.plan.pk, "version": doing.plan.version, "name": "bao-cao.xlsx",
        "content": returned(doing.due().pk),
    }  # fmt: skip
    return Ready("a.desk", inputs, NOON, (Plan, doing.plan.pk))


def _sub_plan(world: World) -> Ready:
    inputs = {
        "plan_id": Doing(world).plan.pk, "title": "Kế hoạch của Sở", "number": "7/KH",
        "issued_on": TODAY, "name": "kh.pdf", "content": PDF,
    }  # fmt: skip
    return Ready("a.finance", inputs)


def _sub_plan_back(world: World) -> Ready:
    doing = Doing(world)
    calls: dict[str, dict[str, Any]] = {}
    for post in _posts(world, OWNERS):
        plan = Plan.objects.create(
            province=doing.plan.province, agency=world.postings[post].agency, kind="agency",
            parent=doing.plan, title="Kế hoạch của đơn vị", state="adopted", recorded_by=1,
            recorded_at=NOON, adopted_at=NOON,
        )  # fmt: skip
        calls[post] = {"plan_id": plan.pk, "version": 1, "reason": "Bản sai"}
    first = calls["a.finance"]
    return Ready("a.finance", first, NOON, (Plan, first["plan_id"]), also=calls)


def _document(world: World) -> Ready:
    inputs = {
        "plan_id": Doing(world).plan.pk, "category": "coordination", "title": "Quy chế phối hợp",
        "number": "02/QC", "issued_on": TODAY, "parties": (Party(name="Hội Nông dân"),),
    }  # fmt: skip
    return Ready("a.finance", inputs)


def _document_deed(**inputs: Any) -> Make:
    def make(world: World) -> Ready:
        calls: dict[str, dict[str, Any]] = {}
        for post in _posts(world, WRITERS):
            row = PolicyDocument.objects.create(
                province=world.units["a"], category="coordination", title="Quy chế",
                agency=world.postings[post].agency, recorded_at=NOON,
            )  # fmt: skip
            calls[post] = {"document_id": row.pk, "version": 1, **inputs}
        return Ready("a.finance", calls["a.finance"], also=calls)

    return make


def _member(world: World) -> Ready:
    calls = {
        post: {
            "agency_id": world.postings[post].agency_id, "part": "focal",
            "full_name": "Nguyễn Văn Đầu", "starts_on": TODAY, "email": "dm@so.example",
        }
        for post in _posts(world, WRITERS)
    }  # fmt: skip
    return Ready("a.finance", calls["a.finance"], also=calls)


def _member_ends(world: World) -> Ready:
    calls: dict[str, dict[str, Any]] = {}
    for post in _posts(world, WRITERS):
        row = SteeringMember.objects.create(
            province=world.units["a"], agency=world.postings[post].agency, part="focal",
            full_name="Trần Văn Cũ", starts_on=START,
        )  # fmt: skip
        calls[post] = {"member_id": row.pk, "version": 1, "ends_on": TODAY}
    return Ready("a.finance", calls["a.finance"], also=calls)


def _cost(world: World) -> Ready:
    plan = Doing(world).plan
    call = {
        "plan_id": plan.pk, "year": 2026, "what": "Hội nghị", "source": "province",
        "agency_id": world.agencies["a.finance"].pk, "estimated_vnd": 50_000_000,
    }  # fmt: skip
    office = {"a.office": {**call, "agency_id": world.agencies["a.committee"].pk}}
    return Ready("a.desk", call, NOON, (Plan, plan.pk), also=office)


def _cost_changes(world: World) -> Ready:
    plan = Doing(world).plan
    calls: dict[str, dict[str, Any]] = {}
    for post in ("a.desk", "a.office", "a.finance"):
        row = PlanCost.objects.create(
            plan=plan, agency=world.postings[post].agency, year=2026, what="Tập huấn",
            source="own", recorded_at=NOON,
        )  # fmt: skip
        calls[post] = {
            "cost_id": row.pk, "version": 1, "estimated_vnd": 1_000_000,
            "allotted_vnd": None, "settled_vnd": None,
        }  # fmt: skip
    return Ready("a.finance", calls["a.finance"], also=calls)


def _output(world: World) -> Ready:
    del world
    inputs = {"channel": "meeting", "title": "Họp thôn", "held_on": TODAY, "audience": "public"}
    return Ready("a.culture", inputs)


def _output_back(world: World) -> Ready:
    calls: dict[str, dict[str, Any]] = {}
    granted = tuple(role for role in roles.ROLES if role != roles.SYSTEM_LOADER)
    for post in _posts(world, granted):
        done = record_output(world.act(post), channel="meeting", title="Họp thôn", held_on=TODAY)
        calls[post] = {"output_id": done.id, "version": 1, "reason": "Ghi nhầm"}
    return Ready("a.finance", calls["a.finance"], also=calls)


def _inspection(world: World) -> Ready:
    inputs = {
        "inspected_agency_id": world.agencies["a1.committee"].pk, "subject": "Sử dụng vốn vay",
        "inspected_on": TODAY,
    }  # fmt: skip
    return Ready("a.finance", inputs)


def _inspection_deed(**inputs: Any) -> Make:
    def make(world: World) -> Ready:
        calls: dict[str, dict[str, Any]] = {}
        for post in _posts(world, INSPECTORS):
            done = oversight.record_inspection(
                world.act(post), subject="Sử dụng vốn vay", inspected_on=TODAY,
                inspected_name="Xã A1",
            )  # fmt: skip
            calls[post] = {"inspection_id": done.id, "version": 1, **inputs}
        return Ready("a.finance", calls["a.finance"], also=calls)

    return make


_WITH_PARTNERS = (*OWNERS, roles.PARTNER_OFFICER)
_CHANGES: dict[str, Any] = {
    "title": "Quy chế mới", "number": "", "issued_on": None, "ends_on": None, "led_by_id": None,
    "parties": (), "duties": "", "proposal": "", "plan_id": None,
}  # fmt: skip

DOING: dict[str, Make] = {
    "plans.acknowledge": _of_owners(_nothing),
    "plans.report_done": _of_owners(_nothing, **REPORT),
    "plans.take_back_report": _of_owners(_reported),
    "plans.add_evidence": _of_owners(_nothing, granted=_WITH_PARTNERS, evidence=LINK),
    "plans.withdraw_evidence": _of_owners(_evident, granted=_WITH_PARTNERS, reason="Sai tệp"),
    "plans.ask_extension": _of_owners(_nothing, due_on=LATER, reason="Chờ số liệu"),
    "plans.accept": _of_follower("accept", "report"),
    "plans.return_report": _of_follower("return_report", "report", remarks="Thiếu bản ký"),
    "plans.decide_extension": _of_follower("decide_extension", "extension", is_granted=True),
    "plans.set_day": _of_follower("set_day", due_on=LATER, reason="Theo công văn 5"),
    "plans.excuse": _of_follower("excuse", reason="Lũ quét"),
    "plans.escalate": _of_follower("escalate", "chase", to="committee", reason="Chưa trả lời"),
    "plans.ask": _of_follower("ask", agency="a.front"),
    "plans.record_answer": _of_follower(
        "record_answer", agency="a.front", post="a.front", answered_on=TODAY, answer="Đã làm"
    ),
    "plans.thank": _of_follower("thank", "answer", agency="a.front"),
    "plans.chase": _chase,
    "plans.record_letter": _letter,
    "plans.mark_seen": _seen,
    "plans.remind": _remind,
    "plans.import_returns": _returns,
    "plans.send_sub_plan": _sub_plan,
    "plans.withdraw_sub_plan": _sub_plan_back,
    "plans.register_document": _document,
    "plans.change_document": _document_deed(**_CHANGES),
    "plans.record_outcome": _document_deed(outcome="Đã sửa đổi", outcome_on=TODAY),
    "plans.withdraw_document": _document_deed(reason="Ghi nhầm"),
    "plans.name_member": _member,
    "plans.end_member": _member_ends,
    "plans.record_cost": _cost,
    "plans.change_cost": _cost_changes,
    "outreach.record_output": _output,
    "outreach.withdraw_output": _output_back,
    "oversight.record_inspection": _inspection,
    "oversight.note_remedy": _inspection_deed(remedy="Đã bổ sung sổ", remedied_on=TODAY),
    "oversight.withdraw_inspection": _inspection_deed(reason="Ghi nhầm"),
}

NEW_ROWS_DOING = frozenset(
    {
        "plans.chase", "plans.remind", "plans.send_sub_plan", "plans.register_document",
        "plans.name_member", "plans.record_cost", "outreach.record_output",
        "oversight.record_inspection",
    }
)  # fmt: skip
"""Deeds here that make a row where there was none."""

DOING_NOWHERE_ELSE = {
    "plans.remind": "the system's post covers everything",
    "outreach.record_output": "each agency records what it put out itself",
}

DOING_OTHER_HANDS = {
    "plans.accept": ("a.finance",),
    "plans.return_report": ("a.finance",),
}
