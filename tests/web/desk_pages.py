"""What tests of pages share: a world on a day, a client a post, pages within their queries."""

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
