"""The forms of one point of a plan: corrected, added, split, merged, dropped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django import forms

from hoanhap.doors.web.fields import BodyPicker, coded
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.language import say
from hoanhap.doors.web.plans.target_lines import TargetsField
from hoanhap.doors.web.plans.timing_lines import TimingsField
from hoanhap.pure.kernel.words import Words
from hoanhap.pure.planreader.items.topics import TOPICS
from hoanhap.work.plans.codes import BONDS, KINDS
from hoanhap.work.plans.showing_items import NO_TOPIC
from hoanhap.work.plans.types_reading import BodyRow, ItemRow

BODIES = ("lead", "together_with", "performers")
LINES = ("path", "section", "topic")
MOST_TEXT = 8000
_LINES_OF = {"timings", "targets"}


class ItemForm(HouseForm):
    """A point as it should stand."""

    path = forms.CharField(
        label=say(Words(vi="Số mục", en="Number")),
        required=False,
        max_length=60,
        help_text=say(Words(vi="Ví dụ: III.2.a.", en="E.g. III.2.a.")),
    )
    section = forms.CharField(
        label=say(Words(vi="Phần", en="Section")),
        required=False,
        max_length=300,
        widget=forms.TextInput(attrs={"lang": "vi"}),
        help_text=say(
            Words(vi="Tên phần hoặc đề mục phía trên.", en="The heading that stands above it.")
        ),
    )
    text = forms.CharField(
        label=say(Words(vi="Nội dung", en="Text")),
        widget=forms.Textarea(attrs={"rows": 6, "lang": "vi"}),
        max_length=MOST_TEXT,
    )
    kind = forms.ChoiceField(
        label=say(Words(vi="Loại mục", en="Kind of point")),
        choices=coded(KINDS),
    )
    topic = forms.ChoiceField(
        label=say(Words(vi="Chủ đề", en="Topic")),
        required=False,
        choices=[("", say(NO_TOPIC)), *((one.code, say(one.words)) for one in TOPICS)],
        help_text=say(
            Words(
                vi="Cùng chủ đề thì so được giữa các kế hoạch; những gì đã có trong hệ thống được "
                "tính theo chủ đề.",
                en="Points on one topic lie side by side across plans; what the system already "
                "holds counts by topic.",
            )
        ),
    )
    bond = forms.ChoiceField(
        label=say(Words(vi="Giao hay đề nghị", en="Assigned or requested")),
        choices=coded(BONDS),
        widget=forms.RadioSelect,
        help_text=say(
            Words(
                vi="Tòa án, Viện kiểm sát, Mặt trận, quân sự: kế hoạch chỉ đề nghị, không giao.",
                en="Courts, procuracy, the Front and the military are requested, never ordered.",
            )
        ),
    )
    timings = TimingsField(label=say(Words(vi="Thời hạn", en="By when")))
    lead = forms.MultipleChoiceField(
        label=say(Words(vi="Cơ quan chủ trì", en="Who leads")), required=False, widget=BodyPicker
    )
    together_with = forms.MultipleChoiceField(
        label=say(Words(vi="Cơ quan phối hợp", en="Who works with it")),
        required=False,
        widget=BodyPicker,
    )
    performers = forms.MultipleChoiceField(
        label=say(Words(vi="Được chỉ đạo thực hiện", en="Directed to act")),
        required=False,
        widget=BodyPicker,
        help_text=say(
            Words(
                vi="Ví dụ: Công an tỉnh chỉ đạo Công an cấp xã lập danh sách.",
                en="E.g. the provincial police direct each commune's police to draw up lists.",
            )
        ),
    )

    targets = TargetsField(label=say(Words(vi="Chỉ tiêu", en="Targets")))

    def offer(
        self, bodies: Iterable[BodyRow], item: ItemRow | None, issued_on: date | None
    ) -> None:
        """Fill the pickers, and take note of what the point says now."""
        every = [(body.code, str(say(body.words))) for body in bodies]
        for name in BODIES:
            now = {body.code for body in getattr(item, name)} if item else set()
            field = self.fields[name]
            field.choices = sorted(every, key=lambda pair: pair[0] not in now)  # type: ignore[attr-defined]  # a MultipleChoiceField
            self.initial[name] = sorted(now)
        timings: Any = self.fields["timings"]
        self.initial["timings"] = timings.know(item.timings if item else (), issued_on)
        targets: Any = self.fields["targets"]
        self.initial["targets"] = targets.know(item.targets if item else ())
        if item:
            plain = ("text", "kind", "bond", *LINES)
            self.initial.update({name: getattr(item, name) for name in plain})
            _keep_choice(self.fields["topic"], item.topic, str(say(item.topic_words)))

    def changes(self, item: ItemRow | None) -> dict[str, Any]:
        """What differs from the point as it stands; what was given for a new one."""
        given = self.inputs()
        told: dict[str, Any] = {name: tuple(given[name]) for name in BODIES}
        told |= {name: given[name] for name in ("kind", "bond", "timings", "targets")}
        told["text"] = " ".join(given["text"].split()) if item is None else given["text"]
        if item is None:
            # What is left empty follows from the point before it and from its words.
            return told | {name: given[name] for name in LINES if given[name]}
        told |= {name: given[name] for name in (*LINES, "belongs_to_id") if name in given}
        return {
            name: value
            for name, value in told.items()
            if (name in self.changed_data if name in _LINES_OF else _differs(item, name, value))
        }


def _keep_choice(field: Any, code: Any, shown: str) -> None:
    """Let a choice that is no longer offered stand where the point has it."""
    if code not in {known for known, _ in field.choices}:
        field.choices = [*field.choices, (code, shown)]


def _differs(item: ItemRow, name: str, value: Any) -> bool:
    if name in BODIES:
        return {body.code for body in getattr(item, name)} != set(value)
    if name in ("text", "section", "path"):
        return bool(getattr(item, name).split() != str(value).split())
    return bool(getattr(item, name) != value)


class CorrectForm(ItemForm):
    """A point that was read; an outline also names the report or conference it is part of."""

    belongs_to_id = forms.TypedChoiceField(
        label=say(Words(vi="Thuộc báo cáo, hội nghị", en="Belongs to the report or conference")),
        required=False,
        coerce=int,
        empty_value=None,
    )

    def offer_reviews(self, item: ItemRow, reviews: Sequence[ItemRow]) -> None:
        """The plan's reports and conferences for an outline; nothing is asked of another point."""
        if item.kind != "outline":
            del self.fields["belongs_to_id"]
            return
        none = str(say(Words(vi="Chưa thuộc mục nào", en="None of them")))
        named = [(one.id, f"{one.path} · {_short(one.text)}") for one in reviews]
        self.fields["belongs_to_id"].choices = [("", none), *named]  # type: ignore[attr-defined]  # a choice field
        self.initial["belongs_to_id"] = item.belongs_to_id


