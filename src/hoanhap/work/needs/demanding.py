"""The demand a survey found: how many want how much, for what, out of which capital, by when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Case, Count, Sum, Value, When

from hoanhap.ground.ledger.funds import funds_of
from hoanhap.ground.orgs.names import unit_names
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.words import Words
from hoanhap.work.needs.codes import NO_SOURCE, PURPOSES, quarter_words
from hoanhap.work.needs.models import Answer, Survey
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
    """A part of the demand that is alike in all that is split by."""

    purpose: str
    source: str
    commune_id: int
    quarter: tuple[int, int]
    sum: Total


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
        Answer.objects.filter(
            line__in=counted_lines(actor).filter(survey=survey, closed_at__isnull=True),
            superseded_at__isnull=True,
            outcome="need",
        )
        .order_by()
        .annotate(
            is_person=Case(When(line__employer__isnull=True, then=Value(1)), default=Value(0))
        )
        .values_list(
            "is_person", "purpose", "fund_code", "line__commune_id", "wanted_year",
            "wanted_quarter",
        )
        .annotate(people=Count("pk"), amount=Sum("amount_vnd"))
    )  # fmt: skip
    return [
        _Part(
            purpose if is_person else "employer",
            fund_code,
            commune_id,
            (year or 0, quarter or 1),
            Total(people, amount or 0),
        )
        for is_person, purpose, fund_code, commune_id, year, quarter, people, amount in rows
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
        """One row."""
        cells = dict.fromkeys(self._quarters, Total())
        total = Total()
        for part in parts:
            cells[part.quarter] = cells[part.quarter].plus(part.sum)
            total = total.plus(part.sum)
        return DemandRow(code, words, tuple(cells.values()), total)
