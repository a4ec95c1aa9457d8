"""The questions of the simulator. Any may stay open; the answers stand in the address.

No question asks for a name or a number that tells who it is about.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django import forms
from django.forms import BoundField

from hoanhap.doors.web.fields import DAY_HELP, DayField, MoneyField
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.language import in_page_language, say
from hoanhap.pure.kernel.money import format_vnd
from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.qd_22_2023 import (
    Course,
    Household,
    Listing,
    PersonFacts,
    Purpose,
    Release,
    ReleaseKind,
    Through,
)
from hoanhap.work.lists.codes import RELEASE_KINDS
from hoanhap.work.loans.codes import PATHS, PURPOSES

MONTHS_MAX = 600
"""Longer courses and terms are slips of typing; the law's own limits are asked of the law."""

YEARS_AHEAD = 10

_UNKNOWN = Words(vi="Chưa biết", en="Not known")
_YES_NO = {"yes": True, "no": False}
_CONDITIONAL = Words(vi="Tha tù trước thời hạn có điều kiện", en="Conditional early release")
_TOO_FAR = Words(vi="Ngày này quá xa; hãy xem lại năm.", en="This day is too far; check its year.")
_ABOVE_0 = Words(vi="Hãy ghi số tiền lớn hơn 0.", en="Give a sum above 0.")


def _choice(label: Words, choices: dict[str, Words], help_text: Words | None = None) -> Any:
    first = ("", say(_UNKNOWN))
    return forms.ChoiceField(
        label=say(label),
        choices=[first, *((code, say(words)) for code, words in choices.items())],
        required=False,
        help_text=say(help_text) if help_text else "",
    )


def _known(label: Words, help_text: Words | None = None) -> Any:
    answers = {"yes": Words(vi="Có", en="Yes"), "no": Words(vi="Không", en="No")}
    return _choice(label, answers, help_text)


def _count(label: Words, help_text: Words | None = None, least: int = 1) -> forms.IntegerField:
    return forms.IntegerField(
        label=say(label),
        required=False,
        min_value=least,
        max_value=MONTHS_MAX,
        help_text=say(help_text) if help_text else "",
    )


