"""Record what became of a proposal or a coordination document."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs.days import happened
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import said
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.registering import DOCUMENT, WRITERS, document_for


@action(
    "plans.record_outcome",
    grants=WRITERS,
    sentence=Words(
        vi="{who} ghi kết quả đối với văn bản “{title}”",
        en="{who} recorded what became of “{title}”",
    ),
)
def record_outcome(
    act: Act, *, document_id: int, version: int, outcome: str, outcome_on: date
) -> Done:
    """Record what became of what was proposed (amended, kept, sent on), on which day.

    Raises NotVisible, Stale, NotAllowed, WrongState; BadInput without words or for a day to come.
    """
    row = document_for(act, document_id, version)
    happened(act, "outcome_on", outcome_on)
    before = {"outcome": row.outcome, "outcome_on": row.outcome_on}
    row.outcome = said("outcome", outcome, 4000)
    row.outcome_on = outcome_on
    row.version += 1
    row.save()
    record(
        act,
        deed="plans.record_outcome",
        subject=(DOCUMENT, row.pk),
        occurred_on=outcome_on,
        before=before,
        after={"outcome": row.outcome, "outcome_on": outcome_on},
        params={"title": row.title},
    )
    return Done(id=row.pk, version=row.version)
