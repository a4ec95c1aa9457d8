"""One who is asked: what is known, the answer to write down, and on to the next."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.deeds import DeedPage, answer_deed, run_deed
from hoanhap.doors.web.fields import DayField, MoneyField
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.head import Button, Head
from hoanhap.doors.web.language import say
from hoanhap.doors.web.plans.item_forms import ReasonForm
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.pure.kernel.money import format_vnd
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.needs import actions, queries
from hoanhap.work.needs.answering import Given
from hoanhap.work.needs.codes import OUTCOMES, PURPOSES, REASONS, WAYS, quarter_words
from hoanhap.work.needs.types import LinePage

WITHDRAW = Words(vi="Rút câu trả lời", en="Take the answer back")
_NONE = ("", "—")


def _choices(codes: Any) -> list[tuple[str, str]]:
    return [(code, say(words)) for code, words in codes.items()]


class AnswerForm(HouseForm):
    """What they answered; the parts of a need and the reason belong to one answer each."""

    needed_at_times = ("purpose", "amount_vnd", "wanted_quarter", "reason")

    outcome = forms.ChoiceField(
        label=say(Words(vi="Trả lời", en="Answer")),
        choices=_choices(OUTCOMES),
        widget=forms.RadioSelect,
    )
    purpose = forms.ChoiceField(
        label=say(Words(vi="Vay để làm gì", en="What for")),
        choices=[_NONE, *_choices(PURPOSES)],
        required=False,
    )
    amount_vnd = MoneyField(label=say(Words(vi="Cần vay bao nhiêu", en="How much")), required=False)
    wanted_quarter = forms.ChoiceField(
        label=say(Words(vi="Cần vào quý nào", en="By when")), required=False
    )
    fund_code = forms.ChoiceField(
        label=say(Words(vi="Nguồn vốn", en="Capital")),
        required=False,
        help_text=say(
            Words(
                vi="Bỏ trống nếu chưa biết vay từ nguồn nào.",
                en="Left empty where nobody knows yet.",
            )
        ),
    )
    reason = forms.ChoiceField(
        label=say(Words(vi="Vì sao chưa gặp được", en="Why not reached")),
        choices=[_NONE, *_choices(REASONS)],
        required=False,
    )
    note = forms.CharField(
        label=say(Words(vi="Ghi chú", en="Note")), max_length=300, required=False
    )
    how = forms.ChoiceField(
        label=say(Words(vi="Hỏi bằng cách nào", en="How they were asked")),
        choices=[(code, label) for code, label in _choices(WAYS) if code != "workbook"],
    )
    asked_on = DayField(label=say(Words(vi="Ngày hỏi", en="Asked on")))

    def __init__(self, *args: Any, page: LinePage, funds: Any = (), **options: Any) -> None:
        super().__init__(*args, **options)
        fields: dict[str, Any] = self.fields
        fields["wanted_quarter"].choices = [
            _NONE, *((f"{y}-{q}", say(quarter_words(y, q))) for y, q in page.quarters)
        ]  # fmt: skip
        if funds:
            fields["fund_code"].choices = [_NONE, *funds]
        else:
            del fields["fund_code"]
        if page.line.employer_id is not None:
            del fields["purpose"]
        most = Words(vi="Tối đa {most} đồng.", en="At most {most} đồng.")
        if page.line.employer_id is None:
            most = Words(
                vi="Tối đa {most} đồng khi vay sản xuất, kinh doanh.",
                en="At most {most} đồng for business.",
            )
        fields["amount_vnd"].help_text = say(most.format(most=format_vnd(page.ceiling_vnd)))

    def inputs(self) -> dict[str, Any]:
        """The answer."""
        given = super().inputs()
        year, _, quarter = given.pop("wanted_quarter").partition("-")
        return {
            "given": Given(
                **given,
                wanted_year=int(year) if year else None,
                wanted_quarter=int(quarter) if quarter else None,
            )
        }


def page(request: HttpRequest, line_id: int) -> HttpResponse:
    """One line; a POST writes the answer down and goes on to the next who waits."""
    actor = actor_of(request)
    found = queries.line(actor, line_id, today())
    may_answer = "needs.answer" in found.actions
    if request.method == "POST" and not may_answer:
        raise NotVisible
    form = AnswerForm(
        request.POST or None,
        page=found,
        funds=queries.fund_choices(actor),
        version=found.version,
        initial=_initial(found),
    )
    if request.method == "POST" and form.is_valid():
        went = run_deed(
            request, form, actions.answer, _next(found),
            Words(vi="Đã ghi câu trả lời.", en="The answer is written down."),
            line_id=line_id, version=form.seen_version, **form.inputs(),
        )  # fmt: skip
        if went is not None:
            return went
    context = {
        "found": found,
        "line": found.line,
        "head": _head(found),
        "form": form if may_answer else None,
        "of_need": [form[n] for n in _OF_NEED if n in form.fields],
        "others": [form[name] for name in ("note", "how", "asked_on")],
    }
    return render(request, "web/needs/line.html", context, status=form.status)


_OF_NEED = ("purpose", "amount_vnd", "wanted_quarter", "fund_code")


def _initial(found: LinePage) -> dict[str, Any]:
    standing = found.line.answer
    if standing is None:
        return {"how": "visit", "asked_on": today()}
    quarter = f"{standing.wanted_year}-{standing.wanted_quarter}" if standing.wanted_year else ""
    return {
        "outcome": standing.need_outcome,
        "purpose": standing.purpose,
        "amount_vnd": standing.amount_vnd,
        "wanted_quarter": quarter,
        "fund_code": standing.fund_code,
        "reason": standing.need_reason,
        "note": standing.need_note,
        "how": standing.how if standing.how != "workbook" else "visit",
        "asked_on": today(),
    }


def _next(found: LinePage) -> str:
    if found.next_id is not None:
        return reverse("web:need_line", args=[found.next_id])
    return reverse("web:need_survey", args=[found.survey.id])


def _head(found: LinePage) -> Head:
    line = found.line
    others = [
        Button(WITHDRAW, reverse("web:need_line_withdraw", args=[line.id]))
        for deed in found.actions
        if deed == "needs.withdraw_answer"
    ]
    return Head(
        kind=Words(vi="Rà soát nhu cầu vay", en="Survey of need"),
        name=line.full_name or line.employer_name,
        unit=line.commune_name,
        others=tuple(others),
    )


def withdraw(request: HttpRequest, line_id: int) -> HttpResponse:
    """Take back an answer written down in error."""
    found = queries.line(actor_of(request), line_id, today())
    if "needs.withdraw_answer" not in found.actions:
        raise NotVisible
    form = ReasonForm(request.POST or None, version=found.version)
    told = DeedPage(
        title=WITHDRAW,
        button=WITHDRAW,
        said=Words(vi="Đã rút; dòng này chờ hỏi lại.", en="Taken back; to be asked again."),
        back=reverse("web:need_line", args=[line_id]),
        subject=found.line.full_name or found.line.employer_name,
    )
    return answer_deed(request, form, actions.withdraw_answer, told, line_id=line_id)
