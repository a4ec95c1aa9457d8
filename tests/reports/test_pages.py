"""The pages of the province's report, as they answer."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from hoanhap.ground.orgs.models import User
from hoanhap.work.reports.models import Passage, Report, SnapshotFile
from tests.lists.ready import Lists, facts
from tests.reports.papers import Papers
from tests.reports.test_passages import WORDS
from tests.returns.story import ReturnStory
from tests.world import NOON, World

WINDOW = {"first": date(2026, 10, 1), "last": date(2026, 12, 14)}
MOST_QUERIES = 15
JSON = {"HTTP_ACCEPT": "application/json"}


@pytest.fixture(autouse=True)
def noon(monkeypatch: pytest.MonkeyPatch) -> None:
    """The world's noon is the present."""
    monkeypatch.setenv("HOANHAP_NOW", "2026-11-03T12:00")


def client_of(post: str) -> Client:
    """Signed in as this post."""
    client = Client()
    client.force_login(User.objects.get(username=post))
    return client


@pytest.fixture
def of_round(world: World) -> Papers:
    """A report of a round in which a1 and a2 have sent."""
    story = ReturnStory(world).open().sent("a1").sent("a2")
    papers = Papers(world)
    papers.report_id = papers.do("open_report", round_id=story.round_id).id
    return papers


def save(
    papers: Papers, text: str, version: int | None = None, who: str = "", **headers: str
) -> Any:
    """What the page of a section answers to a text saved as typed."""
    section = papers.section()
    given = {"text": text, "version": version or section.version, "who": who}
    url = reverse("web:report_section_save", args=[section.pk])
    return client_of("a.desk").post(url, given, **headers)


def test_every_page_is_there_for_the_desk_within_its_queries(of_round: Papers) -> None:
    section = of_round.section()
    part = ReturnStory(of_round.world, round_id=of_round.row.round_id or 0)
    of_round.do(
        "take_passage",
        section_id=section.pk,
        version=section.version,
        part_id=part.part("a1.police", "I").pk,
    )
    of_round.write("Có {{I.1}} lượt, kỳ trước {{I.1|before}}, năm trước {{II.1|last_year}}.", 1)
    desk = client_of("a.desk")
    for name, given in (
        ("reports", []),
        ("report_open", []),
        ("report", [of_round.report_id]),
        ("report_section", [section.pk]),
        ("report_head", [of_round.report_id]),
        ("report_add_section", [of_round.report_id]),
        ("report_submit", [of_round.report_id]),
        ("report_correct", [of_round.report_id]),
        ("report_drop", [of_round.report_id]),
    ):
        with CaptureQueriesContext(connection) as queries:
            answer = desk.get(reverse(f"web:{name}", args=given))
        assert answer.status_code == 200, name
        assert len(queries) <= MOST_QUERIES, (name, len(queries))


def test_a_placed_figure_shows_its_value_and_opens_into_its_rows(papers: Papers) -> None:
    lists = Lists(papers.world)
    row = lists.started()
    lists.on(row, "lists.add_entry", "drafter", facts=facts(1))
    lists.on(row, "lists.submit", "submitter")
    lists.sign(row)
    papers.opened(**WINDOW)
    papers.write("Có {{I.1}} lượt và {{I.77}}.", 1)
    answer = client_of("a.desk").get(reverse("web:report", args=[papers.report_id]))
    said = answer.content.decode()
    link = next(a for a in said.split("<a") if "num placed" in a)
    assert ">1</a>" in link
    url = link.split('href="')[1].split('"')[0].replace("&amp;", "&")
    query = parse_qs(urlsplit(url).query)
    # The window runs on; the page of rows is asked for the days that have come.
    assert (query["first"], query["last"]) == (["2026-10-01"], ["2026-11-03"])
    assert "{{I.77}}" in said
    rows = client_of("a.desk").get(url)
    assert rows.status_code == 200


def test_cells_of_a_table_do_not_run_together(papers: Papers) -> None:
    papers.opened(**WINDOW)
    papers.write("Bản\tSố người\nMường 1\t5", 1)
    answer = client_of("a.desk").get(reverse("web:report", args=[papers.report_id]))
    assert '<p class="report-row">Mường 1\t5</p>' in answer.content.decode()


def test_words_of_who_was_signed_in_before_are_not_saved_under_another_name(
    of_round: Papers,
) -> None:
    desk = User.objects.get(username="a.desk")
    refused = save(of_round, "Chữ của người khác", who=str(desk.pk + 1), **JSON)
    assert refused.status_code == 403 and "người khác gõ" in refused.json()["said"]
    assert of_round.section().text == ""
    assert save(of_round, "Chữ của tôi", who=str(desk.pk), **JSON).status_code == 200


