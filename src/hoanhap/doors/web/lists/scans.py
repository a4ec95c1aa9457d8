"""The scan of a signed paper: attached to a list, and given back to whoever may see it."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.deeds import DeedPage, answer_deed
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.language import say
from hoanhap.doors.web.lists.wording import DEED_WORDS, month_name
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.audit.spine import Done
from hoanhap.ground.intake.queries import attachment
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists import actions
from hoanhap.work.lists.queries import one_list


class ScanForm(HouseForm):
    """The file."""

    content = forms.FileField(
        label=say(Words(vi="Bản chụp đã ký", en="Scan of the signed paper")),
        widget=forms.FileInput(attrs={"accept": ".pdf,.png,.jpg,.jpeg"}),
        help_text=say(
            Words(
                vi="Tệp PDF, PNG hoặc JPEG, tối đa 10 MB. Quét ở 200 dpi là đủ rõ.",
                en="PDF, PNG or JPEG, 10 MB at most. 200 dpi is clear enough.",
            )
        ),
    )


def attach(request: HttpRequest, list_id: int) -> HttpResponse:
    """Attach a scan. A post without the deed has no such page."""
    actor = actor_of(request)
    if not actor.may("lists.attach_scan"):
        raise NotVisible
    row = one_list(actor, list_id, today())
    form = ScanForm(request.POST or None, request.FILES or None, version=row.version)
    told = DeedPage(
        title=DEED_WORDS["lists.attach_scan"],
        button=Words(vi="Đính kèm", en="Attach"),
        said=Words(vi="Đã đính kèm bản chụp.", en="The scan is attached."),
        back=reverse("web:list", args=[list_id]),
        subject=f"{say(month_name(row.month, row.addition_no))} · {row.commune_name}",
    )
    return answer_deed(request, form, _attach, told, list_id=list_id)


def _attach(act: Act, *, content: forms.Field, **inputs: object) -> Done:
    """The uploaded file as the deed takes it: its name and its bytes."""
    return actions.attach_scan(act, name=content.name, content=content.read(), **inputs)  # type: ignore[attr-defined,arg-type]  # an UploadedFile


@require_GET
def scan(request: HttpRequest, attachment_id: int) -> HttpResponse:
    """The scan itself, to save. Raises NotVisible."""
    file = attachment(actor_of(request), attachment_id)
    answer = HttpResponse(file.content, content_type=file.mime)
    answer["Content-Disposition"] = str(
        content_disposition_header(as_attachment=True, filename=file.name)
    )
    answer["Cache-Control"] = "private, no-store"
    return answer
