"""`hoanhap loan`: a loan's statement on a day, out of its contract and events. No database."""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from hoanhap.pure.kernel.money import MAX_VND, format_vnd
from hoanhap.pure.kernel.refusals import Refused
from hoanhap.work.loans.schedule import state_on
from hoanhap.work.loans.schedule_rates import PROGRAMME_RATES
from hoanhap.work.loans.schedule_types import (
    Contract,
    Event,
    Extension,
    Freeze,
    LoanStatement,
    Misuse,
    Payment,
    Payout,
    Reversal,
    WriteOff,
)

ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
PURPOSES = ("business", "training")
BAD_INPUT = 2

Parsed = Mapping[str, object]
LoanFile = tuple[str, Contract, tuple[Event, ...]]


class UnreadableLoan(Exception):
    """The file is not a loan as the command takes it; the text is one Vietnamese sentence."""


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `loan statement` to the command line."""
    group = subparsers.add_parser("loan", help="khoản vay")
    commands = group.add_subparsers(dest="command", required=True, metavar="LỆNH")
    statement = commands.add_parser(
        "statement", help="sao kê một khoản vay đến hết một ngày", allow_abbrev=False
    )
    statement.add_argument("--json", action="store_true", help="in ra một đối tượng JSON")
    statement.add_argument("--on", metavar="YYYY-MM-DD", help="ngày lập sao kê")
    statement.add_argument("file", metavar="LOAN.json", help="hợp đồng và các sự kiện")
    statement.set_defaults(run=run_statement)


def run_statement(args: argparse.Namespace) -> int:
    """Print the statement and give 0; on bad input one sentence on standard error and 2."""
    try:
        if args.on is None:
            raise UnreadableLoan("Hãy cho biết ngày lập sao kê: --on YYYY-MM-DD.")
        on = _day(args.on, "--on")
        programme, contract, events = read_loan(_load(Path(args.file)))
        statement = state_on(contract, events, on, PROGRAMME_RATES[programme])
    except UnreadableLoan as unreadable:
        print(unreadable, file=sys.stderr)
        return BAD_INPUT
    except Refused as refused:
        print(refused.words.vi, file=sys.stderr)
        return BAD_INPUT
    if args.json:
        print(json.dumps(as_json(statement), ensure_ascii=False))
    else:
        print("\n".join(as_lines(contract, statement)))
    return 0


def _load(path: Path) -> object:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as failed:
        raise UnreadableLoan(f"Không mở được tệp {path}.") from failed
    except UnicodeDecodeError as failed:
        raise UnreadableLoan(f"Tệp {path} không phải văn bản UTF-8.") from failed
    try:
        return json.loads(text, object_pairs_hook=_no_key_twice)
    except (ValueError, RecursionError) as failed:
        raise UnreadableLoan(f"Tệp {path} không phải JSON đúng cú pháp.") from failed


def _no_key_twice(pairs: list[tuple[str, object]]) -> dict[str, object]:
    keys = [key for key, _ in pairs]
    for key in keys:
        if keys.count(key) > 1:
            raise UnreadableLoan(f"Khóa “{key}” được ghi hai lần trong cùng một đối tượng JSON.")
    return dict(pairs)


def read_loan(data: object) -> LoanFile:
    """The programme's code, the contract and the events. Raises UnreadableLoan."""
    loan = _object(data, "Tệp", {"programme", "purpose", "contract", "events"})
    programme = loan["programme"]
    if not isinstance(programme, str) or programme not in PROGRAMME_RATES:
        raise UnreadableLoan(f"programme: chỉ biết chương trình {', '.join(PROGRAMME_RATES)}.")
    if loan["purpose"] not in PURPOSES:
        raise UnreadableLoan(f"purpose: phải là một trong các giá trị {', '.join(PURPOSES)}.")
    if not isinstance(loan["events"], list):
        raise UnreadableLoan("events: phải là một danh sách.")
    events = tuple(_event(place, event) for place, event in enumerate(loan["events"]))
    return programme, _contract(loan["contract"]), events


def _contract(data: object) -> Contract:
    needed = {"signed_on", "amount_vnd", "term_months"}
    contract = _object(data, "contract", needed, {"instalment_months"})
    interval = contract.get("instalment_months")
    return Contract(
        signed_on=_day(contract["signed_on"], "contract.signed_on"),
        amount_vnd=_positive(contract["amount_vnd"], "contract.amount_vnd"),
        term_months=_positive(contract["term_months"], "contract.term_months"),
        # No interval, written or left out: the principal falls due in one part.
        instalment_months=(
            None if interval is None else _positive(interval, "contract.instalment_months")
        ),
    )


