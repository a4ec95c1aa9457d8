"""A Form 01 template for a province to start from: open in Word, change the looks, upload."""

from __future__ import annotations

from docx.document import Document
from docx.table import _Cell

from hoanhap.ground.documents.word import blank_file, content_width_mm
from hoanhap.ground.documents.word_package import packed, settle
from hoanhap.ground.documents.word_rules import COUNTRY_TEXT, MOTTO_TEXT
from hoanhap.ground.documents.word_table import widths_to_fill
from hoanhap.ground.documents.word_xml import (
    first_paragraph,
    fix_widths,
    never_split,
    repeat_head,
    set_cell_margins,
    tighten,
    write,
)
from hoanhap.work.reports.forms.form_01 import NOT_COMPARED

_COLUMNS = (
    ("TT", "{{ n.stt }}", 9),
    ("Họ và tên", "{{ n.ho_ten }}", 28),
    ("Ngày sinh, giới tính", "{{ n.ngay_sinh }} {{ n.gioi_tinh }}", 19),
    ("Số CCCD", "{{ n.so_cccd }}", 24),
    ("Nơi cư trú, điện thoại", "{{ n.noi_cu_tru }} {{ n.dien_thoai }}", 33),
    ("Giấy chứng nhận", "{{ n.loai_giay }} {{ n.so_giay }} {{ n.ngay_cap }}", 27),
    ("Ngày chấp hành xong", "{{ n.ngay_chap_hanh_xong }}", 19),
    ("Chấp hành tốt pháp luật", "{{ n.chap_hanh_tot }}", 17),
    ("Mục đích vay", "{{ n.muc_dich }}", 17),
    ("Số tiền (đồng)", "{{ n.so_tien }}", 25),
    ("Xác nhận của UBND", "{{ n.xac_nhan }}", 19),
    ("Ghi chú", "{{ n.ghi_chu }}", 15),
)
_SIZE_PT = 10


def sample_template() -> bytes:
    """A .docx that uses every kind of field `form_01_context` gives: text, rows, a condition."""
    file = blank_file(is_landscape=True)
    width = content_width_mm(is_landscape=True)
    _head(file, width)
    titles = (("{{ ten_loai|upper }}", 14, True), ("{{ trich_yeu }}", 14, True))
    for text, size_pt, bold in (*titles, (f"{NOT_COMPARED} {{{{ minh_hoa }}}}", 11, False)):
        paragraph = file.add_paragraph()
        tighten(paragraph, "center", before_pt=4)
        write(paragraph, text, size_pt, bold=bold)
    opening = file.add_paragraph()
    tighten(opening, "justify", before_pt=6, after_pt=6)
    write(opening, "{{ mo_dau }}", 13)
    _rows(file, width)
    confirmation = file.add_paragraph()
    tighten(confirmation, "justify", before_pt=6, after_pt=6)
    write(confirmation, "{{ xac_nhan }}", 13)
    _foot(file, width)
    settle(file, "Mẫu danh sách để tỉnh chỉnh sửa")
    return packed(file)


def _head(file: Document, width: int) -> None:
    table = file.add_table(rows=1, cols=2)
    fix_widths(table, (width // 2, width - width // 2))
    left, right = table.rows[0].cells
    _lines(left, ("{{ co_quan_chu_quan|upper }}", 12, False), ("{{ cong_an|upper }}", 12, True))
    _lines(left, ("{{ so_ky_hieu }}{% if du_thao %} (DỰ THẢO){% endif %}", 13, False))
    _lines(right, (COUNTRY_TEXT, 12, True), (MOTTO_TEXT, 13, True), ("{{ ngay_thang }}", 13, False))


def _rows(file: Document, width: int) -> None:
    table = file.add_table(rows=4, cols=len(_COLUMNS))
    table.style = "Table Grid"
    set_cell_margins(table, 12)
    head, start, row, end = (row.cells for row in table.rows)
    for index, (title, field, _) in enumerate(_COLUMNS):
        _lines(head[index], (title, _SIZE_PT, True))
        _lines(row[index], (field, _SIZE_PT, False))
    _lines(start[0], ("{%tr for n in nguoi %}", _SIZE_PT, False))
    _lines(end[0], ("{%tr endfor %}", _SIZE_PT, False))
    fix_widths(table, widths_to_fill([column[2] for column in _COLUMNS], width))
    never_split(table)
    repeat_head(table, 1)


def _foot(file: Document, width: int) -> None:
    third = width * 36 // 100
    table = file.add_table(rows=1, cols=3)
    set_cell_margins(table, 0)
    fix_widths(table, (width - 2 * third, third, third))
    never_split(table)
    recipients, *signers = table.rows[0].cells
    _lines(
        recipients,
        ("Nơi nhận:", 12, True),
        ("{%p for dong in noi_nhan %}", 11, False),
        ("- {{ dong }}", 11, False),
        ("{%p endfor %}", 11, False),
        align="left",
    )
    for cell, who in zip(signers, ("ky_ubnd", "ky_cong_an"), strict=True):
        _lines(
            cell,
            (f"{{{{ {who}.ngay }}}}", 13, False),
            (f"{{%p if {who}.tieu_de %}}", 13, False),
            (f"{{{{ {who}.tieu_de|upper }}}}", 13, True),
            ("{%p endif %}", 13, False),
            (f"{{%p for dong in {who}.thay_mat %}}", 13, False),
            ("{{ dong|upper }}", 13, True),
            ("{%p endfor %}", 13, False),
            (f"{{{{ {who}.chuc_vu|upper }}}}", 13, True),
        )
        name = cell.add_paragraph()
        tighten(name, "center", before_pt=54)
        write(name, f"{{{{ {who}.ho_ten }}}}", 13, bold=True)


def _lines(cell: _Cell, *lines: tuple[str, int, bool], align: str = "center") -> None:
    for text, size_pt, bold in lines:
        first = first_paragraph(cell)
        is_fresh = len(cell.paragraphs) == 1 and not first.runs
        paragraph = first if is_fresh else cell.add_paragraph()
        tighten(paragraph, align)
        write(paragraph, text, size_pt, bold=bold)
