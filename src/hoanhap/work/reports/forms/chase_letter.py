"""The official letter about what is due under a plan: a chase to an assigned agency, or a courteous
letter to a body that is only asked, which says nothing of lateness.
"""

from __future__ import annotations

from datetime import date

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
from hoanhap.work.plans.types_letters import LetterData, LetterLine
from hoanhap.work.reports.forms.demo_line import with_demo_line

_CHASING_COLUMNS = (
    Column("TT", 10, "center"),
    Column("Nhiệm vụ", 82),
    Column("Kỳ", 28, "center"),
    Column("Hạn", 22, "center"),
    Column("Tình trạng", 23, "center"),
)
_ASKING_COLUMNS = (
    Column("TT", 10, "center"),
    Column("Nội dung đề nghị phối hợp", 110),
    Column("Thời gian", 45, "center"),
)
_KINDS_OF_PROVINCE = ("Tỉnh ", "Thành phố ", "tỉnh ", "thành phố ")


def chase_letter_word(letter: LetterData) -> bytes:
    """The letter as .docx bytes; the same letter gives the same bytes on any day."""
    return to_docx(chase_letter_document(letter))


def chase_letter_document(letter: LetterData) -> AdminDocument:
    """The letter in the layout of Decree 30/2020; number, day and signer as recorded."""
    return AdminDocument(
        parent="Bộ Công an",
        issuer=letter.issuer,
        number=letter.number,
        symbol="" if "/" in letter.number else letter.symbol,
        place=bare_province(letter.province_name),
        day=letter.day or Month.of(letter.sent_on),
        abstract=_abstract(letter),
        remark=with_demo_line("", is_demo=letter.is_demo),
        blocks=_asking(letter) if letter.is_courteous else _chasing(letter),
        signatures=(Signature("Giám đốc", letter.signer_name),),
        recipients=("Như trên", "Ủy ban nhân dân tỉnh (để báo cáo)", "Lưu: VT"),
    )


def bare_province(name: str) -> str:
    """A province's name without its kind, as the place of signing."""
    for kind in _KINDS_OF_PROVINCE:
        name = name.removeprefix(kind)
    return name


def _abstract(letter: LetterData) -> str:
    verb = "phối hợp thực hiện" if letter.is_courteous else "đôn đốc thực hiện nhiệm vụ theo"
    return f"{verb} {letter.plans[0] if len(letter.plans) == 1 else 'các kế hoạch'}"


def _chasing(letter: LetterData) -> tuple[Block, ...]:
    late = sum(line.late_days > 0 for line in letter.lines)
    state = f", trong đó {late} nhiệm vụ đã quá hạn" if late else ""
    return (
        _addressed(letter),
        Paragraph(
            f"Thực hiện {'; '.join(letter.plans)}, qua theo dõi đến ngày "
            f"{letter.sent_on:%d/%m/%Y}, {letter.issuer} đề nghị Quý cơ quan quan tâm "
            f"{len(letter.lines)} nhiệm vụ sau đây{state}:"
        ),
        Table(
            _CHASING_COLUMNS,
            tuple(
                (str(number), line.title, line.period, _day(line.due_on), _status(line))
                for number, line in enumerate(letter.lines, start=1)
            ),
        ),
        *_own_words(letter),
        Paragraph(
            "Đề nghị Quý cơ quan sớm hoàn thành, gửi báo cáo kèm minh chứng trên hệ thống theo dõi "
            "hoặc bằng văn bản; nơi nào có khó khăn, vướng mắc đề nghị nêu rõ nguyên nhân và ngày "
            "dự kiến hoàn thành để tổng hợp, báo cáo Ủy ban nhân dân tỉnh./."
        ),
    )


def _asking(letter: LetterData) -> tuple[Block, ...]:
    return (
        _addressed(letter),
        Paragraph(
            f"{letter.issuer} trân trọng cảm ơn sự quan tâm, phối hợp của Quý cơ quan trong công "
            "tác tái hòa nhập cộng đồng thời gian qua."
        ),
        Paragraph(
            f"Để thực hiện {'; '.join(letter.plans)}, kính đề nghị Quý cơ quan quan tâm phối hợp "
            "các nội dung sau:"
        ),
        Table(
            _ASKING_COLUMNS,
            tuple(
                (str(number), line.title, line.period)
                for number, line in enumerate(letter.lines, start=1)
            ),
        ),
        *_own_words(letter),
        Paragraph(
            "Rất mong nhận được ý kiến và kết quả phối hợp của Quý cơ quan. Xin trân trọng cảm "
            "ơn./."
        ),
    )


def _addressed(letter: LetterData) -> Paragraph:
    return Paragraph(f"Kính gửi: {letter.agency_name}", "center", is_indented=False)


def _own_words(letter: LetterData) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(part.strip()) for part in letter.words.split("\n") if part.strip())


def _day(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else "Chưa ấn định"


def _status(line: LetterLine) -> str:
    return f"Quá hạn {line.late_days} ngày" if line.late_days else "Chưa đến hạn"
