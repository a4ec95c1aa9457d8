"""What is done about an obstacle or a proposal, a page a deed."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.deeds import DeedPage, answer_deed
from hoanhap.doors.web.forms import ReasonForm
from hoanhap.doors.web.language import in_page_language
from hoanhap.doors.web.obstacles import forms
from hoanhap.doors.web.obstacles.pages import DEEDS
from hoanhap.doors.web.obstacles.places import place_of, place_words
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.audit.spine import Done
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.oversight import actions, queries
from hoanhap.work.oversight.types_obstacles import ObstacleRow

_FROM = Words(vi="Nêu từ trang {place}: {path}", en="Raised from {place}: {path}")
_GOES = Words(
    vi="Ý kiến tới cơ quan được đề nghị và cơ quan theo dõi của tỉnh; câu trả lời sẽ hiện ở trang "
    "Hôm nay của đơn vị.",
    en="It goes to the agency asked and to who follows the province; the answer will be on your "
    "office's first page.",
)


def raise_one(request: HttpRequest) -> HttpResponse:
    """Raise one, from any page: `noi` is the address one came from."""
    actor = actor_of(request)
    if not actor.may("oversight.raise_obstacle"):
        raise NotVisible
    noi = request.POST.get("noi", request.GET.get("noi", ""))
    place = place_of(noi)
    owners = list(queries.owner_choices(actor, today()))
    form = forms.RaiseForm(request.POST or None, owners=owners, initial={"noi": place.path})
    subject = ""
    if place.path:
        words = _FROM.format(place=place_words(place.path), path=place.path)
        subject = in_page_language(words)
    told = DeedPage(
        title=Words(vi="Nêu vướng mắc, kiến nghị", en="Raise an obstacle or a proposal"),
        button=Words(vi="Gửi", en="Send"),
        said=Words(vi="Đã gửi.", en="Sent."),
        back=place.path or reverse("web:obstacles"),
        subject=subject,
        intro=_GOES,
    )
    return answer_deed(request, form, actions.raise_obstacle, told, _opened, version=None)


def _opened(done: Done) -> str:
    return reverse("web:obstacle", args=[done.id])


def answer(request: HttpRequest, obstacle_id: int) -> HttpResponse:
    """Answer all who asked."""
    row = _row(request, obstacle_id, "oversight.answer_obstacle")
    first = {"answered_on": today(), "answer": row.answer}
    form = forms.AnswerForm(request.POST or None, version=row.version, initial=first)
    told = _told(row, "oversight.answer_obstacle", Words(vi="Đã trả lời.", en="Answered."), _TO_ALL)
    return answer_deed(request, form, actions.answer_obstacle, told, obstacle_id=obstacle_id)


def assign(request: HttpRequest, obstacle_id: int) -> HttpResponse:
    """Give it to the agency that is to answer."""
    row = _row(request, obstacle_id, "oversight.assign_owner")
    owners: Any = queries.owner_choices(actor_of(request), today())
    form = forms.OwnerForm(
        request.POST or None,
        version=row.version,
        owners=list(owners),
        initial={"owner_id": row.owner_id},
    )
    told = _told(row, "oversight.assign_owner", Words(vi="Đã giao.", en="Given."))
    # Whoever gives one away may see it no more.
    back = reverse("web:obstacles")
    return answer_deed(request, form, actions.assign_owner, told, back, obstacle_id=obstacle_id)


def group(request: HttpRequest, obstacle_id: int) -> HttpResponse:
    """Group those that say the same into it."""
    row = _row(request, obstacle_id, "oversight.group_obstacles")
    found = queries.group_candidates(actor_of(request), obstacle_id, today())
    candidates: Any = [
        (one.id, f"{one.title} ({one.agency_name}, {one.raised_on:%d/%m/%Y})") for one in found
    ]
    form = forms.GroupForm(request.POST or None, version=row.version, candidates=candidates)
    said = Words(vi="Đã gộp {n} ý kiến.", en="Grouped {n}.")
    told = _told(row, "oversight.group_obstacles", said, _TO_ALL if found else _NONE_ALIKE)
    return answer_deed(request, form, actions.group_obstacles, told, obstacle_id=obstacle_id)


_TO_ALL = Words(
    vi="Mọi nơi đã nêu vấn đề này đọc chung một câu trả lời, không đọc ý kiến của nhau.",
    en="All who raised this read one answer, and not each other's words.",
)
_NONE_ALIKE = Words(
    vi="Chưa có ý kiến nào khác đang chờ trả lời để gộp.", en="No other waits to be grouped."
)


def take_up(request: HttpRequest, obstacle_id: int) -> HttpResponse:
    """Take it up to the Committee or a ministry."""
    row = _row(request, obstacle_id, "oversight.take_up")
    form = forms.TakeUpForm(
        request.POST or None, version=row.version, initial={"taken_on": today()}
    )
    told = _told(row, "oversight.take_up", Words(vi="Đã ghi.", en="Recorded."))
    return answer_deed(request, form, actions.take_up, told, obstacle_id=obstacle_id)


def outcome(request: HttpRequest, obstacle_id: int) -> HttpResponse:
    """Record what came of it."""
    row = _row(request, obstacle_id, "oversight.record_outcome")
    form = forms.OutcomeForm(
        request.POST or None, version=row.version, initial={"outcome_on": today()}
    )
    told = _told(row, "oversight.record_outcome", Words(vi="Đã ghi.", en="Recorded."), _TO_ALL)
    return answer_deed(request, form, actions.record_outcome, told, obstacle_id=obstacle_id)


def mark(request: HttpRequest, obstacle_id: int) -> HttpResponse:
    """Say whether the answer helped."""
    row = _row(request, obstacle_id, "oversight.mark_answer")
    form = forms.MarkForm(request.POST or None, version=row.version)
    told = _told(row, "oversight.mark_answer", Words(vi="Đã ghi.", en="Recorded."))
    return answer_deed(request, form, actions.mark_answer, told, obstacle_id=obstacle_id)


def ungroup(request: HttpRequest, obstacle_id: int) -> HttpResponse:
    """Take it out of its group."""
    row = _row(request, obstacle_id, "oversight.ungroup")
    form = ReasonForm(request.POST or None, version=row.version)
    told = _told(row, "oversight.ungroup", Words(vi="Đã tách.", en="Taken out."))
    return answer_deed(request, form, actions.ungroup, told, obstacle_id=obstacle_id)


def close(request: HttpRequest, obstacle_id: int) -> HttpResponse:
    """Close it."""
    row = _row(request, obstacle_id, "oversight.close_obstacle")
    form = ReasonForm(request.POST or None, version=row.version)
    told = _told(row, "oversight.close_obstacle", Words(vi="Đã khép lại.", en="Closed."))
    return answer_deed(request, form, actions.close_obstacle, told, obstacle_id=obstacle_id)


def reopen(request: HttpRequest, obstacle_id: int) -> HttpResponse:
    """Open it again."""
    row = _row(request, obstacle_id, "oversight.reopen")
    form = ReasonForm(request.POST or None, version=row.version)
    told = _told(row, "oversight.reopen", Words(vi="Đã mở lại.", en="Opened again."))
    return answer_deed(request, form, actions.reopen, told, obstacle_id=obstacle_id)


def _row(request: HttpRequest, obstacle_id: int, deed: str) -> ObstacleRow:
    actor = actor_of(request)
    if not actor.may(deed):
        raise NotVisible
    return queries.obstacle(actor, obstacle_id, today()).row


def _told(row: ObstacleRow, deed: str, said: Words, intro: Words | None = None) -> DeedPage:
    title = DEEDS[deed][0]
    return DeedPage(
        title=title,
        button=title,
        said=said,
        back=reverse("web:obstacle", args=[row.id]),
        subject=f"{row.title} · {row.agency_name}",
        intro=intro,
    )
