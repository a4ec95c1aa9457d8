"""Which template a province's papers go through on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hoanhap.pure.kernel.act import Actor
from hoanhap.work.reports.models import PaperTemplate


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """One template of a province: its file name and the day from which it is used."""

    id: int
    form: str
    name: str
    starts_on: date


def template_for(actor: Actor, form: str, day: date) -> bytes | None:
    """The template in use for the actor's province on that day; None: our own layout."""
    row = (
        PaperTemplate.objects.filter(province_id=actor.province_id, form=form, starts_on__lte=day)
        .order_by("-starts_on")
        .first()
    )
    return bytes(row.content) if row is not None else None


def templates(actor: Actor) -> tuple[TemplateRow, ...]:
    """The templates of the actor's province, newest first."""
    rows = PaperTemplate.objects.filter(province_id=actor.province_id).order_by(
        "form", "-starts_on"
    )
    return tuple(TemplateRow(r.pk, r.form, r.name, r.starts_on) for r in rows)
