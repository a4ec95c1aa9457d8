"""The forms of a round: opened, changed, closed, asked of more offices."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms

from hoanhap.doors.web.fields import BodyPicker, DayField, coded
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.language import in_page_language, say
from hoanhap.ground.orgs.roles import AGENCY_KINDS
from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.codes import KINDS, KINDS_ASKED
from hoanhap.work.returns.types import AgencyChoice, Asked, OutlineRow

ADDRESSEES = Words(vi="Nơi nhận", en="To whom")
ONE_A_LINE = Words(vi="Mỗi dòng một nơi.", en="One a line.")


def lines_of(text: str) -> tuple[str, ...]:
    """The lines that say something."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


class AskedFields(HouseForm):
    """Of whom: kinds of office, single offices; none ticked means everybody."""

    kinds = forms.MultipleChoiceField(
        label=say(Words(vi="Loại cơ quan phải báo cáo", en="Kinds of office that report")),
        choices=[(code, say(AGENCY_KINDS[code])) for code in KINDS_ASKED],
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=say(
            Words(
                vi="Không chọn loại nào và cơ quan nào thì mọi cơ quan của tỉnh đều phải báo cáo.",
                en="With no kind and no office ticked, every office of the province reports.",
            )
        ),
    )
    agency_ids = forms.TypedMultipleChoiceField(
        label=say(Words(vi="Hoặc từng cơ quan", en="Or single offices")),
        coerce=int,
        required=False,
        widget=BodyPicker,
    )

    class Media:
        """A long list to tick needs the sheet and script of plans."""

        css: ClassVar = {"all": ["web/plans.css"]}
        js: ClassVar = [forms.Script("web/plans.js", defer=True)]

    def offer_agencies(self, agencies: tuple[AgencyChoice, ...]) -> None:
        """The offices of the province."""
        field: Any = self.fields["agency_ids"]
        field.choices = [(one.id, one.name) for one in agencies]

    def inputs(self) -> dict[str, Any]:
        """Kinds and offices together, as the deed takes them."""
        given = super().inputs()
        kinds, ids = tuple(given.pop("kinds")), tuple(given.pop("agency_ids"))
        return {**given, "asked": Asked(kinds, ids)}


class OpenForm(AskedFields):
    """A round: what is asked, over which days, by when."""

    outline_id = forms.TypedChoiceField(label=say(Words(vi="Đề cương", en="Outline")), coerce=int)
    kind = forms.ChoiceField(
        label=say(Words(vi="Loại", en="Kind")),
        choices=coded(KINDS),
    )
    title = forms.CharField(
        label=say(Words(vi="Tên kỳ báo cáo", en="Title")),
        max_length=300,
        widget=forms.TextInput(attrs={"lang": "vi"}),
        help_text=say(
            Words(
                vi="Ví dụ: Báo cáo 6 tháng đầu năm 2026.", en="E.g. Report of the first half 2026."
            )
        ),
    )
    first = DayField(label=say(Words(vi="Số liệu từ ngày", en="Data from")))
    last = DayField(label=say(Words(vi="Đến hết ngày", en="To, included")))
    due_on = DayField(label=say(Words(vi="Hạn gửi (ngày cuối đúng hạn)", en="Last day on time")))
    locks_on = DayField(
        label=say(Words(vi="Khóa sau ngày", en="Locked after")),
        required=False,
        help_text=say(
            Words(
                vi="Quá hạn là tính chậm nhưng vẫn gửi được; sau ngày khóa thì phải xin gia hạn.",
                en="Past the last day it is late but can be sent; after this day only with more "
                "time given.",
            )
        ),
    )
    addressees = forms.CharField(
        label=say(ADDRESSEES),
        widget=forms.Textarea(attrs={"rows": 2, "lang": "vi"}),
        required=False,
        help_text=say(ONE_A_LINE),
    )
    note = forms.CharField(
        label=say(Words(vi="Hướng dẫn thêm", en="Further guidance")),
        widget=forms.Textarea(attrs={"rows": 3, "lang": "vi"}),
        required=False,
        max_length=2000,
    )
    line_id = forms.IntegerField(widget=forms.HiddenInput, required=False)
    plan_item_id = forms.IntegerField(widget=forms.HiddenInput, required=False)

    field_order = [
        "outline_id", "kind", "title", "first", "last", "due_on", "locks_on", "kinds",
        "agency_ids", "addressees", "note",
    ]  # fmt: skip

    def offer_outlines(self, outlines: tuple[OutlineRow, ...]) -> None:
        """The outlines in use."""
        field: Any = self.fields["outline_id"]
        field.choices = [(one.id, one.title) for one in outlines if one.state == "open"]

    def clean(self) -> dict[str, Any]:
        """The two days make a window."""
        given = super().clean() or {}
        first, last = given.get("first"), given.get("last")
        if first and last and last < first:
            words = Words(vi="Ngày cuối phải sau ngày đầu.", en="The last day is before the first.")
            self.add_error("last", in_page_language(words))
        return given

    def inputs(self) -> dict[str, Any]:
        """The days as one window, the places as lines."""
        given = super().inputs()
        window = Span(given.pop("first"), given.pop("last"))
        return {
            **given,
            "window": window,
            "addressees": lines_of(given["addressees"]),
        }


class ChangeForm(HouseForm):
    """What may change in an open round."""

    title = forms.CharField(
        label=say(Words(vi="Tên kỳ báo cáo", en="Title")),
        max_length=300,
        widget=forms.TextInput(attrs={"lang": "vi"}),
    )
    due_on = DayField(label=say(Words(vi="Hạn gửi", en="Last day on time")))
    locks_on = DayField(label=say(Words(vi="Khóa sau ngày", en="Locked after")), required=False)
    addressees = forms.CharField(
        label=say(ADDRESSEES),
        widget=forms.Textarea(attrs={"rows": 2, "lang": "vi"}),
        required=False,
        help_text=say(ONE_A_LINE),
    )
    note = forms.CharField(
        label=say(Words(vi="Hướng dẫn thêm", en="Further guidance")),
        widget=forms.Textarea(attrs={"rows": 3, "lang": "vi"}),
        required=False,
        max_length=2000,
    )
    reason = forms.CharField(
        label=say(Words(vi="Lý do đổi", en="Why it changes")),
        widget=forms.Textarea(attrs={"rows": 2, "lang": "vi"}),
        required=False,
        max_length=1000,
    )

    def inputs(self) -> dict[str, Any]:
        """The places as lines."""
        given = super().inputs()
        return {**given, "addressees": lines_of(given["addressees"])}


class MoreForm(HouseForm):
    """Further offices that are asked."""

    agency_ids = forms.TypedMultipleChoiceField(
        label=say(Words(vi="Yêu cầu thêm", en="Ask these as well")), coerce=int, widget=BodyPicker
    )

    class Media(AskedFields.Media):
        """As where many are ticked."""

    def offer_agencies(self, agencies: list[tuple[int, str]]) -> None:
        """Those that are not asked yet."""
        field: Any = self.fields["agency_ids"]
        field.choices = agencies
        if not agencies:
            words = Words(vi="Mọi cơ quan đã được yêu cầu.", en="Every office is asked already.")
            self.fields["agency_ids"].help_text = in_page_language(words)

    def inputs(self) -> dict[str, Any]:
        """The ids as the deed takes them."""
        return {"agency_ids": tuple(super().inputs()["agency_ids"])}
