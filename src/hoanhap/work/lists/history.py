"""A list's history in sentences, as far as a post's columns reach."""

from __future__ import annotations

from hoanhap.ground.audit.queries import HistoryLine, history_of
from hoanhap.ground.orgs import access, roles
from hoanhap.ground.orgs.columns import sees
from hoanhap.ground.registry.history import shown
from hoanhap.pure.kernel.act import Actor
from hoanhap.work.lists.models import MonthlyList
from hoanhap.work.lists.stepping import SUBJECT

AT_BANK = frozenset({"lists.transmit", "lists.receive_original"})
OF_THE_FORM = frozenset({"lists.decide_entry", "lists.drop_entry", "intake.receive_form_01"})


def list_history(actor: Actor, list_id: int) -> tuple[HistoryLine, ...]:
    """What was done to a list, newest first. Raises NotVisible.

    The bank hears only that the list came: other sentences name people who were not confirmed.
    Verdicts and reasons are for posts that see the form.
    """
    access.get(actor, MonthlyList, list_id)
    lines = history_of([(SUBJECT, list_id)])
    if actor.agency_kind == roles.VBSP_OFFICE:
        lines = tuple(line for line in lines if line.deed in AT_BANK)
    elif not sees(actor, "refusal_code"):
        lines = tuple(line for line in lines if line.deed not in OF_THE_FORM)
    return tuple(shown(actor, line) for line in lines)
