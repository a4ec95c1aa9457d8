"""What Form 01 says on paper: every field, the committee's word, nil returns, templates."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from docx import Document

from hoanhap.ground.documents.word import Signature, Table
from hoanhap.work.reports.forms.form_01 import (
    NOT_COMPARED,
    Verdict,
    form_01_context,
    form_01_document,
    form_01_word,
)
from hoanhap.work.reports.forms.form_01_sample import sample_template
from tests.documents_out.papers import form_01, person
from tests.documents_out.reading import outline

GOLDEN = Path(__file__).parents[1] / "golden"


def table_of(paper: object) -> Table:
    return next(b for b in form_01_document(paper).blocks if isinstance(b, Table))  # type: ignore[arg-type]  # papers come from one place


def said(**changes: object) -> str:
    """The paper of one person with these fields, as text."""
    return outline(form_01_word(form_01(0, rows=(person(1, **changes),))))  # type: ignore[arg-type]  # any field by name


@pytest.mark.parametrize(
    ("name", "people", "changes"),
    [
        ("form_01.txt", 3, {}),
        ("form_01_nil.txt", 0, {}),
        (
            "form_01_draft.txt",
            2,
            {"decided": False, "is_draft": True, "number": "", "day": None},
        ),
    ],
)
def test_the_paper_reads_as_it_did_when_someone_last_looked_at_it(
    name: str, people: int, changes: dict[str, bool]
) -> None:
    made = outline(form_01_word(form_01(people, **changes)))
    assert made == (GOLDEN / name).read_text(encoding="utf-8")


def test_the_paper_says_under_its_title_that_nobody_compared_it() -> None:
    for people in (0, 1):
        lines = outline(form_01_word(form_01(people))).splitlines()
        assert NOT_COMPARED in lines
        assert lines.index(NOT_COMPARED) < 8


def test_a_nil_return_is_a_sentence_and_no_table() -> None:
    paper = form_01_document(form_01(0))
    assert not any(isinstance(block, Table) for block in paper.blocks)
    assert "không có người chấp hành xong án phạt tù" in outline(form_01_word(form_01(0)))


def test_every_field_of_a_person_is_on_the_paper() -> None:
    row = person(1, Verdict(False, "đã chuyển nơi cư trú"), note="Hộ nghèo")
    text = outline(form_01_word(form_01(0, rows=(row,))))
    for part in (
        "Nguyễn Thị Quỳnh Hương Giang",
        "05/03/1990 / Nam",
        "012090000001",
        "Bản Nà Đon, số nhà 1, đường Trần Hưng Đạo / ĐT: 0912 345 678",
        "Chấp hành xong / Số 101/GCN / Ngày 03/01/2026",
        "| 05/01/2026 | Có | Sản xuất, kinh doanh | 100.000.000 |",
        "| Không xác nhận: đã chuyển nơi cư trú | Hộ nghèo",
    ):
        assert part in text


def test_what_is_not_known_is_left_blank_or_said() -> None:
    assert "| chưa có |" in said(identity_number=None)
    assert "| 1984 / Nam |" in said(born_on=1984)
    assert "| Chấp hành xong |" in said(certificate_number="", certificate_on=None)
    assert "ĐT:" not in said(phone="")
    assert "| Không |" in said(is_obeying_law=False)


def test_people_who_name_no_sum_are_not_added_as_zero() -> None:
    rows = (person(1, amount_vnd=None), person(2, amount_vnd=30_000_000))
    table = table_of(form_01(0, rows=rows))
    assert [row[9] for row in table.rows] == ["", "30.000.000"]
    assert table.total is not None
    assert table.total[9] == "30.000.000"
    alone = table_of(form_01(0, rows=rows[:1]))
    assert alone.total is not None
    assert alone.total[9] == ""


def test_the_committees_sentence_counts_only_once_every_name_is_decided() -> None:
    rows = (person(0, Verdict(True)), person(1, Verdict(False, "đã chuyển đi")), person(2))
    open_text = outline(form_01_word(form_01(0, rows=rows)))
    assert "xác nhận: ........ người; không xác nhận: ........ người" in open_text
    closed_text = outline(form_01_word(form_01(0, rows=rows[:2])))
    assert "xác nhận: 01 người; không xác nhận: 01 người" in closed_text
    all_text = outline(form_01_word(form_01(0, rows=rows[:1])))
    assert "xác nhận: 01 người; không xác nhận: không có." in all_text


def test_an_addition_bears_its_number_and_says_that_it_adds() -> None:
    text = outline(form_01_word(form_01(2, addendum=1)))
    assert "DANH SÁCH BỔ SUNG SỐ 01" in text
    assert "bổ sung vào danh sách 02 người" in text


def test_a_nil_addition_does_not_say_that_the_list_is_empty() -> None:
    text = outline(form_01_word(form_01(0, addendum=2)))
    assert "không có người được bổ sung vào danh sách" in text
    assert "không phát sinh" not in text


def test_names_are_shown_as_text_even_when_they_look_like_xml_or_a_field() -> None:
    name = "A & B <b>{{ xa }}</b>"
    assert name in said(full_name=name)
    row = person(1, full_name=name)
    made = form_01_word(form_01(0, rows=(row,)), template=sample_template())
    assert name in outline(made)


def test_the_sample_template_fills_in_every_person_and_both_signatures() -> None:
    text = outline(form_01_word(form_01(3), template=sample_template()))
    assert "{{" not in text
    assert "{%" not in text
    for part in (
        "Số: 05/DS-CAX",
        "Bình Lư, ngày 02 tháng 11 năm 2026",
        "1 | Lò Văn Ỷ | 1984 Nữ | 012090000000 |",
        "3 | Giàng A Sử |",
        "TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH; PHÓ CHỦ TỊCH; Lò Thị Mỷ",
        "TRƯỞNG CÔNG AN XÃ; Đại úy Nguyễn Đức Thịnh",
        "- Phòng giao dịch Ngân hàng Chính sách xã hội",
        NOT_COMPARED,
    ):
        assert part in text


def test_the_sample_template_shows_a_draft_and_a_nil_return_too() -> None:
    text = outline(form_01_word(form_01(0, is_draft=True), template=sample_template()))
    assert "(DỰ THẢO)" in text
    assert "không có người chấp hành xong án phạt tù" in text


def test_a_provinces_own_words_replace_our_layout_whole() -> None:
    file = Document()
    file.add_paragraph("Tỉnh tự soạn: {{ xa }}, {{ so_nguoi }} người, {{ tong_so_tien }} đồng")
    raw = io.BytesIO()
    file.save(raw)
    text = outline(form_01_word(form_01(2), template=raw.getvalue()))
    assert text == "Tỉnh tự soạn: xã Bình Lư, 2 người, 200.000.000 đồng\n"


def test_the_template_knows_every_field_the_paper_holds() -> None:
    row = person(1, Verdict(True), note="N")
    context = form_01_context(form_01(0, rows=(row,)))
    people = context["nguoi"]
    assert isinstance(people, list)
    known = set(map(str, people[0].values()))
    for part in (row.full_name, row.residence, row.release_kind, row.purpose, row.phone, row.note):
        assert part in known
    for part in ("012090000001", "101/GCN", "03/01/2026", "05/01/2026", "Có", "Xác nhận", "Nam"):
        assert part in known


def test_signature_lines_stand_in_their_order() -> None:
    signature = Signature("Phó Trưởng Công an", "Lò Văn B", ("KT. Trưởng Công an",))
    text = outline(form_01_word(form_01(1, police_signature=signature)))
    assert "KT. TRƯỞNG CÔNG AN; PHÓ TRƯỞNG CÔNG AN; Lò Văn B" in text


def test_the_same_list_gives_the_same_bytes() -> None:
    assert form_01_word(form_01(5)) == form_01_word(form_01(5))
