"""Measures over duties, what fell due and became of it, chasing and plans sent in."""

from __future__ import annotations

from typing import Final

from hoanhap.pure.kernel.words import Words
from hoanhap.work.measures.catalogue.measure import Measure, Split
from hoanhap.work.measures.catalogue.readers import NUMBERS_OF_WORK, ROWS_OF_PEOPLE
from hoanhap.work.plans import figures
from hoanhap.work.plans.codes_doing import CHANNELS, CHASING_CHANNELS

ROWS_OF_DUTIES: Final = ROWS_OF_PEOPLE
"""What an agency owes is opened by those who follow the plans, and in its own commune."""

_TIMES: Final = Words(vi="lượt", en="times")
_DUTIES_UNIT: Final = Words(vi="nhiệm vụ", en="duties")
_MESSAGES: Final = Words(vi="văn bản, thông báo", en="messages")
_PLANS: Final = Words(vi="kế hoạch", en="plans")
_PERCENT: Final = Words(vi="%", en="%")
_DUTIES: Final = Words(
    vi="Kế hoạch của tỉnh: phần nhiệm vụ và tổ chức thực hiện",
    en="The province's plan: its tasks and who carries them out",
)
_REQUESTS: Final = Words(
    vi="Kế hoạch của tỉnh: phần đề nghị phối hợp",
    en="The province's plan: what other bodies are requested to do",
)
_FOLLOWING: Final = Words(
    vi="Kế hoạch của tỉnh: cơ quan thường trực theo dõi, đôn đốc",
    en="The province's plan: the standing agency follows and chases",
)
_OWN_PLANS: Final = Words(
    vi="Kế hoạch của tỉnh: các cơ quan, xã xây dựng kế hoạch thực hiện",
    en="The province's plan: agencies and communes make plans of their own",
)
_BY_SECTION: Final = Split(
    "section", Words(vi="Theo mục của kế hoạch", en="By section"), "section", ()
)
_BY_AGENCY: Final = Split("agency", Words(vi="Theo cơ quan", en="By agency"), "agency__name", ())
_BY_AGE: Final = Split(
    "age",
    Words(vi="Theo số ngày quá hạn", en="By days overdue"),
    "age",
    (
        ("to_30", Words(vi="đến 30 ngày", en="up to 30 days")),
        ("to_90", Words(vi="31 đến 90 ngày", en="31 to 90 days")),
        ("over_90", Words(vi="trên 90 ngày", en="over 90 days")),
    ),
)
_BY_CHANNEL: Final = Split(
    "channel",
    Words(vi="Theo hình thức", en="By channel"),
    "channel",
    tuple((code, CHANNELS[code]) for code in CHASING_CHANNELS),
)


IN_FORCE: Final = Measure(
    code="V.1",
    title=Words(vi="Nhiệm vụ được giao", en="Duties assigned"),
    unit=_DUTIES_UNIT,
    definition=Words(
        vi="Số nhiệm vụ mà các kế hoạch đang thực hiện giao cho từng cơ quan và còn hiệu lực vào "
        "ngày cuối kỳ. Một nội dung giao cho nhiều cơ quan tính mỗi cơ quan một nhiệm vụ; việc "
        "chỉ đề nghị phối hợp không tính.",
        en="Duties that plans assign to agencies and that are owed on the last day. A point "
        "assigned to several agencies is a duty of each; what bodies are only requested to do "
        "does not count.",
    ),
    basis=_DUTIES,
    kind="stock",
    adding="sum",
    open_to=NUMBERS_OF_WORK,
    rows_to=ROWS_OF_DUTIES,
    rows=figures.duties_in_force,
    splits=(_BY_SECTION, _BY_AGENCY),
)

DUE: Final = Measure(
    code="V.2",
    title=Words(vi="Lượt nhiệm vụ đến hạn", en="Times duties fell due"),
    unit=_TIMES,
    definition=Words(
        vi="Số lượt nhiệm vụ được giao có hạn cuối trong kỳ, tính đến ngày cuối kỳ (hoặc đến ngày "
        "lấy số liệu nếu sớm hơn). Không tính lượt được miễn và lượt đã chuyển sang nhiệm vụ "
        "khác.",
        en="Times when something assigned had its last day in the span, up to the last day (or "
        "the day the figure is taken, if earlier). What was excused, or goes on under another "
        "duty, does not count.",
    ),
    basis=_DUTIES,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_WORK,
    rows_to=ROWS_OF_DUTIES,
    rows=figures.due,
    splits=(_BY_SECTION, _BY_AGENCY),
)

DONE: Final = Measure(
    code="V.3",
    title=Words(vi="Lượt nhiệm vụ đã hoàn thành", en="Times done"),
    unit=_TIMES,
    definition=Words(
        vi="Trong số lượt đến hạn trong kỳ: số lượt đã được xác nhận hoàn thành, hoặc đã có số "
        "liệu trong hệ thống tính là hoàn thành, với ngày thực hiện không sau ngày cuối kỳ.",
        en="Of those that fell due in the span: those accepted as done, or met by a fact in the "
        "system, on a day not after the last.",
    ),
    basis=_DUTIES,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_WORK,
    rows_to=ROWS_OF_DUTIES,
    rows=figures.done,
    splits=(_BY_SECTION, _BY_AGENCY),
)

ON_TIME: Final = Measure(
    code="V.4",
    title=Words(vi="Lượt hoàn thành đúng hạn", en="Times done on time"),
    unit=_TIMES,
    definition=Words(
        vi="Trong số lượt đến hạn trong kỳ: số lượt hoàn thành không sau hạn cuối của lượt đó.",
        en="Of those that fell due in the span: those done by their last day on time.",
    ),
    basis=_DUTIES,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_WORK,
    rows_to=ROWS_OF_DUTIES,
    rows=figures.done_on_time,
    splits=(_BY_SECTION, _BY_AGENCY),
)

