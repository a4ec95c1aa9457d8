"""What the deeds of a survey share: its row fetched by the door, its step, whose lines."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from hoanhap.ground.orgs import access, roles
from hoanhap.pure.kernel.act import Act, Actor
from hoanhap.pure.kernel.refusals import NotAllowed, NotVisible, Stale
from hoanhap.pure.kernel.words import Words
from hoanhap.work.needs.codes import OPENERS
from hoanhap.work.needs.given import Given
from hoanhap.work.needs.models import Answer, Need, Survey, SurveyLine
from hoanhap.work.needs.states import TABLE

SUBJECT = "needs.Survey"
LINE = "needs.SurveyLine"

NOT_ASKING = Words(
    vi="Đợt rà soát này không giao cơ quan anh/chị hỏi.",
    en="This survey does not ask your office to ask.",
)


NOT_YOURS = Words(
    vi="Việc này do cơ quan mở đợt rà soát hoặc cán bộ theo dõi cấp tỉnh làm.",
    en="This is done by the office that opened the survey, or by the province's desk.",
)


def survey_for(act: Act, deed: str, survey_id: int, version: int) -> Survey:
    """The survey locked, its step allowed, for who keeps it. Raises NotVisible, Stale, WrongState,
    NotAllowed.
    """
    row = access.get_for(act, Survey, survey_id, version)
    row.state = TABLE.next(deed, row.state)
    if not keeps(act.actor, row):
        raise NotAllowed(NOT_YOURS)
    return row


def keeps(actor: Actor, survey: Survey) -> bool:
    """Whether a survey is this post's to change, remind of and close: the office's that opened it,
    and the province's desk's.
    """
    is_desk = actor.role == roles.PROVINCE_DESK
    return is_desk or (actor.role in OPENERS and actor.agency_id == survey.agency_id)


def asking_survey(act: Act, deed: str, survey_id: int) -> Survey:
    """The survey for an office that asks. Raises NotVisible, WrongState, NotAllowed."""
    row = access.get(act.actor, Survey, survey_id)
    TABLE.next(deed, row.state)
    if act.actor.agency_kind not in row.asker_kinds:
        raise NotAllowed(NOT_ASKING)
    return row


def line_for(act: Act, deed: str, line_id: int, version: int) -> tuple[SurveyLine, Answer | None]:
    """The line locked and its standing answer. `version` is the number of the answer the page had
    shown, 0 for none. Raises NotVisible, Stale, WrongState, NotAllowed.
    """
    line = access.get_for(act, SurveyLine, line_id, version)
    survey = asking_survey(act, deed, line.survey_id)
    line.survey = survey
    if line.closed_at is not None:
        raise NotVisible
    standing = Answer.objects.filter(line=line, superseded_at__isnull=True).first()
    if (standing.pk if standing else 0) != version:
        raise Stale
    return line, standing


def open_lines(actor: Actor, survey_id: int) -> QuerySet[SurveyLine]:
    """The lines of a survey that this actor sees and that still count."""
    return access.visible(actor, SurveyLine).filter(survey_id=survey_id, closed_at__isnull=True)


def is_answered() -> Exists:
    """Whether a line has a standing answer."""
    return Exists(Answer.objects.filter(line=OuterRef("pk"), superseded_at__isnull=True))


def write_down(act: Act, line: SurveyLine, standing: Answer | None, given: Given) -> Answer:
    """The new answer with its needs, the one before it superseded."""
    if standing is not None:
        standing.superseded_at = act.now
        standing.save(update_fields=["superseded_at"])
    row = Answer.objects.create(
        line=line,
        **{name: getattr(given, name) for name in ANSWER_COLUMNS},
        agency_id=act.actor.agency_id,
        posting_id=act.actor.posting_id,
        recorded_at=act.now,
    )
    for need in given.needs:
        Need.objects.create(answer=row, **{name: getattr(need, name) for name in NEED_COLUMNS})
    return row


ANSWER_COLUMNS = ("outcome", "reason", "note", "asked_on", "how")
NEED_COLUMNS = ("purpose", "amount_vnd", "wanted_year", "wanted_quarter", "fund_code")


def traced(given: Given | None) -> dict[str, Any]:
    """What an answer says, as the history keeps it; nothing where there is none."""
    if given is None:
        return {}
    told = {name: getattr(given, name) for name in ANSWER_COLUMNS}
    for one in given.needs:
        told[f"{one.purpose}_vnd"] = one.amount_vnd
        told[f"{one.purpose}_quarter"] = f"{one.wanted_quarter}/{one.wanted_year}"
        told[f"{one.purpose}_fund"] = one.fund_code
    return told


def subjects_of(line: SurveyLine) -> list[tuple[str, int]]:
    """Whom an answer is about: the person or the establishment."""
    if line.person_id is not None:
        return [("registry.Person", line.person_id)]
    return [("registry.Employer", line.employer_id or 0)]
