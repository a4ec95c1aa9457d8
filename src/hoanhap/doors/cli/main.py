"""The command `hoanhap`: picks the group of commands asked for and loads that one only."""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import io
import os
import re
import sys
from collections.abc import Sequence
from typing import Final, NoReturn

from hoanhap.pure.kernel.refusals import Refused

ANSWERED: Final = 0
BAD_INPUT: Final = 2

_HERE: Final = "hoanhap.doors.cli"

# One line a group: its module in this folder has `register(subparsers)`, whose commands set `run`.
GROUPS: Final = {
    "law": "quy định của pháp luật: bảng tham số, xét điều kiện vay, đối chiếu điều khoản",
    "loan": "khoản vay: sao kê đến hết một ngày",
    "exchange": "tệp trao đổi: đọc thử tệp Mẫu số 01",
    "reference": "trang tra cứu: việc và quyền, ai thấy gì, các chỉ tiêu",
    "plan": "kế hoạch của tỉnh: đọc văn bản thành nhiệm vụ",
    "paper": "văn bản hành chính: xét thể thức của một tệp Word theo Nghị định 30/2020/NĐ-CP",
}

_ENGLISH: Final = (
    (re.compile(r"the following arguments are required: (.+)"), r"còn thiếu: \1"),
    (re.compile(r"unrecognized arguments: (.+)"), r"không hiểu: \1"),
    (re.compile(r"argument ([^:]+): expected one argument"), r"\1 cần một giá trị"),
    (
        re.compile(r"argument ([^:]+): expected at least one argument"),
        r"\1 cần ít nhất một giá trị",
    ),
    (
        re.compile(r"argument ([^:]+): invalid choice: (.+) \(choose from (.+)\)"),
        r"\1 không nhận \2, chỉ nhận \3",
    ),
    (re.compile(r"argument ([^:]+): not allowed with argument (.+)"), r"\1 không dùng cùng \2"),
    (re.compile(r"argument ([^:]+): invalid (\w+) value: (.+)"), r"\1 không nhận giá trị \3"),
)


class OneSentenceParser(argparse.ArgumentParser):
    """A parser whose complaint is one plain Vietnamese sentence, and exit 2."""

    def error(self, message: str) -> NoReturn:
        for pattern, vietnamese in _ENGLISH:
            message = pattern.sub(vietnamese, message)
        self.exit(BAD_INPUT, f"Câu lệnh chưa đúng: {message}; gõ “{self.prog} --help” để xem.\n")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code: 0 on an answer, 2 on bad input.

    A refusal (`Refused`) of any command becomes its one sentence on standard error.
    """
    _speak_utf8()
    words = list(sys.argv[1:] if argv is None else argv)
    group = words[0] if words else "--help"
    if group in ("--help", "-h"):
        print(_overview())
        return ANSWERED
    if group not in GROUPS or not _is_installed(group):
        there = ", ".join(name for name in GROUPS if _is_installed(name))
        print(f"Không có nhóm lệnh “{group}”; hiện có: {there}.", file=sys.stderr)
        return BAD_INPUT
    try:
        return _run(group, words)
    except Refused as refused:
        print(refused.words.vi, file=sys.stderr)
        return BAD_INPUT
    except BrokenPipeError:
        # Who read our answer has had enough of it (`... | head`); what is left goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ANSWERED


def _run(group: str, words: list[str]) -> int:
    parser = OneSentenceParser(prog="hoanhap", allow_abbrev=False)
    subparsers = parser.add_subparsers(dest="group", required=True, metavar="NHÓM")
    importlib.import_module(f"{_HERE}.{group}").register(subparsers)
    args = parser.parse_args(words)
    code: int = args.run(args)
    sys.stdout.flush()
    return code


def _is_installed(group: str) -> bool:
    return importlib.util.find_spec(f"{_HERE}.{group}") is not None


def _overview() -> str:
    lines = ["hoanhap NHÓM LỆNH ...", "", "Các nhóm lệnh:"]
    lines += [f"  {name:<10} {what}" for name, what in GROUPS.items() if _is_installed(name)]
    lines += ["", "Gõ “hoanhap NHÓM --help” để xem các lệnh của một nhóm."]
    return "\n".join(lines)


def _speak_utf8() -> None:
    # Officials' machines and cron may have another code page; Vietnamese must come out whole.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
