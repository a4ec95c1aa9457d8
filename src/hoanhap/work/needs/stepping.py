"""What the deeds of a survey share: its row fetched by the door, its step, whose lines."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Act, Actor
from hoanhap.pure.kernel.refusals import NotAllowed, NotVisible, Stale
from hoanhap.pure.kernel.words import Words
from hoanhap.work.needs.answering import Given
from hoanhap.work.needs.models import Answer, Survey, SurveyLine
from hoanhap.work.needs.states import TABLE

SUBJECT = "needs.Survey"
LINE = "needs.SurveyLine"

NOT_ASKING = Words(
    vi="Đợt rà soát này không giao cơ quan anh/chị hỏi.",
    en="This survey does not ask your office to ask.",
)


def survey_for(act: Act, deed: str, survey_id: int, version: int) -> Survey:
    """The survey locked, its step allowed. Raises NotVisible, Stale, WrongState."""
    row = access.get_for(act, Survey, survey_id, version)
    row.state = TABLE.next(deed, row.state)
    return row


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
    """The new answer, the one before it superseded."""
    if standing is not None:
        standing.superseded_at = act.now
        standing.save(update_fields=["superseded_at"])
    return Answer.objects.create(
        line=line,
        **columns_of(given),
        agency_id=act.actor.agency_id,
        posting_id=act.actor.posting_id,
        recorded_at=act.now,
    )


ANSWER_COLUMNS = (
    "outcome", "purpose", "amount_vnd", "wanted_year", "wanted_quarter", "fund_code", "reason",
    "note", "asked_on", "how",
)  # fmt: skip


def columns_of(given: Given | Answer | None) -> dict[str, Any]:
    """What an answer says, by column; nothing where there is none."""
    return {name: getattr(given, name) for name in ANSWER_COLUMNS} if given is not None else {}


def subjects_of(line: SurveyLine) -> list[tuple[str, int]]:
    """Whom an answer is about: the person or the establishment."""
    if line.person_id is not None:
        return [("registry.Person", line.person_id)]
    return [("registry.Employer", line.employer_id or 0)]
