"""From a form to a deed and back: the one place where a page does something."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.language import in_page_language
from hoanhap.doors.web.signed_in import act_of
from hoanhap.ground.audit.spine import Done
from hoanhap.pure.kernel.refusals import NotVisible, Refused
from hoanhap.pure.kernel.words import Words

Then = str | Callable[[Done], str]


def run_deed(
    request: HttpRequest,
    form: HouseForm,
    deed: Callable[..., Done],
    then: Then,
    said: Words,
    /,
    **inputs: Any,
) -> HttpResponseRedirect | None:
    """Do the deed with the act of this request; `inputs` are all it takes, `version` among them.

    Done (or done before by the same request): says `said` (`{placeholders}` are the deed's notes)
    and goes on to `then`. Refused: None, and the form says why; show it again with `form.status`.
    NotVisible is raised on: there is no such page.
    """
    try:
        done = deed(act_of(request), **inputs)
    except NotVisible:
        raise
    except Refused as refused:
        form.refuse(refused)
        return None
    messages.success(request, in_page_language(said.format(**done.notes)))
    return HttpResponseRedirect(then(done) if callable(then) else then)


@dataclass(frozen=True, slots=True)
class DeedPage:
    """What the page of one deed says: title, button, what it is about, what will happen.

    A deed that can't be undone names what will happen (`consequences`) and is `is_final`. A page
    that needs more than the usual one extends it (`template`).
    """

    title: Words
    button: Words
    said: Words
    back: str
    subject: str = ""
    intro: Words | None = None
    consequences: tuple[Words, ...] = ()
    is_final: bool = False
    template: str = "web/deed.html"


def answer_deed(
    request: HttpRequest,
    form: HouseForm,
    deed: Callable[..., Done],
    page: DeedPage,
    then: Then | None = None,
    /,
    **inputs: Any,
) -> HttpResponse:
    """The whole page of a deed: GET shows the form, POST does it or shows why not.

    `inputs` name the row (list_id=...); the form's own fields and the version it had shown are
    added. A deed without a version takes `version=None` here.
    """
    if request.method == "POST" and form.is_valid():
        given: dict[str, Any] = {"version": form.seen_version, **form.inputs(), **inputs}
        if given["version"] is None:
            del given["version"]
        went = run_deed(request, form, deed, then or page.back, page.said, **given)
        if went is not None:
            return went
    context = {"form": form, "deed": page}
    return render(request, page.template, context, status=form.status)
