"""The register of documents beside the plans: coordination, reviewed, guidance, incentive."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.deeds import DeedPage, answer_deed
from hoanhap.doors.web.downloads import save
from hoanhap.doors.web.fields import BodyPicker, DayField, coded
from hoanhap.doors.web.filters import FilterForm, chips_of
from hoanhap.doors.web.forms import TAKEN, HouseForm, ReasonForm, with_file
from hoanhap.doors.web.head import Button, Head
from hoanhap.doors.web.language import say
from hoanhap.doors.web.plans.choices import agency_choices, plan_choices
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.audit.queries import history_of
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans import actions, queries
from hoanhap.work.plans.codes_doing import DOCUMENT_CATEGORIES
from hoanhap.work.plans.registering import Party
from hoanhap.work.plans.types_registers import DocumentRow

REGISTER = Words(vi="Ghi văn bản vào sổ", en="Put a document on the register")
CHANGE = Words(vi="Sửa", en="Change")
OUTCOME = Words(vi="Ghi kết quả", en="Record what became of it")
WITHDRAW = Words(vi="Rút khỏi sổ", en="Take off the register")


class DocumentsFilter(FilterForm):
    """By category."""

    loai = forms.ChoiceField(
        label=say(Words(vi="Loại", en="Kind")),
        choices=coded(DOCUMENT_CATEGORIES, Words(vi="Mọi loại", en="Any kind")),
    )


class DocumentForm(HouseForm):
    """What the document says, and between whom."""

    title = forms.CharField(
        label=say(Words(vi="Tên, trích yếu", en="Title")),
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 3, "lang": "vi"}),
    )
    number = forms.CharField(
        label=say(Words(vi="Số, ký hiệu", en="Number")), max_length=60, required=False
    )
    issued_on = DayField(label=say(Words(vi="Ngày ban hành", en="Issued on")), required=False)
    ends_on = DayField(label=say(Words(vi="Hết hiệu lực", en="In force until")), required=False)
    led_by_id = forms.TypedChoiceField(
        label=say(Words(vi="Cơ quan chủ trì", en="Who leads")),
        coerce=int,
        empty_value=None,
        required=False,
    )
    party_ids = forms.TypedMultipleChoiceField(
        label=say(Words(vi="Các bên", en="Parties")),
        coerce=int,
        required=False,
        widget=BodyPicker,
    )
    party_names = forms.CharField(
        label=say(Words(vi="Bên khác, chưa có trên hệ thống", en="Other parties")),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2, "lang": "vi"}),
        help_text=say(Words(vi="Mỗi dòng một tên.", en="One a line.")),
    )
    duties = forms.CharField(
        label=say(Words(vi="Trách nhiệm các bên", en="What each party does")),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4, "lang": "vi"}),
    )
    proposal = forms.CharField(
        label=say(Words(vi="Kiến nghị sửa đổi", en="What was proposed")),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3, "lang": "vi"}),
        help_text=say(
            Words(
                vi="Với văn bản được rà soát: đề nghị sửa gì, vì sao.",
                en="For a document reviewed: what should change and why.",
            )
        ),
    )
    plan_id = forms.TypedChoiceField(
        label=say(Words(vi="Theo kế hoạch", en="Under the plan")),
        coerce=int,
        empty_value=None,
        required=False,
    )

    def offer(self, actor: Actor) -> None:
        """Agencies of the province and plans in force to choose from."""
        agencies = agency_choices(actor, today())
        nobody = [("", "—")]
        given: Any = {
            "led_by_id": [*nobody, *agencies],
            "party_ids": agencies,
            "plan_id": [*nobody, *plan_choices(actor)],
        }
        for name, choices in given.items():
            field: Any = self.fields[name]
            field.choices = choices

    class Media:
        """A long list to tick needs the sheet and script of plans."""

        css: ClassVar = {"all": ["web/plans.css"]}
        js: ClassVar = [forms.Script("web/plans.js", defer=True)]

    def inputs(self) -> dict[str, Any]:
        """The fields as the deed takes them, parties of both sorts together."""
        given = super().inputs()
        ids, names = given.pop("party_ids"), given.pop("party_names")
        lines = [" ".join(line.split()) for line in names.splitlines() if line.strip()]
        parties = [Party(pk, "") for pk in ids] + [Party(None, line) for line in lines]
        return {**given, "parties": tuple(parties)}


class RegisterForm(DocumentForm):
    """A new document, with its file."""

    category = forms.ChoiceField(
        label=say(Words(vi="Loại", en="Kind")),
        choices=coded(DOCUMENT_CATEGORIES),
    )
    content = forms.FileField(
        label=say(Words(vi="Tệp", en="File")),
        required=False,
        widget=forms.FileInput(attrs={"accept": TAKEN}),
    )
    field_order = ("request_id", "version", "category", "title", "number", "issued_on")

    def inputs(self) -> dict[str, Any]:
        """The fields and the file's name and bytes."""
        return with_file(super().inputs())


