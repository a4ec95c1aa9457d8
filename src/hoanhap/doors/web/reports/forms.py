"""The forms of the province's report."""

from __future__ import annotations

from typing import Any

from django import forms

from hoanhap.doors.web.fields import DayField, coded
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.language import say
from hoanhap.pure.kernel.words import Words
from hoanhap.work.reports.codes import ISSUERS

Choices = list[tuple[Any, Any]]
_ISSUER_CHOICES: Choices = coded(ISSUERS)


def _lines(label: Words, help_text: Words) -> forms.CharField:
    return forms.CharField(
        label=say(label),
        help_text=say(help_text),
        required=False,
        max_length=8000,
        widget=forms.Textarea(attrs={"rows": 5, "lang": "vi"}),
    )


def _split(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.split("\n") if line.strip())


class HeadForm(HouseForm):
    """Title, issuer and addressees."""

    title = forms.CharField(
        label=say(Words(vi="Báo cáo về việc gì", en="Title")),
        max_length=300,
        help_text=say(
            Words(
                vi="In sau chữ BÁO CÁO. Ví dụ: Kết quả thực hiện 6 tháng đầu năm 2026.",
                en="Printed after “BÁO CÁO”.",
            )
        ),
    )
    issuer = forms.ChoiceField(
        label=say(Words(vi="Cơ quan ban hành", en="Issued by")),
        choices=_ISSUER_CHOICES,
        widget=forms.RadioSelect,
        initial="police",
    )
    addressees = _lines(
        Words(vi="Nơi nhận", en="Addressees"),
        Words(vi="Mỗi dòng một nơi.", en="One a line."),
    )

    def inputs(self) -> dict[str, Any]:
        """The addressees as the deed takes them."""
        given = super().inputs()
        return {**given, "addressees": _split(given["addressees"])}


class OpenForm(HeadForm):
    """A report of a round, or one on its own."""

    field_order = ("round_id", "title", "first", "last", "issuer", "addressees", "sections")
    needed_at_times = ("title", "first", "last")

    round_id = forms.TypedChoiceField(
        label=say(Words(vi="Tổng hợp kỳ báo cáo", en="Of the round")),
        coerce=int,
        empty_value=None,
        required=False,
        help_text=say(
            Words(
                vi="Chọn kỳ thì tên, ngày, nơi nhận và các mục lấy theo kỳ đó; ô nào ghi thì theo "
                "ô ghi.",
                en="Title, days, addressees and sections come from it, but for what is typed.",
            )
        ),
    )
    first = DayField(label=say(Words(vi="Số liệu từ ngày", en="Figures from")), required=False)
    last = DayField(label=say(Words(vi="Đến hết ngày", en="To, included")), required=False)
    sections = _lines(
        Words(vi="Các mục của báo cáo", en="Sections"),
        Words(
            vi="Mỗi dòng tên một mục, không ghi số. Để trống: năm mục thường dùng.",
            en="One title a line, without numbers. Empty: the usual five.",
        ),
    )

    def __init__(self, *args: Any, rounds: Choices, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["title"].required = False
        field: Any = self.fields["round_id"]
        own = Words(vi="— không theo kỳ nào —", en="— on its own —")
        field.choices = [("", say(own)), *rounds]

    def inputs(self) -> dict[str, Any]:
        """The sections as the deed takes them."""
        given = super().inputs()
        return {**given, "sections": _split(given["sections"])}


class SectionForm(HouseForm):
    """A section's number and title."""

    number = forms.CharField(
        label=say(Words(vi="Số mục", en="Number")),
        max_length=12,
        required=False,
        help_text=say(Words(vi="Ví dụ: VI, 3, b.", en="E.g. VI, 3, b.")),
    )
    title = forms.CharField(label=say(Words(vi="Tên mục", en="Title")), max_length=300)


class SignForm(HouseForm):
    """What the signed paper bears."""

    number = forms.CharField(
        label=say(Words(vi="Số của báo cáo", en="Number")),
        max_length=60,
        help_text=say(
            Words(
                vi="Ghi đúng như trên bản đã ký, ví dụ 215/BC-CAT.",
                en="As on the signed paper, e.g. 215/BC-CAT.",
            )
        ),
    )
    signed_on = DayField(label=say(Words(vi="Ngày ký", en="Day")))
    signer_name = forms.CharField(label=say(Words(vi="Người ký", en="Signer")), max_length=100)
    signer_post = forms.CharField(
        label=say(Words(vi="Chức vụ người ký", en="Signer's post")),
        max_length=200,
        required=False,
        help_text=say(
            Words(
                vi="Các dòng cách nhau bằng dấu gạch chéo: KT. Giám đốc / Phó Giám đốc.",
                en="Lines parted by a slash: KT. Giám đốc / Phó Giám đốc.",
            )
        ),
    )


class SentForm(HouseForm):
    """When and how it was sent."""

    sent_on = DayField(label=say(Words(vi="Ngày gửi", en="Sent on")))
    note = forms.CharField(
        label=say(Words(vi="Gửi bằng cách nào", en="How")),
        max_length=200,
        required=False,
        help_text=say(
            Words(vi="Ví dụ: trục liên thông văn bản, bưu điện.", en="E.g. document network, post.")
        ),
    )


class CorrectForm(HouseForm):
    """Which closed report."""

    corrected_id = forms.TypedChoiceField(
        label=say(Words(vi="Báo cáo đã chốt", en="The closed report")), coerce=int
    )

    def __init__(self, *args: Any, reports: Choices, **options: Any) -> None:
        super().__init__(*args, **options)
        field: Any = self.fields["corrected_id"]
        field.choices = reports
