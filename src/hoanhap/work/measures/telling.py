"""A measure in words."""

from __future__ import annotations

from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.work.measures.catalogue import MEASURES
from hoanhap.work.measures.sight import may_open
from hoanhap.work.measures.types import Column


def column_of(code: str, actor: Actor) -> Column:
    """A measure in words, as this post meets it. Raises NotVisible for an unknown code."""
    measure = MEASURES.get(code)
    if measure is None:
        raise NotVisible
    return Column(
        code=measure.code,
        section=measure.section,
        title=measure.title,
        unit=measure.unit,
        definition=measure.definition,
        basis=measure.basis,
        kind=measure.kind,
        adding=measure.adding,
        source=measure.source,
        may_open=may_open(actor, code),
    )
