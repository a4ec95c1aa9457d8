"""The numbers of Decision 22/2023/QĐ-TTg and of the rate it points to, as dated, cited values."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any, TypeVar

from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.certainty import Certainty
from hoanhap.pure.law.cite import Citation
from hoanhap.pure.law.dated import Dated, Row
from hoanhap.pure.law.instruments import QD_22_2023, QD_750_2015, QD_872_2014, QD_1826_2013
from hoanhap.pure.law.qd_22_2023.facts import ReleaseKind

IN_FORCE_ON = date(2023, 10, 10)
LAST_CHECKED_ON = date(2026, 11, 21)

T = TypeVar("T")

DONG = Words(vi="đồng", en="đồng")
MONTHS = Words(vi="tháng", en="months")
YEARS = Words(vi="năm", en="years")
TIMES = Words(vi="lần", en="times")
A_YEAR = Words(vi="phần của vốn mỗi năm", en="of the principal a year")


def _since_in_force(
    key: str,
    title: Words,
    unit: Words,
    value: T,
    place: Citation,
    certainty: Certainty = Certainty.C,
    note: Words | None = None,
) -> Dated[T]:
    row = Row(value, IN_FORCE_ON, place, certainty, LAST_CHECKED_ON, note=note)
    return Dated(key, title, unit, (row,))


IN_FORCE = _since_in_force(
    "qd22.in_force",
    Words(vi="Quyết định 22/2023/QĐ-TTg có hiệu lực", en="Decision 22/2023/QĐ-TTg is in force"),
    Words(vi="", en=""),
    True,
    Citation(QD_22_2023, 16),
    Certainty.P,
)

YEARS_SINCE_RELEASE_MAX = _since_in_force(
    "eligibility.max_years_since_completion",
    Words(
        vi="Thời gian tối đa từ khi chấp hành xong án phạt tù đến khi vay",
        en="Longest time from completing the sentence to borrowing",
    ),
    YEARS,
    5,
    Citation(QD_22_2023, 3, 2, "a"),
)

AMNESTY_CLOCK_COUNTS_FROM_RELEASE = _since_in_force(
    "eligibility.amnesty_counts_from_release",
    Words(
        vi="Với người được đặc xá, thời hạn tính từ ngày ghi trên giấy chứng nhận đặc xá",
        en="For an amnestied person the time runs from the day on the certificate",
    ),
    Words(vi="", en=""),
    True,
    Citation(QD_22_2023, 3, 2, "a"),
    Certainty.U,
    Words(
        vi="Cách hiểu của phần mềm; cần hỏi Bộ Công an và Ngân hàng Chính sách xã hội.",
        en="Our reading; to be asked of the Ministry and the Bank.",
    ),
)

ELIGIBLE_WORKER_SHARE_MIN = _since_in_force(
    "eligibility.establishment.min_share",
    Words(
        vi="Tỷ lệ tối thiểu người chấp hành xong án phạt tù có hợp đồng lao động",
        en="Smallest share of workers under contract who have completed a sentence",
    ),
    Words(vi="phần của tổng số lao động", en="of all workers"),
    Fraction(1, 10),
    Citation(QD_22_2023, 3, 2, "b"),
    note=Words(
        vi="Không làm tròn: số người nhân 10 phải bằng hoặc lớn hơn tổng số lao động.",
        en="Nothing is rounded: the number times ten must reach the total.",
    ),
)

ACCEPTED_CERTIFICATES: Dated[tuple[ReleaseKind, ...]] = _since_in_force(
    "eligibility.certificate",
    Words(
        vi="Hình thức ra trại kèm giấy chứng nhận được chấp nhận",
        en="Kinds of release whose certificate is accepted",
    ),
    Words(vi="", en=""),
    (ReleaseKind.COMPLETED, ReleaseKind.AMNESTIED),
    Citation(QD_22_2023, 3, 1, "a"),
    note=Words(
        vi="Tha tù trước thời hạn có điều kiện không được nêu tên: chờ hết thử thách "
        "và có giấy chứng nhận chấp hành xong án phạt tù.",
        en="Conditional early release isn't named: it waits for the end of probation "
        "and the certificate of completion.",
    ),
)

IS_SAME_PURPOSE_DEBT_ALLOWED = _since_in_force(
    "eligibility.same_purpose_debt",
    Words(
        vi="Cho phép đang dư nợ chương trình khác của Ngân hàng cùng mục đích",
        en="A debt of another programme of the Bank for the same purpose is allowed",
    ),
    Words(vi="", en=""),
    False,
    Citation(QD_22_2023, 3, 3),
)

TRAINING_MONTH_CEILING_VND = _since_in_force(
    "limit.training.per_month",
    Words(vi="Mức vay đào tạo nghề cho mỗi tháng", en="Training loan for each month"),
    DONG,
    4_000_000,
    Citation(QD_22_2023, 6),
)

PERSON_BUSINESS_CEILING_VND = _since_in_force(
    "limit.person.business",
    Words(vi="Mức vay sản xuất, kinh doanh của một người", en="One person's business loan"),
    DONG,
    100_000_000,
    Citation(QD_22_2023, 6),
)

EMPLOYER_PROJECT_CEILING_VND = _since_in_force(
    "limit.establishment.project",
    Words(vi="Mức vay của một dự án của cơ sở", en="An establishment's loan for one project"),
    DONG,
    2_000_000_000,
    Citation(QD_22_2023, 6),
)

EMPLOYER_WORKER_CEILING_VND = _since_in_force(
    "limit.establishment.per_worker",
    Words(vi="Mức vay cho mỗi lao động tại cơ sở", en="Loan for each worker at the establishment"),
    DONG,
    100_000_000,
    Citation(QD_22_2023, 6),
    note=Words(
        vi="Văn bản nói người lao động tại cơ sở, không chỉ người chấp hành xong án phạt tù.",
        en="The text says workers of the establishment, not only those who completed a sentence.",
    ),
)

UNSECURED_MAX_VND = _since_in_force(
    "security.above",
    Words(vi="Mức vay phải có bảo đảm khi vượt quá", en="Loans above this must be secured"),
    DONG,
    100_000_000,
    Citation(QD_22_2023, 10),
    Certainty.P,
)

BUSINESS_TERM_MONTHS_MAX = _since_in_force(
    "term.business.max_months",
    Words(vi="Thời hạn vay sản xuất, kinh doanh", en="Term of a business loan"),
    MONTHS,
    120,
    Citation(QD_22_2023, 8, 2),
)

SHORT_COURSE_MONTHS_MAX = _since_in_force(
    "term.training.short_course_max_months",
    Words(vi="Khóa học ngắn là khóa đến hết", en="A short course lasts up to and including"),
    MONTHS,
    12,
    Citation(QD_22_2023, 8, 1),
)

SHORT_COURSE_REPAY_FACTOR = _since_in_force(
    "term.training.repay_factor.course_le_12m",
    Words(
        vi="Thời hạn trả nợ so với thời hạn phát tiền vay, khóa đến 12 tháng",
        en="Repayment against disbursement period, course up to 12 months",
    ),
    TIMES,
    2,
    Citation(QD_22_2023, 8, 1),
)

LONG_COURSE_REPAY_FACTOR = _since_in_force(
    "term.training.repay_factor.course_gt_12m",
    Words(
        vi="Thời hạn trả nợ so với thời hạn phát tiền vay, khóa trên 12 tháng",
        en="Repayment against disbursement period, course above 12 months",
    ),
    TIMES,
    1,
    Citation(QD_22_2023, 8, 1),
)

_SIGNED_DAY_NOTE = Words(
    vi="Chưa thấy văn bản; ngày bắt đầu ở đây là ngày ký, ngày có hiệu lực chưa rõ.",
    en="The text was not seen; the first day here is the day of signing, its effect unknown.",
)

POOR_HOUSEHOLD_RATE_YEAR = Dated(
    "rate.poor_household.year",
    Words(
        vi="Lãi suất cho vay hộ nghèo, cũng là lãi suất của chương trình",
        en="Poor-household lending rate, which is the programme's rate",
    ),
    A_YEAR,
    (
        Row(
            Fraction(78, 1000),
            date(2013, 10, 9),
            Citation(QD_1826_2013),
            Certainty.U,
            LAST_CHECKED_ON,
            until_on=date(2014, 6, 6),
            note=_SIGNED_DAY_NOTE,
        ),
        Row(
            Fraction(72, 1000),
            date(2014, 6, 6),
            Citation(QD_872_2014),
            Certainty.U,
            LAST_CHECKED_ON,
            until_on=date(2015, 6, 1),
            note=_SIGNED_DAY_NOTE,
        ),
        Row(
            Fraction(66, 1000),
            date(2015, 6, 1),
            Citation(QD_750_2015),
            Certainty.B,
            LAST_CHECKED_ON,
            note=Words(
                vi="Mức 6,6 %/năm thấy trên báo chí (P); quyết định và ngày chưa thấy văn bản.",
                en="The 6.6 % a year was seen in the press (P); the decision and its day were not.",
            ),
        ),
    ),
)

OVERDUE_FACTOR = _since_in_force(
    "rate.overdue_factor",
    Words(vi="Lãi suất nợ quá hạn so với lãi suất cho vay", en="Overdue rate to lending rate"),
    TIMES,
    Fraction(13, 10),
    Citation(QD_22_2023, 9),
)

PARAMETERS: tuple[Dated[Any], ...] = (
    IN_FORCE,
    ACCEPTED_CERTIFICATES,
    YEARS_SINCE_RELEASE_MAX,
    AMNESTY_CLOCK_COUNTS_FROM_RELEASE,
    ELIGIBLE_WORKER_SHARE_MIN,
    IS_SAME_PURPOSE_DEBT_ALLOWED,
    TRAINING_MONTH_CEILING_VND,
    PERSON_BUSINESS_CEILING_VND,
    EMPLOYER_PROJECT_CEILING_VND,
    EMPLOYER_WORKER_CEILING_VND,
    BUSINESS_TERM_MONTHS_MAX,
    SHORT_COURSE_MONTHS_MAX,
    SHORT_COURSE_REPAY_FACTOR,
    LONG_COURSE_REPAY_FACTOR,
    POOR_HOUSEHOLD_RATE_YEAR,
    OVERDUE_FACTOR,
    UNSECURED_MAX_VND,
)
