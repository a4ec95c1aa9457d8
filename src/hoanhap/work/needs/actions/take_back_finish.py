"""Take back that everyone has been asked."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import said
from hoanhap.pure.kernel.refusals import WrongState
from hoanhap.pure.kernel.words import Words
from hoanhap.work.needs.codes import ASKING_POSTS
from hoanhap.work.needs.models import SurveyFinish
from hoanhap.work.needs.stepping import SUBJECT, asking_survey


@action(
    "needs.take_back_finish",
    grants=ASKING_POSTS,
    sentence=Words(
        vi="{who} rút báo cáo đã hỏi xong đợt rà soát “{title}”",
        en="{who} took back that everyone of the survey “{title}” has been asked",
    ),
)
def take_back_finish(act: Act, *, survey_id: int, reason: str) -> Done:
    """Take the own office's report back, with the reason; it counts for no duty any more.

    Raises NotVisible, WrongState once closed or where nothing was reported, NotAllowed, BadInput
    without a reason.
    """
    survey = asking_survey(act, "needs.take_back_finish", survey_id)
    row = SurveyFinish.objects.filter(
        survey=survey, agency_id=act.actor.agency_id, withdrawn_at__isnull=True
    ).first()
    if row is None:
        raise WrongState(Words(vi="Cơ quan chưa báo xong.", en="Your office has not reported it."))
    why = said("reason", reason, 300)
    row.withdrawn_at = act.now
    row.save(update_fields=["withdrawn_at"])
    record(
        act,
        deed="needs.take_back_finish",
        subject=(SUBJECT, survey.pk),
        occurred_on=act.today,
        before={"finished_on": row.finished_on},
        reason=why,
        params={"title": survey.title},
    )
    return Done(id=survey.pk, version=survey.version)
