"""Take answers from a workbook: the file is the deed."""

from __future__ import annotations

from hoanhap.ground.audit.many_rows import insert_many
from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.documents.many_objects import collector_paused
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.needs.codes import ASKING_POSTS
from hoanhap.work.needs.models import Answer, Need, SurveyLine, TakenWorkbook
from hoanhap.work.needs.stepping import (
    ANSWER_COLUMNS,
    LINE,
    NEED_COLUMNS,
    SUBJECT,
    asking_survey,
)
from hoanhap.work.needs.workbook_in import Sorted, read_book

CHUNK = 500


@action(
    "needs.import_answers",
    grants=ASKING_POSTS,
    sentence=Words(
        vi="{who} nhập trả lời từ tệp {name} vào đợt rà soát “{title}”: {new} mới, {changed} thay "
        "đổi, {same} đã có, {refused} dòng không nhận",
        en="{who} took answers from the file {name} into the survey “{title}”: {new} new, "
        "{changed} changed, {same} there already, {refused} rows refused",
    ),
)
@collector_paused()
def import_answers(act: Act, *, survey_id: int, name: str, content: bytes) -> Done:
    """Write down the answers of a workbook, exactly as the preview says. A row that says what
    stands is passed over, and a file that was taken in once writes nothing a second time, also
    where an answer was corrected or taken back since. Notes: `new`, `changed`, `same`, `refused`.

    Raises NotVisible, WrongState once the survey is closed, NotAllowed for an office that does not
    ask, FileRefused for what is no workbook, BadInput without heads or for another survey's.
    """
    survey = asking_survey(act, "needs.import_answers", survey_id)
    # Held first, so that what is compared below is what is changed.
    list(SurveyLine.objects.select_for_update().filter(survey=survey).values_list("pk"))
    book = read_book(act.actor, survey, name, content, act.today)
    taken = [row for row in book.rows if row.status in ("new", "changed")]
    _write(act, taken)
    # A file that wrote nothing (all refused, or another office's rows) was not taken in.
    if taken:
        TakenWorkbook.objects.create(
            survey=survey,
            sha256=book.sha256,
            name=name[-200:],
            agency_id=act.actor.agency_id,
            posting_id=act.actor.posting_id,
            recorded_at=act.now,
        )
    counts = book.counts()
    record(
        act,
        deed="needs.import_answers",
        subject=(SUBJECT, survey.pk),
        occurred_on=act.today,
        after={"sha256": book.sha256, **counts},
        params={"name": name[-120:], "title": survey.title, **counts},
        about=[(LINE, row.line.id) for row in taken if row.line is not None],
    )
    return Done(id=survey.pk, version=survey.version, notes=counts)


def _write(act: Act, taken: list[Sorted]) -> None:
    before = [row.standing.id for row in taken if row.standing is not None]
    for start in range(0, len(before), CHUNK):
        rows = Answer.objects.filter(pk__in=before[start : start + CHUNK])
        rows.update(superseded_at=act.now)
    answered = [(row.line.id, row.given) for row in taken if row.line and row.given]
    who = (act.actor.agency_id, act.actor.posting_id, act.now)
    ids = insert_many(
        Answer,
        ("line_id", *ANSWER_COLUMNS, "agency_id", "posting_id", "recorded_at"),
        [
            (line_id, *(getattr(given, name) for name in ANSWER_COLUMNS), *who)
            for line_id, given in answered
        ],
    )
    insert_many(
        Need,
        ("answer_id", *NEED_COLUMNS),
        [
            (answer_id, *(getattr(need, name) for name in NEED_COLUMNS))
            for answer_id, (_, given) in zip(ids, answered, strict=True)
            for need in given.needs
        ],
    )
