"""The official letter about what is due under a plan: a chase to an assigned agency, or a courteous
letter to a body that is only asked, which says nothing of lateness.
"""

from __future__ import annotations

from hoanhap.ground.documents.word import AdminDocument, Column, to_docx
from hoanhap.work.plans.types_letters import LetterData
from hoanhap.work.reports.forms.letter_paper import how_many_late, letter_paper, thanks_of


def chase_letter_word(letter: LetterData) -> bytes:
    """The letter as .docx bytes; the same letter gives the same bytes on any day."""
    return to_docx(chase_letter_document(letter))


def chase_letter_document(letter: LetterData) -> AdminDocument:
    """The letter in the layout of Decree 30/2020; number, day and signer as recorded."""
    return _asking(letter) if letter.is_courteous else _chasing(letter)


def _chasing(letter: LetterData) -> AdminDocument:
    return letter_paper(
        letter,
        abstract=f"đôn đốc thực hiện nhiệm vụ theo {_plans(letter)}",
        opening=(
            f"Thực hiện {'; '.join(letter.plans)}, qua theo dõi đến ngày "
            f"{letter.sent_on:%d/%m/%Y}, {letter.issuer} đề nghị Quý cơ quan quan tâm "
            f"{len(letter.lines)} nhiệm vụ sau đây{how_many_late(letter, 'nhiệm vụ')}:",
        ),
        columns=(Column("Nhiệm vụ", 82), Column("Kỳ", 28, "center")),
        closing=(
            "Đề nghị Quý cơ quan sớm hoàn thành, gửi báo cáo kèm minh chứng trên hệ thống theo dõi "
            "hoặc bằng văn bản; nơi nào có khó khăn, vướng mắc đề nghị nêu rõ nguyên nhân và ngày "
            "dự kiến hoàn thành để tổng hợp, báo cáo Ủy ban nhân dân tỉnh./."
        ),
    )


def _asking(letter: LetterData) -> AdminDocument:
    return letter_paper(
        letter,
        abstract=f"phối hợp thực hiện {_plans(letter)}",
        opening=(
            thanks_of(letter),
            f"Để thực hiện {'; '.join(letter.plans)}, kính đề nghị Quý cơ quan quan tâm phối hợp "
            "các nội dung sau:",
        ),
        columns=(Column("Nội dung đề nghị phối hợp", 110), Column("Thời gian", 45, "center")),
        closing=(
            "Rất mong nhận được ý kiến và kết quả phối hợp của Quý cơ quan. Xin trân trọng cảm "
            "ơn./."
        ),
    )


def _plans(letter: LetterData) -> str:
    return letter.plans[0] if len(letter.plans) == 1 else "các kế hoạch"
