"""`hoanhap loan statement`: its fixed answer, and one plain sentence for each bad input."""

from __future__ import annotations

import copy
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from hoanhap.doors.cli.main import main

LOAN: dict[str, Any] = {
    "programme": "qd-22-2023",
    "purpose": "business",
    "contract": {
        "signed_on": "2024-01-10", "amount_vnd": 100000000, "term_months": 36,
        "instalment_months": 12,
    },
    "events": [
        {"on": "2024-01-15", "kind": "payout", "amount_vnd": 100000000},
        {"on": "2025-01-15", "kind": "payment", "principal_vnd": 30000000,
         "interest_vnd": 6600000},
        {"on": "2026-11-02", "kind": "extension", "months": 12},
        {"on": "2027-03-01", "kind": "misuse", "amount_vnd": 10000000},
        {"on": "2027-04-01", "kind": "freeze", "months": 36},
        {"on": "2027-05-01", "kind": "reversal", "of": 1},
    ],
}  # fmt: skip
AS_FIXED = {
    "principal_vnd": 100000000,
    "overdue_principal_vnd": 10000000,
    "interest_accrued_vnd": 21209145,
    "interest_paid_vnd": 0,
    "interest_unpaid_vnd": 21209145,
    "matures_on": "2028-01-15",
    "instalments": [
        {"due_on": "2025-01-15", "principal_vnd": 33333000},
        {"due_on": "2026-01-15", "principal_vnd": 33333000},
        {"due_on": "2028-01-15", "principal_vnd": 33334000},
    ],
    "frozen_until": "2030-04-01",
}


@pytest.fixture
def loan_file(tmp_path: Path) -> Path:
    return tmp_path / "loan.json"


def statement(path: Path, loan: object, *options: str) -> int:
    text = loan if isinstance(loan, str) else json.dumps(loan)
    path.write_text(text, encoding="utf-8")
    return main(["loan", "statement", *options, str(path)])


def changed(*path: str | int, to: object) -> dict[str, Any]:
    """The fixed loan with one value changed, added, or (to is ...) taken away."""
    loan = copy.deepcopy(LOAN)
    inner: Any = loan
    for step in path[:-1]:
        inner = inner[step]
    if to is ...:
        del inner[path[-1]]
    else:
        inner[path[-1]] = to
    return loan


def with_event(**event: object) -> dict[str, Any]:
    return {**LOAN, "events": [*LOAN["events"][:1], event]}


