"""Make a month exempt for a commune."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import roles
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import BadInput, NotVisible, WrongState
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.codes import LATENESS_CAUSES, known_code
from hoanhap.work.lists.models import ListExemption


@action(
    "lists.exempt_month",
    grants=(roles.PROVINCE_DESK,),
    sentence=Words(
        vi="{who} không tính chậm danh sách tháng {month} của xã: {cause}",
        en="{who} made {month} exempt for the commune: {cause}",
    ),
)
def exempt_month(act: Act, *, commune_id: int, month: date, cause: str, note: str = "") -> Done:
    """Let a commune's lateness of one month not count (`month` is its first day), with the coded
    cause of codes.LATENESS_CAUSES (`other` with a note). The list itself is still owed.

    Raises NotVisible for a commune outside the province, BadInput for another day than the first or
    an unknown cause, WrongState where the month is exempt already.
    """
    if not act.actor.covers(commune_id):
        raise NotVisible
    known_code("cause", cause, LATENESS_CAUSES, note)
    if month.day != 1:
        why = Words(vi="Tháng ghi bằng ngày đầu tháng.", en="Give the first day of the month.")
        raise BadInput(why, details=(("month", why),))
    if ListExemption.objects.filter(commune_id=commune_id, month=month).exists():
        raise WrongState(
            Words(
                vi="Tháng này của xã đã được miễn tính chậm.",
                en="This month is exempt for the commune already.",
            )
        )
    row = ListExemption.objects.create(
        commune_id=commune_id,
        month=month,
        cause=cause,
        note=note.strip()[:200],
        recorded_at=act.now,
    )
    words = LATENESS_CAUSES[cause]
    record(
        act,
        deed="lists.exempt_month",
        subject=("lists.ListExemption", row.pk),
        occurred_on=act.today,
        after={"commune": commune_id, "month": month, "cause": cause},
        reason=row.note,
        params={"month": f"{month:%m/%Y}", "cause": {"vi": words.vi, "en": words.en}},
        about=[("orgs.AdminUnit", commune_id)],
    )
    return Done(id=row.pk, version=row.version)
