"""Save a figure that the agency gives itself."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs.days import happened
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import not_too_long, unfit
from hoanhap.pure.kernel.money import MAX_VND
from hoanhap.pure.kernel.refusals import NotVisible, Stale
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.codes import WRITERS
from hoanhap.work.returns.drafting import DECLARED, begin, refuse_shut
from hoanhap.work.returns.models import ReturnFigure, ReturnPart
from hoanhap.work.returns.stepping import SUBJECT, named, own_return

NUMBER_LONGEST = 60


@action(
    "returns.save_figure",
    grants=WRITERS,
    sentence=Words(
        vi="{who} khai số liệu {code} của báo cáo “{round}”",
        en="{who} declared figure {code} of “{round}”",
    ),
)
def save_figure(
    act: Act,
    *,
    return_id: int,
    section_id: int,
    code: str,
    version: int,
    value: int | None,
    paper_number: str = "",
    paper_on: date | None = None,
) -> Done:
    """Save a declared figure with the number and day of the paper it comes from; None takes it
    back. What the system counts is never typed over: it is explained.

    `version` is the figure's own (0: never saved). Done.id and .version are the figure's. Raises
    NotVisible, WrongState, NotAllowed, Stale, NotReady as for a section; BadInput for a number
    below zero or a paper of a day to come.
    """
    row, before = own_return(act, "returns.save_figure", return_id, None)
    is_begun = row.drafted_by is not None
    begin(act, row)
    figure = _figure(row.pk, section_id, code, version)
    if value is not None and not 0 <= value <= MAX_VND:
        raise unfit("value", Words(vi="Hãy nhập một số từ 0 trở lên.", en="Give a number from 0."))
    if paper_on is not None:
        happened(act, "paper_on", paper_on)
    was = figure.value_num
    figure.value_num, figure.value_den = value, 1
    figure.paper_number = not_too_long("paper_number", paper_number, NUMBER_LONGEST)
    figure.paper_on = paper_on
    figure.version += 1
    figure.save()
    if not is_begun:
        row.version += 1
        row.save()
    record(
        act,
        deed="returns.save_figure",
        subject=(SUBJECT, row.pk),
        occurred_on=act.today,
        before={"state": before, "section_id": section_id, "code": code, "value": was},
        after={"state": row.state, "value": value, "paper_number": figure.paper_number},
        params={**named(row), "code": code},
    )
    return Done(id=figure.pk, version=figure.version, notes={"return_version": row.version})


def _figure(return_id: int, section_id: int, code: str, version: int) -> ReturnFigure:
    found = ReturnFigure.objects.select_for_update().filter(
        of_return_id=return_id, section_id=section_id, code=code, source=DECLARED
    )
    figure = found.first()
    if figure is None:
        raise NotVisible
    refuse_shut(ReturnPart.objects.get(of_return_id=return_id, section_id=section_id))
    if figure.version != version:
        raise Stale
    return figure
