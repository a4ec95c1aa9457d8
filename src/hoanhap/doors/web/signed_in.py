"""From a request to the Actor and the Act: every page is closed unless it is marked open."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect

from hoanhap.doors.web.clock import now
from hoanhap.ground.orgs.queries import postings_with_actor
from hoanhap.pure.kernel.act import VIETNAM, Act, Actor
from hoanhap.pure.kernel.refusals import BadInput, NotAllowed
from hoanhap.pure.kernel.words import Words

View = Callable[..., HttpResponseBase]

ANOTHER = Words(
    vi="Chữ này do người khác gõ; máy đang đăng nhập tên {name} nên không lưu. Chữ còn trên máy "
    "này, chờ người gõ đăng nhập lại.",
    en="Somebody else typed this; {name} is signed in here, so it is not saved. It is kept on this "
    "machine until its writer signs in again.",
)


def open_to_all(view: View) -> View:
    """Mark a page that needs no sign-in (sign-in itself, language, the public pages)."""
    view.is_open_to_all = True  # type: ignore[attr-defined]  # read by ActorMiddleware
    return view


class ActorMiddleware:
    """Give each request its actor; send others to sign-in, and who has no posting to a page that
    says so.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass on; the work is in process_view, where the page is known.

        What a signed-in person saw is not kept by the browser: the next at this machine would only
        have to go back.
        """
        response = self.get_response(request)
        if hasattr(request, "actor"):
            response.headers.setdefault("Cache-Control", "private, no-store")
        return response

    def process_view(
        self, request: HttpRequest, view: View, _args: Any, _kwargs: Any
    ) -> HttpResponseBase | None:
        """Resolve the actor before the page runs."""
        if getattr(view, "is_open_to_all", False):
            return None
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        postings = postings_with_actor(
            request.user.pk, now().astimezone(VIETNAM).date(), request.session.get("posting_id")
        )
        if postings.actor is None:
            return redirect("web:no_posting")
        request.actor = postings.actor  # type: ignore[attr-defined]  # see actor_of
        request.postings = postings.choices  # type: ignore[attr-defined]  # for the top bar
        return None


def actor_of(request: HttpRequest) -> Actor:
    """The actor that ActorMiddleware resolved."""
    actor: Actor = request.actor  # type: ignore[attr-defined]  # set by ActorMiddleware
    return actor


def refuse_words_of_another(request: HttpRequest) -> None:
    """Raise NotAllowed for words that the person typed who was signed in here before."""
    actor = actor_of(request)
    if request.POST.get("who", "") not in ("", str(actor.user_id)):
        raise NotAllowed(ANOTHER.format(name=actor.name))


def act_of(request: HttpRequest) -> Act:
    """The act of this request; its id is the one the form carried, so that a second click is the
    same act.
    """
    given = request.POST.get("request_id")
    try:
        request_id = UUID(given) if given else uuid4()
    except ValueError as wrong:
        raise BadInput(
            Words(
                vi="Biểu mẫu bị hỏng trên đường truyền. Hãy mở lại trang và làm lại.",
                en="The form was damaged on the way. Reopen the page and try again.",
            )
        ) from wrong
    return Act(actor=actor_of(request), request_id=request_id, now=now())
