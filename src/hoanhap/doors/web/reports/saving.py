"""Saved as typed: a section's own words, a passage's text. Answers a script in JSON and a plain
form with the page; whichever it is, what was typed is never lost.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from hoanhap.doors.web.clock import now
from hoanhap.doors.web.ids import id_of
from hoanhap.doors.web.language import in_page_language
from hoanhap.doors.web.reports.section import answer
from hoanhap.doors.web.signed_in import act_of, actor_of, refuse_words_of_another
from hoanhap.ground.audit.spine import Done
from hoanhap.pure.kernel.act import VIETNAM
from hoanhap.pure.kernel.refusals import BadInput, NotVisible, Refused, Stale
from hoanhap.pure.kernel.words import Words
from hoanhap.work.reports import actions, queries
from hoanhap.work.returns.pasted import cleaned

SAVED = Words(vi="Đã lưu lúc {at}", en="Saved at {at}")
CLASH = Words(
    vi="Phần này vừa được lưu ở nơi khác. Cả hai bản đều còn: bản anh/chị gõ và bản đã lưu.",
    en="This part was just saved elsewhere. Both texts are here: yours and the one on record.",
)
BROKEN = Words(
    vi="Biểu mẫu bị hỏng trên đường truyền. Hãy tải lại trang.",
    en="The form was damaged on the way. Reload the page.",
)


@require_POST
def text(request: HttpRequest, report_section_id: int) -> HttpResponse:
    """Save a section's own words."""
    _must_hold(request, "reports.write_section")
    named = {"section_id": report_section_id}
    return _save(request, report_section_id, actions.write_section, named, 0)


@require_POST
def passage(request: HttpRequest, passage_id: int) -> HttpResponse:
    """Save a passage's words."""
    _must_hold(request, "reports.change_passage")
    section_id = queries.section_of_passage(actor_of(request), passage_id)
    named = {"passage_id": passage_id}
    return _save(request, section_id, actions.change_passage, named, passage_id)


@require_POST
def take(request: HttpRequest, report_section_id: int) -> HttpResponse:
    """Take a passage over."""
    _must_hold(request, "reports.take_passage")
    given = {"section_id": report_section_id, "part_id": _whole(request, "part")}
    said = Words(vi="Đã lấy đoạn vào báo cáo.", en="The passage is in.")
    return _do(request, report_section_id, actions.take_passage, said, given)


@require_POST
def restore(request: HttpRequest, report_section_id: int) -> HttpResponse:
    """Put a passage back that was taken out."""
    _must_hold(request, "reports.restore_passage")
    given = {"section_id": report_section_id, "part_id": _whole(request, "part")}
    said = Words(vi="Đã lấy lại đoạn đã bỏ.", en="The passage is back.")
    return _do(request, report_section_id, actions.restore_passage, said, given)


@require_POST
def move(request: HttpRequest, passage_id: int) -> HttpResponse:
    """Move a passage up or down."""
    _must_hold(request, "reports.move_passage")
    section_id = queries.section_of_passage(actor_of(request), passage_id)
    given = {"passage_id": passage_id, "way": request.POST.get("way", "")}
    said = Words(vi="Đã chuyển chỗ.", en="Moved.")
    return _do(request, section_id, actions.move_passage, said, given)


@require_POST
def drop(request: HttpRequest, passage_id: int) -> HttpResponse:
    """Take a passage out."""
    _must_hold(request, "reports.drop_passage")
    section_id = queries.section_of_passage(actor_of(request), passage_id)
    said = Words(vi="Đã bỏ đoạn khỏi báo cáo.", en="The passage is out.")
    return _do(request, section_id, actions.drop_passage, said, {"passage_id": passage_id})


@require_POST
def drop_section(request: HttpRequest, report_section_id: int) -> HttpResponse:
    """Drop a section."""
    _must_hold(request, "reports.drop_section")
    row, _ = queries.section(actor_of(request), report_section_id, now())
    try:
        actions.drop_section(
            act_of(request), section_id=report_section_id, version=_whole(request, "version")
        )
    except NotVisible:
        raise
    except Refused as refused:
        messages.error(request, in_page_language(refused.words))
        return HttpResponseRedirect(reverse("web:report_section", args=[report_section_id]))
    said = Words(vi="Đã bỏ mục.", en="The section is dropped.")
    messages.success(request, in_page_language(said))
    return HttpResponseRedirect(reverse("web:report", args=[row.id]))


def _must_hold(request: HttpRequest, deed: str) -> None:
    """A post without the grant finds no such page."""
    if not actor_of(request).may(deed):
        raise NotVisible


def _save(
    request: HttpRequest,
    section_id: int,
    deed: Callable[..., Done],
    named: dict[str, Any],
    passage_id: int,
) -> HttpResponse:
    typed = request.POST.get("text", "")
    try:
        refuse_words_of_another(request)
        done = deed(act_of(request), version=_whole(request, "version"), text=typed, **named)
    except NotVisible:
        raise
    except Refused as refused:
        return _not_saved(request, section_id, passage_id, typed, refused)
    words = SAVED.format(at=_clock())
    if _by_script(request):
        kept = done.notes.get("text", typed)
        said = {"version": done.version, "said": in_page_language(words)}
        return JsonResponse(said | ({"text": kept} if kept != typed else {}))
    return _back(request, section_id, words)


def _not_saved(
    request: HttpRequest, section_id: int, passage_id: int, typed: str, refused: Refused
) -> HttpResponse:
    is_clash = isinstance(refused, Stale)
    record = queries.text_now(actor_of(request), section_id, passage_id) if is_clash else None
    if record is not None and record.text == cleaned(typed):
        # The line dropped after it was saved: nothing is lost and nothing clashes.
        words = SAVED.format(at=_clock())
        if _by_script(request):
            return JsonResponse({"version": record.version, "said": in_page_language(words)})
        return _back(request, section_id, words)
    why = CLASH if is_clash else _first_words(refused)
    if _by_script(request):
        kept = None if record is None else {"text": record.text, "version": record.version}
        return JsonResponse({"said": in_page_language(why), "now": kept}, status=refused.status)
    return answer(request, section_id, (passage_id, typed, why), refused.status)


def _do(
    request: HttpRequest,
    section_id: int,
    deed: Callable[..., Done],
    said: Words,
    given: dict[str, Any],
) -> HttpResponse:
    try:
        deed(act_of(request), version=_whole(request, "version"), **given)
    except NotVisible:
        raise
    except Refused as refused:
        messages.error(request, in_page_language(refused.words))
        return HttpResponseRedirect(reverse("web:report_section", args=[section_id]))
    return _back(request, section_id, said)


def _back(request: HttpRequest, section_id: int, words: Words) -> HttpResponse:
    messages.success(request, in_page_language(words))
    return HttpResponseRedirect(reverse("web:report_section", args=[section_id]))


def _first_words(refused: Refused) -> Words:
    """What a refusal says; of wrong input, what it says about the first field."""
    if isinstance(refused, BadInput):
        for detail in refused.details:
            if isinstance(detail, tuple) and len(detail) == 2 and isinstance(detail[1], Words):
                return detail[1]
    return refused.words


def _by_script(request: HttpRequest) -> bool:
    return "application/json" in request.headers.get("Accept", "")


def _clock() -> str:
    return now().astimezone(VIETNAM).strftime("%H:%M")


def _whole(request: HttpRequest, name: str) -> int:
    given = id_of(request.POST.get(name, ""))
    if given is None:
        raise BadInput(BROKEN)
    return given
