"""Opening a survey, and changing its heading."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.deeds import DeedPage, answer_deed
from hoanhap.doors.web.fields import DayField
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.language import say
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.audit.spine import Done
from hoanhap.ground.orgs.roles import AGENCY_KINDS
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.needs import actions, queries
from hoanhap.work.needs.codes import ASKERS
from hoanhap.work.needs.heading import SurveyHeading
from hoanhap.work.plans.queries import duties_of_topic

TOPIC = "need-survey"
OPEN = Words(vi="Mở đợt rà soát", en="Open a survey")
CHANGE = Words(vi="Sửa đợt rà soát", en="Change the survey")
SAVE = Words(vi="Lưu", en="Save")


class SurveyForm(HouseForm):
    """Which year, what it is called, who asks, by when, under which point of a plan."""

    title = forms.CharField(label=say(Words(vi="Tên đợt rà soát", en="Title")), max_length=200)
    year = forms.IntegerField(
        label=say(Words(vi="Năm", en="Year")),
        help_text=say(
            Words(
                vi="Nhu cầu được hỏi từ năm này đến hai năm sau.",
                en="The need is asked for this year and the two after it.",
            )
        ),
    )
    due_on = DayField(label=say(Words(vi="Hỏi xong trước hết ngày", en="To be finished by")))
    asker_kinds = forms.MultipleChoiceField(
        label=say(Words(vi="Cơ quan đi hỏi", en="Who asks")),
        choices=[(kind, say(AGENCY_KINDS[kind])) for kind in ASKERS],
        widget=forms.CheckboxSelectMultiple,
        help_text=say(
            Words(
                vi="Ngân hàng chỉ hỏi được người có tên trong danh sách đã chuyển đến và các cơ "
                "sở sản xuất, kinh doanh.",
                en="The bank reaches only people on lists sent to it, and establishments.",
            )
        ),
    )
    duty = forms.ChoiceField(
        label=say(Words(vi="Theo kế hoạch", en="Under the plan")), required=False
    )
    basis = forms.CharField(
        label=say(Words(vi="Căn cứ khác", en="Another basis")),
        max_length=300,
        required=False,
        help_text=say(Words(vi="Ví dụ: Công văn số 12/UBND-NC.", en="E.g. letter no. 12/UBND-NC.")),
    )

    def __init__(self, *args: Any, duties: tuple[tuple[int, str], ...] = (), **options: Any):
        super().__init__(*args, **options)
        self._names = dict(duties)
        field = self.fields["duty"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", "—"), *((str(pk), name) for pk, name in duties)]

    def inputs(self) -> dict[str, Any]:
        """The heading; a plan's point stands as the basis where no other is named."""
        given = super().inputs()
        duty_id = int(given["duty"]) if given["duty"] else None
        basis = given["basis"] or (self._names[duty_id] if duty_id else "")
        heading = SurveyHeading(
            year=given["year"],
            title=given["title"],
            asker_kinds=tuple(given["asker_kinds"]),
            due_on=given["due_on"],
            basis=basis[:300],
            duty_id=duty_id,
        )
        return {"heading": heading}


def open_one(request: HttpRequest) -> HttpResponse:
    """Open the year's survey; the page says beforehand how many would be asked."""
    actor = actor_of(request)
    people, employers = queries.frame_counts(actor, today())
    found = duties_of_topic(actor, TOPIC)
    duties = tuple((one.duty_id, f"{one.plan_name}, điểm {one.path}") for one in found)
    kinds = {kind for one in found for kind in one.agency_kinds} & set(ASKERS)
    day = today()
    initial = {
        "title": f"Rà soát nhu cầu vay vốn năm {day.year}",
        "year": day.year,
        "due_on": _end_of_quarter(day),
        "asker_kinds": sorted(kinds) or [ASKERS[0]],
        "duty": str(duties[0][0]) if duties else "",
    }
    form = SurveyForm(request.POST or None, initial=initial, duties=duties)
    told = DeedPage(
        title=OPEN,
        button=OPEN,
        said=Words(
            vi="Đã mở: {people} người, {employers} cơ sở cần hỏi.",
            en="Opened: {people} people and {employers} establishments to ask.",
        ),
        back=reverse("web:needs"),
        intro=Words(
            vi="Hôm nay có {people} người còn trong thời hạn được vay theo Điều 3 Quyết định "
            "22/2023/QĐ-TTg và {employers} cơ sở đang hoạt động trong sổ; mỗi người, mỗi cơ sở "
            "được hỏi một lần.",
            en="Today {people} people may still borrow by Article 3 of Decision 22/2023/QĐ-TTg, "
            "and {employers} establishments are at work; each is asked once.",
        ).format(people=people, employers=employers),
    )
    return answer_deed(request, form, actions.open_survey, told, _to_survey, version=None)


def change(request: HttpRequest, survey_id: int) -> HttpResponse:
    """Change title, day, who asks."""
    actor = actor_of(request)
    row = queries.survey_head(actor, survey_id, today())
    if "needs.change_survey" not in row.actions:
        raise NotVisible
    duties = tuple(
        (one.duty_id, f"{one.plan_name}, điểm {one.path}") for one in duties_of_topic(actor, TOPIC)
    )
    initial = {
        "title": row.title,
        "year": row.year,
        "due_on": row.due_on,
        "asker_kinds": list(row.asker_kinds),
        "duty": str(row.duty_id or ""),
        "basis": row.basis,
    }
    form = SurveyForm(request.POST or None, version=row.version, initial=initial, duties=duties)
    told = DeedPage(
        title=CHANGE,
        button=SAVE,
        said=Words(vi="Đã lưu.", en="Saved."),
        back=reverse("web:need_survey", args=[survey_id]),
        subject=row.title,
    )
    return answer_deed(request, form, actions.change_survey, told, survey_id=survey_id)


def _to_survey(done: Done) -> str:
    return reverse("web:need_survey", args=[done.id])


def _end_of_quarter(day: date) -> date:
    """The last day of the quarter, or of the next one where less than a month is left."""
    month = 3 * ((day.month - 1) // 3) + 3
    last = {3: 31, 6: 30, 9: 30, 12: 31}
    end = date(day.year, month, last[month])
    if (end - day).days >= 28:
        return end
    year, month = (day.year, month + 3) if month < 12 else (day.year + 1, 3)
    return date(year, month, last[month])
