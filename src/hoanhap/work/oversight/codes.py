"""Kinds of inspection, with their words (Hà Nội III.10, Lai Châu III.5 and III.7)."""

from __future__ import annotations

from types import MappingProxyType

from hoanhap.pure.kernel.words import Words

KINDS = MappingProxyType(
    {
        "planned": Words(vi="Theo kế hoạch", en="Planned"),
        "surprise": Words(vi="Đột xuất", en="By surprise"),
        "joint": Words(vi="Liên ngành", en="Joint"),
        "supervision": Words(vi="Giám sát", en="Supervision"),
    }
)
