"""Who reads which figure, said a second time, and that a figure counts the rows of its table."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from hoanhap.ground.orgs import roles
from hoanhap.pure.kernel.days import Span
from hoanhap.work.measures import queries
from hoanhap.work.measures.catalogue import MEASURES
from hoanhap.work.measures.opening import described_rows, figure_rows
from tests.sweeps.oracle import Sight
from tests.world import NOON, TODAY

YEAR = Span(date(2026, 1, 1), date(2026, 12, 31))
BEFORE = Span(date(2025, 1, 1), date(2025, 12, 31))
WHOLE_PROVINCE = (
    roles.PROVINCE_POLICE, roles.PROVINCE_COMMITTEE, roles.DEPARTMENT, roles.VBSP_BRANCH,
    roles.PARTNER_BODY,
)  # fmt: skip
ROWS = {
    roles.PROVINCE_POLICE: lambda code: True,
    roles.PROVINCE_COMMITTEE: lambda code: not code.startswith("III."),
    roles.COMMUNE_POLICE: lambda code: True,
    roles.COMMUNE_COMMITTEE: lambda code: True,
    roles.VBSP_OFFICE: lambda code: True,
}
OF_WORK = ("VI.", "VIII.", "IX.")
"""What offices did stands open among the bodies of a province."""


def reads(sight: Sight, code: str) -> bool:
    """Whether a post reads the number."""
    kind = sight.actor.agency_kind
    if kind in WHOLE_PROVINCE or kind == roles.COMMUNE_COMMITTEE:
        return True
    if kind == roles.COMMUNE_POLICE:
        return not code.startswith("II.") and code != "III.4"
    return kind == roles.VBSP_OFFICE and code.startswith("II.")


def opens(sight: Sight, code: str) -> bool:
    """Whether a post may open the rows behind it."""
    kind = sight.actor.agency_kind
    if not reads(sight, code):
        return False
    may = ROWS.get(kind)
    return may(code) if may is not None else code.startswith(OF_WORK)


def of_figures(sight: Sight) -> Iterator[tuple[Callable[[], Any], bool]]:
    """The rows behind each figure; who may not open them is told none."""
    for code in MEASURES:
        yield lambda code=code: _told(sight, code), reads(sight, code)


def of_described(sight: Sight) -> Iterator[tuple[Callable[[], Any], bool]]:
    """Some rows of each figure by their ids."""
    for code in MEASURES:
        if MEASURES[code].ratio is None:
            yield lambda code=code: _described(sight, code), opens(sight, code)


def _described(sight: Sight, code: str) -> Any:
    return described_rows(sight.actor, code, YEAR, NOON, range(1, 40))


def _told(sight: Sight, code: str) -> Any:
    found = figure_rows(sight.actor, code, YEAR, NOON)
    assert found.may_open is opens(sight, code), code
    assert found.may_open or not found.rows, code
    return found


def _with_figures(query: Callable[..., Any], *rest: Any) -> Any:
    """Posts that read some figure get an answer, others none."""

    def asked(sight: Sight) -> Iterator[tuple[Callable[[], Any], bool]]:
        yield lambda: query(sight.actor, *rest), any(reads(sight, code) for code in MEASURES)

    return asked


def _of_each(query: Callable[..., Any], *rest: Any) -> Any:
    def asked(sight: Sight) -> Iterator[tuple[Callable[[], Any], bool]]:
        for code in ("I.6", "II.3", "III.4", "V.1", "IX.1"):
            yield lambda code=code: query(sight.actor, *rest, code), reads(sight, code)

    return asked


def _cells(actor: Any, code: str) -> Any:
    return queries.cells_and_rows(actor, [code], YEAR, NOON)


MEASURE_CALLS: dict[str, Any] = {
    "work.measures.queries.cells_and_rows": _of_each(_cells),
    "work.measures.queries.columns": lambda sight: iter(
        [(lambda: queries.columns(sight.actor), True)]
    ),
    "work.measures.queries.compared": _with_figures(queries.compared, YEAR, NOON, BEFORE, BEFORE),
    "work.measures.queries.figures": _with_figures(queries.figures, YEAR, NOON),
    "work.measures.queries.half_year": _of_each(queries.half_year, YEAR, NOON, BEFORE, BEFORE),
    "work.measures.queries.month_figures": lambda sight: iter(
        [(lambda: queries.month_figures(sight.actor, ["I.1", "II.2"], TODAY, NOON), True)]
    ),
    "work.measures.queries.readable": _with_figures(queries.readable, None),
    "work.measures.queries.values": lambda sight: iter(
        [(lambda: queries.values(sight.actor, list(MEASURES), YEAR, NOON), True)]
    ),
    "work.measures.queries.values_beside": lambda sight: iter(
        [(lambda: queries.values_beside(sight.actor, list(MEASURES), (YEAR, BEFORE), NOON), True)]
    ),
    "work.measures.opening.figure_rows": of_figures,
    "work.measures.opening.described_rows": of_described,
}
