"""The bank's letter as a page of the house: who makes it, when, and what is in it."""

from __future__ import annotations

import io
import re

import pytest
from django.urls import reverse
from docx import Document
from openpyxl import load_workbook

from hoanhap.work.lists.models import ListEntry
from hoanhap.work.loans.actions import refuse
from hoanhap.work.reports.forms.demo_line import DEMO_LINE
from tests.documents_out.reading import outline
from tests.stories import LoanStory, at_bank, facts
from tests.web.test_loans_pages import QUERIES_MAX, read, sign_in
from tests.world import World, build_world


@pytest.fixture
def world(db: None, monkeypatch: pytest.MonkeyPatch) -> World:
    monkeypatch.setenv("HOANHAP_NOW", "2026-11-03T12:00")
    return build_world()


@pytest.fixture
def story(world: World) -> LoanStory:
    (entry_id,) = at_bank(world)
    return LoanStory(world, entry_id).apply()


def approved(story: LoanStory) -> LoanStory:
    return story.review().confirm().appraise().approve()


def refused(story: LoanStory, code: str, note: str = "") -> LoanStory:
    act = story.act("director")
    refuse(
        act, loan_id=story.loan_id, version=story.version, refused_on=story.day, code=code,
        note=note,
    )  # fmt: skip
    return story


def address(story: LoanStory) -> str:
    return reverse("web:loan_notice", args=[story.loan_id])


def letter(story: LoanStory, name: str = "a.officer") -> str:
    answer = sign_in(name).get(address(story))
    assert answer.status_code == 200
    assert re.search(r'filename="thong-bao-vay-\d+\.docx"', answer["Content-Disposition"])
    return outline(answer.content)


def test_the_letter_of_an_approved_loan_tells_what_was_approved(story: LoanStory) -> None:
    text = letter(approved(story))
    for part in (
        "Kính gửi: Anh/chị Lò Thị Hộ, xã A1",
        "Số: 04/TD-01",
        "An, ngày 06 tháng 10 năm 2026",
        "60.000.000 đồng (sáu mươi triệu đồng)",
        "6,6% một năm",
        "giấy ủy quyền của hộ (01/UQ)",
        "không phải thế chấp tài sản",
        "PHÒNG GIAO DỊCH NHCSXH A",
        "Tổ Bản Mẫu",
    ):
        assert part in text, part


def test_a_letter_of_a_direct_loan_asks_for_no_authorisation(world: World) -> None:
    (entry_id,) = at_bank(world)
    story = LoanStory(world, entry_id)
    story.apply(
        path="direct", borrower_name="", borrower_relation="", household_head="", group_id=None,
        other_adults=0,
    ).appraise().approve()  # fmt: skip
    text = letter(story)
    assert "01/UQ" not in text and "Tổ Bản Mẫu" not in text


def test_the_letter_of_a_loan_not_approved_leaves_number_and_day_to_the_paper(
    story: LoanStory,
) -> None:
    text = letter(refused(story, "papers_missing"))
    assert "Hồ sơ vay chưa đủ giấy tờ" in text
    assert "Số: ........" in text and "năm 20...." in text


def test_conditions_that_were_not_known_are_listed_in_the_letter(story: LoanStory) -> None:
    text = letter(refused(story, "law_not_met"))
    assert "Chưa rõ có dư nợ chương trình khác" in text and "(khoản 3 Điều 3)" in text


def test_a_note_of_the_office_is_not_told_unless_it_is_the_reason(story: LoanStory) -> None:
    text = letter(refused(story, "no_capital", "Chờ phân bổ quý sau"))
    assert "Chờ phân bổ quý sau" not in text


def test_there_is_no_letter_before_there_is_an_answer(story: LoanStory) -> None:
    officer = sign_in("a.officer")
    page = reverse("web:loan", args=[story.loan_id])
    assert officer.get(address(story)).status_code == 404
    assert address(story) not in read(officer, page)
    approved(story)
    assert officer.get(address(story)).status_code == 200
    assert address(story) in read(officer, page)


def test_only_posts_of_the_loans_own_bank_make_the_letter(story: LoanStory) -> None:
    approved(story)
    for name in ("a.org", "a1.chair", "a.desk", "a.reader", "a1.drafter", "b.officer"):
        assert sign_in(name).get(address(story)).status_code == 404, name
    assert address(story) not in read(sign_in("a.desk"), reverse("web:loan", args=[story.loan_id]))
    for name in ("a.officer", "a.accountant", "a.director"):
        assert sign_in(name).get(address(story)).status_code == 200, name


def test_the_letter_is_made_within_the_queries_of_a_page(
    story: LoanStory, django_assert_max_num_queries: pytest.FixtureRequest
) -> None:
    officer = sign_in("a.officer")
    approved(story)
    with django_assert_max_num_queries(QUERIES_MAX):  # type: ignore[operator]  # a context maker
        officer.get(address(story))


def test_in_the_demonstration_every_file_that_leaves_says_so(
    world: World, settings: pytest.FixtureRequest
) -> None:
    (entry_id,) = at_bank(world, facts(1))
    story = approved(LoanStory(world, entry_id).apply())
    list_id = _list_id(entry_id)
    files = {
        reverse("web:loan_notice", args=[story.loan_id]): "a.officer",
        reverse("web:list_word", args=[list_id]): "a1.signer",
        reverse("web:list_excel", args=[list_id]): "a1.signer",
        reverse("web:figures_word"): "a.desk",
        reverse("web:figures_excel"): "a.desk",
    }
    for is_demo in (False, True):
        settings.IS_DEMO = is_demo  # type: ignore[attr-defined]  # pytest-django's settings
        for file, name in files.items():
            assert (DEMO_LINE in _text(sign_in(name).get(file))) == is_demo, (file, is_demo)


def _list_id(entry_id: int) -> int:
    return ListEntry.objects.get(pk=entry_id).list_id


def _text(answer) -> str:  # type: ignore[no-untyped-def]  # a test client's answer
    assert answer.status_code == 200
    if answer["Content-Type"].endswith("sheet"):
        cells = load_workbook(io.BytesIO(answer.content)).worksheets[0].iter_rows(values_only=True)
        return " ".join(str(value) for row in cells for value in row if value is not None)
    return " ".join(p.text for p in Document(io.BytesIO(answer.content)).paragraphs)
