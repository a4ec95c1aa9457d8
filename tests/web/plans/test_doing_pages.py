"""What is due: where a plan stands, what an office owes, reported with evidence, accepted or sent
back, chased; a body that is only asked; the year's calendar.
"""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from hoanhap.ground.calendar.models import Holiday
from hoanhap.work.plans.actions import chase
from hoanhap.work.plans.models import Chase, Evidence, Occurrence
from tests.plans.duties import PDF, Doing, at
from tests.web.desk_pages import As, as_post, page, post, world
from tests.world import World

__all__ = ["as_post", "world"]

LATE: dict[str, Any] = {
    "period": "2026-10",
    "starts_on": date(2026, 10, 1),
    "due_on": date(2026, 10, 14),
}


@pytest.fixture
def doing(world: World) -> Doing:
    return Doing(world)


@pytest.fixture
def desk(as_post: As) -> Client:
    return as_post("a.desk")


@pytest.fixture
def finance(as_post: As) -> Client:
    return as_post("a.finance")


def step(client: Client, row: Occurrence, doing: str, **given: object) -> object:
    return post(client, "occurrence_step", row.pk, doing, **given)


def state(row: Occurrence) -> str:
    return Occurrence.objects.get(pk=row.pk).state


def test_a_plans_page_says_what_is_late_and_since_when(desk: Client, doing: Doing) -> None:
    doing.due(**LATE)
    shown = page(desk, "plan_standing", doing.plan.pk)
    assert "1 việc quá hạn" in shown and "quá hạn 20 ngày, từ 15/10/2026" in shown
    # In words in the table of months too, not by colour alone.
    assert "chậm 1" in shown


def test_what_is_late_stands_by_duty_with_its_agencies_and_chasing_has_a_line_an_agency(
    desk: Client, doing: Doing
) -> None:
    for title in ("Bố trí vốn", "Mở lớp nghề"):
        for agency in ("a.finance", "a.culture"):
            doing.due(doing.duty(agency, path=title, title=title), **LATE)
    shown = page(desk, "plan_standing", doing.plan.pk)
    assert [shown.count(f"{title} · {title}") for title in ("Bố trí vốn", "Mở lớp nghề")] == [1, 1]
    chasing = page(desk, "chase_new")
    assert chasing.count("2 việc, 2 quá hạn") == 2


def test_an_agency_reads_that_it_was_chased_and_nothing_of_others(
    desk: Client, finance: Client, doing: Doing
) -> None:
    own, other = doing.due(**LATE), doing.due(doing.duty("a.culture"), **LATE)
    act = doing.world.act("a.desk", now=at(date(2026, 11, 3)), request_id=uuid4())
    chase(act, occurrence_ids=(own.pk, other.pk), channel="notice")
    shown = page(finance, "occurrence", own.pk)
    assert "đôn đốc bằng thông báo trên hệ thống" in shown
    assert "2 cơ quan" not in shown and "2 việc" not in shown


def test_what_is_due_by_a_paper_on_the_register_stays_within_the_queries(
    desk: Client, doing: Doing
) -> None:
    row = doing.due(doing.duty(fact_kind="document", topic="legal-review"), **LATE)
    assert page(desk, "occurrence", row.pk)


def test_each_number_opens_into_as_many_rows(desk: Client, doing: Doing) -> None:
    duty = doing.duty()
    doing.due(duty, **LATE)
    doing.due(duty)
    doing.due(doing.duty("a.culture"), **LATE)
    answer = desk.get(reverse("web:plan_standing", args=[doing.plan.pk]))
    lines = [*answer.context["heat"], *answer.context["sections"], *answer.context["months"]]
    figures = [figure for line in lines for figure in (line.total, *line.figures) if figure.n]
    assert figures
    for figure in [*figures, *(one for one in answer.context["assigned"] if one.n)]:
        assert desk.get(figure.url).context["found"].count == figure.n, figure.url
    assert page(
        desk, "plan_occurrences", doing.plan.pk, giai_doan="late", co_quan=str(duty.agency_id)
    )


def test_what_an_office_owes_stands_on_its_own_page(finance: Client, doing: Doing) -> None:
    late, soon = doing.due(**LATE), doing.due()
    shown = page(finance, "owed")
    assert "1 việc quá hạn" in shown
    for row in (late, soon):
        assert reverse("web:occurrence", args=[row.pk]) in shown
    assert page(finance, "occurrence", late.pk)


def test_nothing_owed_is_a_sentence(finance: Client, doing: Doing) -> None:
    assert "Chưa có kế hoạch nào giao việc" in page(finance, "owed")


