"""How a loan's forms ask: for days, sums, numbers, yes or no; and a form about one loan."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from hoanhap.doors.web.fields import DAY_HELP, MONEY_HELP, DayField, MoneyField
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.language import say
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.money import format_vnd
from hoanhap.pure.kernel.words import Words
from hoanhap.work.loans.types import LoanPage

_YES_NO = {"yes": True, "no": False, "unknown": None}
PAPER_NUMBER = Words(
    vi="Số của giấy, như ghi trên giấy. Ví dụ: 04/TD-15.",
    en="As it stands on the paper, e.g. 04/TD-15.",
)


def yes_no(label: Words, help_text: Words) -> forms.TypedChoiceField:
    """A question with three answers: no, yes, not known (None)."""
    return forms.TypedChoiceField(
        label=say(label),
        help_text=say(help_text),
        choices=[
            ("no", say(Words(vi="Không", en="No"))),
            ("yes", say(Words(vi="Có", en="Yes"))),
            ("unknown", say(Words(vi="Chưa biết", en="Not known yet"))),
        ],
        coerce=_YES_NO.__getitem__,
        initial="unknown",
        widget=forms.RadioSelect,
    )


def day(vi: str, en: str, help_text: Words | None = None) -> DayField:
    """A question for a day; the example of how to type it closes the help."""
    told = _joined(help_text, DAY_HELP) if help_text else DAY_HELP
    return DayField(label=say(Words(vi=vi, en=en)), help_text=say(told))


def money(vi: str, en: str, help_text: Words | None = None, **options: Any) -> MoneyField:
    """A question for a sum in đồng."""
    told = _joined(help_text, MONEY_HELP) if help_text else MONEY_HELP
    return MoneyField(label=say(Words(vi=vi, en=en)), help_text=say(told), **options)


def text(vi: str, en: str, length: int, help_text: Words | None = None) -> forms.CharField:
    """A question for one line."""
    told = say(help_text) if help_text else ""
    return forms.CharField(label=say(Words(vi=vi, en=en)), max_length=length, help_text=told)


def count(vi: str, en: str, help_text: Words | None = None, **options: Any) -> forms.IntegerField:
    """A question for a whole number."""
    told = say(help_text) if help_text else ""
    return forms.IntegerField(
        label=say(Words(vi=vi, en=en)), min_value=0, help_text=told, **options
    )


def _joined(first: Words, then: Words) -> Words:
    return Words(vi=f"{first.vi} {then.vi}", en=f"{first.en} {then.en}")


class LoanForm(HouseForm):
    """A form about one loan."""

    def __init__(self, data: Any, *, loan: LoanPage, actor: Actor, today: date) -> None:
        super().__init__(data, version=loan.row.version)
        self.loan, self.actor, self.today = loan, actor, today
        self.fit()

    def fit(self) -> None:
        """Fill in what is known of the loan: first values, choices, helps."""

    def start(self, **values: object) -> None:
        """Set first values, by field."""
        for name, value in values.items():
            self.fields[name].initial = value

    def explain(self, name: str, help_text: Words) -> None:
        """Put a sentence before a field's help."""
        field = self.fields[name]
        field.help_text = f"{say(help_text)} {field.help_text}"

    def choose(self, name: str, choices: list[tuple[Any, Any]]) -> None:
        """Set the choices of a field."""
        self.fields[name].choices = choices  # type: ignore[attr-defined]  # a ChoiceField


def at_most(asked_vnd: int | None) -> Words:
    """What was asked, as the bound of a sum."""
    return Words(vi="Không quá mức xin vay {sum} ₫.", en="At most what was asked, {sum} ₫.").format(
        sum=format_vnd(asked_vnd or 0)
    )
