"""A process for one piece of work: heard line by line, and ended with all that it started."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace

import pytest

from hoanhap.ground.documents.limited import TooHeavy, run_limited
from hoanhap.ground.documents.limits import PLAN_LIMITS
from tests.documents.ending import ends

SLEEPER = (
    "import subprocess, sys, time\n"
    "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])\n"
    "print(child.pid, flush=True)\n"
    "time.sleep(600)\n"
)
BRIEF = replace(PLAN_LIMITS, wall_seconds=1)


def python(program: str) -> list[str]:
    return [sys.executable, "-I", "-S", "-c", program]


def test_lines_are_handed_over_and_the_rest_is_the_answer() -> None:
    heard: list[bytes] = []
    echo = python("import sys; sys.stdout.write(sys.stdin.read().upper())")
    assert run_limited(echo, b"a\nb\n\nc", PLAN_LIMITS, on_line=heard.append) == b"C"
    assert heard == [b"A", b"B", b""]
    assert run_limited(echo, b"a\nb", PLAN_LIMITS) == b"A\nB"


def stop(_: bytes) -> None:
    raise KeyError


@pytest.mark.parametrize(("then", "error"), [(None, TooHeavy), (stop, KeyError)])
def test_whatever_it_started_ends_with_it(
    then: Callable[[bytes], None] | None, error: type[Exception]
) -> None:
    heard: list[int] = []

    def hear(line: bytes) -> None:
        heard.append(int(line))
        if then:
            then(line)

    with pytest.raises(error):
        run_limited(python(SLEEPER), b"", BRIEF, on_line=hear)
    assert ends(heard[0])


def test_lines_begin_the_clock_anew_until_the_whole_time_is_over() -> None:
    talker = "import time\nwhile True: print('.', flush=True); time.sleep(0.1)"
    with pytest.raises(TooHeavy):
        run_limited(python(talker), b"", PLAN_LIMITS, on_line=lambda _: None, whole_seconds=1)


def test_a_process_that_fails_or_says_too_much_is_too_heavy() -> None:
    for program in ("raise SystemExit(3)", "print('x' * 5000)"):
        with pytest.raises(TooHeavy):
            run_limited(python(program), b"", replace(PLAN_LIMITS, answer_bytes=4096))
