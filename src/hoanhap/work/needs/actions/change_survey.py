"""Change a survey's heading: its day, its title, who asks."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.needs.codes import OPENERS
from hoanhap.work.needs.heading import SurveyHeading, put
from hoanhap.work.needs.stepping import SUBJECT, survey_for

COLUMNS = ("year", "title", "basis", "duty_id", "asker_kinds", "due_on")


@action(
    "needs.change_survey",
    grants=OPENERS,
    sentence=Words(vi="{who} sửa đợt rà soát “{title}”", en="{who} changed the survey “{title}”"),
)
def change_survey(act: Act, *, survey_id: int, version: int, heading: SurveyHeading) -> Done:
    """Put a new heading on an open survey; who is asked stays as it was.

    Raises NotVisible, Stale, WrongState once closed, NotAllowed for an office that
    neither opened it nor is the desk, BadInput for wrong fields.
    """
    row = survey_for(act, "needs.change_survey", survey_id, version)
    before = {name: getattr(row, name) for name in COLUMNS}
    put(row, heading, act.today)
    row.version += 1
    row.save()
    changed = [name for name in COLUMNS if before[name] != getattr(row, name)]
    record(
        act,
        deed="needs.change_survey",
        subject=(SUBJECT, row.pk),
        occurred_on=act.today,
        before={name: before[name] for name in changed},
        after={name: getattr(row, name) for name in changed},
        params={"title": row.title},
    )
    return Done(id=row.pk, version=row.version)
