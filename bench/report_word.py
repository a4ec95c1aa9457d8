"""How fast a report of forty pages is written as Word, beside python-docx writing the same text.

The plain one adds the same paragraphs and tables with python-docx alone, in its own styles: no
head of Decree 30, no sizes, no widths, no repeated heads. Both in one process, the quickest of
some rounds. LibreOffice counts the pages of ours, where it is there.
"""

from __future__ import annotations

import gc
import io
import json
import sys
from collections.abc import Callable
from datetime import date, datetime
from fractions import Fraction
from time import perf_counter

from docx import Document
from docx.document import Document as FileDocument
from pypdfium2 import PdfDocument

from hoanhap.ground.documents.pdf import PdfUnavailable, to_pdf
from hoanhap.ground.documents.word import AdminDocument, Note, Signature, Table
from hoanhap.ground.documents.word_parts import Block, Numbered
from hoanhap.pure.kernel.act import VIETNAM
from hoanhap.pure.kernel.days import Span
from hoanhap.work.reports.forms.measures_table import ReportHead
from hoanhap.work.reports.forms.report_paper import (
    PlacedFigure,
    ReportAnnex,
    ReportPaper,
    ReportSection,
    ReportTable,
    TableColumn,
)
from hoanhap.work.reports.forms.report_word import report_document, report_word

ROUNDS = 5
PAGES = 40
AIM_SECONDS = 2.0
COMMUNES = 130
SENTENCE = (
    "Công an xã phối hợp với các tổ chức nhận ủy thác rà soát từng người chấp hành xong án phạt "
    "tù cư trú trên địa bàn, nắm nhu cầu vay vốn, học nghề và việc làm; trong kỳ có {{I.1}} lượt "
    "người được ghi vào danh sách, cùng kỳ năm trước {{I.1|last_year}} lượt, tỷ lệ đúng hạn "
    "{{I.4}}. "
)
FIGURES = (
    PlacedFigure("I.1", 1250),
    PlacedFigure("I.1", 1180, "last_year"),
    PlacedFigure("I.4", Fraction(97, 100)),
)


def a_report() -> ReportPaper:
    """An invented report: nine sections with five parts each, four annexes by commune."""
    sections = []
    for number in range(1, 10):
        sections.append(ReportSection(f"{number}.", "Kết quả thực hiện nhiệm vụ được giao"))
        for letter in "abcde":
            text = "\n".join((SENTENCE * 2, f"- {SENTENCE}", SENTENCE * 2))
            sections.append(ReportSection(f"{letter})", "Nội dung cụ thể", text, level=2))
    return ReportPaper(
        head=ReportHead(
            issuer="Công an tỉnh Lai Châu",
            parent="Bộ Công an",
            place="Lai Châu",
            number="512",
            symbol="BC-CAT",
            day=date(2026, 6, 12),
            signature=Signature("Phó Giám đốc", "Nguyễn Minh Họa", ("KT. Giám đốc",)),
            recipients=("Bộ Công an (để báo cáo)", "Lưu: VT, PC10"),
        ),
        abstract="Kết quả thực hiện tín dụng đối với người chấp hành xong án phạt tù",
        span=Span(date(2025, 12, 15), date(2026, 6, 14)),
        known_at=datetime(2026, 6, 12, 8, 0, tzinfo=VIETNAM),
        sections=tuple(sections),
        opening="Công an tỉnh báo cáo kết quả như sau:",
        closing="Trên đây là kết quả trong kỳ",
        figures=FIGURES,
        annexes=tuple(ReportAnnex(f"Số liệu theo xã, bảng {i}", (a_table(),)) for i in range(4)),
        is_demo=True,
    )


def a_table() -> ReportTable:
    """Eight columns of every commune with sums and a ratio."""
    columns = (
        TableColumn("TT", 10, "center"),
        TableColumn("Xã, phường", 40),
        *(TableColumn(f"Chỉ tiêu {i}", 20, code=f"C{i}", adds_up=True) for i in range(5)),
        TableColumn("Tỷ lệ", 20, ratio_of=("C0", "C4")),
    )
    rows = tuple(
        (n, f"Xã Nậm Cuổi {n}", *range(n, n + 5), Fraction(n, n + 4))
        for n in range(1, COMMUNES + 1)
    )
    sums = [sum(row[i] for row in rows) for i in range(2, 7)]
    return ReportTable(columns, rows, ("", "Cộng", *sums, Fraction(sums[0], sums[4])))


def plain(paper: AdminDocument) -> bytes:
    """The same text by python-docx alone, in its own styles."""
    file = Document()
    for text in (paper.parent, paper.issuer, paper.type_name, paper.abstract, paper.remark):
        file.add_paragraph(text)
    blocks: list[Block] = list(paper.blocks)
    for appendix in paper.appendices:
        blocks += [Note(appendix.label), Note(appendix.title), Note(appendix.attached_to)]
        blocks += appendix.blocks
    for block in blocks:
        if isinstance(block, Table):
            _plain_table(file, block)
        else:
            number = f"{block.number} " if isinstance(block, Numbered) else ""
            file.add_paragraph(number + block.text)
    for recipient in paper.recipients:
        file.add_paragraph(recipient)
    raw = io.BytesIO()
    file.save(raw)
    return raw.getvalue()


def _plain_table(file: FileDocument, block: Table) -> None:
    rows = [tuple(c.head for c in block.columns), *block.rows]
    rows += [block.total] if block.total else []
    made = file.add_table(rows=len(rows), cols=len(block.columns))
    for row, values in zip(made.rows, rows, strict=True):
        for cell, value in zip(row.cells, values, strict=True):
            cell.text = value


def quickest(work: Callable[[], object]) -> float:
    """The least of some rounds, in seconds."""
    best = float("inf")
    for _ in range(ROUNDS):
        gc.collect()
        began = perf_counter()
        work()
        best = min(best, perf_counter() - began)
    return best


def main() -> None:
    """Print one readable line and one line of JSON; 1 where the aim is not met."""
    paper = a_report()
    began = perf_counter()
    word = report_word(paper)
    cold = perf_counter() - began
    document = report_document(paper)
    ours, bare = quickest(lambda: report_word(paper)), quickest(lambda: plain(document))
    try:
        pages = len(PdfDocument(to_pdf(word)))
    except PdfUnavailable:
        pages = 0
    result = {
        "bench": "report_word",
        "pages": pages,
        "seconds": round(ours, 3),
        "first_seconds": round(cold, 3),
        "plain_seconds": round(bare, 3),
        "ratio_to_plain": round(ours / bare, 2),
        "kilobytes": len(word) // 1000,
        "aim_seconds": AIM_SECONDS,
    }
    sys.stdout.write(
        f"Report of {pages or 'uncounted'} pages as Word: {ours:.2f} s ({cold:.2f} s the first "
        f"time); the same text by python-docx alone {bare:.2f} s (ratio {ours / bare:.2f}); aim "
        f"{AIM_SECONDS} s\n"
    )
    sys.stdout.write(json.dumps(result) + "\n")
    if ours > AIM_SECONDS or 0 < pages < PAGES:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
