"""The line that every paper out of the demonstration carries."""

from __future__ import annotations

from typing import Final

DEMO_LINE: Final = "DỮ LIỆU MINH HỌA: người và số liệu trong văn bản này đều là giả định."
"""Printed where `is_demo` of a paper is set, so that none is ever taken for a real one."""


def with_demo_line(remark: str, *, is_demo: bool) -> str:
    """The remark under a paper's title, with the line before it in the demonstration."""
    return "\n".join(filter(None, (DEMO_LINE, remark))) if is_demo else remark
