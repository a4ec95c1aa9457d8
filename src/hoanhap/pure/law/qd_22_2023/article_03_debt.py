"""Article 3(3): no debt of another programme of the Bank for the same purpose."""

from __future__ import annotations

from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.certainty import Certainty
from hoanhap.pure.law.cite import Citation
from hoanhap.pure.law.finding import Finding, Ruling
from hoanhap.pure.law.instruments import QD_22_2023
from hoanhap.pure.law.qd_22_2023.facts import EmployerFacts, PersonFacts
from hoanhap.pure.law.qd_22_2023.law_of_day import LawOfDay

NO_SAME_PURPOSE_DEBT = Ruling("no_same_purpose_debt", Citation(QD_22_2023, 3, 3), Certainty.C)

_NONE = NO_SAME_PURPOSE_DEBT.met(
    Words(
        vi="Không có dư nợ chương trình khác cùng mục đích tại Ngân hàng Chính sách xã hội.",
        en="No debt of another programme of the Bank for the same purpose.",
    )
)
_ALLOWED = NO_SAME_PURPOSE_DEBT.met(
    Words(
        vi="Dư nợ chương trình khác cùng mục đích không ngăn việc vay vào ngày này.",
        en="A debt of another programme for the same purpose doesn't bar a loan on this day.",
    )
)
_OWED = NO_SAME_PURPOSE_DEBT.not_met(
    Words(
        vi="Đang có dư nợ chương trình khác cùng mục đích tại Ngân hàng Chính sách xã hội; "
        "trả hết khoản đó hoặc vay cho mục đích khác thì xét lại.",
        en="There is a debt of another programme of the Bank for the same purpose; "
        "judge again when it is repaid or the purpose differs.",
    )
)
_UNKNOWN = NO_SAME_PURPOSE_DEBT.unknown(
    Words(
        vi="Chưa rõ có dư nợ chương trình khác cùng mục đích hay không; "
        "hãy hỏi Ngân hàng Chính sách xã hội.",
        en="Not known whether another programme's debt for the same purpose exists; ask the Bank.",
    ),
    Words(vi="Tình hình dư nợ tại Ngân hàng Chính sách xã hội", en="Debts at the Bank"),
)


def no_same_purpose_debt(facts: PersonFacts | EmployerFacts, law: LawOfDay) -> Finding:
    """Khoản 3 Điều 3: no outstanding loan of another programme of the Bank for the same purpose."""
    if facts.has_same_purpose_debt is None:
        return _UNKNOWN
    if not facts.has_same_purpose_debt:
        return _NONE
    return _ALLOWED if law.same_purpose_debt.value else _OWED
