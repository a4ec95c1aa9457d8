"""A valid call for each deed there is, and what else the sweep must know about it.

Every deed needs a line here; a new deed without one fails the sweep.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hoanhap.ground.documents.cells import Sheet
from hoanhap.ground.intake.models import ReceivedFile
from hoanhap.ground.ledger.types import FundSource
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.actions.post_user import NewUser
from hoanhap.ground.registry.models import HelpTask, Person
from hoanhap.work.lists.models import ListEntry, MonthlyList
from hoanhap.work.lists.upload import upload_of
from hoanhap.work.loans.actions.apply import Wish
from hoanhap.work.loans.actions.review import Meeting
from hoanhap.work.loans.models import LoanEvent
from hoanhap.work.reports.forms.form_01_sample import sample_template
from tests.lists import ready as of_lists
from tests.lists.form_01_books import HEADS, MAY, NGHIA, PO
from tests.stories import AMOUNT_VND, FUND, LoanStory, at, at_bank, facts, fund, group
from tests.sweeps.call import Make, Ready
from tests.sweeps.ready_doing import (
    DOING,
    DOING_NOWHERE_ELSE,
    DOING_OTHER_HANDS,
    NEW_ROWS_DOING,
)
from tests.sweeps.ready_needs import NEEDS, NEEDS_NOWHERE_ELSE, NEW_NEEDS
from tests.sweeps.ready_obstacles import NEW_OBSTACLES, OBSTACLES, OBSTACLES_NOWHERE_ELSE
from tests.sweeps.ready_plans import NEW_PLAN_ROWS, PLANS, PLANS_NOWHERE_ELSE
from tests.sweeps.ready_reports import NEW_REPORTS, REPORTS, REPORTS_OTHER_HANDS
from tests.sweeps.ready_returns import (
    NEW_RETURN_ROWS,
    RETURNS,
    RETURNS_NOWHERE_ELSE,
    RETURNS_OTHER_HANDS,
)
from tests.sweeps.ready_sessions import NEW_SESSIONS, SESSIONS
from tests.world import NOON, TODAY, World

LAST_DAY = date(2026, 10, 8)
RELEASED = LAST_DAY.replace(year=2021)
"""Five years before LAST_DAY: the law allows a loan up to that day and not after it."""


def _list_deed(name: str) -> Make:
    def make(world: World) -> Ready:
        post, inputs = of_lists.ready(world)[name]()
        list_id = inputs.get("list_id")
        if "entry_id" in inputs:
            list_id = ListEntry.objects.get(pk=inputs["entry_id"]).list_id
        return Ready(post, inputs, NOON, (MonthlyList, list_id) if list_id else None)

    return make


def _story(world: World, *steps: str) -> LoanStory:
    (entry_id,) = at_bank(world, facts(released_on=RELEASED, certificate_on=RELEASED))
    story = LoanStory(world, entry_id)
    for step in steps:
        getattr(story, step)()
    return story


def _loan_deed(post: str, steps: str, day_name: str, **inputs: Any) -> Make:
    def make(world: World) -> Ready:
        story = _story(world, *steps.split())
        told = {**inputs, **({day_name: story.day} if day_name else {})}
        call = {"loan_id": story.loan_id, "version": story.version, **told}
        return Ready(post, call, at(story.day), _loan(story))

    return make


def _loan(story: LoanStory) -> tuple[type[Any], int]:
    from hoanhap.work.loans.models import Loan

    return Loan, story.loan_id


def _apply(world: World) -> Ready:
    story = _story(world)
    wish = Wish(
        path="household", purpose="business", amount_vnd=AMOUNT_VND, term_months=36,
        plan_text="Nuôi trâu", borrower_name="Lò Thị Hộ", borrower_relation="vợ",
        group_id=group(world),
    )  # fmt: skip
    inputs = {"entry_id": story.entry_id, "wish": wish, "applied_on": story.day}
    return Ready("a.officer", inputs, at(story.day))


def _review(world: World) -> Ready:
    story = _story(world, "apply")
    meeting = Meeting(
        held_on=story.day, members_present=20, votes_for=18, votes_against=1,
        minutes_number="10A/01", witness_name="Trưởng bản", recommended_vnd=AMOUNT_VND,
    )  # fmt: skip
    inputs = {"loan_id": story.loan_id, "version": story.version, "meeting": meeting}
    return Ready("a.org", inputs, at(story.day), _loan(story))


def _contract(world: World) -> Ready:
    fund(world)
    return _loan_deed(
        "a.officer", "apply review confirm appraise approve", "contracted_on",
        contract_number="HD-01", instalment_months=12, fund_code=FUND,
    )(world)  # fmt: skip


def _reverse(world: World) -> Ready:
    story = _story(world, *PAID.split())
    inputs = {
        "loan_id": story.loan_id, "version": story.version, "event_id": LoanEvent.objects.get().pk,
        "reversed_on": story.day, "core_number": "CORE-R", "reason": "Ghi nhầm",
    }  # fmt: skip
    return Ready("a.accountant", inputs, at(story.day), _loan(story))


def _settle(world: World) -> Ready:
    story = _story(world, *PAID.split())
    story.collect(AMOUNT_VND)
    inputs = {"loan_id": story.loan_id, "version": story.version, "settled_on": story.day}
    return Ready("a.accountant", inputs, at(story.day), _loan(story))


def _group(world: World) -> Ready:
    inputs = {
        "commune_id": world.units["a1"].pk, "name": "Tổ Bản Mẫu", "hamlet": "Bản Mẫu",
        "leader_name": "Vàng Thị Tổ", "members": 30, "accepted_number": "15/UBND",
        "accepted_on": date(2026, 1, 5),
    }  # fmt: skip
    return Ready("a.org", inputs)


def _fund(world: World) -> Ready:
    inputs = {
        "fund_code": FUND, "name": "Vốn trung ương", "source": FundSource.CENTRAL,
        "amount_vnd": 1_000_000_000, "received_on": date(2026, 1, 2), "paper": "QĐ 01",
    }  # fmt: skip
    return Ready("a.accountant", inputs)


def _person_deed(post: str, with_person: dict[str, Any] | None = None, **inputs: Any) -> Make:
    def make(world: World) -> Ready:
        lists = of_lists.Lists(world)
        row = lists.started()
        lists.on(row, "lists.add_entry", "drafter", facts=of_lists.facts(1, **(with_person or {})))
        person = Person.objects.get()
        return Ready(post, {"person_id": person.pk, "version": person.version, **inputs})

    return make


def _move(world: World) -> Ready:
    return _person_deed(
        "a1.drafter", commune_id=world.units["a2"].pk, residence="Bản Mới", moved_on=TODAY
    )(world)


def _help(world: World) -> Ready:
    _person_deed("", {"identity_number": ""})(world)
    task = HelpTask.objects.get()
    inputs = {"task_id": task.pk, "version": task.version, "outcome": "Đã hẹn ngày làm thẻ"}
    return Ready("a1.drafter", inputs)


def _receive_file(world: World) -> Ready:
    row = of_lists.Lists(world).started()
    inputs = {
        "commune_id": world.units["a1"].pk, "month": of_lists.MONTH, "list_id": row.pk,
        "name": "ds.xlsx", "content": b"PK", "staged": b"{}", "counts": {"rows": 0},
    }  # fmt: skip
    return Ready("a1.drafter", inputs)


def _drop_file(world: World) -> Ready:
    sent = _receive_file(world)
    from hoanhap.ground.intake.actions import receive_form_01

    done = receive_form_01(world.act(sent.post), **sent.inputs)
    return Ready(
        "a1.drafter", {"file_id": done.id, "version": done.version}, NOON, (ReceivedFile, done.id)
    )


def _apply_file(world: World) -> Ready:
    lists = of_lists.Lists(world)
    row = lists.started()
    sheet = Sheet("DS", [list(HEADS), list(PO), list(MAY), list(NGHIA)])
    upload = upload_of("ds.xlsx", b"PK", [sheet], on=TODAY)
    file_id = lists.do(
        "intake.receive_form_01", "drafter", commune_id=row.commune_id, month=row.month,
        list_id=row.pk, name=upload.name, content=upload.content, staged=upload.staged,
        counts=upload.counts,
    ).id  # fmt: skip
    inputs = {"list_id": row.pk, "version": row.version, "file_id": file_id}
    return Ready("a1.drafter", inputs, NOON, (MonthlyList, row.pk))


def _template(_world: World) -> Ready:
    inputs = {
        "form": "form-01", "name": "mau.docx", "content": sample_template(),
        "starts_on": TODAY,
    }  # fmt: skip
    return Ready("a.desk", inputs)


def _found(world: World) -> Ready:
    unit = world.units["a1"].pk
    inputs = {
        "name": "Công an xã mới", "kind": roles.COMMUNE_POLICE, "unit_id": unit,
        "province_id": world.units["a"].pk, "covers": (unit,), "starts_on": TODAY,
    }  # fmt: skip
    return Ready("system", inputs)


def _post(world: World) -> Ready:
    inputs = {
        "agency_id": world.agencies["a1.police"].pk, "role": roles.POLICE_DRAFTER, "title": "",
        "starts_on": TODAY, "user": NewUser("moi", "Người Mới", "!"),
    }  # fmt: skip
    return Ready("system", inputs)


TO_APPRAISED = "apply review confirm appraise"
PAID = f"{TO_APPRAISED} approve contract pay_out"
PAPERS = ("01_td", "03_td", "01_uq", "form_01")

READY: dict[str, Make] = {
    **{
        f"lists.{name}": _list_deed(f"lists.{name}")
        for name in (
            "start",
            "exempt_month",
            "set_days",
            "add_entry",
            "change_entry",
            "drop_entry",
            "declare_nil",
            "submit",
            "send_back",
            "sign",
            "attach_scan",
            "decide_entry",
            "return_to_police",
            "confirm",
            "transmit",
            "receive_original",
            "start_addition",
            "note_lateness",
        )
    },
    "loans.found_group": _group,
    "loans.apply": _apply,
    "loans.review": _review,
    "loans.confirm": _loan_deed("a1.chair", "apply review", "confirmed_on", number="03/XN"),
    "loans.appraise": _loan_deed(
        "a.officer2",
        "apply review confirm",
        "appraised_on",
        papers=PAPERS,
        proposed_vnd=AMOUNT_VND,
        proposed_term_months=36,
        note="",
        has_same_purpose_debt=False,
    ),
    "loans.approve": _loan_deed(
        "a.director",
        TO_APPRAISED,
        "approved_on",
        number="04/TD",
        approved_vnd=AMOUNT_VND,
        term_months=36,
    ),
    "loans.refuse": _loan_deed(
        "a.director", TO_APPRAISED, "refused_on", code="no_capital", note=""
    ),
    "loans.withdraw": _loan_deed("a.officer", TO_APPRAISED, "withdrawn_on", note=""),
    "loans.sign_contract": _contract,
    "loans.record_payout": _loan_deed(
        "a.accountant",
        f"{TO_APPRAISED} approve contract",
        "paid_on",
        amount_vnd=AMOUNT_VND,
        core_number="CORE-1",
        paper_number="PC-01",
    ),
    "loans.record_collection": _loan_deed(
        "a.accountant",
        PAID,
        "collected_on",
        principal_vnd=1_000_000,
        interest_vnd=0,
        core_number="CORE-2",
        paper_number="PT-01",
    ),
    "loans.reverse_event": _reverse,
    "loans.settle": _settle,
    "ledger.receive_fund": _fund,
    "registry.attest_conduct": _person_deed("a1.signer", obeys_law=True, attested_on=TODAY),
    "registry.correct_person": _person_deed(
        "a1.drafter",
        full_name="Lò Văn Đúng",
        birth_year=1990,
        born_on=None,
        sex="male",
        phone="",
        reason="Ghi sai tên",
    ),
    "registry.record_identity": _person_deed(
        "a1.drafter", {"identity_number": ""}, identity_number="012090000777"
    ),
    "registry.move_residence": _move,
    "registry.close_help_task": _help,
    "intake.receive_form_01": _receive_file,
    "intake.drop_file": _drop_file,
    "lists.apply_form_01": _apply_file,
    "reports.set_template": _template,
    "orgs.found_agency": _found,
    "orgs.post_user": _post,
    **PLANS,
    **DOING,
    **OBSTACLES,
    **NEEDS,
    **SESSIONS,
    **RETURNS,
    **REPORTS,
}

NEW_ROWS = frozenset(
    {
        "lists.start", "lists.exempt_month", "lists.set_days", "loans.apply", "loans.found_group",
        "ledger.receive_fund", "intake.receive_form_01", "orgs.found_agency", "orgs.post_user",
        "reports.set_template", *NEW_PLAN_ROWS, *NEW_ROWS_DOING, *NEW_OBSTACLES, *NEW_SESSIONS,
        *NEW_NEEDS,
        *NEW_RETURN_ROWS, *NEW_REPORTS,
    }
)  # fmt: skip
"""Deeds that make a row where there was none: there is no version to compare."""

NOWHERE_ELSE = {
    "ledger.receive_fund": "each office receives into funds of its own; a code is one office's",
    "orgs.found_agency": "the system's post covers everything",
    "orgs.post_user": "the system's post covers everything",
    "reports.set_template": "each province sets its own",
    "lists.set_days": "each province sets its own",
    **PLANS_NOWHERE_ELSE,
    **DOING_NOWHERE_ELSE,
    **OBSTACLES_NOWHERE_ELSE,
    **NEEDS_NOWHERE_ELSE,
    **RETURNS_NOWHERE_ELSE,
}
"""Deeds to which no row of another place can be named, and why."""

MAY_DO_IT_TOO = {
    "loans.found_group": ("a.org@2",),
}
"""The same post elsewhere that may well do the same with the same inputs."""

OTHER_HANDS: dict[str, tuple[str, ...]] = {
    "lists.submit": ("a1.drafter",),
    "lists.sign": ("a1.drafter", "a1.submitter"),
    "lists.confirm": ("a1.clerk",),
    "loans.confirm": ("a.officer",),
    "loans.approve": ("a.officer", "a.officer2"),
    "loans.record_payout": ("a.director", "a.officer2"),
    **DOING_OTHER_HANDS,
    **RETURNS_OTHER_HANDS,
    **REPORTS_OTHER_HANDS,
}
"""Deeds that ask for other hands, and the posts whose person did an earlier step of the file."""


def tomorrow_after_the_last_day(ready: Ready) -> Ready:
    """The same call on the day after the five years have ended."""
    day = LAST_DAY + timedelta(days=1)
    moved = {k: day if isinstance(v, date) else v for k, v in ready.inputs.items()}
    return Ready(ready.post, moved, at(day), ready.steps_on)


def _who_does_not_obey(world: World) -> Ready:
    lists = of_lists.Lists(world)
    row = lists.started()
    lists.on(row, "lists.add_entry", "drafter", facts=of_lists.facts(1, obeys_law=False))
    lists.on(row, "lists.submit", "submitter")
    (entry,) = lists.entries(lists.sign(row))
    inputs = {"entry_id": entry.pk, "version": entry.version, "verdict": "confirmed"}
    return Ready("a1.clerk", inputs)


AGAINST_THE_LAW: dict[str, Make] = {
    "lists.decide_entry": _who_does_not_obey,
    **{
        name: lambda world, name=name: tomorrow_after_the_last_day(READY[name](world))
        for name in (
            "loans.apply", "loans.appraise", "loans.approve", "loans.sign_contract",
            "loans.record_payout",
        )
    },
}  # fmt: skip
"""Deeds that ask the law, each brought to where the law says no."""