class SplitForm(HouseForm):
    """The point's text with an empty line between what becomes points of their own."""

    texts = forms.CharField(
        label=say(
            Words(vi="Nội dung, một dòng trống giữa hai việc", en="Text, empty line between")
        ),
        widget=forms.Textarea(attrs={"rows": 14, "lang": "vi", "class": "tall"}),
        max_length=MOST_TEXT,
        help_text=say(
            Words(
                vi="Mỗi đoạn cách nhau một dòng trống thành một mục riêng; cơ quan và thời hạn của "
                "mục gốc được giữ cho từng mục, sửa sau được.",
                en="Each paragraph becomes a point; who and by when stay the same for each and can "
                "be corrected after.",
            )
        ),
    )

    def inputs(self) -> dict[str, Any]:
        """The paragraphs."""
        parts = self.cleaned_data["texts"].replace("\r\n", "\n").split("\n\n")
        return {"texts": [" ".join(part.split()) for part in parts if part.strip()]}


class MergeForm(HouseForm):
    """Which points are one."""

    item_ids = forms.TypedMultipleChoiceField(
        label=say(Words(vi="Các mục là một việc", en="Points that are one duty")),
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
    )
    text = forms.CharField(
        label=say(Words(vi="Nội dung chung", en="Text of the one")),
        widget=forms.Textarea(attrs={"rows": 4, "lang": "vi"}),
        max_length=MOST_TEXT,
        required=False,
        help_text=say(
            Words(
                vi="Bỏ trống: ghép nội dung các mục đã chọn.",
                en="Left empty: the chosen points' texts, one after another.",
            )
        ),
    )

    def offer(self, items: Sequence[ItemRow], chosen: Iterable[int]) -> None:
        """The open points, those that were asked for ticked and first."""
        first = set(chosen)
        ordered = sorted(items, key=lambda one: one.id not in first)
        field = self.fields["item_ids"]
        field.choices = [(one.id, f"{one.path} · {_short(one.text)}") for one in ordered]  # type: ignore[attr-defined]  # a choice field
        self.initial["item_ids"] = sorted(first)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 120 else f"{words[:117]}..."


class AddForm(ItemForm):
    """A point that was not read."""

    after_id = forms.TypedChoiceField(
        label=say(Words(vi="Đứng sau mục", en="Comes after")), required=False, coerce=int,
        empty_value=None,
    )  # fmt: skip

    def offer_places(self, items: Sequence[ItemRow]) -> None:
        """The points it can come after."""
        end = str(say(Words(vi="Cuối kế hoạch", en="At the end")))
        named = [(one.id, f"{one.path} · {_short(one.text)[:70]}") for one in items]
        self.fields["after_id"].choices = [("", end), *named]  # type: ignore[attr-defined]  # a choice field
