"""The books' own refusals."""

from __future__ import annotations

from hoanhap.pure.kernel.refusals import BadInput, RuleNotMet


class BelowFloor(RuleNotMet):
    """An account would stand under the lowest balance allowed to it."""

    code = "below_floor"


class NotPostable(BadInput):
    """The transfers can't be written: none at all, an unknown account, or no real move."""

    code = "not_postable"
