"""What is typed into a report, as it is kept: paragraphs parted by line breaks, nothing unseen."""

from __future__ import annotations

import hashlib

from hoanhap.pure.kernel.fields import unfit
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.pasted import cleaned

LONGEST = 40_000
"""Characters in one section or passage: some fifteen printed pages."""


def kept_text(field: str, text: str) -> str:
    """The text as words, paragraphs, bullets and cells, without what only a program meant.

    Raises BadInput when it is too long.
    """
    kept = cleaned(text)
    if len(kept) > LONGEST:
        why = Words(
            vi="Nội dung quá dài: tối đa {longest} ký tự một mục. Hãy tách thành nhiều mục.",
            en="Too long: at most {longest} characters a section. Part it into several.",
        )
        raise unfit(field, why.format(longest=LONGEST))
    return kept


def fingerprint(text: str) -> str:
    """SHA-256 of a text."""
    return hashlib.sha256(text.encode()).hexdigest()
