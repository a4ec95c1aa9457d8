"""The forms of obstacles and proposals."""

from __future__ import annotations

from typing import Any

from django import forms

from hoanhap.doors.web.fields import DayField, coded
from hoanhap.doors.web.filters import FilterForm
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.language import say
from hoanhap.doors.web.obstacles.places import place_of
from hoanhap.pure.kernel.words import Words
from hoanhap.work.oversight.codes import AGES, MARKS, OBSTACLE_KINDS, OUTCOMES, TAKEN_TO, TOPICS
from hoanhap.work.oversight.states import OBSTACLE_STATES

Choices = list[tuple[Any, Any]]


def _any(vi: str, en: str, more: Choices) -> Choices:
    return [("", say(Words(vi=vi, en=en))), *more]


def _long(vi: str, en: str, longest: int = 4000, help_text: Any = "") -> forms.CharField:
    return forms.CharField(
        label=say(Words(vi=vi, en=en)),
        widget=forms.Textarea(attrs={"rows": 5, "lang": "vi"}),
        max_length=longest,
        help_text=help_text,
    )


class ObstacleFilterForm(FilterForm):
    """By state, age, topic, kind and whose."""

    tinh_trang = forms.ChoiceField(
        label=say(Words(vi="Tình trạng", en="State")),
        choices=_any(
            "Mọi tình trạng",
            "Any state",
            [
                ("open", say(Words(vi="còn chờ trả lời hoặc kết quả", en="still open"))),
                *((c, say(w)) for c, w in OBSTACLE_STATES.items() if c != "grouped"),
            ],
        ),
    )
    tuoi = forms.ChoiceField(
        label=say(Words(vi="Đã chờ", en="Waiting for")),
        choices=_any(
            "Bao lâu cũng được", "However long", [(c, say(age[2])) for c, age in AGES.items()]
        ),
    )
    linh_vuc = forms.ChoiceField(
        label=say(Words(vi="Lĩnh vực", en="Topic")),
        choices=coded(TOPICS, Words(vi="Mọi lĩnh vực", en="Any topic")),
    )
    loai = forms.ChoiceField(
        label=say(Words(vi="Loại", en="Kind")),
        choices=coded(OBSTACLE_KINDS, Words(vi="Cả hai loại", en="Both kinds")),
    )
    cua = forms.ChoiceField(
        label=say(Words(vi="Của ai", en="Whose")),
        choices=_any(
            "Mọi nơi",
            "Anybody's",
            [
                ("raised", say(Words(vi="đơn vị tôi nêu", en="raised by my office"))),
                ("owned", say(Words(vi="đơn vị tôi trả lời", en="for my office to answer"))),
            ],
        ),
    )
    gop = forms.ChoiceField(
        label=say(Words(vi="Ý kiến đã gộp", en="Grouped ones")),
        choices=_any(
            "Một dòng cho cả nhóm",
            "One line a group",
            [("each", say(Words(vi="Từng ý kiến", en="Each one")))],
        ),
    )


