"""A plan in our own words, as its reader answers, for tests of what becomes of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from hoanhap.pure.planreader.types import (
    Header,
    Item,
    Place,
    PlanReading,
    Target,
    Timing,
)

SENTENCES = {
    "II.1": "Công an tỉnh chỉ đạo Công an cấp xã lập danh sách, gửi ngân hàng trước ngày 05.",
    "II.2": "Sở Văn hóa tuyên truyền chính sách ít nhất 02 lần trong năm.",
    "II.3": "Các sở, ban, ngành thường xuyên hướng dẫn cơ sở.",
    "II.4": "Đề nghị Ủy ban Mặt trận Tổ quốc tỉnh vận động đoàn viên tham gia.",
    "III.1": "Các sở, ban, ngành gửi báo cáo trước ngày 15/6 và 15/12.",
    "III.2": "Đánh giá kết quả cho vay trong năm.",
    "III.3": "Các cơ quan có liên quan phối hợp thực hiện.",
    "IV.1": "Phấn đấu mỗi xã có 02 trường hợp được vay trong năm.",
}
TEXT = "KẾ HOẠCH\n\n" + "\n".join(f"{path}. {text}" for path, text in SENTENCES.items()) + "\n"


def place_of(text: str) -> Place:
    """Where a sentence stands in the plan's text."""
    begin = TEXT.index(text)
    return Place(begin, begin + len(text))


def timing(kind: str, sureness: int = 100, **more: Any) -> Timing:
    """One timing of the invented plan."""
    return Timing(kind=kind, place=Place(0, 1), sureness=sureness, **more)


def item(path: str, **more: Any) -> Item:
    """One point of the invented plan."""
    given: dict[str, Any] = {
        "path": path,
        "section": "II. NHIỆM VỤ",
        "text": SENTENCES[path],
        "place": place_of(SENTENCES[path]),
        "kind": "task",
        "bond": "assigned",
        "lead": (),
        "together_with": (),
        "performers": (),
        "timings": (),
        "text_of_timing": "",
    }
    return Item(**{**given, **more})


def items() -> tuple[Item, ...]:
    """All points: the list, publicity, a general task, a request, a report with its outline."""
    departments = ("so-ban-nganh",)
    return (
        item(
            "II.1",
            lead=("cong-an-tinh",),
            performers=("cong-an-xa",),
            together_with=("ubnd-xa",),
            timings=(timing("monthly", day=5, is_inclusive=True),),
            topic="monthly-list",
        ),
        item(
            "II.2",
            lead=("so-vhtt",),
            timings=(timing("times-per-year", times=2),),
            topic="publicity",
            sureness={"lead": 60, "timings": 90},
        ),
        item("II.3", lead=departments, timings=(timing("continuous"),)),
        item("II.4", lead=("mttq-tinh",), bond="requested"),
        item(
            "III.1",
            kind="reporting",
            lead=departments,
            timings=(timing("yearly", days_by=("06-15", "12-15"), is_inclusive=False),),
        ),
        item("III.2", kind="outline"),
        item("III.3", lead=("co-quan-lien-quan",)),
        item("IV.1", kind="target", timings=(timing("yearly"),)),
    )


def reading(points: Iterable[Item] | None = None) -> PlanReading:
    """The reading of the invented plan."""
    chosen = tuple(points) if points is not None else items()
    number = Target("IV.1", 2, "loan case", "commune", "year", place_of(SENTENCES["IV.1"]))
    return PlanReading(
        header=Header(
            issuer="Ủy ban nhân dân tỉnh An",
            number="/KH-UBND",
            date="2026-01",
            title="Thực hiện chính sách tín dụng năm 2026",
            sureness={"number": 50},
        ),
        citations=(),
        recipients=("Như kính gửi",),
        items=chosen,
        targets=(number,) if any(one.path == "IV.1" for one in chosen) else (),
        text_sha256="",
    )
