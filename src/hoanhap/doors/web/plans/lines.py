"""A box of lines, each of which means something of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms


class LinesField(forms.CharField):
    """Lines of text; how a browser ends them, and blanks around them, are no change."""

    def __init__(self, **options: Any) -> None:
        super().__init__(required=False, **options)

    def lines(self, value: Any) -> Iterator[str]:
        """The lines that say something, with single blanks."""
        return filter(None, (" ".join(line.split()) for line in str(value or "").splitlines()))

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether some line is another."""
        return list(self.lines(initial)) != list(self.lines(data))
