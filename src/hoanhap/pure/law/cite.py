"""Citations as types: one that points outside what we know of an instrument can't be built."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.certainty import Certainty

Outline = Mapping[int, Mapping[int, str]]
"""Article -> khoản -> its points' letters ("ab", or "" for none): only what we know of."""


@dataclass(frozen=True, slots=True, eq=False)
class Instrument:
    """A legal instrument or a rule of the bank, with what we know of its days and its inside.

    `number` is empty for a rule known without its number. `articles` is None where the count is
    not known. Only what `outline` names can be cited below the article.
    """

    code: str
    kind: Words
    number: str
    title: Words
    certainty: Certainty
    issued_on: date | None = None
    in_force_on: date | None = None
    articles: int | None = None
    forms: int = 0
    outline: Outline = field(default_factory=dict)

    @property
    def name(self) -> Words:
        """Kind and number, as one cites it: "Quyết định 22/2023/QĐ-TTg"."""
        if not self.number:
            return self.kind
        return Words(vi=f"{self.kind.vi} {self.number}", en=f"{self.kind.en} {self.number}")


class WrongCitation(ValueError):
    """The place cited is not one we know in that instrument."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in an instrument: the whole, an article, its khoản, its điểm, or a form.

    Raises WrongCitation when the instrument has no such place as far as we know.
    """

    instrument: Instrument
    article: int | None = None
    clause: int | None = None
    point: str | None = None
    form: int | None = None

    def __post_init__(self) -> None:
        if not (self._is_form() or self._is_whole() or self._is_article()):
            raise WrongCitation(
                f"{self.instrument.code}: no article {self.article}, khoản {self.clause}, "
                f"điểm {self.point}, form {self.form} that we know of"
            )

    def _is_whole(self) -> bool:
        return (self.article, self.clause, self.point, self.form) == (None, None, None, None)

    def _is_form(self) -> bool:
        rest = (self.article, self.clause, self.point)
        return (
            self.form is not None
            and rest == (None, None, None)
            and 1 <= self.form <= self.instrument.forms
        )

    def _is_article(self) -> bool:
        if self.article is None or self.form is not None:
            return False
        outline = self.instrument.outline
        if self.clause is None:
            known = 1 <= self.article <= (self.instrument.articles or 0)
            return self.point is None and (known or self.article in outline)
        points = outline.get(self.article, {}).get(self.clause)
        if points is None:
            return False
        return self.point is None or (len(self.point) == 1 and self.point in points)

    @property
    def text(self) -> Words:
        """The place alone: "điểm a khoản 1 Điều 3"; for the whole, the instrument's name."""
        if self.form is not None:
            return Words(vi=f"Mẫu số {self.form:02d}", en=f"Form {self.form:02d}")
        if self.article is None:
            return self.instrument.name
        vi, en = f"Điều {self.article}", f"Article {self.article}"
        if self.clause is not None:
            vi, en = f"khoản {self.clause} {vi}", f"clause {self.clause}, {en}"
        if self.point is not None:
            vi, en = f"điểm {self.point} {vi}", f"point {self.point}, {en}"
        return Words(vi=vi, en=en)

    @property
    def full(self) -> Words:
        """The place and the instrument: "điểm a khoản 1 Điều 3 Quyết định 22/2023/QĐ-TTg"."""
        if self._is_whole():
            return self.text
        text, name = self.text, self.instrument.name
        return Words(vi=f"{text.vi} {name.vi}", en=f"{text.en}, {name.en}")

    @property
    def anchor(self) -> str:
        """Where the clause stands on its page: "d3-k2-a", "mau-01", "toan-van" for the whole."""
        if self.form is not None:
            return f"mau-{self.form:02d}"
        if self.article is None:
            return "toan-van"
        parts = [f"d{self.article}"]
        parts += [f"k{self.clause}"] if self.clause is not None else []
        parts += [self.point] if self.point is not None else []
        return "-".join(parts)

    def __str__(self) -> str:
        return self.text.vi
