"""Returns that were sent, as facts that meet a plan's duty of reporting."""

from __future__ import annotations

from django.db.models import Exists, OuterRef
from django.db.models.functions import TruncDate

from hoanhap.ground.audit.as_known import Then
from hoanhap.ground.orgs.dated import dated
from hoanhap.pure.kernel.act import VIETNAM
from hoanhap.work.plans.fact_finding import RETURN, Facts, Owed, moment
from hoanhap.work.returns.models import ReturnRemark, Sending


def returns_sent(owed: list[Owed], then: Then | None) -> tuple[Facts, ...]:
    """Sendings of these agencies that were not sent back, by the last day on time of their round,
    as known at a moment (now, without one). One that was sent back counts again once it is sent
    again.
    """
    known_at = moment(then)
    back = ReturnRemark.objects.filter(
        of_return_id=OuterRef("of_return_id"), sending=OuterRef("nth"), kind="returned"
    )
    sent = Sending.objects.filter(of_return__agency_id__in={one.agency_id for one in owed})
    if known_at is not None:
        back, sent = back.filter(recorded_at__lte=known_at), sent.filter(recorded_at__lte=known_at)
    return (
        dated(
            sent.filter(~Exists(back)),
            RETURN,
            whose="of_return__agency_id",
            on=TruncDate("recorded_at", tzinfo=VIETNAM),
            mark="of_return__round__due_on",
        ),
    )
