"""How much a scan was damaged: a Vietnamese text read with another language's model."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W\d_]{2,}")
# Signs that only Vietnamese writes: a foreign model never gives them.
_OWN = re.compile(r"[ăằắẳẵặầấẩẫậẻẽẹềếểễệỉĩịỏọồốổỗộơờớởỡợủũụưừứửữựỳỷỹỵđảạ]")
FEWEST_WORDS = 60
# Some three of four Vietnamese syllables carry a mark, about half one that is Vietnamese only.
DOUBTFUL_SHARE = 30


def is_damaged(text: str) -> bool:
    """Whether so few syllables carry Vietnamese marks that the text must be a bad scan's.

    A short text is never judged.
    """
    words = _WORD.findall(unicodedata.normalize("NFC", text).lower())
    if len(words) < FEWEST_WORDS:
        return False
    own = sum(_OWN.search(word) is not None for word in words)
    return own * 100 < len(words) * DOUBTFUL_SHARE
