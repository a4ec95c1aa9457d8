"""What reports put on a post's first page."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.today import TodayBlocks, TodayItem
from hoanhap.pure.kernel.words import Words
from hoanhap.work.reports.models import Report
from hoanhap.work.reports.rows import what_now

TO_SIGN = Words(
    vi="Đã trình, chờ ghi số, ngày và người ký", en="submitted, waits for number, day and signer"
)
TO_CLOSE = Words(vi="Đã ký, chờ chốt số liệu", en="signed, waits to be closed")
BACK = Words(vi="Trả lại: {remarks}", en="Sent back: {remarks}")


def today_of(actor: Actor, today: date) -> TodayBlocks:
    """Reports that wait for this post's signature or closing, and those that came back to it."""
    del today
    if not (actor.may("reports.sign") or actor.may("reports.close")):
        return TodayBlocks()
    rows = list(
        access.visible(actor, Report)
        .filter(state__in=("drafted", "submitted", "signed"))
        .order_by("window_last", "pk")
    )
    waiting = [(row, TO_SIGN) for row in rows if "reports.sign" in what_now(actor, row)]
    waiting += [(row, TO_CLOSE) for row in rows if "reports.close" in what_now(actor, row)]
    back = [row for row in rows if row.remarks and actor.may("reports.submit")]
    return TodayBlocks(
        waiting=tuple(_item(row, words) for row, words in waiting),
        came_back=tuple(_item(row, BACK.format(remarks=row.remarks)) for row in back),
    )


def _item(row: Report, detail: Words) -> TodayItem:
    return TodayItem(
        title=Words(vi=row.title, en=row.title),
        detail=detail,
        url_name="web:report",
        url_id=row.pk,
    )
