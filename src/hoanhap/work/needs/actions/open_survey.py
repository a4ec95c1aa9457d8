"""Open a year's survey of need."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import NotVisible, WrongState
from hoanhap.pure.kernel.words import Words
from hoanhap.work.needs.codes import OPENERS
from hoanhap.work.needs.frame import wanted_lines
from hoanhap.work.needs.framing import add_lines
from hoanhap.work.needs.heading import SurveyHeading, put
from hoanhap.work.needs.models import Survey
from hoanhap.work.needs.stepping import SUBJECT

ONE_IS_OPEN = Words(
    vi="Tỉnh đang có một đợt rà soát chưa khép (“{title}”); hãy khép đợt đó trước.",
    en="A survey of the province is still open (“{title}”); close it first.",
)


@action(
    "needs.open_survey",
    grants=OPENERS,
    sentence=Words(
        vi="{who} mở đợt rà soát “{title}”: {people} người, {employers} cơ sở",
        en="{who} opened the survey “{title}”: {people} people, {employers} establishments",
    ),
)
def open_survey(act: Act, *, heading: SurveyHeading) -> Done:
    """Open the province's survey of a year, and put on it everyone whom the law of today allows a
    loan and every establishment at work, each once. Notes: `people`, `employers`.

    Raises WrongState while another is open, BadInput for wrong fields of the heading.
    """
    province_id = act.actor.province_id
    if province_id is None:
        raise NotVisible
    standing = Survey.objects.filter(province_id=province_id, state="open").first()
    if standing is not None:
        raise WrongState(ONE_IS_OPEN.format(title=standing.title))
    row = Survey(
        province_id=province_id,
        agency_id=act.actor.agency_id,
        judged_on=act.today,
        opens_on=act.today,
        posting_id=act.actor.posting_id,
        recorded_at=act.now,
    )
    put(row, heading, act.today)
    row.save()
    wanted = wanted_lines(province_id, act.today)
    add_lines(act, row.pk, wanted)
    people = sum(one.person_id is not None for one in wanted)
    counts = {"people": people, "employers": len(wanted) - people}
    record(
        act,
        deed="needs.open_survey",
        subject=(SUBJECT, row.pk),
        occurred_on=act.today,
        after={"year": row.year, "due_on": row.due_on, "askers": row.asker_kinds, **counts},
        params={"title": row.title, **counts},
    )
    return Done(id=row.pk, version=row.version, notes=counts)
