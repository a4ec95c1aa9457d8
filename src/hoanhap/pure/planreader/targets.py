"""Numbers to reach: "tối thiểu 01 trường hợp/mỗi đơn vị cấp xã/năm", "100% ...", "2 cuộc/năm"."""

from __future__ import annotations

import re
from collections.abc import Callable

from hoanhap.pure.planreader.types import Place, Target
from hoanhap.pure.planreader.wording import number_in, pattern

LOAN_CASE = "loan case"
INSPECTION = "inspection"
PERCENT = "percent"
COMMUNE, DISTRICT, PROVINCE = "commune", "district", "province"
YEAR, QUARTER, MONTH = "year", "quarter", "month"

_LEAST = (
    r"(?:toi thieu|it nhat|khong duoi|khong it hon|phan dau(?: dat)?|dat|chi tieu(?: la)?|tren"
    r"|du|xay dung(?: duoc)?|co)"
)
# What is counted, folded, and as it is written. A scan's folded words are spelled from here.
UNITS = {
    "truong hop": "trường hợp",
    "luot khach hang": "lượt khách hàng",
    "luot vay": "lượt vay",
    "luot nguoi": "lượt người",
    "khach hang": "khách hàng",
    "khoan vay": "khoản vay",
    "mon vay": "món vay",
    "ho vay": "hộ vay",
    "nguoi vay": "người vay",
    "luot": "lượt",
    "nguoi": "người",
    "ho": "hộ",
    "mo hinh": "mô hình",
    "tin, bai": "tin, bài",
    "tin bai": "tin bài",
    "bai viet": "bài viết",
    "phong su": "phóng sự",
    "chuyen muc": "chuyên mục",
    "chuyen de": "chuyên đề",
    "hoi nghi": "hội nghị",
    "lop tap huan": "lớp tập huấn",
    "lop": "lớp",
    "buoi": "buổi",
    "dot": "đợt",
    "cuoc": "cuộc",
    "lan": "lần",
    "doanh nghiep": "doanh nghiệp",
    "co so": "cơ sở",
    "cau lac bo": "câu lạc bộ",
    "phien": "phiên",
    "tin": "tin",
    "bai": "bài",
    "xa": "xã",
    "to": "tổ",
    "ty dong": "tỷ đồng",
    "trieu dong": "triệu đồng",
}
# A unit before a stroke is where a bad scan is not put right.
_SPOILT = {"truong hop": r"tr[a-z]{2,6} h[a-z]{1,2}p", "cuoc": r"cu[a-z0-9]{1,2}c"}
_UNIT = (
    "|".join(_SPOILT.values())
    + "|"
    + "|".join(re.escape(unit).replace(r"\ ", " ") for unit in sorted(UNITS, key=len)[::-1])
)
_LEVEL = (
    r"(?P<{0}>(?:don vi )?(?:hanh chinh )?(?:cap )?"
    r"(?:x[a48]|phuong|thi tran|dac khu|huyen|quan|thi xa|thanh pho|tinh)(?![a-z]))"
)
_ITS_PEERS = r"(?:(?:{gap},{gap}| va |{gap}-{gap})(?:phuong|thi tran|dac khu|thi xa|thanh pho))*"
_COUNT = pattern(
    rf"(?<![\w/.,-])(?:(?P<least>{_LEAST}) )?(?P<number>\d{{1,4}}|mot|hai|ba) (?P<unit>{_UNIT})"
    r"(?![a-z])(?P<more>[^.;/()\d]{0,30})?"
    rf"(?:{{gap}}/{{gap}}(?:{{moi}} )?{_LEVEL.format('per')}{_ITS_PEERS})?"
    r"(?:{gap}/{gap}(?:0?1 |{moi} )?(?P<period>{nam}|{quy}|{thang})(?![a-z]))?"
)
_PERCENT = pattern(r"(?<![\w/.,-])(?P<number>\d{1,3})(?:[.,]\d+)?{gap}%")
_RATE = re.compile(r"lai suat|muc lai|qua han bang|bang$|lai vay")
_EACH = pattern(rf"(?<![a-z])(?:{{moi}}|tung) {_LEVEL.format('per')}(?:, | va )?")
_EACH_PERIOD = pattern(
    r"(?<![a-z])(?:(?:{moi}|{hang}) (?P<every>{nam}|{quy}|{thang})|trong (?:mot |1 )?{nam})"
)
_WHOLE_PROVINCE = pattern(r"toan tinh|toan thanh pho")
_LENDS = pattern(r"(?<![a-z])vay|giai ngan|tin dung")
_CHECKS = pattern(r"kiem tra|giam sat|thanh tra|kiem sat|phuc tra")
_ONLY_LOANS = ("truong hop", "luot", "nguoi", "ho", "khach hang", "luot khach hang", "luot nguoi")
_SENTENCE = re.compile(r"[^.;]+(?:\.(?=\d)[^.;]+)*")

