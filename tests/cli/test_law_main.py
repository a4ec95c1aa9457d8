"""The command `hoanhap` and the law's pages on a terminal."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from hoanhap.doors.cli.main import GROUPS, main
from hoanhap.pure.law.coverage import QD_22_2023_COVERAGE
from hoanhap.pure.law.parameters import lines


def test_a_group_there_is_not_is_told_in_one_sentence(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["weather"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("Không có nhóm lệnh “weather”; hiện có: law")
    assert err.count("\n") == 1


def test_a_reader_who_has_had_enough_is_no_fault() -> None:
    command = [sys.executable, "-m", "hoanhap.doors.cli.main", "law", "table"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        assert run.stdout is not None and run.stderr is not None
        run.stdout.close()
        assert run.stderr.read() == b""
    assert run.returncode == 0


@pytest.mark.parametrize("words", [[], ["--help"], ["-h"]])
def test_help_lists_the_groups(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 0
    assert f"  law        {GROUPS['law']}" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["law", "judge", "facts.json"], "còn thiếu: --programme, --on"),
        (["law", "judge", "--on"], "--on cần một giá trị"),
        (["law", "table", "more"], "không hiểu: more"),
        (["law", "dream"], "không nhận 'dream'"),
        (["law", "table", "--json", "--markdown"], "--markdown không dùng cùng --json"),
        (["law"], "còn thiếu: LỆNH"),
    ],
)
def test_a_wrong_command_line_is_one_vietnamese_sentence(
    words: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert says in err
    assert err.count("\n") == 1


def test_the_table_marks_what_is_unsure(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["law", "table"]) == 0
    out = capsys.readouterr().out
    assert "⚠ bank.interest.year_days = 365 ngày" in out
    assert "\nlimit.person.business = 100.000.000 đồng" in out
    assert "điểm a khoản 2 Điều 3 Quyết định 22/2023/QĐ-TTg" in out
    assert "kiểm tra gần nhất 21/11/2026" in out
    assert "⚠ bank.extension.training = chưa tìm thấy" in out
    assert out.count("\n⚠ ") == sum(line.is_unsure for line in lines())


def test_the_table_as_json_holds_every_value_with_its_days(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["law", "table", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)["parameters"]
    assert len(rows) == len(lines())
    rates = [row for row in rows if row["key"] == "rate.poor_household.year"]
    assert [(row["value"], row["from"], row["until"], row["unsure"]) for row in rates] == [
        ("0.078", "2013-10-09", "2014-06-06", True),
        ("0.072", "2014-06-06", "2015-06-01", True),
        ("0.066", "2015-06-01", None, True),
    ]
    assert all(row["last_checked_on"] == "2026-11-21" for row in rates)


@pytest.mark.parametrize(
    ("command", "key", "count"),
    [("clauses", "clauses", 27), ("coverage", "coverage", len(QD_22_2023_COVERAGE))],
)
def test_clauses_and_coverage_are_told_clause_by_clause(
    command: str, key: str, count: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["law", command, "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)[key]
    assert len(rows) == count
    assert main(["law", command]) == 0
    out = capsys.readouterr().out.splitlines()
    assert len(out) == count
    assert all(line.startswith(f"{row['clause']} (") for line, row in zip(out, rows, strict=True))
