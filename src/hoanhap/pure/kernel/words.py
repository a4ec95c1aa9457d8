"""Words in two languages: what the house says leaves pure/ and the deeds as `Words`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Language = Literal["vi", "en"]


@dataclass(frozen=True, slots=True)
class Words:
    """One sentence or label in Vietnamese (the source) and English; the door chooses which to
    show.
    """

    vi: str
    en: str

    def in_(self, language: str) -> str:
        """The text in `language`; anything but "en" gives the Vietnamese."""
        return self.en if language == "en" else self.vi

    def format(self, **values: object) -> Words:
        """Both texts with `{names}` filled in; a value that is itself Words goes in by language."""
        return Words(
            vi=self.vi.format(**{k: _say(v, "vi") for k, v in values.items()}),
            en=self.en.format(**{k: _say(v, "en") for k, v in values.items()}),
        )

    def __str__(self) -> str:
        return self.vi


def _say(value: object, language: Language) -> object:
    return value.in_(language) if isinstance(value, Words) else value
