"""The command line as somebody asks it, and what every answer or refusal must look like."""

from __future__ import annotations

import io
import json
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

from hoanhap.doors.cli.main import main


def ask(*words: str) -> tuple[int, str, str]:
    """The exit code, standard output and standard error."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        try:
            code = main(list(words))
        except SystemExit as left:
            code = left.code if isinstance(left.code, int) else 1
    return code, out.getvalue(), err.getvalue()


def answered(*words: str) -> dict[str, Any]:
    """The one JSON object of an answer; nothing on standard error."""
    code, out, err = ask(*words)
    assert (code, err) == (0, ""), err
    answer = json.loads(out)
    assert isinstance(answer, dict)
    return answer


def refused(*words: str) -> str:
    """The one sentence of a refusal; nothing on standard output."""
    code, out, err = ask(*words)
    assert (code, out) == (2, ""), (code, out, err)
    assert len(err.strip().splitlines()) == 1, err
    assert "Traceback" not in err
    return err.strip()


def written(path: Path, content: object) -> str:
    """The file's path, holding this text, these bytes or this object as JSON."""
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
        path.write_text(text, encoding="utf-8")
    return str(path)
