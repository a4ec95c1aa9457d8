"""The form of one row of Form 01: one question after another, in the form's own order."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.fields import DayField, DayInput, MoneyField, coded
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.language import say
from hoanhap.doors.web.reading import read_day
from hoanhap.pure.kernel.vietnamese import same_words
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.codes import PURPOSES, RELEASE_KINDS
from hoanhap.work.lists.facts import LENGTHS, EntryFacts

NOT_YET = "chưa có"
_SEXES = (
    ("male", say(Words(vi="Nam", en="Male"))),
    ("female", say(Words(vi="Nữ", en="Female"))),
    ("", say(Words(vi="Chưa rõ", en="Not known"))),
)
_FORM_FIELD = {"birth_year": "born", "born_on": "born"}
"""Where a refusal of a fact is shown on the form."""


class BirthField(forms.Field):
    """A day of birth, or the bare year where only that is known; gives (year, day or None)."""

    widget = DayInput(attrs={"autocomplete": "off"})

    def to_python(self, value: Any) -> tuple[int, date | None] | None:
        """What was typed."""
        text = str(value or "").strip()
        if not text:
            return None
        if text.isdecimal() and len(text) == 4:
            return int(text), None
        try:
            day = read_day(text, today())
        except ValueError as wrong:
            raise ValidationError(
                say(
                    Words(
                        vi="Ghi ngày, tháng, năm (05/03/1990), hoặc chỉ năm (1990).",
                        en="Day, month, year (05/03/1990), or the year alone (1990).",
                    )
                )
            ) from wrong
        return day.year, day


class EntryForm(HouseForm):
    """One person as Form 01 states them."""

    person_id = forms.IntegerField(required=False, widget=forms.HiddenInput)
    full_name = forms.CharField(
        label=say(Words(vi="Họ và tên", en="Full name")), max_length=LENGTHS["full_name"]
    )
    born = BirthField(
        label=say(Words(vi="Ngày sinh", en="Day of birth")),
        help_text=say(
            Words(
                vi="Ví dụ 05/03/1990; không rõ ngày thì chỉ ghi năm: 1990.",
                en="E.g. 05/03/1990; where only the year is known: 1990.",
            )
        ),
    )
    sex = forms.ChoiceField(
        label=say(Words(vi="Giới tính", en="Sex")),
        choices=_SEXES,
        required=False,
        widget=forms.RadioSelect,
    )
    identity_number = forms.CharField(
        label=say(Words(vi="Số căn cước", en="Identity number")),
        max_length=20,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text=say(
            Words(
                vi="12 chữ số, hoặc 9 chữ số với CMND cũ. Chưa có thì để trống: hệ thống mở một "
                "việc giúp làm căn cước.",
                en="12 digits, or 9 of an old card. Leave it empty if there is none: a task to "
                "help is opened.",
            )
        ),
    )
    residence = forms.CharField(
        label=say(Words(vi="Nơi cư trú", en="Residence")),
        max_length=LENGTHS["residence"],
        help_text=say(
            Words(vi="Thôn, bản, tổ dân phố, đường.", en="Hamlet, residential group, street.")
        ),
    )
    phone = forms.CharField(
        label=say(Words(vi="Điện thoại", en="Telephone")),
        max_length=LENGTHS["phone"],
        required=False,
    )
    release_kind = forms.ChoiceField(
        label=say(Words(vi="Loại giấy chứng nhận", en="Kind of certificate")),
        choices=coded(RELEASE_KINDS),
        widget=forms.RadioSelect,
        help_text=say(
            Words(
                vi="Theo điểm a khoản 1 Điều 3 Quyết định 22/2023/QĐ-TTg. Người được tha tù trước "
                "thời hạn chờ đến khi chấp hành xong.",
                en="Point a, clause 1, Article 3 of Decision 22/2023/QĐ-TTg. Someone on "
                "conditional release waits until completion.",
            )
        ),
    )
    released_on = DayField(label=say(Words(vi="Ngày chấp hành xong", en="Completed on")))
    certificate_number = forms.CharField(
        label=say(Words(vi="Số giấy chứng nhận", en="Number of the certificate")),
        max_length=LENGTHS["certificate_number"],
        required=False,
    )
    certificate_on = DayField(
        label=say(Words(vi="Ngày cấp giấy", en="Certificate issued on")), required=False
    )
    obeys_law = forms.TypedChoiceField(
        label=say(
            Words(
                vi="Chấp hành tốt pháp luật, không tham gia tệ nạn xã hội",
                en="Obeys the law well and takes no part in social evils",
            )
        ),
        choices=(
            ("yes", say(Words(vi="Có", en="Yes"))),
            ("no", say(Words(vi="Chưa", en="Not yet"))),
        ),
        coerce=lambda given: given == "yes",
        widget=forms.RadioSelect,
        help_text=say(
            Words(
                vi="Theo điểm a khoản 2 Điều 3 Quyết định 22/2023/QĐ-TTg.",
                en="Point a, clause 2, Article 3 of Decision 22/2023/QĐ-TTg.",
            )
        ),
    )
    purpose = forms.ChoiceField(
        label=say(Words(vi="Mục đích vay", en="Purpose of the loan")),
        choices=coded(PURPOSES),
        widget=forms.RadioSelect,
    )
    amount_vnd = MoneyField(
        label=say(Words(vi="Số tiền đề nghị vay", en="Amount asked for")), required=False
    )
    form_note = forms.CharField(
        label=say(Words(vi="Ghi chú", en="Note")), max_length=LENGTHS["form_note"], required=False
    )

    def inputs(self) -> dict[str, Any]:
        """The facts as the deed takes them, and who the actor says it is."""
        given = super().inputs()
        person_id = given.pop("person_id")
        given["birth_year"], given["born_on"] = given.pop("born")
        if same_words(given["identity_number"], NOT_YET):
            given["identity_number"] = ""
        return {"facts": EntryFacts(**given), "person_id": person_id}

    def ask_who(self, people: list[tuple[int, str]]) -> None:
        """Several on record fit: let one be chosen, or nobody."""
        field = self.fields["person_id"]
        field.label = say(Words(vi="Đây là người nào?", en="Who is it?"))
        field.widget = forms.RadioSelect(choices=people)

    def _refuse_field(self, detail: object) -> bool:
        if isinstance(detail, tuple) and detail and detail[0] in _FORM_FIELD:
            detail = (_FORM_FIELD[detail[0]], *detail[1:])
        return super()._refuse_field(detail)


def shown_facts(row: Any) -> dict[str, Any]:
    """What a row says, as the form shows it first; works for any row with Form 01's fields."""
    names = (
        "full_name", "sex", "identity_number", "residence", "phone", "release_kind", "released_on",
        "certificate_number", "certificate_on", "purpose", "amount_vnd", "form_note",
    )  # fmt: skip
    shown = {name: getattr(row, name) for name in names if getattr(row, name, None) is not None}
    shown["born"] = row.born_on or (str(row.birth_year) if row.birth_year else "")
    if getattr(row, "obeys_law", None) is not None:
        shown["obeys_law"] = "yes" if row.obeys_law else "no"
    return shown
