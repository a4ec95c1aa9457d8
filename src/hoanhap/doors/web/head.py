"""The head of a record's page, as plain values that parts/head.html shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from hoanhap.pure.kernel.words import Words

SHAPES = ("done", "waiting", "late", "returned", "proposed", "draft")


@dataclass(frozen=True, slots=True)
class State:
    """A state in words with the shape beside it (one of SHAPES); colour comes third."""

    words: Words
    shape: str = "waiting"


@dataclass(frozen=True, slots=True)
class Button:
    """A next deed: a verb of the trade, and the page that does it."""

    words: Words
    url: str


@dataclass(frozen=True, slots=True)
class StepMark:
    """One step of the bar: "done", "here" or "ahead"."""

    words: Words
    mark: str


@dataclass(frozen=True, slots=True)
class Head:
    """What a record is in one line, its state, whose turn it is, by when, and the deeds open to
    me: one button at most, the others in a menu.
    """

    kind: Words
    name: str | Words
    unit: str = ""
    state: State | None = None
    steps: tuple[StepMark, ...] = ()
    turn: Words | None = None
    due_on: date | None = None
    days_left: int | None = None
    primary: Button | None = None
    others: tuple[Button, ...] = ()


def steps_bar(
    states: Mapping[str, Words], order: Sequence[str], current: str
) -> tuple[StepMark, ...]:
    """The step bar: the states in `order`; a state outside it (sent back) marks nothing as here."""
    here = order.index(current) if current in order else -1
    return tuple(
        StepMark(states[name], "done" if index < here else "here" if index == here else "ahead")
        for index, name in enumerate(order)
    )
