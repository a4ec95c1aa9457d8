"""A count as Word writes it in each kind of list, and the signs of its bullets."""

from __future__ import annotations

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_ONES = ("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")

# Where Symbol and Wingdings keep the usual bullets (their private signs U+F0xx), and Courier's "o".
_BULLETS = {
    "\uf0b7": "•", "\uf0a7": "▪", "\uf0a8": "▫", "\uf0d8": "➢", "\uf0fc": "✓", "\uf0e0": "→",
    "\uf0e8": "→", "\uf076": "❖", "\uf06e": "■", "\uf06c": "●", "\uf071": "❑", "\uf02d": "-",
    "\uf02b": "+", "\uf02a": "*", "\uf0be": "-", "o": "◦", "·": "•", "§": "▪", "Ø": "➢", "ü": "✓",
    "v": "❖", "q": "❑",
}  # fmt: skip
_ANY_BULLET = "•"


def numeral(count: int, kind: str) -> str:
    """The count in that kind of number (ISO/IEC 29500-1, 17.18.59); others than the usual ones are
    written in figures."""
    if kind in ("upperRoman", "lowerRoman"):
        return _cased(_roman(count), kind)
    if kind in ("upperLetter", "lowerLetter"):
        return _cased(_letter(count), kind)
    if kind == "decimalZero":
        return f"{count:02d}"
    if kind == "vietnameseCounting":
        return _in_words(count)
    return "" if kind == "none" else str(count)


def bullet_sign(text: str) -> str:
    """The sign that a bullet shows; one from a font of pictures becomes its like in Unicode."""
    sign = text.strip()
    if not sign:
        return ""
    if sign in _BULLETS:
        return _BULLETS[sign]
    return _ANY_BULLET if "\ue000" <= sign[0] <= "\uf8ff" else sign


def sign_of(code: str) -> str:
    """A single sign set from a font of pictures (w:sym), by its number in base 16."""
    try:
        sign = chr(int(code, 16) | 0xF000)
    except (ValueError, OverflowError):
        return ""
    return _BULLETS.get(sign, "")


def _cased(text: str, kind: str) -> str:
    return text if kind.startswith("upper") else text.lower()


def _roman(count: int) -> str:
    if not 0 < count < 4000:
        return str(count)
    out = ""
    for worth, letters in _ROMAN:
        times, count = divmod(count, worth)
        out += letters * times
    return out


def _letter(count: int) -> str:
    """A to Z, then AA to ZZ."""
    if not 0 < count <= 780:
        return str(count)
    times, place = divmod(count - 1, 26)
    return chr(ord("A") + place) * (times + 1)


def _in_words(count: int) -> str:
    """Vietnamese words up to 99, as Word's list of that name."""
    if not 0 < count < 100:
        return str(count)
    tens, ones = divmod(count, 10)
    if not tens:
        return _ONES[ones]
    ten = "mười" if tens == 1 else f"{_ONES[tens]} mươi"
    one = "lăm" if ones == 5 else "mốt" if ones == 1 and tens > 1 else _ONES[ones]
    return f"{ten} {one}".strip()
