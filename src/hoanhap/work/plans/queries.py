"""Reads of the plans desk. The first argument is the actor; rows come through the door.

Each read stands in a module of its own and is named here too, so that doors need only this one.
"""

from __future__ import annotations

from hoanhap.work.plans.fan_out_table import fan_out_table
from hoanhap.work.plans.plan_pages import (
    duties_of,
    plan_file,
    plan_page,
    plan_text,
    plans,
    read_progress,
)
from hoanhap.work.plans.reviewing import adoption_preview, item_page, review_page
from hoanhap.work.plans.showing_plans import what_now as plan_what_now
from hoanhap.work.plans.side_by_side import side_by_side

__all__ = [
    "adoption_preview",
    "duties_of",
    "fan_out_table",
    "item_page",
    "plan_file",
    "plan_page",
    "plan_text",
    "plan_what_now",
    "plans",
    "read_progress",
    "review_page",
    "side_by_side",
]
