"""Answers on record, read with their needs: two queries, however many there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from hoanhap.work.needs.codes import PURPOSES
from hoanhap.work.needs.given import Given, GivenNeed
from hoanhap.work.needs.models import Answer, Need, SurveyLine

_COLUMNS = (
    "pk", "line_id", "agency_id", "recorded_at", "superseded_at",
    "outcome", "asked_on", "how", "reason", "note",
)  # fmt: skip
_NEED = ("answer_id", "purpose", "amount_vnd", "wanted_year", "wanted_quarter", "fund_code")
_PLACES = {purpose: place for place, purpose in enumerate(PURPOSES)}


@dataclass(frozen=True, slots=True)
class RecordedAnswer:
    """What an answer says, who wrote it down and when, and since when it counts no more."""

    id: int
    line_id: int
    agency_id: int
    recorded_at: datetime
    superseded_at: datetime | None
    given: Given


def recorded(answers: QuerySet[Answer]) -> list[RecordedAnswer]:
    """These answers in their order, each with its needs in the order of the purposes."""
    needs: dict[int, list[GivenNeed]] = defaultdict(list)
    for answer_id, purpose, amount_vnd, year, quarter, fund in Need.objects.filter(
        answer__in=answers.order_by()
    ).values_list(*_NEED):
        needs[answer_id].append(
            GivenNeed(
                purpose=purpose,
                amount_vnd=amount_vnd,
                wanted_year=year,
                wanted_quarter=quarter,
                fund_code=fund,
            )
        )
    return [
        RecordedAnswer(
            id=pk,
            line_id=line_id,
            agency_id=agency_id,
            recorded_at=recorded_at,
            superseded_at=superseded_at,
            given=Given(
                outcome=outcome,
                asked_on=asked_on,
                how=how,
                needs=tuple(sorted(needs.get(pk, ()), key=_place)),
                reason=reason,
                note=note,
            ),
        )
        for pk, line_id, agency_id, recorded_at, superseded_at, outcome, asked_on, how, reason, note
        in answers.values_list(*_COLUMNS)
    ]  # fmt: skip


def _place(need: GivenNeed) -> int:
    return _PLACES[need.purpose]


def given_of(row: Answer) -> Given:
    """What this answer says."""
    return recorded(Answer.objects.filter(pk=row.pk))[0].given


def standing_of(lines: QuerySet[SurveyLine] | Sequence[SurveyLine]) -> dict[int, RecordedAnswer]:
    """The standing answer of each line that has one. Thousands of lines are given as their query:
    a database takes only so many ids.
    """
    found = recorded(Answer.objects.filter(line__in=lines, superseded_at__isnull=True))
    return {one.line_id: one for one in found}
