"""Measures over communication and training."""

from __future__ import annotations

from typing import Final

from hoanhap.pure.kernel.words import Words
from hoanhap.work.measures.catalogue.measure import Measure, Split
from hoanhap.work.measures.catalogue.readers import NUMBERS_OF_WORK, ROWS_OF_WORK
from hoanhap.work.outreach import figures
from hoanhap.work.outreach.codes import AUDIENCES, CHANNELS, SESSION_KINDS

_OUTPUTS: Final = Words(vi="sản phẩm", en="outputs")
_REACHED: Final = Words(vi="lượt người", en="people")
_SESSIONS: Final = Words(vi="lớp, hội nghị", en="sessions")
_UNITS: Final = Words(vi="lượt đơn vị", en="units")
_PERCENT: Final = Words(vi="%", en="%")
_BASIS: Final = Words(
    vi="Kế hoạch của tỉnh: tuyên truyền, phổ biến chính sách",
    en="The province's plan: the policy is made known",
)
_TRAINING: Final = Words(
    vi="Kế hoạch của tỉnh: tập huấn, quán triệt cho cán bộ thực hiện",
    en="The province's plan: officers are trained and briefed",
)
_BY_CHANNEL: Final = Split(
    "channel", Words(vi="Theo kênh", en="By channel"), "channel", tuple(CHANNELS.items())
)
_BY_AUDIENCE: Final = Split(
    "audience",
    Words(vi="Theo người nghe, người xem", en="By audience"),
    "audience",
    tuple(AUDIENCES.items()),
)
_BY_SESSION: Final = Split(
    "kind", Words(vi="Theo loại", en="By kind"), "kind", tuple(SESSION_KINDS.items())
)


OUTPUTS: Final = Measure(
    code="VI.1",
    title=Words(vi="Sản phẩm, buổi tuyên truyền", en="Communication outputs"),
    unit=_OUTPUTS,
    definition=Words(
        vi="Số tin bài, chuyên mục, buổi phát thanh, hội nghị, tài liệu tuyên truyền của các cơ "
        "quan có ngày thực hiện trong kỳ; sản phẩm đã rút không tính.",
        en="Articles, broadcasts, meetings and printed matter that agencies put out in the span; "
        "those taken back apart.",
    ),
    basis=_BASIS,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_WORK,
    rows_to=ROWS_OF_WORK,
    rows=figures.outputs,
    splits=(_BY_CHANNEL, _BY_AUDIENCE),
)

REACH: Final = Measure(
    code="VI.2",
    title=Words(vi="Lượt người được tuyên truyền", en="People reached"),
    unit=_REACHED,
    definition=Words(
        vi="Tổng số lượt người hoặc lượt phát mà các sản phẩm trong kỳ ghi được; sản phẩm không "
        "đếm được thì không cộng.",
        en="People or broadcasts that the outputs of the span counted, added up; uncounted ones "
        "add nothing.",
    ),
    basis=_BASIS,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_WORK,
    rows_to=ROWS_OF_WORK,
    rows=figures.reach,
    splits=(_BY_CHANNEL, _BY_AUDIENCE),
)

SESSIONS: Final = Measure(
    code="VI.3",
    title=Words(
        vi="Lớp tập huấn, hội nghị quán triệt",
        en="Training sessions and briefings",
    ),
    unit=_SESSIONS,
    definition=Words(
        vi="Số lớp tập huấn, hội nghị quán triệt đã tổ chức trong kỳ (có người tham dự được ghi "
        "nhận), xếp theo cơ quan tổ chức.",
        en="Training sessions and briefings held in the span (with somebody noted as having "
        "come), by the agency that held them.",
    ),
    basis=_TRAINING,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_WORK,
    rows_to=ROWS_OF_WORK,
    rows=figures.sessions,
    splits=(_BY_SESSION,),
)

ATTENDANCE: Final = Measure(
    code="VI.4",
    title=Words(vi="Lượt người dự tập huấn, quán triệt", en="People who attended"),
    unit=_REACHED,
    definition=Words(
        vi="Tổng số người tham dự các lớp, hội nghị đã tổ chức trong kỳ, xếp theo nơi của đơn vị "
        "cử người.",
        en="People who came to the sessions held in the span, by the place of the unit that sent "
        "them.",
    ),
    basis=_TRAINING,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_WORK,
    rows_to=ROWS_OF_WORK,
    rows=figures.people_who_came,
)

INVITED: Final = Measure(
    code="VI.5",
    title=Words(vi="Lượt đơn vị được mời dự", en="Units invited"),
    unit=_UNITS,
    definition=Words(
        vi="Số lượt đơn vị được mời dự các lớp, hội nghị đã tổ chức trong kỳ.",
        en="Units invited to the sessions held in the span, each session apart.",
    ),
    basis=_TRAINING,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_WORK,
    rows_to=ROWS_OF_WORK,
    rows=figures.invited,
)

PRESENT: Final = Measure(
    code="VI.6",
    title=Words(vi="Lượt đơn vị có người dự", en="Units present"),
    unit=_UNITS,
    definition=Words(
        vi="Trong số lượt đơn vị được mời: số lượt có ít nhất một người dự.",
        en="Of the units invited: those from whom at least one came.",
    ),
    basis=_TRAINING,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_WORK,
    rows_to=ROWS_OF_WORK,
    rows=figures.present,
)

SHARE_PRESENT: Final = Measure(
    code="VI.7",
    title=Words(vi="Tỷ lệ đơn vị có người dự", en="Share of units present"),
    unit=_PERCENT,
    definition=Words(
        vi="Số lượt đơn vị có người dự chia cho số lượt đơn vị được mời; cộng tử số và mẫu số rồi "
        "mới chia.",
        en="Units present over units invited; numerators and denominators are added up first.",
    ),
    basis=_TRAINING,
    kind="ratio",
    adding="ratio_of_sums",
    open_to=NUMBERS_OF_WORK,
    rows_to=ROWS_OF_WORK,
    ratio=("VI.6", "VI.5"),
)

MEASURES: Final[tuple[Measure, ...]] = (
    OUTPUTS,
    REACH,
    SESSIONS,
    ATTENDANCE,
    INVITED,
    PRESENT,
    SHARE_PRESENT,
)
