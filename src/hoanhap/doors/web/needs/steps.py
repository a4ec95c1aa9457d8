"""The deeds on a survey itself: brought up to date, reminded, reported finished, closed."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.deeds import DeedPage, answer_deed
from hoanhap.doors.web.forms import HouseForm, ReasonForm
from hoanhap.doors.web.language import say
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.needs import actions, queries
from hoanhap.work.needs.types import CommuneProgress, SurveyRow

RENEW = Words(vi="Cập nhật danh sách", en="Bring the list up to date")
REMIND = Words(vi="Nhắc các xã", en="Remind communes")
CLOSE = Words(vi="Khép đợt rà soát", en="Close the survey")
FINISH = Words(vi="Báo đã hỏi xong", en="Report it finished")
TAKE_BACK = Words(vi="Rút báo cáo đã xong", en="Take the report back")


class RemindForm(HouseForm):
    """Which communes, and a word to them."""

    communes = forms.MultipleChoiceField(
        label=say(Words(vi="Các xã được nhắc", en="Which communes")),
        widget=forms.CheckboxSelectMultiple,
    )
    note = forms.CharField(
        label=say(Words(vi="Lời nhắc", en="What to tell them")), max_length=300, required=False
    )

    def __init__(self, *args: Any, rows: tuple[CommuneProgress, ...], **options: Any) -> None:
        super().__init__(*args, **options)
        self._rows = {str(one.unit_id): one for one in rows}
        field = self.fields["communes"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [(code, _how_far(one)) for code, one in self._rows.items()]
        field.initial = [code for code, one in self._rows.items() if one.stage == "not_begun"]

    def inputs(self) -> dict[str, Any]:
        """The offices of the communes chosen."""
        given = super().inputs()
        wanted = [self._rows[code] for code in given.pop("communes")]
        return {**given, "agency_ids": tuple(pk for one in wanted for pk in one.agency_ids)}


def _how_far(one: CommuneProgress) -> str:
    told = "{name}: {stage} ({answered}/{lines})"
    shown: str = say(
        Words(vi=told, en=told).format(
            name=one.commune_name,
            stage=one.stage_words,
            answered=one.tally.answered,
            lines=one.tally.lines,
        )
    )
    return shown


def remind(request: HttpRequest, survey_id: int) -> HttpResponse:
    """Remind the communes that are not through; who has not begun is ticked."""
    row = _for(request, survey_id, "needs.remind")
    found = queries.survey(actor_of(request), survey_id, today())
    behind = tuple(
        one for one in found.communes if one.stage not in ("finished", "nobody") and one.agency_ids
    )
    form = RemindForm(request.POST or None, version=row.version, rows=behind)
    told = _page(
        row, REMIND, Words(vi="Đã nhắc {count} cơ quan.", en="{count} offices were reminded."),
        Words(
            vi="Lời nhắc hiện trên trang Hôm nay và trang đợt rà soát của xã.",
            en="They find it on their first page and on the survey's.",
        ),
    )  # fmt: skip
    return answer_deed(request, form, actions.remind, told, survey_id=survey_id)


def renew(request: HttpRequest, survey_id: int) -> HttpResponse:
    """Add who came since and move who lives elsewhere."""
    row = _for(request, survey_id, "needs.renew_frame")
    form = HouseForm(request.POST or None, version=row.version)
    told = _page(
        row, RENEW,
        Words(vi="Thêm {added}, chuyển xã {moved}.", en="{added} added, {moved} moved."),
        Words(
            vi="Người, cơ sở mới đủ điều kiện được thêm vào.",
            en="Who may borrow since then is added.",
        ),
        Words(
            vi="Ai chưa trả lời mà đã chuyển nơi ở thì về danh sách của xã mới; câu trả lời đã "
            "ghi giữ nguyên.",
            en="Who moved and was not asked goes to the new commune; answers stay as they are.",
        ),
    )  # fmt: skip
    return answer_deed(request, form, actions.renew_frame, told, survey_id=survey_id)


def close(request: HttpRequest, survey_id: int) -> HttpResponse:
    """Close it."""
    row = _for(request, survey_id, "needs.close_survey")
    form = HouseForm(request.POST or None, version=row.version)
    left = Words(
        vi="Còn {left} người, cơ sở chưa được hỏi; họ không có trong nhu cầu tổng hợp.",
        en="{left} have not been asked; the demand leaves them out.",
    )
    told = _page(
        row, CLOSE, Words(vi="Đã khép đợt rà soát.", en="The survey is closed."),
        Words(
            vi="Không ghi thêm, không sửa câu trả lời nào nữa.",
            en="No answer is written down or corrected any more.",
        ),
        *((left.format(left=row.tally.left),) if row.tally.left else ()),
        is_final=True,
    )  # fmt: skip
    return answer_deed(request, form, actions.close_survey, told, survey_id=survey_id)


def finish(request: HttpRequest, survey_id: int) -> HttpResponse:
    """Report that everyone was asked."""
    row = _for(request, survey_id, "needs.report_finished")
    form = HouseForm(request.POST or None)
    told = _page(
        row, FINISH, Words(vi="Đã báo hỏi xong.", en="Reported."),
        Words(
            vi="Nhiệm vụ rà soát nhu cầu vay của cơ quan trong kế hoạch được tự tính là đã làm.",
            en="Your office's duty of the plan counts as done by itself.",
        ),
    )  # fmt: skip
    return answer_deed(
        request, form, actions.report_finished, told, survey_id=survey_id, version=None
    )


def take_back(request: HttpRequest, survey_id: int) -> HttpResponse:
    """Take that report back."""
    row = _for(request, survey_id, "needs.take_back_finish")
    form = ReasonForm(request.POST or None)
    told = _page(row, TAKE_BACK, Words(vi="Đã rút.", en="Taken back."))
    return answer_deed(
        request, form, actions.take_back_finish, told, survey_id=survey_id, version=None
    )


def _for(request: HttpRequest, survey_id: int, deed: str) -> SurveyRow:
    """The survey; who could not do this has no such page."""
    row = queries.survey_head(actor_of(request), survey_id, today())
    if deed not in row.actions:
        raise NotVisible
    return row


def _page(
    row: SurveyRow, title: Words, said: Words, *consequences: Words, is_final: bool = False
) -> DeedPage:
    return DeedPage(
        title=title,
        button=title,
        said=said,
        back=reverse("web:need_survey", args=[row.id]),
        subject=row.title,
        consequences=consequences,
        is_final=is_final,
    )
