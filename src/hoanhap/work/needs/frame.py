"""Who is to be asked: each person who may borrow by the law of a day and lives in the province, and
each establishment at work there; each exactly once. Pure but for the lookups of `wanted_lines`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hoanhap.ground.orgs.communes import communes_in
from hoanhap.ground.registry.at_home import Homecoming, employers_at_work, people_at_home
from hoanhap.pure.kernel.days import years_on
from hoanhap.pure.law.qd_22_2023.article_03_person import beneficiary, within_years
from hoanhap.pure.law.qd_22_2023.facts import PersonFacts, Release, ReleaseKind
from hoanhap.pure.law.qd_22_2023.law_of_day import LawOfDay, law_of_day
from hoanhap.work.loans.borrowed import borrowers_in


@dataclass(frozen=True, slots=True)
class Wanted:
    """One to be asked: a person or an employer, where, and for a person the days that count."""

    person_id: int | None
    employer_id: int | None
    commune_id: int
    released_on: date | None = None
    window_last_on: date | None = None
    has_loan: bool = False


@dataclass(frozen=True, slots=True)
class Window:
    """The day a sentence was completed, and the last day on which the law allows a loan."""

    released_on: date
    last_on: date


def window_on(releases: Sequence[Homecoming], law: LawOfDay) -> Window | None:
    """The window of a person on a day, None for who may not borrow then whatever else is done.

    `releases` newest first. The newest that had happened counts (điểm a khoản 1 và khoản 2 Điều 3);
    a certificate that is not on record yet bars nobody from being asked. Conduct, the list and the
    need itself are not judged here: they come after the question.
    """
    newest = next((one for one in releases if one.released_on <= law.on), None)
    if newest is None or newest.kind not in set(ReleaseKind):
        return None
    release = Release(
        kind=ReleaseKind(newest.kind),
        released_on=newest.released_on,
        has_certificate=newest.has_certificate or None,
    )
    facts = PersonFacts(release=release)
    if beneficiary(facts, law).met is False or within_years(facts, law).met is not True:
        return None
    return Window(newest.released_on, years_on(newest.released_on, law.years_max.value))


def wanted_lines(province_id: int, day: date) -> tuple[Wanted, ...]:
    """All who are to be asked in a province on a day. Five queries."""
    communes = communes_in(province_id, day)
    borrowers = borrowers_in(communes)
    law = law_of_day(day)
    people = (
        Wanted(
            one.person_id,
            None,
            one.commune_id,
            window.released_on,
            window.last_on,
            one.person_id in borrowers,
        )
        for one in people_at_home(communes)
        if (window := window_on(one.releases, law)) is not None
    )
    employers = (
        Wanted(None, employer_id, commune_id)
        for employer_id, commune_id in employers_at_work(communes, day)
    )
    return (*people, *employers)
