"""Which reading of a line's opening fits the numbers met so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from hoanhap.pure.planreader.outline.labels import DASH, Label
from hoanhap.pure.planreader.points import ANNEX, ARTICLE, BULLET, LETTER, NUMBER, PART, SECTION
from hoanhap.pure.planreader.roman import roman_value

LETTERS = "abcdđeghiklmnopqrstuvxy"
FURTHEST_SKIP = 3


@dataclass(slots=True)
class Numbering:
    """The last section, article, numbers and letter met."""

    section: int = 0
    numbers: list[int] = field(default_factory=list)
    letter: str = ""
    has_sections: bool = False
    bullets: set[str] = field(default_factory=set)

    def accept(self, label: Label) -> None:
        """Remember an accepted label; what is under it begins anew."""
        if label.kind in (PART, ANNEX):
            self.section = 0
        if label.kind == SECTION:
            self.section = roman_value(label.text) or 0
        if label.kind == NUMBER:
            self.numbers = [int(part) for part in label.text.split(".")]
        elif label.kind in (PART, ANNEX, SECTION, ARTICLE):
            self.numbers = []
        if label.kind == LETTER:
            self.letter = label.text
        elif label.kind != BULLET:
            self.letter = ""
        if label.kind == BULLET:
            self.bullets.add(label.text)
        else:
            self.bullets.clear()

    def chosen(self, labels: list[Label], is_caps: bool, is_ended: bool) -> Label | None:
        """The first reading that fits, mended to the number it stands for; None if none does.

        `is_ended` says whether the text above had come to an end.
        """
        for label in labels:
            fitting = self._fitting(label, is_caps, is_ended)
            if fitting is not None:
                return fitting
        return None

    def _fitting(self, label: Label, is_caps: bool, is_ended: bool) -> Label | None:
        if label.kind == SECTION:
            return self._section(label, is_caps)
        if label.kind == NUMBER:
            return label if self._is_next_number(label, is_ended) else None
        if label.kind == LETTER:
            return self._letter(label, is_ended)
        if label.kind == BULLET and label.text != DASH and not is_ended:
            return label if label.text in self.bullets else None
        return label

    def _section(self, label: Label, is_caps: bool) -> Label | None:
        value = roman_value(label.text) or 0
        if value == 1 and self.section and not is_caps:
            # "I." over small letters inside a section is a scan's "1.".
            return Label(NUMBER, "1", label.length)
        if not label.is_sure:
            return label if value == self.section + 1 else None
        if is_caps or (self.section == 0 and value == 1):
            return label
        return label if self.section < value <= self.section + FURTHEST_SKIP else None

    def _is_next_number(self, label: Label, is_ended: bool) -> bool:
        expected = (self.numbers[0] if self.numbers else 0) + 1
        if label.depth > 1:
            return is_ended or self._goes_down_from(label)
        if not label.is_sure:
            return is_ended and label.last == expected
        return is_ended or label.last in (1, expected)

    def _goes_down_from(self, label: Label) -> bool:
        first = int(label.text.partition(".")[0])
        return not self.numbers or first in (self.numbers[0], self.numbers[0] + 1)

    def _letter(self, label: Label, is_ended: bool) -> Label | None:
        letter = label.text
        if letter == "d" and self.letter == "d":
            letter = "đ"
        if letter == "l" and self.letter != "k":
            return Label(NUMBER, "1", label.length)
        if letter not in LETTERS:
            return None
        after = LETTERS.index(self.letter) + 1 if self.letter else 0
        skip = LETTERS.index(letter) - after
        if letter == "a" or 0 <= skip <= FURTHEST_SKIP:
            return Label(LETTER, letter, label.length)
        return Label(LETTER, letter, label.length) if is_ended else None