# No point of a plan is longer, and no sentence says more of a number than stands so near it.
LONGEST = 20_000
NEAR = 400

Spell = Callable[[int, int], str]


def find_targets(text: str, spell: Spell | None = None) -> list[Target]:
    """The numbers to reach in a point's folded words; `path` is left empty for the caller.

    Places are indices in `text`; `spell` gives the source's words of such a place, for a unit that
    isn't known here. A rhythm alone ("mỗi quý 1 lần") is a timing, not a target.
    """
    found = []
    for sentence in _SENTENCE.finditer(text[:LONGEST]):
        found += _percents(text, sentence) + _counts(text, sentence, spell)
    return sorted(found, key=lambda target: target.place)


def _percents(text: str, sentence: re.Match[str]) -> list[Target]:
    found = []
    for match in _PERCENT.finditer(text, *sentence.span()):
        before = " ".join(text[max(sentence.start(), match.start() - 30) : match.start()].split())
        number = int(match["number"])
        if number > 100 or _RATE.search(before):
            continue
        sureness = 90 if match.end() - match.start("number") <= 5 else 70
        place = Place(*match.span())
        found.append(Target("", number, PERCENT, None, None, place, sureness))
    return found


def _counts(text: str, sentence: re.Match[str], spell: Spell | None) -> list[Target]:
    found = []
    for match in _COUNT.finditer(text, *sentence.span()):
        number = number_in(match["number"])
        begin = max(sentence.start(), match.start() - NEAR)
        near = text[begin : min(sentence.end(), match.end() + NEAR)]
        each = _last(_EACH, text, begin, match.start())
        period = _period(near, match)
        unit = _unit(match, near, spell)
        is_weak = match["least"] in _WEAK and not _AIMS.search(near)
        is_asked = (match["least"] and not is_weak) or match["per"] or match["period"]
        if not number or unit is None or not (is_asked or each or (period and _is_year(match))):
            continue
        per = _level(match["per"] or (each["per"] if each else None))
        if per is None and _WHOLE_PROVINCE.search(near):
            per = PROVINCE
        sureness = 95 if is_asked and match["least"] not in _WEAK else 70
        end = match.end() if is_asked and (match["per"] or match["period"]) else match.end("unit")
        found.append(Target("", number, unit, per, period, Place(match.start(), end), sureness))
    return found


# Words before a number that ask for it only where the sentence speaks of an aim.
_WEAK = ("tren", "co", "du", "dat")
_AIMS = pattern(r"phan dau|chi tieu|{den} (?:het )?{nam}|muc tieu|toan tinh|bao dam")


def _is_year(match: re.Match[str]) -> bool:
    """Whether "trong năm" follows so close that the count is the year's."""
    return _EACH_PERIOD.search(match["more"] or "") is not None


def _last(each: re.Pattern[str], text: str, begin: int, end: int) -> re.Match[str] | None:
    return max(each.finditer(text, begin, end), key=lambda met: met.start(), default=None)


def _unit(match: re.Match[str], near: str, spell: Spell | None) -> str | None:
    unit = " ".join(match["unit"].split())
    unit = unit if unit in UNITS else ("cuoc" if unit.startswith("c") else "truong hop")
    if unit in ("cuoc", "lan", "dot") and _CHECKS.search(near):
        return INSPECTION
    if unit in ("lan", "xa", "to") or (unit in ("cuoc", "dot", "buoi") and not match["least"]):
        return None
    is_loan = unit.endswith("vay") or (unit in _ONLY_LOANS and _LENDS.search(near))
    if is_loan:
        return LOAN_CASE
    if spell is None:
        return UNITS[unit]
    return " ".join(spell(*match.span("unit")).lower().split())


def _level(words: str | None) -> str | None:
    if words is None:
        return None
    if re.search(r"thi\s+xa|huyen|quan|thanh\s+pho", words):
        return DISTRICT
    return PROVINCE if words.endswith("tinh") else COMMUNE


def _period(near: str, match: re.Match[str]) -> str | None:
    """The period told by the slash, else by "mỗi quý", "hằng năm", "trong năm" in the sentence."""
    told = match["period"]
    if told is None:
        around = _EACH_PERIOD.search(near)
        told = (around["every"] or "nam") if around else None
    if told is None:
        return None
    return {"n": YEAR, "q": QUARTER, "t": MONTH}[told[0]]
