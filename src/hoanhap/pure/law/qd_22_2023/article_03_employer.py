"""Article 3, points b of khoản 1 and 2: which establishment may borrow, condition by condition."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.certainty import Certainty
from hoanhap.pure.law.cite import Citation
from hoanhap.pure.law.finding import Finding, Ruling
from hoanhap.pure.law.instruments import QD_22_2023
from hoanhap.pure.law.qd_22_2023.facts import EmployerFacts, EmployerKind
from hoanhap.pure.law.qd_22_2023.law_of_day import LawOfDay

_CONDITIONS = Citation(QD_22_2023, 3, 2, "b")

EMPLOYER_KIND = Ruling("employer_kind", Citation(QD_22_2023, 3, 1, "b"), Certainty.C)
LAWFUL = Ruling("lawful", _CONDITIONS, Certainty.C)
WORKER_SHARE = Ruling("worker_share", _CONDITIONS, Certainty.C)
PLAN_CONFIRMED = Ruling("plan_confirmed", _CONDITIONS, Certainty.C)

_REGISTRATION = Words(
    vi="Giấy đăng ký doanh nghiệp, hợp tác xã, tổ hợp tác hoặc hộ kinh doanh",
    en="The registration of the enterprise, cooperative, group or household business",
)
_KIND_UNKNOWN = EMPLOYER_KIND.unknown(
    Words(
        vi="Chưa rõ loại hình của cơ sở; hãy xem giấy đăng ký.",
        en="The kind of establishment isn't known; look at its registration.",
    ),
    _REGISTRATION,
)
_KINDS = {
    kind.value: EMPLOYER_KIND.met(Words(vi=f"Cơ sở là {vi}.", en=f"The establishment is a {en}."))
    for kind, vi, en in (
        (EmployerKind.SME, "doanh nghiệp nhỏ và vừa", "small or medium enterprise"),
        (EmployerKind.COOPERATIVE, "hợp tác xã", "cooperative"),
        (EmployerKind.COOPERATIVE_GROUP, "tổ hợp tác", "cooperative group"),
        (EmployerKind.HOUSEHOLD_BUSINESS, "hộ kinh doanh", "household business"),
    )
}
_ANOTHER_KIND = EMPLOYER_KIND.not_met(
    Words(
        vi="Loại hình cơ sở không thuộc bốn loại được vay: doanh nghiệp nhỏ và vừa, hợp tác xã, "
        "tổ hợp tác, hộ kinh doanh; hãy xem lại giấy đăng ký.",
        en="Not one of the four kinds that may borrow: small or medium enterprise, cooperative, "
        "cooperative group, household business; look again at the registration.",
    ),
    _REGISTRATION,
)


def employer_kind(facts: EmployerFacts, _law: LawOfDay) -> Finding:
    """Điểm b khoản 1 Điều 3: one of the four kinds of establishment."""
    if facts.employer_kind is None:
        return _KIND_UNKNOWN
    return _KINDS.get(facts.employer_kind, _ANOTHER_KIND)


_LAWFUL = {
    True: LAWFUL.met(
        Words(
            vi="Cơ sở được thành lập và hoạt động hợp pháp.",
            en="The establishment was lawfully set up and works lawfully.",
        )
    ),
    False: LAWFUL.not_met(
        Words(
            vi="Cơ sở chưa được thành lập hoặc hoạt động hợp pháp; "
            "hoàn tất đăng ký theo quy định rồi xét lại.",
            en="The establishment isn't lawfully set up or working; judge again once registered.",
        ),
        _REGISTRATION,
    ),
    None: LAWFUL.unknown(
        Words(
            vi="Chưa rõ cơ sở có thành lập và hoạt động hợp pháp hay không; "
            "hãy hỏi cơ quan đăng ký kinh doanh.",
            en="Not known whether the establishment is lawful; ask the business registration.",
        ),
        _REGISTRATION,
    ),
}


def lawful(facts: EmployerFacts, _law: LawOfDay) -> Finding:
    """Điểm b khoản 2 Điều 3: lawfully set up and operating."""
    return _LAWFUL[facts.is_lawful]


def worker_share(facts: EmployerFacts, law: LawOfDay) -> Finding:
    """Điểm b khoản 2 Điều 3: at least a tenth of all workers, under contract, meeting point a.

    Nothing is rounded. Certain although one number is missing: none at all, on either side, is
    not met.
    """
    row = law.worker_share_min
    total, eligible = facts.workers_total, facts.workers_eligible_with_contract
    return _worker_share(total, eligible, row.value, row.certainty)


@lru_cache(maxsize=4096)
def _worker_share(
    total: int | None, eligible: int | None, share: Fraction, certainty: Certainty
) -> Finding:
    if total == 0 or eligible == 0:
        return WORKER_SHARE.not_met(_no_worker(total == 0), _CONTRACTS, certainty)
    if total is None or eligible is None:
        return WORKER_SHARE.unknown(_SHARE_UNKNOWN, _CONTRACTS, certainty)
    values = {"eligible": eligible, "total": total, "percent": share * 100}
    if eligible * share.denominator >= total * share.numerator:
        return WORKER_SHARE.met(_SHARE_MET.format(**values), certainty)
    needed = -(-total * share.numerator // share.denominator)
    why = _SHARE_NOT_MET.format(**values, needed=needed)
    return WORKER_SHARE.not_met(why, _CONTRACTS, certainty)


def _no_worker(is_total_zero: bool) -> Words:
    return _NO_WORKER_AT_ALL if is_total_zero else _NO_WORKER_OF_THESE


_NO_WORKER_AT_ALL = Words(
    vi="Cơ sở chưa có lao động nào; khi có lao động và hợp đồng thì xét lại.",
    en="The establishment has no worker yet; judge again when it has, under contract.",
)
_NO_WORKER_OF_THESE = Words(
    vi="Cơ sở chưa có hợp đồng lao động với người chấp hành xong án phạt tù đủ điều kiện; "
    "khi ký hợp đồng thì xét lại.",
    en="No eligible person who completed a sentence is under contract; judge again when one is.",
)
_SHARE_UNKNOWN = Words(
    vi="Chưa rõ tổng số lao động hoặc số người chấp hành xong án phạt tù có hợp đồng; "
    "hãy bổ sung bảng kê lao động và hợp đồng.",
    en="The number of workers, or of eligible workers under contract, isn't known; "
    "add the list of workers and their contracts.",
)
_SHARE_MET = Words(
    vi="Có {eligible} trên {total} lao động là người chấp hành xong án phạt tù có hợp đồng, "
    "đạt tỷ lệ tối thiểu {percent} %.",
    en="{eligible} of {total} workers completed a sentence and have contracts, "
    "which reaches {percent} %.",
)
_SHARE_NOT_MET = Words(
    vi="Mới có {eligible} trên {total} lao động là người chấp hành xong án phạt tù có hợp đồng; "
    "cần ít nhất {needed} người để đạt {percent} %.",
    en="Only {eligible} of {total} workers completed a sentence and have contracts; "
    "{needed} are needed to reach {percent} %.",
)
_CONTRACTS = Words(
    vi="Bảng kê lao động và hợp đồng lao động", en="The list of workers and their contracts"
)
_PLAN = Words(vi="Phương án vay vốn theo Mẫu số 02", en="The loan plan on Form 02")
_PLAN_CONFIRMED = {
    True: PLAN_CONFIRMED.met(
        Words(
            vi="Phương án vay vốn đã được UBND cấp xã nơi thực hiện xác nhận.",
            en="The loan plan is confirmed by the People's Committee where it is carried out.",
        )
    ),
    False: PLAN_CONFIRMED.not_met(
        Words(
            vi="Phương án vay vốn chưa được UBND cấp xã nơi thực hiện xác nhận; "
            "hãy gửi phương án theo Mẫu số 02 để xác nhận.",
            en="The loan plan isn't confirmed by the People's Committee where it is carried out; "
            "send it on Form 02.",
        ),
        _PLAN,
    ),
    None: PLAN_CONFIRMED.unknown(
        Words(
            vi="Chưa rõ phương án vay vốn đã được UBND cấp xã xác nhận hay chưa; "
            "hãy xem Mẫu số 02.",
            en="Not known whether the loan plan is confirmed; look at Form 02.",
        ),
        _PLAN,
    ),
}


def plan_confirmed(facts: EmployerFacts, _law: LawOfDay) -> Finding:
    """Điểm b khoản 2 Điều 3: the loan plan on Form 02, confirmed by the committee of the place."""
    return _PLAN_CONFIRMED[facts.is_plan_confirmed]
