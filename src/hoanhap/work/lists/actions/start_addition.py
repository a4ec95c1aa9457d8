"""Start a numbered addition to a confirmed list."""

from __future__ import annotations

from django.db.models import Max

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import roles
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import WrongState
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.models import MonthlyList
from hoanhap.work.lists.stepping import SUBJECT, list_for, month_words


@action(
    "lists.start_addition",
    grants=(roles.POLICE_DRAFTER,),
    sentence=Words(
        vi="{who} lập danh sách bổ sung tháng {month}", en="{who} started an addition: {month}"
    ),
)
def start_addition(act: Act, *, list_id: int, version: int) -> Done:
    """Start the next numbered addition to a confirmed list: a list of its own, empty, that goes the
    same way. Someone of the main list put on it counts as a correction ("changed"). Done is the new
    list.

    Raises NotVisible, Stale, WrongState before confirmation or while an earlier addition is still
    being made.
    """
    main = list_for(act, "lists.start_addition", list_id, version)
    same_month = MonthlyList.objects.filter(commune_id=main.commune_id, month=main.month)
    unfinished = same_month.filter(state__in=("drafted", "submitted", "signed", "returned"))
    if unfinished.exists():
        raise WrongState(
            Words(
                vi="Danh sách bổ sung trước chưa được xác nhận; hãy dùng danh sách đó.",
                en="An earlier addition is not confirmed yet; use that one.",
            )
        )
    last = same_month.aggregate(last=Max("addition_no"))["last"] or 0
    row = MonthlyList.objects.create(
        commune_id=main.commune_id,
        police_id=act.actor.agency_id,
        committee_id=main.committee_id,
        bank_id=main.bank_id,
        month=main.month,
        addition_no=last + 1,
        due_on=main.due_on,
        drafted_by=act.actor.posting_id,
        recorded_at=act.now,
    )
    record(
        act,
        deed="lists.start_addition",
        subject=(SUBJECT, row.pk),
        occurred_on=act.today,
        after={"state": row.state, "addition_no": row.addition_no},
        params={"month": month_words(row)},
        about=[(SUBJECT, main.pk)],
    )
    return Done(id=row.pk, version=row.version)
