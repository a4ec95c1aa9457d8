"""What the loans desk puts on a post's first page."""

from __future__ import annotations

from datetime import date, timedelta
from types import MappingProxyType

from hoanhap.ground.calendar.parameters import days_off
from hoanhap.ground.orgs import access
from hoanhap.ground.registry.naming import people_names
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.money import format_vnd
from hoanhap.pure.kernel.today import TodayBlocks, TodayItem
from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.bank_rules.lending import decision_due_on
from hoanhap.work.loans.codes import REFUSALS
from hoanhap.work.loans.models import Loan, LoanEvent
from hoanhap.work.loans.standing import first_due
from hoanhap.work.loans.states import TABLE

WAITING = MappingProxyType(
    {
        "loans.review": Words(vi="chờ Tổ bình xét", en="waits for the group's review"),
        "loans.confirm": Words(vi="chờ xã xác nhận", en="waits for the commune's confirmation"),
        "loans.appraise": Words(vi="chờ thẩm định", en="waits for appraisal"),
        "loans.approve": Words(vi="chờ phê duyệt", en="waits for approval"),
        "loans.sign_contract": Words(vi="chờ ký hợp đồng", en="waits for the contract"),
        "loans.record_payout": Words(vi="chờ giải ngân", en="waits for payout"),
    }
)
RECENT = timedelta(days=30)
WEEK = timedelta(days=7)
SHOWN = 20


def today_of(actor: Actor, today: date) -> TodayBlocks:
    """Loans that wait for this post's next deed, instalments due, applications not approved."""
    deeds = [deed for deed in WAITING if actor.may(deed)]
    states = {state for deed in deeds for state in TABLE.steps[deed].from_} - {"paid_out"}
    if not states and not actor.may("loans.apply"):
        return TodayBlocks()
    due = _instalments_due(actor, today) if actor.may("loans.record_collection") else ()
    visible = access.visible(actor, Loan)
    open_rows = list(visible.filter(state__in=states).order_by("applied_on")[: SHOWN * 3])
    refused = list(
        visible.filter(state="refused", closed_on__gte=today - RECENT).order_by("-closed_on")[
            :SHOWN
        ]
        if actor.may("loans.apply")
        else []
    )
    names = people_names([row.beneficiary_id for row in (*open_rows, *refused)])
    span = today - timedelta(days=60), today + timedelta(days=30)
    off = days_off(*span) if open_rows else frozenset()
    items = [_item(row, deeds, names, today, off) for row in open_rows]
    return TodayBlocks(
        due=due,
        waiting=tuple(item for item in items if item is not None)[:SHOWN],
        came_back=tuple(
            TodayItem(
                title=Words(vi="Hồ sơ vay của {name}", en="Application of {name}").format(
                    name=names[row.beneficiary_id]
                ),
                detail=REFUSALS.get(row.refusal_code, Words(vi="không duyệt", en="not approved")),
                url_name="web:loan",
                url_id=row.pk,
            )
            for row in refused
        ),
    )


def _instalments_due(actor: Actor, today: date) -> tuple[TodayItem, ...]:
    """Principal that falls due within a week or is late, by the forecast, soonest first."""
    rows = list(access.visible(actor, Loan).filter(state="paid_out"))
    events: dict[int, list[LoanEvent]] = {}
    for event in LoanEvent.objects.filter(loan__in=rows).order_by("id"):
        events.setdefault(event.loan_id, []).append(event)
    dues = [(row, first_due(row, events.get(row.pk, []), today, today + WEEK)) for row in rows]
    shown = sorted(
        ((row, due) for row, due in dues if due is not None), key=lambda pair: pair[1].due_on
    )[:SHOWN]
    names = people_names([row.beneficiary_id for row, _ in shown])
    return tuple(
        TodayItem(
            title=Words(vi="Kỳ trả gốc của {name}", en="Instalment of {name}").format(
                name=names[row.beneficiary_id]
            ),
            detail=Words(
                vi="{amount} đồng gốc chưa thu", en="{amount} đồng of principal not collected yet"
            ).format(amount=format_vnd(due.principal_vnd)),
            url_name="web:loan",
            url_id=row.pk,
            due_on=due.due_on,
            days_left=(due.due_on - today).days,
        )
        for row, due in shown
    )


def _item(
    row: Loan, deeds: list[str], names: dict[int, str], today: date, off: frozenset[date]
) -> TodayItem | None:
    deed = next((d for d in deeds if _fits(row, d)), None)
    if deed is None:
        return None
    due = _decision_due(row, deed, off)
    return TodayItem(
        title=Words(vi="Hồ sơ vay của {name}", en="Application of {name}").format(
            name=names[row.beneficiary_id]
        ),
        detail=WAITING[deed],
        url_name="web:loan",
        url_id=row.pk,
        due_on=due,
        days_left=(due - today).days if due else None,
    )


def _fits(row: Loan, deed: str) -> bool:
    if row.state not in TABLE.steps[deed].from_:
        return False
    if deed == "loans.review":
        return row.path == "household"
    return not (deed == "loans.appraise" and row.path == "household" and row.state == "applied")


def _decision_due(row: Loan, deed: str, off: frozenset[date]) -> date | None:
    """The bank decides within three working days of a full dossier (national procedure 1338)."""
    if deed not in ("loans.appraise", "loans.approve"):
        return None
    return decision_due_on(row.confirmed_on or row.applied_on, off)
