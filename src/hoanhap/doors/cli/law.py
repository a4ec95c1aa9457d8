"""`hoanhap law`: the law's table, its clauses and coverage, and judging a case. No database."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any, NoReturn

from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `law judge`, `law table`, `law clauses` and `law coverage` to the command line."""
    group = subparsers.add_parser("law", help="quy định của pháp luật")
    commands = group.add_subparsers(dest="command", required=True, metavar="LỆNH")
    judge = commands.add_parser("judge", help="xét điều kiện vay của một trường hợp vào một ngày")
    judge.add_argument("--json", action="store_true", help="in ra JSON")
    judge.add_argument("--programme", required=True, metavar="MÃ", help="ví dụ qd-22-2023")
    judge.add_argument("--on", required=True, metavar="NGÀY", help="ngày xét, ví dụ 2026-03-01")
    judge.add_argument("facts", metavar="FACTS.json", help="dữ kiện; “-” là đọc từ đầu vào chuẩn")
    judge.set_defaults(run=run_judge)
    for name, what, run in (
        ("table", "mọi tham số của luật, chỗ chưa chắc có đánh dấu", run_table),
        ("clauses", "nội dung từng điều khoản bằng lời của phần mềm", run_clauses),
        ("coverage", "từng điều khoản đã được mã hóa ở đâu, hoặc vì sao không", run_coverage),
    ):
        command = commands.add_parser(name, help=what)
        form = command.add_mutually_exclusive_group()
        form.add_argument("--json", action="store_true", help="in ra JSON")
        form.add_argument("--markdown", action="store_true", help="in ra trang tài liệu")
        command.set_defaults(run=run)


def run_judge(args: argparse.Namespace) -> int:
    """Judge one case and print the answer; a "no" is an answer too.

    Raises BadInput or NoValue, whose sentence the caller prints.
    """
    from hoanhap.pure.law.judgement import as_json
    from hoanhap.pure.law.qd_22_2023.reading import read_day, read_facts
    from hoanhap.pure.law.rule_sets import rule_set

    rules = rule_set(args.programme)
    on = read_day("--on", args.on)
    judgement = rules.judge(read_facts(_load(args.facts)), on)
    if args.json:
        _print_json(as_json(judgement))
    else:
        from hoanhap.doors.cli.law_pages import judgement_lines

        print("\n".join(judgement_lines(judgement)))
    return 0


def run_table(args: argparse.Namespace) -> int:
    """Print every parameter with its days, clause, certainty and the day it was last checked."""
    from hoanhap.doors.cli import law_pages
    from hoanhap.pure.law.parameters import lines
    from hoanhap.pure.law.table import as_json

    if args.json:
        _print_json({"parameters": [as_json(line) for line in lines()]})
    elif args.markdown:
        print(law_pages.table_page(), end="")
    else:
        print("\n".join(law_pages.table_lines()))
    return 0


def run_clauses(args: argparse.Namespace) -> int:
    """Print each clause in our own words."""
    from hoanhap.doors.cli import law_pages
    from hoanhap.pure.law.clauses.qd_22_2023 import CLAUSES, as_json

    if args.json:
        _print_json({"clauses": [as_json(clause) for clause in CLAUSES]})
    elif args.markdown:
        print(law_pages.clauses_page(), end="")
    else:
        print("\n".join(law_pages.clauses_lines()))
    return 0


def run_coverage(args: argparse.Namespace) -> int:
    """Print for each clause what encodes it, why it isn't a rule, or what is still to do."""
    from hoanhap.doors.cli import law_pages
    from hoanhap.pure.law.coverage import QD_22_2023_COVERAGE, as_json

    if args.json:
        _print_json({"coverage": [as_json(line) for line in QD_22_2023_COVERAGE]})
    elif args.markdown:
        print(law_pages.coverage_page(), end="")
    else:
        print("\n".join(law_pages.coverage_lines()))
    return 0


def _load(name: str) -> object:
    raw = _read_bytes(name)
    try:
        return json.loads(
            raw.decode("utf-8-sig"),
            object_pairs_hook=_without_twins,
            parse_constant=_not_a_number,
        )
    except (ValueError, RecursionError):
        raise BadInput(
            Words(
                vi="Không đọc được dữ kiện: nội dung không phải JSON đúng chuẩn (UTF-8).",
                en="The facts can't be read: they aren't well-formed JSON (UTF-8).",
            )
        ) from None


def _read_bytes(name: str) -> bytes:
    if name == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except (OSError, ValueError):
        raise BadInput(
            Words(
                vi=f"Không mở được tệp “{name}”; hãy xem lại tên tệp.",
                en=f"The file “{name}” can't be opened; check its name.",
            )
        ) from None


def _without_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    for key, value in pairs:
        if key in fields:
            raise BadInput(
                Words(
                    vi=f"Trường “{key}” xuất hiện hai lần; hãy giữ lại một.",
                    en=f"The field “{key}” appears twice; keep one.",
                )
            )
        fields[key] = value
    return fields


def _not_a_number(text: str) -> NoReturn:
    raise ValueError(text)


def _print_json(answer: dict[str, Any]) -> None:
    print(json.dumps(answer, ensure_ascii=False, indent=2))
