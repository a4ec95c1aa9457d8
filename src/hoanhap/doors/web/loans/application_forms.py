"""The forms of a new application: first the way and the purpose, then what these two ask."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms

from hoanhap.doors.web.fields import coded
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.language import say
from hoanhap.pure.kernel.money import format_vnd
from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.qd_22_2023.law_of_day import law_of_day
from hoanhap.work.lists.listed import ListedPerson
from hoanhap.work.loans.actions.apply import Wish
from hoanhap.work.loans.codes import PURPOSES
from hoanhap.work.loans.types import GroupRow

from .asking import count, day, money, text, yes_no

WAYS = (
    (
        "household",
        Words(
            vi="Qua hộ gia đình (đại diện hộ đứng tên vay, Tổ bình xét)",
            en="Through the household (its representative borrows, the group reviews)",
        ),
    ),
    (
        "direct",
        Words(
            vi="Trực tiếp (người thụ hưởng tự đứng tên vay)",
            en="Directly (the person borrows in their own name)",
        ),
    ),
)
_OTHERS = Words(
    vi="Theo khoản 1 Điều 4: chỉ vay trực tiếp khi hộ không còn ai khác từ đủ 18 tuổi, hoặc những "
    "người còn lại không có khả năng lao động, hoặc không đủ năng lực hành vi dân sự.",
    en="Article 4(1): direct only when nobody else is 18 or older, or the others can't work, or "
    "lack full civil capacity.",
)


_IF_ANY = Words(vi="Chỉ cần khi hộ còn người khác từ đủ 18 tuổi.", en="Only if there are others.")


def ceiling_help(purpose: str, on: date) -> Words:
    """What the law of that day allows at most, for the sum's help."""
    law = law_of_day(on)
    if purpose == "training":
        return Words(
            vi="Không quá {sum} ₫ mỗi tháng nhận tiền (Điều 6).",
            en="At most {sum} ₫ for each month of payouts (Article 6).",
        ).format(sum=format_vnd(law.training_month_vnd.value))
    return Words(
        vi="Không quá {sum} ₫ một người (Điều 6).", en="At most {sum} ₫ a person (Article 6)."
    ).format(sum=format_vnd(law.person_business_vnd.value))


def term_help(purpose: str, on: date) -> Words:
    """What the law of that day says of the term."""
    if purpose == "training":
        return Words(
            vi="Tính từ lần giải ngân đầu đến khi trả hết (khoản 1 Điều 8).",
            en="From the first payout until all is repaid (Article 8(1)).",
        )
    return Words(
        vi="Không quá {months} tháng (khoản 2 Điều 8).", en="At most {months} (Article 8(2))."
    ).format(months=law_of_day(on).business_term_months.value)


class WayForm(HouseForm):
    """The first step, kept in the address: through whom, and for what."""

    path = forms.ChoiceField(
        label=say(Words(vi="Vay theo cách nào?", en="Which way of borrowing?")),
        choices=[(code, say(words)) for code, words in WAYS],
        widget=forms.RadioSelect,
        initial="household",
        help_text=say(_OTHERS),
    )
    purpose = forms.ChoiceField(
        label=say(Words(vi="Vay để làm gì?", en="What for?")),
        choices=coded(PURPOSES),
        widget=forms.RadioSelect,
        help_text=say(
            Words(
                vi="Điều 5: đào tạo nghề, hoặc sản xuất, kinh doanh, tạo việc làm.",
                en="Article 5: training, or production, business and job creation.",
            )
        ),
    )


