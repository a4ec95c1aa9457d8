"""Who may see and count what of the survey of need, said a second time: who lives or works in one's
communes; to a bank whom a list named to it, and the establishments of its communes; counts without
names also to the departments and the bank's branch of the province.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from hoanhap.ground.orgs import roles
from hoanhap.ground.registry import queries as registry
from hoanhap.ground.registry.models import Disclosure, Employer
from hoanhap.pure.kernel.act import Actor
from hoanhap.work.needs import queries
from hoanhap.work.needs.models import Answer, Survey, SurveyLine
from hoanhap.work.plans import queries as plans
from tests.needs.asking import AWAY, Asking, both, employer
from tests.needs.test_workbook import SAYS_NEED, filled
from tests.sweeps.oracle import TERRITORIAL, Sight
from tests.sweeps.oracle_doing import Ask, in_province, once
from tests.world import TODAY, World

WHO_ASKS = (roles.COMMUNE_POLICE, roles.VBSP_OFFICE)
WHO_COUNTS = (*TERRITORIAL, roles.VBSP_OFFICE, roles.DEPARTMENT, roles.VBSP_BRANCH)
Calls = Iterator[tuple[Callable[[], Any], bool]]
_WORLD: list[World] = []
"""The world that was planted last, whose posts fill in the workbooks."""


def plant_needs(world: World) -> None:
    """In each province a survey, establishments in every commune, and some answers."""
    _WORLD[:] = [world]
    for letter in ("a", "b"):
        employer(world, f"Hợp tác xã {letter}", commune=f"{letter}1")
        asking = Asking(world)
        asking.open(f"{letter}.desk", asker_kinds=WHO_ASKS)
        lines = SurveyLine.objects.filter(survey_id=asking.survey_id, person__isnull=False)
        given = (both(40_000_000, 10_000_000), AWAY)
        mine = lines.filter(commune=world.units[f"{letter}1"]).order_by("pk")[:2]
        for line, said in zip(mine, given, strict=False):
            asking.answer(line.pk, said, f"{letter}1.drafter")
    employer(world, "Tổ hợp tác a2", commune="a2")


def sees_line(sight: Sight, line: SurveyLine) -> bool:
    """Whether a line may come before the actor's eyes."""
    kind = sight.actor.agency_kind
    if kind == roles.VBSP_OFFICE:
        if line.person_id is None:
            return line.commune_id in sight.communes
        return Disclosure.objects.filter(
            person_id=line.person_id, agency_id=sight.actor.agency_id, ended_on=None
        ).exists()
    return kind in TERRITORIAL and line.commune_id in sight.communes


def sees_survey(actor: Actor, row: Survey) -> bool:
    """Whether a survey itself, which names nobody, may."""
    return actor.agency_kind in WHO_COUNTS and in_province(actor, row)


def sees_employer(sight: Sight, row: Employer) -> bool:
    """Whether an establishment may."""
    kind = sight.actor.agency_kind
    return kind in (*TERRITORIAL, roles.VBSP_OFFICE) and row.commune_id in sight.communes


def _asks(actor: Actor) -> bool:
    return actor.agency_kind in WHO_ASKS and actor.may("needs.answer")


def _of_surveys(
    query: Callable[..., Any], *more: Any, also: Callable[[Actor], bool] = lambda _: True
) -> Ask:
    def ask(sight: Sight) -> Calls:
        for row in Survey.objects.order_by("pk"):
            may = sees_survey(sight.actor, row) and also(sight.actor)
            yield lambda row=row: query(sight.actor, row.pk, *more), may

    return ask


def _opens_lines(actor: Actor) -> bool:
    return actor.agency_kind in (*TERRITORIAL, roles.VBSP_OFFICE)


def _has_phones(actor: Actor) -> bool:
    return _opens_lines(actor) and actor.agency_kind != roles.PROVINCE_COMMITTEE


def _of_lines(sight: Sight) -> Calls:
    for line in SurveyLine.objects.order_by("pk"):
        may = sees_line(sight, line)
        yield lambda line=line: queries.line(sight.actor, line.pk, TODAY), may


