"""Filters of the house: money, days, words by language."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import template
from django.utils import translation

from hoanhap.pure.kernel.money import format_vnd
from hoanhap.pure.kernel.words import Words

register = template.Library()


@register.filter
def words(value: Any) -> str:
    """Words in the page's language; other values as they are."""
    return value.in_(translation.get_language()) if isinstance(value, Words) else str(value)


@register.filter
def vnd(amount: int | None) -> str:
    """105000000 as 105.000.000 ₫ with a space that does not break; nothing for None."""
    return "" if amount is None else f"{format_vnd(amount)}\u00a0₫"


@register.filter
def day(value: date | None) -> str:
    """02/09/2026; nothing for None."""
    return "" if value is None else value.strftime("%d/%m/%Y")
