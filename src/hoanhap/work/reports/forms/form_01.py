"""Form 01 as a Word paper: in our own layout, or through a province's own template."""

from __future__ import annotations

from hoanhap.ground.documents.template_word import render_template
from hoanhap.ground.documents.word import (
    AdminDocument,
    Block,
    Column,
    Paragraph,
    Table,
    to_docx,
)
from hoanhap.ground.documents.word_parts import day_words, number_line
from hoanhap.pure.kernel.money import format_vnd
from hoanhap.work.reports.forms.demo_line import with_demo_line
from hoanhap.work.reports.forms.form_01_paper import (
    Form01Paper,
    Form01Row,
    Verdict,
    day_short,
    verdict_words,
)

__all__ = [
    "NOT_COMPARED",
    "Form01Paper",
    "Form01Row",
    "Verdict",
    "form_01_context",
    "form_01_document",
    "form_01_word",
]

NOT_COMPARED = (
    "(Bố cục do hệ thống đặt ra, chưa được đối chiếu với Mẫu số 01 ban hành kèm theo "
    "Quyết định số 22/2023/QĐ-TTg)"
)
"""Printed under the title until someone has compared our layout with the official form."""

_SIZE_PT = 10
_COLUMNS = (
    Column("TT", 9, "center"),
    Column("Họ và tên", 28),
    Column("Ngày sinh, giới tính", 19, "center"),
    Column("Số CCCD", 24, "center"),
    Column("Nơi cư trú, điện thoại", 33),
    Column("Giấy chứng nhận (loại, số, ngày cấp)", 27),
    Column("Ngày chấp hành xong", 19, "center"),
    Column("Chấp hành tốt pháp luật", 17, "center"),
    Column("Mục đích", 17, group="Nhu cầu vay vốn"),
    Column("Số tiền (đồng)", 25, "right", group="Nhu cầu vay vốn"),
    Column("Xác nhận của UBND", 19),
    Column("Ghi chú", 15),
)
_TOTAL_LABEL = "Cộng"
_DOTS = "........"


def form_01_word(paper: Form01Paper, *, template: bytes | None = None) -> bytes:
    """The paper as .docx bytes; through the province's template where one is given.

    Raises BadInput where the template can't be used.
    """
    if template is not None:
        return render_template(template, form_01_context(paper), title=_title(paper))
    return to_docx(form_01_document(paper))


def form_01_document(paper: Form01Paper) -> AdminDocument:
    """The paper in our own layout, landscape; a nil return says so in a sentence."""
    blocks: list[Block] = [Paragraph(_opening(paper))]
    if paper.rows:
        blocks += [_table(paper), Paragraph(confirmation(paper))]
    return AdminDocument(
        parent=paper.police_parent,
        issuer=paper.police,
        number=paper.number,
        symbol=paper.symbol,
        place=paper.place,
        day=paper.day,
        type_name=_type_name(paper),
        abstract=_abstract(paper),
        remark=with_demo_line(NOT_COMPARED, is_demo=paper.is_demo),
        blocks=tuple(blocks),
        signatures=(paper.police_signature, paper.committee_signature),
        recipients=paper.recipients,
        is_draft=paper.is_draft,
        is_landscape=True,
    )


def form_01_context(paper: Form01Paper) -> dict[str, object]:
    """The paper's data for a province's template, all of it already in words.

    Names are Vietnamese without marks, as the people who write templates know the fields.
    """
    return {
        "so_ky_hieu": number_line(paper.number, paper.symbol),
        "ngay_thang": f"{paper.place}, {day_words(paper.day)}",
        "ten_loai": _type_name(paper),
        "trich_yeu": _abstract(paper),
        "xa": paper.commune,
        "tinh": paper.province,
        "cong_an": paper.police,
        "co_quan_chu_quan": paper.police_parent,
        "ubnd": paper.committee,
        "thang": f"{paper.month.month:02d}",
        "nam": str(paper.month.year),
        "bo_sung": paper.addendum,
        "du_thao": paper.is_draft,
        "minh_hoa": with_demo_line("", is_demo=paper.is_demo),
        "nguoi": [_row_context(i, row) for i, row in enumerate(paper.rows, start=1)],
        "so_nguoi": len(paper.rows),
        "tong_so_tien": format_vnd(paper.amount_vnd),
        "mo_dau": _opening(paper),
        "xac_nhan": confirmation(paper) if paper.rows else "",
        "so_xac_nhan": paper.confirmed,
        "so_khong_xac_nhan": paper.refused,
        "ky_cong_an": _signature_context(paper, is_police=True),
        "ky_ubnd": _signature_context(paper, is_police=False),
        "noi_nhan": list(paper.recipients),
    }


