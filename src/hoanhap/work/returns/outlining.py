"""Sections of an outline, checked and written. Called in deeds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.offices import offices_by_id
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import known, not_too_long, said, unfit
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.measures.catalogue import MEASURES
from hoanhap.work.returns.asking import stored_asked
from hoanhap.work.returns.codes import BODIES, EVERY_KIND, KINDS_ASKED
from hoanhap.work.returns.models import Outline, OutlineSection
from hoanhap.work.returns.states import OUTLINE_TABLE
from hoanhap.work.returns.types import Asked, DeclaredAsked, NewSection

MOST_SECTIONS = 200
HELP_LONGEST = 4000


def outline_to_use(act: Act, outline_id: int) -> Outline:
    """An outline of the actor's province that is in use. Raises NotVisible, BadInput."""
    row = access.get(act.actor, Outline, outline_id)
    if row.state != "open":
        raise unfit(
            "outline_id",
            Words(
                vi="Đề cương này đã được thay bằng bản mới; hãy chọn bản mới.",
                en="This outline has been replaced by a newer edition; choose that one.",
            ),
        )
    return row


def outline_for(act: Act, deed: str, outline_id: int, version: int) -> Outline:
    """An outline, locked and stepped. Raises NotVisible, Stale, WrongState."""
    row = access.get_for(act, Outline, outline_id, version)
    row.state = OUTLINE_TABLE.next(deed, row.state)
    return row


def refuse_odd_sections(act: Act, sections: Sequence[NewSection]) -> None:
    """Raise BadInput naming the first section that can't stand; NotVisible for agencies that are
    not the province's.
    """
    if not 0 < len(sections) <= MOST_SECTIONS:
        raise unfit(
            "sections",
            Words(
                vi="Đề cương phải có từ 1 đến {most} mục.",
                en="An outline has from 1 to {most} sections.",
            ).format(most=MOST_SECTIONS),
        )
    for place, one in enumerate(sections, start=1):
        _refuse_odd(place, one)
    refuse_odd_asked(act.actor.province_id, *(one.asked for one in sections))


def refuse_odd_asked(province_id: int | None, *asked: Asked) -> None:
    """Raise BadInput for a kind that is never asked, NotVisible for an agency of elsewhere."""
    for one in asked:
        for kind in one.kinds:
            known("asked", kind, KINDS_ASKED)
    wanted = {pk for one in asked for pk in one.agency_ids}
    here = [one for one in offices_by_id(wanted).values() if one.province_id == province_id]
    if len(here) != len(wanted):
        raise NotVisible


def _refuse_odd(place: int, one: NewSection) -> None:
    field = f"sections.{place}"
    said(f"{field}.title", one.title, 400)
    not_too_long(f"{field}.number", one.number, 20)
    not_too_long(f"{field}.help", one.help, HELP_LONGEST)
    known(f"{field}.body", one.body, BODIES)
    for kind, codes in one.codes.items():
        known(f"{field}.codes", kind, (EVERY_KIND, *KINDS_ASKED))
        for code in codes:
            known(f"{field}.codes", code, MEASURES)
    own = [declared.code for declared in one.declared]
    if len(own) != len(set(own)):
        raise unfit(
            f"{field}.declared",
            Words(vi="Hai số liệu tự khai trùng mã.", en="Two declared figures share a code."),
        )
    for declared in one.declared:
        said(f"{field}.declared", declared.code, 30)
        said(f"{field}.declared", declared.title, 300)


def write_sections(outline: Outline, sections: Sequence[NewSection]) -> None:
    """Put these sections into an outline that has none."""
    OutlineSection.objects.bulk_create(
        OutlineSection(outline=outline, **_columns(place, one))
        for place, one in enumerate(sections, start=1)
    )


def _columns(place: int, one: NewSection) -> dict[str, Any]:
    return {
        "position": place,
        "number": one.number.strip(),
        "title": one.title.strip(),
        "help": one.help.strip(),
        "body": one.body,
        "codes": {kind: list(codes) for kind, codes in one.codes.items() if codes},
        "declared": [stored_declared(declared) for declared in one.declared],
        "asked": stored_asked(one.asked),
        "is_required": one.is_required,
        "window_first": one.window.first if one.window else None,
        "window_last": one.window.last if one.window else None,
        "item_id": one.item_id,
    }


def stored_declared(one: DeclaredAsked) -> dict[str, Any]:
    """A declared figure as it is kept with its section."""
    return {
        "code": one.code.strip(),
        "title": one.title.strip(),
        "unit": one.unit.strip(),
        "total_of": list(one.total_of),
        "part_of": one.part_of,
    }
