"""The survey of need on its pages: opened, asked one by one, by workbook, reminded, closed."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from hoanhap.ground.orgs import roles
from hoanhap.ground.registry.models import Employer
from hoanhap.work.needs.models import Answer, Need, Survey, SurveyFinish, SurveyReminder
from tests.needs.asking import NEED, NO_NEED, Asking, employer, need, person
from tests.needs.test_workbook import SAYS_NEED, filled
from tests.web.desk_pages import As, as_post, page, post, world
from tests.world import World

__all__ = ["as_post", "world"]
SAID = {
    "outcome": "need", "business_vnd": "50 triệu", "business_quarter": "2027-1",
    "how": "visit", "asked_on": "03/11/2026", "reason": "", "note": "",
}  # fmt: skip


@pytest.fixture
def asking(world: World) -> Asking:
    for name in ("An", "Bình"):
        person(world, f"Lò Văn {name}")
    person(world, "Vàng Thị Dung", commune="a2")
    employer(world, "Hợp tác xã Bản Mẫu")
    return Asking(world)


@pytest.fixture
def opened(asking: Asking) -> Asking:
    asking.open(asker_kinds=(roles.COMMUNE_POLICE, roles.VBSP_OFFICE))
    return asking


def test_a_survey_is_opened_from_its_page_which_says_how_many_it_asks(
    as_post: As, asking: Asking
) -> None:
    desk = as_post("a.desk")
    assert "Mở đợt rà soát" in page(desk, "needs")
    form = page(desk, "need_open")
    assert "3 người còn trong thời hạn" in form and "1 cơ sở" in form
    went = post(
        desk, "need_open", title="Rà soát nhu cầu vay vốn năm 2026", year="2026",
        due_on="31/12/2026", asker_kinds=["commune_police"], duty="", basis="Công văn số 1",
    )  # fmt: skip
    row = Survey.objects.get()
    assert went["Location"] == reverse("web:need_survey", args=[row.pk])
    shown = page(desk, "need_survey", row.pk)
    assert "0/4" in shown and "chưa bắt đầu" in shown and "Công văn số 1" in shown
    assert "Mở đợt rà soát" not in page(desk, "needs")
    assert as_post("a1.drafter").get(reverse("web:need_open")).status_code == 404


def test_asking_goes_from_one_to_the_next(as_post: As, opened: Asking) -> None:
    drafter = as_post("a1.drafter")
    shown = page(drafter, "need_survey", opened.survey_id)
    assert "Hỏi tiếp" in shown
    lines = page(drafter, "need_lines", opened.survey_id, **{"tra-loi": "left"})
    assert "Lò Văn An" in lines and "Vàng Thị Dung" not in lines
    first, second = (opened.line(pk).pk for pk in _people(opened)[:2])
    form = page(drafter, "need_line", first)
    assert "0900000001" in form and "Ghi và sang người tiếp theo" in form
    went = post(drafter, "need_line", first, version="0", **SAID)
    assert went["Location"] == reverse("web:need_line", args=[second])
    assert Need.objects.get().amount_vnd == 50_000_000
    again = page(drafter, "need_line", first)
    assert "50.000.000" in again and "Rút câu trả lời" in again


def _people(opened: Asking) -> list[int]:
    found = opened.survey.lines.filter(person__isnull=False).order_by("pk")
    return [line.person_id or 0 for line in found]


def test_one_who_wants_two_loans_says_both_and_finds_both_again(
    as_post: As, opened: Asking
) -> None:
    drafter = as_post("a1.drafter")
    line = opened.line(_people(opened)[0]).pk
    said = {**SAID, "training_vnd": "12 triệu", "training_quarter": "2027-3"}
    post(drafter, "need_line", line, version="0", **said)
    assert set(Need.objects.values_list("purpose", "amount_vnd", "wanted_quarter")) == {
        ("business", 50_000_000, 1), ("training", 12_000_000, 3),
    }  # fmt: skip
    shown = page(drafter, "need_line", line)
    assert 'value="12.000.000"' in shown and "Quý III/2027" in shown
    assert "62.000.000" in page(drafter, "need_lines", opened.survey_id)


def test_a_wrong_answer_is_told_at_its_box_and_nothing_typed_is_lost(
    as_post: As, opened: Asking
) -> None:
    drafter = as_post("a1.drafter")
    line = opened.line(_people(opened)[0]).pk
    given = {**SAID, "business_vnd": "200 triệu", "note": "nuôi bò", "version": "0"}
    answer = drafter.post(reverse("web:need_line", args=[line]), given)
    told = answer.content.decode()
    assert answer.status_code == 422 and "100.000.000" in told
    assert 'value="nuôi bò"' in told and not Answer.objects.exists()


def test_an_answer_given_meanwhile_is_not_overwritten(as_post: As, opened: Asking) -> None:
    drafter = as_post("a1.drafter")
    line = opened.line(_people(opened)[0]).pk
    opened.answer(line, NEED)
    answer = drafter.post(
        reverse("web:need_line", args=[line]), {**SAID, "outcome": "no_need", "version": "0"}
    )
    assert answer.status_code == 409 and Answer.objects.count() == 1


def test_an_answer_is_taken_back_with_a_reason(as_post: As, opened: Asking) -> None:
    drafter = as_post("a1.drafter")
    line = opened.line(_people(opened)[0]).pk
    opened.answer(line, NEED)
    version = str(opened.version(line))
    post(drafter, "need_line_withdraw", line, version=version, reason="Ghi nhầm người")
    assert opened.version(line) == 0
    assert "đã thay" in page(drafter, "need_line", line)
    assert drafter.get(reverse("web:need_line_withdraw", args=[line])).status_code == 404


def test_who_may_not_answer_sees_the_answers_and_no_form(as_post: As, opened: Asking) -> None:
    line = opened.line(_people(opened)[0]).pk
    for name in ("a.desk", "a1.clerk", "a.reader"):
        shown = page(as_post(name), "need_line", line)
        assert "Ghi câu trả lời" not in shown and "Chưa có câu trả lời" in shown
    reader = page(as_post("a.reader"), "need_lines", opened.survey_id)
    assert "0900000001" not in reader
    for name in ("a.finance", "a.branch", "a2.drafter", "b.desk"):
        client = as_post(name)
        assert client.get(reverse("web:need_line", args=[line])).status_code == 404
    assert as_post("a.finance").get(_at("need_lines", opened)).status_code == 404


def _at(name: str, opened: Asking) -> str:
    return reverse(f"web:{name}", args=[opened.survey_id])


def test_the_telephone_list_is_for_who_sees_numbers(as_post: As, opened: Asking) -> None:
    shown = page(as_post("a1.drafter"), "need_phones", opened.survey_id)
    assert 'href="tel:0900000001"' in shown and "Bà Chủ" in shown
    for name in ("a.reader", "a.finance"):
        assert as_post(name).get(_at("need_phones", opened)).status_code == 404


def test_an_empty_telephone_list_has_nothing_to_print(as_post: As, opened: Asking) -> None:
    assert 'data-does="print"' in page(as_post("a1.drafter"), "need_phones", opened.survey_id)
    for line in opened.survey.lines.all():
        if not Answer.objects.filter(line=line).exists():
            commune = "a1" if line.commune_id == opened.world.units["a1"].pk else "a2"
            opened.answer(line.pk, NO_NEED, f"{commune}.drafter")
    shown = page(as_post("a1.drafter"), "need_phones", opened.survey_id)
    assert 'data-does="print"' not in shown


def test_a_workbook_is_shown_row_by_row_then_taken_in(as_post: As, opened: Asking) -> None:
    drafter = as_post("a1.drafter")
    file = drafter.get(_at("need_book", opened))
    assert file["Content-Type"].endswith("sheet")
    content = filled(opened, SAYS_NEED, {**SAYS_NEED, "amount": "nhiều"})
    preview = _send(drafter, opened, content)
    assert "tạo việc làm: số tiền (đồng)" in preview and not Answer.objects.exists()
    assert preview.index("Lò Văn Bình") < preview.index("Lò Văn An"), "what is refused comes first"
    assert "60.000.000" in preview and "Quý II/2027" in preview
    nothing = _send(drafter, opened, filled(opened, {**SAYS_NEED, "amount": "nhiều"}))
    assert "Nhập như đã xem" not in nothing and "hãy sửa những dòng chưa nhận" in nothing
    _take(drafter, opened, preview)
    assert Answer.objects.count() == 1
    assert "nhập lại không thay đổi gì" in _send(drafter, opened, content)


def _send(client: Client, opened: Asking, content: bytes) -> str:
    from django.core.files.uploadedfile import SimpleUploadedFile

    given = {"content": SimpleUploadedFile("tra-loi.xlsx", content)}
    return client.post(_at("need_take_in", opened), given).content.decode()


def _take(client: Client, opened: Asking, preview: str) -> None:
    import re

    fields = dict(re.findall(r'name="(name|kept|request_id)" value="([^"]*)"', preview))
    assert client.post(_at("need_take_in", opened), fields).status_code == 302


def test_another_surveys_workbook_is_refused_in_words(as_post: As, opened: Asking) -> None:
    content = filled(opened, SAYS_NEED)
    opened.do("close_survey")
    later = Asking(opened.world)
    later.open(title="Rà soát bổ sung")
    told = _send(as_post("a1.drafter"), later, content)
    assert "không phải của đợt rà soát" in told and not Answer.objects.exists()


def test_communes_are_reminded_and_find_it(as_post: As, opened: Asking) -> None:
    desk = as_post("a.desk")
    a2 = str(opened.world.units["a2"].pk)
    form = page(desk, "need_remind", opened.survey_id)
    assert "Xã A2: chưa bắt đầu (0/1)" in form
    version = str(opened.survey.version)
    post(desk, "need_remind", opened.survey_id, version=version, communes=[a2], note="Sắp hết hạn")
    assert SurveyReminder.objects.get().agency == opened.world.agencies["a2.police"]
    assert "Sắp hết hạn" in page(as_post("a2.drafter"), "need_survey", opened.survey_id)
    assert "nhắc ngày 03/11/2026" in as_post("a2.drafter").get("/").content.decode()


def test_an_office_reports_that_it_is_through_and_takes_it_back(
    as_post: As, opened: Asking
) -> None:
    drafter = as_post("a2.drafter")
    answer = drafter.post(_at("need_finish", opened), {"version": "0"})
    assert answer.status_code == 422 and "Còn 1 người" in answer.content.decode()
    opened.answer(opened.line(_people(opened)[2]).pk, NEED, "a2.drafter")
    post(drafter, "need_finish", opened.survey_id)
    assert SurveyFinish.objects.count() == 1
    assert "Rút báo cáo đã xong" in page(drafter, "need_survey", opened.survey_id)
    post(drafter, "need_unfinish", opened.survey_id, reason="Còn sót một người")
    assert not SurveyFinish.objects.filter(withdrawn_at__isnull=True).exists()


def test_the_demand_is_shown_and_goes_out_as_a_workbook(as_post: As, opened: Asking) -> None:
    branch = as_post("a.branch")
    assert "Chưa ai trả lời" in page(branch, "need_demand", opened.survey_id)
    opened.answer(opened.line(_people(opened)[0]).pk, NEED)
    shown = page(branch, "need_demand", opened.survey_id)
    for words in ("Quý I/2027", "50.000.000", "Chưa phân nguồn", "Xã A1"):
        assert words in shown
    assert branch.get(_at("need_demand_excel", opened))["Content-Type"].endswith("sheet")


def test_a_survey_is_changed_brought_up_to_date_and_closed(as_post: As, opened: Asking) -> None:
    desk = as_post("a.desk")
    person(opened.world, "Lò Văn Cường")
    post(desk, "need_renew", opened.survey_id, version=str(opened.survey.version))
    assert opened.survey.lines.count() == 5
    post(
        desk, "need_change", opened.survey_id, version=str(opened.survey.version), year="2026",
        title="Rà soát cuối năm", due_on="15/12/2026", asker_kinds=["commune_police"], duty="",
        basis="",
    )  # fmt: skip
    assert opened.survey.title == "Rà soát cuối năm"
    assert "Còn 5 người" in page(desk, "need_close", opened.survey_id)
    post(desk, "need_close", opened.survey_id, version=str(opened.survey.version))
    assert opened.survey.state == "closed"
    shown = page(as_post("a1.drafter"), "need_survey", opened.survey_id)
    assert "Hỏi tiếp" not in shown and "đã khép" in shown
    for name in ("need_close", "need_remind", "need_renew", "need_change"):
        assert desk.get(_at(name, opened)).status_code == 404


def test_establishments_are_put_on_record_found_and_corrected(as_post: As, world: World) -> None:
    clerk = as_post("a1.clerk")
    assert "Chưa có cơ sở nào" in page(clerk, "employers")
    given = {
        "commune_id": str(world.units["a1"].pk), "name": "Hợp tác xã Chè", "kind": "cooperative",
        "tax_code": "0100000001", "phone": "0211", "contact_name": "Ông Chủ", "address": "",
        "workers_total": "12", "workers_returned": "2",
    }  # fmt: skip
    went = clerk.post(reverse("web:employer_record"), given)
    row = Employer.objects.get()
    assert went["Location"] == reverse("web:employer", args=[row.pk])
    assert "Hợp tác xã Chè" in page(clerk, "employers", q="che")
    assert "Hợp tác xã Chè" in page(clerk, "employers", q="0100000001")
    del given["commune_id"]
    more = {"version": "1", "reason": "Giải thể", "ceased_on": "01/11/2026"}
    clerk.post(reverse("web:employer_correct", args=[row.pk]), {**given, **more})
    assert "ngừng hoạt động từ" in page(clerk, "employer", row.pk)
    assert "Ông Chủ" not in page(as_post("a.reader"), "employer", row.pk)
    assert as_post("a2.clerk").get(reverse("web:employer", args=[row.pk])).status_code == 404


@pytest.mark.parametrize("name", ["needs", "employers"])
def test_the_desk_is_for_who_asks_opens_or_plans_by_it(as_post: As, name: str) -> None:
    address = reverse(f"web:{name}")
    assert 'href="/nhu-cau/"' in as_post("a1.drafter").get(address).content.decode()
    assert 'href="/nhu-cau/"' not in as_post("a.org").get("/").content.decode()


def test_every_page_stays_within_fifteen_queries(
    as_post: As, opened: Asking, django_assert_max_num_queries: object
) -> None:
    opened.answer(opened.line(_people(opened)[0]).pk, need(amount_vnd=1_000_000))
    line = opened.line(_people(opened)[0]).pk
    pages = [
        ("a1.drafter", reverse("web:needs")),
        *(
            (name, _at(one, opened))
            for name in ("a1.drafter", "a.desk")
            for one in ("need_survey", "need_lines", "need_demand", "need_phones")
        ),
        ("a.desk", _at("need_remind", opened)),
        ("a.officer", _at("need_survey", opened)),
        ("a1.drafter", reverse("web:need_line", args=[line])),
        ("a1.drafter", _at("need_take_in", opened)),
        ("a1.drafter", reverse("web:employers")),
        ("a.desk", reverse("web:need_open")),
    ]
    for name, address in pages:
        client = as_post(name)
        if address == reverse("web:need_open"):
            opened.do("close_survey")
        with django_assert_max_num_queries(15):  # type: ignore[operator]  # pytest-django's
            assert client.get(address).status_code == 200
