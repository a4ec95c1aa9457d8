"""Sheets typed in TCVN3 or VNI turned to Unicode, cell by cell, before they are read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from hoanhap.ground.documents.cells import Cell
from hoanhap.pure.kernel.legacy_fonts import (
    Script,
    common_script,
    decode,
    may_be_legacy,
    script_of,
)

_OLD: tuple[Script, Script] = ("tcvn3", "vni")


def holds_old_script(cells: Iterable[Cell]) -> bool:
    """Whether any cell holds a sign that Vietnamese Unicode text has no use for."""
    return any(isinstance(cell, str) and may_be_legacy(cell) for cell in cells)


def to_unicode(rows: Sequence[Sequence[Cell]]) -> list[list[Cell]]:
    """The rows with old-font text decoded.

    A cell that reads well both ways ("Tó", or "Tú" in TCVN3) follows the other cells of its row,
    and where they are silent too, the sheet.
    """
    texts = [cell for row in rows for cell in row if isinstance(cell, str) and not cell.isascii()]
    sheet_script = common_script(set(texts))
    return [_row_to_unicode(row, sheet_script) for row in rows]


def _row_to_unicode(row: Sequence[Cell], sheet_script: Script) -> list[Cell]:
    scripts = [script_of(cell) if isinstance(cell, str) else "plain" for cell in row]
    told = Counter(script for script in scripts if script not in ("plain", "either"))
    doubtful: Script = next(iter(told)) if len(told) == 1 else sheet_script
    old = _old_script(told, sheet_script)
    of: dict[Script, Script] = {"either": doubtful}
    if old in _OLD:
        of.update(dict.fromkeys(_OLD, old))
    return [
        decode(cell, of.get(script, script)) if isinstance(cell, str) else cell
        for cell, script in zip(row, scripts, strict=True)
    ]


def _old_script(told: Counter[Script], sheet_script: Script) -> Script:
    """Nobody types one row in two old fonts: what most of its cells say, then the sheet."""
    if told["tcvn3"] == told["vni"]:
        return sheet_script
    return "tcvn3" if told["tcvn3"] > told["vni"] else "vni"
