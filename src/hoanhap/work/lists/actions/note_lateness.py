"""Note why a list was late."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import roles
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.codes import LATENESS_CAUSES, known_code
from hoanhap.work.lists.entering import touch
from hoanhap.work.lists.stepping import SUBJECT, list_for, month_words


@action(
    "lists.note_lateness",
    grants=(
        roles.POLICE_DRAFTER,
        roles.POLICE_SIGNER,
        roles.COMMITTEE_CLERK,
        roles.COMMITTEE_SIGNER,
    ),
    sentence=Words(
        vi="{who} ghi nguyên nhân chậm của danh sách tháng {month}: {cause}",
        en="{who} noted why the list of {month} was late: {cause}",
    ),
)
def note_lateness(act: Act, *, list_id: int, version: int, cause: str, note: str = "") -> Done:
    """Note the coded cause of lateness (codes.LATENESS_CAUSES, `other` with a note).

    It explains and does not excuse: only the province's desk makes a month exempt.

    Raises NotVisible, Stale, BadInput for an unknown cause.
    """
    row = list_for(act, "lists.note_lateness", list_id, version)
    known_code("cause", cause, LATENESS_CAUSES, note)
    before = {"cause": row.lateness_cause}
    row.lateness_cause = cause
    row.lateness_note = note.strip()[:200]
    touch(row)
    words = LATENESS_CAUSES[cause]
    record(
        act,
        deed="lists.note_lateness",
        subject=(SUBJECT, row.pk),
        occurred_on=act.today,
        before=before,
        after={"cause": cause},
        reason=row.lateness_note,
        params={"month": month_words(row), "cause": {"vi": words.vi, "en": words.en}},
    )
    return Done(id=row.pk, version=row.version)
