"""Every measure of the house, in the order of the report."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from hoanhap.pure.kernel.words import Words
from hoanhap.work.measures.catalogue import (
    of_debts,
    of_declared,
    of_documents,
    of_lists,
    of_loans,
    of_needs,
    of_outreach,
    of_oversight,
    of_people,
    of_plans,
)
from hoanhap.work.measures.catalogue.measure import Measure

SECTIONS: Final = MappingProxyType(
    {
        "I": Words(vi="Danh sách hằng tháng", en="Monthly lists"),
        "II": Words(vi="Cho vay", en="Loans"),
        "III": Words(vi="Người về cộng đồng", en="People who came home"),
        "IV": Words(vi="Nhu cầu vay vốn", en="Need for loans"),
        "V": Words(vi="Nhiệm vụ theo kế hoạch", en="Duties of plans"),
        "VI": Words(vi="Tuyên truyền, tập huấn", en="Communication and training"),
        "VII": Words(vi="Khó khăn, kiến nghị; kiểm tra", en="Obstacles and oversight"),
        "VIII": Words(vi="Văn bản đã ban hành", en="Documents issued"),
        "IX": Words(vi="Số liệu do cơ quan khác cung cấp", en="Declared by other bodies"),
    }
)
"""The parts of the report, by the first half of a code."""


def in_order(*parts: tuple[Measure, ...]) -> list[Measure]:
    """The measures of one section, by the number in their codes."""
    return sorted(
        (measure for part in parts for measure in part),
        key=lambda measure: int(measure.code.partition(".")[2]),
    )


MEASURES: Final = MappingProxyType(
    {
        measure.code: measure
        for measures in (
            of_lists.MEASURES,
            in_order(of_loans.MEASURES, of_debts.MEASURES),
            of_people.MEASURES,
            of_needs.MEASURES,
            of_plans.MEASURES,
            of_outreach.MEASURES,
            of_oversight.MEASURES,
            of_documents.MEASURES,
            of_declared.MEASURES,
        )
        for measure in measures
    }
)

__all__ = ["MEASURES", "SECTIONS", "Measure"]
