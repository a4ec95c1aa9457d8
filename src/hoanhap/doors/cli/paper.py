"""`hoanhap paper`: a finished Word file judged by Decree 30/2020. No database, no network."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words

WORDS = {True: "đạt", False: "không đạt", None: "không xét được"}
SURE = {"C": "đã thấy điều khoản", "B": "chưa đối chiếu"}


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `paper check` to the command line."""
    group = subparsers.add_parser("paper", help="văn bản hành chính")
    commands = group.add_subparsers(dest="command", required=True, metavar="LỆNH")
    check = commands.add_parser("check", help="xét thể thức một tệp Word, từng quy tắc một")
    check.add_argument("--json", action="store_true", help="in ra một đối tượng JSON")
    check.add_argument("file", metavar="FILE", help="tệp Word .docx")
    check.set_defaults(run=run_check)


def run_check(args: argparse.Namespace) -> int:
    """Print each rule's verdict and give 0. Raises BadInput, whose sentence the caller prints."""
    from hoanhap.ground.documents.decree_30_check import check

    try:
        data = Path(args.file).read_bytes()
    except (OSError, ValueError):
        raise BadInput(
            Words(
                vi=f"Không mở được tệp “{args.file}”; hãy xem lại tên tệp.",
                en=f"The file “{args.file}” can't be opened; check its name.",
            )
        ) from None
    verdicts = check(data)
    count = Counter(verdict.met for verdict in verdicts)
    if args.json:
        rules = [
            {
                "key": each.rule.key,
                "title": each.rule.title,
                "met": each.met,
                "seen": each.seen,
                "allowed": each.rule.allowed,
                "certainty": each.rule.certainty,
                "source": each.rule.source,
            }
            for each in verdicts
        ]
        counts = {"met": count[True], "not_met": count[False], "cannot_tell": count[None]}
        print(json.dumps({**counts, "rules": rules}, ensure_ascii=False))
        return 0
    for each in verdicts:
        print(f"[{WORDS[each.met]}] {each.rule.title} ({each.rule.allowed}): {each.seen}")
        if each.met is False:
            print(f"    {each.rule.source}; {SURE[each.rule.certainty]}.")
    print(", ".join(f"{count[met]} {words}" for met, words in WORDS.items()) + ".")
    return 0
