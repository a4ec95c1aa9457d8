"""What a figure of a return is called: by its measure, or by the outline that asks it."""

from __future__ import annotations

from hoanhap.pure.kernel.words import Words
from hoanhap.work.measures.catalogue import MEASURES
from hoanhap.work.returns.asking import declared_of
from hoanhap.work.returns.models import OutlineSection, ReturnFigure


def title_of(section: OutlineSection, figure: ReturnFigure) -> Words:
    """The title of a figure; a declared one's is the outline's own."""
    return words_of(section, figure)[0]


def words_of(section: OutlineSection, figure: ReturnFigure) -> tuple[Words, Words, Words]:
    """Title, unit and definition of a figure."""
    if figure.source == "declared":
        for asked in declared_of(section):
            if asked.code == figure.code:
                return _same(asked.title), _same(asked.unit), _same("")
    measure = MEASURES.get(figure.code)
    if measure is None:
        return _same(figure.code), _same(""), _same("")
    return measure.title, measure.unit, measure.definition


def _same(text: str) -> Words:
    """An office's own words, which are not translated."""
    return Words(vi=text, en=text)
