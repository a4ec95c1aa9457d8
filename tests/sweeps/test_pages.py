"""Every address of the web door: closed to who is not signed in, never more than the oracle allows,
and nothing done for a post that may not do it. A new page is crawled without being named here.
"""

from __future__ import annotations

import html
import logging
import re
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from hoanhap.doors.web.loans.deed_pages import DEEDS as LOAN_DEEDS
from hoanhap.ground.intake.models import Attachment, ReceivedFile
from hoanhap.ground.orgs.models import User
from hoanhap.ground.registry.models import HelpTask
from hoanhap.work.lists.states import TABLE as LISTS
from hoanhap.work.measures.catalogue import MEASURES
from tests.sweeps.oracle import POSTS, Looking, Tables
from tests.sweeps.page_values_needs import PAGES_OF_NEEDS, values_of_needs
from tests.sweeps.page_values_plans import PAGES_OF_ROWS, values_of_plans
from tests.sweeps.page_values_reports import REPORT_PAGES, values_of_reports
from tests.sweeps.page_values_returns import PAGES_OF_RETURNS, values_of_returns
from tests.sweeps.places import digest_of_all_tables
from tests.sweeps.test_access_oracle import text_of
from tests.sweeps.two_provinces import Provinces

pytestmark = pytest.mark.django_db

SEEN_EACH, UNSEEN_EACH = 2, 1
VISITORS = ("a1.drafter", "a1.clerk", "a.officer", "a.org", "a.desk", "a.reader", "b1.clerk")
"""One of each kind of agency at home, and one from elsewhere."""
OF_THE_SESSION = frozenset(
    {"sign_in", "sign_out", "change_password", "no_posting", "choose_posting", "language"}
)
"""They change who is signed in, or how; nothing of people or loans."""

OPEN_TO_ALL = frozenset(
    {"sign_in", "sign_out", "no_posting", "language", "clauses", "clause", "calendar_feed"}
)
"""The feed's address is signed, so that a calendar program that can't sign in may read it."""

MADE_FROM = {"list_pdf": "list_word", "figures_pdf": "figures_word"}
"""Made by LibreOffice from another page's file, which is crawled; too slow to make for each."""

OWN_PAGES = {
    "list_id": "list",
    "person_id": "person",
    "loan_id": "loan",
    **PAGES_OF_ROWS,
    **PAGES_OF_NEEDS,
    **REPORT_PAGES,
    **PAGES_OF_RETURNS,
}


@pytest.fixture(scope="module", autouse=True)
def noon() -> Iterator[None]:
    """The world's noon is the present; pages that are refused, on purpose here, are not logged."""
    log = logging.getLogger("django.request")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOANHAP_NOW", "2026-11-03T12:00")
        patch.setattr(log, "level", logging.CRITICAL)
        yield


def addresses(resolver: URLResolver | None = None) -> Iterator[URLPattern]:
    """Every page of the web door."""
    for one in (resolver or get_resolver()).url_patterns:
        if isinstance(one, URLResolver):
            yield from addresses(one)
        else:
            yield one


PAGES = {page.name: page for page in addresses()}


def values(argument: str, one: Looking) -> tuple[list[Any], set[Any]]:
    """All values an argument of an address can have, and which of them the post sees."""
    sight = one.sight
    rows: dict[str, tuple[list[Any], set[Any]]] = {
        "list_id": (list(Tables.lists), sight.lists),
        "entry_id": ([row.pk for row in Tables.entries], sight.entries),
        "person_id": ([row.pk for row in Tables.people], sight.people),
        "loan_id": ([row.pk for row in Tables.loans], sight.loans),
        "commune_id": (sorted({r.commune_id for r in Tables.lists.values()}), sight.communes),
        "file_id": (_all(ReceivedFile), sight.files),
        "attachment_id": (_all(Attachment), sight.scans),
    }
    if argument in rows:
        return rows[argument]
    for values_of in (values_of_needs, values_of_plans, values_of_reports, values_of_returns):
        found = values_of(argument, sight)
        if found is not None:
            return found
    if argument == "task_id":
        tasks = HelpTask.objects.all()
        seen = {t.pk for t in tasks if t.person_id in sight.people and sight.column("help_tasks")}
        return [t.pk for t in tasks], seen
    known: dict[str, list[Any]] = {
        "language": ["en"],
        "anchor": ["dieu-3"],
        "code": list(MEASURES),
        "step": [name.partition(".")[2].replace("_", "-") for name in LISTS.steps],
        "deed": list(LOAN_DEEDS),
    }
    return known[argument], set(known[argument])


