"""The filters of the table of loans, kept in the address."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from hoanhap.doors.web.fields import coded
from hoanhap.doors.web.filters import FilterForm
from hoanhap.doors.web.language import say
from hoanhap.pure.kernel.words import Words
from hoanhap.work.loans.states import STATES

_ALL_STATES = Words(vi="Mọi trạng thái", en="Any state")
_ALL_COMMUNES = Words(vi="Mọi xã", en="Any commune")


class LoanFilter(FilterForm):
    """By state and by commune."""

    state = forms.ChoiceField(label=say(Words(vi="Trạng thái", en="State")))
    commune = forms.TypedChoiceField(label=say(Words(vi="Xã, phường", en="Commune")), coerce=int)

    def __init__(self, data: Any, communes: Sequence[tuple[int, str]]) -> None:
        super().__init__(data)
        states = coded(STATES)
        self.fields["state"].choices = [("", say(_ALL_STATES)), *states]  # type: ignore[attr-defined]  # a ChoiceField
        self.fields["commune"].choices = [("", say(_ALL_COMMUNES)), *communes]  # type: ignore[attr-defined]  # a ChoiceField
