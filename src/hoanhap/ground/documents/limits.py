"""How much of the machine one file from outside may use."""

from __future__ import annotations

from dataclasses import dataclass

_MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class FileLimits:
    """The bounds of opening one file. Sizes in bytes, times in seconds."""

    size_bytes: int = 10 * _MIB
    unpacked_bytes: int = 100 * _MIB
    unpacked_ratio: int = 100
    rows: int = 50_000
    columns: int = 256
    cells: int = 1_500_000
    memory_bytes: int = 768 * _MIB
    answer_bytes: int = 128 * _MIB
    cpu_seconds: int = 20
    wall_seconds: int = 30


@dataclass(frozen=True, slots=True)
class PlanLimits(FileLimits):
    """The bounds of taking the text out of one document. `wall_seconds` is the longest silence:
    each page read begins it anew, until `whole_seconds` are over. Resolution in dots an inch."""

    size_bytes: int = 50 * _MIB
    unpacked_bytes: int = 64 * _MIB
    memory_bytes: int = 1024 * _MIB
    answer_bytes: int = 32 * _MIB
    cpu_seconds: int = 60
    wall_seconds: int = 75
    whole_seconds: int = 1200
    pages: int = 300
    illegible_pages: int = 15
    characters: int = 2_000_000
    page_seconds: int = 60
    dots_per_inch: int = 200


USUAL_LIMITS = FileLimits()
PLAN_LIMITS = PlanLimits()
