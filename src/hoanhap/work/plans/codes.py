"""Codes of the plans desk with the words a page shows for them."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from hoanhap.pure.kernel.words import Words

PLAN_KINDS: Final = MappingProxyType(
    {
        "province": Words(vi="Kế hoạch của tỉnh", en="Plan of the province"),
        "national": Words(vi="Kế hoạch của trung ương", en="National plan"),
        "agency": Words(vi="Kế hoạch của cơ quan", en="Plan of an agency"),
        "commune": Words(vi="Kế hoạch của xã", en="Plan of a commune"),
    }
)
KINDS: Final = MappingProxyType(
    {
        "task": Words(vi="Nhiệm vụ", en="Task"),
        "target": Words(vi="Chỉ tiêu", en="Target"),
        "reporting": Words(vi="Báo cáo", en="Reporting"),
        "conference": Words(vi="Hội nghị", en="Conference"),
        "commendation": Words(vi="Khen thưởng", en="Commendation"),
        "outline": Words(vi="Nội dung đánh giá", en="Outline of a report"),
    }
)
BONDS: Final = MappingProxyType(
    {
        "assigned": Words(vi="giao", en="assigned"),
        "requested": Words(vi="đề nghị", en="requested"),
    }
)
ORIGINS: Final = MappingProxyType(
    {
        "read": Words(vi="đọc từ văn bản", en="read from the text"),
        "added": Words(vi="bổ sung", en="added"),
        "split": Words(vi="tách từ mục khác", en="split off"),
        "merged": Words(vi="gộp từ nhiều mục", en="merged"),
    }
)
ITEM_STATES: Final = MappingProxyType(
    {
        "open": Words(vi="đưa vào theo dõi", en="stands"),
        "dropped": Words(vi="đã bỏ", en="dropped"),
        "split": Words(vi="đã tách", en="split"),
        "merged": Words(vi="đã gộp", en="merged"),
    }
)
DUTY_STATES: Final = MappingProxyType(
    {
        "open": Words(vi="đang thực hiện", en="in force"),
        "handed_over": Words(vi="đã bàn giao", en="handed over"),
        "closed": Words(vi="đã đóng", en="closed"),
    }
)
FILE_STATES: Final = MappingProxyType(
    {
        "waiting": Words(vi="chờ đọc", en="waiting to be read"),
        "reading": Words(vi="đang đọc", en="being read"),
        "read": Words(vi="đã đọc", en="read"),
        "failed": Words(vi="không đọc được", en="could not be read"),
    }
)
FACT_KINDS: Final = MappingProxyType(
    {
        "list_transmitted": Words(vi="danh sách đã chuyển", en="a list transmitted"),
        "output": Words(vi="sản phẩm truyền thông", en="a communication output"),
        "inspection": Words(vi="cuộc kiểm tra", en="an inspection"),
        "own_plan": Words(vi="kế hoạch đã gửi", en="a plan sent in"),
        "document": Words(vi="văn bản đã ban hành", en="a document issued"),
    }
)
"""Facts in the system that count by themselves as doing a duty."""

ITEM_FIELDS: Final = MappingProxyType(
    {
        "path": Words(vi="Số mục", en="Number"),
        "section": Words(vi="Phần", en="Section"),
        "text": Words(vi="Nội dung", en="Text"),
        "kind": Words(vi="Loại", en="Kind"),
        "bond": Words(vi="Giao hay đề nghị", en="Assigned or requested"),
        "topic": Words(vi="Chủ đề", en="Topic"),
        "lead": Words(vi="Cơ quan chủ trì", en="Lead"),
        "together_with": Words(vi="Cơ quan phối hợp", en="Working with"),
        "performers": Words(vi="Cơ quan được chỉ đạo thực hiện", en="Directed to do it"),
        "timings": Words(vi="Thời gian", en="Timing"),
        "text_of_timing": Words(vi="Lời văn về thời gian", en="Words of the timing"),
        "targets": Words(vi="Chỉ tiêu", en="Targets"),
        "belongs_to_id": Words(vi="Thuộc báo cáo, hội nghị", en="Belongs to the review"),
    }
)
"""Fields of a point that a person can correct."""

HEADER_FIELDS: Final = MappingProxyType(
    {
        "issuer": Words(vi="Cơ quan ban hành", en="Issuer"),
        "document_type": Words(vi="Loại văn bản", en="Type of document"),
        "number": Words(vi="Số, ký hiệu", en="Number"),
        "place": Words(vi="Nơi ban hành", en="Place"),
        "date": Words(vi="Ngày ban hành", en="Date"),
        "title": Words(vi="Trích yếu", en="Title"),
        "draft": Words(vi="Là dự thảo", en="Draft"),
        "signer_name": Words(vi="Người ký", en="Signer"),
        "signer_title": Words(vi="Chức vụ người ký", en="Signer's title"),
        "signer_authority": Words(vi="Quyền hạn ký", en="Signs for"),
        "replaces": Words(vi="Thay thế văn bản", en="Replaces"),
    }
)
"""Fields of the letterhead that a person can correct, by the reader's own names."""

PERIODS: Final = MappingProxyType(
    {
        "": Words(vi="", en=""),
        "year": Words(vi="mỗi năm", en="a year"),
        "quarter": Words(vi="mỗi quý", en="a quarter"),
        "month": Words(vi="mỗi tháng", en="a month"),
    }
)
PER: Final = MappingProxyType(
    {
        "": Words(vi="", en=""),
        "commune": Words(vi="mỗi xã", en="for each commune"),
        "district": Words(vi="mỗi huyện", en="for each district"),
        "province": Words(vi="toàn tỉnh", en="for the province"),
    }
)
UNITS: Final = MappingProxyType(
    {
        "loan case": Words(vi="trường hợp vay vốn", en="loan case"),
        "inspection": Words(vi="cuộc kiểm tra", en="inspection"),
        "percent": Words(vi="%", en="%"),
    }
)