def confirmation(paper: Form01Paper) -> str:
    """The committee's sentence: counts once every name is decided, dots to fill until then."""
    refused = f"{paper.refused:02d}" if paper.is_decided else _DOTS
    confirmed = f"{paper.confirmed:02d}" if paper.is_decided else _DOTS
    sentence = f"{_capital(paper.committee)} xác nhận: {confirmed} người; không xác nhận: "
    if paper.is_decided and not paper.refused:
        return f"{sentence}không có."
    return f"{sentence}{refused} người (lý do ghi tại cột xác nhận)."


def _opening(paper: Form01Paper) -> str:
    month = _month_words(paper)
    if not paper.rows and paper.addendum:
        return f"{_capital(month)}, {paper.commune} không có người được bổ sung vào danh sách."
    if not paper.rows:
        return (
            f"{_capital(month)}, trên địa bàn {paper.commune}, {paper.province} không có người "
            "chấp hành xong án phạt tù thuộc diện đưa vào danh sách (báo cáo không phát sinh)."
        )
    listed = "bổ sung vào danh sách" if paper.addendum else "lập danh sách"
    return (
        f"{_capital(month)}, {paper.police} {listed} {len(paper.rows):02d} người chấp hành xong án "
        f"phạt tù cư trú tại {paper.commune}, {paper.province}, như sau:"
    )


def _table(paper: Form01Paper) -> Table:
    rows = tuple(_cells(i, row) for i, row in enumerate(paper.rows, start=1))
    total = [""] * len(_COLUMNS)
    total[1] = f"{_TOTAL_LABEL}: {len(paper.rows):02d} người"
    total[9] = format_vnd(paper.amount_vnd) if paper.amount_vnd else ""
    return Table(_COLUMNS, rows, total=tuple(total), size_pt=_SIZE_PT)


def _cells(position: int, row: Form01Row) -> tuple[str, ...]:
    return (
        str(position),
        row.full_name,
        _lines(day_short(row.born_on), row.sex),
        row.identity_number or "chưa có",
        _lines(row.residence, f"ĐT: {row.phone}" if row.phone else ""),
        _lines(
            row.release_kind,
            f"Số {row.certificate_number}" if row.certificate_number else "",
            f"Ngày {day_short(row.certificate_on)}" if row.certificate_on else "",
        ),
        day_short(row.released_on),
        "Có" if row.is_obeying_law else "Không",
        row.purpose,
        "" if row.amount_vnd is None else format_vnd(row.amount_vnd),
        verdict_words(row),
        row.note,
    )


def _row_context(position: int, row: Form01Row) -> dict[str, object]:
    return {
        "stt": position,
        "ho_ten": row.full_name,
        "ngay_sinh": day_short(row.born_on),
        "gioi_tinh": row.sex,
        "so_cccd": row.identity_number or "chưa có",
        "noi_cu_tru": row.residence,
        "dien_thoai": row.phone,
        "loai_giay": row.release_kind,
        "so_giay": row.certificate_number,
        "ngay_cap": day_short(row.certificate_on),
        "ngay_chap_hanh_xong": day_short(row.released_on),
        "chap_hanh_tot": "Có" if row.is_obeying_law else "Không",
        "muc_dich": row.purpose,
        "so_tien": "" if row.amount_vnd is None else format_vnd(row.amount_vnd),
        "xac_nhan": verdict_words(row),
        "ghi_chu": row.note,
    }


def _signature_context(paper: Form01Paper, *, is_police: bool) -> dict[str, object]:
    signature = paper.police_signature if is_police else paper.committee_signature
    return {
        "tieu_de": signature.heading,
        "thay_mat": list(signature.authority),
        "chuc_vu": signature.title,
        "ho_ten": signature.name,
        "ngay": signature.day_line,
    }


def _type_name(paper: Form01Paper) -> str:
    return f"Danh sách bổ sung số {paper.addendum:02d}" if paper.addendum else "Danh sách"


def _abstract(paper: Form01Paper) -> str:
    return (
        f"Người chấp hành xong án phạt tù tại {paper.commune} đề nghị xem xét cho vay vốn "
        f"{_month_words(paper)}"
    )


def _title(paper: Form01Paper) -> str:
    return f"{_type_name(paper)} {_abstract(paper)}"


def _month_words(paper: Form01Paper) -> str:
    return f"tháng {paper.month.month:02d} năm {paper.month.year}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)
