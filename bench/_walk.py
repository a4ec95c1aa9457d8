"""A walk through the pages as each role sees them: the addresses there are, and what each costs."""

from __future__ import annotations

import gzip
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from time import perf_counter
from typing import Any
from urllib.parse import urljoin, urlsplit

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import Resolver404, URLPattern, URLResolver, get_resolver, resolve, reverse

PER_PAGE = 3
GUESSES = 12
SLOW_MS = 1000
FACES = re.compile(r"@font-face\s*{[^}]*}")
ADDRESS = re.compile(r"""url\(["']?([^"')]+)["']?\)""")
# Their GET changes who is signed in or how pages speak, and shows no page of its own.
NOT_WALKED = frozenset({"web:sign_out", "web:language"})


@dataclass(slots=True)
class Seen:
    """What one page cost, at most, over the addresses and the roles it was opened with."""

    name: str
    is_page: bool = True
    opened: int = 0
    roles: set[str] = field(default_factory=set)
    queries: int = 0
    again_bytes: int = 0
    first_bytes: int = 0
    slowest_ms: int = 0
    worst: str = ""
    repeats: str = ""


@dataclass(slots=True)
class Walk:
    """All that was seen, by the page's name, and what answered otherwise than with a page."""

    seen: dict[str, Seen] = field(default_factory=dict)
    other: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))


class _Links(HTMLParser):
    """Addresses a page leads to, and those a browser fetches with it."""

    def __init__(self) -> None:
        super().__init__()
        self.pages: list[str] = []
        self.assets: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "a" and "href" in given:
            self.pages.append(given["href"])
        elif tag == "link" and "canonical" not in given.get("rel", ""):
            self.assets.add(given.get("href", ""))
        elif tag in ("script", "img") and "src" in given:
            self.assets.add(given["src"])
        elif tag == "use":
            self.assets.add(given.get("href", "").partition("#")[0])


def names() -> list[str]:
    """Every named address of the url map."""
    return sorted(name for name, _ in _patterns(get_resolver(), ""))


def _patterns(resolver: URLResolver, space: str) -> Iterator[tuple[str, URLPattern]]:
    for each in resolver.url_patterns:
        if isinstance(each, URLResolver):
            yield from _patterns(each, each.namespace or space)
        elif each.name:
            yield f"{space}:{each.name}" if space else each.name, each


def walk(users: dict[str, Any]) -> Walk:
    """Open, as each role's user, up to three addresses of every page it can come to."""
    found = Walk()
    nobody = Client(headers={"accept-encoding": "gzip"})
    _walk_as(found, "nobody", nobody, Assets(nobody))
    for role, user in users.items():
        client = Client(headers={"accept-encoding": "gzip"})
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        _walk_as(found, role, client, Assets(client))
    return found


def _walk_as(found: Walk, role: str, client: Client, assets: Assets) -> None:
    client.get("/")  # what only the first call after the start loads is no part of a page
    taken: dict[str, int] = defaultdict(int)
    values: dict[str, list[Any]] = defaultdict(list)
    waiting, known = _plain(), set()
    while waiting:
        while waiting:
            address = waiting.pop(0)
            name = _name_of(address, values)
            if name is None or address in known or taken[name] >= PER_PAGE:
                continue
            known.add(address)
            if name in found.seen and _is_slow_file(found.seen[name]):
                continue
            links = _open(found, role, client, assets, name, address)
            # A file is made once for each role; an address that is not there for it costs no turn.
            if links is not None:
                taken[name] += 1 if links else PER_PAGE
            links = links or []
            waiting += [urljoin(address, link).partition("#")[0] for link in links]
        waiting = [address for address in _guessed(taken, values) if address not in known]


def _is_slow_file(row: Seen) -> bool:
    """A PDF takes seconds and asks the same of the database for each role."""
    return not row.is_page and row.slowest_ms > SLOW_MS


def _plain() -> list[str]:
    return [
        reverse(name)
        for name, each in _patterns(get_resolver(), "")
        if not each.pattern.converters and name not in NOT_WALKED
    ]