class OutcomeForm(HouseForm):
    """What became of the proposal."""

    outcome = forms.CharField(
        label=say(Words(vi="Kết quả", en="What became of it")),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4, "lang": "vi"}),
    )
    outcome_on = DayField(label=say(Words(vi="Ngày", en="On")))


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """The documents of the province, by category."""
    actor = actor_of(request)
    form = DocumentsFilter(request.GET)
    rows = queries.documents(actor, today(), category=form.chosen().get("loai", ""))
    context = {
        "rows": rows,
        "count": len(rows),
        "filter_form": form,
        "chips": chips_of(request, form),
        "may_register": actor.may("plans.register_document"),
        "desk_page": "documents",
    }
    return render(request, "web/plans/documents.html", context)


@require_GET
def one(request: HttpRequest, document_id: int) -> HttpResponse:
    """One document, its parties and duties, what was proposed and what became of it."""
    found = queries.document_page(actor_of(request), document_id, today())
    pages = {
        "plans.change_document": (CHANGE, "web:document_change"),
        "plans.record_outcome": (OUTCOME, "web:document_outcome"),
        "plans.withdraw_document": (WITHDRAW, "web:document_withdraw"),
    }
    head = Head(
        kind=found.category_words,
        name=found.number or found.title,
        unit=found.agency_name,
        others=tuple(
            Button(words, reverse(name, args=[document_id]))
            for deed, (words, name) in pages.items()
            if deed in found.actions
        ),
    )
    context = {
        "row": found,
        "head": head,
        "history": history_of([("plans.PolicyDocument", document_id)]),
    }
    return render(request, "web/plans/document.html", context)


@require_GET
def file(request: HttpRequest, document_id: int) -> HttpResponse:
    """The document's file."""
    return save(queries.document_file(actor_of(request), document_id))


def register(request: HttpRequest) -> HttpResponse:
    """Put a document on the register."""
    actor = actor_of(request)
    if not actor.may("plans.register_document"):
        raise NotVisible
    first = {"category": request.GET.get("loai", "coordination")}
    form = RegisterForm(request.POST or None, request.FILES or None, initial=first)
    form.offer(actor)
    told = DeedPage(
        title=REGISTER,
        button=Words(vi="Ghi vào sổ", en="Record"),
        said=Words(vi="Đã ghi vào sổ.", en="It is on the register."),
        back=reverse("web:documents"),
    )
    return answer_deed(
        request, form, actions.register_document, told,
        lambda done: reverse("web:document", args=[done.id]), version=None,
    )  # fmt: skip


def change(request: HttpRequest, document_id: int) -> HttpResponse:
    """Put a document's entry right."""
    actor, found = actor_of(request), _document(request, document_id, "plans.change_document")
    names = ("title", "number", "issued_on", "ends_on", "led_by_id", "duties", "proposal")
    first = {name: getattr(found, name) for name in (*names, "plan_id")}
    first["party_ids"] = [one.agency_id for one in found.parties if one.agency_id]
    first["party_names"] = "\n".join(one.name for one in found.parties if not one.agency_id)
    form = DocumentForm(request.POST or None, version=found.version, initial=first)
    form.offer(actor)
    told = _told(found, CHANGE, Words(vi="Đã sửa.", en="Changed."))
    return answer_deed(request, form, actions.change_document, told, document_id=document_id)


def outcome(request: HttpRequest, document_id: int) -> HttpResponse:
    """What became of a proposal."""
    found = _document(request, document_id, "plans.record_outcome")
    first = {"outcome": found.outcome, "outcome_on": found.outcome_on or today()}
    form = OutcomeForm(request.POST or None, version=found.version, initial=first)
    told = _told(found, OUTCOME, Words(vi="Đã ghi kết quả.", en="Recorded."))
    return answer_deed(request, form, actions.record_outcome, told, document_id=document_id)


def withdraw(request: HttpRequest, document_id: int) -> HttpResponse:
    """Take a document off the register."""
    found = _document(request, document_id, "plans.withdraw_document")
    form = ReasonForm(request.POST or None, version=found.version)
    told = _told(found, WITHDRAW, Words(vi="Đã rút.", en="Taken off."), reverse("web:documents"))
    return answer_deed(request, form, actions.withdraw_document, told, document_id=document_id)


def _document(request: HttpRequest, document_id: int, deed: str) -> DocumentRow:
    actor = actor_of(request)
    if not actor.may(deed):
        raise NotVisible
    return queries.document_page(actor, document_id, today())


def _told(found: DocumentRow, title: Words, said: Words, back: str = "") -> DeedPage:
    return DeedPage(
        title=title,
        button=title,
        said=said,
        back=back or reverse("web:document", args=[found.id]),
        subject=" ".join(filter(None, (found.number, found.title))),
    )
