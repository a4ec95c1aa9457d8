"""One who is asked: what is known, the answer to write down, and on to the next."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.deeds import DeedPage, answer_deed, run_deed
from hoanhap.doors.web.fields import DayField, MoneyField, coded
from hoanhap.doors.web.forms import HouseForm, ReasonForm
from hoanhap.doors.web.head import Button, Head
from hoanhap.doors.web.language import say
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.pure.kernel.money import format_vnd
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.needs import actions, queries
from hoanhap.work.needs.codes import OUTCOMES, PURPOSES, REASONS, WAYS, quarter_words
from hoanhap.work.needs.given import Given, GivenNeed
from hoanhap.work.needs.types import LinePage

WITHDRAW = Words(vi="Rút câu trả lời", en="Take the answer back")
_NONE = ("", "—")
_PARTS = ("vnd", "quarter", "fund")
"""The boxes of one purpose."""


def _sum() -> MoneyField:
    return MoneyField(label=say(Words(vi="Cần vay bao nhiêu", en="How much")), required=False)


def _quarter() -> forms.ChoiceField:
    return forms.ChoiceField(label=say(Words(vi="Cần vào quý nào", en="By when")), required=False)


def _fund() -> forms.ChoiceField:
    return forms.ChoiceField(
        label=say(Words(vi="Nguồn vốn", en="Capital")),
        required=False,
        help_text=say(
            Words(
                vi="Bỏ trống nếu chưa biết vay từ nguồn nào.",
                en="Left empty where nobody knows yet.",
            )
        ),
    )


def _choices(codes: Any) -> list[tuple[str, str]]:
    return coded(codes)


class AnswerForm(HouseForm):
    """What they answered; the parts of a need and the reason belong to one answer each."""

    needed_at_times = (
        "business_vnd", "business_quarter", "training_vnd", "training_quarter", "reason",
    )  # fmt: skip

    outcome = forms.ChoiceField(
        label=say(Words(vi="Trả lời", en="Answer")),
        choices=_choices(OUTCOMES),
        widget=forms.RadioSelect,
    )
    business_vnd = _sum()
    business_quarter = _quarter()
    business_fund = _fund()
    training_vnd = _sum()
    training_quarter = _quarter()
    training_fund = _fund()
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
        quarters = [
            _NONE, *((f"{y}-{q}", say(quarter_words(y, q))) for y, q in page.quarters)
        ]  # fmt: skip
        for purpose in PURPOSES:
            fields[f"{purpose}_quarter"].choices = quarters
            fields[f"{purpose}_fund"].choices = [_NONE, *funds]
            if not funds:
                del fields[f"{purpose}_fund"]
            if purpose == "training" and page.line.employer_id is not None:
                for name in _PARTS:
                    fields.pop(f"{purpose}_{name}", None)
        most = Words(vi="Tối đa {most} đồng.", en="At most {most} đồng.")
        fields["business_vnd"].help_text = say(most.format(most=format_vnd(page.ceiling_vnd)))

    def inputs(self) -> dict[str, Any]:
        """The answer."""
        given = super().inputs()
        parts = {name: given.pop(name, None) for purpose in PURPOSES for name in _boxes(purpose)}
        needs = (_need(purpose, *(parts[name] for name in _boxes(purpose))) for purpose in PURPOSES)
        return {"given": Given(**given, needs=tuple(one for one in needs if one is not None))}

    def by_purpose(self) -> list[tuple[Words, list[forms.BoundField]]]:
        """The boxes of each purpose that may be had, under its name."""
        found = (
            (words, [self[name] for name in _boxes(purpose) if name in self.fields])
            for purpose, words in PURPOSES.items()
        )
        return [(words, boxes) for words, boxes in found if boxes]


def _boxes(purpose: str) -> tuple[str, ...]:
    return tuple(f"{purpose}_{name}" for name in _PARTS)


def _need(
    purpose: str, amount_vnd: int | None, quarter: str | None, fund: str | None
) -> GivenNeed | None:
    """What is wanted for a purpose; None where its boxes are empty."""
    year, _, number = (quarter or "").partition("-")
    if amount_vnd is None and not year:
        return None
    return GivenNeed(
        purpose=purpose,
        amount_vnd=amount_vnd,
        wanted_year=int(year) if year else None,
        wanted_quarter=int(number) if number else None,
        fund_code=fund or "",
    )


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
        "others": [form[name] for name in ("note", "how", "asked_on")],
    }
    return render(request, "web/needs/line.html", context, status=form.status)


def _initial(found: LinePage) -> dict[str, Any]:
    standing = found.line.answer
    if standing is None:
        return {"how": "visit", "asked_on": today()}
    needs: dict[str, Any] = {}
    for one in standing.needs:
        needs |= {
            f"{one.purpose}_vnd": one.amount_vnd,
            f"{one.purpose}_quarter": f"{one.wanted_year}-{one.wanted_quarter}",
            f"{one.purpose}_fund": one.fund_code,
        }
    return needs | {
        "outcome": standing.need_outcome,
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
