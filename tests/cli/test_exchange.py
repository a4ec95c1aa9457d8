"""`hoanhap exchange check`: its fixed answer, and one plain sentence for a file refused whole."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from hoanhap.doors.cli.main import main
from tests.lists.form_01_books import HEADS, MAY, NGHIA, PO, changed, csv_text, xls, xlsx

WRONG = changed(NGHIA, released_on="31/2/2025", full_name="Đỗ 9", position=4)


@pytest.fixture
def workbook(tmp_path: Path) -> str:
    file = tmp_path / "thang11.xlsx"
    file.write_bytes(xlsx(("DS", [["Tiêu đề"], HEADS, PO, MAY, NGHIA, WRONG])))
    return str(file)


def test_the_answer_has_the_shape_others_rely_on(
    workbook: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["exchange", "check", "--json", "--on", "2026-11-20", workbook]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert list(answer) == ["kind", "rows", "accepted", "refused", "people"]
    assert (answer["kind"], answer["rows"], answer["accepted"]) == ("form-01", 4, 3)
    assert [
        (each["sheet"], each["row"], each["column"]) for each in answer["refused"]
    ] == [("DS", 6, "Họ và tên"), ("DS", 6, "Ngày chấp hành xong")]  # fmt: skip
    assert all(set(each) == {"sheet", "row", "column", "why"} for each in answer["refused"])
    assert answer["people"][0] == {
        "position": 1, "full_name": "Lò Văn Pó", "born_on": "1990-05-03", "sex": "male",
        "identity_number": "012090000123", "residence": "Bản Nậm Loỏng",
        "release_kind": "completed", "certificate_number": "15/GCN",
        "certificate_on": "2024-03-01", "released_on": "2024-03-05", "obeys_law": True,
        "purpose": "business", "amount_vnd": 50000000, "phone": "0912345678", "note": None,
    }  # fmt: skip
    assert answer["people"][1]["born_on"] == "1985"
    assert answer["people"][2]["identity_number"] is None


def test_the_same_list_in_old_excel_and_in_csv_gives_the_same_people(
    workbook: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [["Tiêu đề"], HEADS, PO, MAY, NGHIA, WRONG]
    (tmp_path / "a.xls").write_bytes(xls("DS", rows))
    (tmp_path / "DS.csv").write_text(csv_text(rows), encoding="utf-8")
    answers = []
    for file in (workbook, str(tmp_path / "a.xls"), str(tmp_path / "DS.csv")):
        assert main(["exchange", "check", "--json", file]) == 0
        answers.append(json.loads(capsys.readouterr().out))
    assert answers[0] == answers[1] == answers[2]


def test_without_json_it_reads_as_sentences(
    workbook: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["exchange", "check", workbook]) == 0
    text = capsys.readouterr().out
    assert "4 người; nhận được 3, cần sửa 1" in text
    assert "Trang “DS”, dòng 6, cột “Họ và tên”: " in text
    assert "Trang “DS”, dòng 1: Tiêu đề phía trên bảng." in text


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "Tệp trống"), (b"%PDF-1.4 ...", "PDF"), (b"PK\x03\x04 cut short", "bị hỏng"),
        (b"a,b\n1,2\n", "Không tìm thấy danh sách theo Mẫu số 01"), (None, "Không đọc được tệp"),
    ],
)  # fmt: skip
def test_a_file_refused_whole_gives_two_and_one_line_that_says_why(
    content: bytes | None, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.xlsx"
    if content is not None:
        file.write_bytes(content)
    assert main(["exchange", "check", "--json", str(file)]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert said in shown.err
    assert shown.err.count("\n") == 1


def test_a_day_that_is_none_is_bad_input(workbook: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["exchange", "check", "--on", "20/11/2026", workbook]) == 2
    assert "YYYY-MM-DD" in capsys.readouterr().err


def test_the_command_needs_no_django(workbook: str) -> None:
    program = (
        "import sys\nfrom hoanhap.doors.cli.main import main\n"
        "code = main(['exchange', 'check', '--json', sys.argv[1]])\n"
        "assert not [name for name in sys.modules if name.split('.')[0] == 'django']\n"
        "sys.exit(code)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, workbook], capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout)["rows"] == 4
