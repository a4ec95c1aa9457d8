"""`hoanhap plan read` and `plan text`, by their fixed shape."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from tests.cli.asked import answered, ask, refused, written

PLAN = """KẾ HOẠCH
Cho vay vốn năm 2026

I. NHIỆM VỤ
1. Giao Công an tỉnh chủ trì, phối hợp với Sở Tài chính mở lớp tập huấn trước ngày 15/6/2026.
2. Đề nghị Tòa án nhân dân tỉnh chỉ đạo Công an cấp xã lập danh sách.

Nơi nhận:
- Bộ Công an;
- Lưu: VT.
"""
ITEM = {
    "path", "section", "text", "span", "kind", "topic", "lead", "with", "performers", "bond",
    "timings", "timing_details", "text_of_timing", "sureness", "notes", "note_codes", "restored",
}  # fmt: skip


@pytest.fixture
def plan(tmp_path: Path) -> str:
    return written(tmp_path / "plan.txt", PLAN)


def test_the_answer_has_its_fixed_keys(plan: str) -> None:
    answer = answered("plan", "read", "--json", plan)
    assert set(answer) == {
        "header", "citations", "recipients", "items", "targets", "text_sha256", "is_doubtful_scan",
    }  # fmt: skip
    assert set(answer["items"][0]) == ITEM
    assert answer["recipients"] == ["Bộ Công an"]


def test_an_item_says_who_with_whom_and_when(plan: str) -> None:
    first, second = answered("plan", "read", "--json", plan)["items"]
    assert (first["path"], first["lead"], first["with"]) == (
        "I.1", ["cong-an-tinh"], ["so-tai-chinh"],
    )  # fmt: skip
    assert first["timings"] == [{"kind": "by", "date": "2026-06-15"}]
    assert first["timing_details"][0]["inclusive"] is False
    assert first["text_of_timing"] == "trước ngày 15/6/2026"
    assert (first["bond"], second["bond"]) == ("assigned", "requested")
    assert all(0 <= sure <= 1 for sure in first["sureness"].values())


def test_spans_count_in_what_plan_text_prints(plan: str) -> None:
    code, text, err = ask("plan", "text", plan)
    answer = answered("plan", "read", "--json", plan)
    assert (code, err, text) == (0, "", PLAN)
    assert answer["text_sha256"] == hashlib.sha256(text.encode()).hexdigest()
    begin, end = answer["items"][1]["span"]
    assert text[begin:end] == "Đề nghị Tòa án nhân dân tỉnh chỉ đạo Công an cấp xã lập danh sách."


def test_without_json_a_person_can_read_it(plan: str) -> None:
    code, out, err = ask("plan", "read", plan)
    assert (code, err) == (0, "")
    assert "I.1  [nhiệm vụ]  Giao Công an tỉnh chủ trì" in out
    assert "thời gian: trước ngày 15/6/2026" in out


def test_a_file_that_is_not_there_or_empty_is_refused_in_one_sentence(tmp_path: Path) -> None:
    assert "không-có.docx" in refused("plan", "read", "--json", str(tmp_path / "không-có.docx"))
    assert refused("plan", "read", written(tmp_path / "empty.txt", b""))
    assert refused("plan", "text", written(tmp_path / "noise.bin", bytes(range(256)) * 20))


def test_line_ends_of_another_system_count_as_one_sign(tmp_path: Path) -> None:
    plan = written(tmp_path / "plan.txt", PLAN.replace("\n", "\r\n").encode())
    assert ask("plan", "text", plan)[1] == PLAN
    begin, end = answered("plan", "read", "--json", plan)["items"][0]["span"]
    assert PLAN[begin:end].startswith("Giao Công an tỉnh")