def _all(model: Any) -> list[int]:
    return list(model.objects.values_list("pk", flat=True))


def calls(name: str, one: Looking) -> Iterator[tuple[str, bool]]:
    """Some addresses of a page (rows that are seen, and rows that are not), and whether seen."""
    arguments = list(PAGES[name].pattern.converters)
    if not arguments:
        yield reverse(f"web:{name}"), True
        return
    first, *others = arguments
    known, seen = values(first, one)
    chosen = [v for v in known if v in seen][-1 if others else -SEEN_EACH :]
    chosen += [v for v in known if v not in seen][:UNSEEN_EACH]
    for value in chosen:
        more = values(others[0], one)[0] if others else [None]
        for further in more:
            given = {first: value, **({others[0]: further} if others else {})}
            yield reverse(f"web:{name}", kwargs=given), value in seen


def client_of(post: str) -> Client:
    """Signed in as this post."""
    client = Client()
    client.force_login(User.objects.get(username=post))
    return client


def said_by(answer: HttpResponse) -> str:
    """What a person reads in the answer, whatever kind of file it is."""
    body = b"".join(answer) if answer.streaming else answer.content
    if "html" not in answer.get("Content-Type", ""):
        return text_of(body)
    return html.unescape(re.sub(r"\s+", " ", body.decode()))


def test_every_argument_of_an_address_is_known_to_the_crawl(lookers: list[Looking]) -> None:
    for page in PAGES.values():
        for argument in page.pattern.converters:
            assert values(argument, lookers[0])[0]


def test_who_is_not_signed_in_is_sent_to_sign_in(lookers: list[Looking]) -> None:
    for name, page in PAGES.items():
        if getattr(page.callback, "is_open_to_all", False):
            assert name in OPEN_TO_ALL
            continue
        for address, _ in list(calls(name, lookers[0]))[:1]:
            for answer in (Client().get(address), Client().post(address, {})):
                assert answer.status_code == 302, address
                assert answer["Location"].startswith(reverse("web:sign_in")), address


@pytest.mark.parametrize("post", VISITORS)
def test_no_page_or_file_shows_a_post_what_is_planted_out_of_its_sight(
    post: str, lookers: list[Looking], provinces: Provinces
) -> None:
    one = next(looker for looker in lookers if looker.post == post)
    client = client_of(post)
    open_to_it = [p for p in provinces.planted if one.sight.planted(p)]
    found: set[str] = set()
    wrong: list[str] = []
    for name in PAGES.keys() - OF_THE_SESSION - MADE_FROM.keys():
        for address, is_seen in calls(name, one):
            answer = client.get(address)
            text = said_by(answer)
            if answer.status_code not in (200, 302, 403, 404, 405, 409):
                wrong.append(f"{address}: {answer.status_code}")
            if not is_seen and answer.status_code not in (403, 404, 405):
                wrong.append(f"{address}: {answer.status_code} for a row out of sight")
            wrong += [f"{address}: {p.column} {p.text}" for p in one.closed if p.text in text]
            found |= {p.column for p in open_to_it if p.text in text}
    assert wrong == []
    # What is open does turn up, so what is closed would.
    assert found >= {p.column for p in open_to_it} - {"help_tasks", "refusal_note"}


@pytest.mark.parametrize("post", POSTS)
def test_the_page_of_a_row_opens_for_who_sees_the_row(post: str, lookers: list[Looking]) -> None:
    one = next(looker for looker in lookers if looker.post == post)
    client = client_of(post)
    for argument, name in OWN_PAGES.items():
        known, seen = values(argument, one)
        for pk in known[:: max(1, len(known) // 6)]:
            status = client.get(reverse(f"web:{name}", args=[pk])).status_code
            assert status == (200 if pk in seen else 404), (name, pk)


@pytest.mark.parametrize("post", ["a.reader", "b1.clerk"])
def test_a_form_sent_by_a_post_that_may_not_do_it_does_nothing(
    post: str, lookers: list[Looking], provinces: Provinces
) -> None:
    at_home = next(looker for looker in lookers if looker.post == "a1.drafter")
    client = client_of(post)
    before = digest_of_all_tables()
    for name in PAGES.keys() - OF_THE_SESSION - MADE_FROM.keys():
        for address, _ in list(calls(name, at_home))[:2]:
            opened = client.get(address).status_code
            sent = client.post(address, {"request_id": str(uuid4()), "version": "1"}).status_code
            assert sent in (403, 404, 405) or opened == 200, (address, opened, sent)
            assert sent < 500
    assert digest_of_all_tables() == before
