"""The arguments of the addresses of the survey of need: every value there is, and which of them a
post may see.
"""

from __future__ import annotations

from typing import Any

from hoanhap.ground.registry.models import Employer
from hoanhap.work.needs.models import Survey, SurveyLine
from tests.sweeps.oracle import Sight
from tests.sweeps.oracle_needs import sees_employer, sees_line, sees_survey

Values = tuple[list[Any], set[Any]]
PAGES_OF_NEEDS = {"survey_id": "need_survey", "line_id": "need_line", "employer_id": "employer"}
"""The page of each kind of row, which opens for who sees it and for nobody else."""


def values_of_needs(argument: str, sight: Sight) -> Values | None:
    """All values of an argument and those the post sees; None for an argument of other desks."""
    if argument == "survey_id":
        surveys = Survey.objects.order_by("pk")
        return [s.pk for s in surveys], {s.pk for s in surveys if sees_survey(sight.actor, s)}
    if argument == "line_id":
        lines = SurveyLine.objects.order_by("pk")
        return [one.pk for one in lines], {one.pk for one in lines if sees_line(sight, one)}
    if argument == "employer_id":
        found = Employer.objects.order_by("pk")
        return [one.pk for one in found], {one.pk for one in found if sees_employer(sight, one)}
    return None
