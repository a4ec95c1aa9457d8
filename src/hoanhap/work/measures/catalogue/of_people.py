"""Measures over the people who came home, and the help they are given."""

from __future__ import annotations

from typing import Final

from hoanhap.ground.orgs import roles
from hoanhap.ground.registry import figures
from hoanhap.ground.registry.figure_lines import HOMECOMINGS
from hoanhap.ground.registry.needing_help import HELP_KINDS
from hoanhap.pure.kernel.days import Month
from hoanhap.pure.kernel.words import Words
from hoanhap.work.loans.figures_money import not_yet_borrowed
from hoanhap.work.measures.catalogue.measure import Measure, Split
from hoanhap.work.measures.catalogue.readers import (
    NUMBERS_OF_CREDIT,
    NUMBERS_OF_PEOPLE,
    ROWS_OF_RECORD,
)

_PEOPLE: Final = Words(vi="người", en="people")
_TASKS: Final = Words(vi="việc", en="tasks")
_HOME: Final = Words(
    vi="Quyết định 22/2023/QĐ-TTg, Điều 2; Nghị định 49/2020/NĐ-CP, Điều 2",
    en="Decision 22/2023/QĐ-TTg, Article 2; Decree 49/2020/NĐ-CP, Article 2",
)
_FIVE: Final = Words(
    vi="Quyết định 22/2023/QĐ-TTg, điểm a khoản 2 Điều 3",
    en="Decision 22/2023/QĐ-TTg, Article 3(2)a",
)
_HELP: Final = Words(
    vi="Nghị định 49/2020/NĐ-CP, Chương III: hỗ trợ các thủ tục pháp lý",
    en="Decree 49/2020/NĐ-CP, Chapter III: help with legal procedures",
)


def _month(part: str) -> Words:
    """ "202603" as "tháng 3/2026". Raises ValueError for what is no month."""
    if len(part) != len("202603"):
        raise ValueError(part)
    month = Month.parse(f"{part[:4]}-{part[4:]}")
    return Words(vi="tháng {month}/{year}", en="{month}/{year}").format(
        month=month.month, year=month.year
    )


_BY_KIND: Final = Split(
    "kind", Words(vi="Theo hình thức về", en="By kind"), "kind", tuple(HOMECOMINGS.items())
)
_BY_LAST_KIND: Final = Split(
    "kind", Words(vi="Theo hình thức về", en="By kind"), "release_kind", tuple(HOMECOMINGS.items())
)
_BY_MONTH: Final = Split("month", Words(vi="Theo tháng", en="By month"), "month", said=_month)
_BY_HELP: Final = Split(
    "kind", Words(vi="Theo loại việc", en="By kind"), "kind", tuple(HELP_KINDS.items())
)
_BY_SOON: Final = Split(
    "soon",
    Words(vi="Theo thời gian còn lại", en="By time left"),
    "soon_months",
    (
        ("3", Words(vi="trong 3 tháng tới", en="within 3 months")),
        ("6", Words(vi="từ trên 3 đến 6 tháng", en="3 to 6 months")),
        ("12", Words(vi="từ trên 6 đến 12 tháng", en="6 to 12 months")),
    ),
)

CAME_HOME: Final = Measure(
    code="III.1",
    title=Words(vi="Số lượt người trở về", en="Homecomings"),
    unit=Words(vi="lượt người", en="homecomings"),
    definition=Words(
        vi="Số lượt người chấp hành xong án phạt tù, được đặc xá hoặc tha tù trước thời hạn có "
        "điều kiện có ngày về trong kỳ và có trong hồ sơ, tính cho xã nơi người ấy về ở. Theo hình "
        "thức và theo tháng.",
        en="Releases on record whose day lies in the span (sentence completed, amnesty, "
        "conditional release), counted in the commune where the person went to live. By kind and "
        "by month.",
    ),
    basis=_HOME,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_PEOPLE,
    rows_to=ROWS_OF_RECORD,
    rows=figures.came_home,
    splits=(_BY_KIND, _BY_MONTH),
)

RESIDENT: Final = Measure(
    code="III.2",
    title=Words(vi="Số người đang cư trú", en="People resident"),
    unit=_PEOPLE,
    definition=Words(
        vi="Số người có trong hồ sơ, cư trú tại xã vào ngày cuối kỳ, theo hình thức về gần nhất.",
        en="People on record who live in the commune on the span's last day, by the kind of their "
        "last homecoming.",
    ),
    basis=_HOME,
    kind="stock",
    adding="sum",
    open_to=NUMBERS_OF_PEOPLE,
    rows_to=ROWS_OF_RECORD,
    rows=figures.residents,
    splits=(_BY_LAST_KIND,),
)

