"""The province's surveys, and the page of one: how far each commune is."""

from __future__ import annotations

from types import MappingProxyType

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.head import Button, Head, State
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.orgs.roles import AGENCY_KINDS
from hoanhap.pure.kernel.words import Words
from hoanhap.work.needs import queries
from hoanhap.work.needs.types import CommuneProgress, SurveyPage, SurveyRow

KIND = Words(vi="Rà soát nhu cầu vay vốn", en="Survey of need")
SHAPES = MappingProxyType({"open": "waiting", "closed": "done"})
STAGE_SHAPES = MappingProxyType(
    {
        "nobody": "draft",
        "not_begun": "late",
        "asking": "waiting",
        "all_asked": "proposed",
        "finished": "done",
    }
)
_DEEDS = MappingProxyType(
    {
        "needs.report_finished": (
            Words(vi="Báo đã hỏi xong", en="Report it finished"),
            "web:need_finish",
        ),
        "needs.take_back_finish": (
            Words(vi="Rút báo cáo đã xong", en="Take the report back"),
            "web:need_unfinish",
        ),
        "needs.remind": (Words(vi="Nhắc các xã", en="Remind communes"), "web:need_remind"),
        "needs.renew_frame": (
            Words(vi="Cập nhật danh sách", en="Bring up to date"),
            "web:need_renew",
        ),
        "needs.change_survey": (Words(vi="Sửa đợt rà soát", en="Change it"), "web:need_change"),
        "needs.import_answers": (
            Words(vi="Nộp bảng tính", en="Take a workbook in"),
            "web:need_take_in",
        ),
        "needs.close_survey": (Words(vi="Khép đợt rà soát", en="Close it"), "web:need_close"),
    }
)


@require_GET
def index(request: HttpRequest) -> HttpResponse:
    """The surveys, newest first."""
    actor = actor_of(request)
    rows = queries.surveys(actor, today())
    may_open = actor.may("needs.open_survey") and not any(row.state == "open" for row in rows)
    context = {"rows": [(row, state_of(row)) for row in rows], "may_open": may_open}
    return render(request, "web/needs/index.html", context)


@require_GET
def page(request: HttpRequest, survey_id: int) -> HttpResponse:
    """One survey: what it came to so far, by commune, and what there is to do."""
    actor = actor_of(request)
    found = queries.survey(actor, survey_id, today())
    context = {
        "found": found,
        "row": found.head,
        "head": head_of(found),
        "askers": [AGENCY_KINDS[kind] for kind in found.head.asker_kinds],
        "communes": [
            (one, State(one.stage_words, STAGE_SHAPES[one.stage]))
            for one in sorted(found.communes, key=_how_far_behind)
        ],
        "not_begun": sum(one.stage == "not_begun" for one in found.communes),
        "history": queries.survey_history(actor, survey_id),
    }
    return render(request, "web/needs/survey.html", context)


def _how_far_behind(one: CommuneProgress) -> int:
    """Who has not begun comes first, who has nobody to ask last; by name within."""
    order = ("not_begun", "asking", "all_asked", "finished", "nobody")
    return order.index(one.stage)


def state_of(row: SurveyRow) -> State:
    """A survey's state with its shape."""
    is_late = row.state == "open" and row.days_left < 0
    return State(row.state_words, "late" if is_late else SHAPES[row.state])


def head_of(found: SurveyPage) -> Head:
    """The head of a survey's page: for who asks the list of who is left comes first."""
    row = found.head
    buttons = [
        (deed, Button(_DEEDS[deed][0], reverse(_DEEDS[deed][1], args=[row.id])))
        for deed in _DEEDS
        if deed in row.actions and deed != _not_now(found)
    ]
    primary = None
    if row.asks and row.state == "open" and row.tally.left and found.opens_lines:
        address = f"{reverse('web:need_lines', args=[row.id])}?tra-loi=left"
        primary = Button(Words(vi="Hỏi tiếp", en="Go on asking"), address)
    elif buttons and buttons[0][0] in ("needs.report_finished", "needs.remind"):
        primary = buttons.pop(0)[1]
    return Head(
        kind=KIND,
        name=row.title,
        unit=row.agency_name,
        state=state_of(row),
        due_on=row.due_on if row.state == "open" else None,
        days_left=row.days_left if row.state == "open" else None,
        primary=primary,
        others=tuple(button for _, button in buttons),
    )


def _not_now(found: SurveyPage) -> str:
    """The one of the two deeds about being through that makes no sense now."""
    return "needs.take_back_finish" if found.finished_on is None else "needs.report_finished"
