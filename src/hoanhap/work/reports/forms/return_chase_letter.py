"""The official letter about returns: a chase to an agency that has to report, or a courteous letter
to a body that is only asked, which says nothing of lateness.
"""

from __future__ import annotations

from hoanhap.ground.documents.word import AdminDocument, Column, to_docx
from hoanhap.work.plans.types_letters import LetterData
from hoanhap.work.reports.forms.letter_paper import how_many_late, letter_paper, thanks_of

_DAYS = "Số liệu tính trong thời gian"


def return_chase_letter_word(letter: LetterData) -> bytes:
    """The letter as .docx bytes; the same letter gives the same bytes on any day."""
    return to_docx(return_chase_letter_document(letter))


def return_chase_letter_document(letter: LetterData) -> AdminDocument:
    """The letter in the layout of Decree 30/2020; number, day and signer as recorded."""
    return _asking(letter) if letter.is_courteous else _chasing(letter)


def _chasing(letter: LetterData) -> AdminDocument:
    return letter_paper(
        letter,
        abstract="đôn đốc báo cáo về công tác tái hòa nhập cộng đồng",
        opening=(
            "Theo chế độ báo cáo về công tác tái hòa nhập cộng đồng, đến ngày "
            f"{letter.sent_on:%d/%m/%Y} {letter.issuer} chưa nhận được {len(letter.lines)} báo cáo "
            f"sau đây của Quý cơ quan{how_many_late(letter, 'báo cáo')}:",
        ),
        columns=(Column("Báo cáo", 70), Column(_DAYS, 40, "center")),
        closing=(
            "Đề nghị Quý cơ quan sớm hoàn thành, ký và gửi báo cáo trên hệ thống hoặc bằng văn bản "
            "để tổng hợp, báo cáo Ủy ban nhân dân tỉnh; có khó khăn, vướng mắc đề nghị nêu rõ để "
            "cùng tháo gỡ./."
        ),
    )


def _asking(letter: LetterData) -> AdminDocument:
    return letter_paper(
        letter,
        abstract="phối hợp báo cáo về công tác tái hòa nhập cộng đồng",
        opening=(
            thanks_of(letter),
            "Để có cơ sở tổng hợp, kính đề nghị Quý cơ quan quan tâm báo cáo các nội dung:",
        ),
        columns=(Column("Nội dung đề nghị báo cáo", 100), Column(_DAYS, 55, "center")),
        closing="Rất mong nhận được báo cáo của Quý cơ quan. Xin trân trọng cảm ơn./.",
    )
