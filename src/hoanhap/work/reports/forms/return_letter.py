"""The official letter about returns: a chase to an office that owes one, or a courteous letter to a
body that is only asked, which says nothing of lateness.
"""

from __future__ import annotations

from hoanhap.ground.documents.word import (
    AdminDocument,
    Block,
    Column,
    Paragraph,
    Signature,
    Table,
    to_docx,
)
from hoanhap.pure.kernel.days import Month
from hoanhap.work.reports.forms.chase_letter import bare_province
from hoanhap.work.reports.forms.demo_line import with_demo_line
from hoanhap.work.returns.types_chasing import ReturnLetter

_COLUMNS = (
    Column("TT", 10, "center"),
    Column("Báo cáo", 82),
    Column("Kỳ số liệu", 28, "center"),
    Column("Hạn gửi", 22, "center"),
    Column("Tình trạng", 23, "center"),
)


def return_letter_word(letter: ReturnLetter) -> bytes:
    """The letter as .docx bytes; the same letter gives the same bytes on any day."""
    return to_docx(return_letter_document(letter))


def return_letter_document(letter: ReturnLetter) -> AdminDocument:
    """The letter in the layout of Decree 30/2020; number, day and signer as recorded."""
    about = "đề nghị phối hợp báo cáo" if letter.is_courteous else "đôn đốc gửi báo cáo"
    title = letter.lines[0].title if len(letter.lines) == 1 else f"{len(letter.lines)} báo cáo"
    return AdminDocument(
        parent="Bộ Công an",
        issuer=letter.issuer,
        number=letter.number,
        symbol="" if "/" in letter.number else letter.symbol,
        place=bare_province(letter.province_name),
        day=letter.day or Month.of(letter.sent_on),
        abstract=f"{about} {title}",
        remark=with_demo_line("", is_demo=letter.is_demo),
        blocks=_blocks(letter),
        signatures=(Signature("Giám đốc", letter.signer_name),),
        recipients=("Như trên", "Ủy ban nhân dân tỉnh (để báo cáo)", "Lưu: VT"),
    )


def _blocks(letter: ReturnLetter) -> tuple[Block, ...]:
    opening = (
        f"{letter.issuer} trân trọng cảm ơn sự phối hợp của Quý cơ quan và kính đề nghị Quý cơ "
        "quan cho ý kiến, số liệu theo các nội dung sau:"
        if letter.is_courteous
        else f"Qua theo dõi đến ngày {letter.sent_on:%d/%m/%Y}, {letter.issuer} chưa nhận được báo "
        "cáo sau đây của Quý cơ quan:"
    )
    closing = (
        "Rất mong nhận được ý kiến của Quý cơ quan. Xin trân trọng cảm ơn./."
        if letter.is_courteous
        else "Đề nghị Quý cơ quan sớm hoàn thành và gửi báo cáo trên hệ thống hoặc bằng văn bản để "
        "tổng hợp, báo cáo Ủy ban nhân dân tỉnh./."
    )
    return (
        Paragraph(f"Kính gửi: {letter.agency_name}", "center", is_indented=False),
        Paragraph(opening),
        Table(_columns(letter), _rows(letter)),
        *(Paragraph(part.strip()) for part in letter.words.split("\n") if part.strip()),
        Paragraph(closing),
    )


def _columns(letter: ReturnLetter) -> tuple[Column, ...]:
    return _COLUMNS[:-1] if letter.is_courteous else _COLUMNS


def _rows(letter: ReturnLetter) -> tuple[tuple[str, ...], ...]:
    rows = []
    for number, line in enumerate(letter.lines, start=1):
        row = (str(number), line.title, line.window, f"{line.due_on:%d/%m/%Y}")
        late = f"Quá hạn {line.late_days} ngày" if line.late_days else "Chưa đến hạn"
        rows.append(row if letter.is_courteous else (*row, late))
    return tuple(rows)
