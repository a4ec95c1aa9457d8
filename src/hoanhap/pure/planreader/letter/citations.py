"""The documents a plan cites, each once: by number, or a statute by its name."""

from __future__ import annotations

import re
from dataclasses import replace

from hoanhap.pure.planreader.folding import Folded
from hoanhap.pure.planreader.letter.document_numbers import KINDS, NumberRead, numbers_of
from hoanhap.pure.planreader.letter.statutes import STATUTES, statute_at
from hoanhap.pure.planreader.letter.title import read_title, title_begins
from hoanhap.pure.planreader.timings.days import FULL_DAY, WORDED_DAY, days_in
from hoanhap.pure.planreader.types import Citation, Place
from hoanhap.pure.planreader.wording import pattern

# The name of a kind before its number; longer names first.
TYPES = {
    "chuong trinh phoi hop": "Chương trình phối hợp",
    "chuong trinh hanh dong": "Chương trình hành động",
    "nghi quyet lien tich": "Nghị quyết liên tịch",
    "thong tu lien tich": "Thông tư liên tịch",
    "huong dan lien nganh": "Hướng dẫn liên ngành",
    "ke hoach phoi hop": "Kế hoạch phối hợp",
    "ke hoach lien tich": "Kế hoạch liên tịch",
    "ke hoach lien nganh": "Kế hoạch liên ngành",
    "quy che phoi hop": "Quy chế phối hợp",
    "van ban hop nhat": "Văn bản hợp nhất",
    "van ban thoa thuan": "Văn bản thỏa thuận",
    "quyet dinh": "Quyết định",
    "ke hoach": "Kế hoạch",
    "nghi dinh": "Nghị định",
    "nghi quyet": "Nghị quyết",
    "chi thi": "Chỉ thị",
    "thong tu": "Thông tư",
    "thong bao": "Thông báo",
    "cong van": "Công văn",
    "cong dien": "Công điện",
    "chuong trinh": "Chương trình",
    "huong dan": "Hướng dẫn",
    "ket luan": "Kết luận",
    "bao cao": "Báo cáo",
    "to trinh": "Tờ trình",
    "quy dinh": "Quy định",
    "quy che": "Quy chế",
    "de an": "Đề án",
    "bo luat": "Bộ luật",
    "phap lenh": "Pháp lệnh",
    "luat": "Luật",
    "van ban": "Văn bản",
}
_OWN = pattern(r"(?:^|\n)[^\n]{0,60}(?<![a-z0-9]){so}{gap}[:.;]{gap}$")
_DAY_AFTER = pattern(
    rf"{{gap}}[,(]?{{gap}}(?:(?:ban hanh |ky )?{{ngay}}{{gap}}"
    rf"(?P<day>{FULL_DAY}|{WORDED_DAY})|{{nam}} (?P<year>\d{{4}}))"
)
_ISSUER_ENDS = re.compile(
    r"[.;:()]|,|\s+(?:ve|quy\s+dinh|ban\s+hanh|phe\s+duyet|huong\s+dan|trien\s+khai|thuc\s+hien"
    r"|doi\s+voi|sua\s+doi|ngay|den|duoc|trong|theo|tren|de|gan\s+voi|cho|lien\s+quan|va\s+(?:nghi|quyet"
    r"|ke\s+hoach|chi\s+thi|cac\s+quy|cac\s+van|huong|thong\s+tu|\d+))(?=\s|$)"
)
_PACT_ENDS = re.compile(r"[.;:()]|\s+(?:ve|thuc\s+hien|trong|tren)(?=\s)")
# Whose document it is, where the number says so and the words don't.
_ISSUER_BY_SIGNS = (
    (r"(?:qd|ct|cd)ttg$", "Thủ tướng Chính phủ"),
    (r"(?:nd|nq)-?cp$", "Chính phủ"),
    (r"ttbca$", "Bộ trưởng Bộ Công an"),
    (r"bca(?:c\d+)?$", "Bộ Công an"),
    (r"qh\d+$", "Quốc hội"),
)
_SURE_ISSUERS = ("Thủ tướng Chính phủ", "Chính phủ", "Quốc hội")
_LAW = re.compile(r"(?<![a-z])(?:bo\s+)?luat\s+(?!su\b|gia\b|phap\b|nay\b|hien\b)|hien\s+phap")
_NAME_ENDS = re.compile(
    r"[.;:()\d]|\s(?:nam|so|ngay|quy\s+dinh|va|cua|duoc|trong|theo|de|do|doi\s+voi|ve)(?=\s|$)"
)