class FactsForm(HouseForm):
    """The facts of one person and the loan wished for, as the law asks for them."""

    judged_on = DayField(label=say(Words(vi="Xét theo ngày", en="Judged on")), help_text="")
    release_kind = _choice(
        Words(vi="Hình thức ra trại", en="Kind of release"),
        {**RELEASE_KINDS, "conditional": _CONDITIONAL},
    )
    released_on = DayField(
        label=say(Words(vi="Ngày chấp hành xong", en="Day of completion")),
        required=False,
        help_text=say(DAY_HELP),
    )
    has_certificate = _known(Words(vi="Đã có giấy chứng nhận?", en="Holds the certificate?"))
    is_listed = _known(Words(vi="Công an xã đã đưa vào danh sách?", en="On the police's list?"))
    is_confirmed = _known(Words(vi="UBND xã đã xác nhận?", en="Confirmed by the committee?"))
    obeys_law = _known(
        Words(
            vi="Chấp hành tốt pháp luật, không tham gia tệ nạn?",
            en="Obeys the law, no social evils?",
        )
    )
    has_same_purpose_debt = _known(
        Words(vi="Còn nợ chương trình khác cùng mục đích?", en="Other debt, same purpose?")
    )
    purpose = _choice(Words(vi="Vay để làm gì?", en="What for?"), dict(PURPOSES))
    amount_vnd = MoneyField(
        label=say(Words(vi="Số tiền muốn vay", en="Sum wished for")),
        required=False,
        help_text=say(
            Words(
                vi="Để trống: tính theo mức tối đa. Ví dụ: 60 triệu.",
                en="Empty: the ceiling is taken. E.g. 60 triệu (million).",
            )
        ),
    )
    term_months = _count(
        Words(vi="Thời hạn (tháng)", en="Term (months)"),
        Words(vi="Để trống: tính theo thời hạn dài nhất.", en="Empty: the longest is taken."),
    )
    course_months = _count(Words(vi="Khóa học dài mấy tháng?", en="Months of the course?"))
    disbursement_months = _count(Words(vi="Nhận tiền trong mấy tháng?", en="Months of payouts?"))
    through = _choice(Words(vi="Vay theo cách nào?", en="Which way?"), dict(PATHS))
    other_adults = _count(
        Words(vi="Trong hộ còn mấy người từ đủ 18 tuổi?", en="Other adults in the household?"),
        least=0,
    )
    others_able_to_work = _known(Words(vi="Họ có khả năng lao động?", en="Are they able to work?"))
    others_full_capacity = _known(
        Words(vi="Họ có đủ năng lực hành vi dân sự?", en="Have they full civil capacity?")
    )
    payout_on = DayField(
        label=say(Words(vi="Nhận tiền ngày", en="Paid out on")),
        required=False,
        help_text=say(Words(vi="Để trống: cùng ngày xét.", en="Empty: the day judged.")),
    )
    instalment_months = _count(
        Words(vi="Mấy tháng trả một kỳ?", en="Months between instalments?"),
        Words(
            vi="Để trống: theo gợi ý của ngân hàng cho thời hạn này.",
            en="Empty: as the bank suggests for this term.",
        ),
    )

    GROUPS = (
        (
            Words(vi="Người vay", en="The person"),
            (
                "judged_on", "release_kind", "released_on", "has_certificate", "is_listed",
                "is_confirmed", "obeys_law", "has_same_purpose_debt",
            ),
        ),
        (Words(vi="Khoản vay", en="The loan"), ("purpose", "amount_vnd", "term_months")),
        (
            Words(vi="Chỉ khi vay đào tạo nghề", en="Only for training"),
            ("course_months", "disbursement_months"),
        ),
        (Words(vi="Cách vay", en="The way"), ("through",)),
        (
            Words(vi="Chỉ khi vay trực tiếp", en="Only for a direct loan"),
            ("other_adults", "others_able_to_work", "others_full_capacity"),
        ),
        (Words(vi="Trả nợ", en="Repayment"), ("payout_on", "instalment_months")),
    )  # fmt: skip

    def __init__(self, data: Any, *, today: date) -> None:
        super().__init__(data, initial={"judged_on": today})
        self.today = today

    def groups(self) -> Iterator[tuple[Words, list[BoundField]]]:
        """The questions under their headings."""
        for heading, names in self.GROUPS:
            yield heading, [self[name] for name in names]

    def told(self) -> list[tuple[str, str]]:
        """What was answered, in words, of a valid form: for paper, where no form is printed."""
        return [
            (str(field.label), shown)
            for _, fields in self.groups()
            for field in fields
            if (shown := _shown(field))
        ]

    def clean_amount_vnd(self) -> int | None:
        """A sum above 0, or none."""
        amount: int | None = self.cleaned_data["amount_vnd"]
        if amount == 0:
            raise forms.ValidationError(in_page_language(_ABOVE_0))
        return amount

    def clean(self) -> dict[str, Any]:
        """Days within reach of a calendar a person may mean."""
        given = super().clean() or {}
        for name in ("judged_on", "payout_on"):
            day = given.get(name)
            if day and day.year > self.today.year + YEARS_AHEAD:
                self.add_error(name, in_page_language(_TOO_FAR))
        return given

    def facts(self) -> PersonFacts:
        """The facts as the law takes them; what was left open is not known."""
        given = self.cleaned_data
        obeys = _YES_NO.get(given["obeys_law"])
        return PersonFacts(
            has_need=True,
            release=Release(
                ReleaseKind(given["release_kind"]) if given["release_kind"] else None,
                given["released_on"],
                _YES_NO.get(given["has_certificate"]),
            ),
            # Form 01 asks both in one column: who "obeys and takes no part" is in no social evils.
            listing=Listing(
                _YES_NO.get(given["is_listed"]),
                _YES_NO.get(given["is_confirmed"]),
                obeys,
                False if obeys else None,
            ),
            has_same_purpose_debt=_YES_NO.get(given["has_same_purpose_debt"]),
            purpose=Purpose(given["purpose"]) if given["purpose"] else None,
            amount_vnd=given["amount_vnd"],
            term_months=given["term_months"],
            course=Course(given["course_months"], given["disbursement_months"]),
            through=Through(given["through"]) if given["through"] else None,
            household=Household(
                given["other_adults"],
                _YES_NO.get(given["others_able_to_work"]),
                _YES_NO.get(given["others_full_capacity"]),
            ),
        )


def _shown(field: BoundField) -> str:
    value = field.value()
    if value in (None, ""):
        return ""
    if isinstance(field.field, forms.ChoiceField):
        return next((str(said) for code, said in field.field.widget.choices if code == value), "")
    given: Any = field.form.cleaned_data.get(field.name)
    if isinstance(given, date):
        return f"{given:%d/%m/%Y}"
    return f"{format_vnd(given)} ₫" if isinstance(field.field, MoneyField) else str(given)