def _event(place: int, data: object) -> Event:
    where = f"Sự kiện thứ {place + 1} (events[{place}])"
    if not isinstance(data, dict):
        raise UnreadableLoan(f"{where}: phải là một đối tượng JSON.")
    kind = data.get("kind")
    if not isinstance(kind, str) or kind not in _KINDS:
        raise UnreadableLoan(f"{where}: kind phải là một trong {', '.join(_KINDS)}.")
    needed, optional, build = _KINDS[kind]
    event = _object(data, where, {"on", "kind", *needed}, set(optional))
    numbers = {key: _whole(event[key], f"{where}: {key}") for key in event.keys() - {"on", "kind"}}
    return build(_day(event["on"], f"{where}: on"), numbers)


# kind: the numbers it must have, those it may have, and how it is built.
_Built = Callable[[date, Mapping[str, int]], Event]
_KINDS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...], _Built]] = {
    "payout": (("amount_vnd",), (), lambda on, n: Payout(on, n["amount_vnd"])),
    "payment": (
        (),
        ("principal_vnd", "interest_vnd"),
        lambda on, n: Payment(on, n.get("principal_vnd", 0), n.get("interest_vnd", 0)),
    ),
    "extension": (("months",), (), lambda on, n: Extension(on, n["months"])),
    "misuse": (("amount_vnd",), (), lambda on, n: Misuse(on, n["amount_vnd"])),
    "freeze": (("months",), (), lambda on, n: Freeze(on, n["months"])),
    "reversal": (("of",), (), lambda on, n: Reversal(on, n["of"])),
    "write_off": (("amount_vnd",), (), lambda on, n: WriteOff(on, n["amount_vnd"])),
}


def _object(
    data: object, where: str, needed: set[str], optional: set[str] | None = None
) -> Mapping[str, object]:
    if not isinstance(data, dict):
        raise UnreadableLoan(f"{where}: phải là một đối tượng JSON.")
    for key in data:
        if key not in needed | (optional or set()):
            raise UnreadableLoan(f"{where}: không có khóa nào tên là “{key}”.")
    for key in sorted(needed):
        if key not in data:
            raise UnreadableLoan(f"{where}: thiếu khóa “{key}”.")
    return data


def _whole(value: object, where: str) -> int:
    # JSON's true is Python's 1: a slip, not a number.
    if isinstance(value, bool) or not isinstance(value, int):
        raise UnreadableLoan(f"{where}: phải là số nguyên, không có phần thập phân.")
    return value


def _positive(value: object, where: str) -> int:
    number = _whole(value, where)
    if not 0 < number <= MAX_VND:
        raise UnreadableLoan(f"{where}: phải lớn hơn 0 và không quá {format_vnd(MAX_VND)}.")
    return number


def _day(value: object, where: str) -> date:
    if isinstance(value, str) and ISO_DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise UnreadableLoan(f"{where}: phải là một ngày có thật, viết theo dạng YYYY-MM-DD.")


def as_json(statement: LoanStatement) -> dict[str, object]:
    """The statement as the command's fixed shape has it."""
    return {
        "principal_vnd": statement.principal_vnd,
        "overdue_principal_vnd": statement.overdue_principal_vnd,
        "interest_accrued_vnd": statement.interest_accrued_vnd,
        "interest_paid_vnd": statement.interest_paid_vnd,
        "interest_unpaid_vnd": statement.interest_unpaid_vnd,
        "matures_on": statement.matures_on.isoformat() if statement.matures_on else None,
        "instalments": [
            {"due_on": row.due_on.isoformat(), "principal_vnd": row.principal_vnd}
            for row in statement.instalments
        ],
        "frozen_until": statement.frozen_until.isoformat() if statement.frozen_until else None,
    }


def as_lines(contract: Contract, statement: LoanStatement) -> list[str]:
    """The statement for a person to read, in Vietnamese."""
    rows = [
        ("Đã giải ngân", statement.paid_out_vnd),
        ("Dư nợ gốc", statement.principal_vnd),
        ("  trong đó quá hạn", statement.overdue_principal_vnd),
        ("Lãi phát sinh", statement.interest_accrued_vnd),
        ("Lãi đã trả", statement.interest_paid_vnd),
        ("Lãi chưa trả", statement.interest_unpaid_vnd),
    ]
    lines = [f"Sao kê khoản vay đến hết ngày {statement.on:%d/%m/%Y}"]
    lines += [f"{label:<20}{format_vnd(amount):>22} đồng" for label, amount in rows]
    if statement.matures_on is None:
        return [*lines, "Chưa giải ngân."]
    lines.append(f"Đến hạn cuối cùng ngày {statement.matures_on:%d/%m/%Y}")
    if statement.frozen_until:
        lines.append(f"Đang khoanh nợ, tính lãi trở lại từ ngày {statement.frozen_until:%d/%m/%Y}")
    if statement.paid_out_vnd > contract.amount_vnd:
        lines.append(f"Giải ngân vượt hợp đồng ({format_vnd(contract.amount_vnd)} đồng)")
    lines.append("Kỳ hạn trả gốc:")
    lines += [
        f"  {row.due_on:%d/%m/%Y}{format_vnd(row.principal_vnd):>30} đồng"
        for row in statement.instalments
    ]
    return lines
