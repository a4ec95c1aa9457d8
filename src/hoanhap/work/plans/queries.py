"""Reads of the plans desk. The first argument is the actor; rows come through the door.

Each read stands in a module of its own and is named here too, so that doors need only this one.
"""

from __future__ import annotations

from hoanhap.work.plans.calendar_of import calendar_ics, calendar_of
from hoanhap.work.plans.chase_papers import chase_page, chases, letter_data
from hoanhap.work.plans.duties_preview import duties_preview
from hoanhap.work.plans.fan_out_table import agencies_to_choose, fan_out_table
from hoanhap.work.plans.met_duties import duties_by_quarter, duties_met_by
from hoanhap.work.plans.of_topic import duties_of_topic
from hoanhap.work.plans.owed import (
    chase_candidates,
    evidence_file,
    occurrence_history,
    occurrence_page,
    occurrence_row_of,
    owed_by,
)
from hoanhap.work.plans.plan_days import plan_days
from hoanhap.work.plans.plan_pages import (
    duties_of,
    plan_file,
    plan_page,
    plan_text,
    plans,
    read_progress,
)
from hoanhap.work.plans.registers import (
    cost_row,
    costs,
    document_file,
    document_page,
    documents,
    member_row,
    members,
)
from hoanhap.work.plans.returns_in import returns_preview
from hoanhap.work.plans.reviewing import adoption_preview, item_page, review_page
from hoanhap.work.plans.showing_plans import what_now as plan_what_now
from hoanhap.work.plans.side_by_side import side_by_side
from hoanhap.work.plans.standing import (
    occurrences,
    plan_heading,
    plans_in_force,
    standing,
    successors_of,
)
from hoanhap.work.plans.sub_plans import sub_plans
from hoanhap.work.plans.today import today_of
from hoanhap.work.plans.workbooks_out import duties_workbook, returns_workbook

__all__ = [
    "adoption_preview",
    "agencies_to_choose",
    "calendar_ics",
    "calendar_of",
    "chase_candidates",
    "chase_page",
    "chases",
    "cost_row",
    "costs",
    "document_file",
    "document_page",
    "documents",
    "duties_by_quarter",
    "duties_met_by",
    "duties_of",
    "duties_of_topic",
    "duties_preview",
    "duties_workbook",
    "evidence_file",
    "fan_out_table",
    "item_page",
    "letter_data",
    "member_row",
    "members",
    "occurrence_history",
    "occurrence_page",
    "occurrence_row_of",
    "occurrences",
    "owed_by",
    "plan_days",
    "plan_file",
    "plan_heading",
    "plan_page",
    "plan_text",
    "plan_what_now",
    "plans",
    "plans_in_force",
    "read_progress",
    "returns_preview",
    "returns_workbook",
    "review_page",
    "side_by_side",
    "standing",
    "sub_plans",
    "successors_of",
    "today_of",
]
