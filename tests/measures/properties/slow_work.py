"""Communication, training, obstacles, inspections and the survey of need, counted slowly."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from tests.measures.properties.raw import Count, Counted, Slow
from tests.measures.properties.slow_plans import came_to


def outputs(slow: Slow) -> Iterator[Counted]:
    for row, unit_id in slow.of_agencies("Output"):
        if row.withdrawn_at is None and slow.holds(row.held_on):
            yield Counted(unit_id, row.reach or 0)


def number_of_outputs(slow: Slow) -> Iterator[Counted]:
    for one in outputs(slow):
        yield Counted(one.unit_id)


def held(slow: Slow) -> Iterator[tuple[Any, int]]:
    for row, unit_id in slow.of_agencies("TrainingSession"):
        if row.withdrawn_at is None and slow.holds(row.held_on) and came_to(slow, row):
            yield row, unit_id


def sessions(slow: Slow) -> Iterator[Counted]:
    for _, unit_id in held(slow):
        yield Counted(unit_id)


def who_came(slow: Slow) -> Iterator[Counted]:
    for session, _ in held(slow):
        for seat, came in came_to(slow, session):
            yield Counted(seat.unit_id, came)


def present(slow: Slow) -> Iterator[Counted]:
    for one in who_came(slow):
        yield Counted(one.unit_id)


def invited(slow: Slow) -> Iterator[Counted]:
    for session, _ in held(slow):
        for seat in slow.raw.all("SessionUnit"):
            if seat.session_id == session.id and seat.removed_at is None:
                yield Counted(seat.unit_id)


def head_of(slow: Slow, row: Any) -> Any:
    """The one whose answer counts for it."""
    return slow.raw.get("Obstacle", row.grouped_into_id) if row.grouped_into_id else row


def obstacles(day_of: str) -> Count:
    def count(slow: Slow) -> Iterator[Counted]:
        for row, unit_id in slow.of_agencies("Obstacle"):
            day = getattr(row if day_of == "raised_on" else head_of(slow, row), day_of)
            # What was answered before somebody asked is answered on the day they ask.
            if day and slow.holds(max(day, row.raised_on)):
                yield Counted(unit_id)

    return count


def still_open(slow: Slow) -> Iterator[Counted]:
    for row, unit_id in slow.of_agencies("Obstacle"):
        head = head_of(slow, row)
        ended_on = date.max
        if head.state in ("answered", "closed"):
            ended_on = min(one for one in (head.answered_on, head.closed_on) if one)
        if row.raised_on <= slow.day < ended_on:
            yield Counted(unit_id)


def inspections(day_of: str, *, with_findings: bool = False) -> Count:
    def count(slow: Slow) -> Iterator[Counted]:
        for row, unit_id in slow.of_agencies("Inspection"):
            counts = row.findings or not with_findings
            if row.withdrawn_at is None and counts and slow.holds(getattr(row, day_of)):
                yield Counted(unit_id)

    return count


def lines(slow: Slow) -> Iterator[Any]:
    """Lines of the surveys that opened in the span by the day."""
    for row in slow.raw.all("SurveyLine"):
        survey = slow.raw.get("Survey", row.survey_id)
        is_of_span = slow.first <= survey.opens_on <= slow.day
        if survey.province_id == slow.province_id and is_of_span and row.closed_at is None:
            yield row


def to_be_asked(slow: Slow) -> Iterator[Counted]:
    for row in lines(slow):
        yield Counted(row.commune_id)


def answers(*outcomes: str, is_sum: bool = False) -> Count:
    """Who answered so; with `is_sum` what each need of them wants."""

    def count(slow: Slow) -> Iterator[Counted]:
        for line in lines(slow):
            for row in slow.raw.all("Answer"):
                if row.line_id != line.id or row.superseded_at is not None:
                    continue
                if row.outcome in outcomes and row.asked_on <= slow.day:
                    if is_sum:
                        yield from needs(slow, row.id, line.commune_id)
                    else:
                        yield Counted(line.commune_id)

    return count


def needs(slow: Slow, answer_id: int, unit_id: int) -> Iterator[Counted]:
    for row in slow.raw.all("Need"):
        if row.answer_id == answer_id:
            yield Counted(unit_id, row.amount_vnd)


SLOW: dict[str, Count] = {
    "IV.1": to_be_asked,
    "IV.2": answers("need", "no_need"),
    "IV.4": answers("not_reached"),
    "IV.5": answers("need"),
    "IV.6": answers("need", is_sum=True),
    "VI.1": number_of_outputs,
    "VI.2": outputs,
    "VI.3": sessions,
    "VI.4": who_came,
    "VI.5": invited,
    "VI.6": present,
    "VII.1": obstacles("raised_on"),
    "VII.2": obstacles("answered_on"),
    "VII.3": obstacles("taken_on"),
    "VII.4": still_open,
    "VII.5": inspections("inspected_on"),
    "VII.6": inspections("inspected_on", with_findings=True),
    "VII.7": inspections("remedied_on"),
}
