"""Text typed in the font encodings used before Unicode: TCVN3 (.VnTime) and VNI (VNI-Times).

Both hide Vietnamese letters behind Western ones ("NguyÔn", "Nguyeãn"). A workbook keeps such text
as it was typed; only its font made it legible. Here it is told apart from Unicode and turned back.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Literal

Script = Literal["plain", "unicode", "either", "tcvn3", "vni"]
"""plain: ASCII only. either: reads well both as Unicode and as an old font; ask the neighbours."""

_TCVN3_CODES = "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ"
_TCVN3_LETTERS = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
_TCVN3 = dict(zip(map(ord, _TCVN3_CODES), _TCVN3_LETTERS, strict=True))

_TONED = {
    "a": ("ùøûõïâáàåãäêéèúüë", "áàảãạâấầẩẫậăắằẳẵặ"),
    "e": ("ùøûõïâáàåãä", "éèẻẽẹêếềểễệ"),
    "o": ("ùøûõïâáàåãä", "óòỏõọôốồổỗộ"),
    "u": ("ùøûõï", "úùủũụ"),
    "ô": ("ùøûõï", "ớờởỡợ"),
    "ö": ("ùøûõï", "ứừửữự"),
    "y": ("ùøûõ", "ýỳỷỹ"),
}
_ALONE = {"ô": "ơ", "ö": "ư", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ñ": "đ"}


def _vni_table() -> dict[str, str]:
    table = dict(_ALONE)
    table.update({code.upper(): letter.upper() for code, letter in _ALONE.items()})
    for vowel, (marks, letters) in _TONED.items():
        for mark, letter in zip(marks, letters, strict=True):
            table[vowel + mark] = table[vowel + mark.upper()] = letter
            upper = letter.upper()
            table[vowel.upper() + mark.upper()] = table[vowel.upper() + mark] = upper
    return table


_VNI = _vni_table()
_VNI_PIECES = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))

_UNICODE_ONLY = re.compile("[ĂăĐđĨĩŨũƠơƯư\u0300-\u036f\u1ea0-\u1ef9]")
_OLD_ONLY = re.compile("[¡-©«-¯±-¹»-¿ªÄÅÆÇËÎÏÑÖ-ØÛÜÞßäåæçëîïñö-øûüþ]")
_WORDS = re.compile(r"[^\s!-/:-@\[-`{-~0-9]+")
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_NUCLEI = (
    "a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê iu oa oă oe oi oo ôi ơi ua uâ uê ui uô "
    "uơ uy ưa ưi ươ ưu yê iêu oai oao oay oeo uây uôi uya uyê uyu ươi ươu yêu"
)
_SYLLABLE = re.compile(
    "(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?"
    f"(?:{'|'.join(sorted(_NUCLEI.split(), key=len, reverse=True))})"
    "(?:ng|nh|ch|[cmnpt])?"
)


def decode_tcvn3(text: str) -> str:
    """TCVN3 to Unicode. Its capitals with a tone are small letters in a capitals-only font, so a
    word whose plain letters are all capitals is given capitals throughout."""
    return " ".join(_tcvn3_word(word) for word in text.split(" "))


def _tcvn3_word(word: str) -> str:
    decoded = word.translate(_TCVN3)
    plain = [c for c in word if c.isascii() and c.isalpha()]
    capitals = len(plain) > 1 and all(c.isupper() for c in plain)
    return decoded.upper() if capitals else decoded


def decode_vni(text: str) -> str:
    """VNI (two signs a letter) to Unicode."""
    return _VNI_PIECES.sub(lambda found: _VNI[found.group()], text)


def decode(text: str, script: Script) -> str:
    """To Unicode from the script named; plain, unicode and either stay as they are."""
    if script == "tcvn3":
        return decode_tcvn3(text)
    if script == "vni":
        return decode_vni(text)
    return text


def may_be_legacy(text: str) -> bool:
    """Whether it holds a sign that Vietnamese Unicode text has no use for: a cheap first sieve."""
    return not text.isascii() and _OLD_ONLY.search(text) is not None


def is_syllable(word: str) -> bool:
    """Whether the word is built like a Vietnamese syllable (not whether it means anything)."""
    bare, tones = _TONES.subn("", unicodedata.normalize("NFD", word.lower()))
    return tones < 2 and _SYLLABLE.fullmatch(unicodedata.normalize("NFC", bare)) is not None


def script_of(text: str) -> Script:
    """What the text is written in, from its own words alone."""
    if text.isascii():
        return "plain"
    if _UNICODE_ONLY.search(text):
        return "unicode"
    words = [word for word in _WORDS.findall(text) if not word.isascii()]
    if not words:
        return "plain"
    if all(map(is_syllable, words)):
        return "either"
    good = {
        "tcvn3": sum(is_syllable(decode_tcvn3(word)) for word in words),
        "vni": sum(is_syllable(decode_vni(word)) for word in words),
    }
    if max(good.values()) * 2 <= len(words):
        return "either" if may_be_legacy(text) else "unicode"
    return "vni" if good["vni"] > good["tcvn3"] else "tcvn3"


def common_script(texts: Iterable[str]) -> Script:
    """What most of the texts that tell anything are written in; "either" when none does."""
    votes: dict[Script, int] = {"unicode": 0, "tcvn3": 0, "vni": 0}
    for text in texts:
        script = script_of(text)
        if script in votes:
            votes[script] += 1
    best = max(votes, key=lambda script: votes[script])
    return best if votes[best] else "either"
