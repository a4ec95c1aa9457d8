"""Words of time and number as a bad scan may spell them, on the folded view.

A page read with the wrong language's model gives "trudc ngay", "quy I11", "hang thing", "O5",
"m6i quy 1 Jan". Each entry of `WORDS` is a pattern for one word in all those spellings; patterns
of other modules name it in braces and are built by `pattern`.
"""

from __future__ import annotations

import re

# Seen by reading rendered pages with tesseract's English model at 100, 150 and 250 dots an inch.
WORDS = {
    "ngay": r"ng[aei]y",
    "thang": r"th[aei]ng",
    "nam": r"n[aeid]m",
    "quy": r"qu[yi¥v]",
    "hang": r"h[aei]ng",
    "truoc": r"tr[a-z0-9?]{0,4}[ceo]",
    "cham_nhat": r"ch[aei]m\s+n[a-z]{1,3}t|mu[a-z0-9]n\s+nhat",
    "dinh_ky": r"d[ijl]nh\s+k[yvi¥]",
    "lan": r"[lj1][aei]n",
    "cuoc": r"cu[a-z0-9]{1,3}c",
    "moi": r"m[o6eid]i",
    "trong": r"tr[oe6]ng",
    "den": r"d[eéi]n",
    "ke_tu": r"k[ei]\s+t[a-z0-9?]{1,3}|tinh\s+t[uir]{1,3}|sau\s+khi",
    "giai_doan": r"gi[ae]i\s+d[a-z]{2}n",
    "thuong_xuyen": r"th[uw@][a-z0-9@]{0,4}ng\s+xu[a-z]{1,2}n",
    "thoi": r"th[a-z0-9]{1,3}i",
    "thuc_hien": r"th[a-z]{1,4}\s+hi[a-z]{1,2}n?",
    "cuoi": r"cu[a-z0-9]{1,2}i",
    "so": r"[s8$][o0e6]",
    # A numeral's digits, with the letters a scan puts in their place.
    "d": r"[\dolis|]",
    "dd": r"(?:[0-3oil|][\dolis|]|[1-9oils|])",
    "yyyy": r"2\s?[0o]\s?[\dolis|]\s?[\dolis|]",
    "roman": r"(?:[il1|\]\[!tj]{1,3}[v4]?|[il1|\[t]?v|[2-4])",
    "gap": r"\s*",
}

_BRACES = re.compile(r"\{(" + "|".join(WORDS) + r")\}")
_DIGITS = str.maketrans({"o": "0", "l": "1", "i": "1", "|": "1", "s": "5", " ": None})
_SMALL_NUMBERS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "sau": 6}
NUMBER_WORDS = "mot|hai|ba|bon|sau"


def pattern(written: str) -> re.Pattern[str]:
    """Compile a pattern: {word} is one of `WORDS`, a blank is any white space."""
    spaced = re.sub(r" ", r"\\s+", written)
    return re.compile(_BRACES.sub(lambda m: f"(?:{WORDS[m.group(1)]})", spaced))


def number_in(read: str) -> int | None:
    """The number a scan may have written with letters ("O5" is 5), or a word ("hai"); else None."""
    if read in _SMALL_NUMBERS:
        return _SMALL_NUMBERS[read]
    digits = re.sub(r"\s", "", read).translate(_DIGITS)
    return int(digits) if digits.isdigit() else None


def quarter_in(read: str) -> tuple[int, bool] | None:
    """The quarter a roman (or plain) numeral names, and whether it is written as it should be.

    "i11" is III read badly; "11" is II, or III that lost a stroke: taken as II, and not sure.
    """
    if read in ("1", "2", "3", "4"):
        return int(read), True
    roman = re.sub(r"[1l|\]\[!tj]", "i", read)
    quarters = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "i4": 4}
    found = quarters.get(roman)
    if found is None:
        return None
    return found, roman == read
