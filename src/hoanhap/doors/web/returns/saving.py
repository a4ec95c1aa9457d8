"""Saved as typed: a section's text, a declared figure, an explanation. Answers a script in JSON and
a plain form with the page; whichever it is, what was typed is never lost.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from hoanhap.doors.web.clock import now, today
from hoanhap.doors.web.fields import DayField
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.ids import id_of
from hoanhap.doors.web.language import in_page_language, say
from hoanhap.doors.web.returns.one import answer
from hoanhap.doors.web.returns.showing import Kept, KeptExplanation, KeptFigure
from hoanhap.doors.web.signed_in import act_of, actor_of, refuse_words_of_another
from hoanhap.ground.audit.spine import Done
from hoanhap.pure.kernel.act import VIETNAM
from hoanhap.pure.kernel.refusals import BadInput, NotVisible, Refused, Stale
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns import actions, queries
from hoanhap.work.returns.pasted import cleaned
from hoanhap.work.returns.types_filling import PartNow
from hoanhap.work.returns.workbook_lines import whole_typed

SAVED = Words(vi="Đã lưu lúc {at}", en="Saved at {at}")
CLEANED = Words(
    vi="Đã lưu lúc {at}, bỏ định dạng thừa khi dán", en="Saved at {at}; stray formatting is gone"
)
CLASH = Words(
    vi="Phần này vừa được lưu ở nơi khác. Cả hai bản đều còn: bản anh/chị gõ và bản đã lưu.",
    en="This part was just saved elsewhere. Both texts are here: yours and the one on record.",
)
CHANGED = Words(
    vi="Số liệu này vừa được lưu ở nơi khác (xem bảng). Trong ô là bản anh/chị gõ; bấm Lưu nếu vẫn "
    "muốn thay.",
    en="This figure was just saved elsewhere (see the table). The boxes hold what you typed; save "
    "again to replace it.",
)
BROKEN = Words(
    vi="Biểu mẫu bị hỏng trên đường truyền. Hãy tải lại trang.",
    en="The form was damaged on the way. Reload the page.",
)


class FigureForm(HouseForm):
    """A declared figure with its paper."""

    section = forms.IntegerField()
    code = forms.CharField(max_length=60)
    value = forms.CharField(
        label=say(Words(vi="Số liệu", en="Figure")), max_length=40, required=False
    )
    paper_number = forms.CharField(
        label=say(Words(vi="Số văn bản", en="Number of the paper")), max_length=60, required=False
    )
    paper_on = DayField(label=say(Words(vi="Ngày văn bản", en="Day of the paper")), required=False)

    def clean_value(self) -> int | None:
        """A whole number as people group it: 1.234 or 1234; 1.5 is none."""
        typed = self.cleaned_data["value"]
        value = whole_typed(typed)
        if value is None and typed.strip():
            raise forms.ValidationError(
                in_page_language(
                    Words(vi="Hãy ghi một số nguyên, ví dụ 1.234.", en="Type a whole number.")
                )
            )
        return value


@require_POST
def text(request: HttpRequest, return_id: int) -> HttpResponse:
    """Save one section's text at the version it was read at."""
    _only_with(request, "returns.save_part")
    section_id = _whole(request, return_id, "section")
    typed = request.POST.get("text", "")
    try:
        refuse_words_of_another(request)
        done = actions.save_part(
            act_of(request),
            return_id=return_id,
            section_id=section_id,
            version=_whole(request, return_id, "version"),
            text=typed,
        )
    except NotVisible:
        raise
    except Refused as refused:
        return _not_saved(request, return_id, section_id, typed, refused)
    words = (CLEANED if done.notes.get("is_cleaned") else SAVED).format(at=_clock())
    if _by_script(request):
        kept = done.notes.get("text", typed)
        said = {"version": done.version, "said": in_page_language(words)}
        return JsonResponse(said | ({"text": kept} if kept != typed else {}))
    return _back(request, return_id, f"s{section_id}", words)


@require_POST
def figure(request: HttpRequest, return_id: int) -> HttpResponse:
    """Save a figure the agency declares."""
    _only_with(request, "returns.save_figure")
    form = FigureForm(request.POST)
    if not form.is_valid():
        _only_seen(request, return_id)
        first = str(next(iter(form.errors.values()))[0])
        return _figure_not_saved(request, return_id, Words(vi=first, en=first), 422)
    given = form.cleaned_data
    try:
        done = actions.save_figure(
            act_of(request),
            return_id=return_id,
            section_id=given["section"],
            code=given["code"],
            version=form.seen_version,
            value=given["value"],
            paper_number=given["paper_number"],
            paper_on=given["paper_on"],
        )
    except NotVisible:
        raise
    except Refused as refused:
        why = CHANGED if isinstance(refused, Stale) else _first_words(refused)
        return _figure_not_saved(request, return_id, why, refused.status)
    return _saved(request, return_id, f"s{given['section']}", done)