def test_the_answer_is_one_json_object_of_the_fixed_shape(
    loan_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert statement(loan_file, LOAN, "--json", "--on", "2027-06-30") == 0
    printed = capsys.readouterr()
    assert json.loads(printed.out) == AS_FIXED
    assert list(json.loads(printed.out)) == list(AS_FIXED)
    assert printed.err == ""


def test_before_the_first_payout_all_is_zero_or_null(
    loan_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert statement(loan_file, LOAN, "--json", "--on", "2024-01-14") == 0
    answer = json.loads(capsys.readouterr().out)
    assert set(map(str, answer.values())) == {"0", "None", "[]"}


def test_the_second_loan_needs_no_interest_in_its_payment(
    loan_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    loan = {
        "programme": "qd-22-2023",
        "purpose": "training",
        "contract": {
            "signed_on": "2024-02-29", "amount_vnd": 50000000, "term_months": 24,
            "instalment_months": 12,
        },
        "events": [
            {"on": "2024-02-29", "kind": "payout", "amount_vnd": 20000000},
            {"on": "2024-03-31", "kind": "payout", "amount_vnd": 30000000},
            {"on": "2025-08-31", "kind": "payment", "principal_vnd": 10000000},
        ],
    }  # fmt: skip
    assert statement(loan_file, loan, "--json", "--on", "2026-03-01") == 0
    answer = json.loads(capsys.readouterr().out)
    assert (answer["overdue_principal_vnd"], answer["interest_accrued_vnd"]) == (40000000, 6121184)


def test_a_loan_without_an_interval_falls_due_in_one_part(
    loan_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for loan in (
        changed("contract", "instalment_months", to=...),
        changed("contract", "instalment_months", to=None),
    ):
        assert statement(loan_file, loan, "--json", "--on", "2024-02-01") == 0
        assert json.loads(capsys.readouterr().out)["instalments"] == [
            {"due_on": "2027-01-15", "principal_vnd": 100000000}
        ]


def test_without_json_a_person_can_read_it(
    loan_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    loan = changed("contract", "amount_vnd", to=90000000)
    assert statement(loan_file, loan, "--on", "2027-06-30") == 0
    text = capsys.readouterr().out
    for line in (
        "Sao kê khoản vay đến hết ngày 30/06/2027", "21.209.145 đồng", "15/01/2028",
        "tính lãi trở lại từ ngày 01/04/2030", "Giải ngân vượt hợp đồng (90.000.000 đồng)",
    ):  # fmt: skip
        assert line in text
    assert statement(loan_file, LOAN, "--on", "2024-01-14") == 0
    assert "Chưa giải ngân." in capsys.readouterr().out


BAD = [
    ([], "Tệp: phải là một đối tượng JSON"),
    ("{", "không phải JSON"),
    ("[" * 100_000, "không phải JSON"),
    ('{"programme": "qd-22-2023", "programme": "qd-22-2023"}', "“programme” được ghi hai lần"),
    ({**LOAN, "note": 1}, "không có khóa nào tên là “note”"),
    (changed("purpose", to=...), "thiếu khóa “purpose”"),
    (changed("purpose", to="wedding"), "purpose"),
    (changed("programme", to="qd-1-1999"), "chỉ biết chương trình qd-22-2023"),
    (changed("programme", to=["qd-22-2023"]), "programme"),
    (changed("contract", to=None), "contract: phải là một đối tượng JSON"),
    (changed("contract", "rate", to=1), "contract: không có khóa nào tên là “rate”"),
    (changed("contract", "term_months", to=...), "contract: thiếu khóa “term_months”"),
    (changed("contract", "term_months", to=0), "contract.term_months: phải lớn hơn 0"),
    (changed("contract", "term_months", to=10**9), "Sự kiện thứ 1 (events[0], giải ngân"),
    (changed("contract", "term_months", to=True), "contract.term_months: phải là số nguyên"),
    (changed("contract", "instalment_months", to="12"), "contract.instalment_months"),
    (changed("contract", "instalment_months", to=0), "contract.instalment_months"),
    (changed("contract", "amount_vnd", to=1e8), "contract.amount_vnd: phải là số nguyên"),
    (changed("contract", "amount_vnd", to=-1), "contract.amount_vnd: phải lớn hơn 0"),
    (changed("contract", "signed_on", to="10/01/2024"), "contract.signed_on: phải là một ngày"),
    (changed("events", to={}), "events: phải là một danh sách"),
    (changed("events", 2, to="gia hạn"), "Sự kiện thứ 3 (events[2]): phải là một đối tượng"),
    (changed("events", 2, "kind", to="discount"), "Sự kiện thứ 3 (events[2]): kind phải là"),
    (changed("events", 2, "kind", to=...), "Sự kiện thứ 3 (events[2]): kind phải là"),
    (changed("events", 2, "kind", to=[]), "Sự kiện thứ 3 (events[2]): kind phải là"),
    (changed("events", 2, "on", to=...), "Sự kiện thứ 3 (events[2]): thiếu khóa “on”"),
    (changed("events", 2, "on", to="2026-11-31"), "Sự kiện thứ 3 (events[2]): on: phải là"),
    (changed("events", 2, "on", to="20261102"), "Sự kiện thứ 3 (events[2]): on: phải là"),
    (changed("events", 2, "on", to=20261102), "Sự kiện thứ 3 (events[2]): on: phải là"),
    (changed("events", 2, "month", to=1), "Sự kiện thứ 3 (events[2]): không có khóa nào"),
    (changed("events", 2, "months", to=...), "Sự kiện thứ 3 (events[2]): thiếu khóa “months”"),
    (changed("events", 2, "months", to=None), "Sự kiện thứ 3 (events[2]): months: phải là số"),
    (changed("events", 2, "months", to=0), "Sự kiện thứ 3 (events[2], gia hạn nợ ngày"),
    (changed("events", 1, "interest_vnd", to=0.5), "Sự kiện thứ 2 (events[1]): interest_vnd"),
    (
        with_event(on="2024-02-01", kind="payment", principal_vnd=100000001),
        "Sự kiện thứ 2 (events[1], thu nợ ngày 01/02/2024): số gốc 100.000.001 đồng lớn hơn",
    ),
    (changed("events", 5, "of", to=5), "Sự kiện thứ 6 (events[5], hủy bút toán"),
    (changed("events", 5, "of", to=False), "Sự kiện thứ 6 (events[5]): of: phải là số nguyên"),
    (with_event(on="2024-02-01", kind="payment"), "Sự kiện thứ 2 (events[1], thu nợ"),
    (with_event(on="2024-02-01", kind="write_off", amount_vnd=100000001), "(events[1], xóa nợ"),
    (with_event(on="2012-01-01", kind="payout", amount_vnd=5), "chưa có lãi suất cho ngày"),
]  # fmt: skip


@pytest.mark.parametrize(("loan", "says"), BAD, ids=[says for _, says in BAD])
def test_bad_input_gives_two_and_one_sentence_that_says_where(
    loan: object, says: str, loan_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert statement(loan_file, loan, "--json", "--on", "2028-06-30") == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert says in printed.err
    assert printed.err.count("\n") == 1


@pytest.mark.parametrize(
    "day", ["2027-6-30", "20270630", "2027-02-29", "hôm nay", "", "2027-W26-3"]
)
def test_the_day_is_a_real_one_written_in_full(
    day: str, loan_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert statement(loan_file, LOAN, "--json", "--on", day) == 2
    assert capsys.readouterr().err.startswith("--on: phải là một ngày có thật")


def test_the_day_must_be_given(loan_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert statement(loan_file, LOAN, "--json") == 2
    assert "--on YYYY-MM-DD" in capsys.readouterr().err


def test_a_file_that_cannot_be_read_is_bad_input(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "latin.json").write_bytes(b'{"programme": "\xff"}')
    for name, says in (("none.json", "Không mở được tệp"), ("latin.json", "UTF-8")):
        assert main(["loan", "statement", "--on", "2027-06-30", str(tmp_path / name)]) == 2
        assert says in capsys.readouterr().err


def test_a_file_with_a_byte_order_mark_is_read(loan_file: Path) -> None:
    assert statement(loan_file, "\ufeff" + json.dumps(LOAN), "--on", "2027-06-30") == 0


def test_the_command_needs_no_framework(loan_file: Path) -> None:
    loan_file.write_text(json.dumps(LOAN), encoding="utf-8")
    script = (
        "import sys; from hoanhap.doors.cli.main import main;"
        f"code = main(['loan', 'statement', '--json', '--on', '2027-06-30', {str(loan_file)!r}]);"
        "sys.exit(code or ('django' in sys.modules) * 3)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout) == AS_FIXED
