"""Measures over obstacles and proposals, and over inspections."""

from __future__ import annotations

from typing import Final

from hoanhap.pure.kernel.words import Words
from hoanhap.work.measures.catalogue.measure import Measure, Split
from hoanhap.work.measures.catalogue.readers import NUMBERS_OF_WORK, ROWS_OF_PEOPLE
from hoanhap.work.oversight import figures
from hoanhap.work.oversight.codes import AGES, KINDS, OBSTACLE_KINDS, TOPICS

ROWS_OF_DUTIES: Final = ROWS_OF_PEOPLE
"""What an agency raised or was found is opened by who follows it, and in its own commune."""

_OPINIONS: Final = Words(vi="ý kiến", en="raised")
_INSPECTIONS: Final = Words(vi="cuộc", en="inspections")
_OBSTACLES: Final = Words(
    vi="Kế hoạch của tỉnh: phản ánh khó khăn, vướng mắc để được hướng dẫn, giải quyết",
    en="The province's plan: obstacles are told, so that they are answered and solved",
)
_INSPECTING: Final = Words(
    vi="Kế hoạch của tỉnh: kiểm tra, giám sát việc thực hiện",
    en="The province's plan: how it is carried out is inspected",
)
_BY_TOPIC: Final = Split(
    "topic", Words(vi="Theo lĩnh vực", en="By topic"), "topic", tuple(TOPICS.items())
)
_BY_KIND: Final = Split(
    "kind", Words(vi="Theo loại", en="By kind"), "kind", tuple(OBSTACLE_KINDS.items())
)
_BY_AGE: Final = Split(
    "age",
    Words(vi="Theo số ngày đã chờ", en="By days waited"),
    "age",
    tuple((code, words) for code, (_, _, words) in AGES.items()),
)
_BY_WAY: Final = Split(
    "kind", Words(vi="Theo hình thức", en="By kind"), "kind", tuple(KINDS.items())
)


RAISED: Final = Measure(
    code="VII.1",
    title=Words(vi="Khó khăn, kiến nghị đã nêu", en="Obstacles and proposals raised"),
    unit=_OPINIONS,
    definition=Words(
        vi="Số khó khăn, vướng mắc, kiến nghị, đề xuất mà các cơ quan nêu trong kỳ; ý kiến được "
        "gộp vẫn tính từng ý kiến.",
        en="Obstacles and proposals that agencies raised in the span; those grouped together "
        "count one by one.",
    ),
    basis=_OBSTACLES,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_WORK,
    rows_to=ROWS_OF_DUTIES,
    rows=figures.raised,
    splits=(_BY_TOPIC, _BY_KIND),
)

ANSWERED: Final = Measure(
    code="VII.2",
    title=Words(
        vi="Khó khăn, kiến nghị đã được trả lời",
        en="Obstacles and proposals answered",
    ),
    unit=_OPINIONS,
    definition=Words(
        vi="Số ý kiến có ngày trả lời trong kỳ, tính theo câu trả lời đang có giá trị; ý kiến "
        "được gộp có câu trả lời của nhóm.",
        en="Those whose answer bears a day of the span, by the answer that stands; one grouped "
        "with others has the answer of its group.",
    ),
    basis=_OBSTACLES,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_WORK,
    rows_to=ROWS_OF_DUTIES,
    rows=figures.answered,
    splits=(_BY_TOPIC, _BY_KIND),
)

TAKEN_UP: Final = Measure(
    code="VII.3",
    title=Words(
        vi="Khó khăn, kiến nghị đã kiến nghị cấp trên",
        en="Obstacles and proposals taken up",
    ),
    unit=_OPINIONS,
    definition=Words(
        vi="Số ý kiến được kiến nghị lên Ủy ban nhân dân tỉnh, Hội đồng nhân dân tỉnh hoặc bộ, "
        "ngành với ngày văn bản trong kỳ.",
        en="Those taken up to the provincial Committee, the Council or a ministry, by a paper "
        "dated in the span.",
    ),
    basis=_OBSTACLES,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_WORK,
    rows_to=ROWS_OF_DUTIES,
    rows=figures.taken_up,
    splits=(_BY_TOPIC, _BY_KIND),
)

OPEN_ONES: Final = Measure(
    code="VII.4",
    title=Words(
        vi="Khó khăn, kiến nghị còn chờ trả lời",
        en="Obstacles and proposals still open",
    ),
    unit=_OPINIONS,
    definition=Words(
        vi="Số ý kiến đã nêu đến ngày cuối kỳ mà hết ngày đó chưa được trả lời hoặc khép lại, "
        "theo số ngày đã chờ. Ý kiến mở lại tính từ ngày nêu.",
        en="Those raised by the last day that were neither answered nor closed by its end, by the "
        "days they had waited. One opened again counts from the day it was raised.",
    ),
    basis=_OBSTACLES,
    kind="stock",
    adding="sum",
    open_to=NUMBERS_OF_WORK,
    rows_to=ROWS_OF_DUTIES,
    rows=figures.open_ones,
    splits=(_BY_AGE, _BY_TOPIC, _BY_KIND),
)

INSPECTIONS: Final = Measure(
    code="VII.5",
    title=Words(vi="Cuộc kiểm tra, giám sát", en="Inspections"),
    unit=_INSPECTIONS,
    definition=Words(
        vi="Số cuộc kiểm tra, giám sát thực hiện trong kỳ, xếp theo cơ quan thực hiện; cuộc đã "
        "rút không tính.",
        en="Inspections made in the span, by the agency that made them; those taken back apart.",
    ),
    basis=_INSPECTING,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_WORK,
    rows_to=ROWS_OF_DUTIES,
    rows=figures.inspections,
    splits=(_BY_WAY,),
)

WITH_FINDINGS: Final = Measure(
    code="VII.6",
    title=Words(
        vi="Cuộc kiểm tra có tồn tại, hạn chế",
        en="Inspections that found something",
    ),
    unit=_INSPECTIONS,
    definition=Words(
        vi="Trong số cuộc kiểm tra trong kỳ: số cuộc ghi tồn tại, hạn chế cần khắc phục.",
        en="Of the inspections of the span: those that found something to be mended.",
    ),
    basis=_INSPECTING,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_WORK,
    rows_to=ROWS_OF_DUTIES,
    rows=figures.inspections_with_findings,
    splits=(_BY_WAY,),
)

MENDED: Final = Measure(
    code="VII.7",
    title=Words(
        vi="Cuộc kiểm tra đã khắc phục xong",
        en="Inspections whose findings were mended",
    ),
    unit=_INSPECTIONS,
    definition=Words(
        vi="Số cuộc kiểm tra, thực hiện lúc nào cũng tính, có ngày khắc phục xong trong kỳ.",
        en="Inspections, whenever they were made, whose findings were mended on a day of the span.",
    ),
    basis=_INSPECTING,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_WORK,
    rows_to=ROWS_OF_DUTIES,
    rows=figures.mended,
    splits=(_BY_WAY,),
)

MEASURES: Final[tuple[Measure, ...]] = (
    RAISED,
    ANSWERED,
    TAKEN_UP,
    OPEN_ONES,
    INSPECTIONS,
    WITH_FINDINGS,
    MENDED,
)
