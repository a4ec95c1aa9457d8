"""Reads of the trace: a row's history in sentences, what leaves the house, who looked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from django.db.models import Q

from hoanhap.ground.audit.models import AuditEntry, ViewEntry
from hoanhap.ground.audit.spine import DEEDS
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One deed in a row's history: its sentence, its day, who, before and after. `subject` is the
    row it was done to, which may be another one; `params` is what its sentence is made of.
    """

    id: int
    deed: str
    sentence: Words
    who: str
    agency_name: str
    occurred_on: date
    recorded_at: datetime
    reason: str
    before: dict[str, Any]
    after: dict[str, Any]
    findings: list[Any]
    subject: tuple[str, int] = ("", 0)
    params: Mapping[str, Any] = field(default_factory=dict)

    def saying(self, **params: Any) -> HistoryLine:
        """The same deed with these params told otherwise, for who may not read them."""
        told = {**self.params, **params}
        return replace(self, params=told, sentence=_sentence(self.deed, self.who, told))


def history_of(
    subjects: Sequence[tuple[str, int]], *, limit: int = 100, is_own_only: bool = False
) -> tuple[HistoryLine, ...]:
    """What was done to these rows, newest first; the caller fetched the rows by the door.

    `is_own_only` leaves out deeds on other rows that were about these.
    """
    wanted = Q()
    for kind, pk in subjects:
        wanted |= Q(subject_kind=kind, subject_id=pk)
        if not is_own_only:
            wanted |= Q(links__subject_kind=kind, links__subject_id=pk)
    entries = AuditEntry.objects.filter(wanted).distinct().order_by("-id")[:limit]
    return tuple(_line(entry) for entry in entries)


def _line(entry: AuditEntry) -> HistoryLine:
    params = {name: _in_words(value) for name, value in entry.params.items()}
    return HistoryLine(
        id=entry.pk,
        deed=entry.deed,
        sentence=_sentence(entry.deed, entry.who, params),
        who=entry.who,
        agency_name=entry.agency_name,
        occurred_on=entry.occurred_on,
        recorded_at=entry.recorded_at,
        reason=entry.reason,
        before=entry.before,
        after=entry.after,
        findings=entry.findings,
        subject=(entry.subject_kind, entry.subject_id),
        params=params,
    )


def _sentence(name: str, who: str, params: Mapping[str, Any]) -> Words:
    deed = DEEDS.get(name)
    template = deed.sentence if deed else Words(vi="{who}: " + name, en="{who}: " + name)
    return template.format(**{"who": who, **params})


def _in_words(value: Any) -> Any:
    if isinstance(value, dict) and set(value) == {"vi", "en"}:
        return Words(vi=value["vi"], en=value["en"])
    return value


def note_view(act: Act, *, subject: tuple[str, int], page: str) -> None:
    """Keep that this actor looked at the record columns of this row."""
    ViewEntry.objects.create(
        posting_id=act.actor.posting_id,
        who=f"{act.actor.title} {act.actor.name}".strip(),
        agency_id=act.actor.agency_id,
        subject_kind=subject[0],
        subject_id=subject[1],
        page=page,
        seen_at=act.now,
    )