def _name_of(address: str, values: dict[str, list[Any]]) -> str | None:
    """The page's name; what its address holds is kept for pages that nothing leads to."""
    parts = urlsplit(address)
    if parts.netloc:
        return None
    try:
        match = resolve(parts.path)
    except Resolver404:
        return None
    for key, value in match.kwargs.items():
        if value not in values[key]:
            values[key].append(value)
    return None if match.view_name in NOT_WALKED else match.view_name


def _guessed(taken: dict[str, int], values: dict[str, list[Any]]) -> list[str]:
    """Addresses of pages not come to by links, made of what other addresses held."""
    made = []
    for name, each in _patterns(get_resolver(), ""):
        keys = list(each.pattern.converters)
        if taken[name] or name in NOT_WALKED or len(keys) != 1:
            continue
        made += [reverse(name, kwargs={keys[0]: value}) for value in values[keys[0]][:GUESSES]]
    return made


def _open(
    found: Walk, role: str, client: Client, assets: Assets, name: str, address: str
) -> list[str]:
    with CaptureQueriesContext(connection) as asked:
        began = perf_counter()
        answer: Any = client.get(address)
        spent_ms = round((perf_counter() - began) * 1000)
    if answer.status_code != 200:
        found.other[name].add(answer.status_code)
        return [answer["Location"]] if answer.status_code == 302 else None
    kind = answer["Content-Type"].partition(";")[0]
    row = found.seen.setdefault(name, Seen(name))
    row.is_page = kind == "text/html"
    row.opened += 1
    row.roles.add(role)
    sent = size_of(answer)
    if len(asked) > row.queries or not row.worst:
        row.worst, row.repeats = f"{address} ({role})", _most_repeated(asked.captured_queries)
    row.queries = max(row.queries, len(asked))
    row.again_bytes = max(row.again_bytes, sent)
    row.slowest_ms = max(row.slowest_ms, spent_ms)
    if not row.is_page:
        return []
    links = _Links()
    links.feed(_text_of(answer))
    row.first_bytes = max(row.first_bytes, sent + assets.bytes_of(links.assets))
    return links.pages


def _text_of(answer: Any) -> str:
    is_packed = answer.headers.get("Content-Encoding") == "gzip"
    return (gzip.decompress(answer.content) if is_packed else answer.content).decode()


def _most_repeated(queries: list[dict[str, Any]]) -> str:
    counted: dict[str, int] = defaultdict(int)
    for each in queries:
        counted[re.sub(r"\d+|'[^']*'", "?", each["sql"])] += 1
    sql, times = max(counted.items(), key=lambda each: each[1], default=("", 0))
    return f"{times} times {sql[:160]}" if times > 2 else ""


def size_of(answer: Any) -> int:
    """Bytes of an answer as sent: its body, and its headers."""
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return len(body) + sum(len(name) + len(value) + 4 for name, value in answer.headers.items())


class Assets:
    """What style sheets, scripts, pictures and fonts weigh as sent, each asked for once."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.sizes: dict[str, int] = {}
        self.fonts: dict[str, set[str]] = {}

    def bytes_of(self, addresses: set[str]) -> int:
        """All of a page's assets together, with the fonts their style sheets name."""
        wanted = {each for each in addresses if each.startswith("/")}
        for address in [each for each in wanted if each.endswith(".css")]:
            wanted |= self._fonts(address)
        return sum(self._size(address) for address in wanted)

    def _fonts(self, address: str) -> set[str]:
        if address not in self.fonts:
            answer: Any = self.client.get(address, headers={"accept-encoding": "identity"})
            text = b"".join(answer.streaming_content).decode()
            # The first source of a face is the one that browsers of today take.
            self.fonts[address] = {
                urljoin(address, font)
                for face in FACES.findall(text)
                for font in ADDRESS.findall(face)[:1]
            }
        return self.fonts[address]

    def _size(self, address: str) -> int:
        if address not in self.sizes:
            answer = self.client.get(address)
            assert answer.status_code == 200, address
            self.sizes[address] = size_of(answer)
        return self.sizes[address]