def test_work_is_taken_up_reported_with_a_file_and_accepted_by_other_hands(
    desk: Client, finance: Client, doing: Doing
) -> None:
    row = doing.due()
    step(finance, row, "nhan-viec")
    assert state(row) == "acknowledged"
    step(
        finance, row, "bao-cao", done_on="2/11/2026", report="Đã bố trí vốn",
        content=SimpleUploadedFile("quyet-dinh.pdf", PDF), note="Quyết định giao vốn",
    )  # fmt: skip
    assert state(row) == "reported"
    shown = page(desk, "occurrence", row.pk)
    assert "quyet-dinh.pdf" in shown and "Quyết định giao vốn" in shown
    piece = Evidence.objects.get(occurrence=row)
    assert desk.get(reverse("web:evidence", args=[piece.pk])).content == PDF
    step(desk, row, "chap-nhan", remarks="Đủ")
    assert state(row) == "accepted"


def test_reports_ticked_are_accepted_row_by_row(
    desk: Client, finance: Client, doing: Doing
) -> None:
    rows = [doing.due(**LATE), doing.due()]
    for row in rows:
        step(finance, row, "bao-cao", done_on="2/11/2026", report="Xong", url="https://an.vn/1")
    shown = page(desk, "plan_standing", doing.plan.pk)
    stale = f"{rows[1].pk}:1"
    current = Occurrence.objects.get(pk=rows[0].pk)
    assert f'value="{current.pk}:{current.version}"' in shown
    answer = desk.post(
        reverse("web:plan_accept_many", args=[doing.plan.pk]),
        {"nhan": [f"{current.pk}:{current.version}", stale, "x"]},
    )
    assert "Đã chấp nhận 1, chưa được 1" in " ".join(answer.content.decode().split())
    assert (state(rows[0]), state(rows[1])) == ("accepted", "reported")


def test_nobody_chases_their_own_office(desk: Client, doing: Doing) -> None:
    own = doing.due(doing.duty("a.police"), **LATE)
    assert f'name="viec" value="{own.pk}"' not in page(desk, "owed")
    assert "Đôn đốc</a>" not in page(desk, "occurrence", own.pk).partition("<main")[2]
    assert not desk.get(reverse("web:chase_new")).context["groups"]


def test_a_report_without_evidence_says_what_is_lacking(finance: Client, doing: Doing) -> None:
    row = doing.due()
    answer = post(finance, "occurrence_step", row.pk, "bao-cao", done_on="2/11/2026", report="Xong")
    assert answer.status_code == 422 and state(row) == "open"


def test_what_is_sent_back_says_what_to_add(desk: Client, finance: Client, doing: Doing) -> None:
    row = doing.due()
    step(finance, row, "bao-cao", done_on="2/11/2026", report="Xong", url="https://an.gov.vn/1")
    step(desk, row, "tra-lai", remarks="Thiếu quyết định giao vốn")
    shown = page(finance, "occurrence", row.pk)
    assert "bị trả lại" in shown and "Thiếu quyết định giao vốn" in shown
    assert "Bị trả lại" in page(finance, "owed")


def test_evidence_is_added_and_taken_back(finance: Client, doing: Doing) -> None:
    row = doing.due()
    nothing = post(finance, "occurrence_step", row.pk, "minh-chung")
    assert nothing.status_code == 422
    step(finance, row, "minh-chung", url="https://an.gov.vn/bai")
    piece = Evidence.objects.get(occurrence=row)
    address = f"{reverse('web:evidence_out', args=[row.pk])}?mc={piece.pk}"
    version = finance.get(address).context["form"]["version"].value()
    finance.post(address, {"reason": "Nhầm", "version": version})
    assert "đã rút" in page(finance, "occurrence", row.pk)


def test_more_time_is_asked_and_granted(desk: Client, finance: Client, doing: Doing) -> None:
    row = doing.due()
    step(finance, row, "xin-gia-han", due_on="30/11/2026", reason="Chờ vốn")
    assert "Đơn vị xin gia hạn đến 30/11/2026" in page(desk, "occurrence", row.pk)
    step(desk, row, "xem-xet-gia-han", is_granted="yes")
    assert Occurrence.objects.get(pk=row.pk).due_on == date(2026, 11, 30)


def test_ticked_rows_are_chased_in_one_message_an_agency(
    desk: Client, finance: Client, doing: Doing
) -> None:
    duty = doing.duty()
    rows = [doing.due(duty, **LATE), doing.due(duty), doing.due(doing.duty("a.culture"), **LATE)]
    address = reverse("web:chase_new")
    query = "&".join(f"viec={row.pk}" for row in rows)
    assert desk.get(f"{address}?{query}").context["chosen"] == {row.pk for row in rows}
    sent = desk.post(
        address, {"viec": [row.pk for row in rows], "channel": "notice", "words": "Xin khẩn trương"}
    )
    assert sent.status_code == 302
    assert Chase.objects.count() == 2
    assert "Thông báo chưa xem" in page(finance, "owed")
    mine = Chase.objects.get(agency=duty.agency)
    assert "Xin khẩn trương" in page(finance, "chase", mine.pk)
    finance.post(reverse("web:chase_seen", args=[mine.pk]))
    assert "đã xem" in page(desk, "chases")


