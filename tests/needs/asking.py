"""A survey of need by real deeds, on the small world of two provinces."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from hoanhap.ground.audit.spine import Done
from hoanhap.ground.orgs import roles
from hoanhap.ground.registry.actions.record_employer import record_employer
from hoanhap.ground.registry.employing import EmployerFields
from hoanhap.ground.registry.models import Person, Release, Residence
from hoanhap.pure.kernel.vietnamese import name_sort_key, skeleton
from hoanhap.work.needs import actions
from hoanhap.work.needs.given import Given, GivenNeed
from hoanhap.work.needs.heading import SurveyHeading
from hoanhap.work.needs.models import Answer, Survey, SurveyLine
from tests.world import NOON, TODAY, World

DUE = date(2026, 11, 30)
HEADING = SurveyHeading(
    year=2026,
    title="Rà soát nhu cầu vay vốn năm 2026",
    asker_kinds=(roles.COMMUNE_POLICE,),
    due_on=DUE,
    basis="Kế hoạch số 1, mục III.1",
)
NEED = Given(
    outcome="need",
    asked_on=TODAY,
    how="visit",
    needs=(
        GivenNeed(purpose="business", amount_vnd=50_000_000, wanted_year=2027, wanted_quarter=1),
    ),
)
NO_NEED = Given(outcome="no_need", asked_on=TODAY, how="telephone")
AWAY = Given(outcome="not_reached", asked_on=TODAY, how="telephone", reason="away")


def need(**changes: Any) -> Given:
    """A need for business, told otherwise in what is named."""
    return replace(NEED, needs=(replace(NEED.needs[0], **changes),))


def both(business_vnd: int, training_vnd: int, *, training_quarter: int = 1) -> Given:
    """A need for business and one for study, in quarters of one year."""
    study = replace(
        NEED.needs[0],
        purpose="training",
        amount_vnd=training_vnd,
        wanted_quarter=training_quarter,
    )
    return replace(NEED, needs=(study, replace(NEED.needs[0], amount_vnd=business_vnd)))


def person(
    world: World,
    name: str,
    *,
    commune: str = "a1",
    released_on: date = date(2024, 3, 1),
    kind: str = "completed",
    phone: str = "0900000001",
    certificate: str = "GCN-1",
) -> int:
    """A person at home in a commune, with one release."""
    row = Person.objects.create(
        full_name=name,
        name_skeleton=skeleton(name),
        name_sort=name_sort_key(name),
        birth_year=1988,
        commune=world.units[commune],
        residence="Bản Mẫu",
        phone=phone,
        recorded_at=NOON,
    )
    Release.objects.create(
        person=row,
        kind=kind,
        released_on=released_on,
        certificate_number=certificate,
        recorded_at=NOON,
    )
    Residence.objects.create(
        person=row,
        commune=row.commune,
        text=row.residence,
        starts_on=released_on,
        recorded_at=NOON,
    )
    return row.pk


def employer(world: World, name: str, *, commune: str = "a1", **fields: Any) -> int:
    """An establishment on record in a commune."""
    given = {"kind": "cooperative", "phone": "0211000001", "contact_name": "Bà Chủ", **fields}
    return record_employer(
        world.act(f"{commune}.clerk"),
        commune_id=world.units[commune].pk,
        fields=EmployerFields(name=name, **given),
    ).id


@dataclass
class Asking:
    """A survey and its lines."""

    world: World
    survey_id: int = 0

    def open(self, post: str = "a.desk", *, now: datetime = NOON, **changes: Any) -> Done:
        """Open it."""
        heading = replace(HEADING, **changes)
        done = actions.open_survey(self.world.act(post, now=now), heading=heading)
        self.survey_id = done.id
        return done

    @property
    def survey(self) -> Survey:
        """Its row."""
        return Survey.objects.get(pk=self.survey_id)

    def line(self, person_id: int | None = None, employer_id: int | None = None) -> SurveyLine:
        """The open line of a person or an employer."""
        return SurveyLine.objects.get(
            survey_id=self.survey_id,
            person_id=person_id,
            employer_id=employer_id,
            closed_at__isnull=True,
        )

    def answer(
        self, line_id: int, given: Given, post: str = "a1.drafter", *, now: datetime = NOON
    ) -> Done:
        """Write an answer down over whatever stands."""
        return actions.answer(
            self.world.act(post, now=now), line_id=line_id, version=self.version(line_id),
            given=given,
        )  # fmt: skip

    def version(self, line_id: int) -> int:
        """The id of the standing answer, 0 for none."""
        row = Answer.objects.filter(line_id=line_id, superseded_at__isnull=True).first()
        return row.pk if row else 0

    def do(self, deed: str, post: str = "a.desk", *, now: datetime = NOON, **inputs: Any) -> Done:
        """A deed on the survey itself, with its version where it takes one."""
        if deed in ("change_survey", "renew_frame", "remind", "close_survey"):
            inputs["version"] = self.survey.version
        return getattr(actions, deed)(  # type: ignore[no-any-return]  # deeds give a Done
            self.world.act(post, now=now), survey_id=self.survey_id, **inputs
        )
