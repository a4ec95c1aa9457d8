"""Tables of the monthly lists."""

from hoanhap.work.lists.models.entry import ListEntry
from hoanhap.work.lists.models.monthly_list import ListExemption, ListRound, MonthlyList
from hoanhap.work.lists.models.signing import ListSigning, SignedName

__all__ = [
    "ListEntry",
    "ListExemption",
    "ListRound",
    "ListSigning",
    "MonthlyList",
    "SignedName",
]
