"""Words, money, days and shapes in templates. Every template has these without `{% load %}`.

{% say "Hôm nay" "Today" %}                     both languages in their place
{% say "Còn {n} người" "{n} people left" n=left %}
{{ value|words }}   {{ amount_vnd|vnd }}   {{ count|number }}   {{ due_on|day }}
{% icon "check" %}                               a shape of icons.svg, beside a word
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

from django import template
from django.forms import BoundField, CheckboxInput
from django.template.base import Parser, Token
from django.templatetags.static import static
from django.urls import reverse
from django.utils import translation
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from hoanhap.doors.web import trace
from hoanhap.doors.web.clock import now
from hoanhap.doors.web.law.places import anchor_of, place_of
from hoanhap.doors.web.reading import read_vnd
from hoanhap.ground.audit.queries import HistoryLine
from hoanhap.pure.kernel.act import VIETNAM
from hoanhap.pure.kernel.money import format_vnd, vnd_in_words
from hoanhap.pure.kernel.words import Words

register = template.Library()

NO_BREAK = "\u00a0"


def _language() -> str:
    return translation.get_language() or "vi"


@register.simple_tag
def say(vi: str, en: str, **values: Any) -> str:
    """The sentence in the page's language, `{names}` filled in (Words among them by language)."""
    said = Words(vi=vi, en=en)
    return (said.format(**values) if values else said).in_(_language())


class BothNode(template.Node):
    """The half that is in the page's language."""

    def __init__(self, vi: template.NodeList, en: template.NodeList) -> None:
        self.halves = {"vi": vi, "en": en}

    def render(self, context: template.Context) -> SafeString:
        """Only that half is rendered; spaces around it go."""
        half = self.halves["en" if _language() == "en" else "vi"]
        return mark_safe(half.render(context).strip())  # noqa: S308 - nodes escape for themselves


@register.tag
def both(parser: Parser, _token: Token) -> BothNode:
    """`{% both %}...{% en %}...{% endboth %}`: long sentences, with markup or values inside."""
    vi = parser.parse(("en",))
    parser.delete_first_token()
    en = parser.parse(("endboth",))
    parser.delete_first_token()
    return BothNode(vi, en)


@register.filter
def words(value: Any) -> str:
    """Words in the page's language, also as the trace keeps them; other values as they are."""
    if isinstance(value, Words):
        return value.in_(_language())
    if isinstance(value, Mapping) and set(value) == {"vi", "en"}:
        return str(value["en" if _language() == "en" else "vi"])
    return "" if value is None else str(value)


@register.filter
def vnd(amount: int | None) -> str:
    """105000000 as 105.000.000 ₫ with a space that does not break; nothing for None."""
    return "" if amount is None else f"{format_vnd(amount)}{NO_BREAK}₫"


@register.filter
def vnd_words(amount: Any) -> str:
    """ "một trăm triệu đồng" for a sum or for what was typed as one; nothing where it isn't one."""
    if amount in (None, ""):
        return ""
    try:
        return vnd_in_words(amount if isinstance(amount, int) else read_vnd(str(amount)))
    except ValueError:
        return ""


@register.filter
def number(value: int | None) -> str:
    """1234 as 1.234; nothing for None. Years, ids and numbers of papers are not numbers here."""
    return "" if value is None else format_vnd(value)


@register.filter
def day(value: date | None) -> str:
    """02/09/2026; a moment by its day in Vietnam; nothing for None."""
    if value is None:
        return ""
    at = value.astimezone(VIETNAM) if isinstance(value, datetime) else value
    return at.strftime("%d/%m/%Y")


@register.filter
def moment(value: datetime | None) -> str:
    """14:05 02/09/2026 in Vietnam; nothing for None."""
    return "" if value is None else value.astimezone(VIETNAM).strftime("%H:%M %d/%m/%Y")


@register.filter
def days_left(days: int | None) -> str:
    """ "còn 3 ngày", "hôm nay", "quá hạn 2 ngày"; nothing for None."""
    if days is None:
        return ""
    if days == 0:
        return Words(vi="hạn hôm nay", en="due today").in_(_language())
    late = Words(vi="quá hạn {n} ngày", en="{n} days late")
    left = Words(vi="còn {n} ngày", en="{n} days left")
    text = (left if days > 0 else late).format(n=abs(days)).in_(_language())
    return text.replace("1 days", "1 day") if abs(days) == 1 else text


@register.simple_tag
@cache
def icon(name: str) -> SafeString:
    """A shape beside a word, never instead of one: hidden from those who listen. Made once each:
    a page has twenty.
    """
    return format_html(
        '<svg class="icon icon-{}" aria-hidden="true" focusable="false">'
        '<use href="{}#{}"></use></svg>',
        name,
        static("web/icons.svg"),
        name,
    )


@register.filter
def minutes(span: timedelta | None) -> int:
    """A quarter of an hour as 15."""
    return 0 if span is None else int(span.total_seconds() // 60)


@register.filter
def time_after(span: timedelta | None) -> str:
    """The time of day in Vietnam after so long from now, "14:35"."""
    return "" if span is None else (now() + span).astimezone(VIETNAM).strftime("%H:%M")


@register.filter
def clause(citation: Any) -> str:
    """A Citation with its instrument; also one that the trace keeps as plain values or as text."""
    if isinstance(citation, str):
        place = place_of(citation)
        return words(place.text) if place else citation
    if isinstance(citation, Mapping) and "instrument" in citation:
        return words(_kept_clause(citation))
    return words(getattr(citation, "full", citation))


@register.filter
def clause_url(citation: Any) -> str:
    """The page with our wording of what is cited; nothing where we have none."""
    anchor = anchor_of(citation)
    return reverse("web:clause", args=[anchor]) if anchor else ""


def _kept_clause(kept: Mapping[str, Any]) -> Words:
    named = kept["instrument"]
    kind, number = named.get("kind") or {}, named.get("number") or ""
    parts_vi = [f"{name} {kept[key]}" for key, name in _PLACES_VI if kept.get(key)]
    parts_en = [f"{name} {kept[key]}" for key, name in _PLACES_EN if kept.get(key)]
    return Words(
        vi=" ".join([*parts_vi, kind.get("vi", ""), number]).strip(),
        en=", ".join([*parts_en, f"{kind.get('en', '')} {number}".strip()]),
    )


_PLACES_VI = (("form", "Mẫu số"), ("point", "điểm"), ("clause", "khoản"), ("article", "Điều"))
_PLACES_EN = (("form", "Form"), ("point", "point"), ("clause", "clause"), ("article", "Article"))


@register.simple_tag
def changes(line: HistoryLine) -> list[tuple[str, str, str]]:
    """What differs before and after a deed, in words (see doors.web.trace)."""
    return trace.changes(line)


@register.filter
def is_tick(field: BoundField) -> bool:
    """Whether the box is one to tick, whose label stands beside it."""
    return isinstance(field.field.widget, CheckboxInput)


@register.filter
def reads(field: BoundField, what: str) -> bool:
    """Whether the box reads a sum ("vnd") or a day ("day") the way it is typed."""
    return bool(field.field.widget.attrs.get("data-reads") == what)
