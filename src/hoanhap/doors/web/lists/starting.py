"""Starting a month's list, and an addition to one."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.deeds import DeedPage, answer_deed
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.language import say
from hoanhap.doors.web.lists.wording import DEED_WORDS, month_name
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.audit.spine import Done
from hoanhap.pure.kernel.days import Month
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists import actions
from hoanhap.work.lists.months import lists_of_commune
from hoanhap.work.lists.queries import one_list


class StartForm(HouseForm):
    """Which month."""

    month = forms.TypedChoiceField(
        label=say(Words(vi="Tháng", en="Month")), coerce=lambda text: Month.parse(text).first
    )

    def __init__(self, *args: Any, months: list[Month], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["month"].choices = [(str(m), f"{m.month:02d}/{m.year}") for m in months]  # type: ignore[attr-defined]  # a ChoiceField


def start(request: HttpRequest, commune_id: int) -> HttpResponse:
    """Start a list from the last one. A post without the deed has no such page."""
    actor, day = actor_of(request), today()
    if not (actor.may("lists.start") and actor.covers(commune_id)):
        raise NotVisible
    rows = lists_of_commune(actor, commune_id, day)
    have = {row.month for row in rows if row.list_id and not row.addition_no}
    this = Month.of(day)
    open_months = [m for m in (this.plus(1 - back) for back in range(13)) if m.first not in have]
    asked = request.GET.get("thang", "")
    first = asked if asked in map(str, open_months) else str(this)
    # A second click on an old page is the same act, so its month must still be among the choices.
    months = (
        open_months if request.method != "POST" else [this.plus(1 - back) for back in range(13)]
    )
    form = StartForm(request.POST or None, months=months, initial={"month": first})
    told = DeedPage(
        title=DEED_WORDS["lists.start"],
        button=DEED_WORDS["lists.start"],
        said=Words(
            vi="Đã lập từ danh sách kỳ trước: {carried} người chuyển sang, {left} người ra khỏi "
            "danh sách.",
            en="Started from the last list: {carried} carried over, {left} left.",
        ),
        back=reverse("web:lists_of_commune", args=[commune_id]),
        subject=rows[0].commune_name if rows else "",
        consequences=(
            Words(
                vi="Người của danh sách kỳ trước được chuyển sang; ai đã chuyển đi hoặc chưa được "
                "xác nhận thì ra khỏi danh sách, có ghi lý do.",
                en="People of the last list come over; who moved away or was not confirmed leaves, "
                "with the reason.",
            ),
            Words(
                vi="Hạn đến ngân hàng được ghi cố định theo ngày tỉnh đã đặt.",
                en="The day at the bank is fixed as the province has set it.",
            ),
        ),
    )

    def then(done: Done) -> str:
        return reverse("web:list", args=[done.id])

    return answer_deed(
        request, form, actions.start, told, then, version=None, commune_id=commune_id
    )


def addition(request: HttpRequest, list_id: int) -> HttpResponse:
    """Start a numbered addition."""
    actor = actor_of(request)
    if not actor.may("lists.start_addition"):
        raise NotVisible
    row = one_list(actor, list_id, today())
    form = HouseForm(request.POST or None, version=row.version)
    told = DeedPage(
        title=DEED_WORDS["lists.start_addition"],
        button=DEED_WORDS["lists.start_addition"],
        said=Words(vi="Đã lập danh sách bổ sung.", en="The addition is started."),
        back=reverse("web:list", args=[list_id]),
        subject=f"{say(month_name(row.month, row.addition_no))} · {row.commune_name}",
        consequences=(
            Words(
                vi="Danh sách đã ký giữ nguyên. Người cần thêm hoặc sửa đưa vào danh sách bổ sung, "
                "đi đủ các bước như danh sách chính.",
                en="The signed list stays as it is. Who is to be added or put right goes on the "
                "addition, which takes every step anew.",
            ),
        ),
    )

    def then(done: Done) -> str:
        return reverse("web:list", args=[done.id])

    return answer_deed(request, form, actions.start_addition, told, then, list_id=list_id)
