"""Cells and rows as a snapshot keeps them, and back; the digest over all it holds. Pure."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from hoanhap.work.reports.correcting import CodeCells, Value


def value_kept(value: Value) -> int | str | None:
    """A figure as JSON keeps it: a ratio as "n/d", never a rounded number."""
    return f"{value.numerator}/{value.denominator}" if isinstance(value, Fraction) else value


def value_back(kept: int | str | None) -> Value:
    """A kept figure as it was."""
    return Fraction(kept) if isinstance(kept, str) else kept


def cells_kept(cells: Mapping[str, CodeCells]) -> dict[str, Any]:
    """The cells of each figure, without its rows."""
    return {
        code: {
            "total": value_kept(one.total),
            "units": {str(unit): value_kept(value) for unit, value in one.units.items()},
        }
        for code, one in cells.items()
    }


def rows_packed(cells: Mapping[str, CodeCells]) -> bytes:
    """The rows of each figure, as small as they get."""
    rows = {code: [list(row) for row in one.rows] for code, one in cells.items()}
    return zlib.compress(canonical(rows), 9)


def cells_back(cells: Mapping[str, Any], packed: bytes) -> dict[str, CodeCells]:
    """Kept cells and rows as they were."""
    rows = json.loads(zlib.decompress(bytes(packed)))
    return {
        code: CodeCells(
            value_back(one["total"]),
            {int(unit): value_back(value) for unit, value in one["units"].items()},
            tuple((pk, unit, amount) for pk, unit, amount in rows.get(code, [])),
        )
        for code, one in cells.items()
    }


def canonical(kept: Any) -> bytes:
    """JSON in one form only: keys in order, no spaces, marks as they are."""
    return json.dumps(kept, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def digest_of(
    parameters: Any,
    cells: Any,
    texts: Any,
    packed: bytes,
    files: Mapping[str, str],
    obstacles: Any = None,
) -> str:
    """SHA-256 over parameters, cells, texts, rows, the list of obstacles where there is one, and
    the files' own digests.
    """
    whole = {
        "parameters": parameters,
        "cells": cells,
        "texts": texts,
        "rows": hashlib.sha256(packed).hexdigest(),
        "files": dict(files),
        **({} if obstacles is None else {"obstacles": obstacles}),
    }
    return hashlib.sha256(canonical(whole)).hexdigest()
