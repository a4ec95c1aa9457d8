"""A finished Word file judged rule by rule by Decree 30/2020: met, not met, or it can't be told."""

from __future__ import annotations

from dataclasses import dataclass

from hoanhap.ground.documents.decree_30_forms import FORMS
from hoanhap.ground.documents.decree_30_looks import LOOKS
from hoanhap.ground.documents.decree_30_page import page
from hoanhap.ground.documents.decree_30_parts import parts_of
from hoanhap.ground.documents.decree_30_reading import read_paper
from hoanhap.ground.documents.decree_30_rules import DecreeRule, decree_rules
from hoanhap.ground.documents.decree_30_sizes import SIZES
from hoanhap.ground.documents.decree_30_verdict import ABSENT, Found
from hoanhap.ground.documents.limits import USUAL_LIMITS, FileLimits

_FINDERS = {**SIZES, **LOOKS, **FORMS}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one rule comes to on one file; `met` is None where it can't be told, `seen` says why."""

    rule: DecreeRule
    met: bool | None
    seen: str


def check(docx: bytes, *, limits: FileLimits = USUAL_LIMITS) -> tuple[Verdict, ...]:
    """Every rule of docs/ref/decree-30.md on this file, in the order of that page.

    Raises TextRefused for what is no sound Word file.
    """
    paper = read_paper(docx, limits=limits)
    found = Found(paper, parts_of(paper))
    verdicts = []
    for rule in decree_rules():
        met, seen = _FINDERS[rule.key](found)
        verdicts.append(Verdict(rule, met, seen or ABSENT))
    return tuple(verdicts)


def rules_as_markdown() -> str:
    """The rules as the table of docs/ref: what is allowed, what we print, how a file is judged."""
    return page(decree_rules())
