"""The fixtures of every journey."""

from __future__ import annotations

from tests.journeys.browser import browser, house

__all__ = ["browser", "house"]
