"""Rules for what comes back: "ngày 05 hằng tháng", "mỗi quý 1 lần", "2 cuộc/năm"."""

from __future__ import annotations

import re

from hoanhap.pure.planreader.timings.finds import HALF_YEARLY, Build, Found, Rule, Stretch, at
from hoanhap.pure.planreader.timings.neighbours import (
    CLAUSE_ENDS,
    DESCRIBED,
    GOES_ON,
    GOODS,
    HALF_GOES_ON,
    ORDERS,
)
from hoanhap.pure.planreader.types import Timing
from hoanhap.pure.planreader.wording import NUMBER_WORDS, number_in, pattern

_COUNT = rf"(?P<count>\d{{1,2}}|{NUMBER_WORDS})"
_AT_LEAST = r"(?:it nhat |toi thieu |khong duoi |tu )?"
_TEAM = r"doan(?= (?:cong tac |lien nganh |di )*(?:kiem tra|giam sat|khao sat|thanh tra))"
_EVENT = rf"(?:{{lan}}|{{cuoc}}|dot|luot|ky|buoi|hoi nghi|lop|phien|{_TEAM})"
# "quý" folded is also the first half of these.
_NOT_QUARTER = (
    r"(?! (?:dinh|che|mo(?! (?:mot|cac|lop|dot|it nhat|[0-9]))|trinh|hoach|doi|luat|tac|pham"
    r"|dong|uoc|trach|bao(?! cao)|vi|tu|dau)"
    r"(?![a-z]))"
)
_NAM = r"{nam}(?! (?:(?:thu|hoc|qua|ke|sau|truoc)(?![a-z])|20\d\d))"
_ONCE = r"(?: (?:it nhat |toi thieu )?(?:0?1|mot) {lan})?"


def _monthly_day(match: re.Match[str], _stretch: Stretch) -> Found | None:
    day = number_in(match["day"])
    if day is None or not 1 <= day <= 31:
        return None
    how = match["how"] or ""
    is_inclusive = not how.startswith("tr")
    if match["quarter"]:
        return [Timing("quarterly", at(match), day=day, is_inclusive=is_inclusive)]
    return [Timing("monthly", at(match), day=day, is_inclusive=is_inclusive)]


def _plain(kind: str, sureness: int = 95) -> Build:
    def build(match: re.Match[str], stretch: Stretch) -> Found | None:
        if GOODS.search(stretch.before(match.start())):
            return None
        return [Timing(kind, at(match), sureness=sureness)]

    return build


def _yearly(match: re.Match[str], stretch: Stretch) -> Found | None:
    """The "hằng năm" that says when: it opens a clause, stands before an order, in brackets or at a
    label; "ngân sách hằng năm" says which budget."""
    before = stretch.before(match.start())
    if GOODS.search(before):
        return None
    if stretch.is_labelled(match.start()) or match["regular"]:
        return [Timing("yearly", at(match))]
    if stretch.is_bracketed(*match.span()) or stretch.opens_clause(match.start()):
        return [Timing("yearly", at(match), sureness=95)]
    if DESCRIBED.search(before):
        return None
    after = stretch.after(match.end())
    if ORDERS.match(after) or re.search(r"bao cao(?: ket qua)?$", before):
        return [Timing("yearly", at(match), sureness=80)]
    return [Timing("yearly", at(match), sureness=70)] if CLAUSE_ENDS.match(after) else None


def _times(match: re.Match[str], _stretch: Stretch) -> Found | None:
    times = number_in(match["count"])
    if not times:
        return None
    return [Timing("times-per-year", at(match), times=times)]


