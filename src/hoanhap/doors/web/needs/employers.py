"""The register of establishments: who employs, or would employ, people who came home."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from hoanhap.doors.web.deeds import DeedPage, answer_deed
from hoanhap.doors.web.fields import DayField, coded
from hoanhap.doors.web.filters import FilterForm, chips_of
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.head import Button, Head
from hoanhap.doors.web.language import say
from hoanhap.doors.web.paging import Paging, page_number
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.audit.spine import Done
from hoanhap.ground.orgs.columns import sees
from hoanhap.ground.orgs.names import unit_names
from hoanhap.ground.registry import queries
from hoanhap.ground.registry.actions import correct_employer, record_employer
from hoanhap.ground.registry.employers import PAGE_SIZE
from hoanhap.ground.registry.employing import EMPLOYER_KINDS, EmployerFields
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words

KIND = Words(vi="Cơ sở sản xuất, kinh doanh", en="Establishment")
RECORD = Words(vi="Ghi cơ sở", en="Put on record")
CORRECT = Words(vi="Sửa thông tin", en="Correct")


class EmployersFilter(FilterForm):
    """By a part of the name, or the tax code."""

    q = forms.CharField(
        label=say(Words(vi="Tên hoặc mã số thuế", en="Name or tax code")), max_length=100
    )


class EmployerForm(HouseForm):
    """What is known of an establishment."""

    name = forms.CharField(label=say(Words(vi="Tên cơ sở", en="Name")), max_length=200)
    kind = forms.ChoiceField(
        label=say(Words(vi="Loại hình", en="Kind")),
        choices=coded(EMPLOYER_KINDS),
        help_text=say(
            Words(
                vi="Bốn loại hình được vay theo điểm b khoản 1 Điều 3.",
                en="The four kinds that may borrow (point b, clause 1, Article 3).",
            )
        ),
    )
    tax_code = forms.CharField(
        label=say(Words(vi="Mã số thuế", en="Tax code")), max_length=14, required=False
    )
    address = forms.CharField(
        label=say(Words(vi="Địa chỉ", en="Address")), max_length=200, required=False
    )
    contact_name = forms.CharField(
        label=say(Words(vi="Người liên hệ", en="Contact")), max_length=100, required=False
    )
    phone = forms.CharField(
        label=say(Words(vi="Điện thoại", en="Telephone")), max_length=20, required=False
    )
    workers_total = forms.IntegerField(
        label=say(Words(vi="Tổng số lao động", en="Workers in all")), min_value=0, required=False
    )
    workers_returned = forms.IntegerField(
        label=say(
            Words(
                vi="Trong đó: người chấp hành xong án phạt tù có hợp đồng",
                en="Of them: people who completed a sentence, under contract",
            )
        ),
        min_value=0,
        required=False,
        help_text=say(Words(vi="Chỉ ghi số người, không ghi tên.", en="Only how many, never who.")),
    )

    def fields_given(self) -> EmployerFields:
        """The fields as the deed takes them."""
        given = super().inputs()
        return EmployerFields(**{k: v for k, v in given.items() if k not in _NOT_FIELDS})


_NOT_FIELDS = frozenset({"commune_id", "reason"})


class NewEmployerForm(EmployerForm):
    """In which commune, and what is known."""

    field_order = ("commune_id",)
    commune_id = forms.TypedChoiceField(label=say(Words(vi="Xã", en="Commune")), coerce=int)

    def __init__(self, *args: Any, communes: dict[int, str], **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["commune_id"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(pk, name) for pk, name in communes.items()]

    def inputs(self) -> dict[str, Any]:
        """The commune and the fields."""
        return {"commune_id": self.cleaned_data["commune_id"], "fields": self.fields_given()}


class CorrectEmployerForm(EmployerForm):
    """What is known, since when it works no more, and why it is corrected."""

    ceased_on = DayField(
        label=say(Words(vi="Ngừng hoạt động từ ngày", en="Ceased on")), required=False
    )
    reason = forms.CharField(label=say(Words(vi="Lý do sửa", en="Reason")), max_length=300)

    def inputs(self) -> dict[str, Any]:
        """The fields and the reason."""
        return {"reason": self.cleaned_data["reason"], "fields": self.fields_given()}


@require_GET
def index(request: HttpRequest) -> HttpResponse:
    """The establishments that this post sees."""
    actor = actor_of(request)
    form = EmployersFilter(request.GET)
    found = queries.employers(actor, form.chosen().get("q", ""), page=page_number(request))
    context = {
        "rows": found.rows,
        "count": found.total,
        "paging": Paging(found.page, found.total, PAGE_SIZE),
        "filter_form": form,
        "chips": chips_of(request, form),
        "may_record": actor.may("registry.record_employer"),
        "has_phones": sees(actor, "phone"),
    }
    return render(request, "web/needs/employers.html", context)


@require_GET
def one(request: HttpRequest, employer_id: int) -> HttpResponse:
    """One establishment."""
    actor = actor_of(request)
    row = queries.employer(actor, employer_id)
    correct_it = Button(CORRECT, reverse("web:employer_correct", args=[row.id]))
    head = Head(
        kind=KIND,
        name=row.name,
        unit=row.commune_name,
        primary=correct_it if "registry.correct_employer" in row.actions else None,
    )
    context = {
        "row": row,
        "head": head,
        "history": queries.employer_history(actor, employer_id),
        "has_phones": sees(actor, "phone"),
    }
    return render(request, "web/needs/employer.html", context)


def record(request: HttpRequest) -> HttpResponse:
    """Put an establishment on record."""
    actor = actor_of(request)
    if not actor.may("registry.record_employer"):
        raise NotVisible
    form = NewEmployerForm(request.POST or None, communes=unit_names(actor.territory))
    told = DeedPage(
        title=RECORD,
        button=RECORD,
        said=Words(vi="Đã ghi cơ sở vào sổ.", en="It is on record."),
        back=reverse("web:employers"),
    )
    return answer_deed(request, form, record_employer, told, _to_it, version=None)


def correct(request: HttpRequest, employer_id: int) -> HttpResponse:
    """Correct what is on record."""
    row = queries.employer(actor_of(request), employer_id)
    if "registry.correct_employer" not in row.actions:
        raise NotVisible
    names = (*EmployerForm.base_fields, "ceased_on")
    initial = {name: getattr(row, name) for name in names if hasattr(row, name)}
    form = CorrectEmployerForm(
        request.POST or None,
        version=row.version,
        initial={k: v for k, v in initial.items() if k != "version"},
    )
    told = DeedPage(
        title=CORRECT,
        button=Words(vi="Lưu", en="Save"),
        said=Words(vi="Đã sửa.", en="Corrected."),
        back=reverse("web:employer", args=[employer_id]),
        subject=row.name,
    )
    return answer_deed(request, form, correct_employer, told, employer_id=employer_id)


def _to_it(done: Done) -> str:
    return reverse("web:employer", args=[done.id])
