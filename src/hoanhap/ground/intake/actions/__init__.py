"""Deeds of what comes in."""

from hoanhap.ground.intake.actions.drop_file import drop_file
from hoanhap.ground.intake.actions.receive_form_01 import receive_form_01

__all__ = ["drop_file", "receive_form_01"]