def test_what_is_not_due_yet_is_offered_for_chasing_only_when_asked_for(
    desk: Client, doing: Doing
) -> None:
    duty = doing.duty()
    late, later = doing.due(duty, **LATE), doing.due(duty, period="2026-12")
    address = reverse("web:chase_new")

    def offered(query: str) -> set[int]:
        groups = desk.get(f"{address}{query}").context["groups"]
        return {one.row.id for _, rows, _ in groups for one in rows}

    assert offered("") == {late.pk}
    assert "Hiện cả 1 việc chưa đến hạn" in page(desk, "chase_new")
    assert offered("?ca=1") == {late.pk, later.pk}
    assert later.pk in offered(f"?viec={later.pk}")


def test_a_letter_is_drafted_in_word_and_takes_its_number_after(desk: Client, doing: Doing) -> None:
    row = doing.due(**LATE)
    desk.post(reverse("web:chase_new"), {"viec": row.pk, "channel": "letter"})
    chase = Chase.objects.get()
    assert "chờ ký, ghi số" in page(desk, "chases")
    letter = desk.get(reverse("web:chase_letter", args=[chase.pk]))
    assert letter.content.startswith(b"PK") and ".docx" in letter["Content-Disposition"]
    post(desk, "chase_record", chase.pk, number="215/CAT", signed_on="3/11/2026", signer_name="A")
    assert "215/CAT" in page(desk, "chases")
    assert "Không có dòng nào khớp" in page(desk, "chases", cho="so")
    assert "215/CAT" in page(desk, "chases", hinh_thuc="letter", co_quan=str(row.agency_id))
    assert "Không có dòng nào khớp" in page(desk, "chases", hinh_thuc="email")


def test_chasing_nothing_is_refused(desk: Client, doing: Doing) -> None:
    doing.due(**LATE)
    assert desk.post(reverse("web:chase_new"), {"channel": "notice"}).status_code == 422
    assert not Chase.objects.exists()


def test_a_body_that_is_only_asked_is_asked_answers_and_is_thanked(
    desk: Client, as_post: As, doing: Doing
) -> None:
    row = doing.due(doing.duty("a.front", bond="requested"), **LATE)
    shown = page(desk, "occurrence", row.pk)
    assert "Việc được đề nghị phối hợp" in shown
    for word in ("quá hạn", "Trả lại", "Đôn đốc"):
        assert word not in shown
    step(desk, row, "gui-de-nghi")
    front = as_post("a.front")
    assert "Được đề nghị phối hợp" in page(front, "owed")
    step(front, row, "ghi-tra-loi", answered_on="3/11/2026", answer="Đồng ý phối hợp")
    step(desk, row, "cam-on", words="Trân trọng cảm ơn")
    assert state(row) == "thanked"
    assert "0 việc quá hạn" not in page(desk, "plan_standing", doing.plan.pk)


def test_a_post_that_may_not_do_it_has_no_such_page(
    as_post: As, finance: Client, doing: Doing
) -> None:
    row = doing.due()
    for client, slug in ((finance, "chap-nhan"), (as_post("a.reader"), "nhan-viec")):
        address = reverse("web:occurrence_step", args=[row.pk, slug])
        assert client.get(address).status_code == 404
    assert as_post("a.culture").get(reverse("web:occurrence", args=[row.pk])).status_code == 404


def test_the_years_calendar_is_on_the_page_in_a_file_and_at_an_address_of_its_own(
    finance: Client, doing: Doing
) -> None:
    row = doing.due()
    agency = row.agency_id
    Holiday.objects.update_or_create(day=date(2026, 2, 17), defaults={"name": "Tết Nguyên Đán"})
    shown = page(finance, "calendar", agency, 2026)
    assert "14/11" in shown and "Tết Nguyên Đán" in shown
    file = finance.get(reverse("web:calendar_ics", args=[agency, 2026]))
    assert b"BEGIN:VEVENT" in file.content
    feed = finance.get(reverse("web:calendar", args=[agency, 2026])).context["feed"]
    assert b"BEGIN:VEVENT" in Client().get(feed).content
    assert Client().get(feed.replace(".ics", "x.ics")).status_code == 404
    assert finance.get(reverse("web:calendar", args=[agency, 1])).status_code == 404


def test_the_first_page_leads_to_what_is_due(finance: Client, doing: Doing) -> None:
    row = doing.due(**LATE)
    assert reverse("web:occurrence", args=[row.pk]) in page(finance, "today")
