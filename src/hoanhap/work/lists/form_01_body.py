"""Which rows below the head name a person, and why each other one does not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from hoanhap.ground.documents.cells import Cell
from hoanhap.pure.kernel.vietnamese import normalise
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists import form_01_words as say
from hoanhap.work.lists.form_01_choices import (
    read_conduct,
    read_purpose,
    read_release_kind,
    read_sex,
)
from hoanhap.work.lists.form_01_days import read_day
from hoanhap.work.lists.form_01_heads import Head, head_key
from hoanhap.work.lists.form_01_text import plain_text, read_position
from hoanhap.work.lists.form_01_types import Ignored

Row = Sequence[Cell]

_SLOW_WORDS = frozenset({"tổng", "cộng", "họ", "tên", "to\u0302\u0309ng", "co\u0323\u0302ng"})
_TOTAL = re.compile(r"(?:tổng cộng|tổng số|tổng|cộng|tong cong|tong so)\b")
_DATED = ("born_on", "identity_number", "released_on", "certificate_on")
_CHOSEN: dict[str, Callable[[Cell], object]] = {
    "sex": read_sex,
    "release_kind": read_release_kind,
    "purpose": read_purpose,
    "obeys_law": read_conduct,
}
_LONGEST_SLIP = 12
_MANY_CELLS = 5


def people_and_others(
    rows: Sequence[Row], head: Head, sheet: str
) -> tuple[list[int], list[Ignored]]:
    """Indexes of the rows that name people, and the others in runs with the reason."""
    name, born = head.columns["full_name"], head.columns["born_on"]
    people: list[int] = []
    others: list[tuple[int, Words]] = []
    for index in range(head.last_row + 1, len(rows)):
        row = rows[index]
        if _is_plainly_person(row[name], row[born]):
            people.append(index)
            continue
        why = _why_no_person(row, head)
        if why is None:
            people.append(index)
        else:
            others.append((index, why))
    last = people[-1] if people else head.last_row
    return people, _runs(_without_end(others, last), sheet)


def _is_plainly_person(name: Cell, born: Cell) -> bool:
    """The quick look that settles nearly every row: a name, and a birth that ends in a digit."""
    if not isinstance(name, str) or len(name) < 3:
        return False
    if isinstance(born, str) and (len(born) > _LONGEST_SLIP or not born[-1:].isdigit()):
        return False
    return name.split(" ", 1)[0].lower() not in _SLOW_WORDS and name[0].isalpha()


def _why_no_person(row: Row, head: Head) -> Words | None:
    """The reason, or None for a person's row, perhaps an incomplete one."""
    texts = [plain_text(cell).strip() for cell in row]
    filled = [text for text in texts if text]
    named = {field: texts[column] for field, column in head.columns.items()}
    if not filled or (len(filled) == 1 and read_position(named.get("position", ""))):
        return say.IGNORED_BLANK
    if _is_head_again(named, head):
        return say.IGNORED_HEAD_AGAIN
    if _is_numbering(filled):
        return say.IGNORED_NUMBERS
    is_person = _is_person(named)
    if _TOTAL.match(normalise(filled[0]).lower()) and not (is_person and named["born_on"]):
        return say.IGNORED_TOTAL
    return None if is_person else say.IGNORED_NOTE


def _is_person(named: dict[str, str]) -> bool:
    """A name with its number, or with enough cells filled, those only people have counted twice;
    nameless, two of these. What signs below the list fills few cells, and none of these."""
    known = sum(_is_dated(named.get(field, "")) for field in _DATED)
    for field, read in _CHOSEN.items():
        value = read(named.get(field, ""))
        known += value is not None and not isinstance(value, Words)
    if not named["full_name"]:
        return known >= 2
    if read_position(named.get("position", "")) is not None:
        return True
    return known + sum(map(bool, named.values())) >= _MANY_CELLS


def _is_dated(text: str) -> bool:
    """A day or a number, or something short that was meant as one."""
    if not any(c.isdigit() for c in text):
        return False
    return len(text) <= _LONGEST_SLIP or not isinstance(read_day(text, date.max), Words)


def _is_head_again(named: dict[str, str], head: Head) -> bool:
    return bool(named["full_name"]) and head_key(named["full_name"]) == head_key(
        head.labels["full_name"]
    )


def _is_numbering(filled: list[str]) -> bool:
    """ "(1) (2) (3)", "1 2 3 4", or letters then numbers: "A B 1 2 3"."""
    if len(filled) < 4:
        return False
    bare = [text.strip("()[] .") for text in filled]
    letters = sum(len(text) == 1 and text.isalpha() for text in bare)
    numbers = bare[letters:]
    return len(numbers) >= 2 and numbers == [str(n + 1) for n in range(len(numbers))]


def _without_end(others: list[tuple[int, Words]], last: int) -> Iterable[tuple[int, Words]]:
    """Blank rows below the last person are the paper's margin, not worth a word."""
    return [(i, why) for i, why in others if i < last or why is not say.IGNORED_BLANK]


def _runs(others: Iterable[tuple[int, Words]], sheet: str) -> list[Ignored]:
    """Neighbouring rows passed over for one reason as one entry."""
    runs: list[Ignored] = []
    for index, why in others:
        row = index + 1
        if runs and runs[-1].why is why and runs[-1].last_row == row - 1:
            runs[-1] = Ignored(sheet, runs[-1].first_row, row, why)
        else:
            runs.append(Ignored(sheet, row, row, why))
    return runs