def test_agencies_texts_stand_beside_ours_with_who_has_not_sent(of_round: Papers) -> None:
    url = reverse("web:report_section", args=[of_round.section().pk])
    said = client_of("a.desk").get(url).content.decode()
    assert said.count(WORDS) == 2
    assert "Công an xã A1" in said
    assert "Chưa gửi: " in said
    assert "Sở Tài chính A" in said.split("Chưa gửi:")[1]


def test_a_passage_is_taken_changed_moved_and_dropped_by_the_pages(of_round: Papers) -> None:
    desk = client_of("a.desk")
    section = of_round.section()
    story = ReturnStory(of_round.world, round_id=of_round.row.round_id or 0)
    for place in ("a1", "a2"):
        part = story.part(f"{place}.police", "I").pk
        version = of_round.section().version
        desk.post(reverse("web:report_take", args=[section.pk]), {"part": part, "version": version})
    first, second = of_round.passages()
    desk.post(reverse("web:report_passage_save", args=[first.pk]), {"text": "Khác.", "version": 1})
    desk.post(reverse("web:report_passage_move", args=[second.pk]), {"way": "up", "version": 1})
    assert [one.text for one in of_round.passages()] == [WORDS, "Khác."]
    version = of_round.passages()[0].version
    desk.post(reverse("web:report_passage_drop", args=[second.pk]), {"version": version})
    assert [one.pk for one in Passage.objects.all()] == [first.pk]
    url = reverse("web:report_section", args=[section.pk])
    page = desk.get(url).content.decode()
    assert page.count("Lấy lại đoạn đã bỏ") == 1
    again = {"part": second.source_part_id, "version": of_round.section().version}
    desk.post(reverse("web:report_restore", args=[section.pk]), again)
    assert [one.text for one in of_round.passages()] == ["Khác.", WORDS]
    page = desk.get(url).content.decode()
    assert "Lấy lại đoạn đã bỏ" not in page
    assert '<th scope="row">Nguồn</th>' in page


def test_a_text_saved_by_script_answers_its_new_version(papers: Papers) -> None:
    papers.opened()
    answer = save(papers, "Dòng một.\r\nDòng hai.", **JSON)
    assert answer.json()["version"] == papers.section().version
    assert answer.json()["text"] == "Dòng một.\nDòng hai."


def test_after_a_clash_both_texts_are_there(papers: Papers) -> None:
    papers.opened()
    papers.write("Bản đã lưu.", post="a.desk2")
    by_script = save(papers, "Bản đang gõ.", 1, **JSON)
    assert by_script.status_code == 409
    assert by_script.json()["now"]["text"] == "Bản đã lưu."
    plain = save(papers, "Bản đang gõ.", 1)
    said = plain.content.decode()
    assert plain.status_code == 409
    assert "Bản đã lưu." in said
    assert "Bản đang gõ.</textarea>" in said


def test_a_line_that_dropped_after_saving_is_no_clash(papers: Papers) -> None:
    papers.opened()
    save(papers, "Một câu.", 1, **JSON)
    again = save(papers, "Một câu.", 1, **JSON)
    assert again.status_code == 200
    assert again.json()["version"] == papers.section().version


def test_a_report_goes_from_draft_to_closed_by_its_pages(papers: Papers) -> None:
    desk, office = client_of("a.desk"), client_of("a.office")
    desk.post(
        reverse("web:report_open"),
        {
            "title": "Kết quả",
            "first": "01/10/2026",
            "last": "03/11/2026",
            "issuer": "police",
            "sections": "Tình hình\nKết quả",
            "addressees": "Bộ Công an",
        },
    )
    papers.report_id = Report.objects.get().pk
    url = reverse("web:report", args=[papers.report_id])
    assert url in desk.get(reverse("web:reports")).content.decode()
    for place in (1, 2):
        papers.write("Có {{I.1}} lượt.", place)
    for client, name, given in (
        (desk, "submit", {}),
        (office, "sign", {"number": "7/BC", "signed_on": "3/11/26", "signer_name": "Ký"}),
        (desk, "close", {}),
    ):
        url = reverse(f"web:report_{name}", args=[papers.report_id])
        assert client.get(url).status_code == 200
        answer = client.post(url, {"version": papers.row.version, **given})
        assert answer.status_code == 302, (name, answer.content.decode()[:2000])
    assert papers.row.state == "closed"
    shown = desk.get(reverse("web:report", args=[papers.report_id])).content.decode()
    assert "SHA-256" in shown
    word = desk.get(reverse("web:report_file", args=[papers.report_id, "docx"]))
    again = desk.get(reverse("web:report_file", args=[papers.report_id, "docx"]))
    assert word.content == again.content
    addressee = papers.row.addressees.get().pk
    url = reverse("web:report_sent", args=[papers.report_id, addressee])
    assert desk.get(url).status_code == 200
    desk.post(url, {"version": papers.row.version, "sent_on": "3/11/26", "note": "Trục"})
    assert papers.row.addressees.get().sent_note == "Trục"


