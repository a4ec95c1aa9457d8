"""Say that an office has asked everyone."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import NotReady, WrongState
from hoanhap.pure.kernel.words import Words
from hoanhap.work.needs.codes import ASKING_POSTS
from hoanhap.work.needs.models import SurveyFinish
from hoanhap.work.needs.stepping import SUBJECT, asking_survey, is_answered, open_lines


@action(
    "needs.report_finished",
    grants=ASKING_POSTS,
    sentence=Words(
        vi="{who} báo đã hỏi xong đợt rà soát “{title}”",
        en="{who} reported that everyone of the survey “{title}” has been asked",
    ),
)
def report_finished(act: Act, *, survey_id: int) -> Done:
    """Report that everyone of this office's lines has an answer; it counts by itself for the
    office's duty of the plan.

    Raises NotVisible, WrongState once closed or reported, NotAllowed for an office that does not
    ask, NotReady naming how many are left.
    """
    survey = asking_survey(act, "needs.report_finished", survey_id)
    own = SurveyFinish.objects.filter(
        survey=survey, agency_id=act.actor.agency_id, withdrawn_at__isnull=True
    )
    if own.exists():
        raise WrongState(Words(vi="Cơ quan đã báo xong.", en="Your office reported this already."))
    left = open_lines(act.actor, survey_id).filter(~is_answered()).count()
    if left:
        words = Words(
            vi="Còn {left} người, cơ sở chưa có câu trả lời; ai chưa gặp được thì ghi lý do.",
            en="{left} have no answer yet; for who can't be reached write down why.",
        )
        raise NotReady(words.format(left=left))
    row = SurveyFinish.objects.create(
        survey=survey,
        agency_id=act.actor.agency_id,
        finished_on=act.today,
        posting_id=act.actor.posting_id,
        recorded_at=act.now,
    )
    record(
        act,
        deed="needs.report_finished",
        subject=(SUBJECT, survey.pk),
        occurred_on=act.today,
        after={"finished_on": row.finished_on},
        params={"title": survey.title},
    )
    return Done(id=survey.pk, version=survey.version)
