"""The lists desk's pages: the months, one list, its steps, in both languages and few queries."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from hoanhap.ground.orgs.models import User
from tests.lists.ready import Lists
from tests.world import World, build_world

MOST_QUERIES = 15


@pytest.fixture
def world(db: None, monkeypatch: pytest.MonkeyPatch) -> World:
    monkeypatch.setenv("HOANHAP_NOW", "2026-11-03T12:00")
    return build_world()


@pytest.fixture
def lists(world: World) -> Lists:
    return Lists(world)


As = Callable[[str], Client]


@pytest.fixture
def as_post(world: World) -> As:
    def sign_in(name: str) -> Client:
        client = Client()
        client.force_login(User.objects.get(username=name))
        return client

    return sign_in


def page(client: Client, name: str, *args: object, **query: str) -> str:
    """The page's text, which must answer 200 within the queries a page may take."""
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(reverse(f"web:{name}", args=args), query)
    assert answer.status_code == 200, answer.content.decode()[-2000:]
    assert len(queries) <= MOST_QUERIES, "\n".join(q["sql"][:120] for q in queries)
    return " ".join(answer.content.decode().split())


def post(client: Client, name: str, *args: object, **given: Any) -> Any:
    """What the form's page shows first, sent back with these values."""
    address = reverse(f"web:{name}", args=args)
    form = client.get(address).context["form"]
    hidden = {field.html_name: field.value() for field in form.hidden_fields()}
    sent = {k: v for k, v in {**hidden, **given}.items() if v is not None}
    return client.post(address, sent)


def test_the_index_shows_communes_without_a_list_and_nil_in_words(
    lists: Lists, as_post: As
) -> None:
    lists.submitted(people=0)
    shown = page(as_post("a.desk"), "lists")
    assert "chưa có danh sách" in shown and "không có người" in shown
    assert "2 xã, phường: <b>1</b> chưa có danh sách, 1 báo không có người" in shown
    only = page(as_post("a.desk"), "lists", state="missing")
    assert "Xã A2" in only and "/danh-sach/xa/" in only


def test_a_commune_post_sees_its_months_and_starts_this_one(world: World, as_post: As) -> None:
    drafter = as_post("a1.drafter")
    assert "Lập danh sách tháng 11/2026" in page(drafter, "lists")
    commune = world.units["a1"].pk
    answer = post(drafter, "list_start", commune, month="2026-11")
    assert answer.status_code == 302
    shown = page(drafter, "lists")
    assert "đang lập" in shown and "Lập danh sách tháng 12/2026" in shown


@pytest.mark.parametrize("state", ["drafted", "submitted", "signed", "confirmed", "transmitted"])
@pytest.mark.parametrize("name", ["a1.drafter", "a1.chair", "a1.clerk", "a.desk", "a.reader"])
def test_a_list_opens_for_each_post_of_its_territory(
    lists: Lists, as_post: As, state: str, name: str
) -> None:
    row = getattr(lists, state)(people=3)
    shown = page(as_post(name), "list", row.pk)
    assert "Danh sách tháng 11/2026" in shown
    assert page(as_post(name), "list_difference", row.pk)
