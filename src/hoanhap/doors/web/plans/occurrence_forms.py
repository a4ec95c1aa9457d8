"""The forms of what is done about something due: taken up, reported with evidence, accepted."""

from __future__ import annotations

from typing import Any

from django import forms

from hoanhap.doors.web.fields import DayField
from hoanhap.doors.web.forms import TAKEN, HouseForm
from hoanhap.doors.web.language import say
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.evidence import NewEvidence


def _long(vi: str, en: str, **more: Any) -> forms.CharField:
    return forms.CharField(
        label=say(Words(vi=vi, en=en)),
        widget=forms.Textarea(attrs={"rows": 4, "lang": "vi"}),
        max_length=2000,
        **more,
    )


class EvidenceFields(HouseForm):
    """A file, a link, or a fact in the system; any of them."""

    content = forms.FileField(
        label=say(Words(vi="Tệp minh chứng", en="File")),
        required=False,
        widget=forms.FileInput(attrs={"accept": TAKEN}),
        help_text=say(
            Words(
                vi="Văn bản, ảnh chụp, bảng số liệu: PDF, Word, Excel, PNG hoặc JPEG, tối đa 10 "
                "MB.",
                en="A document, picture or table: PDF, Word, Excel, PNG or JPEG, 10 MB at most.",
            )
        ),
    )
    url = forms.CharField(
        label=say(Words(vi="Đường dẫn", en="Link")),
        required=False,
        max_length=500,
        widget=forms.URLInput,
        help_text=say(
            Words(
                vi="Địa chỉ bài đăng hoặc văn bản trên cổng thông tin, bắt đầu bằng https://",
                en="The address of a post or document, beginning with https://",
            )
        ),
    )
    is_fact = forms.BooleanField(
        label=say(
            Words(
                vi="Dùng số liệu đã có trên hệ thống",
                en="Use what the system knows already",
            )
        ),
        required=False,
    )
    note = forms.CharField(
        label=say(Words(vi="Ghi chú cho minh chứng", en="Note on the evidence")),
        required=False,
        max_length=200,
    )

    def offer_fact(self, *, is_there: bool) -> None:
        """Ask about a fact only where one counts."""
        if not is_there:
            del self.fields["is_fact"]

    def pieces(self) -> tuple[NewEvidence, ...]:
        """What was given, a piece each."""
        given, note = self.cleaned_data, self.cleaned_data["note"]
        pieces = []
        if given["content"]:
            file = given["content"]
            pieces.append(NewEvidence("file", note=note, name=file.name, content=file.read()))
        if given["url"]:
            pieces.append(NewEvidence("link", note=note, url=given["url"]))
        if given.get("is_fact"):
            pieces.append(NewEvidence("fact", note=note))
        return tuple(pieces)

    def inputs(self) -> dict[str, Any]:
        """All but the evidence's own fields, and the evidence as the deeds take it."""
        own = {"content", "url", "is_fact", "note"}
        rest = {k: v for k, v in super().inputs().items() if k not in own}
        return {**rest, "evidence": self.pieces()}


class ReportForm(EvidenceFields):
    """When it was done, what was done, and what shows it."""

    done_on = DayField(label=say(Words(vi="Ngày làm xong", en="Done on")))
    report = _long("Kết quả", "What was done")
    field_order = ("request_id", "version", "done_on", "report", "content", "url", "note")


class AddEvidenceForm(EvidenceFields):
    """One more piece."""

    def clean(self) -> dict[str, Any]:
        """Needs a piece."""
        given = super().clean() or {}
        if not any(given.get(name) for name in ("content", "url", "is_fact")):
            self.add_error(
                "content",
                say(
                    Words(
                        vi="Hãy chọn một tệp hoặc ghi một đường dẫn.",
                        en="Choose a file or give a link.",
                    )
                ),
            )
        return given

    def inputs(self) -> dict[str, Any]:
        """The first piece; one deed takes one."""
        return {"evidence": self.pieces()[0]}


class AnswerForm(EvidenceFields):
    """What a body that was asked answered, also where the answer came on paper."""

    answered_on = DayField(label=say(Words(vi="Ngày trả lời", en="Answered on")))
    answer = _long("Nội dung trả lời", "What it answered")
    field_order = ("request_id", "version", "answered_on", "answer", "content", "url", "note")


class RemarksForm(HouseForm):
    """A word that may stay empty."""

    remarks = _long("Nhận xét", "Remarks", required=False)


class ReturnForm(HouseForm):
    """What is missing."""

    remarks = _long(
        "Còn thiếu gì, cần làm lại gì",
        "What is missing or to be done again",
        help_text=say(
            Words(
                vi="Đơn vị đọc được nội dung này. Nói rõ để họ biết bổ sung gì.",
                en="The agency reads this. Say plainly what to add.",
            )
        ),
    )


class DayAndReasonForm(HouseForm):
    """Another last day, and why."""

    due_on = DayField(label=say(Words(vi="Hạn mới", en="New day")))
    reason = forms.CharField(label=say(Words(vi="Lý do", en="Reason")), max_length=300)


class DecideForm(HouseForm):
    """Granted or not; another day than asked may be set."""

    is_granted = forms.TypedChoiceField(
        label=say(Words(vi="Xem xét", en="Decision")),
        choices=(
            ("yes", say(Words(vi="Đồng ý gia hạn", en="More time is given"))),
            ("no", say(Words(vi="Giữ hạn cũ", en="The day stays"))),
        ),
        coerce=lambda text: text == "yes",
        widget=forms.RadioSelect,
    )
    due_on = DayField(
        label=say(Words(vi="Hạn mới", en="New day")),
        required=False,
        help_text=say(
            Words(vi="Bỏ trống: theo ngày đơn vị xin.", en="Left empty: the day that was asked.")
        ),
    )
    remarks = _long("Ghi rõ", "Say more", required=False)


class WordsForm(HouseForm):
    """A few words, or none."""

    words = _long("Lời nhắn", "A few words", required=False)
