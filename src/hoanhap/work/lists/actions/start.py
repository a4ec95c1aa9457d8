"""Start a month's list from last month's."""

from __future__ import annotations

from datetime import date

from django.db import IntegrityError, transaction

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.covering import agencies_covering
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.days import Month
from hoanhap.pure.kernel.refusals import BadInput, NotVisible, WrongState
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.carrying import carry_over
from hoanhap.work.lists.due import days_of
from hoanhap.work.lists.entering import create_entries, people
from hoanhap.work.lists.models import MonthlyList


@action(
    "lists.start",
    grants=(roles.POLICE_DRAFTER,),
    sentence=Words(
        vi="{who} bắt đầu lập danh sách tháng {month} từ danh sách kỳ trước ({carried} người)",
        en="{who} started the list of {month} from the last one ({carried} people)",
    ),
)
def start(act: Act, *, commune_id: int, month: date) -> Done:
    """Start the list of `month` (its first day) for a commune of the actor's own agency.

    Last month's people come over: those whose record is as it was "stays", others "changed", those
    who moved away or were not confirmed "left" with the reason. `due_on`, the day at the bank, is
    fixed here from the province's setting (day 05 unless it set another) and never moves by itself.
    Notes: `carried`, `changed`, `left`.

    Raises NotVisible for a commune that is not the actor's; BadInput for a month beyond the next or
    a commune without committee or bank office; WrongState where the month's list is there already.
    """
    if not act.actor.covers(commune_id):
        raise NotVisible
    wanted = Month.of(month)
    _refuse_odd_month(act, wanted, month)
    committee_id, bank_id = _offices(commune_id, act.today)
    due = days_of(act.actor.province_id, month)
    row = MonthlyList(
        commune_id=commune_id,
        police_id=act.actor.agency_id,
        committee_id=committee_id,
        bank_id=bank_id,
        month=month,
        due_on=due.at_bank_on,
        drafted_by=act.actor.posting_id,
        recorded_at=act.now,
    )
    _insert(row)
    entries = carry_over(row)
    create_entries(entries)
    counts = {
        "carried": sum(e.change != "left" for e in entries),
        "changed": sum(e.change == "changed" for e in entries),
        "left": sum(e.change == "left" for e in entries),
    }
    record(
        act,
        deed="lists.start",
        subject=("lists.MonthlyList", row.pk),
        occurred_on=act.today,
        after={"state": row.state, "due_on": row.due_on, **counts},
        params={"month": f"{month:%m/%Y}", "carried": counts["carried"]},
        about=people(entries),
    )
    return Done(id=row.pk, version=row.version, notes=counts)


def _insert(row: MonthlyList) -> None:
    """The database's own constraint decides, so that two who start at once make one list."""
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as there:
        raise WrongState(
            Words(
                vi="Danh sách tháng {month:%m/%Y} của xã đã được lập.",
                en="The commune's list of {month:%m/%Y} is there already.",
            ).format(month=row.month)
        ) from there


def _refuse_odd_month(act: Act, wanted: Month, month: date) -> None:
    if month != wanted.first or wanted > Month.of(act.today).next():
        why = Words(
            vi="Chỉ lập danh sách của các tháng đã qua, tháng này và tháng tới.",
            en="A list is for a past month, this month or the next.",
        )
        raise BadInput(why, details=(("month", why),))


def _offices(commune_id: int, day: date) -> tuple[int, int]:
    found = agencies_covering(commune_id, (roles.COMMUNE_COMMITTEE, roles.VBSP_OFFICE), day)
    for kind in (roles.COMMUNE_COMMITTEE, roles.VBSP_OFFICE):
        if kind not in found:
            raise BadInput(
                Words(
                    vi="Chưa có “{kind}” phụ trách xã này; hãy báo người quản trị.",
                    en="No “{kind}” covers this commune yet; tell the administrator.",
                ).format(kind=roles.AGENCY_KINDS[kind])
            )
    return found[roles.COMMUNE_COMMITTEE][0], found[roles.VBSP_OFFICE][0]
