"""With what a report begins: a round's title, window, addressees and outline, or what was typed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.fields import said, unfit
from hoanhap.pure.kernel.refusals import WrongState
from hoanhap.pure.kernel.words import Words
from hoanhap.pure.planreader.roman import roman
from hoanhap.work.reports.codes import USUAL_SECTIONS
from hoanhap.work.reports.models import Report
from hoanhap.work.returns.queries import round_outline

_TITLE_LONGEST = 300
_NUMBER_LONGEST = 12


@dataclass(frozen=True, slots=True)
class Asked:
    """What was typed when a report was opened; all of it may be left to the round."""

    title: str = ""
    first: date | None = None
    last: date | None = None
    sections: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FirstSection:
    """A section as a report begins with it."""

    number: str
    title: str
    outline_section_id: int | None = None
    window: Span | None = None


@dataclass(frozen=True, slots=True)
class Opening:
    """A report's beginning."""

    title: str
    span: Span
    sections: tuple[FirstSection, ...]
    addressees: tuple[str, ...]
    is_demo: bool = False


def on_its_own(given: Asked) -> Opening:
    """A report without a round. Raises BadInput without a title or for days that make no span."""
    sections = [(section.strip()) for section in given.sections if section.strip()]
    named = [(roman(nth), title) for nth, title in enumerate(sections, start=1)]
    return Opening(
        said("title", given.title, _TITLE_LONGEST),
        _span(given.first, given.last),
        _numbered(named or USUAL_SECTIONS),
        given.addressees,
    )


def of_round(actor: Actor, round_id: int, given: Asked) -> Opening:
    """The report of a round. Raises NotVisible, WrongState where it has one that was not dropped,
    BadInput for days that make no span.
    """
    found = round_outline(actor, round_id)
    rows = Report.objects.filter(round_id=round_id, agency_id=actor.agency_id)
    if rows.exclude(state="dropped").exists():
        raise WrongState(
            Words(
                vi="Kỳ này đã có báo cáo tổng hợp. Hãy mở báo cáo đó để viết tiếp.",
                en="This round has its report already. Open that one and go on.",
            )
        )
    whole = Span(found.window_first, found.window_last)
    return Opening(
        said("title", given.title or found.title, _TITLE_LONGEST),
        _span(given.first or found.window_first, given.last or found.window_last),
        tuple(
            FirstSection(
                section.number[:_NUMBER_LONGEST],
                section.title[:_TITLE_LONGEST],
                section.id,
                None if section.window == whole else section.window,
            )
            for section in found.sections
        ),
        given.addressees or found.addressees,
        is_demo=found.is_demo,
    )


def _numbered(sections: Iterable[tuple[str, str]]) -> tuple[FirstSection, ...]:
    return tuple(
        FirstSection(number, said("sections", title, _TITLE_LONGEST)) for number, title in sections
    )


def _span(first: date | None, last: date | None) -> Span:
    if first is None or last is None or last < first:
        why = Words(
            vi="Hãy ghi ngày đầu và ngày cuối của kỳ số liệu, ngày đầu trước ngày cuối.",
            en="Give the first and the last day of the window, in that order.",
        )
        raise unfit("last" if first else "first", why)
    return Span(first, last)
