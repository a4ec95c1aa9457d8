"""The form that all forms of the house grow from: it carries the request's id and the row's
version, and takes a refusal back to the field it is about.
"""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django import forms

from hoanhap.doors.web.field_errors import speak_plainly
from hoanhap.doors.web.language import in_page_language, say
from hoanhap.pure.kernel.refusals import BadInput, Refused, ReusedRequest, RuleNotMet, Stale
from hoanhap.pure.kernel.words import Words

_CLASSES: tuple[tuple[type[forms.Widget], str], ...] = (
    # Their class would go to the box around them, not to each.
    (forms.CheckboxSelectMultiple, ""),
    (forms.RadioSelect, ""),
    (forms.CheckboxInput, "form-check-input"),
    (forms.Select, "form-select"),
    (forms.Widget, "form-control"),
)
_CARRIED = frozenset({"request_id", "version"})

TAKEN = ".pdf,.docx,.doc,.xlsx,.xls,.odt,.png,.jpg,.jpeg"
"""The files that are kept with a row."""


class HouseForm(forms.Form):
    """A plain form. `version` is the row's as the page showed it; give it when making the form."""

    request_id = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4, required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False, initial=0)

    needed_at_times: tuple[str, ...] = ()
    """Questions that another answer makes needed: not called optional, though they may be empty."""

    def __init__(self, *args: Any, version: int = 0, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["version"].initial = version
        self.refused: Refused | None = None
        for name, field in self.fields.items():
            if name in _CARRIED:
                continue
            speak_plainly(field)
            field.is_optional = not field.required and name not in self.needed_at_times  # type: ignore[attr-defined]  # for parts/label.html
            known = field.widget.attrs.get("class", "")
            own = next(css for kind, css in _CLASSES if isinstance(field.widget, kind))
            field.widget.attrs["class"] = f"{known} {own}".strip()

    def inputs(self) -> dict[str, Any]:
        """What was filled in, for the deed: all cleaned fields but the carried ones."""
        return {k: v for k, v in self.cleaned_data.items() if k not in _CARRIED}

    @property
    def seen_version(self) -> int:
        """The version of the row that the page had shown."""
        return self.cleaned_data.get("version") or 0

    @property
    def findings(self) -> tuple[object, ...]:
        """The findings of the law where it said no, for parts/findings.html."""
        return self.refused.details if isinstance(self.refused, RuleNotMet) else ()

    @property
    def is_stale(self) -> bool:
        """Whether the page has to be opened anew."""
        return isinstance(self.refused, Stale | ReusedRequest)

    @property
    def status(self) -> int:
        """The HTTP status to answer with when the form is shown again."""
        if self.refused is not None:
            return self.refused.status
        return 422 if self.is_bound and self.errors else 200

    def refuse(self, refused: Refused) -> None:
        """Show a refusal: at its fields where it names them, at the head otherwise."""
        self.refused = refused
        placed = False
        if isinstance(refused, BadInput):
            for detail in refused.details:
                placed = self._refuse_field(detail) or placed
        if not placed:
            self.add_error(None, in_page_language(refused.words))

    def _refuse_field(self, detail: object) -> bool:
        if not (isinstance(detail, tuple) and len(detail) == 2 and isinstance(detail[1], Words)):
            return False
        name, words = detail
        self.add_error(name if name in self.fields else None, in_page_language(words))
        return True


class ReasonForm(HouseForm):
    """Why."""

    reason = forms.CharField(label=say(Words(vi="Lý do", en="Reason")), max_length=300)


def with_file(given: dict[str, Any]) -> dict[str, Any]:
    """A form's inputs with the file of its box `content` as the deeds take it."""
    file = given.pop("content", None)
    return {**given, "name": file.name, "content": file.read()} if file else given
