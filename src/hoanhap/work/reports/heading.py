"""The head of a report: who issues it and to whom it goes. Called inside deeds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.offices import offices_of
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import known, not_too_long
from hoanhap.pure.kernel.refusals import NotReady, NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.reports.codes import ISSUERS
from hoanhap.work.reports.models import Report, ReportAddressee

ADDRESSEES_MOST = 40


def issuer_of(act: Act, agency_id: int, issuer: str) -> int:
    """The agency in whose name the report goes out: the standing agency itself, or the province's
    committee. Raises BadInput, NotReady where the province has no committee here.
    """
    known("issuer", issuer, ISSUERS)
    if issuer == "police":
        return agency_id
    if act.actor.province_id is None:
        raise NotVisible
    for office in offices_of(act.actor.province_id):
        if office.kind == roles.PROVINCE_COMMITTEE and office.stands_on(act.today):
            return office.id
    raise NotReady(
        Words(
            vi="Tỉnh chưa có Ủy ban nhân dân tỉnh trên hệ thống; hãy chọn cơ quan thường trực.",
            en="The province's committee is not here yet; choose the standing agency.",
        )
    )


def addressees_of(row: Report) -> list[str]:
    """To whom the report goes, in order."""
    return list(row.addressees.order_by("position").values_list("name", flat=True))


def set_addressees(row: Report, names: Iterable[str]) -> None:
    """Put these in the place of those before. Called while the report is drafted.

    Raises BadInput for a name that is too long.
    """
    tidy = tidy_names(names)
    ReportAddressee.objects.filter(report=row).delete()
    ReportAddressee.objects.bulk_create(
        ReportAddressee(report=row, position=place, name=name)
        for place, name in enumerate(tidy, start=1)
    )


def tidy_names(names: Iterable[str]) -> Sequence[str]:
    """Each name once, without empty ones."""
    told = (not_too_long("addressees", name, 200) for name in names)
    return list(dict.fromkeys(name for name in told if name))[:ADDRESSEES_MOST]
