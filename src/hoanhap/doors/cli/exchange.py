"""`hoanhap exchange`: a workbook checked before it is sent; nothing is written, no database."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date, datetime
from pathlib import Path

from hoanhap.ground.documents.workbook_in import open_workbook
from hoanhap.pure.kernel.act import VIETNAM
from hoanhap.pure.kernel.refusals import Refused
from hoanhap.work.lists.form_01 import read_form_01
from hoanhap.work.lists.form_01_types import Form01Reading, Form01Row

BAD_INPUT = 2


class UnreadableFile(Exception):
    """The file can't be taken at all; the text is one Vietnamese sentence."""


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `exchange check` to the command line."""
    group = subparsers.add_parser("exchange", help="trao đổi bằng tệp Excel, CSV")
    commands = group.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="đọc thử một danh sách Mẫu số 01, không ghi gì")
    check.add_argument("--json", action="store_true", help="in ra một đối tượng JSON")
    check.add_argument(
        "--on", metavar="YYYY-MM-DD", help="đọc như vào ngày này (mặc định: hôm nay)"
    )
    check.add_argument("file", metavar="FILE", help="tệp .xlsx, .xls hoặc .csv")
    check.set_defaults(run=run_check)


def run_check(args: argparse.Namespace) -> int:
    """Print what the file holds and give 0; refused whole: a sentence on standard error and 2."""
    try:
        reading = _read(Path(args.file), _day(args.on))
    except UnreadableFile as unreadable:
        print(unreadable, file=sys.stderr)
        return BAD_INPUT
    except Refused as refused:
        print(refused.words.vi, file=sys.stderr)
        return BAD_INPUT
    if args.json:
        print(json.dumps(as_json(reading), ensure_ascii=False))
    else:
        print("\n".join(as_lines(reading)))
    return 0


def _day(text: str | None) -> date:
    if text is None:
        return datetime.now(VIETNAM).date()
    try:
        return date.fromisoformat(text)
    except ValueError as wrong:
        raise UnreadableFile(f"--on: “{text}” không phải là ngày dạng YYYY-MM-DD.") from wrong


def _read(path: Path, on: date) -> Form01Reading:
    try:
        data = path.read_bytes()
    except OSError as unreadable:
        raise UnreadableFile(f"Không đọc được tệp “{path}”.") from unreadable
    return read_form_01(open_workbook(data, name=path.stem), on=on)


def as_json(reading: Form01Reading) -> dict[str, object]:
    """The answer in the shape others rely on: accepted people, and one entry a wrong cell."""
    return {
        "kind": "form-01",
        "rows": reading.people_total,
        "accepted": len(reading.rows),
        "refused": [
            {
                "sheet": problem.sheet,
                "row": problem.row,
                "column": problem.column,
                "why": problem.why.vi,
            }
            for problem in reading.refused
        ],
        "people": [_person(row) for row in reading.rows],
    }


def _person(row: Form01Row) -> dict[str, object]:
    """All fields of the form; days as ISO text, null where the cell was blank."""
    return {
        "position": row.position,
        "full_name": row.full_name,
        "born_on": row.born_on.isoformat() if row.born_on else str(row.birth_year),
        "sex": row.sex or None,
        "identity_number": row.identity_number,
        "residence": row.residence,
        "release_kind": row.release_kind,
        "certificate_number": row.certificate_number or None,
        "certificate_on": row.certificate_on.isoformat() if row.certificate_on else None,
        "released_on": row.released_on.isoformat(),
        "obeys_law": row.obeys_law,
        "purpose": row.purpose,
        "amount_vnd": row.amount_vnd,
        "phone": row.phone or None,
        "note": row.note or None,
    }


def as_lines(reading: Form01Reading) -> list[str]:
    """The same for a reader: counts, each wrong cell, what was passed over."""
    wrong_rows = reading.people_total - len(reading.rows)
    lines = [
        f"Mẫu số 01: {reading.people_total} người; nhận được {len(reading.rows)}, "
        f"cần sửa {wrong_rows}."
    ]
    for problem in reading.refused:
        lines.append(
            f"  Trang “{problem.sheet}”, dòng {problem.row}, cột “{problem.column}”: "
            f"{problem.why.vi}"
        )
    if reading.ignored:
        lines.append("Bỏ qua:")
    for passed in reading.ignored:
        lines.append(
            f"  Trang “{passed.sheet}”{_rows(passed.first_row, passed.last_row)}: {passed.why.vi}"
        )
    unused = [column for column in reading.columns if not column.field]
    if unused:
        named = ", ".join(f"{column.letter} “{column.head}”" for column in unused)
        lines.append(f"Cột không dùng: {named}.")
    return lines


def _rows(first: int, last: int) -> str:
    if not first:
        return ""
    return f", dòng {first}" if first == last else f", dòng {first} đến {last}"
