"""What every test stands on: which database, and what happens where a program is not installed.

The suite is the same on SQLite and on PostgreSQL: HOANHAP_DATABASE_URL chooses (`make test-pg` sets
it); there tests that touch no database are left out, as nothing in them could differ. On SQLite the
test database is a file, as in an installation, so that threads and processes meet each other there
as they would in the house.
"""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import connection

# marker: the programs any one of which will do, and the Debian package that brings them.
PROGRAMS = {
    "journey": (("chromium", "chromium-browser", "google-chrome"), "chromium"),
    "office": (("soffice", "libreoffice"), "libreoffice-writer-nogui libreoffice-calc-nogui"),
    "poppler": (("pdftotext",), "poppler-utils"),
    "ocr": (("tesseract",), "tesseract-ocr tesseract-ocr-vie"),
}


DATABASE = frozenset({"db", "transactional_db", "django_db_setup"})
"""The fixtures through which a test reaches the database of the run."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """On PostgreSQL leave out what SQLite's run has proved already: tests without a database."""
    if _engine() != "postgresql":
        return
    kept = [item for item in items if _asks_for_the_database(item)]
    config.hook.pytest_deselected(
        items=[item for item in items if not _asks_for_the_database(item)]
    )
    items[:] = kept


def pytest_collection_finish() -> None:
    """Modules and tests stay until the end: don't look through them for rubbish again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


def _asks_for_the_database(item: pytest.Item) -> bool:
    marked = any(item.get_closest_marker(name) for name in ("django_db", "postgres"))
    return marked or not DATABASE.isdisjoint(getattr(item, "fixturenames", ()))


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test whose program is missing, saying what brings it; where all must run, fail."""
    for marker, (programs, package) in PROGRAMS.items():
        if item.get_closest_marker(marker) is None or any(map(shutil.which, programs)):
            continue
        reason = f"skipped: {programs[0]} is missing (apt-get install {package})"
        if os.environ.get("HOANHAP_TESTS_NEED_ALL") == "1":
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)
    if item.get_closest_marker("postgres") and _engine() != "postgresql":
        pytest.skip("skipped: needs PostgreSQL (make test-pg)")


@pytest.fixture(scope="session")
def sqlite_in_a_file(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Give the SQLite test database a file of its own; without a name it would live in memory."""
    if _engine() == "sqlite3":
        file = tmp_path_factory.mktemp("database") / "test.sqlite3"
        settings.DATABASES["default"].setdefault("TEST", {})["NAME"] = str(file)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    sqlite_in_a_file: None, django_db_modify_db_settings_parallel_suffix: None
) -> None:
    """Called by pytest-django before it makes the database: name first, worker's suffix after."""


@pytest.fixture(autouse=True, scope="session")
def flush_on_sqlite() -> Iterator[None]:
    """Let a test of whole transactions empty the tables after it, append-only ones too.

    PostgreSQL truncates, which no row trigger sees; SQLite deletes row by row, so the triggers are
    taken away for that and put back.
    """
    if _engine() != "sqlite3":
        yield
        return
    flush = connection.ops.sql_flush

    def sql_flush(*args: Any, **options: Any) -> list[str]:
        with connection.cursor() as cursor:
            cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
            triggers = cursor.fetchall()
        drops = [f'DROP TRIGGER "{name}"' for name, _ in triggers]
        return [*drops, *flush(*args, **options), *(sql for _, sql in triggers)]

    connection.ops.sql_flush = sql_flush  # type: ignore[method-assign]  # for the tests only
    yield
    connection.ops.sql_flush = flush  # type: ignore[method-assign]  # as it was


def pytest_unconfigure() -> None:
    """Remove the folder that settings_test made for keys and files."""
    if not settings.configured:
        return
    folder = Path(settings.VAR)
    if folder.name.startswith("hoanhap-test-"):
        shutil.rmtree(folder, ignore_errors=True)


def _engine() -> str:
    return str(settings.DATABASES["default"]["ENGINE"]).rpartition(".")[2]
