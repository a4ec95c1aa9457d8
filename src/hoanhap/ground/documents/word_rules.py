"""The layout of papers (Decree 30/2020/NĐ-CP, Annex I) as named values with their certainty.

Each rule gives the range the decree allows, what we chose within it, and how sure we are of it:
C = the clause's text was seen, B = background knowledge that nobody has compared yet.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Certainty = Literal["C", "B"]
Unit = Literal["mm", "pt", "%", ""]

DECREE: Final = "Nghị định 30/2020/NĐ-CP"


@dataclass(frozen=True, slots=True)
class LayoutRule:
    """One rule of layout: allowed from `low` to `high`, both counted; we print `chosen`."""

    key: str
    title: str
    low: int
    high: int
    chosen: int
    unit: Unit
    certainty: Certainty
    source: str

    def __post_init__(self) -> None:
        if not self.low <= self.chosen <= self.high:
            raise ValueError(f"{self.key}: {self.chosen} is outside {self.low}-{self.high}")

    def allows(self, value: int) -> bool:
        """Whether a value (in the rule's own unit) lies in the allowed range."""
        return self.low <= value <= self.high


_MARGIN = "Phụ lục I, mục I (lề trang)"
_PAGE = "Phụ lục I, mục I (số trang)"
_PAPER = "Phụ lục I, mục I (khổ giấy)"
_PARTS = "Phụ lục I, mục II (thể thức)"
_ATTACHED = "Phụ lục I, mục III (phụ lục kèm theo)"


def _rule(
    key: str,
    title: str,
    allowed: tuple[int, int],
    chosen: int,
    unit: Unit,
    certainty: Certainty,
    source: str,
) -> LayoutRule:
    return LayoutRule(key, title, *allowed, chosen, unit, certainty, source)


def _size(
    key: str, title: str, allowed: tuple[int, int], chosen: int, sure: Certainty
) -> LayoutRule:
    return _rule(key, title, allowed, chosen, "pt", sure, _PARTS)


PAPER_WIDTH: Final = _rule(
    "paper_width", "Khổ giấy A4, chiều rộng", (210, 210), 210, "mm", "C", _PAPER
)
PAPER_HEIGHT: Final = _rule(
    "paper_height", "Khổ giấy A4, chiều dài", (297, 297), 297, "mm", "C", _PAPER
)
MARGIN_TOP: Final = _rule("margin_top", "Lề trên", (20, 25), 20, "mm", "C", _MARGIN)
MARGIN_BOTTOM: Final = _rule("margin_bottom", "Lề dưới", (20, 25), 20, "mm", "C", _MARGIN)
MARGIN_LEFT: Final = _rule("margin_left", "Lề trái", (30, 35), 30, "mm", "C", _MARGIN)
MARGIN_RIGHT: Final = _rule("margin_right", "Lề phải", (15, 20), 15, "mm", "C", _MARGIN)
PAGE_NUMBER: Final = _rule(
    "page_number", "Số trang, cỡ chữ, giữa lề trên", (13, 14), 13, "pt", "C", _PAGE
)

COUNTRY: Final = _size("country", "Quốc hiệu: in hoa, đậm, đứng", (12, 13), 12, "C")
MOTTO: Final = _size("motto", "Tiêu ngữ: in thường, đậm, đứng", (13, 14), 13, "C")
PARENT: Final = _size("parent", "Cơ quan chủ quản: in hoa, đứng", (12, 13), 12, "B")
ISSUER: Final = _size("issuer", "Cơ quan ban hành: in hoa, đậm", (12, 13), 12, "B")
NUMBER: Final = _size("number", "Số, ký hiệu: đứng", (13, 13), 13, "B")
PLACE_DAY: Final = _size("place_day", "Địa danh, thời gian: nghiêng", (13, 14), 13, "B")
LETTER_SUBJECT: Final = _size("letter_subject", "Trích yếu công văn (V/v)", (12, 13), 12, "B")
TYPE_NAME: Final = _size("type_name", "Tên loại: in hoa, đậm, giữa", (13, 14), 14, "B")
ABSTRACT: Final = _size("abstract", "Trích yếu: đậm, giữa", (13, 14), 14, "B")
BODY: Final = _size("body", "Nội dung, cỡ chữ", (13, 14), 14, "B")
SIGNER: Final = _size("signer", "Quyền hạn, chức vụ, họ tên người ký: đậm", (13, 14), 13, "B")
RECIPIENTS_HEAD: Final = _size(
    "recipients_head", "Nơi nhận (đầu mục): đậm, nghiêng", (12, 12), 12, "B"
)
RECIPIENTS: Final = _size("recipients", "Nơi nhận (danh sách): đứng", (11, 11), 11, "B")

BODY_INDENT: Final = _rule(
    "body_indent", "Lùi đầu dòng (10 hoặc 12,7 mm)", (10, 13), 10, "mm", "B", _PARTS
)
BODY_SPACING: Final = _rule("body_spacing", "Cách đoạn, ít nhất", (6, 24), 6, "pt", "B", _PARTS)
BODY_LINE: Final = _rule(
    "body_line", "Cách dòng (100 = dòng đơn)", (100, 150), 110, "%", "B", _PARTS
)
MOTTO_LINE: Final = _rule(
    "motto_line", "Kẻ dưới Tiêu ngữ, so với độ dài dòng chữ", (100, 100), 100, "%", "B", _PARTS
)
ISSUER_LINE: Final = _rule(
    "issuer_line", "Kẻ dưới tên cơ quan, so với dòng chữ", (33, 50), 40, "%", "B", _PARTS
)
ABSTRACT_LINE: Final = _rule(
    "abstract_line", "Kẻ dưới trích yếu, so với dòng chữ", (33, 50), 35, "%", "B", _PARTS
)
APPENDIX_LABEL: Final = _rule(
    "appendix_label", 'Chữ "Phụ lục": in thường, đậm', (14, 14), 14, "pt", "B", _ATTACHED
)
APPENDIX_TITLE: Final = _rule(
    "appendix_title", "Tên phụ lục: in hoa, đậm", (13, 14), 13, "pt", "B", _ATTACHED
)
ATTACHED_TO: Final = _rule(
    "attached_to", 'Dòng "(Kèm theo ...)": nghiêng', (13, 14), 13, "pt", "B", _ATTACHED
)

RULES: Final = (
    PAPER_WIDTH,
    PAPER_HEIGHT,
    MARGIN_TOP,
    MARGIN_BOTTOM,
    MARGIN_LEFT,
    MARGIN_RIGHT,
    PAGE_NUMBER,
    COUNTRY,
    MOTTO,
    MOTTO_LINE,
    PARENT,
    ISSUER,
    ISSUER_LINE,
    NUMBER,
    PLACE_DAY,
    LETTER_SUBJECT,
    TYPE_NAME,
    ABSTRACT,
    ABSTRACT_LINE,
    BODY,
    BODY_INDENT,
    BODY_SPACING,
    BODY_LINE,
    SIGNER,
    RECIPIENTS_HEAD,
    RECIPIENTS,
    APPENDIX_LABEL,
    APPENDIX_TITLE,
    ATTACHED_TO,
)
"""Every rule with a number, in the order a paper is read from top to bottom."""

FONT: Final = "Times New Roman"
"""The one font (C); Liberation Serif has the same widths where Times New Roman is not installed."""

COUNTRY_TEXT: Final = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO_TEXT: Final = "Độc lập - Tự do - Hạnh phúc"
DRAFT_TEXT: Final = "DỰ THẢO"

TABLE_SIZE_PT: Final = 11
"""Text inside tables: the decree gives no size of its own that we know of (B)."""
