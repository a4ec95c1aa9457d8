"""Deeds on the registry of people; importing this registers them."""

from hoanhap.ground.registry.actions.attest_conduct import attest_conduct
from hoanhap.ground.registry.actions.close_help_task import close_help_task
from hoanhap.ground.registry.actions.correct_person import correct_person
from hoanhap.ground.registry.actions.move_residence import move_residence
from hoanhap.ground.registry.actions.record_identity import record_identity

__all__ = [
    "attest_conduct",
    "close_help_task",
    "correct_person",
    "move_residence",
    "record_identity",
]
