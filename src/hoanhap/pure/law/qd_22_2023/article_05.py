"""Article 5: what the loan may be used for."""

from __future__ import annotations

from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.certainty import Certainty
from hoanhap.pure.law.cite import Citation
from hoanhap.pure.law.finding import Finding, Ruling
from hoanhap.pure.law.instruments import QD_22_2023
from hoanhap.pure.law.qd_22_2023.facts import PersonFacts, Purpose
from hoanhap.pure.law.qd_22_2023.law_of_day import LawOfDay

PURPOSE = Ruling("purpose", Citation(QD_22_2023, 5), Certainty.P)

_BUSINESS = PURPOSE.met(
    Words(
        vi="Vay để sản xuất, kinh doanh, tạo việc làm.",
        en="For production, business or creating work.",
    )
)
_TRAINING = PURPOSE.met(Words(vi="Vay để đào tạo nghề.", en="For training."))
_UNKNOWN = PURPOSE.unknown(
    Words(
        vi="Chưa rõ mục đích vay; hãy hỏi vay để đào tạo nghề hay để sản xuất, kinh doanh, "
        "tạo việc làm.",
        en="The purpose isn't known; ask whether it is training, or production and business.",
    ),
    Words(vi="Mục đích vay", en="The purpose of the loan"),
)


def purpose(facts: PersonFacts, _law: LawOfDay) -> Finding:
    """Điều 5: training, or production, business and creating work."""
    if facts.purpose is None:
        return _UNKNOWN
    return _TRAINING if facts.purpose is Purpose.TRAINING else _BUSINESS
