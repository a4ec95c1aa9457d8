"""The demand a survey found: how many want how much, for what, out of which capital, by when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from hoanhap.ground.ledger.funds import funds_of
from hoanhap.ground.orgs.names import unit_names
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.words import Words
from hoanhap.work.needs.codes import NO_SOURCE, PURPOSES, quarter_words
from hoanhap.work.needs.models import Need, Survey
from hoanhap.work.needs.tallying import counted_lines
from hoanhap.work.needs.types import Demand, DemandRow, SurveyRow
from hoanhap.work.needs.types import Sum as Total

EMPLOYER = Words(
    vi="Cơ sở sản xuất, kinh doanh có nhận người chấp hành xong án", en="Establishments"
)
TOTAL = Words(vi="Cộng", en="Total")
_PEOPLE = Words(vi="Người chấp hành xong án: {purpose}", en="People: {purpose}")


@dataclass(frozen=True, slots=True)
class _Part:
    """What one wants for one purpose; `line_id` is who."""

    line_id: int
    purpose: str
    source: str
    commune_id: int
    quarter: tuple[int, int]
    amount_vnd: int


def demand_of(actor: Actor, survey: Survey, head: SurveyRow) -> Demand:
    """The demand of the lines this actor may count. Three queries."""
    parts = _parts(actor, survey)
    quarters = sorted({part.quarter for part in parts})
    names = unit_names(part.commune_id for part in parts)
    funds = {fund.code: fund.name for fund in funds_of()} if any(p.source for p in parts) else {}
    purposes = {code: _PEOPLE.format(purpose=words) for code, words in PURPOSES.items()}
    sources = {
        code: _both(funds.get(code, code)) for code in sorted({p.source for p in parts if p.source})
    }
    by = _Splitter(parts, quarters)
    return Demand(
        survey=head,
        quarters=tuple(quarter_words(*quarter) for quarter in quarters),
        by_purpose=by.rows(lambda part: part.purpose, {**purposes, "employer": EMPLOYER}),
        by_source=by.rows(lambda part: part.source, {**sources, "": NO_SOURCE}),
        by_commune=by.rows(
            lambda part: str(part.commune_id), {str(k): _both(v) for k, v in names.items()}
        ),
        total=by.row("total", TOTAL, parts),
    )


def _both(name: str) -> Words:
    return Words(vi=name, en=name)


def _parts(actor: Actor, survey: Survey) -> list[_Part]:
    rows = (
        Need.objects.filter(
            answer__line__in=counted_lines(actor).filter(survey=survey, closed_at__isnull=True),
            answer__superseded_at__isnull=True,
        )
        .order_by()
        .values_list(
            "answer__line_id", "answer__line__employer_id", "purpose", "fund_code",
            "answer__line__commune_id", "wanted_year", "wanted_quarter", "amount_vnd",
        )
    )  # fmt: skip
    return [
        _Part(
            line_id,
            purpose if employer_id is None else "employer",
            fund_code,
            commune_id,
            (year, quarter),
            amount_vnd,
        )
        for line_id, employer_id, purpose, fund_code, commune_id, year, quarter, amount_vnd in rows
    ]


class _Splitter:
    """Splits the parts of a demand into rows, each by quarter."""

    def __init__(self, parts: list[_Part], quarters: list[tuple[int, int]]) -> None:
        self._parts, self._quarters = parts, quarters

    def rows(
        self, key: Callable[[_Part], str], titles: Mapping[str, Words]
    ) -> tuple[DemandRow, ...]:
        """A row for each title that has any demand, in the titles' order."""
        grouped: dict[str, list[_Part]] = defaultdict(list)
        for part in self._parts:
            grouped[key(part)].append(part)
        return tuple(
            self.row(code, words, grouped[code])
            for code, words in titles.items()
            if code in grouped
        )

    def row(self, code: str, words: Words, parts: Iterable[_Part]) -> DemandRow:
        """One row; in each cell, and in all, who wants a loan for two purposes is one."""
        cells: dict[tuple[int, int], list[_Part]] = {one: [] for one in self._quarters}
        whole = list(parts)
        for part in whole:
            cells[part.quarter].append(part)
        return DemandRow(code, words, tuple(_sum(one) for one in cells.values()), _sum(whole))


def _sum(parts: Sequence[_Part]) -> Total:
    people = {part.line_id for part in parts}
    return Total(len(people), sum(part.amount_vnd for part in parts))
