"""The one place that asks the clock. HOANHAP_NOW sets another day for training and tests."""

from __future__ import annotations

import os
from datetime import date, datetime

from django.utils import timezone

from hoanhap.pure.kernel.act import VIETNAM


def now() -> datetime:
    """The present moment, or the one HOANHAP_NOW names (ISO, Vietnam time unless it says
    otherwise).
    """
    fixed = os.environ.get("HOANHAP_NOW")
    if not fixed:
        return timezone.now()
    moment = datetime.fromisoformat(fixed)
    return moment if moment.tzinfo else moment.replace(tzinfo=VIETNAM)


def today() -> date:
    """The present day in Vietnam."""
    return now().astimezone(VIETNAM).date()
