"""Figures placed in text by code: {{I.1}}, {{I.1|before}}, {{I.1|last_year}}. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hoanhap.pure.kernel.words import Words

MARK = re.compile(r"\{\{\s*([^{}|\s]+)\s*(?:\|\s*([^{}|\s]+)\s*)?\}\}")

WHICH = {
    "now": Words(vi="kỳ này", en="this period"),
    "before": Words(vi="kỳ trước", en="the period before"),
    "last_year": Words(vi="cùng kỳ năm trước", en="the same period last year"),
}
"""Which figure of a code: this period's, the one before, the same one last year."""


def marks_in(texts: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """The figures these texts name, each once as (code, which), in the order they come."""
    found = (match.groups(default="now") for text in texts for match in MARK.finditer(text))
    return tuple(dict.fromkeys((code, which) for code, which in found))


def without_marks(text: str) -> str:
    """The text with the codes of marks as plain words: in another's mouth they named no figure, or
    another one.
    """
    return MARK.sub(lambda mark: f"[{mark[1]}]", text)


def mark_of(code: str, which: str = "now") -> str:
    """The mark of a figure as it is typed."""
    return f"{{{{{code}}}}}" if which == "now" else f"{{{{{code}|{which}}}}}"


def unknown_marks(texts: Iterable[str], codes: Iterable[str]) -> tuple[str, ...]:
    """The marks that name no figure there is."""
    known = set(codes)
    return tuple(
        mark_of(code, which)
        for code, which in marks_in(texts)
        if code not in known or which not in WHICH
    )
