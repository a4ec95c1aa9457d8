"""The catalogue's small language for wordings, written out into plain sequences of words."""

from __future__ import annotations

from collections.abc import Iterator

_JOINING = frozenset({"va", "&"})


def spellings(wording: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every sequence of words a wording stands for, with the level it carries ("" for none).

    "a|b" are choices of one word, "[x y]" may be missing (and may hold brackets), "@huyen" at the
    end is the level.
    """
    text, _, level = wording.partition("@")
    seen: set[tuple[str, ...]] = set()
    for words in _expand(_parse(text)):
        if words and words not in seen:
            seen.add(words)
            yield words, level


def _parse(text: str) -> list[str]:
    """Words and whole bracketed parts, in order."""
    parts: list[str] = []
    depth, part = 0, ""
    for sign in text + " ":
        if sign == " " and not depth:
            if part:
                parts.append(part)
            part = ""
            continue
        depth += (sign == "[") - (sign == "]")
        part += sign
    return parts


def _expand(parts: list[str]) -> Iterator[tuple[str, ...]]:
    if not parts:
        yield ()
        return
    first, rest = parts[0], list(_expand(parts[1:]))
    if first.startswith("["):
        inner = list(_expand(_parse(first[1:-1])))
        yield from (words + tail for words in inner for tail in rest)
        yield from rest
        return
    for choice in first.split("|"):
        head = () if choice in _JOINING else (choice,)
        yield from (head + tail for tail in rest)
