"""What reports put on a post's first page."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, Value
from django.db.models.functions import Concat

from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.light_rows import LightRow, LightToday, Query, light
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.today import TodayBlocks, TodayItem
from hoanhap.pure.kernel.words import Words
from hoanhap.work.reports.models import Report

TO_SIGN = Words(
    vi="Đã trình, chờ ghi số, ngày và người ký", en="submitted, waits for number, day and signer"
)
TO_CLOSE = Words(vi="Đã ký, chờ chốt số liệu", en="signed, waits to be closed")
BACK = Words(vi="Trả lại: {remarks}", en="Sent back: {remarks}")


def _query(actor: Actor, today: date) -> Query | None:
    """Reports that wait for this post's signature or closing, and those that came back to it."""
    del today
    if not (actor.may("reports.sign") or actor.may("reports.close")):
        return None
    rows = access.visible(actor, Report).filter(
        Q(state__in=("submitted", "signed")) | ~Q(remarks=""),
        state__in=("drafted", "submitted", "signed"),
    )
    return light(
        rows,
        "reports",
        id="pk",
        title="title",
        words=Concat("state", Value(" "), "remarks"),
        due="window_last",
        number="drafted_by",
        of="submitted_by",
    )


def _blocks(actor: Actor, today: date, rows: list[LightRow]) -> TodayBlocks:
    """Whoever drafted or submitted a report is not asked to sign it; the report's own page asks
    after all hands that wrote in it.
    """
    del today
    waiting, back = [], []
    for row in sorted(rows, key=lambda row: (row.due or date.max, row.id)):
        state, _, remarks = row.words.partition(" ")
        is_mine = actor.posting_id in (row.number, row.of)
        if state == "submitted" and actor.may("reports.sign") and not is_mine:
            waiting.append(_item(row, TO_SIGN))
        if state == "signed" and actor.may("reports.close"):
            waiting.append(_item(row, TO_CLOSE))
        if remarks and state == "drafted" and actor.may("reports.submit"):
            back.append(_item(row, BACK.format(remarks=remarks)))
    return TodayBlocks(waiting=tuple(waiting), came_back=tuple(back))


def _item(row: LightRow, detail: Words) -> TodayItem:
    return TodayItem(
        title=Words(vi=row.title, en=row.title),
        detail=detail,
        url_name="web:report",
        url_id=row.id,
    )


TODAY = LightToday("reports", _query, _blocks)
today_of = TODAY.today_of
