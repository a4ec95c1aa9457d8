"""The one place where a refusal becomes a page."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme

from hoanhap.pure.kernel.refusals import Refused


class RefusedMiddleware:
    """Answer a Refused that no form caught with its own status, its sentence, and the way back."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass on; the work is in process_exception."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, problem: Exception) -> HttpResponse | None:
        """A page for a refusal; anything else is a fault and goes its own way."""
        if not isinstance(problem, Refused):
            return None
        came_from = request.META.get("HTTP_REFERER", "")
        is_ours = url_has_allowed_host_and_scheme(
            came_from, allowed_hosts={request.get_host()}, require_https=request.is_secure()
        )
        return render(
            request,
            "web/refused.html",
            {"refused": problem, "back": came_from if is_ours else "/"},
            status=problem.status,
        )
