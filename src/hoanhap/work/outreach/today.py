"""What sessions put on a post's first page."""

from __future__ import annotations

from datetime import date

from django.db.models import Exists, OuterRef, Q

from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.light_rows import LightRow, LightToday, Query, light
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.today import TodayBlocks, TodayItem
from hoanhap.pure.kernel.words import Words
from hoanhap.work.outreach.models import Attendance, SessionUnit, TrainingSession

SHOWN = 10
_OWN = Words(
    vi="đã tổ chức ngày {day:%d/%m/%Y}; cần ghi đơn vị nào có người dự",
    en="was held on {day:%d/%m/%Y}; note who came",
)
_INVITED = Words(
    vi="{agency} mời dự ngày {day:%d/%m/%Y}; cần ghi số người của đơn vị đã dự",
    en="{agency} invited you on {day:%d/%m/%Y}; note how many of yours came",
)


def _query(actor: Actor, today: date) -> Query | None:
    """Sessions whose day has come and where this post's agency has not noted who came: its own, and
    those it was invited to.
    """
    if not actor.may("outreach.note_attendance"):
        return None
    noted = Attendance.objects.filter(superseded_at__isnull=True)
    mine = SessionUnit.objects.filter(
        session=OuterRef("pk"), agency_id=actor.agency_id, removed_at__isnull=True
    )
    any_noted = noted.filter(seat__session=OuterRef("pk"), seat__removed_at__isnull=True)
    own = Q(agency_id=actor.agency_id) & ~Exists(any_noted)
    invited = Exists(mine.filter(~Exists(noted.filter(seat=OuterRef("pk")))))
    rows = access.visible(actor, TrainingSession).filter(
        own | Q(invited), held_on__lte=today, withdrawn_at__isnull=True
    )
    return light(
        rows,
        "outreach",
        id="pk",
        title="title",
        words="agency__name",
        due="held_on",
        whose="agency_id",
    )


def _blocks(actor: Actor, today: date, rows: list[LightRow]) -> TodayBlocks:
    del today
    oldest = sorted(rows, key=lambda row: (row.due or date.max, row.id))[:SHOWN]
    return TodayBlocks(waiting=tuple(_item(actor, row) for row in oldest))


def _item(actor: Actor, row: LightRow) -> TodayItem:
    words = _OWN if row.whose == actor.agency_id else _INVITED
    return TodayItem(
        title=Words(vi=row.title, en=row.title),
        detail=words.format(day=row.due, agency=row.words),
        url_name="web:session",
        url_id=row.id,
    )


TODAY = LightToday("outreach", _query, _blocks)
today_of = TODAY.today_of
