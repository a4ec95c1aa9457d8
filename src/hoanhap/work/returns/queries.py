"""Reads of the returns desk. The first argument is the actor; rows come through the door.

Each read stands in a module of its own and is named here too, so that doors need only this one.
"""

from __future__ import annotations

from hoanhap.work.returns.asked_pages import (
    agency_choices,
    calendar,
    my_returns,
    outline,
    outlines,
    round_outline,
    round_page,
    rounds,
)
from hoanhap.work.returns.beside import sent_figures, sent_part, side_by_side
from hoanhap.work.returns.chase_pages import chase_page, chases, letter_data
from hoanhap.work.returns.figures_now import figures_now
from hoanhap.work.returns.one_return import part_now, return_file, return_page
from hoanhap.work.returns.plan_reviews import plan_outlines
from hoanhap.work.returns.rounds_now import open_rounds_now
from hoanhap.work.returns.today import today_of
from hoanhap.work.returns.workbook_out import return_workbook

__all__ = [
    "agency_choices",
    "calendar",
    "chase_page",
    "chases",
    "figures_now",
    "letter_data",
    "my_returns",
    "open_rounds_now",
    "outline",
    "outlines",
    "part_now",
    "plan_outlines",
    "return_file",
    "return_page",
    "return_workbook",
    "round_outline",
    "round_page",
    "rounds",
    "sent_figures",
    "sent_part",
    "side_by_side",
    "today_of",
]
