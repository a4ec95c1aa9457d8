"""A filled-in workbook set beside the return it comes back to. Called in the deed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from hoanhap.ground.documents.workbook_in import open_workbook
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import not_too_long, unfit
from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.drafting import DECLARED
from hoanhap.work.returns.models import Return, ReturnFigure, ReturnPart
from hoanhap.work.returns.pasted import cleaned
from hoanhap.work.returns.stepping import TEXT_LONGEST
from hoanhap.work.returns.workbook_lines import NO_HEADS, TypedBook, TypedLine, typed_book


@dataclass(slots=True)
class Taken:
    """What became of the rows: texts and figures taken, rows kept as they stand on record because
    somebody saved them since the form was made or they are not open, and rows nobody understands.
    """

    texts: int = 0
    figures: int = 0
    kept: list[int] = field(default_factory=list)
    refused: list[int] = field(default_factory=list)


def read_book(name: str, content: bytes) -> TypedBook:
    """The workbook's lines. Raises FileRefused, or BadInput without heads."""
    sheets = open_workbook(content, name=name)
    found = typed_book([sheet.rows for sheet in sheets if not sheet.is_hidden])
    if found is None:
        raise BadInput(NO_HEADS, details=(("content", NO_HEADS),))
    return found


def refuse_other_book(row: Return, book: TypedBook) -> None:
    """Raise BadInput for the form of another round or of another agency, saying which it is."""
    if book.of is not None and book.of.return_id == row.pk:
        return
    if book.of is None:
        why = Words(
            vi="Tệp này không ghi là của kỳ báo cáo nào. Hãy dùng mẫu tải về từ trang này.",
            en="This file does not say of which round it is. Use the form from this page.",
        )
    elif book.of.round_id == row.round_id:
        why = Words(
            vi="Tệp này là báo cáo của cơ quan khác trong cùng kỳ. Chưa nhập gì.",
            en="This file is another agency's return of this round. Nothing was taken in.",
        )
    else:
        why = Words(
            vi="Tệp này của kỳ khác ({said}); kỳ đang mở: số liệu từ {first:%d/%m/%Y} đến "
            "{last:%d/%m/%Y}. Chưa nhập gì.",
            en="This file is of another round ({said}); this one's data run from {first:%d/%m/%Y} "
            "to {last:%d/%m/%Y}. Nothing was taken in.",
        ).format(said=book.of.said, first=row.round.window_first, last=row.round.window_last)
    raise unfit("content", why)


def take_book(act: Act, row: Return, book: TypedBook) -> Taken:
    """Put what was typed into the return: rows without words change nothing."""
    taken = Taken()
    parts = {part.section_id: part for part in row.parts.select_for_update()}
    declared = row.figures.select_for_update().filter(source=DECLARED)
    figures = {(one.section_id, one.code): one for one in declared}
    for line in book.lines:
        part = parts.get(line.section_id)
        is_to_come = line.paper_on is not None and line.paper_on > act.today
        if line.why is not None or part is None or is_to_come:
            taken.refused.append(line.row)
        elif line.code:
            _take_figure(line, part, figures, taken)
        else:
            _take_text(act, line, part, taken)
    return taken


def _take_text(act: Act, line: TypedLine, part: ReturnPart, taken: Taken) -> None:
    text = not_too_long("content", cleaned(line.text), TEXT_LONGEST)
    if not text or text == part.text:
        return
    if not part.is_open or part.version != line.version:
        taken.kept.append(line.row)
        return
    part.text = text
    part.version += 1
    part.saved_by, part.saved_at = act.actor.posting_id, act.now
    part.save()
    taken.texts += 1


def _take_figure(
    line: TypedLine,
    part: ReturnPart,
    figures: Mapping[tuple[int, str], ReturnFigure],
    taken: Taken,
) -> None:
    figure = figures.get((line.section_id, line.code))
    if figure is None:
        taken.refused.append(line.row)
        return
    typed = (line.value, line.paper_number, line.paper_on)
    if line.value is None or typed == (
        figure.value_num, figure.paper_number, figure.paper_on
    ):  # fmt: skip
        return
    if not part.is_open or figure.version != line.version:
        taken.kept.append(line.row)
        return
    figure.value_num, figure.paper_number, figure.paper_on = typed
    figure.paper_number = not_too_long("content", line.paper_number, 60)
    figure.version += 1
    figure.save()
    taken.figures += 1
