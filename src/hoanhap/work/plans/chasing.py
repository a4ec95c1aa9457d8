"""Who is told what of what it owes under a plan: which things are open to it, and the messages.
Called in deeds.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import WrongState
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.facts import Owed, counted
from hoanhap.work.plans.models import Chase, ChasedOccurrence, Occurrence
from hoanhap.work.plans.states import OCCURRENCE_TABLE
from hoanhap.work.plans.stepping_doing import SUBJECT as OCCURRENCE
from hoanhap.work.plans.stepping_doing import refuse_own_duty
from hoanhap.work.plans.telling import Kinds, one_an_agency, owed_rows

SUBJECT = "plans.Chase"
MAIL = "plans.mail"
"""The kind of an outbox message that carries a chase by e-mail."""

KINDS = Kinds(message=SUBJECT, owed=OCCURRENCE, mail=MAIL, count="occurrences")


def chaseable(act: Act, occurrence_ids: Sequence[int]) -> list[Occurrence]:
    """These things due, each through the door and open to be chased.

    Raises NotVisible where one is not the actor's to see; WrongState where one is done, handed
    over, or met by a fact in the system; NotAllowed where the actor's own agency owes one.
    """
    rows = owed_rows(act, Occurrence, occurrence_ids, "duty", "agency")
    for row in rows:
        OCCURRENCE_TABLE.next("plans.chase", row.state)
        refuse_own_duty(act, row)
    met = counted(Owed.of(row) for row in rows)
    if any(row.pk in met or row.duty.state != "open" for row in rows):
        raise WrongState(
            Words(
                vi="Có việc đã hoàn thành hoặc đã chuyển giao; hãy tải lại trang và chọn lại.",
                en="Some of this is done or handed over by now; reload the page and choose again.",
            )
        )
    return rows


def tell(
    act: Act, rows: Iterable[Occurrence], *, channel: str, words: str = ""
) -> list[tuple[Chase, list[Occurrence]]]:
    """One message an agency, apart for what it is assigned and what it is only asked; kept."""
    told = [
        (Chase.objects.create(led_by_id=act.actor.agency_id, **columns), due)
        for columns, due in one_an_agency(
            act, rows, channel=channel, words=words, is_only_asked=_is_only_asked
        )
    ]
    ChasedOccurrence.objects.bulk_create(
        ChasedOccurrence(chase=chase, occurrence=row) for chase, due in told for row in due
    )
    return told


def _is_only_asked(row: Occurrence) -> bool:
    return row.duty.bond != "assigned"
