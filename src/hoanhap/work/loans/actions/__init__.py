"""The deeds of the loans desk; importing this registers them."""

from hoanhap.work.loans.actions.apply import apply
from hoanhap.work.loans.actions.appraise import appraise
from hoanhap.work.loans.actions.approve import approve
from hoanhap.work.loans.actions.confirm import confirm
from hoanhap.work.loans.actions.found_group import found_group
from hoanhap.work.loans.actions.record_collection import record_collection
from hoanhap.work.loans.actions.record_payout import record_payout
from hoanhap.work.loans.actions.refuse import refuse
from hoanhap.work.loans.actions.reverse_event import reverse_event
from hoanhap.work.loans.actions.review import review
from hoanhap.work.loans.actions.settle import settle
from hoanhap.work.loans.actions.sign_contract import sign_contract
from hoanhap.work.loans.actions.withdraw import withdraw

__all__ = [
    "apply",
    "appraise",
    "approve",
    "confirm",
    "found_group",
    "record_collection",
    "record_payout",
    "refuse",
    "reverse_event",
    "review",
    "settle",
    "sign_contract",
    "withdraw",
]
