"""Cells that hold text: names, residence, the certificate's number, telephone, notes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date

from hoanhap.ground.documents.cells import Cell
from hoanhap.pure.kernel.vietnamese import normalise, proper_name, skeleton
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists import form_01_words as say

_NAME_SIGNS = frozenset("'-.")
_ICELANDIC_D = str.maketrans({"Ð": "Đ", "ð": "đ"})
"""Old keyboards wrote Đ as the Icelandic letter that looks the same."""
_DITTO = frozenset({"", "nt", "nhutren"})
_LONGEST_DITTO = 12
_DIGIT = re.compile("[0-9]")
_PHONE_SIGNS = str.maketrans("", "", " .-()\u00a0'")


def shown(cell: Cell) -> str:
    """A cell as its reader sees it, at most 60 signs."""
    return plain_text(cell)[:60]


def plain_text(cell: Cell) -> str:
    """A cell as text: whole numbers without ".0", days as day/month/year."""
    if isinstance(cell, str):
        return cell
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    if isinstance(cell, date):
        return f"{cell:%d/%m/%Y}"
    return str(cell)


class TidyWords(dict[str, str]):
    """Words as typed to words in normal form; each distinct one is tidied once."""

    def __missing__(self, word: str) -> str:
        if word.isascii() and word.isprintable():
            return word
        tidy = "".join(c for c in word if unicodedata.category(c)[0] != "C")
        tidy = normalise(tidy.translate(_ICELANDIC_D))
        self[word] = tidy
        return tidy


class NameWords(dict[str, str | Words]):
    """Words of names as typed to words as papers write them, or to what is wrong with them."""

    def __missing__(self, word: str) -> str | Words:
        read = self[word] = _name_word(TidyWords()[word])
        return read


def _name_word(word: str) -> str | Words:
    if any(c.isdigit() for c in word):
        return say.NAME_DIGITS
    odd = next((c for c in word if not c.isalpha() and c not in _NAME_SIGNS), None)
    if odd:
        return say.NAME_SIGNS.format(shown=odd)
    first, apostrophe, rest = word.partition("'")
    return proper_name(first) + apostrophe + proper_name(rest) if rest else proper_name(word)


def name_reader() -> Callable[[Cell], str | Words | None]:
    """A reader of names: normal form, capitals as papers write them; "NGUYỄN" becomes "Nguyễn"."""
    words = NameWords()

    def read_name(cell: Cell) -> str | Words | None:
        if not isinstance(cell, str):
            return None if cell is None else say.NAME_DIGITS
        read = [words[word] for word in cell.split()]
        for word in read:
            if word.__class__ is Words:
                return say.ERROR_CELL.format(shown=cell[:20]) if cell[:1] == "#" else word
        name = " ".join(read)  # type: ignore[arg-type]  # no Words is left
        if len(name) > 100:
            return say.TOO_LONG.format(limit=100)
        return name.strip() or None

    return read_name


def text_reader(limit: int, *, is_note: bool) -> Callable[[Cell], str | Words | None]:
    """A reader of free text of at most `limit` signs. Outside a note a day is Excel's doing, and a
    mark for "as above" means another row's text: both are refused; a dash alone is a blank."""
    words = TidyWords()

    def read_text(cell: Cell) -> str | Words | None:
        if not isinstance(cell, str):
            if isinstance(cell, date) and not is_note:
                return say.BECAME_A_DAY
            cell = plain_text(cell)
        if cell[:1] == "#":
            return say.ERROR_CELL.format(shown=cell[:20])
        text = " ".join([words[word] for word in cell.split()]).strip()
        if len(text) > limit:
            return say.TOO_LONG.format(limit=limit)
        if not is_note and len(text) <= _LONGEST_DITTO:
            return _own_text(text)
        return text or None

    return read_text


def _own_text(text: str) -> str | Words | None:
    if not text.strip("-"):
        return None
    if _DIGIT.search(text):  # no mark for "as above" has one
        return text
    bare = "".join(c for c in skeleton(text) if c.isalnum())
    return say.AS_ABOVE.format(shown=text) if bare in _DITTO else text


def read_phone(cell: Cell) -> str | Words | None:
    """One telephone number or several, each with its leading 0."""
    if isinstance(cell, str) and len(cell) == 10 and cell.isdigit() and cell.isascii():
        return cell if cell[0] == "0" else say.PHONE_UNREADABLE
    text = plain_text(cell).strip()
    for sign in ";,/":
        text = text.replace(sign, "\n")
    numbers = [_phone(part) for part in text.split("\n") if part.strip()]
    if any(number is None for number in numbers) or len(numbers) > 1 + (len(text) < 60):
        return say.PHONE_UNREADABLE
    joined = ", ".join(filter(None, numbers))
    return say.PHONE_UNREADABLE if len(joined) > 24 else joined or None


def _phone(text: str) -> str | None:
    digits = text.translate(_PHONE_SIGNS)
    if digits.startswith("+84"):
        digits = "0" + digits[3:]
    if digits.startswith("84") and len(digits) == 11:
        digits = "0" + digits[2:]
    if len(digits) == 9 and digits[:1] != "0":
        digits = "0" + digits
    is_number = digits.isascii() and digits.isdigit()
    return digits if is_number and digits[0] == "0" and len(digits) in (10, 11) else None


def read_position(cell: Cell) -> int | None:
    """The row's own number where it is one: "1", "1.", 1.0. Anything else says nothing."""
    if isinstance(cell, float) and 0 <= cell < 1e6 and cell.is_integer():
        return int(cell)
    text = plain_text(cell).strip().rstrip(".)")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else None