class RaiseForm(HouseForm):
    """What stands in the way or is proposed."""

    noi = forms.CharField(widget=forms.HiddenInput, required=False, max_length=300)
    kind = forms.ChoiceField(
        label=say(Words(vi="Loại", en="Kind")),
        choices=coded(OBSTACLE_KINDS),
        widget=forms.RadioSelect,
        initial="obstacle",
    )
    topic = forms.ChoiceField(
        label=say(Words(vi="Lĩnh vực", en="Topic")),
        choices=coded(TOPICS, Words(vi="— chọn —", en="— choose —")),
    )
    title = forms.CharField(
        label=say(Words(vi="Vấn đề, trong một câu", en="In one sentence")),
        max_length=200,
        help_text=say(
            Words(
                vi="Ví dụ: người chuyển nơi cư trú chưa biết xã nào lập danh sách.",
                en="E.g. who moved house doesn't know which commune lists them.",
            )
        ),
    )
    text = _long(
        "Nội dung, đề nghị",
        "What is the matter, what is asked",
        help_text=say(
            Words(
                vi="Không ghi họ tên, số định danh, điện thoại hay địa chỉ của một người. Nơi "
                "anh/chị đang đứng được ghi kèm, ai được xem hồ sơ đó thì mở được.",
                en="No name, identity number, telephone or address of a person. The page you came "
                "from is kept; who may see that record can open it.",
            )
        ),
    )
    owner_id = forms.TypedChoiceField(
        label=say(Words(vi="Đề nghị cơ quan nào trả lời", en="Who is asked")),
        coerce=int,
        empty_value=None,
        required=False,
        help_text=say(
            Words(
                vi="Chưa rõ thì để trống: cơ quan thường trực của tỉnh nhận và giao.",
                en="Leave empty if unsure: the province's standing agency takes it in hand.",
            )
        ),
    )
    is_impersonal = forms.BooleanField(
        label=say(
            Words(
                vi="Tôi đã xem lại: nội dung không có thông tin của một người cụ thể",
                en="I looked again: nothing here tells who a person is",
            )
        )
    )

    def __init__(self, *args: Any, owners: Choices, **options: Any) -> None:
        super().__init__(*args, **options)
        field: Any = self.fields["owner_id"]
        unseen = Words(
            vi="Hãy xem lại nội dung rồi đánh dấu ô này.", en="Look again, then tick this box."
        )
        self.fields["is_impersonal"].error_messages["required"] = say(unseen)
        standing = Words(vi="— cơ quan thường trực —", en="— the standing agency —")
        field.choices = [("", say(standing)), *owners]

    def inputs(self) -> dict[str, Any]:
        """The fields, and the place by the address one came from."""
        given = super().inputs()
        del given["is_impersonal"]
        place = place_of(given.pop("noi"))
        return {**given, "place": place}


class OwnerForm(HouseForm):
    """Who is to answer."""

    owner_id = forms.TypedChoiceField(
        label=say(Words(vi="Cơ quan trả lời", en="Who is to answer")), coerce=int
    )
    reason = forms.CharField(
        label=say(Words(vi="Ghi chú", en="Note")), max_length=300, required=False
    )

    def __init__(self, *args: Any, owners: Choices, **options: Any) -> None:
        super().__init__(*args, **options)
        field: Any = self.fields["owner_id"]
        field.choices = owners


class GroupForm(HouseForm):
    """Which say the same."""

    member_ids = forms.TypedMultipleChoiceField(
        label=say(Words(vi="Ý kiến giống vấn đề này", en="Those that say the same")),
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, candidates: Choices, **options: Any) -> None:
        super().__init__(*args, **options)
        field: Any = self.fields["member_ids"]
        field.choices = candidates

    def inputs(self) -> dict[str, Any]:
        """The members as the deed takes them."""
        return {"member_ids": tuple(super().inputs()["member_ids"])}


class AnswerForm(HouseForm):
    """The answer, for all who asked."""

    answer = _long("Trả lời", "Answer")
    answered_on = DayField(label=say(Words(vi="Ngày trả lời", en="On")))


class TakeUpForm(HouseForm):
    """To whom, by which paper."""

    taken_to = forms.ChoiceField(
        label=say(Words(vi="Kiến nghị tới", en="To whom")),
        choices=coded(TAKEN_TO),
        widget=forms.RadioSelect,
    )
    taken_to_name = forms.CharField(
        label=say(Words(vi="Tên cơ quan", en="Its name")),
        max_length=200,
        required=False,
        help_text=say(Words(vi="Ví dụ: Bộ Công an.", en="E.g. Bộ Công an.")),
    )
    number = forms.CharField(
        label=say(Words(vi="Số văn bản", en="Number of the paper")), max_length=60, required=False
    )
    taken_on = DayField(label=say(Words(vi="Ngày văn bản", en="Of")))


class OutcomeForm(HouseForm):
    """What came of it."""

    outcome = forms.ChoiceField(
        label=say(Words(vi="Kết quả", en="Outcome")),
        choices=coded(OUTCOMES),
        widget=forms.RadioSelect,
    )
    outcome_text = _long("Nội dung trả lời của cấp trên", "What the higher place said")
    outcome_on = DayField(label=say(Words(vi="Ngày", en="On")))


class MarkForm(HouseForm):
    """Whether the answer helped."""

    mark = forms.ChoiceField(
        label=say(Words(vi="Câu trả lời", en="The answer")),
        choices=coded(MARKS),
        widget=forms.RadioSelect,
    )
    note = forms.CharField(
        label=say(Words(vi="Còn vướng ở đâu", en="What is still in the way")),
        max_length=300,
        required=False,
    )
