"""Measures over documents issued, agreed and reviewed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from hoanhap.ground.orgs.row_sets import Asked, Rows
from hoanhap.pure.kernel.words import Words
from hoanhap.work.measures.catalogue.measure import Measure
from hoanhap.work.measures.catalogue.readers import NUMBERS_OF_WORK, ROWS_OF_WORK
from hoanhap.work.plans.document_figures import documents

_DOCUMENTS: Final = Words(vi="văn bản", en="documents")
_BASIS: Final = Words(
    vi="Kế hoạch của tỉnh: xây dựng, rà soát, hoàn thiện văn bản, cơ chế phối hợp",
    en="The province's plan: documents and co-operation are made, reviewed and completed",
)


def _of(category: str) -> Callable[[Asked], Rows]:
    def rows(asked: Asked) -> Rows:
        return documents(asked, category)

    return rows


COORDINATION: Final = Measure(
    code="VIII.1",
    title=Words(vi="Văn bản phối hợp", en="Coordination documents"),
    unit=_DOCUMENTS,
    definition=Words(
        vi="Số quy chế, chương trình, văn bản phối hợp được ký trong kỳ, xếp theo cơ quan ghi vào "
        "sổ; văn bản đã rút khỏi sổ không tính.",
        en="Regulations, programmes and other documents of co-operation signed in the span, by "
        "the agency that registered them; those taken off the register apart.",
    ),
    basis=_BASIS,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_WORK,
    rows_to=ROWS_OF_WORK,
    rows=_of("coordination"),
)

REVIEWED: Final = Measure(
    code="VIII.2",
    title=Words(vi="Văn bản được rà soát", en="Documents reviewed"),
    unit=_DOCUMENTS,
    definition=Words(
        vi="Số văn bản pháp luật, văn bản của địa phương được rà soát, có ngày trong kỳ; văn bản "
        "đã rút khỏi sổ không tính.",
        en="Laws and local rules reviewed, with their day in the span; those taken off the "
        "register apart.",
    ),
    basis=_BASIS,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_WORK,
    rows_to=ROWS_OF_WORK,
    rows=_of("reviewed"),
)

GUIDANCE: Final = Measure(
    code="VIII.3",
    title=Words(vi="Văn bản hướng dẫn", en="Guidance"),
    unit=_DOCUMENTS,
    definition=Words(
        vi="Số văn bản hướng dẫn được ký trong kỳ; văn bản đã rút khỏi sổ không tính.",
        en="Documents of guidance signed in the span; those taken off the register apart.",
    ),
    basis=_BASIS,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_WORK,
    rows_to=ROWS_OF_WORK,
    rows=_of("guidance"),
)

INCENTIVES: Final = Measure(
    code="VIII.4",
    title=Words(vi="Chính sách khuyến khích của địa phương", en="Local incentive rules"),
    unit=_DOCUMENTS,
    definition=Words(
        vi="Số quy định của địa phương khuyến khích, hỗ trợ được ký trong kỳ; văn bản đã rút khỏi "
        "sổ không tính.",
        en="Local rules that encourage or support, signed in the span; those taken off the "
        "register apart.",
    ),
    basis=_BASIS,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_WORK,
    rows_to=ROWS_OF_WORK,
    rows=_of("incentive"),
)

MEASURES: Final[tuple[Measure, ...]] = (
    COORDINATION,
    REVIEWED,
    GUIDANCE,
    INCENTIVES,
)