NOT_DONE: Final = Measure(
    code="V.5",
    title=Words(vi="Lượt đến hạn chưa hoàn thành", en="Times not done"),
    unit=_TIMES,
    definition=Words(
        vi="Trong số lượt đến hạn trong kỳ: số lượt chưa hoàn thành vào ngày cuối kỳ, kể cả lượt "
        "đã báo cáo mà chưa được xác nhận.",
        en="Of those that fell due in the span: those not done by the last day, also where a "
        "report waits to be accepted.",
    ),
    basis=_DUTIES,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_WORK,
    rows_to=ROWS_OF_DUTIES,
    rows=figures.not_done,
    splits=(_BY_SECTION, _BY_AGENCY),
)

SHARE_ON_TIME: Final = Measure(
    code="V.6",
    title=Words(vi="Tỷ lệ hoàn thành đúng hạn", en="Share done on time"),
    unit=_PERCENT,
    definition=Words(
        vi="Số lượt hoàn thành đúng hạn chia cho số lượt đến hạn trong kỳ; cộng tử số và mẫu số "
        "của các đơn vị rồi mới chia.",
        en="Times done on time over times that fell due; numerators and denominators are added up "
        "first.",
    ),
    basis=_DUTIES,
    kind="ratio",
    adding="ratio_of_sums",
    open_to=NUMBERS_OF_WORK,
    rows_to=ROWS_OF_DUTIES,
    ratio=("V.4", "V.2"),
)

OVERDUE: Final = Measure(
    code="V.7",
    title=Words(vi="Lượt nhiệm vụ quá hạn", en="Times overdue"),
    unit=_TIMES,
    definition=Words(
        vi="Số lượt nhiệm vụ được giao có hạn cuối trước ngày cuối kỳ, kể cả từ các kỳ trước, mà "
        "chưa hoàn thành vào ngày đó.",
        en="Times when something assigned fell due before the last day, in earlier spans too, and "
        "was not done by it.",
    ),
    basis=_DUTIES,
    kind="stock",
    adding="sum",
    open_to=NUMBERS_OF_WORK,
    rows_to=ROWS_OF_DUTIES,
    rows=figures.overdue,
    splits=(_BY_AGE, _BY_SECTION, _BY_AGENCY),
)

REQUESTED: Final = Measure(
    code="V.8",
    title=Words(vi="Lượt đề nghị phối hợp", en="Times co-operation was requested"),
    unit=_TIMES,
    definition=Words(
        vi="Số lượt việc mà kế hoạch đề nghị cơ quan ngoài phối hợp, có ngày trong kỳ. Việc đề "
        "nghị không có khái niệm quá hạn.",
        en="Times when a plan requests a body to help, with its day in the span. What is "
        "requested is never late.",
    ),
    basis=_REQUESTS,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_WORK,
    rows_to=ROWS_OF_DUTIES,
    rows=figures.requested,
    splits=(_BY_SECTION, _BY_AGENCY),
)

ANSWERED: Final = Measure(
    code="V.9",
    title=Words(vi="Lượt đề nghị đã được trả lời", en="Times requests were answered"),
    unit=_TIMES,
    definition=Words(
        vi="Trong số lượt đề nghị phối hợp trong kỳ: số lượt đã có trả lời hoặc số liệu trong hệ "
        "thống cho thấy đã làm, không sau ngày cuối kỳ.",
        en="Of the requests of the span: those answered, or met by a fact in the system, by the "
        "last day.",
    ),
    basis=_REQUESTS,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_WORK,
    rows_to=ROWS_OF_DUTIES,
    rows=figures.answered,
    splits=(_BY_SECTION, _BY_AGENCY),
)

CHASES: Final = Measure(
    code="V.10",
    title=Words(vi="Lượt đôn đốc", en="Times chased"),
    unit=_MESSAGES,
    definition=Words(
        vi="Số thông báo, thư điện tử, công văn đôn đốc gửi các cơ quan trong kỳ; nhắc việc trước "
        "hạn không tính. Xếp theo nơi của cơ quan được đôn đốc.",
        en="Notices, e-mails and letters by which agencies were chased in the span; reminders "
        "before the day do not count. By the place of the agency that was chased.",
    ),
    basis=_FOLLOWING,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_WORK,
    rows_to=ROWS_OF_DUTIES,
    rows=figures.chases,
    splits=(_BY_CHANNEL,),
)

OWN_PLANS: Final = Measure(
    code="V.11",
    title=Words(vi="Kế hoạch của đơn vị đã gửi", en="Plans sent in by agencies"),
    unit=_PLANS,
    definition=Words(
        vi="Số kế hoạch thực hiện mà các cơ quan, xã đã xây dựng và gửi trong kỳ, trừ kế hoạch đã "
        "rút.",
        en="Plans that agencies and communes made to carry out one above and sent in during the "
        "span, those taken back apart.",
    ),
    basis=_OWN_PLANS,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_WORK,
    rows_to=ROWS_OF_DUTIES,
    rows=figures.own_plans_sent_in,
)

MEASURES: Final[tuple[Measure, ...]] = (
    IN_FORCE,
    DUE,
    DONE,
    ON_TIME,
    NOT_DONE,
    SHARE_ON_TIME,
    OVERDUE,
    REQUESTED,
    ANSWERED,
    CHASES,
    OWN_PLANS,
)
