"""Obstacles and proposals from the page one stood on to the answer, as offices meet them."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.test import Client
from django.urls import reverse
from docx import Document

from hoanhap.doors.web.obstacles.places import place_of, place_words
from hoanhap.ground.documents.workbook_in import open_here
from hoanhap.work.oversight.models import Obstacle
from tests.lists.ready import Lists
from tests.oversight.asked import LONG_AGO, Asked
from tests.web.desk_pages import As, as_post, lists, page, post, world
from tests.world import TODAY, World

__all__ = ["as_post", "lists", "world"]
SAID = {
    "topic": "lists", "title": "Thiếu mẫu xác nhận", "text": "Chưa có mẫu cho người chuyển đến",
    "kind": "obstacle", "is_impersonal": "on",
}  # fmt: skip


@pytest.fixture
def asked(world: World) -> Asked:
    return Asked(world)


@pytest.fixture
def desk(as_post: As) -> Client:
    return as_post("a.desk")


def test_the_foot_of_a_page_leads_to_the_form_which_keeps_the_place(
    as_post: As, lists: Lists
) -> None:
    row = lists.started()
    drafter = as_post("a1.drafter")
    here = reverse("web:list", args=[row.pk])
    link = f"{reverse('web:obstacle_raise')}?noi={here}"
    assert link in page(drafter, "list", row.pk)
    assert here in page(drafter, "obstacle_raise", noi=here)
    went = post(drafter, "obstacle_raise", noi=f"{here}?q=Lò Văn A", **SAID)
    kept = Obstacle.objects.get()
    assert went["Location"] == reverse("web:obstacle", args=[kept.pk])
    assert (kept.place_path, kept.place_name) == (here, "list")
    assert (kept.subject_kind, kept.subject_id) == ("lists.MonthlyList", row.pk)
    assert f'<a href="{here}">Danh sách' in page(drafter, "obstacle", kept.pk)


@pytest.mark.parametrize(
    "address", ["", "https://elsewhere.example/", "//elsewhere.example/", "/khong-co/", "x" * 300]
)
def test_an_address_that_is_no_page_of_the_house_is_no_place(as_post: As, address: str) -> None:
    assert place_of(address).path == ""
    post(as_post("a1.drafter"), "obstacle_raise", noi=address[:250], **SAID)
    assert Obstacle.objects.get().place_path == ""


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("list", "lists.MonthlyList"),
        ("return", "returns.Return"),
        ("round", "returns.Round"),
        ("report", "reports.Report"),
        ("need_survey", "needs.Survey"),
    ],
)
def test_a_place_keeps_the_row_that_its_page_shows(name: str, kind: str) -> None:
    place = place_of(reverse(f"web:{name}", args=[7]) + "?trang=2")
    assert (place.subject_kind, place.subject_id) == (kind, 7)


def test_a_place_is_said_by_its_desk() -> None:
    paths = ("/", "/vay-von/3/", "/thu-tinh/", "/doc-thu/")
    said = [place_words(path).vi for path in paths]
    assert said == ["Hôm nay", "Vay vốn", "Vay vốn", "Trang khác"]


def test_a_text_that_nobody_looked_at_again_or_with_a_number_comes_back(as_post: As) -> None:
    clerk = as_post("a1.clerk")
    unseen = post(clerk, "obstacle_raise", **{**SAID, "is_impersonal": None})
    assert unseen.status_code == 422
    assert "Hãy xem lại nội dung rồi đánh dấu ô này" in unseen.content.decode()
    numbered = post(clerk, "obstacle_raise", **{**SAID, "text": "Anh số 012188000001 chưa vay"})
    assert numbered.status_code == 422
    assert "có số định danh của một người" in numbered.content.decode()
    assert Obstacle.objects.count() == 0


def test_from_a_communes_page_to_the_answer_it_reads(as_post: As, desk: Client) -> None:
    clerk = as_post("a1.clerk")
    post(clerk, "obstacle_raise", noi="/", **SAID)
    row = Obstacle.objects.get()
    assert "Thiếu mẫu xác nhận" in page(desk, "today")
    assert "chờ Công an tỉnh A trả lời" in page(desk, "obstacle", row.pk)
    post(desk, "obstacle_answer", row.pk, answer="Dùng mẫu số 01", answered_on="3/11/2026")
    assert "đã có trả lời; cho biết" in page(clerk, "today")
    shown = page(clerk, "obstacle", row.pk)
    assert "Dùng mẫu số 01" in shown and "Trả lời ngày 03/11/2026" in shown
    post(clerk, "obstacle_mark", row.pk, mark="unresolved", note="Xã chưa có mẫu")
    assert "1 nơi cho biết câu trả lời chưa giải quyết được" in page(desk, "today")
    post(desk, "obstacle_reopen", row.pk, reason="Bổ sung mẫu")
    assert "Câu trả lời trước, đang xem lại" in page(clerk, "obstacle", row.pk)
    post(clerk, "obstacle_close", row.pk, reason="Đã nhận mẫu")
    assert "đã khép lại" in page(clerk, "obstacle", row.pk)


def test_alike_ones_are_grouped_taken_up_and_come_apart(
    asked: Asked, as_post: As, desk: Client
) -> None:
    head, other = asked.raised("a1.clerk"), asked.raised("a2.clerk", title="Mẫu nào?")
    assert "Mẫu nào? (UBND xã A2, 03/11/2026)" in page(desk, "obstacle_group", head)
    post(desk, "obstacle_group", head, member_ids=[other])
    assert "2 nơi cùng nêu" in page(desk, "obstacles")
    assert "Mẫu nào?" not in page(desk, "obstacles")
    assert "Mẫu nào?" in page(desk, "obstacles", gop="each")
    assert "Mẫu nào?" in page(desk, "obstacle", head)
    assert "Mẫu nào?" not in page(as_post("a1.clerk"), "obstacle", head)
    post(
        desk, "obstacle_take_up", head, taken_to="ministry", taken_to_name="Bộ Công an",
        number="12/CAT", taken_on="3/11/2026",
    )  # fmt: skip
    post(
        desk, "obstacle_outcome", head, outcome="granted", outcome_text="Sẽ sửa mẫu",
        outcome_on="3/11/2026",
    )  # fmt: skip
    shown = page(as_post("a2.clerk"), "obstacle", other)
    assert "số 12/CAT ngày 03/11/2026" in shown and "Sẽ sửa mẫu" in shown
    post(desk, "obstacle_ungroup", other, reason="Việc khác")
    assert asked.row(other).state == "raised"


def test_the_owner_is_given_and_whoever_gave_it_away_goes_back_to_the_list(
    asked: Asked, as_post: As, desk: Client
) -> None:
    pk = asked.raised("a1.clerk", owner_id=asked.agency("a.finance"))
    finance = as_post("a.finance")
    went = post(finance, "obstacle_assign", pk, owner_id=asked.agency("a.culture"))
    assert went["Location"] == reverse("web:obstacles")
    assert finance.get(reverse("web:obstacle", args=[pk])).status_code == 404
    assert "Giao cơ quan trả lời" in page(desk, "obstacle", pk)


def test_the_list_says_what_is_open_by_age_and_its_figures_open(asked: Asked, desk: Client) -> None:
    asked.raised(title="Chờ lâu", now=LONG_AGO, topic="capital")
    asked.raised(title="Mới nêu")
    shown = page(desk, "obstacles")
    assert "2 vấn đề chưa được trả lời" in shown
    assert f'{reverse("web:obstacles")}?tuoi=quarter"><b>1</b> trên 90 ngày' in shown
    assert "linh_vuc=capital&amp;tuoi=quarter" in shown
    old = page(desk, "obstacles", tuoi="quarter")
    assert "Chờ lâu" in old and "Mới nêu" not in old


def test_the_workbook_holds_what_the_page_is_filtered_to(asked: Asked, desk: Client) -> None:
    asked.raised(title="Chờ lâu", now=LONG_AGO)
    asked.raised(title="Mới nêu")
    answer = desk.get(reverse("web:obstacles_excel"), {"tuoi": "quarter"})
    sheet = open_here(answer.content)[0]
    cells = {str(cell) for row in sheet.rows for cell in row}
    assert "Chờ lâu" in cells and "Mới nêu" not in cells
    assert f"Tính đến ngày {TODAY:%d/%m/%Y}" in cells


def test_pages_of_obstacles_are_in_english_too(asked: Asked, desk: Client) -> None:
    pk = asked.raised()
    desk.get(reverse("web:language", args=["en"]))
    assert "is to answer" in page(desk, "obstacle", pk)
    assert "still open" in page(desk, "obstacles")


def test_the_list_for_the_report_goes_by_days_and_topic_and_keeps_its_filters_in_its_papers(
    desk: Client, asked: Asked
) -> None:
    asked.group(now=LONG_AGO)
    capital = asked.raised("a1.clerk", topic="capital", title="Thiếu vốn", kind="proposal")
    asked.do("answer_obstacle", "a.desk", capital, answer="Sẽ bổ sung", answered_on=TODAY)
    shown = page(desk, "obstacles_report")
    assert shown.index("Lập, xác nhận danh sách</h2>") < shown.index("Nguồn vốn, chỉ tiêu</h2>")
    assert "UBND xã A1; UBND xã A2" in shown
    assert "đã chờ 100 ngày" in shown
    assert "Sẽ bổ sung" in shown
    assert "Thiếu vốn" not in page(desk, "obstacles_report", con="mo")
    assert "Thiếu vốn" not in page(desk, "obstacles_report", span="half")
    query = {"linh_vuc": "capital", "first": "1/11/2026", "last": "3/11/2026"}
    filtered = page(desk, "obstacles_report", **query)
    assert "linh_vuc=capital&amp;first=1%2F11%2F2026" in filtered
    word = desk.get(reverse("web:obstacles_report_word"), query).content
    text = "\n".join(
        [p.text for p in Document(BytesIO(word)).paragraphs]
        + [c.text for t in Document(BytesIO(word)).tables for r in t.rows for c in r.cells]
    )
    assert "1. Nguồn vốn, chỉ tiêu (1)" in text
    assert "Thiếu vốn\nChưa có mẫu xác nhận cho người chuyển nơi cư trú" in text
    assert "Danh sách chậm" not in text
    excel = desk.get(reverse("web:obstacles_report_excel"), query).content
    rows = [row for row in open_here(excel)[0].rows if "Thiếu vốn" in row]
    assert len(rows) == 1
