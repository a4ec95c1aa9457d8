"""`hoanhap plan`: what a province's plan tells whom to do by when. No database, no network."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from hoanhap.ground.documents.plan_text import text_of
from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `plan read` and `plan text` to the command line."""
    group = subparsers.add_parser("plan", help="kế hoạch của tỉnh")
    commands = group.add_subparsers(dest="command", required=True, metavar="LỆNH")
    read = commands.add_parser("read", help="đọc một kế hoạch: ai làm gì, đến bao giờ")
    read.add_argument("--json", action="store_true", help="in ra một đối tượng JSON")
    read.set_defaults(run=run_read)
    text = commands.add_parser("text", help="in phần chữ lấy từ tệp, là chỗ các vị trí đếm theo")
    text.set_defaults(run=run_text)
    for command in (read, text):
        command.add_argument("file", metavar="FILE", help="tệp Word, PDF, ảnh quét hoặc văn bản")


def run_read(args: argparse.Namespace) -> int:
    """Print what was read and give 0. Raises BadInput, whose sentence the caller prints."""
    from hoanhap.pure.planreader.read import read_plan

    reading = read_plan(_text(args.file))
    if args.json:
        from hoanhap.pure.planreader.as_json import as_json

        print(json.dumps(as_json(reading), ensure_ascii=False))
    else:
        from hoanhap.doors.cli.plan_pages import reading_lines

        print("\n".join(reading_lines(reading)))
    return 0


def run_text(args: argparse.Namespace) -> int:
    """Print the text taken out of the file, sign for sign, and give 0. Raises BadInput."""
    sys.stdout.write(_text(args.file))
    return 0


def _text(name: str) -> str:
    try:
        data = Path(name).read_bytes()
    except (OSError, ValueError):
        raise BadInput(
            Words(
                vi=f"Không mở được tệp “{name}”; hãy xem lại tên tệp.",
                en=f"The file “{name}” can't be opened; check its name.",
            )
        ) from None
    taken = text_of(data, progress=_tell if sys.stderr.isatty() else None)
    # Line ends as Python's text mode reads a file: spans must count alike for who opens it so.
    return taken.text.replace("\r\n", "\n").replace("\r", "\n")


def _tell(page: int, pages: int) -> None:
    print(f"\rĐang đọc trang {page}/{pages}", end="", file=sys.stderr, flush=True)
