"""What an OCR service or a converter adds to the words: emphasis, escapes, tags. Taken off here.

A star, plus or dash that opens a line with a blank after it is a bullet and stays.
"""

from __future__ import annotations

import re

from hoanhap.pure.planreader.folding import Folded, edited

# (what is met, what stands for it). Table tags become pipes, so that a table out of HTML and one
# out of markdown are read alike.
_RULES = (
    (r"!\[[^\]\n]*\]\([^)\n]*\)", ""),
    (r"<tr[^>\n]{0,80}>", "\n| "),
    (r"</t[dh]>", " | "),
    (r"<br\s*/?>|&nbsp;", " "),
    (r"</?[a-z][a-z0-9]{0,9}(?:\s[^<>\n]{0,80})?/?>", ""),
    (r"\\(?=[^\w\s])", ""),
    (r"(?m:^[ \t]{0,8}#{1,6}[ \t]+)", ""),
    (r"(?m:^[ \t]{0,8}>[ \t]+)", ""),
    (r"(?m:^[ \t]{0,12}\*(?=[ \t]))", "*"),
    (r"\*+", ""),
    (r"(?<!\w)__?(?=[^\s_])|(?<=[^\s_])__?(?!\w)", ""),
)
_MET = re.compile("|".join(f"({pattern})" for pattern, _ in _RULES))
_INSTEAD = tuple(instead for _, instead in _RULES)


def unmarked(folded: Folded) -> Folded:
    """The folded text without emphasis signs, escapes, heading signs, pictures and tags."""
    return edited(
        folded,
        (
            (met.start(), met.end(), _INSTEAD[(met.lastindex or 1) - 1])
            for met in _MET.finditer(folded.text)
        ),
    )
