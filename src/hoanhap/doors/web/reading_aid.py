"""How the house reads what is being typed: the script asks, a page without script does without."""

from __future__ import annotations

from django.http import HttpRequest, JsonResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.reading import read_day, read_vnd
from hoanhap.pure.kernel.money import format_vnd, vnd_in_words
from hoanhap.pure.kernel.words import Words

UNREAD = Words(vi="Chưa đọc được.", en="Not readable yet.")


@require_GET
def read(request: HttpRequest) -> JsonResponse:
    """`?as=vnd&text=100tr` or `?as=day&text=5/3/26`: what it is taken for, in words."""
    text = request.GET.get("text", "")[:40]
    try:
        if request.GET.get("as") == "vnd":
            amount_vnd = read_vnd(text)
            said = f"{format_vnd(amount_vnd)} ₫: {vnd_in_words(amount_vnd)}"
        else:
            said = read_day(text, today()).strftime("%d/%m/%Y")
    except ValueError:
        said = UNREAD.in_(get_language() or "vi") if text.strip() else ""
    return JsonResponse({"said": said})
