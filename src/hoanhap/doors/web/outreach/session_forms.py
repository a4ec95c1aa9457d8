"""The forms of sessions: what, when and who is invited; how many came."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

from django import forms

from hoanhap.doors.web.fields import BodyPicker, DayField, coded
from hoanhap.doors.web.forms import TAKEN, HouseForm
from hoanhap.doors.web.language import say
from hoanhap.ground.orgs.offices import Office
from hoanhap.ground.orgs.roles import AGENCY_KINDS, SYSTEM
from hoanhap.pure.kernel.words import Words
from hoanhap.work.outreach.codes import AUDIENCES, SESSION_KINDS
from hoanhap.work.outreach.sessions import MOST_CAME, Came
from hoanhap.work.outreach.types import ReadSeat, SeatRow, SessionPage

_EVERY = Words(vi="Tất cả: {kind} ({n})", en="All of them: {kind} ({n})")


class SessionForm(HouseForm):
    """What it is, where and when, who is invited."""

    kind = forms.ChoiceField(
        label=say(Words(vi="Hình thức", en="Kind")),
        choices=coded(SESSION_KINDS),
        widget=forms.RadioSelect,
        initial="training",
    )
    title = forms.CharField(
        label=say(Words(vi="Nội dung", en="On what")),
        max_length=300,
        help_text=say(
            Words(
                vi="Ví dụ: tập huấn lập danh sách hằng tháng cho Công an xã.",
                en="E.g. training commune police to draw up the monthly lists.",
            )
        ),
    )
    held_on = DayField(
        label=say(Words(vi="Ngày tổ chức", en="Held on")),
        help_text=say(
            Words(
                vi="Có thể ghi trước; đến ngày đó thì ghi được người dự.",
                en="It may be announced ahead; who came is noted from that day on.",
            )
        ),
    )
    place = forms.CharField(
        label=say(Words(vi="Địa điểm", en="Where")), max_length=200, required=False
    )
    audience = forms.ChoiceField(
        label=say(Words(vi="Dành cho", en="For whom")),
        choices=coded(AUDIENCES, Words(vi="—", en="—")),
        required=False,
    )
    number = forms.CharField(
        label=say(Words(vi="Số giấy mời, kế hoạch", en="Number of the invitation")),
        max_length=60,
        required=False,
    )
    needed_at_times = ("groups", "agency_ids", "names")
    groups = forms.MultipleChoiceField(
        label=say(Words(vi="Mời tất cả", en="Invite all of a kind")),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    agency_ids = forms.TypedMultipleChoiceField(
        label=say(Words(vi="Hoặc chọn từng đơn vị", en="Or choose units")),
        coerce=int,
        required=False,
        widget=BodyPicker,
    )
    names = forms.CharField(
        label=say(Words(vi="Nơi khác, chưa có trên hệ thống", en="Others, without a post here")),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3, "lang": "vi"}),
        help_text=say(
            Words(
                vi="Mỗi dòng một nơi, ví dụ: Trưởng bản Nà Lại.",
                en="One a line, e.g. the head of a village.",
            )
        ),
    )

    class Media:
        """A long list to tick needs the sheet and script of plans."""

        css: ClassVar = {"all": ["web/plans.css"]}
        js: ClassVar = [forms.Script("web/plans.js", defer=True)]

    def __init__(self, *args: Any, offices: Sequence[Office], **options: Any) -> None:
        super().__init__(*args, **options)
        self._offices = offices
        given: Any = self.fields["agency_ids"]
        given.choices = [(office.id, office.name) for office in offices]
        kinds = [office.kind for office in offices]
        groups: Any = self.fields["groups"]
        groups.choices = [
            (kind, say(_EVERY.format(kind=words, n=kinds.count(kind))))
            for kind, words in AGENCY_KINDS.items()
            if kind != SYSTEM and kinds.count(kind) > 1
        ]

    def inputs(self) -> dict[str, Any]:
        """The fields as the deed takes them: groups as the offices they stand for."""
        given = super().inputs()
        kinds, chosen = set(given.pop("groups")), set(given.pop("agency_ids"))
        chosen |= {office.id for office in self._offices if office.kind in kinds}
        lines = [" ".join(line.split()) for line in given.pop("names").splitlines()]
        return {
            **given,
            "agency_ids": tuple(sorted(chosen)),
            "names": tuple(line for line in lines if line),
        }

    @staticmethod
    def first(page: SessionPage) -> dict[str, Any]:
        """What stands now, for changing it."""
        row = page.row
        return {
            "kind": row.kind,
            "title": row.title,
            "held_on": row.held_on,
            "place": row.place,
            "audience": row.audience,
            "number": row.number,
            "agency_ids": [seat.agency_id for seat in page.seats if seat.agency_id],
            "names": "\n".join(seat.name for seat in page.seats if not seat.agency_id),
        }


def _number() -> forms.IntegerField:
    return forms.IntegerField(
        label=say(Words(vi="Số người dự", en="How many came")),
        min_value=0,
        max_value=MOST_CAME,
        required=False,
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "placeholder": "–"}),
    )


def _note() -> forms.CharField:
    return forms.CharField(
        label=say(Words(vi="Ghi chú", en="Note")),
        max_length=200,
        required=False,
        widget=forms.TextInput(
            attrs={"lang": "vi", "placeholder": say(Words(vi="Ghi chú", en="Note"))}
        ),
    )


class RollForm(HouseForm):
    """A line a unit: how many came, or nothing where that is not known yet."""

    content = forms.FileField(
        label=say(Words(vi="Bảng điểm danh đã ký", en="The signed attendance sheet")),
        required=False,
        widget=forms.FileInput(attrs={"accept": TAKEN}),
        help_text=say(Words(vi="Ảnh chụp hoặc bản quét, nếu có.", en="A photo or scan, if any.")),
    )

    def __init__(self, *args: Any, seats: Sequence[SeatRow], **options: Any) -> None:
        self._seats = seats
        super().__init__(*args, **options)
        for seat in seats:
            came, note = _number(), _note()
            came.widget.attrs |= {"class": "form-control", "aria-label": seat.name}
            note.widget.attrs |= {
                "class": "form-control",
                "aria-label": f"{note.label}: {seat.name}",
            }
            self.fields[f"came_{seat.id}"] = came
            self.fields[f"note_{seat.id}"] = note
            self.fields[f"seen_{seat.id}"] = forms.IntegerField(
                widget=forms.HiddenInput, initial=seat.version, required=False
            )

    def lines(self) -> list[tuple[SeatRow, Any, Any, Any]]:
        """Each unit with its boxes."""
        return [
            (seat, self[f"came_{seat.id}"], self[f"note_{seat.id}"], self[f"seen_{seat.id}"])
            for seat in self._seats
        ]

    def inputs(self) -> dict[str, Any]:
        """The lines that say something, as the deed takes them, and the sheet."""
        given = self.cleaned_data
        rows = tuple(
            Came(
                seat.id,
                given.get(f"seen_{seat.id}") or 0,
                given[f"came_{seat.id}"],
                given[f"note_{seat.id}"],
            )
            for seat in self._seats
            if given[f"came_{seat.id}"] is not None
        )
        file = given["content"]
        sheet = {"name": file.name, "content": file.read()} if file else {}
        return {"rows": rows, **sheet}

    @staticmethod
    def first(seats: Iterable[SeatRow], read: Iterable[ReadSeat] = ()) -> dict[str, Any]:
        """What is noted so far, and over it what a workbook says."""
        told = {seat.id: (seat.came, seat.note) for seat in seats}
        told |= {one.seat_id: (one.came, one.note) for one in read if one.seat_id and not one.why}
        return {
            name: value
            for pk, (came, note) in told.items()
            for name, value in ((f"came_{pk}", came), (f"note_{pk}", note))
        }


class SeatForm(HouseForm):
    """How many of one's own unit came."""

    came = forms.IntegerField(
        label=say(Words(vi="Số người của đơn vị đã dự", en="How many of yours came")),
        min_value=0,
        max_value=MOST_CAME,
        help_text=say(
            Words(vi="Ghi 0 nếu không ai dự và cho biết lý do.", en="0 if nobody did, and say why.")
        ),
    )
    note = _note()


class BookForm(HouseForm):
    """The filled-in workbook."""

    content = forms.FileField(
        label=say(Words(vi="Bảng Excel đã điền", en="The filled-in workbook")),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.xls,.csv"}),
    )
