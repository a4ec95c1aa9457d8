"""Decision 22/2023/QĐ-TTg: one file an article, each condition a function that names its clause."""

from hoanhap.pure.law.qd_22_2023.facts import (
    Course,
    EmployerFacts,
    EmployerKind,
    Household,
    Listing,
    PersonFacts,
    Purpose,
    Release,
    ReleaseKind,
    Through,
)
from hoanhap.pure.law.qd_22_2023.rules import RULES, RuleSet

__all__ = [
    "RULES",
    "Course",
    "EmployerFacts",
    "EmployerKind",
    "Household",
    "Listing",
    "PersonFacts",
    "Purpose",
    "Release",
    "ReleaseKind",
    "RuleSet",
    "Through",
]
