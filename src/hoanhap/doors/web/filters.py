"""Filters of tables: a plain form over the address, and chips for what is chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest

from hoanhap.pure.kernel.words import Words


class FilterForm(forms.Form):
    """A form over the address; nothing is required, and a value that can't be is no filter."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for field in self.fields.values():
            field.required = False
            is_list = isinstance(field.widget, forms.Select)
            field.widget.attrs["class"] = "form-select" if is_list else "form-control"

    def chosen(self) -> dict[str, Any]:
        """The filters that are set, by name."""
        if not self.is_valid():
            usable = {k: v for k, v in self.cleaned_data.items() if k not in self.errors}
        else:
            usable = self.cleaned_data
        return {k: v for k, v in usable.items() if v not in (None, "", [], ())}


@dataclass(frozen=True, slots=True)
class Chip:
    """One filter that is set, and the address of the page without it."""

    label: str | Words
    url: str


def chips_of(request: HttpRequest, form: FilterForm) -> tuple[Chip, ...]:
    """A chip for each filter set: its label and the value's words; page number goes with it."""
    chips = []
    for name in form.chosen():
        rest = request.GET.copy()
        rest.pop(name, None)
        rest.pop("page", None)
        address = f"{request.path}?{rest.urlencode()}" if rest else request.path
        chips.append(Chip(f"{form[name].label}: {_shown(form, name)}", address))
    return tuple(chips)


def _shown(form: FilterForm, name: str) -> str:
    given = str(form[name].value())
    field = form.fields[name]
    if isinstance(field, forms.ChoiceField):
        flat = field.widget.choices  # as the select shows them
        return next((str(label) for key, label in flat if str(key) == given), given)
    return given
