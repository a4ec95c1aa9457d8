"""Which fonts hide Vietnamese letters behind Western ones, and their text made legible."""

from __future__ import annotations

import re
from typing import Literal

from hoanhap.pure.kernel.legacy_fonts import decode, script_of

FontScript = Literal["", "tcvn3", "tcvn3_capitals", "vni"]
"""Empty: a Unicode font. tcvn3_capitals: .VnTimeH and its like show every letter as a capital."""

_WORDS = re.compile(r"(\s+)")


def font_script(font: str) -> FontScript:
    """What text in a font of this name is written in."""
    name = font.strip().lower()
    if name.startswith(".vn"):
        return "tcvn3_capitals" if name.endswith("h") else "tcvn3"
    return "vni" if name.startswith(("vni-", "vni ")) else ""


def made_legible(text: str, script: FontScript) -> str:
    """Text in a font of that script as Unicode. A font may be left over from another text: what is
    plainly Unicode stays as it is."""
    if not script:
        return text
    if script == "vni":
        return decode(text, "vni") if script_of(text) != "unicode" else text
    if script_of(text) != "unicode":
        text = "".join(decode(word, "tcvn3") for word in _WORDS.split(text))
    return text.upper() if script == "tcvn3_capitals" else text


def page_made_legible(text: str) -> str:
    """A page or file that does not tell its fonts, judged by its words."""
    script = script_of(text[:20_000])
    if script == "tcvn3" or script == "vni":
        return made_legible(text, script)
    return text
