"""Papers the tests of this folder print: invented people, every Vietnamese mark, long names."""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction

from hoanhap.ground.documents.word import (
    AdminDocument,
    Appendix,
    Basis,
    Column,
    Heading,
    Note,
    Numbered,
    Paragraph,
    Signature,
    Table,
)
from hoanhap.pure.kernel.days import Month, Span
from hoanhap.work.reports.forms.form_01 import Form01Paper, Form01Row, Verdict
from hoanhap.work.reports.forms.measures_table import (
    MeasureColumn,
    MeasureRow,
    MeasuresTable,
    ReportHead,
)

MARKS = "Ằ ẳ ẵ ặ ấ ầ ẩ ẫ ậ đ ế ề ể ễ ệ ố ồ ổ ỗ ộ ớ ờ ở ỡ ợ ứ ừ ử ữ ự ỳ ý ỷ ỹ ỵ Đ Ỹ Ữ Ợ"
NAMES = (
    "Lò Văn Ỷ",
    "Nguyễn Thị Quỳnh Hương Giang",
    "Giàng A Sử",
    "Hoàng Phủ Ngọc Tường Vĩnh Nguyên Khôi",
    "Tẩn Mí Chẳn",
)


def report(**changes: object) -> AdminDocument:
    """A report with every kind of block and an appendix."""
    rows = tuple((str(i), NAMES[i % 5], "1.000", "05/02/2026") for i in range(1, 41))
    columns = (
        Column("TT", 10, "center"),
        Column("Họ và tên", 60),
        Column("Số", 30, "right", group="Kết quả"),
        Column("Ngày", 30, "center", group="Kết quả"),
    )
    given: dict[str, object] = {
        "parent": "Bộ Công an",
        "issuer": "Công an tỉnh Lai Châu",
        "place": "Lai Châu",
        "number": "5",
        "symbol": "BC-CAT",
        "day": date(2026, 2, 5),
        "type_name": "Báo cáo",
        "abstract": "Kết quả thực hiện tín dụng đối với người chấp hành xong án phạt tù",
        "blocks": (
            Basis("Căn cứ Quyết định số 22/2023/QĐ-TTg ngày 17 tháng 8 năm 2023;"),
            Heading("I. KẾT QUẢ"),
            Paragraph(MARKS * 4),
            Numbered("1.", "Điểm thứ nhất."),
            Table(columns, rows, total=("", "Cộng", "40.000", "")),
            Note("Ghi chú nhỏ."),
            Paragraph("Công an tỉnh báo cáo để Ủy ban nhân dân tỉnh theo dõi."),
        ),
        "signatures": (Signature("Phó Giám đốc", "Đại tá Lò Văn Ỷ", ("KT. Giám đốc",)),),
        "recipients": ("Ủy ban nhân dân tỉnh (để báo cáo)", "Lưu: VT, PC10"),
        "appendices": (
            Appendix(
                "Phụ lục I",
                "Danh sách các xã, phường",
                "Kèm theo Báo cáo số 05/BC-CAT ngày 05 tháng 02 năm 2026",
                (Table((Column("TT", 20), Column("Xã", 100)), (("1", "Bình Lư"),) * 60),),
                is_landscape=True,
            ),
        ),
    }
    return AdminDocument(**{**given, **changes})  # type: ignore[arg-type]  # any field by name


def person(index: int, verdict: Verdict | None = None, **changes: object) -> Form01Row:
    given: dict[str, object] = {
        "full_name": NAMES[index % 5],
        "born_on": date(1990, 3, 5) if index % 3 else 1984,
        "sex": "Nam" if index % 2 else "Nữ",
        "identity_number": None if index % 5 == 4 else f"01209000{index:04d}",
        "residence": f"Bản Nà Đon, số nhà {index}, đường Trần Hưng Đạo",
        "release_kind": "Chấp hành xong" if index % 4 else "Đặc xá",
        "certificate_number": f"{100 + index}/GCN",
        "certificate_on": date(2026, 1, 3),
        "released_on": date(2026, 1, 5),
        "is_obeying_law": True,
        "purpose": "Sản xuất, kinh doanh" if index % 3 else "Đào tạo nghề",
        "amount_vnd": 100_000_000,
        "phone": "0912 345 678" if index % 2 else "",
        "note": "Hộ cận nghèo" if index % 6 == 0 else "",
        "verdict": verdict,
    }
    return Form01Row(**{**given, **changes})  # type: ignore[arg-type]  # any field by name


