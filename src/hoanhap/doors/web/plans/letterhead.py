"""The letterhead, what the plan leans on, who it goes to: shown in lines, put right on a page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from hoanhap.doors.web.deeds import DeedPage, answer_deed
from hoanhap.doors.web.fields import DayField
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.language import in_page_language, say
from hoanhap.doors.web.plans.index import name_of
from hoanhap.doors.web.plans.wording import DEED_WORDS
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.audit.spine import Done
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans import actions, queries
from hoanhap.work.plans.codes import HEADER_FIELDS
from hoanhap.work.plans.types_reading import FieldRead, HeaderRow, ReviewPage

CITATION_PARTS = ("type", "number", "date", "issuer", "name")
MOST = 4000
Line = tuple[Words, str, FieldRead | None]


def header_lines(header: HeaderRow) -> list[Line]:
    """What the letterhead says, a field a line, with what had been read where it differs."""
    corrected = {change.field: change for change in header.corrected}
    return [
        (words, plain(header.values.get(name)), corrected.get(name))
        for name, words in HEADER_FIELDS.items()
        if header.values.get(name) or name in corrected
    ]


def plain(value: object) -> str:
    """A value of the letterhead as a person reads it; days as 02/09/2026."""
    if isinstance(value, list | tuple):
        return ", ".join(map(plain, value))
    if value is None or isinstance(value, bool):
        return ""
    text = str(value)
    parts = text.split("-")
    if all(part.isdecimal() for part in parts) and len(parts[0]) == 4 and len(parts) > 1:
        return "/".join(reversed(parts))
    return text


def citation_line(citation: Mapping[str, Any]) -> str:
    """A document cited, in one line: kind; number; day; issuer; name."""
    return "; ".join(plain(citation.get(part)) for part in CITATION_PARTS).rstrip("; ")


class HeaderForm(HouseForm):
    """The letterhead as it should stand."""

    title = forms.CharField(
        label=say(HEADER_FIELDS["title"]),
        widget=forms.Textarea(attrs={"rows": 3, "lang": "vi"}),
        max_length=600,
    )
    number = forms.CharField(
        label=say(HEADER_FIELDS["number"]),
        max_length=60,
        required=False,
        help_text=say(
            Words(vi="Để trống khi còn là dự thảo.", en="Left empty while it is a draft.")
        ),
    )
    date = DayField(label=say(HEADER_FIELDS["date"]), required=False)
    issuer = forms.CharField(label=say(HEADER_FIELDS["issuer"]), max_length=200, required=False)
    signer_name = forms.CharField(
        label=say(HEADER_FIELDS["signer_name"]), max_length=100, required=False
    )
    signer_title = forms.CharField(
        label=say(HEADER_FIELDS["signer_title"]), max_length=100, required=False
    )
    replaces = forms.CharField(
        label=say(HEADER_FIELDS["replaces"]),
        max_length=300,
        required=False,
        help_text=say(
            Words(vi="Số các văn bản, cách nhau dấu phẩy.", en="Numbers, with commas between.")
        ),
    )
    citations = forms.CharField(
        label=say(Words(vi="Căn cứ", en="Citations")),
        widget=forms.Textarea(attrs={"rows": 8, "lang": "vi"}),
        max_length=MOST,
        required=False,
        help_text=say(
            Words(
                vi="Mỗi dòng một văn bản: loại; số; ngày; cơ quan ban hành; tên. Ví dụ: Quyết "
                "định; 22/2023/QĐ-TTg; 17/08/2023; Thủ tướng Chính phủ",
                en="One document a line: kind; number; day; issuer; name. E.g. Quyết định; "
                "22/2023/QĐ-TTg; 17/08/2023; Thủ tướng Chính phủ",
            )
        ),
    )
    recipients = forms.CharField(
        label=say(Words(vi="Nơi nhận", en="Recipients")),
        widget=forms.Textarea(attrs={"rows": 6, "lang": "vi"}),
        max_length=MOST,
        required=False,
        help_text=say(Words(vi="Mỗi dòng một nơi.", en="One a line.")),
    )


def correct(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Put the letterhead right; what had been read stays beside it."""
    actor = actor_of(request)
    if not actor.may("plans.correct_header"):
        raise NotVisible
    found = queries.review_page(actor, plan_id)
    form = HeaderForm(request.POST or None, version=found.row.version, initial=_first(found))
    told = DeedPage(
        title=DEED_WORDS["plans.correct_header"],
        button=Words(vi="Ghi", en="Record"),
        said=Words(vi="Đã sửa đầu văn bản.", en="The letterhead is put right."),
        back=reverse("web:plan_review", args=[plan_id]),
        subject=in_page_language(name_of(found.row)),
    )

    def deed(act: Act, *, version: int, **_given: Any) -> Done:
        changes = {name: _given_value(found, name, form) for name in form.changed_data
                   if name not in ("request_id", "version")}  # fmt: skip
        return actions.correct_header(act, plan_id=plan_id, version=version, changes=changes)

    return answer_deed(request, form, deed, told)


def _first(found: ReviewPage) -> dict[str, Any]:
    values, row = found.header.values, found.row
    return {
        "title": row.title,
        "number": row.number,
        "date": row.issued_on,
        "issuer": row.issuer_name,
        "signer_name": plain(values.get("signer_name")),
        "signer_title": plain(values.get("signer_title")),
        "replaces": plain(values.get("replaces")),
        "citations": "\n".join(map(citation_line, found.citations)),
        "recipients": "\n".join(found.recipients),
    }


def _given_value(found: ReviewPage, name: str, form: HeaderForm) -> Any:
    value = form.cleaned_data[name]
    if name == "recipients":
        return _lines(value)
    if name == "replaces":
        return [part.strip() for part in value.split(",") if part.strip()]
    if name == "citations":
        known = {citation_line(one): dict(one) for one in found.citations}
        return [known.get(line) or _citation(line) for line in _lines(value)]
    return value.isoformat() if isinstance(value, date) else value


def _lines(text: str) -> list[str]:
    return [line for line in (" ".join(one.split()) for one in text.splitlines()) if line]


def _citation(line: str) -> dict[str, Any]:
    parts: Iterable[str] = (part.strip() for part in line.split(";"))
    given: dict[str, Any] = dict(zip(CITATION_PARTS, parts, strict=False))
    given["date"] = _iso(given.get("date", ""))
    return {name: given.get(name) or None for name in CITATION_PARTS}


def _iso(text: str) -> str | None:
    """ "17/08/2023" as 2023-08-17; a month or a year alone as much as it says."""
    parts = [part for part in text.split("/") if part.isdecimal()]
    if not parts or len(parts[-1]) != 4:
        return None
    if len(parts) == 3:
        day, month, year = map(int, parts)
        try:
            return date(year, month, day).isoformat()
        except ValueError:
            return None
    return "-".join(reversed([part.zfill(2) for part in parts]))
