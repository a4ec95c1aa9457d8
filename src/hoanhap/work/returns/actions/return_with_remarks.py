"""Return what was sent, with remarks at the place."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import not_too_long, said, unfit
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.measures.declaring import take_back
from hoanhap.work.returns.codes import JUDGES
from hoanhap.work.returns.models import Return, ReturnRemark
from hoanhap.work.returns.stepping import (
    REMARKS_LONGEST,
    SUBJECT,
    refuse_closed,
    refuse_own,
    return_for,
    save_and_record,
)
from hoanhap.work.returns.types_filling import SectionRemark


@action(
    "returns.return_with_remarks",
    grants=JUDGES,
    sentence=Words(
        vi="{who} trả lại báo cáo “{round}” của {agency}",
        en="{who} sent “{round}” of {agency} back",
    ),
)
def return_with_remarks(
    act: Act,
    *,
    return_id: int,
    version: int,
    remarks: str = "",
    sections: tuple[SectionRemark, ...] = (),
    mend_by: date | None = None,
) -> Done:
    """Send a return back with remarks on the whole and at single sections (*trả lại*): only the
    sections named open again, all of them where none is named.

    What it declared counts no more until it is sent again. `mend_by` is the day by which that is to
    be; it is not locked before. Raises NotVisible, Stale, WrongState, NotAllowed for the own
    agency's, NotReady for a body that is only requested or in a closed round, BadInput where
    nothing is said, that day is past, or the return is locked and no such day is named.
    """
    row, before = return_for(act, "returns.return_with_remarks", return_id, version)
    refuse_own(act, row)
    refuse_closed(row)
    whole = not_too_long("remarks", remarks, REMARKS_LONGEST)
    if not sections:
        whole = said("remarks", remarks, REMARKS_LONGEST)
    _refuse_odd_day(act, row, mend_by)
    was = {"state": before, "settled_on": row.settled_on, "locks_on": row.locks_on}
    opened = _open_parts(act, row, whole, sections)
    take_back(act, (SUBJECT, row.pk))
    row.remarks = whole
    row.settled_on, row.settled_by = None, None
    row.submitted_by, row.submitted_on = None, None
    row.mend_by = mend_by
    if row.locks_on is not None and mend_by is not None:
        row.locks_on = max(row.locks_on, mend_by)
    return save_and_record(
        act,
        "returns.return_with_remarks",
        row,
        before=was,
        after={"opened": opened, "mend_by": mend_by},
        reason=whole,
        notes={"opened": len(opened)},
    )


def _refuse_odd_day(act: Act, row: Return, mend_by: date | None) -> None:
    if mend_by is not None and mend_by < act.today:
        raise unfit("mend_by", Words(vi="Ngày này đã qua.", en="This day is past."))
    if mend_by is None and row.locks_on is not None and row.locks_on < act.today:
        raise unfit(
            "mend_by",
            Words(
                vi="Báo cáo đã khóa sau ngày {on:%d/%m/%Y}; hãy ghi ngày phải gửi lại để đơn vị "
                "còn sửa được.",
                en="It was locked after {on:%d/%m/%Y}; name the day by which it is to be sent "
                "again, so that it can be mended.",
            ).format(on=row.locks_on),
        )


def _open_parts(
    act: Act, row: Return, whole: str, sections: tuple[SectionRemark, ...]
) -> list[int]:
    parts = {part.section_id: part for part in row.parts.all()}
    named = {one.section_id: said("sections", one.text, REMARKS_LONGEST) for one in sections}
    if not named.keys() <= parts.keys():
        raise NotVisible
    for part in parts.values():
        part.is_open = part.section_id in named or not named
        part.remark = named.get(part.section_id, "")
    row.parts.bulk_update(parts.values(), ["is_open", "remark"])
    opened = [part.section_id for part in parts.values() if part.is_open]
    row.figures.filter(section_id__in=opened).update(is_frozen=False)
    texts = [*named.items(), *([(None, whole)] if whole else [])]
    ReturnRemark.objects.bulk_create(
        ReturnRemark(
            of_return=row,
            section_id=section_id,
            sending=row.sendings_count,
            text=text,
            posting_id=act.actor.posting_id,
            recorded_at=act.now,
        )
        for section_id, text in texts
    )
    return opened
