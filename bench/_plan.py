"""An invented plan of ten pages as a Word file, and its scan."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2 as pdfium
from docx import Document
from docx.document import Document as WordDocument
from docx.shared import Mm, Pt

DOTS_AN_INCH = 200

BODIES = (
    "Công an tỉnh", "Sở Tư pháp", "Sở Nội vụ", "Sở Tài chính", "Sở Giáo dục và Đào tạo",
    "Chi nhánh Ngân hàng Chính sách xã hội tỉnh", "Báo và Phát thanh, Truyền hình tỉnh",
    "Ủy ban nhân dân các xã, phường",
)  # fmt: skip
TASKS = (
    "tổ chức tuyên truyền, phổ biến chính sách tín dụng đối với người chấp hành xong án phạt tù "
    "bằng nhiều hình thức phù hợp với đặc điểm của từng địa bàn dân cư",
    "rà soát, lập danh sách người có nhu cầu vay vốn và đủ điều kiện theo quy định, gửi nơi cho "
    "vay để tổng hợp, bố trí nguồn vốn kịp thời",
    "tham mưu bố trí nguồn vốn ngân sách địa phương ủy thác để cho vay, bảo đảm đáp ứng nhu cầu "
    "thực tế của người vay trên địa bàn tỉnh",
    "kiểm tra, hướng dẫn việc sử dụng vốn vay đúng mục đích và kịp thời tháo gỡ khó khăn, vướng "
    "mắc phát sinh trong quá trình thực hiện",
    "tổng hợp kết quả thực hiện, báo cáo Ủy ban nhân dân tỉnh theo quy định",
)
TIMES = (
    "trước ngày 15/6/2026", "trong Quý III năm 2026", "hằng quý", "trước ngày 05 hằng tháng",
    "thường xuyên", "xong trước ngày 30 tháng 11 năm 2026",
)  # fmt: skip
SECTIONS = 6
POINTS = 11
ROWS = 16


def a_word_plan() -> bytes:
    """The same plan every time: letterhead, six sections of numbered points, an annex table."""
    document = Document()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Liberation Serif", Pt(13)
    normal.paragraph_format.space_after = Pt(6)
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin, page.right_margin = Mm(30), Mm(15)
    page.top_margin = page.bottom_margin = Mm(20)
    head = document.add_table(2, 2)
    head.cell(0, 0).text = "ỦY BAN NHÂN DÂN\nTỈNH HOA BAN"
    head.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    head.cell(1, 0).text = "Số: 45/KH-UBND"
    head.cell(1, 1).text = "Hoa Ban, ngày 05 tháng 3 năm 2026"
    document.add_paragraph("KẾ HOẠCH")
    document.add_paragraph("Thực hiện tín dụng đối với người chấp hành xong án phạt tù năm 2026")
    for section in range(SECTIONS):
        title = ("II", "III", "IV", "V", "VI", "VII")[section]
        document.add_paragraph(f"{title}. NỘI DUNG THỰC HIỆN PHẦN {section + 1}")
        for point in range(POINTS):
            document.add_paragraph(f"{point + 1}. {_sentence(section * POINTS + point)}")
    _add_annex(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _sentence(number: int) -> str:
    lead, other = (BODIES[(number * step) % len(BODIES)] for step in (1, 3))
    task, time = TASKS[number % len(TASKS)], TIMES[number % len(TIMES)]
    return f"Giao {lead} chủ trì, phối hợp với {other} {task}; thời gian thực hiện: {time}."


def _add_annex(document: WordDocument) -> None:
    document.add_paragraph("PHỤ LỤC 1")
    table = document.add_table(1, 5, style="Table Grid")
    heads = ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian")
    for cell, text in zip(table.rows[0].cells, heads, strict=True):
        cell.text = text
    for number in range(ROWS):
        row = (
            str(number + 1), TASKS[number % len(TASKS)].capitalize(), BODIES[number % len(BODIES)],
            BODIES[(number + 3) % len(BODIES)], TIMES[number % len(TIMES)],
        )  # fmt: skip
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text


def a_scan(printed: bytes, pages: int, folder: Path) -> tuple[bytes, list[Path]]:
    """The first pages of a PDF as a PDF of pictures, and each picture as a file."""
    source, out = pdfium.PdfDocument(printed), pdfium.PdfDocument.new()
    files = []
    for number in range(pages):
        page = source[number]
        bitmap = page.render(scale=DOTS_AN_INCH / 72, grayscale=True)
        width, height, stride = bitmap.width, bitmap.height, bitmap.stride
        raw = bytes(bitmap.buffer)
        rows = b"".join(raw[y * stride : y * stride + width] for y in range(height))
        files.append(folder / f"{number}.pgm")
        files[-1].write_bytes(b"P5 %d %d 255\n" % (width, height) + rows)
        picture = pdfium.PdfImage.new(out)
        picture.set_bitmap(bitmap)
        picture.set_matrix(pdfium.PdfMatrix().scale(*page.get_size()))
        made = out.new_page(*page.get_size())
        made.insert_obj(picture)
        made.gen_content()
    data = io.BytesIO()
    out.save(data)
    return data.getvalue(), files
