"""The checker of Decree 30: our papers pass it, and each rule broken in a file is found."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Pt

from hoanhap.ground.documents.decree_30_check import Verdict, check
from hoanhap.ground.documents.decree_30_rules import decree_rules
from hoanhap.ground.documents.text_refusals import TextRefused
from hoanhap.ground.documents.word import Signature, to_docx
from hoanhap.work.reports.forms.report_word import report_word
from tests.cli.asked import answered, ask, refused, written
from tests.documents_out.breaking import (
    Edit,
    align,
    changed,
    every,
    size,
    spaced,
    switch,
    unruled,
    without,
    words,
)
from tests.documents_out.papers import report
from tests.documents_out.report_papers import head, report_paper

COUNTRY, MOTTO, PARENT, ISSUER = "CỘNG HÒA", "Độc lập", "BỘ CÔNG AN", "CÔNG AN TỈNH"
NUMBER, PLACE, TYPE, ABSTRACT = "Số:", "Lai Châu, ngày", "BÁO CÁO", "Kết quả thực hiện tín"
BODY, BASIS, HEADER = "Công an tỉnh báo cáo kết quả", "Căn cứ Quyết", "word/header1.xml"
AUTHORITY, NAME, RECIPIENTS, LAST = "KT. GIÁM", "Nguyễn Minh", "Nơi nhận:", "- Lưu"
LABEL, TITLE, ATTACHED = "Phụ lục I", "SỐ LIỆU THEO", "(Kèm theo"

BROKEN: dict[str, tuple[Edit, ...]] = {
    "paper_width": (every("pgSz", "w", "12240"),),
    "paper_height": (every("pgSz", "h", "15840"),),
    "margin_top": (every("pgMar", "top", "720"),),
    "margin_bottom": (every("pgMar", "bottom", "1701"),),
    "margin_left": (every("pgMar", "left", "1134"),),
    "margin_right": (every("pgMar", "right", "1701"),),
    "country": (size(COUNTRY, 14),),
    "country_look": (
        switch(COUNTRY, "b", on=False),
        align(COUNTRY, "left"),
        words(COUNTRY, "Cộng hòa xã hội chủ nghĩa Việt Nam"),
    ),
    "motto": (size(MOTTO, 12),),
    "motto_line": (unruled(MOTTO),),
    "motto_look": (switch(MOTTO, "i", on=True), words(MOTTO, "ĐỘC LẬP - TỰ DO - HẠNH PHÚC")),
    "parent": (size(PARENT, 14),),
    "parent_look": (words(PARENT, "Bộ Công an"), switch(PARENT, "i", on=True)),
    "issuer": (size(ISSUER, 14),),
    "issuer_look": (switch(ISSUER, "i", on=True),),
    "issuer_line": (unruled(ISSUER),),
    "number": (size(NUMBER, 12),),
    "number_look": (switch(NUMBER, "b", on=True),),
    "number_form": (words(NUMBER, "Số: 5/BC-CAT"), words(NUMBER, "Số: 15")),
    "place_day": (size(PLACE, 11),),
    "place_day_look": (switch(PLACE, "i", on=False),),
    "day_form": (
        words(PLACE, "Lai Châu, ngày 5 tháng 6 năm 2026"),
        words(PLACE, "Lai Châu, ngày 15 tháng 2 năm 2026"),
    ),
    "type_name": (size(TYPE, 16),),
    "type_name_look": (words(TYPE, "Báo cáo"), align(TYPE, "left")),
    "abstract": (size(ABSTRACT, 12),),
    "abstract_look": (switch(ABSTRACT, "b", on=False),),
    "abstract_line": (unruled(ABSTRACT),),
    "body": (size(BODY, 12),),
    "body_indent": (every("ind", "firstLine", "0"),),
    "body_spacing": (spaced(BODY, "after", "40"),),
    "body_line": (spaced(BODY, "line", "480"),),
    "body_align": (align(BODY, "left"),),
    "basis_look": (switch(BASIS, "i", on=False),),
    "basis_end": (words(BASIS, "Căn cứ Quyết định số 22/2023/QĐ-TTg."),),
    "signer": (size(AUTHORITY, 12), size(NAME, 15)),
    "signer_look": (switch(AUTHORITY, "b", on=False), words(AUTHORITY, "KT. Giám đốc")),
    "signer_name_look": (switch(NAME, "b", on=False),),
    "signer_authority": (words(AUTHORITY, "KT GIÁM ĐỐC"), words(AUTHORITY, "CÔNG AN TỈNH")),
    "recipients_head": (size(RECIPIENTS, 14),),
    "recipients_head_look": (switch(RECIPIENTS, "i", on=False),),
    "recipients": (size(LAST, 14),),
    "recipients_look": (switch(LAST, "b", on=True),),
    "recipients_form": (
        words(LAST, "- Lưu: VT, PC10;"),
        words(LAST, "- Công an các xã."),
        words("- Bộ Công an (để", "Bộ Công an;"),
    ),
    "appendix_label": (size(LABEL, 12),),
    "appendix_label_look": (align(LABEL, "right"),),
    "appendix_title": (size(TITLE, 11),),
    "appendix_title_look": (switch(TITLE, "b", on=False), words(TITLE, "Số liệu theo xã")),
    "attached_to": (size(ATTACHED, 11),),
    "attached_look": (switch(ATTACHED, "i", on=False),),
    "attached_form": (words(ATTACHED, "(Kèm theo báo cáo này)"), words(ATTACHED, "(Bản sao)")),
    "elements": (words(MOTTO, "Độc lập"), words(NUMBER, "05/BC-CAT")),
    "page_number_hidden": (without("titlePg"),),
}  # fmt: skip
ELSEWHERE = {"font", "colour", "page_number", "page_number_form", "letter_subject", "draft", "seal"}
DOCX = report_word(report_paper())


def verdicts(docx: bytes) -> dict[str, Verdict]:
    return {verdict.rule.key: verdict for verdict in check(docx)}


def met(docx: bytes, key: str) -> bool | None:
    return verdicts(docx)[key].met


def test_every_rule_is_broken_by_some_test_but_the_seal_that_no_word_file_has() -> None:
    assert set(BROKEN) | ELSEWHERE == {rule.key for rule in decree_rules()}


def test_our_own_report_meets_every_rule_that_a_file_can_show() -> None:
    found = verdicts(DOCX)
    assert [v.rule.key for v in found.values() if v.met is False] == []
    # A report has no "V/v" below its number, and a seal only stands on the signed paper.
    assert [v.rule.key for v in found.values() if v.met is None] == ["letter_subject", "seal"]


CASES = [(key, number) for key, edits in BROKEN.items() for number in range(len(edits))]


@pytest.mark.parametrize(("key", "number"), CASES)
def test_a_paper_that_breaks_a_rule_is_told_so(key: str, number: int) -> None:
    found = verdicts(changed(DOCX, BROKEN[key][number]))
    assert found[key].met is False, found[key].seen
    assert found[key].seen


def test_another_font_is_found_wherever_it_stands() -> None:
    arial = changed(DOCX, every("rFonts", "ascii", "Arial"), "word/styles.xml")
    assert met(arial, "font") is False
    assert "Arial" in verdicts(arial)["font"].seen


def test_a_colour_is_found() -> None:
    red = changed(DOCX, every("color", "val", "FF0000"), "word/styles.xml")
    assert met(red, "colour") is False


def test_the_page_number_s_size_place_and_form_are_judged_in_the_head_of_the_page() -> None:
    header = "word/header1.xml"
    assert met(changed(DOCX, every("sz", "val", "20"), header), "page_number") is False
    assert met(changed(DOCX, every("jc", "val", "right"), header), "page_number_form") is False
    assert met(changed(DOCX, without("instrText"), header), "page_number_form") is False
    roman = changed(DOCX, every("pgNumType", "fmt", "upperRoman"))
    assert met(roman, "page_number_form") is False


def test_the_subject_of_a_letter_is_judged_under_its_number() -> None:
    letter = to_docx(report(type_name="", abstract="đề nghị phối hợp", appendices=()))
    assert met(letter, "letter_subject") is True
    assert met(letter, "type_name") is None
    assert met(letter, "elements") is True
    assert met(changed(letter, size("V/v", 14)), "letter_subject") is False


def test_a_draft_says_so_a_numbered_paper_does_not_and_a_bare_one_cannot_be_told() -> None:
    blank = report_paper(head=head(number="", day=None))
    marked = report_paper(head=head(number="", day=None, is_draft=True))
    wrong = report_paper(head=head(is_draft=True))
    assert met(report_word(blank), "draft") is None
    assert met(report_word(blank), "number_form") is None
    assert met(report_word(blank), "day_form") is None
    assert met(report_word(marked), "draft") is True
    assert met(report_word(wrong), "draft") is False


@pytest.mark.parametrize(
    ("signature", "seen"),
    [
        (Signature("Giám đốc", "Lò Văn A"), "người đứng đầu tự ký"),
        (Signature("Phó Chủ tịch", "Lò A", ("TM. Ủy ban nhân dân", "KT. Chủ tịch")), "TM., KT."),
        (Signature("Trưởng phòng", "Lò Văn A", ("TL. Giám đốc",)), "TL."),
        (Signature("Chánh Văn phòng", "Lò Văn A", ("TUQ. Chủ tịch",)), "TUQ."),
    ],
)
def test_each_way_to_sign_is_known(signature: Signature, seen: str) -> None:
    docx = report_word(report_paper(head=head(signature=signature)))
    assert (met(docx, "signer_authority"), verdicts(docx)["signer_authority"].seen) == (True, seen)


def test_a_look_that_comes_from_a_style_counts_like_one_of_the_text_itself() -> None:
    file = Document()
    file.styles["Normal"].font.name = "Times New Roman"
    file.styles["Normal"].font.size = Pt(14)
    file.styles["Body Text"].font.size = Pt(10)
    file.add_paragraph("BÁO CÁO")
    file.add_paragraph("Kết quả")
    file.add_paragraph("Nội dung theo kiểu.", style="Body Text")
    raw = io.BytesIO()
    file.save(raw)
    found = verdicts(raw.getvalue())
    assert found["type_name"].met is True
    assert found["body"].seen.startswith("“Nội dung theo kiểu.”: cỡ 10")
    assert found["elements"].seen.startswith("thiếu: quốc hiệu, tiêu ngữ, tên cơ quan")
    assert found["issuer"].met is None


def test_a_small_number_or_day_is_told_with_the_line_where_it_stands() -> None:
    paper = report_paper(head=head(day=date(2026, 2, 5)))
    assert verdicts(report_word(paper))["day_form"].seen == "“Lai Châu, ngày 05 tháng 02 năm 2026”"


def test_what_is_no_word_file_is_refused_in_a_sentence() -> None:
    with pytest.raises(TextRefused):
        check(b"%PDF-1.7 nothing")
    with pytest.raises(TextRefused):
        check(DOCX[: len(DOCX) // 2])


def test_the_command_says_each_rule_line_by_line_and_as_json(tmp_path: Path) -> None:
    place = written(tmp_path / "bao-cao.docx", changed(DOCX, size(BODY, 12)))
    code, out, _ = ask("paper", "check", place)
    assert code == 0
    assert "[không đạt] Nội dung, cỡ chữ (13–14 pt): “Công an tỉnh báo cáo" in out
    assert "[không xét được] Dấu, chữ ký số" in out
    answer = answered("paper", "check", "--json", place)
    assert answer["not_met"] == 1
    assert answer["met"] + answer["cannot_tell"] + 1 == len(answer["rules"])
    assert [rule["key"] for rule in answer["rules"] if rule["met"] is False] == ["body"]
    assert "Không mở được tệp" in refused("paper", "check", str(tmp_path / "khong-co.docx"))


def test_two_drafts_that_differ_in_one_sign_differ_in_one_verdict() -> None:
    fine = report_paper()
    other = replace(fine, head=head(recipients=("Bộ Công an",)))
    before, after = verdicts(report_word(fine)), verdicts(report_word(other))
    assert [k for k in before if before[k].met != after[k].met] == ["recipients_form"]
