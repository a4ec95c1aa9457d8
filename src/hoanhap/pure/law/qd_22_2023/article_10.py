"""Article 10: which loans must be secured. A person's never reaches the sum above which it must."""

from __future__ import annotations

from functools import lru_cache

from hoanhap.pure.kernel.money import format_vnd
from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.certainty import Certainty
from hoanhap.pure.law.cite import Citation
from hoanhap.pure.law.finding import Finding, Ruling
from hoanhap.pure.law.instruments import QD_22_2023
from hoanhap.pure.law.qd_22_2023.facts import EmployerFacts
from hoanhap.pure.law.qd_22_2023.law_of_day import LawOfDay

SECURITY = Ruling("security", Citation(QD_22_2023, 10), Certainty.P)

_ASK = Words(vi="Giấy tờ về tài sản bảo đảm", en="The papers of the asset given as security")


def security(facts: EmployerFacts, law: LawOfDay) -> Finding:
    """Điều 10: above the unsecured maximum the establishment's loan is secured.

    Certain although one fact is missing: a secured loan is met whatever its amount, and one within
    the maximum whatever its security.
    """
    row = law.unsecured_max_vnd
    amount = facts.amount_vnd
    is_above = None if amount is None else amount > row.value
    return _security(is_above, facts.is_secured, row.value, row.certainty)


@lru_cache(maxsize=64)
def _security(
    is_above: bool | None, is_secured: bool | None, maximum_vnd: int, certainty: Certainty
) -> Finding:
    maximum = format_vnd(maximum_vnd)
    if is_above is False:
        why = Words(
            vi="Số tiền đề nghị không quá {maximum} đồng nên không cần bảo đảm tiền vay.",
            en="The amount is at most {maximum} đồng, so no security is needed.",
        )
        return SECURITY.met(why.format(maximum=maximum), certainty)
    if is_secured:
        why = Words(vi="Khoản vay có tài sản bảo đảm.", en="The loan is secured.")
        return SECURITY.met(why, certainty)
    if is_above and is_secured is False:
        why = Words(
            vi="Khoản vay trên {maximum} đồng phải có bảo đảm tiền vay; "
            "hãy bổ sung tài sản bảo đảm hoặc giảm số tiền đề nghị.",
            en="A loan above {maximum} đồng must be secured; add security or ask for less.",
        )
        return SECURITY.not_met(why.format(maximum=maximum), _ASK, certainty)
    why = Words(
        vi="Chưa rõ số tiền đề nghị hoặc tài sản bảo đảm; hãy bổ sung, vì khoản vay trên "
        "{maximum} đồng phải có bảo đảm.",
        en="The amount or the security isn't known; add it, since a loan above "
        "{maximum} đồng must be secured.",
    )
    return SECURITY.unknown(why.format(maximum=maximum), _ASK, certainty)
