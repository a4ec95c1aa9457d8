"""The documents' rows behind figures: what was issued, agreed or reviewed, as the register said
then.
"""

from __future__ import annotations

from hoanhap.ground.orgs.counted_rows import changed_since, counted_rows, shown_to
from hoanhap.ground.orgs.dated import standing
from hoanhap.ground.orgs.row_sets import Asked, FigureRow, RowSet
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.codes_doing import DOCUMENT_CATEGORIES
from hoanhap.work.plans.models import PolicyDocument
from hoanhap.work.plans.registering import DOCUMENT


def documents(asked: Asked, category: str) -> RowSet[PolicyDocument]:
    """Documents of a category signed in the span, by the agency that keeps them."""
    changed = changed_since(asked)
    rows = counted_rows(asked.actor, PolicyDocument, "agency__unit_id").annotate(
        category_then=changed.column(DOCUMENT, "category"),
        issued_then=changed.column(DOCUMENT, "issued_on"),
    )
    rows = rows.filter(
        standing(asked.known_at),
        category_then=category,
        issued_then__range=(asked.span.first, asked.span.last),
    )
    return RowSet(
        asked.actor,
        rows.defer("content_sealed").select_related("agency").order_by("issued_then", "pk"),
        "agency__unit_id",
        _rows,
        day_path="issued_then",
        agency_path="agency_id",
    )


def _rows(actor: Actor, rows: list[PolicyDocument]) -> tuple[FigureRow, ...]:
    seen = shown_to(actor, PolicyDocument, [row.pk for row in rows])
    return tuple(
        FigureRow(
            url_name="web:document" if row.pk in seen else "",
            url_id=row.pk,
            unit_id=row.agency.unit_id,
            day=vars(row)["issued_then"],
            full_name=None,
            detail=Words(
                vi="{agency}: {category} “{title}” {number}",
                en="{agency}: {category} “{title}” {number}",
            ).format(
                agency=row.agency.name,
                category=DOCUMENT_CATEGORIES[vars(row)["category_then"]],
                title=row.title,
                number=row.number,
            ),
        )
        for row in rows
    )
