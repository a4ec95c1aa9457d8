"""Article 3, points a of khoản 1 and 2: which person may borrow, one function a condition."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from hoanhap.pure.kernel.days import years_on
from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.certainty import Certainty, weakest
from hoanhap.pure.law.cite import Citation
from hoanhap.pure.law.finding import Finding, Ruling, all_known_true
from hoanhap.pure.law.instruments import QD_22_2023
from hoanhap.pure.law.qd_22_2023.facts import PersonFacts, ReleaseKind
from hoanhap.pure.law.qd_22_2023.law_of_day import LawOfDay
from hoanhap.pure.law.qd_22_2023.sentences import joined

_WHO = Citation(QD_22_2023, 3, 1, "a")
_CONDITIONS = Citation(QD_22_2023, 3, 2, "a")

BENEFICIARY = Ruling("beneficiary", _WHO, Certainty.C)
NEED = Ruling("need", _CONDITIONS, Certainty.C)
LISTED = Ruling("listed", _CONDITIONS, Certainty.C)
CONDUCT = Ruling("conduct", _CONDITIONS, Certainty.C)
WITHIN_YEARS = Ruling("within_years", _CONDITIONS, Certainty.C)

_CERTIFICATE = Words(
    vi="Giấy chứng nhận chấp hành xong án phạt tù hoặc giấy chứng nhận đặc xá",
    en="The certificate of completed sentence or of special amnesty",
)


def beneficiary(facts: PersonFacts, law: LawOfDay) -> Finding:
    """Điểm a khoản 1 Điều 3: completed or amnestied, with the certificate, released by that day.

    Each of the three counts by itself: one that fails decides, whatever else isn't known.
    """
    release = facts.release
    day = release.released_on
    return _beneficiary(
        release.kind is ReleaseKind.AMNESTIED,
        None if release.kind is None else release.kind in law.accepted_kinds.value,
        release.has_certificate,
        None if day is None else day <= law.on,
    )


@lru_cache(maxsize=128)
def _beneficiary(
    is_amnestied: bool,
    is_kind: bool | None,
    has_certificate: bool | None,
    is_out: bool | None,
) -> Finding:
    answer = all_known_true(is_kind, has_certificate, is_out)
    if answer is None:
        missing = [_KIND_MISSING] if is_kind is None else []
        missing += [_CERTIFICATE_MISSING] if has_certificate is None else []
        missing += [_DAY_MISSING] if is_out is None else []
        return BENEFICIARY.unknown(
            Words(
                vi="Chưa rõ {missing}; hãy xem giấy chứng nhận và bổ sung.",
                en="Not known: {missing}; look at the certificate and fill it in.",
            ).format(missing=joined(missing)),
            _CERTIFICATE,
        )
    if answer:
        return BENEFICIARY.met(_AMNESTIED if is_amnestied else _COMPLETED)
    wrong = [_STILL_ON_PROBATION] if is_kind is False else []
    wrong += [_NO_CERTIFICATE] if has_certificate is False else []
    wrong += [_NOT_YET_OUT] if is_out is False else []
    return BENEFICIARY.not_met(
        Words(
            vi="Chưa thuộc diện được vay: {wrong}.", en="Not among those who may borrow: {wrong}."
        ).format(wrong=joined(wrong, "; ")),
        _CERTIFICATE,
    )


_COMPLETED = Words(
    vi="Đã chấp hành xong án phạt tù và có giấy chứng nhận chấp hành xong án phạt tù.",
    en="Has completed the sentence and holds the certificate of it.",
)
_AMNESTIED = Words(
    vi="Được đặc xá và có giấy chứng nhận đặc xá.",
    en="Was granted special amnesty and holds the certificate of it.",
)
_KIND_MISSING = Words(vi="hình thức ra trại", en="the kind of release")
_CERTIFICATE_MISSING = Words(vi="việc đã có giấy chứng nhận", en="whether there is a certificate")
_DAY_MISSING = Words(vi="ngày chấp hành xong án phạt tù", en="the day the sentence was completed")
_STILL_ON_PROBATION = Words(
    vi="người được tha tù trước thời hạn có điều kiện cần hết thời gian thử thách "
    "và được cấp giấy chứng nhận chấp hành xong án phạt tù, khi đó xét lại",
    en="after conditional early release the probation must end and the certificate of completion "
    "be issued; judge again then",
)
_NO_CERTIFICATE = Words(
    vi="chưa có giấy chứng nhận, hãy giúp người vay làm thủ tục để có giấy rồi xét lại",
    en="there is no certificate yet; help the person obtain it and judge again",
)
_NOT_YET_OUT = Words(
    vi="đến ngày xét chưa chấp hành xong án phạt tù, hãy xét lại từ ngày ghi trên giấy chứng nhận",
    en="on the day judged the sentence wasn't completed; judge again from the certificate's day",
)


_NEED = {
    True: NEED.met(
        Words(vi="Người vay có nhu cầu vay vốn.", en="The person has a need of credit.")
    ),
    False: NEED.not_met(
        Words(
            vi="Người vay chưa có nhu cầu vay vốn; khi có nhu cầu thì xét lại.",
            en="The person has no need of credit now; judge again when there is one.",
        )
    ),
    None: NEED.unknown(
        Words(
            vi="Chưa rõ người vay có nhu cầu vay vốn hay không; hãy hỏi và ghi lại.",
            en="Not known whether the person needs credit; ask and record it.",
        ),
        Words(vi="Nhu cầu vay vốn của người vay", en="The person's need of credit"),
    ),
}


def need(facts: PersonFacts, _law: LawOfDay) -> Finding:
    """Điểm a khoản 2 Điều 3: the person has a need of credit."""
    return _NEED[facts.has_need]


def listed(facts: PersonFacts, _law: LawOfDay) -> Finding:
    """Điểm a khoản 2 Điều 3: on Form 01, drawn up by commune police, confirmed by the committee."""
    listing = facts.listing
    return _listed(listing.is_drawn_up_by_police, listing.is_confirmed_by_committee)


@lru_cache(maxsize=16)
def _listed(is_drawn_up: bool | None, is_confirmed: bool | None) -> Finding:
    answer = all_known_true(is_drawn_up, is_confirmed)
    if answer:
        return LISTED.met(
            Words(
                vi="Có tên trong danh sách do Công an cấp xã lập và UBND cấp xã xác nhận.",
                en="Named on the list drawn up by the commune police, confirmed by the committee.",
            )
        )
    if answer is None:
        steps = [_IS_DRAWN_UP] if is_drawn_up is None else []
        steps += [_IS_CONFIRMED] if is_confirmed is None else []
        return LISTED.unknown(
            Words(
                vi="Chưa rõ {steps}; hãy đối chiếu danh sách Mẫu số 01 của xã.",
                en="Not known {steps}; compare the commune's Form 01 list.",
            ).format(steps=joined(steps)),
            Words(vi="Danh sách Mẫu số 01 đã xác nhận", en="The confirmed Form 01 list"),
        )
    steps = [_DRAW_UP] if is_drawn_up is False else []
    steps += [_CONFIRM] if is_confirmed is False else []
    return LISTED.not_met(
        Words(
            vi="Danh sách Mẫu số 01 còn thiếu bước: {steps}; hãy đưa vào danh sách kỳ tới.",
            en="Still to be done for the Form 01 list: {steps}; put it on the next list.",
        ).format(steps=joined(steps)),
        Words(vi="Danh sách Mẫu số 01 đã xác nhận", en="The confirmed Form 01 list"),
    )


_DRAW_UP = Words(
    vi="Công an cấp xã lập danh sách có tên", en="named on the list of the commune police"
)
_IS_DRAWN_UP = Words(
    vi="Công an cấp xã đã lập danh sách có tên hay chưa",
    en="whether the commune police have put the name on the list",
)
_IS_CONFIRMED = Words(
    vi="UBND cấp xã đã xác nhận hay chưa",
    en="whether the People's Committee has confirmed",
)
_CONFIRM = Words(vi="UBND cấp xã xác nhận", en="confirmed by the People's Committee")


def conduct(facts: PersonFacts, _law: LawOfDay) -> Finding:
    """Điểm a khoản 2 Điều 3: obeys the law well and takes no part in social evils."""
    listing = facts.listing
    evils = listing.is_in_social_evils
    return _conduct(listing.is_obeying_law, None if evils is None else not evils)


@lru_cache(maxsize=16)
def _conduct(is_obeying: bool | None, is_clear: bool | None) -> Finding:
    answer = all_known_true(is_obeying, is_clear)
    if answer:
        return CONDUCT.met(
            Words(
                vi="Chấp hành tốt pháp luật, không tham gia tệ nạn xã hội.",
                en="Obeys the law well and takes no part in social evils.",
            )
        )
    parts = [_OBEYS] if is_obeying is answer else []
    parts += [_CLEAR] if is_clear is answer else []
    ask = Words(vi="Nhận xét của Công an cấp xã", en="The commune police's statement")
    if answer is None:
        return CONDUCT.unknown(
            Words(
                vi="Chưa có nhận xét về việc {parts}; hãy hỏi Công an cấp xã.",
                en="No statement yet on: {parts}; ask the commune police.",
            ).format(parts=joined(parts)),
            ask,
        )
    return CONDUCT.not_met(
        Words(
            vi="Chưa được Công an cấp xã ghi nhận việc {parts}; khi có nhận xét mới thì xét lại.",
            en="The commune police do not yet attest: {parts}; judge again on a new statement.",
        ).format(parts=joined(parts)),
        ask,
    )


_OBEYS = Words(vi="chấp hành tốt pháp luật", en="obeying the law well")
_CLEAR = Words(vi="không tham gia tệ nạn xã hội", en="no part in social evils")

_LAST_YEAR = date.max.year


def within_years(facts: PersonFacts, law: LawOfDay) -> Finding:
    """Điểm a khoản 2 Điều 3: at most five years from completion to the day of borrowing.

    The same date five years on is still inside (29 February: 28 February). When the clock of an
    amnestied person starts is our reading, and the finding carries its certainty.
    """
    released_on = facts.release.released_on
    if released_on is None:
        return _RELEASE_DAY_UNKNOWN
    is_amnestied = facts.release.kind is ReleaseKind.AMNESTIED
    last_on = _last_day(released_on, law.years_max.value)
    return (_inside if law.on <= last_on else _after)(last_on, is_amnestied, law)


@lru_cache(maxsize=16_384)
def _last_day(released_on: date, years: int) -> date:
    return date.max if released_on.year + years > _LAST_YEAR else years_on(released_on, years)


@lru_cache(maxsize=16_384)
def _inside(last_on: date, is_amnestied: bool, law: LawOfDay) -> Finding:
    years, day = law.years_max.value, _day_text(last_on)
    why = Words(
        vi=f"Còn trong thời hạn {years} năm kể từ khi chấp hành xong án phạt tù, "
        f"đến hết ngày {day}.",
        en=f"Within {years} years of completing the sentence, up to and including {day}.",
    )
    return WITHIN_YEARS.met(why, _years_certainty(is_amnestied, law))


@lru_cache(maxsize=16_384)
def _after(last_on: date, is_amnestied: bool, law: LawOfDay) -> Finding:
    years, day = law.years_max.value, _day_text(last_on)
    why = Words(
        vi=f"Thời hạn {years} năm kể từ khi chấp hành xong án phạt tù đã hết vào ngày {day}; "
        "hãy hướng dẫn người vay sang chương trình khác phù hợp.",
        en=f"The {years} years since completing the sentence ended on {day}; "
        "guide the person to another programme that fits.",
    )
    return WITHIN_YEARS.not_met(why, None, _years_certainty(is_amnestied, law))


def _years_certainty(is_amnestied: bool, law: LawOfDay) -> Certainty:
    sure = law.years_max.certainty
    return weakest(sure, law.amnesty_clock.certainty) if is_amnestied else sure


def _day_text(day: date) -> str:
    return f"{day.day:02d}/{day.month:02d}/{day.year:04d}"


_RELEASE_DAY_UNKNOWN = WITHIN_YEARS.unknown(
    Words(
        vi="Chưa rõ ngày chấp hành xong án phạt tù nên chưa tính được thời hạn; "
        "hãy xem giấy chứng nhận.",
        en="The day of completion isn't known, so the years can't be counted; "
        "look at the certificate.",
    ),
    _CERTIFICATE,
)
