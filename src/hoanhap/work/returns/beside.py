"""Reads for the report that is made of a round: what every agency sent, section by section."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from django.db.models import OuterRef, Subquery

from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.gathered import dicts_of, gathered
from hoanhap.pure.kernel.act import VIETNAM, Actor
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.vietnamese import sort_key
from hoanhap.work.returns.asking import asked_of, is_asked
from hoanhap.work.returns.filling import figure_of
from hoanhap.work.returns.models import (
    Explanation,
    OutlineSection,
    Return,
    ReturnFigure,
    ReturnPart,
    Round,
)
from hoanhap.work.returns.titles import words_of
from hoanhap.work.returns.types_filling import BesideText, SentFigure


def side_by_side(actor: Actor, round_id: int, section_id: int) -> tuple[BesideText, ...]:
    """What each agency that is asked this section sent to it last, in the Vietnamese order of
    agencies; who has not sent stands there without a text. Raises NotVisible. One query, three
    where nobody is asked.
    """
    of_round = OutlineSection.objects.filter(pk=section_id, outline_id=OuterRef("round__outline"))
    parts = access.visible(actor, ReturnPart).filter(section_id=section_id)
    found = list(
        access.visible(actor, Return)
        .filter(round_id=round_id)
        .select_related("agency")
        .annotate(asked_of=Subquery(of_round.values("asked")))
        .annotate(told=gathered(parts, "of_return", _PART))
    )
    if not found or vars(found[0])["asked_of"] is None:
        round_ = access.get(actor, Round, round_id)
        if not OutlineSection.objects.filter(pk=section_id, outline=round_.outline_id).exists():
            raise NotVisible
        return ()
    asked = asked_of(vars(found[0])["asked_of"])
    texts = (
        _beside(row, section_id, next(dicts_of(row, "told", _PART), None))
        for row in found
        if is_asked(asked, row.agency_id, row.agency.kind) and row.state != "excused"
    )
    return tuple(sorted(texts, key=lambda one: (sort_key(one.agency_name), one.return_id)))


_PART = ("pk", "sent_text", "remark")


def sent_part(actor: Actor, part_id: int) -> BesideText:
    """One text as it was sent last. Raises NotVisible, also where it never was. Two queries."""
    part = (
        access.visible(actor, ReturnPart)
        .filter(pk=part_id, of_return__sent_at__isnull=False)
        .select_related("of_return__agency")
        .first()
    )
    if part is None:
        raise NotVisible
    return _beside(part.of_return, part.section_id, {name: getattr(part, name) for name in _PART})


def sent_figures(
    actor: Actor,
    round_id: int,
    *,
    section_id: int | None = None,
    return_ids: Collection[int] | None = None,
) -> tuple[SentFigure, ...]:
    """The figures of a round's returns that were sent, by section and agency; only those of a
    section, of some returns, where these are named. Raises NotVisible. Three queries.
    """
    round_ = access.get(actor, Round, round_id)
    found = access.visible(actor, ReturnFigure).filter(
        of_return__round=round_, of_return__sent_at__isnull=False, is_frozen=True
    )
    if section_id is not None:
        found = found.filter(section_id=section_id)
    if return_ids is not None:
        found = found.filter(of_return_id__in=return_ids)
    rows = list(
        found.select_related("section", "of_return__agency").order_by(
            "section__position", "of_return_id", "pk"
        )
    )
    said = _explained({row.of_return_id for row in rows})
    return tuple(_sent(row, said) for row in rows)


def _beside(row: Return, section_id: int, part: Mapping[str, Any] | None) -> BesideText:
    sent = part if row.sent_at is not None else None
    return BesideText(
        part_id=sent["pk"] if sent is not None else None,
        section_id=section_id,
        agency_id=row.agency_id,
        agency_name=row.agency.name,
        agency_kind=row.agency.kind,
        return_id=row.pk,
        state=row.state,
        number=row.number,
        signed_on=row.signed_on,
        sent_on=row.sent_at.astimezone(VIETNAM).date() if row.sent_at else None,
        text=sent["sent_text"] if sent is not None else "",
        remark=sent["remark"] if sent is not None else "",
    )


def _explained(return_ids: Iterable[int]) -> dict[tuple[int, int, str], str]:
    """What was said about figures, by return, section and code."""
    found: dict[tuple[int, int, str], list[str]] = {}
    rows = Explanation.objects.filter(of_return_id__in=list(return_ids)).order_by("pk")
    for return_id, key, text in rows.values_list("of_return_id", "key", "text"):
        section_id, _, code = key.split(":", 2)
        if code:
            found.setdefault((return_id, int(section_id), code), []).append(text)
    return {key: "; ".join(texts) for key, texts in found.items()}


def _sent(row: ReturnFigure, said: dict[tuple[int, int, str], str]) -> SentFigure:
    title, unit, _ = words_of(row.section, row)
    return SentFigure(
        return_id=row.of_return_id,
        section_id=row.section_id,
        agency_id=row.of_return.agency_id,
        agency_name=row.of_return.agency.name,
        code=row.code,
        title=title,
        unit=unit,
        source=row.source,
        value=figure_of(row.value_num, row.value_den),
        paper_number=row.paper_number,
        paper_on=row.paper_on,
        explanation=said.get((row.of_return_id, row.section_id, row.code), ""),
    )
