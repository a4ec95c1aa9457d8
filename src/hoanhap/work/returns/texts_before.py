"""What an agency sent to the same sections of the round before."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Subquery

from hoanhap.pure.kernel.vietnamese import skeleton
from hoanhap.work.returns.models import OutlineSection, Return, ReturnPart


def texts_before(row: Return, sections: Iterable[OutlineSection]) -> dict[int, str]:
    """By section, what this agency sent last in a round of the same kind that ended earlier.

    Sections are the same where their titles are. One query.
    """
    earlier = Return.objects.filter(
        agency_id=row.agency_id,
        sent_at__isnull=False,
        round__window_last__lt=row.round.window_last,
        round__kind=row.round.kind,
    )
    newest = earlier.order_by("-round__window_last", "-pk").values("pk")[:1]
    of_newest = ReturnPart.objects.filter(of_return=Subquery(newest))
    parts = of_newest.values_list("section__title", "sent_text")
    by_title = {skeleton(title): text for title, text in parts}
    found = {one.pk: by_title.get(skeleton(one.title), "") for one in sections}
    return {pk: text for pk, text in found.items() if text}