class ApplicationForm(HouseForm):
    """The second step: what every application asks; the ways and purposes add their own."""

    amount_vnd = money("Số tiền đề nghị vay", "Sum asked for")
    term_months = count("Thời hạn (tháng)", "Term (months)")
    plan_text = forms.CharField(
        label=say(Words(vi="Phương án sử dụng vốn", en="What the money is for")),
        help_text=say(
            Words(
                vi="Một, hai câu như trong giấy 01/TD. Ví dụ: mua 2 con bò cái, sửa chuồng.",
                en="A sentence or two, as in 01/TD, e.g. two cows and a stable.",
            )
        ),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=500,
    )
    has_same_purpose_debt = yes_no(
        Words(
            vi="Còn dư nợ chương trình khác có cùng mục đích?",
            en="Owing on another programme with the same purpose?",
        ),
        Words(
            vi="Theo khoản 3 Điều 3. Chưa tra cứu thì chọn “Chưa biết”, ngân hàng sẽ xem.",
            en="Article 3(3). “Not known yet” where it was not looked up; the bank will.",
        ),
    )
    applied_on = day("Ngày tiếp nhận đề nghị", "Day the application was taken in")

    field_order = (
        "group_id", "borrower_name", "borrower_relation", "household_head",
        "other_adults", "others_able_to_work", "others_full_capacity",
        "course_months", "disbursement_months",
        "amount_vnd", "term_months", "plan_text", "has_same_purpose_debt", "applied_on",
    )  # fmt: skip

    def __init__(
        self,
        data: Any,
        *,
        listed: ListedPerson,
        way: Mapping[str, str],
        groups: Sequence[GroupRow],
        today: date,
    ) -> None:
        super().__init__(data)
        self.path, self.purpose = way["path"], way["purpose"]
        self.fields["applied_on"].initial = today
        amount = self.fields["amount_vnd"]
        if listed.purpose == self.purpose:
            amount.initial = listed.amount_vnd
        amount.help_text = f"{say(ceiling_help(self.purpose, today))} {amount.help_text}"
        self.fields["term_months"].help_text = say(term_help(self.purpose, today))
        if "group_id" in self.fields:
            named = [(g.id, f"{g.name}, {g.hamlet} ({g.organisation_name})") for g in groups]
            blank = say(Words(vi="Chọn Tổ", en="Choose the group"))
            self.fields["group_id"].choices = [("", blank), *named]  # type: ignore[attr-defined]  # a ChoiceField

    def wish(self) -> Wish:
        """What is asked for, as the deed takes it."""
        given = {k: v for k, v in self.inputs().items() if k != "applied_on"}
        return Wish(path=self.path, purpose=self.purpose, **given)


class HouseholdForm(ApplicationForm):
    """The group and the household's representative."""

    group_id = forms.TypedChoiceField(
        label=say(Words(vi="Tổ tiết kiệm và vay vốn", en="Savings and credit group")),
        choices=(),
        coerce=int,
        help_text=say(
            Words(
                vi="Tổ nơi hộ cư trú; Tổ bình xét công khai trước khi xã xác nhận.",
                en="The group where the household lives; it reviews the wish in the open.",
            )
        ),
    )
    borrower_name = text(
        "Người đứng tên vay",
        "Borrower of record",
        100,
        Words(
            vi="Đại diện hộ gia đình (khoản 1 Điều 4). Có thể là chính người thụ hưởng.",
            en="The household's representative (Article 4(1)); may be the person.",
        ),
    )
    borrower_relation = text(
        "Quan hệ với người thụ hưởng",
        "Relation to the person",
        40,
        Words(vi="Ví dụ: vợ, mẹ, chính người đó.", en="E.g. wife, mother, the person."),
    )
    household_head = text("Chủ hộ", "Head of the household", 100)


class DirectForm(ApplicationForm):
    """The household's other members, asked only where the person borrows directly."""

    other_adults = count(
        "Trong hộ còn bao nhiêu người khác từ đủ 18 tuổi?",
        "How many others of 18 or older in the household?",
        _OTHERS,
    )
    others_able_to_work = yes_no(
        Words(vi="Những người đó có khả năng lao động?", en="Are they able to work?"), _IF_ANY
    )
    others_full_capacity = yes_no(
        Words(
            vi="Những người đó có đủ năng lực hành vi dân sự?", en="Have they full civil capacity?"
        ),
        _IF_ANY,
    )


class TrainingForm(ApplicationForm):
    """How long the course runs, on which ceiling and term hang."""

    course_months = count(
        "Khóa học kéo dài bao nhiêu tháng?",
        "How many months is the course?",
        Words(
            vi="Thời hạn trả nợ tính theo khóa học (khoản 1 Điều 8).",
            en="The time to repay hangs on it (Article 8(1)).",
        ),
    )
    disbursement_months = count(
        "Nhận tiền trong bao nhiêu tháng?",
        "Money over how many months?",
        Words(
            vi="Từ lần nhận đầu đến khi kết thúc khóa học.",
            en="From the first payout to the end of the course.",
        ),
    )


class HouseholdTrainingForm(HouseholdForm, TrainingForm):
    """Training, through the household."""


class DirectTrainingForm(DirectForm, TrainingForm):
    """Training, directly."""


FORMS: Mapping[tuple[str, str], type[ApplicationForm]] = {
    ("household", "business"): HouseholdForm,
    ("household", "training"): HouseholdTrainingForm,
    ("direct", "business"): DirectForm,
    ("direct", "training"): DirectTrainingForm,
}
