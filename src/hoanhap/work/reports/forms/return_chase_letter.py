"""The official letter about returns: a chase to an agency that has to report, or a courteous letter
to a body that is only asked, which says nothing of lateness.
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
from hoanhap.work.returns.types_chasing import ReturnLetter, ReturnLetterLine

_CHASING_COLUMNS = (
    Column("TT", 10, "center"),
    Column("Báo cáo", 70),
    Column("Số liệu tính trong thời gian", 40, "center"),
    Column("Hạn", 22, "center"),
    Column("Tình trạng", 23, "center"),
)
_ASKING_COLUMNS = (
    Column("TT", 10, "center"),
    Column("Nội dung đề nghị báo cáo", 100),
    Column("Số liệu tính trong thời gian", 55, "center"),
)


def return_chase_letter_word(letter: ReturnLetter) -> bytes:
    """The letter as .docx bytes; the same letter gives the same bytes on any day."""
    return to_docx(return_chase_letter_document(letter))


def return_chase_letter_document(letter: ReturnLetter) -> AdminDocument:
    """The letter in the layout of Decree 30/2020; number, day and signer as recorded."""
    verb = "phối hợp" if letter.is_courteous else "đôn đốc"
    return AdminDocument(
        parent="Bộ Công an",
        issuer=letter.issuer,
        number=letter.number,
        symbol="" if "/" in letter.number else letter.symbol,
        place=bare_province(letter.province_name),
        day=letter.day or Month.of(letter.sent_on),
        abstract=f"{verb} báo cáo về công tác tái hòa nhập cộng đồng",
        remark=with_demo_line("", is_demo=letter.is_demo),
        blocks=_asking(letter) if letter.is_courteous else _chasing(letter),
        signatures=(Signature("Giám đốc", letter.signer_name),),
        recipients=("Như trên", "Ủy ban nhân dân tỉnh (để báo cáo)", "Lưu: VT"),
    )


def _chasing(letter: ReturnLetter) -> tuple[Block, ...]:
    late = sum(line.late_days > 0 for line in letter.lines)
    state = f", trong đó {late} báo cáo đã quá hạn" if late else ""
    rows = tuple(
        (str(number), line.title, line.window, f"{line.due_on:%d/%m/%Y}", _status(line))
        for number, line in enumerate(letter.lines, start=1)
    )
    return (
        _addressed(letter),
        Paragraph(
            f"Theo chế độ báo cáo về công tác tái hòa nhập cộng đồng, đến ngày "
            f"{letter.sent_on:%d/%m/%Y} {letter.issuer} chưa nhận được {len(letter.lines)} báo cáo "
            f"sau đây của Quý cơ quan{state}:"
        ),
        Table(_CHASING_COLUMNS, rows),
        *_own_words(letter),
        Paragraph(
            "Đề nghị Quý cơ quan sớm hoàn thành, ký và gửi báo cáo trên hệ thống hoặc bằng văn bản "
            "để tổng hợp, báo cáo Ủy ban nhân dân tỉnh; có khó khăn, vướng mắc đề nghị nêu rõ để "
            "cùng tháo gỡ./."
        ),
    )


def _asking(letter: ReturnLetter) -> tuple[Block, ...]:
    rows = tuple(
        (str(number), line.title, line.window) for number, line in enumerate(letter.lines, start=1)
    )
    return (
        _addressed(letter),
        Paragraph(
            f"{letter.issuer} trân trọng cảm ơn sự quan tâm, phối hợp của Quý cơ quan trong công "
            "tác tái hòa nhập cộng đồng thời gian qua."
        ),
        Paragraph("Để có cơ sở tổng hợp, kính đề nghị Quý cơ quan quan tâm báo cáo các nội dung:"),
        Table(_ASKING_COLUMNS, rows),
        *_own_words(letter),
        Paragraph("Rất mong nhận được báo cáo của Quý cơ quan. Xin trân trọng cảm ơn./."),
    )


def _addressed(letter: ReturnLetter) -> Paragraph:
    return Paragraph(f"Kính gửi: {letter.agency_name}", "center", is_indented=False)


def _own_words(letter: ReturnLetter) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(part.strip()) for part in letter.words.split("\n") if part.strip())


def _status(line: ReturnLetterLine) -> str:
    return f"Quá hạn {line.late_days} ngày" if line.late_days else "Chưa đến hạn"
