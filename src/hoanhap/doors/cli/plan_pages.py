"""A reading of a plan for a person to look over: header, duties by section, what is unsure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hoanhap.pure.planreader.bodies.catalogue import BODIES
from hoanhap.pure.planreader.notes import note_words
from hoanhap.pure.planreader.types import Citation, Header, Item, PlanReading, Target

DOUBT = 80  # hundredths: what is below is shown as a question
KINDS = {
    "target": "chỉ tiêu",
    "reporting": "báo cáo",
    "conference": "hội nghị",
    "commendation": "khen thưởng",
    "outline": "nội dung đánh giá",
    "task": "nhiệm vụ",
}
_HEADER = (
    ("issuer", "Cơ quan ban hành"),
    ("number", "Số, ký hiệu"),
    ("place", "Nơi ban hành"),
    ("date", "Ngày"),
    ("signer_authority", "Thẩm quyền ký"),
    ("signer_title", "Chức vụ người ký"),
    ("signer_name", "Người ký"),
)
_FIELDS = {"lead": "chủ trì", "with": "phối hợp", "timings": "thời gian", "kind": "loại"}
_UNITS = {"loan case": "trường hợp vay", "inspection": "cuộc kiểm tra", "percent": "%"}
_EACH = {
    "commune": "xã",
    "district": "huyện",
    "province": "tỉnh",
    "year": "năm",
    "quarter": "quý",
    "month": "tháng",
}
LONGEST_TEXT = 300


def reading_lines(reading: PlanReading) -> list[str]:
    """The whole reading, in Vietnamese."""
    lines = [*_header_lines(reading.header)]
    if reading.is_doubtful_scan:
        lines.append("Bản quét mất nhiều dấu: mọi mục dưới đây cần được đối chiếu với bản gốc.")
    lines += ["", f"Nhiệm vụ ({len(reading.items)}):"]
    section = ""
    for item in reading.items:
        if item.section != section:
            section = item.section
            lines += ["", section] if section else [""]
        lines += _item_lines(item)
    lines += _listed("Chỉ tiêu", map(_target_line, reading.targets))
    lines += _listed("Văn bản được viện dẫn", map(_citation_line, reading.citations))
    lines += _listed("Nơi nhận", reading.recipients)
    return lines


def _header_lines(header: Header) -> Iterator[str]:
    kind = (header.document_type or "Văn bản chưa rõ loại").upper()
    yield f"{kind}{' (dự thảo)' if header.draft else ''}"
    if header.title:
        yield header.title
    for field, name in _HEADER:
        value = getattr(header, field)
        yield f"{name}: {value if value else 'không ghi'}"
    if header.replaces:
        yield f"Thay thế: {'; '.join(header.replaces)}"


def _item_lines(item: Item) -> Iterator[str]:
    text = item.text if len(item.text) <= LONGEST_TEXT else f"{item.text[:LONGEST_TEXT]}…"
    yield f"  {item.path}  [{KINDS[item.kind]}]  {text}"
    verb = "đề nghị" if item.bond == "requested" else "giao"
    if item.lead:
        yield f"      {verb}: {_names(item.lead)}"
    if item.together_with:
        yield f"      phối hợp: {_names(item.together_with)}"
    if item.performers:
        yield f"      nơi thực hiện: {_names(item.performers)}"
    if item.text_of_timing:
        yield f"      thời gian: {item.text_of_timing}"
    unsure = [_FIELDS[f] for f, sure in item.sureness.items() if sure < DOUBT and f in _FIELDS]
    if unsure:
        yield f"      chưa chắc: {', '.join(unsure)}"
    for note in item.notes:
        yield f"      lưu ý: {note_words(note).vi}"


def _names(codes: tuple[str, ...]) -> str:
    return "; ".join(BODIES[code].words.vi if code in BODIES else code for code in codes)


def _target_line(target: Target) -> str:
    each = f", mỗi {_EACH.get(target.per, target.per)}" if target.per else ""
    period = f", mỗi {_EACH.get(target.period, target.period)}" if target.period else ""
    return f"{target.path}: {target.number} {_UNITS.get(target.unit, target.unit)}{each}{period}"


def _citation_line(citation: Citation) -> str:
    parts = (citation.type, citation.number or citation.name, citation.date, citation.issuer)
    return ", ".join(part for part in parts if part)


def _listed(title: str, lines: Iterable[str]) -> list[str]:
    found = [f"  {line}" for line in lines]
    return ["", f"{title} ({len(found)}):", *found] if found else []
