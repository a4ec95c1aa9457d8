"""The pages of one deed each that a row has (a list's, a return's): which deed, with which form,
what is said of it. A room names them by the last part of their address.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.deeds import DeedPage, answer_deed
from hoanhap.doors.web.forms import HouseForm
from hoanhap.ground.audit.spine import Done
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.steps import StepTable
from hoanhap.pure.kernel.words import Words


@dataclass(frozen=True, slots=True)
class Step:
    """One deed's page: form, function, what is said when it is done, what will happen, and the
    field that stands at today at first.
    """

    deed: str
    do: Callable[..., Done]
    form: type[HouseForm]
    said: Words
    consequences: tuple[Words, ...] = ()
    day: str = ""


def step_for(actor: Actor, steps: Mapping[str, Step], slug: str) -> Step:
    """The step of this address. Raises NotVisible where there is none, and for a post without its
    deed.
    """
    step = steps.get(slug)
    if step is None or not actor.may(step.deed):
        raise NotVisible
    return step


def step_form(
    request: HttpRequest, step: Step, table: StepTable, state: str, version: int, **first: Any
) -> HouseForm:
    """The step's form for a row in this state; `first` stands in its fields at first. Raises
    WrongState where the step does not lead on from that state.
    """
    if request.method != "POST":
        # A second click on an old page is the same act; only a fresh page asks for the state.
        table.next(step.deed, state)
    if step.day:
        first[step.day] = today()
    files = request.FILES or None
    return step.form(request.POST or None, files, version=version, initial=first)


def answer_step(
    request: HttpRequest,
    step: Step,
    form: HouseForm,
    title: Words,
    back: str,
    subject: str,
    intro: Words | None = None,
    /,
    **named: Any,
) -> HttpResponse:
    """Show the step's form, or do its deed; `named` is the row (list_id=...)."""
    told = DeedPage(
        title=title,
        button=title,
        said=step.said,
        back=back,
        subject=subject,
        intro=intro,
        consequences=step.consequences,
    )
    return answer_deed(request, form, step.do, told, **named)