def find_citations(text: str, folded: Folded) -> tuple[Citation, ...]:
    """The documents cited in the text, in the order met; places are the first mention's.

    A number written in several ways (a scan's errors too) is one citation with `variants`. The
    plan's own number is none.
    """
    over_title = title_begins(read_title(text, folded), folded)
    own: set[str] = set()
    by_key: dict[str, Citation] = {}
    counts: dict[str, int] = {}
    for read in numbers_of(text, folded):
        before = folded.text[max(0, read.begin - 80) : read.begin]
        if read.end <= over_title or _OWN.search(before):
            own.add(read.key)
            continue
        met = _citation(read, text, folded)
        key = read.key
        by_key[key] = _merged(by_key[key], met) if key in by_key else met
        counts[key] = counts.get(key, 0) + 1
    kept = [key for key in by_key if key not in own]
    numbered = _without_misreadings({key: by_key[key] for key in kept}, counts)
    named = _statutes(text, folded)
    with_number = {citation.name for citation in numbered}
    found = numbered + [law for law in named if law.name not in with_number]
    return tuple(sorted(found, key=lambda citation: citation.place))


def _citation(read: NumberRead, text: str, folded: Folded) -> Citation:
    kind, name, begin = _kind(read, folded)
    after = folded.text[read.end : read.end + 260]
    day = _DAY_AFTER.match(after)
    end = day.end() if day else 0
    place = folded.place(begin, read.end)
    spelled = " ".join(text[slice(*folded.place(read.begin, read.end))].split())
    compact = re.sub(r"\s", "", spelled)
    return Citation(
        number=read.number,
        type=kind,
        date=_date(day),
        issuer=_issuer(read, after, end, text, folded),
        place=place,
        name=name,
        variants=(compact,) if compact != read.number else (),
        sureness=75 if read.is_mended else 100,
    )


def _kind(read: NumberRead, folded: Folded) -> tuple[str, str | None, int]:
    """The kind, a statute's name, and where the mention begins."""
    from_begin = max(0, read.begin - 110)
    before = folded.text[from_begin : read.begin]
    match = max(_LAST_TYPE.finditer(before), key=lambda met: met.start(), default=None)
    by_sign = KINDS.get(read.kind, ("", ""))[1]
    if match is None or len(before) - match.end() > 12:
        law = _law_before(before)
        if law and re.match(r"qh", read.kind):
            return law[0].split(" ")[0] if law[0].startswith("Luật") else "Bộ luật", *law
        return by_sign or "Công văn", None, read.begin
    begin = from_begin + match.start()
    return _best_kind(TYPES[_plain(match["type"])], by_sign), None, begin


def _plain(words: str) -> str:
    return " ".join(words.split())


_LAST_TYPE = pattern(r"(?<![a-z])(?P<type>" + "|".join(TYPES) + r")(?=,? |[^a-z])")


def _best_kind(written: str, by_sign: str) -> str:
    """The words tell the kind, unless they only say "văn bản"."""
    return by_sign if by_sign and written in ("Văn bản", "Đề án", "Quy chế") else written


def _law_before(before: str) -> tuple[str, int] | None:
    for match in reversed(list(_LAW.finditer(before))):
        found = statute_at(before[match.start() :])
        if found:
            return found[0], match.start()
    return None


def _date(day: re.Match[str] | None) -> str | None:
    if day is None:
        return None
    if day["year"]:
        return day["year"]
    days = days_in(day["day"])
    return days[0].iso() if days and days[0].year else None


