"""An answer as given, by whichever way it came. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenNeed:
    """What is wanted for one purpose; `fund_code` "" where no capital is named."""

    purpose: str
    amount_vnd: int | None = None
    wanted_year: int | None = None
    wanted_quarter: int | None = None
    fund_code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One answer as given. `needs` go with a need, one a purpose; `reason` with one not reached."""

    outcome: str
    asked_on: date
    how: str
    needs: tuple[GivenNeed, ...] = ()
    reason: str = ""
    note: str = ""
