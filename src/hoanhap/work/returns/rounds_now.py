"""The open rounds in a line each, for pages that only say how far their returns are."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from django.db.models import Value
from django.db.models.functions import Concat

from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.light_rows import LightPart, LightRow, Query, light
from hoanhap.pure.kernel.act import Actor
from hoanhap.work.returns.models import Return
from hoanhap.work.returns.rows import tally
from hoanhap.work.returns.stages import Standing, standing
from hoanhap.work.returns.types import RoundNow


def open_rounds_now(actor: Actor, today: date) -> tuple[RoundNow, ...]:
    """The open rounds in which the actor sees a return, the one due first first. One query."""
    return OPEN_ROUNDS.now(actor, today)


def _queries(actor: Actor, _today: date) -> list[Query]:
    rows = access.visible(actor, Return).filter(round__state="open")
    return [
        light(
            rows, "returns", id="pk", title="round__title",
            words=Concat("state", Value(" "), "bond"), first="due_on", last="first_sent_on",
            due="mend_by", end="round__due_on", whose="round_id",
        )
    ]  # fmt: skip


def _rounds(_actor: Actor, today: date, rows: list[LightRow]) -> tuple[RoundNow, ...]:
    by_round: dict[tuple[date, int], list[LightRow]] = defaultdict(list)
    for row in rows:
        by_round[row.end or today, row.whose or 0].append(row)
    return tuple(
        RoundNow(pk, found[0].title, due_on, tally(_stage(row, today) for row in found))
        for (due_on, pk), found in sorted(by_round.items())
    )


def _stage(row: LightRow, today: date) -> Standing:
    state, _, bond = row.words.partition(" ")
    return standing(
        state, bond, today, due_on=row.first or today, mend_by=row.due, first_sent_on=row.last
    )


OPEN_ROUNDS = LightPart("returns", _queries, _rounds)
