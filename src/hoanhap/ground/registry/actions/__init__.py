"""Deeds on the registry of people and of who employs them; importing this registers them."""

from hoanhap.ground.registry.actions.attest_conduct import attest_conduct
from hoanhap.ground.registry.actions.close_help_task import close_help_task
from hoanhap.ground.registry.actions.correct_employer import correct_employer
from hoanhap.ground.registry.actions.correct_person import correct_person
from hoanhap.ground.registry.actions.move_residence import move_residence
from hoanhap.ground.registry.actions.record_employer import record_employer
from hoanhap.ground.registry.actions.record_identity import record_identity

__all__ = [
    "attest_conduct",
    "close_help_task",
    "correct_employer",
    "correct_person",
    "move_residence",
    "record_employer",
    "record_identity",
]
