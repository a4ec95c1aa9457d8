"""Close a survey: its answers stand as they are."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.needs.codes import OPENERS
from hoanhap.work.needs.models import SurveyLine
from hoanhap.work.needs.stepping import SUBJECT, is_answered, survey_for


@action(
    "needs.close_survey",
    grants=OPENERS,
    sentence=Words(
        vi="{who} khép đợt rà soát “{title}”, còn {left} chưa được hỏi",
        en="{who} closed the survey “{title}”, {left} not asked",
    ),
)
def close_survey(act: Act, *, survey_id: int, version: int) -> Done:
    """Close the survey: nothing is written down any more, the demand stands as it is. It counts for
    the duty of the office that opened it. Notes: `left`, how many were not asked.

    Raises NotVisible, Stale, WrongState once closed, NotAllowed for an office that
    neither opened it nor is the desk.
    """
    row = survey_for(act, "needs.close_survey", survey_id, version)
    lines = SurveyLine.objects.filter(survey=row, closed_at__isnull=True)
    left = lines.filter(~is_answered()).count()
    row.closed_on = act.today
    row.closed_at = act.now
    row.version += 1
    row.save()
    record(
        act,
        deed="needs.close_survey",
        subject=(SUBJECT, row.pk),
        occurred_on=act.today,
        before={"state": "open"},
        after={"state": row.state, "left": left},
        params={"title": row.title, "left": left},
    )
    return Done(id=row.pk, version=row.version, notes={"left": left})
