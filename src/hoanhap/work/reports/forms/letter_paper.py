"""The paper of a letter about what an agency owes, whatever it is: the layout of Decree 30/2020,
the table of what is owed, the sender's own words. To a body that is only asked it has no column
that tells of a last day or of lateness.
"""

from __future__ import annotations

from datetime import date

from hoanhap.ground.documents.word import AdminDocument, Column, Paragraph, Signature, Table
from hoanhap.ground.orgs.names import bare_province
from hoanhap.pure.kernel.days import Month
from hoanhap.work.plans.types_letters import LetterData, LetterLine
from hoanhap.work.reports.forms.demo_line import with_demo_line

_NUMBER = Column("TT", 10, "center")
_CHASING = (Column("Hạn", 22, "center"), Column("Tình trạng", 23, "center"))


def letter_paper(
    letter: LetterData,
    *,
    abstract: str,
    opening: tuple[str, ...],
    columns: tuple[Column, Column],
    closing: str,
) -> AdminDocument:
    """The letter as a paper; number, day and signer as recorded.

    `columns` are those of what is owed and of which days; the others are put to them.
    """
    return AdminDocument(
        parent="Bộ Công an",
        issuer=letter.issuer,
        number=letter.number,
        symbol="" if "/" in letter.number else letter.symbol,
        place=bare_province(letter.province_name),
        day=letter.day or Month.of(letter.sent_on),
        abstract=abstract,
        remark=with_demo_line("", is_demo=letter.is_demo),
        blocks=(
            Paragraph(f"Kính gửi: {letter.agency_name}", "center", is_indented=False),
            *(Paragraph(part) for part in opening),
            _table(letter, columns),
            *(Paragraph(part.strip()) for part in letter.words.split("\n") if part.strip()),
            Paragraph(closing),
        ),
        signatures=(Signature("Giám đốc", letter.signer_name),),
        recipients=("Như trên", "Ủy ban nhân dân tỉnh (để báo cáo)", "Lưu: VT"),
    )


def thanks_of(letter: LetterData) -> str:
    """How a courteous letter begins."""
    return (
        f"{letter.issuer} trân trọng cảm ơn sự quan tâm, phối hợp của Quý cơ quan trong công tác "
        "tái hòa nhập cộng đồng thời gian qua."
    )


def how_many_late(letter: LetterData, what: str) -> str:
    """ ", trong đó 2 nhiệm vụ đã quá hạn", or nothing where none is late."""
    late = sum(line.late_days > 0 for line in letter.lines)
    return f", trong đó {late} {what} đã quá hạn" if late else ""


def _table(letter: LetterData, columns: tuple[Column, Column]) -> Table:
    rows = enumerate(letter.lines, start=1)
    if letter.is_courteous:
        asked = tuple((str(number), line.title, line.period) for number, line in rows)
        return Table((_NUMBER, *columns), asked)
    owed = tuple(
        (str(number), line.title, line.period, _day(line.due_on), _status(line, letter.sent_on))
        for number, line in rows
    )
    return Table((_NUMBER, *columns, *_CHASING), owed)


def _day(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else "Chưa ấn định"


def _status(line: LetterLine, on: date) -> str:
    if line.late_days:
        return f"Quá hạn {line.late_days} ngày"
    is_past = line.due_on is not None and line.due_on < on
    return "Đã trả lại, chờ gửi lại" if is_past else "Chưa đến hạn"
