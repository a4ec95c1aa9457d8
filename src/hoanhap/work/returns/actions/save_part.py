"""Save the text of one section."""

from __future__ import annotations

import hashlib

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import not_too_long
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.codes import WRITERS
from hoanhap.work.returns.drafting import begin, part_to_write, sections_asked
from hoanhap.work.returns.models import OutlineSection, Return
from hoanhap.work.returns.pasted import cleaned
from hoanhap.work.returns.stepping import SUBJECT, TEXT_LONGEST, named, own_return


@action(
    "returns.save_part",
    grants=WRITERS,
    sentence=Words(
        vi="{who} soạn mục “{section}” của báo cáo “{round}”",
        en="{who} wrote to “{section}” of “{round}”",
    ),
)
def save_part(act: Act, *, return_id: int, section_id: int, version: int, text: str) -> Done:
    """Save one section as it was typed; the first thing saved begins the return.

    `version` is the part's own (0: nothing saved yet), so that others may write other sections
    meanwhile. Pasted text is kept clean. Done.id and .version are the part's; notes `text` (as
    kept) and `is_cleaned`. Raises NotVisible, WrongState, NotAllowed; Stale where the part was
    saved elsewhere since; NotReady once locked or where the part is not open; BadInput when too
    long.
    """
    row, before = own_return(act, "returns.save_part", return_id, None)
    section = _section(row, section_id)
    kept = not_too_long("text", cleaned(text), TEXT_LONGEST)
    is_begun = row.drafted_by is not None
    begin(act, row)
    part = part_to_write(row, section, version)
    was = part.text
    part.text = kept
    part.version += 1
    part.saved_by, part.saved_at = act.actor.posting_id, act.now
    part.save()
    if not is_begun:
        row.version += 1
        row.save()
    record(
        act,
        deed="returns.save_part",
        subject=(SUBJECT, row.pk),
        occurred_on=act.today,
        before={"state": before, "section_id": section.pk, "sha256": _digest(was)},
        after={"state": row.state, "length": len(kept), "sha256": _digest(kept)},
        params={**named(row), "section": _short(section)},
    )
    notes = {"text": kept, "is_cleaned": kept != text, "return_version": row.version}
    return Done(id=part.pk, version=part.version, notes=notes)


def _section(row: Return, section_id: int) -> OutlineSection:
    found = [one for one in sections_asked(row) if one.pk == section_id]
    if not found:
        raise NotVisible
    return found[0]


def _short(section: OutlineSection) -> str:
    return f"{section.number} {section.title}".strip()[:100]


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
