"""A database for processes that are killed, and the hand that starts and kills them."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

import pytest
from django.db import connection

PATIENCE = 60  # seconds until a process that says nothing counts as stuck; never waited for
ROOT = Path(__file__).parents[2]


class Hands:
    """Processes of these tests, by the keys of their jobs."""

    def __init__(self, worker: subprocess.Popen[str]) -> None:
        self.worker = worker
        self.said: Queue[list[Any]] = Queue()
        self.pids: dict[str, int] = {}
        Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self.worker.stdout is not None
        for line in self.worker.stdout:
            self.said.put(json.loads(line))

    def start(self, *jobs: tuple[str, list[Any]], hold: str = "") -> list[str]:
        """Start these jobs at one moment; their keys."""
        keys = [uuid4().hex for _ in jobs]
        told = [
            {"key": key, "do": do, "with": given, "hold": hold}
            for key, (do, given) in zip(keys, jobs, strict=True)
        ]
        assert self.worker.stdin is not None
        self.worker.stdin.write(json.dumps(told) + "\n")
        self.worker.stdin.flush()
        return keys

    def answers(self, keys: list[str]) -> list[tuple[str, Any]]:
        """What each of these said last: ("answered", ...), ("refused", code), ("held", sql)."""
        found: dict[str, tuple[str, Any]] = {}
        while set(keys) - found.keys():
            key, what, said = self.said.get(timeout=PATIENCE)
            if what == "started":
                self.pids[key] = said
            else:
                found[key] = (what, said)
        return [found[key] for key in keys]

    def together(self, *jobs: tuple[str, list[Any]]) -> list[tuple[str, Any]]:
        """Do these at one moment and wait for all."""
        return self.answers(self.start(*jobs))

    def do(self, name: str, *given: Any) -> Any:
        """Do one job in a process of its own; its answer."""
        ((what, said),) = self.together((name, list(given)))
        assert what == "answered", said
        return said

    def kill_after(self, sql: str, name: str, *given: Any) -> None:
        """Kill the process (SIGKILL) as soon as it has run the statement that begins so."""
        (key,) = self.start((name, list(given)), hold=sql)
        assert self.answers([key])[0][0] == "held"
        self.kill(key)

    def kill(self, key: str) -> None:
        """SIGKILL to the process of this job."""
        os.kill(self.pids[key], signal.SIGKILL)


@pytest.fixture(scope="module")
def own_database(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of a database like the tests' own, for these processes alone."""
    with django_db_blocker.unblock():
        connection.close()
        copy = _sqlite_copy if connection.vendor == "sqlite" else _postgres_copy
        with copy(str(connection.settings_dict["NAME"]), tmp_path_factory) as url:
            yield url


@pytest.fixture(scope="module")
def hands(own_database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hands]:
    """The hand that starts and kills processes on that database."""
    worker = subprocess.Popen(
        [sys.executable, "-m", "tests.crash.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "src")]),
            "DJANGO_SETTINGS_MODULE": "hoanhap.config.settings_test",
            "HOANHAP_DATABASE_URL": own_database,
            "HOANHAP_VAR": str(tmp_path_factory.mktemp("var")),
        },
    )
    try:
        yield Hands(worker)
    finally:
        worker.kill()
        worker.wait()


@pytest.fixture(scope="module")
def prepared(hands: Hands) -> dict[str, Any]:
    """Loans to pay out and files to take in; each test takes one of its own."""
    ids: dict[str, Any] = hands.do("prepare")
    return ids


@contextmanager
def _sqlite_copy(name: str, folders: pytest.TempPathFactory) -> Iterator[str]:
    path = folders.mktemp("crash") / "own.sqlite3"
    with sqlite3.connect(name) as ours, sqlite3.connect(path) as own:
        ours.backup(own)
    ours.close()
    own.close()
    yield f"sqlite:///{path}"


@contextmanager
def _postgres_copy(name: str, _folders: pytest.TempPathFactory) -> Iterator[str]:
    own = f"{name}_crash"
    with connection._nodb_cursor() as cursor:
        cursor.execute(f'CREATE DATABASE "{own}" TEMPLATE "{name}"')
    given = connection.settings_dict
    where = {"host": given["HOST"], **({"port": given["PORT"]} if given["PORT"] else {})}
    try:
        yield f"postgresql://{given['USER']}@/{own}?{urlencode(where)}"
    finally:
        with connection._nodb_cursor() as cursor:
            cursor.execute(f'DROP DATABASE "{own}" WITH (FORCE)')
