"""The other end of `text_of`: takes the text out of one file within limits.

Answers on standard output, a line of JSON for each page read and one for the whole.
"""

from __future__ import annotations

import gc
import json
import resource
import sys
from typing import cast

from hoanhap.ground.documents.limits import PlanLimits
from hoanhap.ground.documents.text_here import text_here
from hoanhap.ground.documents.text_kind import DocumentKind
from hoanhap.ground.documents.text_refusals import TextRefused


def main(arguments: list[str]) -> None:
    """Read the file from standard input, print its text or the reason of refusal as JSON."""
    limits = PlanLimits(*json.loads(arguments[0]))
    _bind(limits)
    gc.disable()  # short-lived: memory is bounded
    try:
        made = text_here(
            sys.stdin.buffer.read(),
            kind=cast(DocumentKind, arguments[1]),
            limits=limits,
            tesseract=arguments[2],
            progress=_tell,
        )
        _say([made.text, made.kind, made.page_starts, made.doubts, made.is_scan])
    except TextRefused as refused:
        _say({"refused": refused.reason, "values": refused.values})
    except MemoryError:
        _say({"refused": "too_heavy", "values": {}})


def _tell(done: int, of: int) -> None:
    _say({"page": done, "of": of})


def _say(answer: object) -> None:
    """ASCII, so that half a letter, which only a broken file holds, gets through too."""
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def _bind(limits: PlanLimits) -> None:
    """Hold this process, and what it starts, to its memory and time; it writes no file and leaves
    no core."""
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory_bytes, limits.memory_bytes))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.cpu_seconds, limits.cpu_seconds))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