def _every_months(match: re.Match[str], _stretch: Stretch) -> Found | None:
    """Of "3 tháng/lần": so many times a year, or the rhythm that has a name of its own."""
    months = number_in(match["count"])
    named = {1: "monthly", 3: "quarterly", 12: "yearly"}
    if months in named:
        return [Timing(named[months], at(match))]
    if not months or 12 % months:
        return None
    return [Timing("times-per-year", at(match), times=12 // months)]


def _per_period(match: re.Match[str], _stretch: Stretch) -> Found | None:
    """Of "01 trường hợp/mỗi đơn vị cấp xã/năm": the number to reach is counted each year."""
    words = {"n": "yearly", "q": "quarterly", "t": "monthly"}
    place = at(match)._replace(begin=match.start("slash"))
    return [Timing(words[match["period"][0]], place, sureness=70)]


def _half_yearly(match: re.Match[str], stretch: Stretch) -> Found | None:
    after = stretch.after(match.end())
    is_named = match["regular"] or HALF_GOES_ON.match(after)
    if not is_named and not stretch.is_labelled(match.start()):
        return None
    return [Timing(HALF_YEARLY, at(match), times=2, sureness=75)]


def _cadence(match: re.Match[str], _stretch: Stretch) -> Found | None:
    """A list of rhythms ("hằng tháng, quý, 6 tháng, năm"): each is one."""
    names = {"th": "monthly", "qu": "quarterly"}
    finds = []
    for part in re.finditer(r"[0-9a-z¥]+(?:\s+th[aei]ng)?", match["list"]):
        word = part.group()
        if word in ("va", "hang", "moi", "dinh", "ky", "mot", "1", "01", "theo"):
            continue
        place = at(match)._replace(
            begin=match.start("list") + part.start(), end=match.start("list") + part.end()
        )
        kind = HALF_YEARLY if word[0] in "06s" else names.get(word[:2], "yearly")
        finds.append(Timing(kind, place, times=2 if kind == HALF_YEARLY else None, sureness=85))
    return finds


def _continuous(match: re.Match[str], stretch: Stretch) -> Found | None:
    """The "thường xuyên" where it answers when: at a label, alone in brackets, or closing the
    sentence; less surely where it opens the order. Elsewhere it only describes how."""
    begin, end = match.span()
    if stretch.is_labelled(begin):
        return [Timing("continuous", at(match))]
    alone = re.match(r"\s*[).;,]|\s*$", stretch.text[end : end + 10])
    if stretch.is_bracketed(begin, end) and alone:
        return [Timing("continuous", at(match), sureness=95)]
    if not stretch.text[:begin].strip(" \n\t*-+"):
        return [Timing("continuous", at(match), sureness=60)]
    if GOES_ON.match(stretch.after(end)):
        return [Timing("continuous", at(match), sureness=60)]
    if alone and re.search(
        r"(?:thuc hien|to chuc|tien hanh|duy tri)(?: mot cach)?$", stretch.before(begin)
    ):
        return [Timing("continuous", at(match), sureness=70)]
    return None


_TIMES_A_YEAR = rf"{_COUNT} {_EVENT}(?! thu)[^/.,;()\d]{{0,40}}?"
PARTICULAR = (
    Rule(
        pattern(
            r"(?<![a-z])(?:{dinh_ky},? )?(?:(?P<how>{truoc}|{cham_nhat}(?: la)?|vao|{den}) )?"
            r"(?:vao )?{ngay} (?P<day>{dd})(?: (?:{hang}|{moi}|cua|cac)(?: cac| {moi})?)? {thang}"
            r"(?: cuoi(?: cung)?)?(?: cua)?(?:(?P<quarter> (?:{moi} |{hang} )?{quy})"
            r"|(?<=hang\sthang)|(?<=moi\sthang)|(?<=cua\sthang)| sau| ke tiep| tiep theo)"
        ),
        _monthly_day,
    ),
    Rule(
        pattern(
            r"(?<![a-z])(?:{dinh_ky} )?(?:{hang}|{moi}) {thang}{gap}[,(]{gap}"
            r"(?:(?P<how>{truoc}|{cham_nhat}(?: la)?|vao) )?{ngay} (?P<day>{dd})(?P<quarter>)?"
            r"(?!{gap}[/\d]| {thang})"
        ),
        _monthly_day,
    ),
    Rule(
        pattern(
            r"(?<![a-z])(?:{dinh_ky},? )?(?:(?P<how>{truoc}|{cham_nhat}(?: la)?|vao|{den}) )?"
            r"(?:vao )?(?:{ngay} )?(?P<day>{dd})(?P<quarter>)? (?:{hang}|{moi}|cua) "
            r"(?:cac )?{thang}(?! {dd}(?![a-z]))"
        ),
        _monthly_day,
    ),
)
GENERAL = (
    Rule(
        pattern(
            rf"(?<![a-z0-9]){_COUNT} {{thang}}{{gap}}(?:/{{gap}}(?:0?1 )?|(?:0?1|mot) )"
            r"(?:{lan}|{cuoc}|ky)"
        ),
        _every_months,
    ),
    Rule(
        pattern(
            rf"(?<![a-z0-9]){_TIMES_A_YEAR}(?:{{gap}}/{{gap}}(?:0?1 |{{moi}} |mot )?"
            rf"| (?:trong |{{moi}} |mot |{{hang}} |tren )(?:0?1 |mot )?){_NAM}"
        ),
        _times,
    ),
    Rule(
        pattern(
            rf"(?<![a-z])(?:{{moi}}|{{hang}}|mot|trong|0?1) {_NAM}[^.;()/]{{0,50}}? {_AT_LEAST}"
            rf"(?!(?:0?1|mot) {{lan}}){_COUNT} (?:{{lan}}|{{cuoc}}|dot|ky hop|{_TEAM})(?! thu)"
        ),
        _times,
    ),
    Rule(
        pattern(
            rf"(?<![a-z0-9])(?:0?1|mot) {_EVENT}[^/.;()]{{0,30}}?(?:{{gap}}/{{gap}}(?:0?1 )?"
            rf"| {{moi}} )(?P<quarterly>{{quy}}{_NOT_QUARTER})"
        ),
        _plain("quarterly"),
    ),
    Rule(
        pattern(
            rf"\d{{1,3}} [^.;()/\d]{{1,40}}(?:/[^.;()/\d]{{1,40}})?(?P<slash>/{{gap}}"
            rf"(?:{{moi}} )?(?P<period>{_NAM}|{{quy}}{_NOT_QUARTER}|{{thang}}(?! \d)))(?![a-z])"
        ),
        _per_period,
    ),
    Rule(
        pattern(
            r"(?<![a-z])(?:{dinh_ky} |bao cao |{hang} )(?:{hang} |theo )?(?P<list>"
            r"(?:(?:0?6 )?{thang}|{quy})(?:(?:{gap},{gap}| va )(?:{hang} |0?1 |mot )?"
            r"(?:0?6 {thang}|{quy}|{nam})(?![a-z]))+)(?! \d)(?! {roman}(?![a-z]))"
        ),
        _cadence,
    ),
    Rule(
        pattern(
            rf"(?<![a-z])(?:{{dinh_ky}} )?(?:{{hang}}|{{moi}}) {{quy}}(?![a-z]){_NOT_QUARTER}"
            rf"{_ONCE}"
            r"|(?<![a-z]){dinh_ky} (?:0?3|ba) {thang}(?! {dd}(?![a-z]))"
        ),
        _plain("quarterly"),
    ),
    Rule(
        pattern(
            rf"(?<![a-z]){{dinh_ky}} (?:theo )?{{quy}}(?![a-z]){_NOT_QUARTER}"
            r"(?! {roman}(?![a-z]))"
        ),
        _plain("quarterly", 85),
    ),
    Rule(
        pattern(
            r"(?<![a-z])(?:{dinh_ky} )?(?:{hang}|{moi}) {thang}(?! \d{1,2}(?:/| {nam}))(?:"
            r" (?:it nhat |toi thieu )?(?:0?1|mot) {lan})?|\d {lan}{gap}/{gap}{thang}"
        ),
        _plain("monthly"),
    ),
    Rule(
        pattern(
            r"(?<![a-z])(?P<regular>{dinh_ky} )?(?:bao cao )?(?:0?6|sau) {thang}"
            r"(?! (?:dau|cuoi|ke))(?! {dd}(?![a-z]))"
        ),
        _half_yearly,
    ),
    Rule(
        pattern(
            rf"(?<![a-z])(?P<regular>{{dinh_ky}} )?(?:vao )?(?:cuoi |dau )?(?:{{hang}}|{{moi}}) "
            rf"{{nam}}(?! (?:hoc|20)){_ONCE}"
        ),
        _yearly,
    ),
    Rule(
        pattern(
            r"(?<![a-z]){thuong_xuyen}(?:{gap}(?:,| va){gap}lien tuc)?|(?<![a-z])lien tuc"
            r"(?:{gap},{gap}{thuong_xuyen})?"
        ),
        _continuous,
    ),
)
