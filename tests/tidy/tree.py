"""The files of the house: what is committed, and what is new and not ignored."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "hoanhap"
STOREYS_WITH_RULES = ("pure", "ground", "work")
TEXT = {".py", ".md", ".html", ".css", ".js", ".mjs", ".toml", ".cfg", ".txt", ".in", ".lock"} | {
    ".json",
    ".sh",
    ".svg",
    ".po",
    "",
}


@cache
def files() -> tuple[Path, ...]:
    """Every file git knows or would take, that is still there."""
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    paths = (ROOT / name for name in sorted(set(listing.split("\0"))) if name)
    return tuple(path for path in paths if path.is_file())


def of(*suffixes: str) -> Iterator[Path]:
    """The files with one of these endings."""
    return (path for path in files() if path.suffix in suffixes)


def name(path: Path) -> str:
    """The path as the repository spells it."""
    return path.relative_to(ROOT).as_posix()


def is_migration(path: Path) -> bool:
    """Whether Django wrote it; such files follow Django's habits, not ours."""
    return "migrations" in path.parts


def python() -> Iterator[Path]:
    """Every Python file of ours, tests and tools included, migrations not."""
    return (path for path in of(".py") if not is_migration(path))


def source(*folders: str) -> Iterator[Path]:
    """Python files of src/hoanhap, or only those below the named folders."""
    roots = [SOURCE / folder for folder in folders] or [SOURCE]
    return (path for path in python() if any(path.is_relative_to(root) for root in roots))


def templates() -> Iterator[Path]:
    """The HTML templates."""
    return (path for path in of(".html") if path.is_relative_to(SOURCE))


@cache
def text(path: Path) -> str:
    """What the file says."""
    return path.read_text(encoding="utf-8")


@cache
def tree(path: Path) -> ast.Module:
    """The file as Python reads it."""
    return ast.parse(text(path), filename=str(path))