def form_01(people: int, *, decided: bool = True, **changes: object) -> Form01Paper:
    """A Form 01 of so many people; of those decided every sixth is refused."""
    rows = tuple(
        person(i, Verdict(i % 6 != 1, "" if i % 6 != 1 else "đã chuyển nơi cư trú"))
        if decided
        else person(i)
        for i in range(people)
    )
    given: dict[str, object] = {
        "commune": "xã Bình Lư",
        "province": "tỉnh Lai Châu",
        "place": "Bình Lư",
        "police": "Công an xã Bình Lư",
        "police_parent": "Công an tỉnh Lai Châu",
        "committee": "Ủy ban nhân dân xã Bình Lư",
        "month": Month(2026, 11),
        "rows": rows,
        "police_signature": Signature("Trưởng Công an xã", "Đại úy Nguyễn Đức Thịnh"),
        "committee_signature": Signature(
            "Phó Chủ tịch",
            "Lò Thị Mỷ",
            ("TM. Ủy ban nhân dân", "KT. Chủ tịch"),
            heading="Xác nhận của Ủy ban nhân dân xã",
        ),
        "number": "5",
        "symbol": "DS-CAX",
        "day": date(2026, 11, 2),
        "recipients": ("Phòng giao dịch Ngân hàng Chính sách xã hội", "Lưu: CAX"),
    }
    return Form01Paper(**{**given, **changes})  # type: ignore[arg-type]  # any field by name


def measures(communes: int = 38, *, is_demo: bool = False) -> MeasuresTable:
    """Six measures; commune 8 has one figure that is not known."""
    columns = (
        MeasureColumn(
            "DS.1",
            "Số người được lập danh sách",
            "người",
            "Số người khác nhau có tên trong danh sách đã ký của các tháng trong kỳ",
            "Điều 3 khoản 2 điểm a Quyết định số 22/2023/QĐ-TTg",
            adds_up=False,
        ),
        MeasureColumn("DS.2", "Số lượt xác nhận", "người", "Số lượt tên được xác nhận"),
        MeasureColumn("DS.3", "Số lượt không xác nhận", "người", "Số lượt tên không xác nhận"),
        MeasureColumn(
            "DS.4", "Tỷ lệ chuyển đúng hạn", "%", "Danh sách chuyển đúng hạn", adds_up=False
        ),
        MeasureColumn("CV.1", "Số món được phê duyệt", "món", "Số món vay được phê duyệt"),
        MeasureColumn("CV.2", "Số tiền đã cho vay", "đồng", "Tổng số tiền đã giải ngân"),
    )
    rows = tuple(
        MeasureRow(
            f"Xã Nậm Cuổi {i}",
            (i, i // 2, None if i == 8 else 1, Fraction(i, 38), i // 3, i // 3 * 85_000_000),
        )
        for i in range(1, communes + 1)
    )
    sums = [sum(int(row.values[k] or 0) for row in rows) for k in range(6)]
    total = MeasureRow("Toàn tỉnh", (700, sums[1], sums[2], Fraction(39, 40), sums[4], sums[5]))
    return MeasuresTable(
        title="Kết quả cho vay đối với người chấp hành xong án phạt tù trên địa bàn tỉnh Lai Châu",
        span=Span(date(2026, 1, 1), date(2026, 11, 20)),
        known_at=datetime(2026, 11, 21, 14, 30),
        columns=columns,
        rows=rows,
        total=total,
        is_demo=is_demo,
    )


def report_head() -> ReportHead:
    return ReportHead(
        issuer="Công an tỉnh Lai Châu",
        parent="Bộ Công an",
        place="Lai Châu",
        symbol="BC-CAT",
        signature=Signature("Phó Giám đốc", "Đại tá Lò Văn Ỷ", ("KT. Giám đốc",)),
        recipients=("Ủy ban nhân dân tỉnh (để báo cáo)", "Lưu: VT, PC10"),
    )
