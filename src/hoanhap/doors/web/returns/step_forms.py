"""The forms of single deeds on a return."""

from __future__ import annotations

from typing import Any

from django import forms

from hoanhap.doors.web.fields import DayField
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.language import say
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.types_filling import SectionRemark, SectionView

MOST = 4000


def _text(
    label: Words, help_text: Words | None = None, *, required: bool = True
) -> forms.CharField:
    return forms.CharField(
        label=say(label),
        widget=forms.Textarea(attrs={"rows": 3, "lang": "vi"}),
        max_length=MOST,
        required=required,
        help_text=say(help_text) if help_text else "",
    )


class RemarksForm(HouseForm):
    """What has to be mended."""

    remarks = _text(Words(vi="Cần sửa gì", en="What has to be mended"))


class WordsForm(HouseForm):
    """A few words."""

    words = _text(Words(vi="Lời nhắn", en="A few words"), required=False)


class AcceptForm(HouseForm):
    """Accepted, with a remark where there is one."""

    remarks = _text(Words(vi="Ghi chú", en="Remark"), required=False)


class ReasonForm(HouseForm):
    """Why."""

    reason = _text(Words(vi="Lý do", en="Reason"))


class SignForm(HouseForm):
    """What the signed paper carries."""

    number = forms.CharField(
        label=say(Words(vi="Số, ký hiệu báo cáo đã ký", en="Number of the signed paper")),
        max_length=60,
        help_text=say(Words(vi="Ví dụ 45/BC-UBND.", en="E.g. 45/BC-UBND.")),
    )
    signed_on = DayField(label=say(Words(vi="Ngày ký", en="Signed on")))
    signer_name = forms.CharField(label=say(Words(vi="Người ký", en="Signed by")), max_length=100)


class ExtendForm(HouseForm):
    """A later day, and why."""

    due_on = DayField(label=say(Words(vi="Hạn mới", en="New last day")))
    locks_on = DayField(
        label=say(Words(vi="Ngày khóa mới", en="New day of locking")),
        required=False,
    )
    reason = _text(Words(vi="Lý do", en="Reason"))


class AnswerForm(HouseForm):
    """An answer that was asked for between equals; it may have come on paper."""

    answered_on = DayField(label=say(Words(vi="Ngày trả lời", en="Answered on")))
    number = forms.CharField(
        label=say(Words(vi="Số văn bản trả lời", en="Number of the answer")),
        max_length=60,
        required=False,
    )
    signer_name = forms.CharField(
        label=say(Words(vi="Người ký", en="Signed by")), max_length=100, required=False
    )
    words = _text(Words(vi="Tóm tắt trả lời", en="The answer in short"), required=False)


class ReturnForm(HouseForm):
    """Sent back with remarks: on the whole, and at each section that has to be mended."""

    remarks = _text(
        Words(vi="Ý kiến chung", en="Remark on the whole"),
        Words(
            vi="Ghi ý kiến ở mục nào thì chỉ mục đó mở lại cho đơn vị sửa; không ghi ở mục nào thì "
            "mở lại cả báo cáo.",
            en="Only the sections with a remark open again; with none, the whole return does.",
        ),
        required=False,
    )
    mend_by = DayField(
        label=say(Words(vi="Gửi lại trước hết ngày", en="To be sent again by")), required=False
    )

    def ask_of(self, sections: tuple[SectionView, ...]) -> None:
        """A box for each section."""
        for section in sections:
            label = f"{section.number} {section.title}".strip()
            field = forms.CharField(
                label=label,
                widget=forms.Textarea(attrs={"rows": 2, "lang": "vi", "class": "form-control"}),
                max_length=MOST,
                required=False,
            )
            field.is_optional = True  # type: ignore[attr-defined]  # for parts/label.html
            self.fields[f"s{section.id}"] = field

    def inputs(self) -> dict[str, Any]:
        """The remarks as the deed takes them."""
        given = super().inputs()
        places = {name: text for name, text in given.items() if name[:1] == "s"}
        return {
            "remarks": given["remarks"],
            "mend_by": given["mend_by"],
            "sections": tuple(
                SectionRemark(int(name[1:]), text.strip())
                for name, text in places.items()
                if text.strip()
            ),
        }
