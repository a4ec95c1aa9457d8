"""A limit that may hang on facts not known: its value, and the bounds it lies in all the same."""

from __future__ import annotations

from dataclasses import dataclass

from hoanhap.pure.law.certainty import Certainty


@dataclass(frozen=True, slots=True, eq=False)
class Limit:
    """At most `value`; where that can't be computed (None), at least `low` and at most `high`.

    `high` None: no upper bound is known. Bounds let an answer be certain all the same: above the
    highest possible limit is not met, within the lowest is met. Compared by identity: each is made
    once for its facts and kept, and its sentences are kept under it.
    """

    value: int | None
    low: int
    high: int | None
    certainty: Certainty

    def holds(self, asked: int | None) -> bool | None:
        """Whether `asked` lies within the limit; None where that isn't certain."""
        if asked is None:
            return None
        if asked <= self.low:
            return True
        if self.high is not None and asked > self.high:
            return False
        return None


def exact(value: int, certainty: Certainty) -> Limit:
    """A limit that is known."""
    return Limit(value, value, value, certainty)


def either(*limits: Limit) -> Limit:
    """One of several limits, not known which."""
    highs = [limit.high for limit in limits if limit.high is not None]
    return Limit(
        None,
        min(limit.low for limit in limits),
        max(highs) if len(highs) == len(limits) else None,
        limits[0].certainty,
    )
