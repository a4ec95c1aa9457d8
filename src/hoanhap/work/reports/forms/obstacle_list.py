"""The list of obstacles and proposals of some days: as a paper in the layout of Decree 30/2020, and
as tables of a report's annex.
"""

from __future__ import annotations

from dataclasses import dataclass

from hoanhap.ground.documents.word import (
    AdminDocument,
    Block,
    Column,
    Heading,
    Note,
    Paragraph,
    Signature,
    Table,
    to_docx,
)
from hoanhap.work.oversight.obstacle_sheet import outcome_words, taken_words
from hoanhap.work.oversight.types_obstacles import (
    ObstacleInReport,
    ObstacleReport,
    TopicInReport,
)
from hoanhap.work.reports.forms.demo_line import with_demo_line
from hoanhap.work.reports.forms.report_paper import ReportAnnex, ReportTable, TableColumn

_HEADS = (
    ("TT", 10),
    ("Khó khăn, vướng mắc, kiến nghị", 84),
    ("Nơi nêu", 46),
    ("Ngày nêu, đã chờ", 30),
    ("Cơ quan trả lời; trả lời, kết quả", 77),
)
"""The columns and their widths in mm on a page laid across."""

_SHEET_HEADS = (
    ("TT", 12),
    ("Lĩnh vực", 36),
    ("Loại", 26),
    ("Vấn đề", 60),
    ("Nội dung", 90),
    ("Nơi nêu", 50),
    ("Ngày nêu", 22),
    ("Số ngày chờ", 16),
    ("Cuối kỳ", 20),
    ("Cơ quan trả lời; trả lời, kết quả", 90),
)
"""The columns of the sheet and their widths, six tenths of which are characters."""


@dataclass(frozen=True, slots=True)
class ObstacleList:
    """The list as it goes on paper: whose it is and where."""

    report: ObstacleReport
    issuer: str
    place: str
    is_demo: bool = False


def obstacle_list_word(paper: ObstacleList) -> bytes:
    """The list as .docx bytes; the same list gives the same bytes on any day."""
    return to_docx(obstacle_list_document(paper))


def obstacle_list_document(paper: ObstacleList) -> AdminDocument:
    """The list as a draft: number, day and signer are blank until it is signed."""
    report = paper.report
    return AdminDocument(
        issuer=paper.issuer,
        place=paper.place,
        symbol="DS",
        type_name="Danh sách",
        abstract="Khó khăn, vướng mắc và kiến nghị trong công tác tái hòa nhập cộng đồng "
        f"(từ ngày {report.span.first:%d/%m/%Y} đến ngày {report.day:%d/%m/%Y})",
        remark=with_demo_line("", is_demo=paper.is_demo),
        blocks=(Paragraph(summary(report)), *_topics(report), _known(report)),
        signatures=(Signature("Thủ trưởng đơn vị"),),
        recipients=("Lưu: VT",),
        is_draft=True,
        is_landscape=True,
    )


def obstacle_annex(report: ObstacleReport) -> ReportAnnex:
    """The list as an annex: on paper a table a topic, in a workbook one sheet with a line each."""
    return ReportAnnex(
        title="Danh sách khó khăn, vướng mắc và kiến nghị",
        tables=_tables(report),
        is_landscape=True,
        lead=summary(report),
        sheet=_sheet(report),
    )


def _tables(report: ObstacleReport) -> tuple[ReportTable, ...]:
    columns = tuple(
        TableColumn(head, width, "center" if head == "TT" else "left") for head, width in _HEADS
    )
    return tuple(
        ReportTable(columns, _rows(topic), title=f"{number}. {topic.words.vi}")
        for number, topic in enumerate(report.topics, start=1)
    )


def _sheet(report: ObstacleReport) -> ReportTable:
    columns = tuple(TableColumn(head, width) for head, width in _SHEET_HEADS)
    return ReportTable(
        columns,
        tuple(
            (
                number,
                row.topic_words.vi,
                row.kind_words.vi,
                row.title,
                row.text,
                "; ".join(row.askers),
                row.raised_on,
                row.waited_days,
                "còn chờ" if row.is_open else "đã xong",
                _fate(row),
            )
            for number, row in enumerate(report.rows, start=1)
        ),
    )


def summary(report: ObstacleReport) -> str:
    """How many were raised, answered, taken up and are open, in one sentence."""
    if not report.rows:
        return "Trong kỳ không có khó khăn, vướng mắc, kiến nghị nào được nêu hoặc còn chờ trả lời."
    return (
        f"Trong kỳ có {report.raised} ý kiến được nêu; {report.answered} vấn đề được trả lời, "
        f"{report.taken_up} vấn đề kiến nghị cấp có thẩm quyền; đến ngày {report.day:%d/%m/%Y} còn "
        f"{report.still_open} vấn đề chờ trả lời hoặc chờ kết quả. Các ý kiến giống nhau được gộp "
        "thành một vấn đề."
    )


def _known(report: ObstacleReport) -> Note:
    known = report.known_at
    return Note(f"Số liệu ghi nhận đến {known:%H} giờ {known:%M} ngày {known:%d/%m/%Y}.")


def _topics(report: ObstacleReport) -> tuple[Block, ...]:
    columns = tuple(
        Column(head, width, "center" if head == "TT" else "left") for head, width in _HEADS
    )
    blocks: list[Block] = []
    for number, topic in enumerate(report.topics, start=1):
        blocks.append(Heading(f"{number}. {topic.words.vi} ({len(topic.rows)})"))
        blocks.append(Table(columns, _rows(topic)))
    return tuple(blocks)


def _rows(topic: TopicInReport) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (
            str(number),
            f"{row.title}\n{row.text}",
            "; ".join(row.askers),
            f"{row.raised_on:%d/%m/%Y}\n{row.waited_days} ngày",
            _fate(row),
        )
        for number, row in enumerate(topic.rows, start=1)
    )


def _fate(row: ObstacleInReport) -> str:
    parts = [row.owner_name or "Chưa giao cơ quan trả lời"]
    if row.taken is not None:
        parts.append(f"Đã kiến nghị {taken_words(row.taken)}")
        if outcome_words(row.taken):
            parts.append(f"Kết quả {outcome_words(row.taken)}")
    if row.answered_on is not None and row.answer:
        parts.append(f"Trả lời ngày {row.answered_on:%d/%m/%Y}: {row.answer}")
    if row.is_open:
        parts.append("Chưa được trả lời trong kỳ")
    elif row.closed_on is not None and row.answered_on is None:
        parts.append(f"Khép lại ngày {row.closed_on:%d/%m/%Y}")
    return "\n".join(parts)