WITHIN_YEARS: Final = Measure(
    code="III.3",
    title=Words(vi="Số người về chưa quá 5 năm", en="People home at most five years"),
    unit=_PEOPLE,
    definition=Words(
        vi="Trong số người đang cư trú (III.2), người có lần về gần nhất chưa quá 5 năm tính đến "
        "ngày cuối kỳ; đúng ngày ấy của năm thứ năm vẫn còn trong thời hạn. Đây là thời hạn, chưa "
        "phải là đủ điều kiện vay.",
        en="Of the people resident (III.2) those whose last homecoming lies at most five years "
        "back on the span's last day; the same date five years on is still inside. It is the time "
        "limit only, not eligibility.",
    ),
    basis=_FIVE,
    kind="stock",
    adding="sum",
    open_to=NUMBERS_OF_PEOPLE,
    rows_to=ROWS_OF_RECORD,
    rows=figures.residents_within_years,
    splits=(_BY_LAST_KIND,),
)

NOT_YET: Final = Measure(
    code="III.4",
    title=Words(vi="Trong đó chưa được vay", en="Of them not yet borrowed"),
    unit=_PEOPLE,
    definition=Words(
        vi="Trong số người về chưa quá 5 năm (III.3), người chưa có lần giải ngân nào của chương "
        "trình đến ngày cuối kỳ, ở bất cứ nơi nào.",
        en="Of the people home at most five years (III.3) those without any payout of the "
        "programme by the span's last day, wherever.",
    ),
    basis=_FIVE,
    kind="stock",
    adding="sum",
    open_to=NUMBERS_OF_CREDIT - {roles.VBSP_OFFICE},
    rows_to=ROWS_OF_RECORD - {roles.COMMUNE_POLICE},
    rows=not_yet_borrowed,
    splits=(_BY_LAST_KIND,),
)

ENDING: Final = Measure(
    code="III.5",
    title=Words(vi="Số người sắp hết thời hạn 5 năm", en="People whose five years end soon"),
    unit=_PEOPLE,
    definition=Words(
        vi="Trong số người về chưa quá 5 năm (III.3), người có thời hạn ấy kết thúc trong 12 tháng "
        "sau ngày cuối kỳ, theo thời gian còn lại.",
        en="Of the people home at most five years (III.3) those whose time ends within 12 months "
        "after the span's last day, by the time left.",
    ),
    basis=_FIVE,
    kind="stock",
    adding="sum",
    open_to=NUMBERS_OF_PEOPLE,
    rows_to=ROWS_OF_RECORD,
    rows=figures.windows_ending,
    splits=(_BY_SOON,),
)

HELP_OPENED: Final = Measure(
    code="III.6",
    title=Words(vi="Việc hỗ trợ giấy tờ mới mở", en="Help tasks begun"),
    unit=_TASKS,
    definition=Words(
        vi="Số việc giúp người về làm căn cước hoặc xin giấy chứng nhận được mở trong kỳ.",
        en="Tasks begun in the span to help a person get an identity card or a certificate.",
    ),
    basis=_HELP,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_PEOPLE,
    rows_to=ROWS_OF_RECORD,
    rows=figures.help_opened,
    splits=(_BY_HELP,),
)

HELP_CLOSED: Final = Measure(
    code="III.7",
    title=Words(vi="Việc hỗ trợ giấy tờ đã xong", en="Help tasks ended"),
    unit=_TASKS,
    definition=Words(
        vi="Số việc hỗ trợ giấy tờ kết thúc trong kỳ, dù mở từ kỳ nào.",
        en="Such tasks ended in the span, whenever begun.",
    ),
    basis=_HELP,
    kind="flow",
    adding="sum",
    open_to=NUMBERS_OF_PEOPLE,
    rows_to=ROWS_OF_RECORD,
    rows=figures.help_closed,
    splits=(_BY_HELP,),
)

HELP_OPEN: Final = Measure(
    code="III.8",
    title=Words(vi="Việc hỗ trợ giấy tờ đang làm", en="Help tasks still open"),
    unit=_TASKS,
    definition=Words(
        vi="Số việc hỗ trợ giấy tờ chưa kết thúc vào ngày cuối kỳ.",
        en="Such tasks not ended on the span's last day.",
    ),
    basis=_HELP,
    kind="stock",
    adding="sum",
    open_to=NUMBERS_OF_PEOPLE,
    rows_to=ROWS_OF_RECORD,
    rows=figures.help_open,
    splits=(_BY_HELP,),
)

MEASURES: Final = (
    CAME_HOME,
    RESIDENT,
    WITHIN_YEARS,
    NOT_YET,
    ENDING,
    HELP_OPENED,
    HELP_CLOSED,
    HELP_OPEN,
)
