"""Reads of communication."""

from __future__ import annotations

from django.db.models import Count, QuerySet, Sum

from hoanhap.ground.intake.office_file import StoredFile, opened_file
from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.work.outreach.attendance_book import attendance_workbook, read_attendance
from hoanhap.work.outreach.codes import AUDIENCES, CHANNELS
from hoanhap.work.outreach.models import FILE_COLUMN, Output
from hoanhap.work.outreach.session_queries import (
    done_by_quarter,
    guests_to_choose,
    session,
    session_file,
    sessions,
)
from hoanhap.work.outreach.today import today_of
from hoanhap.work.outreach.types import ChannelCount, OutputRow, OutputRows

__all__ = [
    "attendance_workbook",
    "done_by_quarter",
    "guests_to_choose",
    "read_attendance",
    "session",
    "session_file",
    "sessions",
    "today_of",
]

PAGE_ROWS = 50


def outputs(
    actor: Actor,
    *,
    agency_id: int | None = None,
    channel: str = "",
    span: Span | None = None,
    page: int = 1,
) -> OutputRows:
    """The province's outputs, newest first: of one agency, a channel or a span where given. Three
    queries.
    """
    rows = access.visible(actor, Output).defer("content_sealed")
    if agency_id is not None:
        rows = rows.filter(agency_id=agency_id)
    if channel:
        rows = rows.filter(channel=channel)
    if span is not None:
        rows = rows.filter(held_on__range=(span.first, span.last))
    standing = rows.filter(withdrawn_at__isnull=True)
    count = rows.count()
    pages = max(1, -(-count // PAGE_ROWS))
    page = min(max(page, 1), pages)
    shown = rows.select_related("agency").order_by("-held_on", "-pk")
    return OutputRows(
        rows=tuple(_row(actor, row) for row in shown[(page - 1) * PAGE_ROWS : page * PAGE_ROWS]),
        channels=_channels(standing),
        count=count,
        page=page,
        pages=pages,
    )


def output(actor: Actor, output_id: int) -> OutputRow:
    """One output. Raises NotVisible."""
    return _row(actor, access.get(actor, Output, output_id))


def output_file(actor: Actor, output_id: int) -> StoredFile:
    """The file kept with an output. Raises NotVisible, also where it has none."""
    row = access.get(actor, Output, output_id)
    if not row.file_name:
        raise NotVisible
    return opened_file(row, column=FILE_COLUMN)


def _channels(rows: QuerySet[Output]) -> tuple[ChannelCount, ...]:
    counts = rows.order_by().values_list("channel").annotate(n=Count("pk"), r=Sum("reach"))
    found = {code: (outputs, reach or 0) for code, outputs, reach in counts}
    return tuple(
        ChannelCount(code, words, *found[code]) for code, words in CHANNELS.items() if code in found
    )


def _row(actor: Actor, row: Output) -> OutputRow:
    is_own = row.agency_id == actor.agency_id and row.withdrawn_at is None
    able = is_own and actor.may("outreach.withdraw_output")
    return OutputRow(
        id=row.pk,
        version=row.version,
        agency_id=row.agency_id,
        agency_name=row.agency.name,
        channel=row.channel,
        channel_words=CHANNELS[row.channel],
        audience=row.audience,
        audience_words=AUDIENCES.get(row.audience),
        title=row.title,
        reach=row.reach,
        held_on=row.held_on,
        link=row.link,
        file_name=row.file_name,
        is_withdrawn=row.withdrawn_at is not None,
        actions=("outreach.withdraw_output",) if able else (),
    )
