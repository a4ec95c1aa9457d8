"""The pages of sessions: recorded, who came by table, by unit and by workbook, by quarter."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from hoanhap.work.outreach.models import Attendance, SessionUnit, TrainingSession
from tests.outreach.held import Held
from tests.plans.duties import PDF, Doing
from tests.web.desk_pages import As, as_post, page, post, world
from tests.world import World

__all__ = ["as_post", "world"]
COMMUNES = ("a1.police", "a2.police")


@pytest.fixture
def desk(as_post: As) -> Client:
    return as_post("a.desk")


@pytest.fixture
def held(world: World) -> Held:
    return Held(world)


def came(pk: int) -> dict[str, int]:
    rows = Attendance.objects.filter(seat__session=pk, superseded_at__isnull=True)
    return {row.seat.agency.name if row.seat.agency else row.seat.name: row.came for row in rows}


def book(client: Client, pk: int, *lines: tuple[str, object, str]) -> SimpleUploadedFile:
    """The downloaded workbook with these units filled in."""
    made = load_workbook(BytesIO(client.get(reverse("web:session_excel", args=[pk])).content))
    sheet = made.active
    assert sheet is not None
    for name, number, note in lines:
        row = next(row for row in sheet.iter_rows() if row[1].value == name)
        row[2].value, row[3].value = number, note
    out = BytesIO()
    made.save(out)
    return SimpleUploadedFile("diem-danh.xlsx", out.getvalue())


def take_in(client: Client, pk: int, file: SimpleUploadedFile) -> str:
    """What the page shows after the workbook was read."""
    answer = client.post(reverse("web:session_take_in", args=[pk]), {"content": file})
    return " ".join(answer.content.decode().split())


def test_a_session_is_recorded_for_all_units_of_a_kind_and_others_by_name(
    desk: Client, as_post: As
) -> None:
    nobody = post(desk, "session_record", title="Tập huấn", held_on="3/11/2026", kind="training")
    assert nobody.status_code == 422
    went = post(
        desk, "session_record", title="Tập huấn quý IV", held_on="3/11/2026", kind="training",
        groups=["commune_police"], names="Trưởng bản Nà Lại\n\nTổ 3 ",
    )  # fmt: skip
    row = TrainingSession.objects.get()
    assert went["Location"] == reverse("web:session", args=[row.pk])
    shown = page(as_post("a1.drafter"), "session", row.pk)
    for name in ("Công an xã A1", "Công an xã A2", "Trưởng bản Nà Lại", "Tổ 3"):
        assert name in shown
    assert "Ghi số người dự của đơn vị" in shown
    assert "Tập huấn quý IV" in page(as_post("a1.drafter"), "sessions", cua="moi")
    assert "Tập huấn quý IV" not in page(as_post("a1.clerk"), "sessions", cua="moi")


def test_who_came_is_filled_in_as_a_table_and_who_is_missing_is_named(
    desk: Client, held: Held
) -> None:
    pk = held.session("a.desk", COMMUNES)
    a1, a2 = (held.seat(pk, short) for short in COMMUNES)
    assert "chưa ghi người dự" in page(desk, "sessions")
    post(
        desk, "session_attendance", pk,
        **{f"came_{a1.pk}": "3", f"came_{a2.pk}": "0", f"note_{a2.pk}": "trực"},
        content=SimpleUploadedFile("ky.pdf", PDF),
    )  # fmt: skip
    assert came(pk) == {"Công an xã A1": 3, "Công an xã A2": 0}
    shown = page(desk, "session", pk)
    assert "Vắng hoặc chưa ghi, 1 đơn vị: Công an xã A2." in shown
    assert desk.get(reverse("web:session_file", args=[pk])).content == PDF
    assert "1 trên 2 đơn vị" in page(desk, "sessions", tinh_trang="held", quy="2026-Q4")
    assert "Không có dòng nào khớp" in page(desk, "sessions", quy="2026-Q3")


def test_a_table_opened_before_a_unit_noted_its_own_does_not_overwrite_it(
    desk: Client, held: Held
) -> None:
    pk = held.session("a.desk", COMMUNES)
    seat = held.seat(pk, "a1.police")
    form = desk.get(reverse("web:session_attendance", args=[pk])).context["form"]
    hidden = {field.html_name: field.value() for field in form.hidden_fields()}
    held.note("a1.drafter", pk, "a1.police", 2)
    answer = desk.post(
        reverse("web:session_attendance", args=[pk]), {**hidden, f"came_{seat.pk}": "9"}
    )
    assert answer.status_code == 409
    assert came(pk) == {"Công an xã A1": 2}


def test_a_unit_notes_its_own_people_and_cannot_open_the_page_of_another(
    as_post: As, held: Held
) -> None:
    pk = held.session("a.desk", COMMUNES)
    a1, a2 = (held.seat(pk, short) for short in COMMUNES)
    unit = as_post("a1.drafter")
    post(unit, "session_seat", pk, a1.pk, came="2", note="")
    assert came(pk) == {"Công an xã A1": 2}
    for address in (
        reverse("web:session_seat", args=[pk, a2.pk]),
        reverse("web:session_attendance", args=[pk]),
    ):
        assert unit.get(address).status_code == 404


def test_a_workbook_is_read_into_the_table_and_nothing_is_recorded_before_it_is_looked_at(
    desk: Client, held: Held
) -> None:
    pk = held.session("a.desk", COMMUNES)
    shown = take_in(
        desk, pk, book(desk, pk, ("Công an xã A1", 4, ""), ("Công an xã A2", "hai", ""))
    )
    assert "Đã đọc 1 dòng từ tệp" in shown
    assert "Công an xã A2: Số người dự phải là số nguyên" in shown
    seat = held.seat(pk, "a1.police")
    assert f'name="came_{seat.pk}" value="4"' in shown
    assert came(pk) == {}


def test_a_workbook_of_another_session_or_without_its_heads_is_refused_in_words(
    desk: Client, held: Held
) -> None:
    pk, other = (held.session("a.desk", COMMUNES) for _ in range(2))
    assert "bảng điểm danh của buổi khác" in take_in(
        desk, pk, book(desk, other, ("Công an xã A1", 4, ""))
    )
    assert "Không thấy dòng tiêu đề" in take_in(
        desk, pk, SimpleUploadedFile("x.csv", b"a,b\n1,2\n")
    )


def test_a_session_to_come_has_its_sheet_to_print_and_no_roll_yet(desk: Client, held: Held) -> None:
    pk = held.session("a.desk", COMMUNES, held_on=date(2026, 12, 1))
    shown = page(desk, "session", pk)
    assert "sắp tổ chức" in shown
    assert reverse("web:session_attendance", args=[pk]) not in shown
    assert "Danh sách điểm danh" in page(desk, "session_sheet", pk)
    post(
        desk, "session_change", pk, title="Đổi ngày", held_on="2/11/2026", kind="briefing",
        agency_ids=[held.world.agencies["a1.police"].pk],
    )  # fmt: skip
    assert SessionUnit.objects.filter(session=pk, removed_at__isnull=True).count() == 1
    post(desk, "session_withdraw", pk, reason="Hoãn")
    assert "đã rút" in page(desk, "session", pk)


def test_a_duty_of_each_quarter_is_met_by_a_session_held_and_both_pages_say_so(
    as_post: As, held: Held
) -> None:
    doing = Doing(held.world)
    duty = doing.duty("a.police", topic="training-session", fact_kind="session")
    doing.due(duty, period="2026-Q4", starts_on=date(2026, 10, 1), due_on=date(2026, 12, 31))
    desk = as_post("a.desk")
    assert "tập huấn: chưa đến hạn" in page(desk, "outreach_quarters")
    pk = held.session("a.desk", COMMUNES)
    assert "chưa đến hạn" in page(desk, "outreach_quarters")
    held.note("a1.drafter", pk, "a1.police", 2)
    shown = page(desk, "outreach_quarters")
    assert "tập huấn: hoàn thành đúng hạn" in shown
    assert "1 trên 1 cơ quan đã làm" in shown
    assert "1 buổi" in shown
    assert "đạt nhờ lần này" in page(desk, "session", pk)
    again = held.session("a.desk", COMMUNES)
    assert "lần này là thêm" in page(desk, "session", again)
    # Who does not follow the plan sees what was done, not how the duty stands.
    assert "tập huấn: " not in page(as_post("a1.clerk"), "outreach_quarters")
