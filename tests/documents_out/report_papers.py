"""A finished report that tests print: marks in its text, a small table, two annexes."""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction

from hoanhap.ground.documents.word import Signature
from hoanhap.pure.kernel.act import VIETNAM
from hoanhap.pure.kernel.days import Span
from hoanhap.work.reports.forms.measures_table import ReportHead
from hoanhap.work.reports.forms.report_paper import (
    Definition,
    PlacedFigure,
    ReportAnnex,
    ReportPaper,
    ReportSection,
    ReportTable,
    TableColumn,
)

COLUMNS = (
    TableColumn("TT", 10, "center"),
    TableColumn("Xã, phường", 50),
    TableColumn("Danh sách", 25, code="I.1", adds_up=True),
    TableColumn("Đúng hạn", 25, code="I.3", adds_up=True),
    TableColumn("Tỷ lệ", 20, code="I.4", ratio_of=("I.3", "I.1")),
    TableColumn("Người khác nhau", 25, code="III.1"),
)
ROWS = (
    (1, "Xã Bình Lư", 10, 9, Fraction(9, 10), 4),
    (2, "Xã Nậm Cuổi", 30, 15, Fraction(1, 2), 11),
    (3, "Phường Tân Phong", 0, 0, None, None),
)
TOTAL = ("", "Toàn tỉnh", 40, 24, Fraction(24, 40), 14)
CORRECTED = ReportTable(
    (
        TableColumn("Chỉ tiêu", 60),
        TableColumn("Đã báo cáo", 30, code="then"),
        TableColumn("Nay", 30, code="now"),
        TableColumn("Chênh lệch", 30, code="more", minus=("now", "then")),
    ),
    (("I.1", 38, 40, 2),),
    title="Đính chính số liệu kỳ trước",
)


def by_commune(**changes: object) -> ReportTable:
    given: dict[str, object] = {"columns": COLUMNS, "rows": ROWS, "total": TOTAL}
    return ReportTable(**{**given, **changes})  # type: ignore[arg-type]  # any field by name


def report_paper(**changes: object) -> ReportPaper:
    given: dict[str, object] = {
        "head": head(),
        "abstract": "Kết quả thực hiện tín dụng đối với người chấp hành xong án phạt tù "
        "6 tháng đầu năm 2026",
        "span": Span(date(2025, 12, 15), date(2026, 6, 14)),
        "known_at": datetime(2026, 6, 12, 8, 0, tzinfo=VIETNAM),
        "addressed_to": ("Bộ Công an", "Ủy ban nhân dân tỉnh Lai Châu"),
        "bases": ("Căn cứ Quyết định số 22/2023/QĐ-TTg", "Căn cứ Kế hoạch số 3206/KH-UBND."),
        "opening": "Công an tỉnh báo cáo kết quả như sau:",
        "sections": (
            ReportSection("I.", "Kết quả thực hiện"),
            ReportSection(
                "1.",
                "Lập danh sách",
                "Có {{I.1}} lượt người, cùng kỳ {{ I.1|last_year }}; đúng hạn {{I.4}}.\n\n"
                "- Xã Bình Lư: đủ   12 kỳ.\r\nKhối\tSố xã\nPhía Bắc\t20\nPhía Nam\t18\nXem bảng.",
                level=2,
                tables=(CORRECTED,),
            ),
            ReportSection("II.", "Khó khăn, vướng mắc", "Kỳ trước {{I.1|before}} lượt."),
        ),
        "closing": "Trên đây là kết quả 6 tháng; Công an tỉnh báo cáo Bộ theo dõi.",
        "figures": (
            PlacedFigure("I.1", 1250),
            PlacedFigure("I.1", 1180, "last_year"),
            PlacedFigure("I.1", None, "before"),
            PlacedFigure("I.4", Fraction(3, 5)),
        ),
        "annexes": (
            ReportAnnex("Số liệu theo xã, phường", (by_commune(),)),
            ReportAnnex("Đính chính", (CORRECTED,)),
        ),
        "definitions": (Definition("I.1", "Danh sách", "lượt", "Số lượt tên", "Điều 3", "cộng"),),
    }
    return ReportPaper(**{**given, **changes})  # type: ignore[arg-type]  # any field by name


def head(**changes: object) -> ReportHead:
    given: dict[str, object] = {
        "issuer": "Công an tỉnh Lai Châu",
        "parent": "Bộ Công an",
        "place": "Lai Châu",
        "number": "5",
        "symbol": "BC-CAT",
        "day": date(2026, 6, 12),
        "signature": Signature("Phó Giám đốc", "Nguyễn Minh Họa", ("KT. Giám đốc",)),
        "recipients": ("Bộ Công an (để báo cáo)", "Lưu: VT, PC10"),
    }
    return ReportHead(**{**given, **changes})  # type: ignore[arg-type]  # any field by name
