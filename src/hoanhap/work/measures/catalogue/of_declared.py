"""Measures that only other bodies can state: each declared in a signed return."""

from __future__ import annotations

from typing import Final

from hoanhap.pure.kernel.words import Words
from hoanhap.work.measures.catalogue.measure import Adding, Kind, Measure
from hoanhap.work.measures.catalogue.readers import NUMBERS_OF_WORK, ROWS_OF_WORK
from hoanhap.work.measures.declared import declared_rows, declared_units

_PEOPLE: Final = Words(vi="lượt người", en="people")
_REINTEGRATION: Final = Words(
    vi="Nghị định 49/2020/NĐ-CP, Chương III; kế hoạch của tỉnh",
    en="Decree 49/2020/NĐ-CP, Chapter III; the province's plan",
)
_NEVER_BOTH: Final = Words(
    vi="Mỗi cơ quan chỉ khai việc do mình làm. Kỳ nào cơ quan cấp tỉnh đã khai chung thì không "
    "cộng số các xã của kỳ ấy.",
    en="Each body states only what it did itself. Where a body of the province stated the whole of "
    "some days, the communes' figures of those days are not added.",
)


def _declared(
    code: str,
    title: Words,
    unit: Words,
    what: Words,
    basis: Words,
    *,
    kind: Kind = "flow",
    adding: Adding = "sum",
) -> Measure:
    is_stock = kind == "stock"
    return Measure(
        code=code,
        title=title,
        unit=unit,
        definition=Words(vi="{what} {rule}", en="{what} {rule}").format(
            what=what, rule=_NEVER_BOTH
        ),
        basis=basis,
        kind=kind,
        adding=adding,
        open_to=NUMBERS_OF_WORK,
        rows_to=ROWS_OF_WORK,
        rows=declared_rows(code, is_stock=is_stock),
        source="declared",
        heard=declared_units(code, is_stock=is_stock),
    )


MEASURES: Final = (
    _declared(
        "IX.1",
        Words(vi="Lượt người được tư vấn, giới thiệu việc làm", en="People counselled on jobs"),
        _PEOPLE,
        Words(
            vi="Số lượt người chấp hành xong án phạt tù được tư vấn, giới thiệu việc làm trong kỳ.",
            en="How often people who completed a sentence were counselled on or referred to jobs.",
        ),
        _REINTEGRATION,
    ),
    _declared(
        "IX.2",
        Words(vi="Số người được đào tạo nghề", en="People trained in a trade"),
        Words(vi="người", en="people"),
        Words(
            vi="Số người chấp hành xong án phạt tù học xong một khóa đào tạo nghề trong kỳ.",
            en="People who completed a sentence and finished a course in a trade in the span.",
        ),
        _REINTEGRATION,
    ),
    _declared(
        "IX.3",
        Words(vi="Mô hình tái hòa nhập cộng đồng đang hoạt động", en="Models of reintegration"),
        Words(vi="mô hình", en="models"),
        Words(
            vi="Số mô hình tái hòa nhập cộng đồng đang hoạt động vào ngày cuối của kỳ được khai; "
            "lấy lần khai mới nhất trong kỳ.",
            en="Models of reintegration at work on the last day stated; the newest statement of "
            "the span counts.",
        ),
        Words(
            vi="Kế hoạch của tỉnh: xây dựng, nhân rộng mô hình tái hòa nhập cộng đồng",
            en="The province's plan: models of reintegration founded and copied",
        ),
        kind="stock",
        adding="latest",
    ),
    _declared(
        "IX.4",
        Words(vi="Kinh phí huy động hỗ trợ", en="Money mobilised"),
        Words(vi="đồng", en="đồng"),
        Words(
            vi="Số tiền huy động được ngoài ngân sách trong kỳ để giúp người chấp hành xong án "
            "phạt tù (quỹ, hội, doanh nghiệp, nhà hảo tâm), không kể vốn cho vay.",
            en="Money raised outside the budget in the span to help people who completed a "
            "sentence (funds, associations, firms, donors), capital to lend left out.",
        ),
        _REINTEGRATION,
    ),
    _declared(
        "IX.5",
        Words(vi="Số người vi phạm pháp luật hình sự trở lại", en="People convicted again"),
        Words(vi="người", en="people"),
        Words(
            vi="Số người đã về cộng đồng mà trong kỳ có bản án mới có hiệu lực, do Công an thống "
            "kê; chỉ là con số, không kèm danh tính.",
            en="People who had come home and were convicted anew in the span, as the police count "
            "them; a number only, no names.",
        ),
        Words(
            vi="Kế hoạch của tỉnh: đánh giá kết quả phòng ngừa",
            en="The province's plan: review of prevention",
        ),
    ),
    _declared(
        "IX.6",
        Words(vi="Lượt người được trợ giúp tâm lý, pháp lý", en="People helped with advice"),
        _PEOPLE,
        Words(
            vi="Số lượt người chấp hành xong án phạt tù được trợ giúp về tâm lý, hỗ trợ thủ tục "
            "pháp lý trong kỳ.",
            en="How often people who completed a sentence had psychological or legal help.",
        ),
        _REINTEGRATION,
    ),
)
