"""The instruments we cite, in our own words, with the days we know of them."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType

from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.certainty import Certainty
from hoanhap.pure.law.cite import Instrument

_DECISION = Words(vi="Quyết định", en="Decision")
_RATE_TITLE = Words(
    vi="Lãi suất cho vay hộ nghèo của Ngân hàng Chính sách xã hội",
    en="Lending rate of the Bank for Social Policies for poor households",
)

QD_22_2023 = Instrument(
    code="qd-22-2023",
    kind=_DECISION,
    number="22/2023/QĐ-TTg",
    title=Words(
        vi="Tín dụng cho người chấp hành xong án phạt tù và cơ sở có thuê những người này",
        en="Credit for people who completed a prison sentence and for their employers",
    ),
    certainty=Certainty.C,
    issued_on=date(2023, 8, 17),
    in_force_on=date(2023, 10, 10),
    articles=16,
    forms=2,
    outline=MappingProxyType(
        {
            3: {1: "ab", 2: "ab", 3: ""},
            4: {1: "a", 2: ""},
            8: {1: "", 2: ""},
            11: {1: "", 2: "", 3: ""},
        }
    ),
)

QD_1826_2013 = Instrument(
    code="qd-1826-2013",
    kind=_DECISION,
    number="1826/QĐ-TTg",
    title=_RATE_TITLE,
    certainty=Certainty.B,
    issued_on=date(2013, 10, 9),
)

QD_872_2014 = Instrument(
    code="qd-872-2014",
    kind=_DECISION,
    number="872/QĐ-TTg",
    title=_RATE_TITLE,
    certainty=Certainty.B,
    issued_on=date(2014, 6, 6),
)

QD_750_2015 = Instrument(
    code="qd-750-2015",
    kind=_DECISION,
    number="750/QĐ-TTg",
    title=_RATE_TITLE,
    certainty=Certainty.B,
    in_force_on=date(2015, 6, 1),
)

TT_14_2017 = Instrument(
    code="tt-14-2017",
    kind=Words(vi="Thông tư", en="Circular"),
    number="14/2017/TT-NHNN",
    title=Words(vi="Cách tính lãi tiền gửi và tiền vay", en="How interest is reckoned"),
    certainty=Certainty.B,
    in_force_on=date(2018, 1, 1),
)

QD_54_HDQT_2023 = Instrument(
    code="qd-54-hdqt-2023",
    kind=_DECISION,
    number="54/QĐ-HĐQT",
    title=Words(
        vi="Gia hạn nợ tại Ngân hàng Chính sách xã hội",
        en="Extension of debts at the Bank for Social Policies",
    ),
    certainty=Certainty.P,
    issued_on=date(2023, 9, 15),
)

QD_08_2021 = Instrument(
    code="qd-08-2021",
    kind=_DECISION,
    number="08/2021/QĐ-TTg",
    title=Words(
        vi="Sửa quy chế xử lý nợ rủi ro (Quyết định 50/2010/QĐ-TTg)",
        en="Amends the rules on debts at risk (Decision 50/2010/QĐ-TTg)",
    ),
    certainty=Certainty.P,
    issued_on=date(2021, 3, 11),
    in_force_on=date(2021, 5, 19),
)

BLDS_2015 = Instrument(
    code="blds-2015",
    kind=Words(vi="Bộ luật Dân sự 2015", en="Civil Code 2015"),
    number="",
    title=Words(vi="Thời hạn và cách tính thời hạn", en="Periods and how they are reckoned"),
    certainty=Certainty.C,
    outline=MappingProxyType({148: {5: ""}}),
)

PROCEDURE_1338 = Instrument(
    code="tthc-1338",
    kind=Words(vi="Thủ tục hành chính", en="Administrative procedure"),
    number="1338",
    title=Words(
        vi="Cho vay hộ nghèo, trên Cổng Dịch vụ công quốc gia",
        en="Lending to poor households, on the national public service portal",
    ),
    certainty=Certainty.C,
)

DEBT_EXTENSION_PROCEDURE = Instrument(
    code="tthc-gia-han",
    kind=Words(vi="Thủ tục hành chính về gia hạn nợ", en="Administrative procedure on extensions"),
    number="",
    title=Words(
        vi="Gia hạn nợ, niêm yết trên cổng dịch vụ công của một tỉnh",
        en="Extension of debts, as posted on one province's public service portal",
    ),
    certainty=Certainty.C,
)

VBSP_PRACTICE_2021 = Instrument(
    code="nhcsxh-2021",
    kind=Words(
        vi="Quy định nghiệp vụ của Ngân hàng Chính sách xã hội (2021)",
        en="Operating rules of the Bank for Social Policies (2021)",
    ),
    number="",
    title=Words(
        vi="Tín dụng, kế toán và ủy thác; chưa biết số văn bản",
        en="Credit, accounting and entrustment; the papers' numbers are not known",
    ),
    certainty=Certainty.R,
)

VBSP_LEAFLETS = Instrument(
    code="nhcsxh-to-roi",
    kind=Words(
        vi="Tờ rơi của Ngân hàng Chính sách xã hội", en="Leaflets of the Bank for Social Policies"
    ),
    number="",
    title=Words(vi="Giới thiệu các chương trình cho vay", en="The lending programmes explained"),
    certainty=Certainty.R,
)

VB_2174 = Instrument(
    code="vb-2174",
    kind=Words(vi="Văn bản", en="Letter"),
    number="2174",
    title=Words(
        vi="Kỳ hạn trả nợ, theo một bản tóm tắt năm 2025 của đơn vị; chưa thấy văn bản",
        en="Repayment intervals, as an office summary of 2025 has them; the letter was not seen",
    ),
    certainty=Certainty.U,
)

QD_783_HDQT_2003 = Instrument(
    code="qd-783-hdqt-2003",
    kind=_DECISION,
    number="783/QĐ-HĐQT",
    title=Words(
        vi="Tổ chức và hoạt động của Tổ tiết kiệm và vay vốn",
        en="How savings and credit groups are formed and work",
    ),
    certainty=Certainty.P,
)

OUR_CONVENTION = Instrument(
    code="quy-uoc",
    kind=Words(vi="Quy ước của phần mềm", en="Convention of this software"),
    number="",
    title=Words(
        vi="Chỉ để dự tính; số của Ngân hàng là số chính thức",
        en="For forecasts only; the Bank's own figures are the official ones",
    ),
    certainty=Certainty.U,
)
