"""Article 16: from which day the Decision holds."""

from __future__ import annotations

from functools import lru_cache

from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.certainty import Certainty
from hoanhap.pure.law.cite import Citation
from hoanhap.pure.law.finding import Finding, Ruling
from hoanhap.pure.law.instruments import QD_22_2023
from hoanhap.pure.law.qd_22_2023.law_of_day import LawOfDay
from hoanhap.pure.law.qd_22_2023.parameters import IN_FORCE_ON

IN_FORCE = Ruling("in_force", Citation(QD_22_2023, 16), Certainty.P)


def in_force(law: LawOfDay) -> Finding:
    """Điều 16: the day judged is the Decision's first day or later."""
    return _in_force(law)


@lru_cache(maxsize=4096)
def _in_force(law: LawOfDay) -> Finding:
    certainty = law.in_force.certainty
    if law.is_in_force:
        why = Words(
            vi="Quyết định 22/2023/QĐ-TTg có hiệu lực vào ngày xét (từ ngày {first:%d/%m/%Y}).",
            en="Decision 22/2023/QĐ-TTg is in force on the day judged (since {first:%d/%m/%Y}).",
        )
        return IN_FORCE.met(why.format(first=IN_FORCE_ON), certainty)
    why = Words(
        vi="Vào ngày xét, Quyết định 22/2023/QĐ-TTg chưa có hiệu lực; "
        "hãy xét từ ngày {first:%d/%m/%Y}.",
        en="Decision 22/2023/QĐ-TTg isn't in force on the day judged; "
        "judge from {first:%d/%m/%Y} on.",
    )
    return IN_FORCE.not_met(why.format(first=IN_FORCE_ON), None, certainty)
