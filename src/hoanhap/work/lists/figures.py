"""The lists desk's rows behind figures. Each row keeps the commune of its own day."""

from __future__ import annotations

from datetime import date, datetime

from django.db.models import F

from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.columns import masked
from hoanhap.ground.orgs.row_sets import FigureRow, RowSet
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Month, Span
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.codes import REFUSAL_CODES
from hoanhap.work.lists.models import ListEntry, ListExemption, MonthlyList

PAST_SIGNATURE = ("signed", "confirmed", "transmitted", "received")
PAST_CONFIRMATION = ("confirmed", "transmitted", "received")


def listed_entries(actor: Actor, span: Span, known_at: datetime) -> RowSet[ListEntry]:
    """Names on lists that the police signed in the span (who left is not a name on the list)."""
    entries = access.visible(actor, ListEntry).filter(
        list__state__in=PAST_SIGNATURE,
        list__signed_on__range=(span.first, span.last),
        list__signed_at__lte=known_at,
    )
    return _entries(actor, entries.exclude(change="left"), "signed_on")


def confirmed_entries(actor: Actor, span: Span, known_at: datetime) -> RowSet[ListEntry]:
    """Names the committee confirmed, on lists confirmed in the span."""
    return _decided(actor, span, known_at, "confirmed")


def refused_entries(actor: Actor, span: Span, known_at: datetime) -> RowSet[ListEntry]:
    """Names the committee did not confirm, on lists confirmed in the span."""
    return _decided(actor, span, known_at, "refused")


def _decided(actor: Actor, span: Span, known_at: datetime, verdict: str) -> RowSet[ListEntry]:
    entries = access.visible(actor, ListEntry).filter(
        list__state__in=PAST_CONFIRMATION,
        list__confirmed_on__range=(span.first, span.last),
        list__confirmed_at__lte=known_at,
        verdict=verdict,
    )
    return _entries(actor, entries, "confirmed_on")


def _entries(actor: Actor, entries: object, day_of: str) -> RowSet[ListEntry]:
    def to_rows(who: Actor, rows: list[ListEntry]) -> tuple[FigureRow, ...]:
        return tuple(
            masked(
                who,
                FigureRow(
                    url_name="web:person",
                    url_id=row.person_id,
                    unit_id=row.list.commune_id,
                    day=getattr(row.list, day_of),
                    full_name=row.full_name,
                    detail=_entry_words(row),
                ),
            )
            for row in rows
        )

    queryset = entries.select_related("list").order_by("list__commune_id", "name_sort", "id")  # type: ignore[attr-defined]  # a QuerySet, whose type has no public name
    return RowSet(actor, queryset, "list__commune_id", to_rows, day_path=f"list__{day_of}")


def _entry_words(row: ListEntry) -> Words:
    month = Month.of(row.list.month)
    listed = Words(vi="Danh sách tháng {month}/{year}", en="List of {month}/{year}").format(
        month=f"{month.month:02d}", year=month.year
    )
    if row.verdict != "refused":
        return listed
    why = REFUSAL_CODES.get(row.refusal_code, Words(vi="lý do khác", en="other reason"))
    return Words(vi="{listed}: {why}", en="{listed}: {why}").format(listed=listed, why=why)


def lists_on_time(actor: Actor, span: Span, known_at: datetime) -> RowSet[MonthlyList]:
    """Lists (not additions) due in the span and at the bank by their day, nil ones too."""
    lists = access.visible(actor, MonthlyList).filter(
        addition_no=0,
        due_on__range=(span.first, span.last),
        transmitted_on__lte=F("due_on"),
        transmitted_at__lte=known_at,
    )
    ordered = lists.order_by("month")
    return RowSet(actor, ordered, "commune_id", _list_rows, day_path="due_on")


def communes_heard_from(actor: Actor, span: Span, known_at: datetime) -> frozenset[int]:
    """Communes with a signed list that was due in the span, late and nil ones too."""
    lists = access.visible(actor, MonthlyList).filter(
        addition_no=0, due_on__range=(span.first, span.last), signed_at__lte=known_at
    )
    return frozenset(lists.order_by().values_list("commune_id", flat=True).distinct())


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
                    vi="Danh sách tháng {month}, hạn {due:%d/%m/%Y}",
                    en="List of {month}, due {due:%d/%m/%Y}",
                ).format(month=Month.of(row.month), due=row.due_on),
            ),
        )
        for row in rows
    )


def exempt_months(actor: Actor, first: date, last: date) -> frozenset[tuple[int, date]]:
    """(commune, first day of month) pairs in which lateness does not count."""
    rows = access.visible(actor, ListExemption).filter(month__range=(first, last))
    return frozenset(rows.values_list("commune_id", "month"))
