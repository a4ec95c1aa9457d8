"""The table of figures as a report in Word and as a workbook."""

from __future__ import annotations

from django.conf import settings

from hoanhap.doors.web.figures.bounds import of_a_day
from hoanhap.doors.web.figures.spans import Chosen
from hoanhap.doors.web.figures.table import ShownRow, ShownSplit, ShownTable
from hoanhap.ground.documents.word import Signature
from hoanhap.ground.orgs.names import bare_province
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.words import Words
from hoanhap.work.measures.types import Column
from hoanhap.work.reports.forms.measures_table import (
    BLANK,
    MeasureColumn,
    MeasureRow,
    MeasuresTable,
    ReportHead,
    measures_excel,
    measures_word,
)


def word(shown: ShownTable, chosen: Chosen, actor: Actor) -> bytes:
    """A draft report in the layout of Decree 30/2020; number, day and signer are blank."""
    head = ReportHead(
        issuer=actor.agency_name,
        place=bare_province(shown.province_name),
        signature=Signature("Thủ trưởng đơn vị"),
        symbol="BC",
        recipients=("Lưu: VT",),
        is_draft=True,
    )
    return measures_word(_paper(shown, chosen), head)


def excel(shown: ShownTable, chosen: Chosen) -> bytes:
    """The same figures as a workbook, with a sheet of definitions."""
    return measures_excel(_paper(shown, chosen))


def _in_a_sentence(name: str) -> str:
    """ "Tỉnh Lai Châu" as it stands inside a sentence: "tỉnh Lai Châu"."""
    return name[:1].lower() + name[1:] if name.startswith(("Tỉnh ", "Thành phố ")) else name


def _paper(shown: ShownTable, chosen: Chosen) -> MeasuresTable:
    return MeasuresTable(
        title="Kết quả thực hiện Quyết định 22/2023/QĐ-TTg về tín dụng đối với người "
        f"chấp hành xong án phạt tù trên địa bàn {_in_a_sentence(shown.province_name)}",
        span=chosen.span,
        known_at=chosen.known_at,
        columns=tuple(_column(column) for column in shown.columns),
        rows=tuple(_row(row) for row in shown.rows),
        total=_row(shown.total),
        notes=(*_on_bounds(shown), *(_note(split) for split in shown.splits)),
        is_demo=settings.IS_DEMO,
    )


def _column(column: Column) -> MeasureColumn:
    return MeasureColumn(
        code=column.code,
        title=column.title.vi,
        unit=column.unit.vi,
        definition=column.definition.vi,
        basis=column.basis.vi,
        adds_up=column.adding == "sum",
    )


def _row(row: ShownRow) -> MeasureRow:
    name = row.name.vi if isinstance(row.name, Words) else row.name
    return MeasureRow(name, tuple(BLANK if c.is_blank else c.value for c in row.cells))


def _on_bounds(shown: ShownTable) -> tuple[str, ...]:
    """What the lines stand for where they are not the communes of their rows' days."""
    if shown.bounds is None:
        return ()
    said = (
        f"{of_a_day(shown.bounds).vi}: xã cũ nhập trọn vào một xã thì cộng vào xã ấy; tỷ lệ tính "
        "lại từ tử số và mẫu số."
    )
    undivided = " Xã đã chia cho nhiều nơi để ở dòng riêng." if shown.has_undivided else ""
    return (said + undivided,)


def _note(split: ShownSplit) -> str:
    unit = "%" if split.column.unit.vi == "%" else ""
    parts = "; ".join(f"{words.vi.lower()}: {cell.text}{unit}" for words, cell in split.parts)
    return f"{split.column.title.vi} ({split.column.code}), {split.title.vi.lower()}: {parts}."
