"""What the bank's letter says: the sum and what to do, or kindly why not yet and what next."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from hoanhap.ground.documents.pdf import to_pdf
from hoanhap.work.loans.codes import REFUSALS
from hoanhap.work.reports.forms.demo_line import DEMO_LINE
from hoanhap.work.reports.forms.form_01 import form_01_context, form_01_word
from hoanhap.work.reports.forms.loan_notice import (
    NOT_COMPARED,
    Approval,
    Lack,
    LoanNotice,
    Refusal,
    loan_notice_word,
)
from hoanhap.work.reports.forms.loan_notice_reasons import REASONS
from hoanhap.work.reports.forms.measures_table import measures_word
from tests.documents_out.papers import form_01, measures, report_head
from tests.documents_out.reading import outline
from tests.tidy.test_words import SHAMING

GOLDEN = Path(__file__).parents[1] / "golden"
APPROVAL = Approval(
    amount_vnd=60_000_000,
    term_months=36,
    rate_year=Fraction(66, 1000),
    overdue_factor=Fraction(13, 10),
    is_unsecured=True,
    papers=("căn cước của người ký", "thông báo này"),
)
LACKING = Refusal(
    "law_not_met",
    lacks=(
        Lack(
            "Chưa rõ tình hình dư nợ; hãy hỏi ngân hàng",
            "khoản 3 Điều 3",
            "Tình hình dư nợ tại ngân hàng",
        ),
    ),
)


def notice(decision: Approval | Refusal = APPROVAL, **changes: object) -> LoanNotice:
    given: dict[str, object] = {
        "bank": "Phòng giao dịch Ngân hàng Chính sách xã hội Tam Đường",
        "place": "Lai Châu",
        "addressee": "Lò Thị Hộ",
        "beneficiary": "anh/chị Lò Văn Ỷ",
        "commune": "xã Bình Lư",
        "purpose": "sản xuất, kinh doanh, tạo việc làm",
        "asked_vnd": 70_000_000,
        "applied_on": date(2026, 11, 1),
        "decision": decision,
        "recipients": ("Như trên", "Lưu: hồ sơ vay vốn"),
    }
    return LoanNotice(**{**given, **changes})  # type: ignore[arg-type]  # any field by name


def said(decision: Approval | Refusal = APPROVAL, **changes: object) -> str:
    return outline(loan_notice_word(notice(decision, **changes)))


@pytest.mark.parametrize(
    ("name", "decision", "changes"),
    [
        ("loan_notice_approved.txt", APPROVAL, {"number": "04/TD-01", "day": date(2026, 11, 2)}),
        ("loan_notice_not_yet.txt", LACKING, {"is_demo": True}),
    ],
)
def test_the_letter_reads_as_it_did_when_someone_last_looked_at_it(
    name: str, decision: Approval | Refusal, changes: dict[str, object]
) -> None:
    assert said(decision, **changes) == (GOLDEN / name).read_text(encoding="utf-8")


def test_the_sum_stands_in_figures_and_in_words_with_the_rate_of_year_and_month() -> None:
    text = said()
    assert "60.000.000 đồng (sáu mươi triệu đồng)" in text
    assert "36 tháng" in text and "6,6% một năm, tức 0,55% một tháng" in text
    assert "chịu 130% lãi suất trên" in text


def test_a_rate_that_has_no_end_by_the_month_is_rounded_to_two_places() -> None:
    approval = Approval(1_000_000, 12, Fraction(62, 1000), Fraction(13, 10), True, ("căn cước",))
    assert "6,2% một năm, tức 0,52% một tháng" in said(approval)


def test_number_and_day_are_the_papers_own_or_a_blank_to_fill() -> None:
    blank = said()
    assert "Số: ........" in blank and "ngày ..... tháng ..... năm 20...." in blank
    filled = said(number="04/TD-01", day=date(2026, 11, 2))
    assert "Số: 04/TD-01" in filled and "Lai Châu, ngày 02 tháng 11 năm 2026" in filled


@pytest.mark.parametrize("code", REFUSALS)
def test_every_coded_reason_has_kind_words_and_says_what_to_do_next(code: str) -> None:
    text = said(Refusal(code))
    assert REASONS[code].why in text
    assert REASONS[code].next_steps
    assert all(step in text for step in REASONS[code].next_steps)
    assert "lần này đề nghị chưa được phê duyệt" in text
    assert (REASONS[code].clause is None) == (code == "other")


@pytest.mark.parametrize("decision", [APPROVAL, LACKING, *map(Refusal, REFUSALS)])
def test_no_letter_shames_or_names_the_sentence_served(decision: Approval | Refusal) -> None:
    text = said(decision)
    assert "Kính gửi: Anh/chị Lò Thị Hộ" in text
    assert SHAMING.search(text) is None
    assert "án phạt tù" not in text and "từ chối" not in text


def test_another_reason_is_told_as_it_was_written_and_no_other_note_is() -> None:
    written = Refusal("other", written_reason="Hộ đang chuyển nơi ở.")
    assert "Hộ đang chuyển nơi ở." in said(written)
    assert REASONS["other"].why not in said(written)


def test_what_the_law_lacks_is_listed_with_its_clause_and_what_to_bring() -> None:
    text = said(LACKING)
    assert "- Chưa rõ tình hình dư nợ; hãy hỏi ngân hàng (khoản 3 Điều 3)." in text
    assert "Cần có: tình hình dư nợ tại ngân hàng." in text


def test_security_is_asked_for_only_where_the_law_asks() -> None:
    secured = Approval(200_000_000, 36, Fraction(66, 1000), Fraction(13, 10), False, ("căn cước",))
    assert "không phải thế chấp" in said() and "không phải thế chấp" not in said(secured)
    assert "cần có bảo đảm tiền vay" in said(secured)


@pytest.mark.office
@pytest.mark.parametrize("decision", [APPROVAL, LACKING])
def test_an_ordinary_letter_fits_on_one_page(decision: Approval | Refusal) -> None:
    bank = "Phòng giao dịch NHCSXH Tam Đường"
    papers = ("căn cước hoặc căn cước công dân của người ký", "thông báo này", "giấy ủy quyền")
    if isinstance(decision, Approval):
        decision = replace(decision, papers=papers)
    pages = to_pdf(loan_notice_word(notice(decision, bank=bank, is_demo=True)))
    assert len(re.findall(rb"/Type\s*/Page\b", pages)) == 1


def test_every_letter_says_that_its_layout_is_our_own() -> None:
    for decision in (APPROVAL, LACKING):
        assert NOT_COMPARED in said(decision).splitlines()


def test_every_paper_of_the_demonstration_says_so_and_no_other_does() -> None:
    assert DEMO_LINE in said(is_demo=True) and DEMO_LINE not in said()
    marked = form_01(1, is_demo=True)
    assert DEMO_LINE in outline(form_01_word(marked))
    assert DEMO_LINE not in outline(form_01_word(form_01(1)))
    assert form_01_context(marked)["minh_hoa"] == DEMO_LINE
    assert form_01_context(form_01(1))["minh_hoa"] == ""
    assert DEMO_LINE in outline(measures_word(measures(1, is_demo=True), report_head()))
    assert DEMO_LINE not in outline(measures_word(measures(1), report_head()))