def _figure_not_saved(
    request: HttpRequest, return_id: int, why: Words, status: int
) -> HttpResponse:
    """Said at the figure, with what was typed in its boxes."""
    if _by_script(request):
        return JsonResponse({"said": in_page_language(why)}, status=status)
    typed = {name: request.POST.get(name, "") for name in ("value", "paper_number", "paper_on")}
    section_id, code = id_of(request.POST.get("section", "")), request.POST.get("code", "")
    if section_id is None:
        return _refused(request, return_id, "", in_page_language(why), status)
    return answer(request, return_id, KeptFigure(section_id, code, why=why, **typed), status)


@require_POST
def explanation(request: HttpRequest, return_id: int) -> HttpResponse:
    """Save what explains a finding of the checks."""
    _only_with(request, "returns.explain")
    key = request.POST.get("key", "")[:200]
    place = f"k-{key}"
    try:
        refuse_words_of_another(request)
        done = actions.explain(
            act_of(request), return_id=return_id, key=key, text=request.POST.get("text", "")
        )
    except NotVisible:
        raise
    except Refused as refused:
        return _not_explained(request, return_id, key, _first_words(refused), refused.status)
    return _saved(request, return_id, place, done)


def _not_explained(
    request: HttpRequest, return_id: int, key: str, why: Words, status: int
) -> HttpResponse:
    """Said at its place, with what was typed in the box."""
    if _by_script(request):
        return JsonResponse({"said": in_page_language(why)}, status=status)
    typed = KeptExplanation(key, request.POST.get("text", ""), why)
    return answer(request, return_id, typed, status)


def _saved(request: HttpRequest, return_id: int, place: str, done: Done) -> HttpResponse:
    words = SAVED.format(at=_clock())
    if _by_script(request):
        return JsonResponse({"version": done.version, "said": in_page_language(words)})
    return _back(request, return_id, place, words)


def _not_saved(
    request: HttpRequest, return_id: int, section_id: int, typed: str, refused: Refused
) -> HttpResponse:
    """Said at the section, with the typed text kept; beside it the one on record after a clash."""
    is_clash = isinstance(refused, Stale)
    record = queries.part_now(actor_of(request), return_id, section_id) if is_clash else None
    if record is not None and record.text == cleaned(typed):
        # The line dropped after it was saved: nothing is lost and nothing clashes.
        words = SAVED.format(at=_clock())
        if _by_script(request):
            return JsonResponse({"version": record.version, "said": in_page_language(words)})
        return _back(request, return_id, f"s{section_id}", words)
    why = CLASH if is_clash else _first_words(refused)
    if _by_script(request):
        return JsonResponse(
            {"said": in_page_language(why), "now": _as_json(record)}, status=refused.status
        )
    return answer(request, return_id, Kept(section_id, typed, why, record), refused.status)


def _as_json(record: PartNow | None) -> dict[str, Any] | None:
    if record is None:
        return None
    at = record.saved_at.astimezone(VIETNAM).strftime("%H:%M %d/%m/%Y") if record.saved_at else ""
    return {"text": record.text, "version": record.version, "who": record.saved_by, "at": at}


def _first_words(refused: Refused) -> Words:
    """What a refusal says; of wrong input, what it says about the first field."""
    if isinstance(refused, BadInput):
        for detail in refused.details:
            if isinstance(detail, tuple) and len(detail) == 2 and isinstance(detail[1], Words):
                return detail[1]
    return refused.words


def _refused(
    request: HttpRequest, return_id: int, place: str, said: str, status: int
) -> HttpResponse:
    if _by_script(request):
        return JsonResponse({"said": said}, status=status)
    messages.error(request, said)
    return HttpResponseRedirect(f"{reverse('web:return', args=[return_id])}#{place}")


def _back(request: HttpRequest, return_id: int, place: str, words: Words) -> HttpResponse:
    messages.success(request, in_page_language(words))
    return HttpResponseRedirect(f"{reverse('web:return', args=[return_id])}#{place}")


def _by_script(request: HttpRequest) -> bool:
    return "application/json" in request.headers.get("Accept", "")


def _clock() -> str:
    return now().astimezone(VIETNAM).strftime("%H:%M")


def _only_with(request: HttpRequest, deed: str) -> None:
    """Who could not do this has no such page, whatever was typed."""
    if not actor_of(request).may(deed):
        raise NotVisible


def _only_seen(request: HttpRequest, return_id: int) -> None:
    """A form is found fault with only for who sees the return; a good one the deed looks at."""
    queries.return_page(actor_of(request), return_id, today())


def _whole(request: HttpRequest, return_id: int, name: str) -> int:
    given = id_of(request.POST.get(name, ""))
    if given is None:
        _only_seen(request, return_id)
        raise BadInput(BROKEN)
    return given
