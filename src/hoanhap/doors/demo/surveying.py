"""The demo's survey of next year's need: opened in the third quarter, asked by each commune's
police; a few communes are not through yet.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from random import Random

from hoanhap.doors.demo.clockwork import Clockwork, Doing
from hoanhap.doors.demo.offices import Commune, Offices
from hoanhap.doors.demo.people import invented_name, invented_phone
from hoanhap.doors.demo.planning import DESK
from hoanhap.ground.orgs import roles
from hoanhap.ground.registry import actions as registry
from hoanhap.ground.registry.employing import EmployerFields
from hoanhap.work.needs import actions, queries
from hoanhap.work.needs.given import Given, GivenNeed
from hoanhap.work.needs.heading import SurveyHeading
from hoanhap.work.needs.types import LineFilter, LineRow

SEED = 3_2027
YEAR = 2027
_EMPLOYERS = (
    ("Hợp tác xã Chè Phúc Khoa (minh họa)", "cooperative", 24),
    ("Tổ hợp tác Nấm sạch (minh họa)", "cooperative_group", 9),
    ("Hộ kinh doanh Sửa xe Minh Họa", "household_business", 4),
    ("Công ty TNHH Gạch không nung (minh họa)", "sme", 38),
    ("Hợp tác xã Dược liệu (minh họa)", "cooperative", 17),
    ("Hộ kinh doanh Mộc dân dụng (minh họa)", "household_business", 6),
)
EMPLOYERS_FROM = 900_001
"""Telephone numbers of establishments lie beyond those of people."""

_NOT_THROUGH = frozenset({4, 16, 31})
"""Places of the communes that have asked only some."""


@dataclass(slots=True)
class Surveying:
    """The survey of one year."""

    clock: Clockwork
    offices: Offices
    draw: Random = field(default_factory=lambda: Random(SEED))  # noqa: S311 - invented data
    survey_id: int = 0

    def plan(self) -> None:
        """Establishments in the second quarter, the survey in the third."""
        for place, (name, kind, workers) in enumerate(_EMPLOYERS):
            commune = self.offices.communes[6 * place]
            known = self._known(commune, place, name, kind, workers)
            self.clock.plan(date(2026, 4, 7 + place), known)
        self.clock.plan(date(2026, 7, 15), self._open)
        for place, commune in enumerate(self.offices.communes):
            day = date(2026, 8, 3 + place % 26) if place % 2 else date(2026, 9, 1 + place % 24)
            self.clock.plan(day, self._asks(commune, is_through=place not in _NOT_THROUGH))

    def _known(self, commune: Commune, place: int, name: str, kind: str, workers: int) -> Doing:
        caller = Random(SEED + place)  # noqa: S311 - invented data

        def record(moment: datetime) -> None:
            registry.record_employer(
                self.clock.act(commune.posts["thamtra"], moment),
                commune_id=commune.unit_id,
                fields=EmployerFields(
                    name=name,
                    kind=kind,
                    contact_name=invented_name(caller, is_man=bool(place % 2)),
                    phone=invented_phone(EMPLOYERS_FROM + place),
                    workers_total=workers,
                    workers_returned=1 + workers // 12,
                ),
            )

        return record

    def _open(self, moment: datetime) -> None:
        self.survey_id = actions.open_survey(
            self.clock.act(self.offices.posts[DESK], moment),
            heading=SurveyHeading(
                year=YEAR,
                title=f"Rà soát nhu cầu vay năm {YEAR}",
                asker_kinds=(roles.COMMUNE_POLICE,),
                due_on=date(2026, 9, 30),
                basis="Kế hoạch của Ủy ban nhân dân tỉnh: quý III hằng năm (minh họa)",
            ),
        ).id

    def _asks(self, commune: Commune, *, is_through: bool) -> Doing:
        def ask(moment: datetime) -> None:
            post = commune.posts["lap"]
            actor = self.clock.act(post, moment).actor
            left = queries.lines(actor, self.survey_id, wanted=LineFilter(outcome="left")).rows
            for place, line in enumerate(left):
                if is_through or place % 2:
                    actions.answer(
                        self.clock.act(post, moment),
                        line_id=line.id,
                        version=0,
                        given=self._given(line, moment),
                    )
            if is_through:
                actions.report_finished(self.clock.act(post, moment), survey_id=self.survey_id)

        return ask

    def _given(self, line: LineRow, moment: datetime) -> Given:
        draw = self.draw
        how = draw.choice(("visit", "visit", "telephone", "page"))
        chance = draw.random()
        if chance < 0.06:
            reason = draw.choice(("away", "no_contact"))
            return Given(outcome="not_reached", asked_on=moment.date(), how=how, reason=reason)
        if chance < 0.55:
            return Given(outcome="no_need", asked_on=moment.date(), how=how)
        return Given(
            outcome="need", asked_on=moment.date(), how=how, needs=tuple(self._needs(line))
        )

    def _needs(self, line: LineRow) -> Iterator[GivenNeed]:
        """A loan for business, for study, or now and then for both."""
        draw = self.draw
        training = line.person_id is not None and draw.random() < 0.12
        millions = draw.choice((20, 30, 50, 50, 70, 80, 100))
        quarter = draw.choice((1, 1, 2, 2, 3, 4))
        yield GivenNeed(
            purpose="training" if training else "business",
            amount_vnd=millions * 1_000_000,
            wanted_year=YEAR,
            wanted_quarter=quarter,
        )
        if training and millions < 50:
            yield GivenNeed(
                purpose="business", amount_vnd=50_000_000, wanted_year=YEAR, wanted_quarter=4
            )
