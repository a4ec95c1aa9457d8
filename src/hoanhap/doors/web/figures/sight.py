"""Which figures a post reads: told by the desk of figures itself."""

from __future__ import annotations

from hoanhap.work.measures.sight import codes_for

__all__ = ["codes_for"]