def _lists(sight: Sight) -> Calls:
    """Each survey's lines are exactly those the actor may see."""
    for row in Survey.objects.order_by("pk"):
        may = sees_survey(sight.actor, row) and _opens_lines(sight.actor)

        def look(row: Survey = row) -> Any:
            found = queries.lines(sight.actor, row.pk)
            seen = {line.pk for line in row.lines.all() if sees_line(sight, line)}
            assert {line.id for line in found.rows} == seen
            assert found.total == len(seen)
            return found

        yield look, may


def _demand(sight: Sight) -> Calls:
    """The demand is what the lines the actor counts add up to."""
    for row in Survey.objects.order_by("pk"):

        def look(row: Survey = row) -> Any:
            found = queries.demand(sight.actor, row.pk, TODAY)
            whole = sight.actor.agency_kind in (roles.DEPARTMENT, roles.VBSP_BRANCH)
            wanted = [
                sum(need.amount_vnd for need in answer.needs.all())
                for answer in Answer.objects.filter(line__survey=row, outcome="need")
                if answer.superseded_at is None
                and (whole or answer.line.commune_id in sight.communes)
            ]
            assert found.total.total.total_vnd == sum(wanted)
            assert found.total.total.people == len(wanted)
            return found

        yield look, sees_survey(sight.actor, row)


def _employers(sight: Sight) -> Calls:
    for row in Employer.objects.order_by("pk"):
        may = sees_employer(sight, row)
        yield lambda row=row: registry.employer(sight.actor, row.pk), may


def _employer_histories(sight: Sight) -> Calls:
    for row in Employer.objects.order_by("pk"):
        may = sees_employer(sight, row)
        yield lambda row=row: registry.employer_history(sight.actor, row.pk), may


def _all_employers(sight: Sight) -> Calls:
    def look() -> Any:
        found = registry.employers(sight.actor)
        seen = {row.pk for row in Employer.objects.all() if sees_employer(sight, row)}
        assert {row.id for row in found.rows} == seen
        return found

    yield look, True


def _previews(sight: Sight) -> Calls:
    """A workbook that another post filled in."""
    for row in Survey.objects.filter(province_id=sight.actor.province_id):
        asking = Asking(_WORLD[0], row.pk)
        letter = "a" if row.province_id == _WORLD[0].units["a"].pk else "b"
        content = filled(asking, SAYS_NEED, post=f"{letter}1.drafter")
        may = sees_survey(sight.actor, row) and _asks(sight.actor)
        yield (
            lambda row=row, content=content: queries.import_preview(
                sight.actor, row.pk, "tra-loi.xlsx", content, TODAY
            ),
            may,
        )


def _counts(sight: Sight) -> Calls:
    may = sight.actor.may("needs.open_survey")
    yield lambda: queries.frame_counts(sight.actor, TODAY), may


def _surveys(sight: Sight) -> Calls:
    def look() -> Any:
        found = queries.surveys(sight.actor, TODAY)
        seen = {row.pk for row in Survey.objects.all() if sees_survey(sight.actor, row)}
        assert {row.id for row in found} == seen
        return found

    yield look, True


NEED_CALLS: dict[str, Ask] = {
    "ground.registry.queries.employer": _employers,
    "ground.registry.queries.employer_history": _employer_histories,
    "ground.registry.queries.employers": _all_employers,
    "work.needs.queries.answers_workbook": _of_surveys(queries.answers_workbook, TODAY, also=_asks),
    "work.needs.queries.demand": _demand,
    "work.needs.queries.demand_workbook": _of_surveys(queries.demand_workbook, TODAY),
    "work.needs.queries.frame_counts": _counts,
    "work.needs.queries.fund_choices": once(queries.fund_choices),
    "work.needs.queries.import_preview": _previews,
    "work.needs.queries.line": _of_lines,
    "work.needs.queries.lines": _lists,
    "work.needs.queries.survey": _of_surveys(queries.survey, TODAY),
    "work.needs.queries.survey_head": _of_surveys(queries.survey_head, TODAY),
    "work.needs.queries.survey_history": _of_surveys(queries.survey_history),
    "work.needs.queries.surveys": _surveys,
    "work.needs.queries.telephone_list": _of_surveys(queries.telephone_list, also=_has_phones),
    "work.needs.queries.today_of": once(queries.today_of, TODAY),
    "work.plans.queries.duties_of_topic": once(plans.duties_of_topic, "need-survey"),
}
