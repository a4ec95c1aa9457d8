"""Which language a page speaks: the cookie that the switch sets, else Vietnamese."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import translation
from django.utils.functional import lazy
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET

from hoanhap.doors.web.signed_in import open_to_all
from hoanhap.pure.kernel.words import Words

COOKIE = "lang"
YEAR_SECONDS = 365 * 24 * 3600


class LanguageMiddleware:
    """Activate "en" where the cookie says so, "vi" otherwise. The browser is not asked."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer in the chosen language."""
        language = "en" if request.COOKIES.get(COOKIE) == "en" else "vi"
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response


def in_page_language(words: Words) -> str:
    """The words in the language of the page being made."""
    return words.in_(translation.get_language() or "vi")


say: Callable[[Words], Any] = lazy(in_page_language, str)
"""The same, chosen only when shown: for labels and helps of forms, which are made once."""


@open_to_all
@require_GET
def switch_language(request: HttpRequest, language: str) -> HttpResponse:
    """Keep the choice for a year and go back to the page the reader came from."""
    response = HttpResponseRedirect(safe_next(request))
    response.set_cookie(
        COOKIE, "en" if language == "en" else "vi", max_age=YEAR_SECONDS, samesite="Lax"
    )
    return response


def safe_next(request: HttpRequest) -> str:
    """The address in `next` where it is one of ours, else the first page."""
    given = request.POST.get("next") or request.GET.get("next") or ""
    if url_has_allowed_host_and_scheme(
        given, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    ):
        return given
    return reverse("web:today")
