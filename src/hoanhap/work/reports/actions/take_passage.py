"""Take a passage over from an agency's return."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import BadInput, NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.reports.marks import without_marks
from hoanhap.work.reports.models import Report
from hoanhap.work.reports.sections import put_passage
from hoanhap.work.reports.stepping import SECTION, WRITERS, section_for, touch
from hoanhap.work.returns.queries import sent_part, side_by_side
from hoanhap.work.returns.types_filling import BesideText

TAKEN = Words(
    vi="Đoạn này đã có trong mục. Hãy sửa đoạn đang có, hoặc bỏ đi rồi lấy lại.",
    en="This passage is in the section already. Change it there, or drop it and take it anew.",
)
EMPTY = Words(
    vi="Cơ quan này chưa viết gì ở mục này.", en="This agency wrote nothing in this section."
)


@action(
    "reports.take_passage",
    grants=WRITERS,
    sentence=Words(
        vi="{who} lấy đoạn của {agency} vào mục “{section}”",
        en="{who} took a passage of {agency} over into “{section}”",
    ),
)
def take_passage(act: Act, *, section_id: int, version: int, part_id: int) -> Done:
    """Take what an agency sent to one section of its return; the source is kept word for word with
    the agency, the number and the day of its return. A figure's code in it stays a plain word: the
    agency's figure is not the province's. `version` is the section's.

    The answer's notes carry the passage's id. Raises NotVisible, also for a part of another round
    or one that was not sent; Stale, WrongState, BadInput where it is there already or empty.
    """
    report, section = section_for(act, "reports.take_passage", section_id, version)
    source = sent_part(act.actor, part_id)
    _must_fit(act, report, source)
    if section.passages.filter(source_part_id=part_id).exists():
        raise BadInput(TAKEN)
    if not source.text.strip():
        raise BadInput(EMPTY)
    taken = put_passage(
        act,
        section,
        without_marks(source.text),
        part_id=part_id,
        agency_id=source.agency_id,
        label=_label(source),
        source_text=source.text,
    )
    touch(section)
    record(
        act,
        deed="reports.take_passage",
        subject=(SECTION, section.pk),
        occurred_on=act.today,
        after={"agency_id": source.agency_id, "source": taken.source_label},
        params={"agency": source.agency_name, "section": section.title},
        about=[("returns.Return", source.return_id)],
    )
    return Done(id=section.pk, version=section.version, notes={"passage": taken.pk})


def _must_fit(act: Act, report: Report, source: BesideText) -> None:
    """Only what was sent in this report's own round."""
    if report.round_id is None:
        raise NotVisible
    beside = side_by_side(act.actor, report.round_id, source.section_id)
    if source.part_id not in {one.part_id for one in beside}:
        raise NotVisible


def _label(source: BesideText) -> str:
    if source.number and source.signed_on:
        return f"số {source.number} ngày {source.signed_on:%d/%m/%Y}"
    return f"gửi ngày {source.sent_on:%d/%m/%Y}" if source.sent_on else ""
