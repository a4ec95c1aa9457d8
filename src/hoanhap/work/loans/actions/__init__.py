"""The deeds of the loans desk; importing this registers them."""

from hoanhap.work.loans.actions.apply import apply
from hoanhap.work.loans.actions.appraise import appraise
from hoanhap.work.loans.actions.approve import approve
from hoanhap.work.loans.actions.confirm import confirm
from hoanhap.work.loans.actions.found_group import found_group
from hoanhap.work.loans.actions.refuse import refuse
from hoanhap.work.loans.actions.review import review
from hoanhap.work.loans.actions.withdraw import withdraw

__all__ = [
    "apply",
    "appraise",
    "approve",
    "confirm",
    "found_group",
    "refuse",
    "review",
    "withdraw",
]
