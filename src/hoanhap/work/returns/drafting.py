"""A return as it is being written: begun, its parts, its figures filled in. Called in deeds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import NotReady, Stale
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.asking import declared_of, sections_for
from hoanhap.work.returns.filling import counted_figures
from hoanhap.work.returns.models import OutlineSection, Return, ReturnFigure, ReturnPart

COUNTED = "counted"
DECLARED = "declared"


def sections_asked(row: Return) -> list[OutlineSection]:
    """The sections that this return has, in order. One query."""
    sections = OutlineSection.objects.filter(outline_id=row.round.outline_id)
    return sections_for(sections, row.agency_id, row.agency.kind)


def begin(act: Act, row: Return) -> None:
    """Make the parts and figures of a return that has none yet; the actor drafts it."""
    if row.drafted_by is not None:
        return
    sections = sections_asked(row)
    ReturnPart.objects.bulk_create(
        ReturnPart(of_return=row, section=one, version=0) for one in sections
    )
    ReturnFigure.objects.bulk_create(
        ReturnFigure(of_return=row, section=one, code=declared.code, source=DECLARED, version=0)
        for one in sections
        for declared in declared_of(one)
    )
    fill(act, row, sections)
    row.drafted_by = act.actor.posting_id
    if row.state == "open":
        row.state = "drafted"


def fill(act: Act, row: Return, sections: Iterable[OutlineSection]) -> int:
    """Fill in the counted figures of these sections as known now; how many changed."""
    there = {
        (one.section_id, one.code): one
        for one in ReturnFigure.objects.filter(of_return=row, source=COUNTED)
    }
    changed: list[tuple[ReturnFigure, bool]] = []
    new: list[ReturnFigure] = []
    for section_id, code, value, last_year in counted_figures(act, row, sections):
        one = there.get((section_id, code)) or ReturnFigure(
            of_return=row, section_id=section_id, code=code, source=COUNTED, version=0
        )
        was = (one.value_num, one.value_den)
        one.value_num, one.value_den = value
        one.before_num, one.before_den = last_year
        one.known_at = act.now
        if one.pk is None:
            new.append(one)
        else:
            changed.append((one, was != value))
    ReturnFigure.objects.bulk_create(new)
    columns = ("value_num", "value_den", "before_num", "before_den", "known_at")
    ReturnFigure.objects.bulk_update([one for one, _ in changed], columns)
    row.known_at = act.now
    return len(new) + sum(is_other for _, is_other in changed)


def open_sections(row: Return, sections: Iterable[OutlineSection]) -> list[OutlineSection]:
    """Those of these sections that can be written to now."""
    shut = ReturnPart.objects.filter(of_return=row, is_open=False)
    closed = set(shut.values_list("section_id", flat=True))
    return [one for one in sections if one.pk not in closed]


def part_to_write(row: Return, section: OutlineSection, version: int) -> ReturnPart:
    """A part, locked. Raises Stale where it was saved since the page was opened, NotReady where
    this part is not open.
    """
    part = ReturnPart.objects.select_for_update().get(of_return=row, section=section)
    refuse_shut(part)
    if part.version != version:
        raise Stale
    return part


def refuse_shut_section(row: Return, section_id: int | None) -> None:
    """Raise NotReady for a file of a section that is not open; None is the whole return."""
    if section_id is not None:
        refuse_shut(ReturnPart.objects.get(of_return=row, section_id=section_id))


def refuse_shut(part: ReturnPart) -> None:
    """Raise NotReady for a part that did not come back with the return."""
    if not part.is_open:
        raise NotReady(
            Words(
                vi="Mục này đã được tiếp nhận, không mở để sửa; chỉ sửa các mục có nhận xét. Nội "
                "dung anh/chị vừa nhập chưa được lưu.",
                en="This section was taken as it is and is not open; only those with remarks are. "
                "What you just typed was not saved.",
            )
        )


def figures_by_section(row: Return) -> dict[int, list[ReturnFigure]]:
    """The figures of a return by section, in the order they were made. One query."""
    found: dict[int, list[ReturnFigure]] = defaultdict(list)
    for one in ReturnFigure.objects.filter(of_return=row).order_by("pk"):
        found[one.section_id].append(one)
    return found
