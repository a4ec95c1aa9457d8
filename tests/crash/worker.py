"""A process that starts others: each line on its input is a list of jobs, each job a process of its
own, begun at one moment. Told on its output, a line each: started (with its pid), held, answered.
"""

from __future__ import annotations

import importlib
import json
import os
import signal
import sys
from collections.abc import Callable
from typing import Any

import django
from django.db import connection

HELD = "held"


def main() -> None:
    """Read lists of jobs until the input ends."""
    django.setup()
    # Loaded once, before any fork; no connection is open yet.
    importlib.import_module("tests.crash.jobs")
    # What has ended is forgotten at once; nobody waits for it here.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for line in sys.stdin:
        start_together(json.loads(line))


def start_together(jobs: list[dict[str, Any]]) -> None:
    """One process a job; each connects first, then all go on at once."""
    is_there, there = os.pipe()
    may_go, go = os.pipe()
    for job in jobs:
        pid = os.fork()
        if pid == 0:
            child(job, there, may_go)
        say(job["key"], "started", pid)
    for _ in jobs:
        os.read(is_there, 1)
    os.write(go, b"." * len(jobs))
    for end in (is_there, there, may_go, go):
        os.close(end)


def child(job: dict[str, Any], there: int, may_go: int) -> None:
    """Do one job and end, whatever happens."""
    from hoanhap.pure.kernel.refusals import Refused
    from tests.crash.jobs import JOBS

    try:
        connection.ensure_connection()
        os.write(there, b".")
        os.read(may_go, 1)
        with connection.execute_wrapper(holding(job)):
            say(job["key"], "answered", JOBS[job["do"]](*job["with"]))
    except Refused as refused:
        say(job["key"], "refused", refused.code)
    except BaseException as wrong:
        say(job["key"], "failed", repr(wrong))
    finally:
        os._exit(0)


def holding(job: dict[str, Any]) -> Callable[..., Any]:
    """Let every statement through, and stop for good after the one that begins with `hold`."""
    hold = job.get("hold", "")

    def run(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        result = execute(sql, params, many, context)
        if hold and sql.startswith(hold):
            say(job["key"], HELD, sql)
            while True:
                signal.pause()
        return result

    return run


def say(key: str, what: str, said: Any) -> None:
    """One whole line at once: several processes write here."""
    os.write(1, (json.dumps([key, what, said]) + "\n").encode())


if __name__ == "__main__":
    main()
