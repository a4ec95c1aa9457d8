"""Write down who is to be asked: the lines of a survey."""

from __future__ import annotations

from collections.abc import Sequence

from hoanhap.ground.audit.many_rows import insert_many
from hoanhap.pure.kernel.act import Act
from hoanhap.work.needs.frame import Wanted
from hoanhap.work.needs.models import SurveyLine


def add_lines(act: Act, survey_id: int, wanted: Sequence[Wanted]) -> None:
    """Write these lines of a survey."""
    insert_many(
        SurveyLine,
        (
            "survey_id", "person_id", "employer_id", "commune_id", "released_on",
            "window_last_on", "has_loan", "recorded_at",
        ),
        [
            (
                survey_id, one.person_id, one.employer_id, one.commune_id, one.released_on,
                one.window_last_on, one.has_loan, act.now,
            )
            for one in wanted
        ],
    )  # fmt: skip
