"""What every page of chasing asks: by which way and with which words, what is ticked, what the
signed letter carries, to whom it is taken higher; whatever is owed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from django import forms
from django.http import HttpRequest, HttpResponse

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.deeds import DeedPage, answer_deed
from hoanhap.doors.web.fields import DayField, coded
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.ids import id_of
from hoanhap.doors.web.language import say
from hoanhap.ground.audit.spine import Done
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.codes_doing import CHANNELS, CHASING_CHANNELS, ESCALATIONS

MOST = 500
"""How many things one page sends at once."""

_RECORD = Words(vi="Ghi số công văn đã ký", en="Record the signed letter")


class ChaseForm(HouseForm):
    """By which way, with which words."""

    channel = forms.ChoiceField(
        label=say(Words(vi="Hình thức", en="How")),
        choices=[(code, say(CHANNELS[code])) for code in CHASING_CHANNELS],
        widget=forms.RadioSelect,
        initial="notice",
        help_text=say(
            Words(
                vi="Công văn: hệ thống soạn tệp Word cho từng cơ quan; in, ký, rồi ghi số vào đây.",
                en="A letter is drafted in Word for each agency; print and sign it, then record "
                "its number.",
            )
        ),
    )
    words = forms.CharField(
        label=say(Words(vi="Lời nhắn", en="A few words")),
        widget=forms.Textarea(attrs={"rows": 3, "lang": "vi"}),
        max_length=1000,
        required=False,
    )


class LetterForm(HouseForm):
    """What the signed letter carries."""

    number = forms.CharField(
        label=say(Words(vi="Số công văn", en="Number of the letter")),
        max_length=60,
        help_text=say(Words(vi="Ví dụ 215/CAT-CSTHAHS.", en="E.g. 215/CAT-CSTHAHS.")),
    )
    signed_on = DayField(label=say(Words(vi="Ngày ký", en="Signed on")))
    signer_name = forms.CharField(label=say(Words(vi="Người ký", en="Signed by")), max_length=100)


class EscalateForm(HouseForm):
    """To whom, and why."""

    to = forms.ChoiceField(
        label=say(Words(vi="Báo cáo", en="To")),
        choices=coded(ESCALATIONS),
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=say(Words(vi="Nội dung", en="What to say")),
        max_length=300,
        help_text=say(
            Words(
                vi="Đã đôn đốc mấy lần, vướng ở đâu, đề nghị gì.",
                en="How often it was chased, what stands in the way, what is asked.",
            )
        ),
    )


class Message(Protocol):
    """A message as the queries give it."""

    @property
    def id(self) -> int:
        """Its id."""

    @property
    def version(self) -> int:
        """Its version."""

    @property
    def agency_name(self) -> str:
        """To whom it went."""


def record_page(
    request: HttpRequest, row: Message, back: str, deed: Callable[..., Done]
) -> HttpResponse:
    """The page that asks what the signed letter carries, and records it."""
    form = LetterForm(request.POST or None, version=row.version, initial={"signed_on": today()})
    told = DeedPage(
        title=_RECORD,
        button=Words(vi="Ghi", en="Record"),
        said=Words(vi="Đã ghi số công văn.", en="The letter is recorded."),
        back=back,
        subject=row.agency_name,
    )
    return answer_deed(request, form, deed, told, chase_id=row.id)


def ids_ticked(texts: Sequence[str]) -> set[int]:
    """The ids among what a page sent, the first 500 at most."""
    return {pk for pk in map(id_of, texts[:MOST]) if pk is not None}