def _issuer(read: NumberRead, after: str, begin: int, text: str, folded: Folded) -> str | None:
    told = next((who for signs, who in _ISSUER_BY_SIGNS if re.search(signs, read.key)), None)
    opening = re.compile(r"\s*\)?,?\s*(?P<how>cua|giua)\s+").match(after, begin)
    if opening is None or told in _SURE_ISSUERS:
        return told
    ends = _PACT_ENDS if opening["how"] == "giua" else _ISSUER_ENDS
    end = ends.search(after, opening.end())
    last = end.start() if end else min(len(after), opening.end() + 120)
    place = folded.place(read.end + opening.end(), read.end + last)
    return " ".join(text[slice(*place)].replace("*", "").split()).strip(" ,-") or None


def _merged(first: Citation, again: Citation) -> Citation:
    """One citation of two mentions: what the first lacks, the other gives."""
    variants = tuple(dict.fromkeys((*first.variants, *again.variants)))
    return replace(
        first,
        date=first.date or again.date,
        issuer=first.issuer or again.issuer,
        name=first.name or again.name,
        variants=variants,
        sureness=max(first.sureness, again.sureness),
    )


OFTEN = 3
RARE = 5
# A plan cites a few dozen; more is noise, not worth comparing one with another.
MOST_NUMBERS = 400


def _without_misreadings(found: dict[str, Citation], counts: dict[str, int]) -> list[Citation]:
    """A number met once that differs in one sign from one met often is that one, misread."""
    often = [key for key in found if counts[key] >= OFTEN]
    if len(found) > MOST_NUMBERS:
        return list(found.values())
    kept = dict(found)
    for key in found:
        twin = next((o for o in often if o != key and _one_sign_apart(o, key)), None)
        if twin is None or found[key].date not in (None, found[twin].date):
            continue
        if counts[key] > max(1, counts[twin] // RARE):
            continue
        misread = kept.pop(key)
        spelled = (misread.number or "", *misread.variants)
        variants = tuple(dict.fromkeys((*kept[twin].variants, *spelled)))
        kept[twin] = replace(kept[twin], variants=variants)
    return list(kept.values())


def _one_sign_apart(one: str, other: str) -> bool:
    if len(one) == len(other):
        return sum(a != b for a, b in zip(one, other, strict=True)) == 1
    short, long = sorted((one, other), key=len)
    return len(long) - len(short) == 1 and any(
        long[:at] + long[at + 1 :] == short for at in range(len(long))
    )


def _statutes(text: str, folded: Folded) -> list[Citation]:
    """Laws and codes by their names, each once."""
    found: dict[str, Citation] = {}
    for match in _LAW.finditer(folded.text):
        begin = match.start()
        if not text[folded.offsets[begin]].isupper():
            continue
        named = statute_at(folded.text[begin : begin + 90]) or _unknown_law(begin, text, folded)
        if named is None or named[0] in found:
            continue
        name, sureness = named
        kind = next(k for k in ("Bộ luật", "Luật", "Hiến pháp") if name.startswith(k))
        place: Place = folded.place(begin, begin + len(name))
        found[name] = Citation(None, kind, None, None, place, name=name, sureness=sureness)
    return list(found.values())


def _unknown_law(begin: int, text: str, folded: Folded) -> tuple[str, int] | None:
    """A law of a name not known here: the words from "Luật" on, where a capital follows."""
    head = _LAW.match(folded.text, begin)
    if head is None or not text[folded.offsets[head.end()]].isupper():
        return None
    end = _NAME_ENDS.search(folded.text, head.end(), begin + 90)
    last = end.start() if end else begin
    name = " ".join(text[slice(*folded.place(begin, last))].split()).strip(" ,")
    is_name = 2 < len(name.split()) <= 14 and name[:4] in ("Luật", "Bộ l")
    return (name, 60) if is_name and name not in STATUTES else None
