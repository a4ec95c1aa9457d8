"""Which of a figure's rows open for a post today: a row is counted where it lay on its own day, and
what it names may have gone elsewhere since (a person moved to another commune).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from types import MappingProxyType

from django.apps import apps

from hoanhap.ground.orgs.counted_rows import shown_to
from hoanhap.ground.orgs.row_sets import FigureRow
from hoanhap.pure.kernel.act import Actor

_NAMED = MappingProxyType(
    {
        "web:person": "registry.Person",
        "web:list": "lists.MonthlyList",
        "web:loan": "loans.Loan",
        "web:need_line": "needs.SurveyLine",
    }
)
"""What the pages of rows show that hang on a commune; other rooms ask the door themselves."""


def with_pages(actor: Actor, rows: tuple[FigureRow, ...]) -> tuple[FigureRow, ...]:
    """These rows, each with its page only where the post sees it. One query for each kind of
    page.
    """
    ids: dict[str, list[int]] = defaultdict(list)
    for row in rows:
        if row.url_name in _NAMED:
            ids[row.url_name].append(row.url_id)
    seen = {
        (name, pk)
        for name in ids
        for pk in shown_to(actor, apps.get_model(_NAMED[name]), ids[name])
    }
    return tuple(
        row
        if row.url_name not in ids or (row.url_name, row.url_id) in seen
        else replace(row, url_name="")
        for row in rows
    )
