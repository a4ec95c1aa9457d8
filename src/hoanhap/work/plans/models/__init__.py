"""Tables of plans, duties and what falls due."""

from hoanhap.work.plans.models.chase import Chase, ChasedOccurrence
from hoanhap.work.plans.models.duty import Duty, DutySupporter, PlanTarget
from hoanhap.work.plans.models.item import PlanItem
from hoanhap.work.plans.models.occurrence import Evidence, Occurrence
from hoanhap.work.plans.models.plan import Plan, PlanFile
from hoanhap.work.plans.models.register import (
    BodyAgency,
    DocumentParty,
    PlanCost,
    PolicyDocument,
    SteeringMember,
)

__all__ = [
    "BodyAgency",
    "Chase",
    "ChasedOccurrence",
    "DocumentParty",
    "Duty",
    "DutySupporter",
    "Evidence",
    "Occurrence",
    "Plan",
    "PlanCost",
    "PlanFile",
    "PlanItem",
    "PlanTarget",
    "PolicyDocument",
    "SteeringMember",
]
