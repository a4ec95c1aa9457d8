"""Article 4(1)a: who is the borrower of record, the household or the person."""

from __future__ import annotations

from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.certainty import Certainty
from hoanhap.pure.law.cite import Citation
from hoanhap.pure.law.finding import Finding, Ruling
from hoanhap.pure.law.instruments import QD_22_2023
from hoanhap.pure.law.qd_22_2023.facts import PersonFacts, Through
from hoanhap.pure.law.qd_22_2023.law_of_day import LawOfDay

BORROWER_PATH = Ruling("borrower_path", Citation(QD_22_2023, 4, 1, "a"), Certainty.C)


def borrower_path(facts: PersonFacts, _law: LawOfDay) -> Finding:
    """Điểm a khoản 1 Điều 4: through the household, or directly where no other member could.

    Directly when there is no other adult, or the others can't work, or lack full capacity: one
    that holds is enough. Where the path itself isn't known the officer has to ask.
    """
    if facts.through is None:
        return _PATH_UNKNOWN
    if facts.through is Through.HOUSEHOLD:
        return _BY_HOUSEHOLD
    household = facts.household
    if household.other_adults == 0:
        return _ALONE
    if household.has_others_able_to_work is False or (
        household.has_others_with_full_capacity is False
    ):
        return _OTHERS_CANNOT
    reasons = (
        household.other_adults,
        household.has_others_able_to_work,
        household.has_others_with_full_capacity,
    )
    return _HOUSEHOLD_UNKNOWN if None in reasons else _SHOULD_BE_BY_HOUSEHOLD


_BY_HOUSEHOLD = BORROWER_PATH.met(
    Words(vi="Vay thông qua hộ gia đình.", en="Borrows through the household.")
)
_ALONE = BORROWER_PATH.met(
    Words(
        vi="Được vay trực tiếp vì trong hộ không còn thành viên nào từ đủ 18 tuổi.",
        en="May borrow directly: no other member of the household is 18 or older.",
    )
)
_OTHERS_CANNOT = BORROWER_PATH.met(
    Words(
        vi="Được vay trực tiếp vì các thành viên còn lại không còn khả năng lao động "
        "hoặc không đủ năng lực hành vi dân sự.",
        en="May borrow directly: the other members cannot work or lack full civil capacity.",
    )
)
_SHOULD_BE_BY_HOUSEHOLD = BORROWER_PATH.not_met(
    Words(
        vi="Trong hộ còn người từ đủ 18 tuổi có khả năng lao động và đủ năng lực; "
        "hãy làm hồ sơ vay thông qua hộ gia đình.",
        en="Another adult of the household can work and has full capacity; "
        "apply through the household.",
    ),
    Words(vi="Hồ sơ vay thông qua hộ gia đình", en="An application through the household"),
)
_HOUSEHOLD_UNKNOWN = BORROWER_PATH.unknown(
    Words(
        vi="Vay trực tiếp nhưng chưa rõ hoàn cảnh các thành viên khác trong hộ; "
        "hãy hỏi số người từ đủ 18 tuổi, khả năng lao động và năng lực hành vi dân sự của họ.",
        en="Borrows directly but the other members' situation isn't known; "
        "ask how many are adults, whether they can work and have full civil capacity.",
    ),
    Words(vi="Hoàn cảnh các thành viên khác trong hộ", en="The other members' situation"),
)
_PATH_UNKNOWN = BORROWER_PATH.unknown(
    Words(
        vi="Chưa rõ vay thông qua hộ gia đình hay vay trực tiếp; hãy hỏi người vay.",
        en="Not known whether the loan is through the household or direct; ask the person.",
    ),
    Words(vi="Cách vay", en="The way of borrowing"),
)
