"""`hoanhap law judge`: the answer others rely on, and one plain sentence for every bad input."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from hoanhap.doors.cli.main import main
from hoanhap.pure.law.qd_22_2023.reading import write_facts
from tests.law.people import employer, person

PERSON = write_facts(person())


def command(facts: str, *, on: str = "2026-03-01", programme: str = "qd-22-2023") -> list[str]:
    return ["law", "judge", "--json", "--programme", programme, "--on", on, facts]


def kept(folder: Path, text: str) -> str:
    path = folder / "facts.json"
    path.write_text(text, encoding="utf-8")
    return str(path)


def answered(facts: object, folder: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    assert main(command(kept(folder, json.dumps(facts)))) == 0
    out, err = capsys.readouterr()
    assert err == ""
    answer: dict[str, Any] = json.loads(out)
    return answer


def test_the_answer_has_exactly_the_shape_that_was_promised(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = answered(PERSON, tmp_path, capsys)
    findings = answer.pop("findings")
    assert answer == {
        "eligible": True,
        "ceiling_vnd": 100_000_000,
        "term_months_max": 120,
        "rate_year": "0.066",
    }
    assert [finding["code"] for finding in findings] == [
        "in_force",
        "beneficiary",
        "need",
        "listed",
        "conduct",
        "within_years",
        "no_same_purpose_debt",
        "borrower_path",
        "purpose",
        "ceiling",
        "term",
    ]
    for finding in findings:
        assert list(finding) == ["code", "clause", "met", "why", "certainty"]
        assert finding["met"] is True


def test_an_employer_is_answered_in_the_same_shape(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = answered(write_facts(employer()), tmp_path, capsys)
    assert answer["eligible"] is True
    assert answer["ceiling_vnd"] == 2_000_000_000
    assert {finding["clause"] for finding in answer["findings"]} >= {
        "điểm b khoản 1 Điều 3",
        "điểm b khoản 2 Điều 3",
        "Điều 10",
    }


def test_nothing_known_is_an_answer_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = answered({"kind": "person"}, tmp_path, capsys)
    assert (answer["eligible"], answer["ceiling_vnd"], answer["term_months_max"]) == (None,) * 3


def test_before_the_first_day_is_a_no_and_no_mistake(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = kept(tmp_path, json.dumps(PERSON))
    assert main(command(path, on="2023-10-09")) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["eligible"] is False
    assert answer["findings"][0] | {"why": ""} == {
        "code": "in_force",
        "clause": "Điều 16",
        "met": False,
        "why": "",
        "certainty": "P",
    }


def text_of(**changes: object) -> str:
    return json.dumps(PERSON | changes)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "not JSON",
        "[]",
        "null",
        '"person"',
        "{}",
        '{"kind": "person"',
        '{"kind": "person"} {}',
        '{"kind": "people"}',
        '{"kind": "person", "amount": 1}',
        '{"kind": "person", "release": {"on": null}}',
        '{"kind": "person", "has_need": true, "has_need": false}',
        '{"kind": "person", "release": []}',
        '{"kind": "person", "amount_vnd": NaN}',
        '{"kind": "person", "amount_vnd": 1e8}',
        '{"kind": "person", "amount_vnd": "100000000"}',
        '{"kind": "person", "amount_vnd": true}',
        '{"kind": "person", "amount_vnd": -1}',
        '{"kind": "person", "term_months": 60.0}',
        '{"kind": "person", "has_need": 1}',
        '{"kind": "person", "purpose": "house"}',
        '{"kind": "person", "through": "bank"}',
        '{"kind": "person", "release": {"kind": "released"}}',
        '{"kind": "person", "release": {"released_on": "01/03/2022"}}',
        '{"kind": "person", "release": {"released_on": "2022-02-29"}}',
        '{"kind": "employer", "workers_total": 3, "workers_eligible_with_contract": 4}',
        '{"kind": "employer", "employer_kind": 1}',
        "[" * 100_000,
        '{"kind": "person", "amount_vnd": ' + "9" * 5000 + "}",
    ],
    ids=lambda text: text[:60],
)
def test_bad_input_is_one_plain_sentence_and_exit_2(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(command(kept(tmp_path, text))) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert err.endswith(".\n")
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("on", "programme"),
    [
        ("2026-3-1", "qd-22-2023"),
        ("01/03/2026", "qd-22-2023"),
        ("2026-02-29", "qd-22-2023"),
        ("", "qd-22-2023"),
        ("2026-03-01", "qd-08-2026"),
        ("2013-10-08", "qd-22-2023"),  # no rate at all on that day
    ],
)
def test_a_wrong_day_or_programme_is_bad_input(
    on: str, programme: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = kept(tmp_path, text_of())
    assert main(command(path, on=on, programme=programme)) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)


def test_a_missing_file_and_a_folder_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("there-is-none.json", "."):
        assert main(command(str(tmp_path / name))) == 2
        assert "Không mở được tệp" in capsys.readouterr().err


def test_bytes_that_are_no_text_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "facts.json"
    path.write_bytes(b'{"kind": "person\xff"}')
    assert main(command(str(path))) == 2
    assert "JSON" in capsys.readouterr().err


def test_a_byte_order_mark_does_no_harm(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "facts.json"
    path.write_bytes(b"\xef\xbb\xbf" + text_of().encode())
    assert main(command(str(path))) == 0
    assert json.loads(capsys.readouterr().out)["eligible"] is True


def test_a_readable_answer_says_it_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = kept(tmp_path, text_of(amount_vnd=105_000_000, has_need=None))
    words = [word for word in command(path) if word != "--json"]
    assert main(words) == 0
    out = capsys.readouterr().out
    assert out.startswith("CHƯA ĐỦ ĐIỀU KIỆN (xét ngày 01/03/2026)")
    assert "[chưa đạt] Điều 6: Số tiền đề nghị 105.000.000 đồng" in out
    assert "[chưa rõ] điểm a khoản 2 Điều 3" in out
    assert "6,6 % một năm" in out


def run(words: list[str], given: bytes, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "hoanhap.doors.cli.main", *words],
        input=given,
        capture_output=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)} | environment,
        check=False,
    )


def test_facts_come_from_standard_input_and_django_stays_asleep() -> None:
    ended = run(command("-"), text_of().encode())
    assert ended.returncode == 0
    assert json.loads(ended.stdout)["eligible"] is True
    loaded = ended.stderr.decode()
    assert "hoanhap.pure.law" in loaded
    assert "django" not in loaded


def test_vietnamese_comes_out_whole_on_a_machine_with_another_code_page() -> None:
    ended = run(command("-"), text_of().encode(), PYTHONIOENCODING="latin-1", PYTHONUTF8="0")
    assert ended.returncode == 0
    assert "Điều 16" in ended.stdout.decode("utf-8")
