"""Training sessions and briefings: recorded or announced, who is invited, who came, taken back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from hoanhap.pure.kernel.refusals import BadInput, NotAllowed, NotVisible, Stale, WrongState
from hoanhap.work.outreach.counting import sessions_by
from hoanhap.work.outreach.models import Attendance, Output, SessionUnit
from hoanhap.work.outreach.queries import (
    done_by_quarter,
    session,
    session_file,
    sessions,
    today_of,
)
from tests.outreach.held import GIVEN, Held
from tests.world import NOON, TODAY, build_world

pytestmark = pytest.mark.django_db
PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 20
COMMUNES = ("a1.police", "a2.police", "a1.committee")
TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture
def held(db: None) -> Held:
    return Held(build_world())


def facts(held: Held, short: str = "a.police") -> list[Any]:
    found = sessions_by("session", [held.world.agencies[short].pk], date(2026, 1, 1))
    return [row for query in found for row in query]


def test_a_session_is_seen_in_its_province_with_who_is_invited_and_who_is_missing(
    held: Held,
) -> None:
    pk = held.session("a.desk", COMMUNES, names=("Trưởng bản Nà Lại", " "))
    held.do(
        "fill_attendance",
        "a.desk",
        pk,
        rows=(
            held.came(pk, "a1.police", 3),
            held.came(pk, "a2.police", 0, "trực đột xuất"),
        ),
    )
    page = session(held.world.actor("a2.clerk"), pk, TODAY)
    assert [(seat.name, seat.came, seat.is_missing) for seat in page.seats] == [
        ("Công an xã A1", 3, False),
        ("Công an xã A2", 0, True),
        ("Trưởng bản Nà Lại", None, True),
        ("UBND xã A1", None, True),
    ]
    assert [seat.note for seat in page.missing] == ["trực đột xuất", "", ""]
    row = page.row
    assert (row.stage, row.invited, row.noted, row.present, row.people, row.missing) == (
        "held", 4, 2, 1, 3, 3,
    )  # fmt: skip
    assert sessions(held.world.actor("b.desk"), TODAY).count == 0
    with pytest.raises(NotVisible):
        session(held.world.actor("b.desk"), pk, TODAY)


def test_a_unit_notes_its_own_people_and_nobody_elses(held: Held) -> None:
    pk = held.session("a.desk", COMMUNES)
    held.note("a1.drafter", pk, "a1.police", 2)
    held.note("a1.signer", pk, "a1.police", 4, note="thêm hai người")
    with pytest.raises(NotAllowed):
        held.note("a1.clerk", pk, "a1.police", 9)
    held.note("a.desk2", pk, "a2.police", 1)
    page = session(held.world.actor("a1.clerk"), pk, TODAY)
    assert (page.row.present, page.row.people) == (2, 5)
    may = {seat.name: bool(seat.actions) for seat in page.seats}
    assert may == {"Công an xã A1": False, "Công an xã A2": False, "UBND xã A1": True}
    # What was said before stays, with until when it stood.
    kept = Attendance.objects.filter(seat=held.seat(pk, "a1.police")).order_by("pk")
    assert [(row.came, row.superseded_at) for row in kept] == [(2, NOON), (4, None)]


def test_the_roll_does_not_overwrite_what_a_unit_has_said_since_the_page_was_opened(
    held: Held,
) -> None:
    pk = held.session("a.desk", COMMUNES)
    seen = held.came(pk, "a1.police", 5)
    held.note("a1.drafter", pk, "a1.police", 2)
    with pytest.raises(Stale):
        held.do("fill_attendance", "a.desk", pk, rows=(seen,))
    again = held.came(pk, "a1.police", 2)
    held.do("fill_attendance", "a.desk", pk, rows=(again,))
    assert Attendance.objects.count() == 1  # the same number is not noted a second time


def test_attendance_is_noted_from_the_sessions_day_on(held: Held) -> None:
    pk = held.session("a.desk", COMMUNES, held_on=TOMORROW)
    assert session(held.world.actor("a.desk"), pk, TODAY).row.stage == "ahead"
    with pytest.raises(BadInput):
        held.note("a1.drafter", pk, "a1.police", 2)
    with pytest.raises(BadInput):
        held.do("fill_attendance", "a.desk", pk, rows=(held.came(pk, "a1.police", 1),))
    assert session(held.world.actor("a.desk"), pk, TOMORROW).row.stage == "to_note"


def test_a_session_counts_once_somebody_came_and_not_after_it_was_taken_back(held: Held) -> None:
    pk = held.session("a.desk", COMMUNES)
    assert facts(held) == []
    held.note("a1.drafter", pk, "a1.police", 0)
    assert facts(held) == []
    held.note("a1.drafter", pk, "a1.police", 2)
    assert facts(held) == [("session", held.world.agencies["a.police"].pk, TODAY, pk, "")]
    with pytest.raises(NotAllowed):
        held.do("withdraw_session", "a.office", pk, reason="x")
    held.do("withdraw_session", "a.desk", pk, reason="Ghi nhầm")
    assert facts(held) == []
    assert sessions(held.world.actor("a.desk"), TODAY).counts.sessions == 0
    with pytest.raises(WrongState):
        held.note("a1.drafter", pk, "a1.police", 2)
    with pytest.raises(WrongState):
        held.do("withdraw_session", "a.desk", pk, reason="x")


def test_training_recorded_as_an_output_before_still_counts(held: Held) -> None:
    agency = held.world.agencies["a.police"]
    row = Output.objects.create(
        province_id=agency.province_id, agency=agency, channel="training", title="Tập huấn",
        held_on=TODAY, posting_id=1, recorded_at=NOON,
    )  # fmt: skip
    assert facts(held) == [("session", agency.pk, TODAY, row.pk, "training")]


def test_a_session_is_changed_until_somebody_is_noted_and_its_guests_also_after(
    held: Held,
) -> None:
    pk = held.session("a.desk", COMMUNES)
    ids = {short: held.world.agencies[short].pk for short in COMMUNES}
    given = {**GIVEN, "title": "Tập huấn quý IV", "held_on": TODAY - timedelta(days=2)}
    held.do(
        "change_session", "a.desk", pk, **given, agency_ids=tuple(ids.values()), names=("Tổ 3",)
    )
    held.note("a1.drafter", pk, "a1.police", 2)
    for odd in ({"held_on": TODAY}, {"kind": "briefing"}):
        with pytest.raises(WrongState):
            held.do(
                "change_session", "a.desk", pk, **{**given, **odd},
                agency_ids=(ids["a1.police"],),
            )  # fmt: skip
    with pytest.raises(WrongState):  # people came from the one that is left out
        held.do("change_session", "a.desk", pk, **given, agency_ids=(ids["a2.police"],))
    held.do("change_session", "a.desk", pk, **given, agency_ids=(ids["a1.police"],))
    page = session(held.world.actor("a.desk"), pk, TODAY)
    assert (page.row.title, [seat.name for seat in page.seats]) == (
        "Tập huấn quý IV", ["Công an xã A1"],
    )  # fmt: skip
    assert SessionUnit.objects.filter(session=pk, removed_at=NOON).count() == 3
    with pytest.raises(NotAllowed):
        held.do("change_session", "a.office", pk, **given, agency_ids=(ids["a1.police"],))


def test_the_signed_sheet_opens_for_who_sees_the_session(held: Held) -> None:
    pk = held.session("a.desk", COMMUNES)
    with pytest.raises(NotVisible):
        session_file(held.world.actor("a.desk"), pk)
    held.do("fill_attendance", "a.desk", pk, name="diem-danh.png", content=PNG)
    kept = session_file(held.world.actor("a1.clerk"), pk)
    assert (kept.name, kept.mime, kept.content) == ("diem-danh.png", "image/png", PNG)


@pytest.mark.parametrize(
    "odd",
    [
        {"kind": "picnic"},
        {"audience": "nobody"},
        {"title": " "},
        {"held_on": date(2027, 11, 5)},
        {"agency_ids": ()},
        {"names": ("x" * 201,)},
    ],
)
def test_what_cannot_be_right_is_refused(held: Held, odd: dict[str, Any]) -> None:
    with pytest.raises(BadInput):
        held.session("a.desk", COMMUNES, **odd)


def test_a_number_that_cannot_be_is_refused(held: Held) -> None:
    pk = held.session("a.desk", COMMUNES)
    for came in (-1, 10_001):
        with pytest.raises(BadInput):
            held.note("a1.drafter", pk, "a1.police", came)


def test_nobody_of_another_province_is_invited(held: Held) -> None:
    with pytest.raises(NotVisible):
        held.session("a.desk", ("b1.police",))


def test_the_first_page_says_whose_attendance_is_not_noted(held: Held) -> None:
    pk = held.session("a.desk", COMMUNES)
    held.session("a.desk", COMMUNES, held_on=TOMORROW)
    for post, waits in (("a1.drafter", 1), ("a.desk", 1), ("a.office", 0)):
        found = today_of(held.world.actor(post), TODAY).waiting
        assert [item.url_id for item in found] == [pk] * waits, post
    held.note("a1.drafter", pk, "a1.police", 2)
    for post, waits in (("a1.drafter", 0), ("a1.clerk", 1), ("a.desk", 0)):
        assert len(today_of(held.world.actor(post), TODAY).waiting) == waits, post


def test_what_was_done_in_each_quarter_by_agency(held: Held) -> None:
    pk = held.session("a.desk", COMMUNES, held_on=date(2026, 3, 31))
    held.note("a1.drafter", pk, "a1.police", 2)
    held.note("a2.drafter", pk, "a2.police", 1)
    held.session("a.desk", COMMUNES, held_on=date(2026, 4, 1))  # nobody came
    found = done_by_quarter(held.world.actor("a1.clerk"), 2026)
    cells = found[held.world.agencies["a.police"].pk]
    assert {quarter: (cell.outputs, cell.sessions) for quarter, cell in cells.items()} == {
        1: (0, 1)
    }
    assert done_by_quarter(held.world.actor("b.desk"), 2026) == {}


def test_sessions_are_found_by_whom_they_invite_by_stage_and_by_kind(held: Held) -> None:
    first = held.session("a.desk", ("a1.police",))
    other = held.session("a.culture", ("a2.police",), kind="briefing", held_on=TOMORROW)
    actor = held.world.actor("a.desk")
    a1 = held.world.agencies["a1.police"].pk
    for wanted, pks in (
        ({"invited_id": a1}, [first]),
        ({"stage": "ahead"}, [other]),
        ({"stage": "to_note"}, [first]),
        ({"kind": "briefing"}, [other]),
        ({"agency_id": held.world.agencies["a.culture"].pk}, [other]),
        ({}, [other, first]),
    ):
        found = sessions(actor, TODAY, **wanted)
        assert [row.id for row in found.rows] == pks, wanted
