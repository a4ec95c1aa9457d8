"""A report as finished data for its paper: texts with figures in place, annexes, definitions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from hoanhap.ground.documents.word import Signature
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.names import bare_province, unit_names
from hoanhap.pure.kernel.act import VIETNAM, Actor
from hoanhap.pure.kernel.days import Span
from hoanhap.work.oversight.types_obstacles import ObstacleReport
from hoanhap.work.reports.annexes import correction_annex, definitions, figure_annexes
from hoanhap.work.reports.corrections import corrections_now
from hoanhap.work.reports.forms.measures_table import ReportHead, value_words
from hoanhap.work.reports.forms.obstacle_list import obstacle_annex
from hoanhap.work.reports.forms.report_paper import (
    PlacedFigure,
    ReportPaper,
    ReportSection,
)
from hoanhap.work.reports.forms.report_text import placed
from hoanhap.work.reports.levels import heading_of
from hoanhap.work.reports.models import Report
from hoanhap.work.reports.obstacles import obstacles_of
from hoanhap.work.reports.rows import section_rows
from hoanhap.work.reports.sections import fetched_sections
from hoanhap.work.reports.types import ChangedFigure, Corrections, PlacedValue, SectionRow

BASES = (
    "Quyết định số 22/2023/QĐ-TTg ngày 17 tháng 8 năm 2023 của Thủ tướng Chính phủ về tín dụng đối "
    "với người chấp hành xong án phạt tù",
)
_OF_MINISTRY = "Bộ Công an"
_COMMITTEE_AUTHORITY = "TM. ỦY BAN NHÂN DÂN"


def report_paper(actor: Actor, row: Report, now: datetime) -> ReportPaper:
    """The paper of a report as it stands: figures as known when it was submitted, else now."""
    known_at = row.known_at or now
    sections = section_rows(actor, row, fetched_sections(row), known_at)
    return paper_of(actor, row, sections, obstacles_of(actor, row, known_at), known_at)


def paper_of(
    actor: Actor,
    row: Report,
    sections: Sequence[SectionRow],
    obstacles: ObstacleReport,
    known_at: datetime,
) -> ReportPaper:
    """The paper of a report whose sections and obstacles were fetched as known at that moment."""
    span = Span(row.window_first, row.window_last)
    corrected = {
        one.pk: corrections_now(actor, one, known_at)
        for one in Report.objects.filter(
            pk__in=[s.corrected_id for s in sections if s.corrected_id]
        )
    }
    addressees = list(row.addressees.order_by("position").values_list("name", flat=True))
    return ReportPaper(
        head=_head(row, addressees),
        abstract=row.title,
        span=span,
        known_at=known_at.astimezone(VIETNAM),
        sections=tuple(_section(one, corrected) for one in sections),
        addressed_to=(),
        bases=BASES,
        opening=_opening(row),
        closing=_closing(row, addressees),
        annexes=(
            *figure_annexes(actor, span, known_at),
            *((obstacle_annex(obstacles),) if obstacles.rows else ()),
            *(correction_annex(one) for one in corrected.values()),
        ),
        definitions=definitions(actor),
        is_demo=row.is_demo,
    )


def printed(section: SectionRow) -> str:
    """What a section says, its own words first, with each figure in its place."""
    texts = (section.text, *(passage.text for passage in section.passages))
    whole = "\n".join(text for text in texts if text.strip())
    return placed(whole, _figures(section.figures))


def _figures(figures: Iterable[PlacedValue]) -> list[PlacedFigure]:
    return [PlacedFigure(one.code, one.value, one.which) for one in figures]  # type: ignore[arg-type]  # `which` is one of three


def _section(one: SectionRow, corrected: dict[int, Corrections]) -> ReportSection:
    number, level = heading_of(one.number)
    text = printed(one)
    if one.corrected_id in corrected:
        text = "\n".join(filter(None, (text, corrected_words(corrected[one.corrected_id]))))
    return ReportSection(number, one.title, text, level)


def corrected_words(found: Corrections) -> str:
    """The section on corrections, a line a figure; the annex has the rows."""
    lead = (
        f"So với {found.report_words}, số liệu kỳ từ {found.span.first:%d/%m/%Y} đến "
        f"{found.span.last:%d/%m/%Y} nay thay đổi {len(found.figures)} chỉ tiêu, do các việc được "
        "ghi nhận sau khi chốt; từng dòng có trong phụ lục kèm theo:"
    )
    if not found.figures:
        return f"So với {found.report_words}, số liệu không thay đổi."
    return "\n".join([lead, *(f"- {line}" for line in changed_lines(found))])


def changed_lines(found: Corrections) -> list[str]:
    """Each figure that changed, in one line."""
    return [f"{one.title.vi} ({one.code}): {_then_and_now(one)}." for one in found.figures]


def _then_and_now(one: ChangedFigure) -> str:
    if one.whole.then == one.whole.now:
        return f"toàn tỉnh vẫn là {_with_unit(one)}, khác ở từng xã, từng dòng"
    return f"đã báo cáo {value_words(one.whole.then)}, nay là {_with_unit(one)}"


def _with_unit(one: ChangedFigure) -> str:
    """A ratio says its per cent itself."""
    said = value_words(one.whole.now)
    return said if said.endswith("%") else f"{said} {one.unit.vi}"


def _head(row: Report, names: Sequence[str]) -> ReportHead:
    issuer = row.issuer
    is_committee = issuer.kind == roles.PROVINCE_COMMITTEE
    return ReportHead(
        issuer=issuer.name,
        place=bare_province(unit_names([row.province_id]).get(row.province_id, "")),
        signature=_signature(row, is_committee=is_committee),
        parent="" if is_committee else _OF_MINISTRY,
        number=row.number,
        symbol="" if "/" in row.number else f"BC-{issuer.symbol}".rstrip("-"),
        day=row.signed_on,
        recipients=(*names, "Lưu: VT"),
        is_draft=row.state in ("drafted", "submitted"),
    )


def _signature(row: Report, *, is_committee: bool) -> Signature:
    """The signer's lines; "KT. Chủ tịch / Phó Chủ tịch" is authority and title."""
    lines = [part.strip() for part in row.signer_post.split("/") if part.strip()]
    title = lines.pop() if lines else ("Chủ tịch" if is_committee else "Giám đốc")
    if is_committee and not any(line.upper().startswith("TM.") for line in lines):
        lines.insert(0, _COMMITTEE_AUTHORITY)
    return Signature(title=title, name=row.signer_name, authority=tuple(lines))


def _opening(row: Report) -> str:
    about = (row.title[:1].lower() + row.title[1:]).removeprefix("báo cáo ")
    return f"{row.issuer.name} báo cáo {about} như sau:"


def _closing(row: Report, names: Sequence[str]) -> str:
    told = f"Trên đây là {row.title[:1].lower()}{row.title[1:]}"
    bare = [name.partition("(")[0].strip() for name in names]
    to = f", {row.issuer.name} báo cáo {', '.join(bare)}" if bare else ""
    return f"{told}{to}"
