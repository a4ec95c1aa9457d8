"""What every template keeps to, and the parts that all pages share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.template import engines
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import translation
from pytest_django import DjangoAssertNumQueries

from hoanhap.doors.web import trace
from hoanhap.doors.web.desks import DESKS
from hoanhap.doors.web.head import steps_bar
from hoanhap.doors.web.paging import paging_of
from hoanhap.ground.audit.queries import HistoryLine
from hoanhap.ground.orgs.models import User
from hoanhap.pure.kernel.act import VIETNAM
from hoanhap.pure.kernel.today import TodayBlocks, TodayItem
from hoanhap.pure.kernel.words import Words
from tests.world import World, build_world

TEMPLATES = Path(__file__).parents[2] / "src/hoanhap/doors/web/templates"
MARKED = re.compile("[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵĂÂĐÊÔƠƯ]", re.IGNORECASE)
SPOKEN = re.compile(r"\{% both %\}.*?\{% endboth %\}", re.DOTALL)
SILENT = re.compile(
    r"\{#.*?#\}|\{% comment %\}.*?\{% endcomment %\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL
)
# Names are the same in both languages.
NAMES = re.compile("Hòa Nhập|Tiếng Việt")


def _templates() -> Iterator[tuple[str, str]]:
    for path in sorted(TEMPLATES.rglob("*.html")):
        yield path.relative_to(TEMPLATES).as_posix(), path.read_text()


def say(template: str, language: str = "vi", **context: Any) -> str:
    with translation.override(language):
        return engines["django"].from_string(template).render(context)


def test_no_vietnamese_stands_in_a_page_without_its_english() -> None:
    bare = []
    for name, text in _templates():
        rest = NAMES.sub("", SILENT.sub("", SPOKEN.sub("", text)))
        bare += [f"{name}: {line.strip()}" for line in rest.splitlines() if MARKED.search(line)]
    assert bare == []


def test_every_sentence_of_a_page_has_an_english_half_that_is_english() -> None:
    wrong = []
    for name, text in _templates():
        for said in re.findall(r"\{% say (.*?)%\}", text):
            texts = re.findall(r"\"([^\"]*)\"|'([^']*)'", said)
            if len(texts) < 2 or not "".join(texts[1]).strip():
                wrong.append(f"{name}: {said}")
        for half in re.findall(r"\{% both %\}(.*?)\{% endboth %\}", text, re.DOTALL):
            _, found, english = half.partition("{% en %}")
            if not found or not english.strip():
                wrong.append(f"{name}: {half.strip()[:60]}")
    assert wrong == []


def test_no_page_asks_for_a_catalogue_that_is_not_there() -> None:
    asking = re.compile(r"\{% (?:load i18n|trans|translate|blocktrans|blocktranslate)\b")
    assert [name for name, text in _templates() if asking.search(text)] == []


def test_a_sentence_is_said_in_the_pages_language_with_its_values_escaped() -> None:
    template = '{% say "Còn {n} người" "{n} people left" n=name %}'
    assert say(template, name="<b>") == "Còn &lt;b&gt; người"
    assert say(template, "en", name=3) == "3 people left"
    long = "{% both %}<b>{{ x }}</b>{% en %}<i>{{ x }}</i>{% endboth %}"
    assert say(long, x="&") == "<b>&amp;</b>"
    assert say(long, "en", x="&") == "<i>&amp;</i>"


def test_days_sums_and_counts_look_the_same_in_both_languages() -> None:
    template = "{{ sum|vnd }} {{ count|number }} {{ on|day }} {{ year }} {{ none|day }}"
    shown = "105.000.000\u00a0₫ 3.321 02/09/2026 2026 "
    values: dict[str, Any] = {
        "sum": 105_000_000,
        "count": 3321,
        "on": date(2026, 9, 2),
        "year": 2026,
        "none": None,
    }
    assert say(template, **values) == shown
    assert say(template, "en", **values) == shown


@pytest.mark.parametrize(
    ("days", "vi", "en"),
    [
        (3, "còn 3 ngày", "3 days left"),
        (1, "còn 1 ngày", "1 day left"),
        (0, "hạn hôm nay", "due today"),
        (-11, "quá hạn 11 ngày", "11 days late"),
        (None, "", ""),
    ],
)
def test_days_left_are_words(days: int | None, vi: str, en: str) -> None:
    assert say("{{ n|days_left }}", n=days) == vi
    assert say("{{ n|days_left }}", "en", n=days) == en


def test_every_icon_that_a_page_names_is_drawn() -> None:
    sprite = Path(str(finders.find("web/icons.svg"))).read_text()
    drawn = set(re.findall(r'<symbol id="([a-z-]+)"', sprite))
    named = {icon for _, text in _templates() for icon in re.findall(r'\{% icon "(\w+)" %\}', text)}
    named |= {desk.icon for desk in DESKS}
    assert named - drawn == set()


def test_all_text_on_its_ground_is_at_least_four_and_a_half_to_one() -> None:
    css = Path(str(finders.find("web/house.css"))).read_text()
    themes = [dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", part)) for part in _themes(css)]
    for theme in themes:
        for ink in ("ink", "ink-soft", "accent", "done", "waiting", "late", "returned", "proposed"):
            for ground in ("paper", "sheet", "wash", "accent-wash"):
                assert _contrast(theme[ink], theme[ground]) >= 4.5, (ink, ground)
        for ink, ground in (("late", "late-wash"), ("on-accent", "accent"), ("demo-ink", "demo")):
            assert _contrast(theme[ink], theme[ground]) >= 4.5, (ink, ground)
    assert _contrast(themes[0]["accent"], "#ffffff") >= 7


def _themes(css: str) -> tuple[str, str]:
    light, _, rest = css.partition("@media (prefers-color-scheme: dark)")
    return light, rest.partition("/* Ground */")[0]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_the_step_bar_marks_what_is_done_and_where_one_is() -> None:
    names = {n: Words(vi=n, en=n) for n in ("one", "two", "three")}
    marks = [step.mark for step in steps_bar(names, ("one", "two", "three"), "two")]
    assert marks == ["done", "here", "ahead"]
    assert {step.mark for step in steps_bar(names, ("one", "two"), "three")} == {"ahead"}


def test_a_page_beyond_the_last_shows_the_last() -> None:
    request = RequestFactory().get("/", {"page": "99"})
    paging = paging_of(request, total=120)
    assert (paging.number, paging.first, paging.last, paging.next) == (3, 101, 120, None)
    assert paging_of(RequestFactory().get("/", {"page": "x"}), total=0).first == 0


def test_history_opens_to_what_changed_in_words_without_the_keys_of_rows() -> None:
    line = HistoryLine(
        id=1,
        deed="lists.sign",
        sentence=Words(vi="Trung tá N. ký", en="N. signed"),
        who="N.",
        agency_name="Công an xã",
        occurred_on=date(2026, 11, 3),
        recorded_at=datetime(2026, 11, 3, 9, tzinfo=VIETNAM),
        reason="",
        before={"state": "submitted", "same": 1},
        after={"state": "signed", "same": 1, "event": 7, "due_on": "2026-11-05", "is_nil": False},
        findings=[],
    )
    with translation.override("vi"):
        assert trace.changes(line) == [
            ("Trạng thái", "đã trình", "đã ký"),
            ("Hạn", "", "05/11/2026"),
            ("Không có người nào", "", "không"),
        ]
    part = '{% include "web/parts/history.html" %}'
    shown = say(part, "en", history=(line,))
    assert "N. signed" in shown and "signed</td>" in shown and "Trạng thái" not in shown


def test_what_is_due_soonest_comes_first_and_what_has_no_day_last() -> None:
    def item(name: str, due_on: date | None) -> TodayItem:
        return TodayItem(Words(vi=name, en=name), Words(vi="", en=""), "web:today", 1, due_on)

    one = TodayBlocks(due=(item("none", None), item("late", date(2026, 11, 9))))
    other = TodayBlocks(due=(item("soon", date(2026, 11, 4)),))
    assert [i.title.vi for i in one.joined(other).due] == ["soon", "late", "none"]


@pytest.fixture
def world(db: None) -> World:
    return build_world()


def test_the_first_page_says_what_is_empty_in_a_sentence_in_both_languages(
    world: World, client: Client
) -> None:
    client.force_login(User.objects.get(username="a.reader"))
    assert "Không có việc đến hạn" in client.get(reverse("web:today")).content.decode()
    back = client.get(reverse("web:language", args=["en"]), {"next": "/?a=1"})
    assert back["Location"] == "/?a=1"
    page = client.get(reverse("web:today"))
    assert "Nothing is due in the next 7 days." in page.content.decode()
    assert page["Content-Language"] == "en" and '<html lang="en">' in page.content.decode()


def test_the_first_page_asks_the_database_few_times(
    world: World, client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client.force_login(User.objects.get(username="a1.drafter"))
    with django_assert_max_num_queries(15):
        client.get(reverse("web:today"))


def test_the_language_switch_sends_nobody_to_another_house(client: Client, db: None) -> None:
    answer = client.get(reverse("web:language", args=["en"]), {"next": "https://example.org/"})
    assert answer["Location"] == reverse("web:today")


def test_a_page_that_is_not_there_says_so_and_leads_on(world: World, client: Client) -> None:
    client.force_login(User.objects.get(username="a.reader"))
    answer = client.get("/nothing-here/")
    assert answer.status_code == 404
    assert "Không có trang này" in answer.content.decode()


def test_the_policy_allows_nothing_inline_and_nothing_from_elsewhere(
    world: World, client: Client
) -> None:
    policy = client.get(reverse("web:sign_in"))["Content-Security-Policy"]
    assert "default-src 'self'" in policy and "unsafe" not in policy
    assert settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]["form-action"] == ["'self'"]
