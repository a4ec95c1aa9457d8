"""The database: embedded SQLite unless HOANHAP_DATABASE_URL names a PostgreSQL."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA foreign_keys=ON;",
}

# The figures of a whole province are one wide statement: compiling it took three times as long as
# answering it (docs/ref/bench.md).
POSTGRESQL_OPTIONS = {"options": "-c jit=off"}


def database_from_url(url: str, var: Path) -> dict[str, Any]:
    """Django's settings for "postgresql://user:pass@host:port/name", "sqlite:///path" or ""
    (embedded).

    Raises ValueError for any other scheme.
    """
    if not url:
        var.mkdir(parents=True, exist_ok=True)
        url = f"sqlite:///{var / 'hoanhap.sqlite3'}"
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": url.removeprefix("sqlite:///"),
            "OPTIONS": dict(SQLITE_OPTIONS),
        }
    if parts.scheme in {"postgresql", "postgres"}:
        options = POSTGRESQL_OPTIONS | dict(parse_qsl(parts.query))
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": parts.path.lstrip("/"),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": options.pop("host", None) or parts.hostname or "",
            "PORT": parts.port or options.pop("port", ""),
            "OPTIONS": options,
            "CONN_MAX_AGE": 60,
        }
    raise ValueError(f"HOANHAP_DATABASE_URL: unknown scheme {parts.scheme!r}")
