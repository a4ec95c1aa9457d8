"""A person's history in sentences, as far as a post's columns reach."""

from __future__ import annotations

from dataclasses import replace

from hoanhap.ground.audit.queries import HistoryLine, history_of
from hoanhap.ground.orgs.columns import sees
from hoanhap.ground.registry.types import PersonRow
from hoanhap.pure.kernel.act import Actor

OF_LOANS = "loans."
OPEN_TO_ALL = frozenset({"lists.transmit"})


def person_history(actor: Actor, person: PersonRow) -> tuple[HistoryLine, ...]:
    """What was done about a person, newest first. It takes the row, which only the door gives.

    Deeds on loans are for posts that see loans; what the registry and the lists desk did is for
    posts that see the record; that a list went to the bank is open. Fields the post may not see
    are left out of before and after.
    """
    lines = history_of([("registry.Person", person.id)])
    return tuple(shown(actor, line) for line in lines if _is_open(actor, line.deed))


def shown(actor: Actor, line: HistoryLine) -> HistoryLine:
    """The line without the fields that the actor may not see, and without the law's findings for
    who may not see the days of release they are about.
    """
    return replace(
        line,
        findings=line.findings if sees(actor, "released_on") else [],
        before={k: v for k, v in line.before.items() if sees(actor, k)},
        after={k: v for k, v in line.after.items() if sees(actor, k)},
    )


def _is_open(actor: Actor, deed: str) -> bool:
    if deed.startswith(OF_LOANS):
        return sees(actor, "loan_amount_vnd")
    return deed in OPEN_TO_ALL or sees(actor, "attestations")
