"""The lists desk's rows behind figures. Each row keeps the commune of its own day."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.db.models import Exists, F, OuterRef, QuerySet

from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.columns import masked, sees
from hoanhap.ground.orgs.row_sets import Asked, FigureRow, RowSet
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Month
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.codes import REFUSAL_CODES
from hoanhap.work.lists.models import (
    ListEntry,
    ListExemption,
    ListSigning,
    MonthlyList,
    SignedName,
)
from hoanhap.work.lists.signings import standing_at

PAST_SIGNATURE = ("signed", "confirmed", "transmitted", "received")
"""States of a list whose signature stands."""


def signed_names(asked: Asked) -> RowSet[SignedName]:
    """Names on lists that the police signed in the span (who left is not a name on the list)."""
    names = access.visible(asked.actor, SignedName).filter(
        standing_at(asked.known_at, "signing__"),
        signing__signed_on__range=(asked.span.first, asked.span.last),
    )
    return RowSet(
        asked.actor,
        names.select_related("signing__list").order_by(
            "signing__list__commune_id", "name_sort", "id"
        ),
        "signing__list__commune_id",
        _name_rows,
        day_path="signing__signed_on",
    )


def signed_people(asked: Asked) -> RowSet[SignedName]:
    """The different people on those lists: one named in two months counts once."""
    return replace(signed_names(asked), distinct_path="person_id")


def names_in_need(asked: Asked) -> RowSet[SignedName]:
    """Those of the names for which the list says how much they wish to borrow."""
    return signed_names(asked).where(amount_vnd__gt=0)


def signed_needs(asked: Asked) -> RowSet[SignedName]:
    """What those names wish to borrow, in đồng."""
    return replace(names_in_need(asked), amount_path="amount_vnd")


def nil_lists(asked: Asked) -> RowSet[ListSigning]:
    """Lists signed in the span that name nobody."""
    signings = access.visible(asked.actor, ListSigning).filter(
        standing_at(asked.known_at),
        signed_on__range=(asked.span.first, asked.span.last),
        is_nil=True,
        list__addition_no=0,
    )
    return RowSet(
        asked.actor,
        signings.select_related("list").order_by("signed_on", "id"),
        "list__commune_id",
        _nil_rows,
        day_path="signed_on",
    )


def confirmed_entries(asked: Asked) -> RowSet[ListEntry]:
    """Names the committee confirmed, on lists confirmed in the span."""
    return _decided(asked, verdict="confirmed")


def refused_entries(asked: Asked) -> RowSet[ListEntry]:
    """Names the committee did not confirm, on lists confirmed in the span."""
    return _decided(asked, verdict="refused")


def decided_entries(asked: Asked) -> RowSet[ListEntry]:
    """Names the committee decided on, one way or the other, on lists confirmed in the span."""
    return _decided(asked, verdict__in=("confirmed", "refused"))


def _decided(asked: Asked, **verdicts: Any) -> RowSet[ListEntry]:
    entries = access.visible(asked.actor, ListEntry).filter(
        list__confirmed_on__range=(asked.span.first, asked.span.last),
        list__confirmed_at__lte=asked.known_at,
        **verdicts,
    )
    return _entries(asked.actor, entries.exclude(change="left"))


def _entries(actor: Actor, entries: QuerySet[ListEntry]) -> RowSet[ListEntry]:
    return RowSet(
        actor,
        entries.select_related("list").order_by("list__commune_id", "name_sort", "id"),
        "list__commune_id",
        _entry_rows,
        day_path="list__confirmed_on",
    )


def _entry_rows(actor: Actor, rows: list[ListEntry]) -> tuple[FigureRow, ...]:
    return tuple(
        masked(
            actor,
            FigureRow(
                url_name="web:person",
                url_id=row.person_id,
                unit_id=row.list.commune_id,
                day=row.list.confirmed_on or row.list.due_on,
                full_name=row.full_name,
                detail=_entry_words(actor, row),
            ),
        )
        for row in rows
    )


def _name_rows(actor: Actor, rows: list[SignedName]) -> tuple[FigureRow, ...]:
    return tuple(
        masked(
            actor,
            FigureRow(
                url_name="web:person",
                url_id=row.person_id,
                unit_id=row.signing.list.commune_id,
                day=row.signing.signed_on,
                full_name=row.full_name,
                detail=_month_words(row.signing.list),
                amount_vnd=row.amount_vnd,
            ),
        )
        for row in rows
    )


def _nil_rows(_actor: Actor, rows: list[ListSigning]) -> tuple[FigureRow, ...]:
    return tuple(
        FigureRow(
            url_name="web:list",
            url_id=row.list_id,
            unit_id=row.list.commune_id,
            day=row.signed_on,
            full_name=None,
            detail=_month_words(row.list),
        )
        for row in rows
    )


def _month_words(row: MonthlyList) -> Words:
    month = Month.of(row.month)
    return Words(vi="Danh sách tháng {month}/{year}", en="List of {month}/{year}").format(
        month=f"{month.month:02d}", year=month.year
    )


def _entry_words(actor: Actor, row: ListEntry) -> Words:
    listed = _month_words(row.list)
    if row.verdict != "refused" or not sees(actor, "refusal_code"):
        return listed
    why = REFUSAL_CODES.get(row.refusal_code, Words(vi="lý do khác", en="other reason"))
    return Words(vi="{listed}: {why}", en="{listed}: {why}").format(listed=listed, why=why)


def lists_on_time(asked: Asked) -> RowSet[MonthlyList]:
    """Lists (not additions) due in the span and at the bank by their day, nil ones too; no more
    than are expected (`lists_expected`): none of an exempt month, none whose day has not come.
    """
    exempt = ListExemption.objects.filter(
        commune=OuterRef("commune"), month=OuterRef("month"), recorded_at__lte=asked.known_at
    )
    lists = access.visible(asked.actor, MonthlyList).filter(
        ~Exists(exempt),
        addition_no=0,
        due_on__range=(asked.span.first, asked.day),
        transmitted_on__lte=F("due_on"),
        transmitted_at__lte=asked.known_at,
    )
    ordered = lists.order_by("due_on", "commune_id", "id")
    return RowSet(asked.actor, ordered, "commune_id", _list_rows, day_path="due_on")


def _list_rows(actor: Actor, rows: list[MonthlyList]) -> tuple[FigureRow, ...]:
    return tuple(
        masked(
            actor,
            FigureRow(
                url_name="web:list",
                url_id=row.pk,
                unit_id=row.commune_id,
                day=row.transmitted_on or row.due_on,
                full_name=None,
                detail=Words(
                    vi="Danh sách tháng {month:%m/%Y}, hạn {due:%d/%m/%Y}",
                    en="List of {month:%m/%Y}, due {due:%d/%m/%Y}",
                ).format(month=row.month, due=row.due_on),
            ),
        )
        for row in rows
    )
