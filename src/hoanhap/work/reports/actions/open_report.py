"""Open a report: for a round of returns, or on its own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.reports.heading import issuer_of, set_addressees
from hoanhap.work.reports.models import Report, ReportSection
from hoanhap.work.reports.opening import Asked, Opening, of_round, on_its_own
from hoanhap.work.reports.stepping import SUBJECT, WRITERS


@action(
    "reports.open_report",
    grants=WRITERS,
    sentence=Words(vi="{who} mở báo cáo “{title}”", en="{who} opened the report “{title}”"),
)
def open_report(
    act: Act,
    *,
    title: str = "",
    first: date | None = None,
    last: date | None = None,
    round_id: int | None = None,
    sections: Sequence[str] = (),
    addressees: Sequence[str] = (),
    issuer: str = "police",
) -> Done:
    """Open the province's report. With a round it takes that round's title, window, addressees and
    the sections of its outline, but for what is given here; without one, `title` and both days are
    needed, and its sections are those named, or the usual five.

    Raises NotVisible for a round of another province; WrongState where the round has a report
    already; BadInput without a title, or for days that make no span.
    """
    province_id = act.actor.province_id
    if province_id is None:
        raise NotVisible
    given = Asked(title, first, last, tuple(sections), tuple(addressees))
    opening = on_its_own(given) if round_id is None else of_round(act.actor, round_id, given)
    span = opening.span
    row = _opened(act, province_id, round_id, opening, issuer)
    record(
        act,
        deed="reports.open_report",
        subject=(SUBJECT, row.pk),
        occurred_on=act.today,
        after={"state": row.state, "first": span.first, "last": span.last, "round_id": round_id},
        params={"title": row.title},
        about=[("returns.Round", round_id)] if round_id is not None else [],
    )
    return Done(id=row.pk, version=row.version)


def _opened(
    act: Act, province_id: int, round_id: int | None, opening: Opening, issuer: str
) -> Report:
    """The report with its sections and addressees."""
    row = Report.objects.create(
        province_id=province_id,
        agency_id=act.actor.agency_id,
        issuer_id=issuer_of(act, act.actor.agency_id, issuer),
        round_id=round_id,
        title=opening.title,
        window_first=opening.span.first,
        window_last=opening.span.last,
        is_demo=opening.is_demo,
        drafted_by=act.actor.posting_id,
        recorded_at=act.now,
    )
    ReportSection.objects.bulk_create(
        ReportSection(
            report=row,
            position=place,
            number=section.number,
            title=section.title,
            outline_section_id=section.outline_section_id,
            window_first=section.window.first if section.window else None,
            window_last=section.window.last if section.window else None,
        )
        for place, section in enumerate(opening.sections, start=1)
    )
    set_addressees(row, opening.addressees)
    return row