def test_the_page_of_corrections_opens_then_and_now(
    papers: Papers, monkeypatch: pytest.MonkeyPatch
) -> None:
    papers.opened(**WINDOW)
    papers.write("Có {{I.1}} lượt.", 1)
    papers.write("Hai.", 2)
    papers.on("submit")
    papers.on("sign", "a.office", number="12", signed_on=NOON.date(), signer_name="Ký")
    papers.on("close")
    later = NOON + timedelta(hours=1)
    lists = Lists(papers.world, now=later)
    row = lists.started()
    lists.on(row, "lists.add_entry", "drafter", facts=facts(1))
    lists.on(row, "lists.submit", "submitter")
    lists.sign(row)
    monkeypatch.setenv("HOANHAP_NOW", "2026-11-03T14:00")
    url = reverse("web:report_corrections", args=[papers.report_id])
    rows_url = reverse("web:report_correction", args=[papers.report_id, "I.1"])
    for post, is_link in (("a.desk", True), ("a.finance", False)):
        said = client_of(post).get(url).content.decode()
        listed = said.split("I.1 ")[1].split("</section>")[0]
        assert "+1" in listed or "nay là" in listed
        assert f'href="{rows_url}"' in listed
        shown = client_of(post).get(rows_url).content.decode()
        assert "mới tính thêm" in shown
        assert ("<li>\n          <a href" in shown) is is_link


def test_a_figure_that_did_not_change_has_no_page_of_changed_rows(papers: Papers) -> None:
    papers.signed()
    papers.on("close")
    for code in ("I.1", "none"):
        url = reverse("web:report_correction", args=[papers.report_id, code])
        assert client_of("a.desk").get(url).status_code == 404


def test_departments_open_a_closed_report_and_no_draft(papers: Papers) -> None:
    papers.signed()
    department = client_of("a.finance")
    url = reverse("web:report", args=[papers.report_id])
    assert department.get(url).status_code == 404
    papers.on("close")
    assert department.get(url).status_code == 200
    assert client_of("a1.chair").get(url).status_code == 404


def test_the_reports_tab_is_for_those_who_read_them(papers: Papers) -> None:
    papers.opened()
    assert "Mở báo cáo" in client_of("a.desk").get(reverse("web:reports")).content.decode()
    office = client_of("a.office").get(reverse("web:reports")).content.decode()
    assert "Mở báo cáo" not in office
    assert "Kết quả thực hiện" in office


def test_closing_says_before_that_it_takes_seconds_and_its_page_is_light(papers: Papers) -> None:
    papers.signed()
    desk = client_of("a.desk")
    url = reverse("web:report_close", args=[papers.report_id])
    with CaptureQueriesContext(connection) as queries:
        said = desk.get(url).content.decode()
    assert "Tạo tệp mất khoảng 10 đến 30 giây" in said
    assert 'data-while="Đang tạo tệp Word, Excel, PDF.' in said
    assert len(queries) <= MOST_QUERIES
    assert not any("lists_" in one["sql"] for one in queries.captured_queries)


def test_the_same_form_of_closing_sent_twice_closes_and_packs_once(papers: Papers) -> None:
    papers.signed()
    desk = client_of("a.desk")
    url = reverse("web:report_close", args=[papers.report_id])
    page = desk.get(url).content.decode()
    told = re.findall(r'name="(request_id|version)" value="([^"]+)"', page)
    assert {name for name, _ in told} == {"request_id", "version"}
    first, second = desk.post(url, dict(told)), desk.post(url, dict(told))
    assert (first.status_code, second.status_code) == (302, 302)
    kinds = SnapshotFile.objects.order_by("kind").values_list("kind", flat=True)
    assert set(kinds) >= {"docx", "xlsx", "zip"}
    assert len(kinds) == len(set(kinds))
