"""What an agency owes, one thing due with all about it, whom one may chase, and who sees it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.work.outreach.actions.record_output import record_output
from hoanhap.work.plans.evidence import NewEvidence
from hoanhap.work.plans.models import DutySupporter, Evidence
from hoanhap.work.plans.owed import (
    chase_candidates,
    evidence_file,
    occurrence_history,
    occurrence_page,
    owed_by,
)
from tests.plans.duties import PDF, Doing, at
from tests.world import TODAY, build_world

pytestmark = pytest.mark.django_db
PAST, SOON = TODAY - timedelta(days=10), TODAY + timedelta(days=10)


@pytest.fixture
def doing(db: None) -> Doing:
    return Doing(build_world())


def test_an_agency_finds_all_it_owes_in_its_blocks(doing: Doing) -> None:
    duty = doing.duty()
    doing.due(duty, period="1", due_on=PAST)
    doing.due(duty, period="2", due_on=PAST, state="returned")
    doing.due(duty, period="3", due_on=SOON)
    doing.due(duty, period="4", due_on=TODAY + timedelta(days=58), state="acknowledged")
    doing.due(duty, period="5", due_on=date(2026, 12, 31), is_account=True)
    doing.due(duty, period="6", due_on=None)
    doing.due(duty, period="7", due_on=PAST, state="accepted", done_on=PAST)
    page = owed_by(doing.world.actor("a.finance"), None, TODAY)
    assert [row.period for row in page.late] == ["1", "2"]
    assert [row.period for row in page.returned] == ["2"]
    assert [row.days_left for row in page.due] == [10, 58, 58]
    assert [row.period for row in page.no_day] == ["6"]
    assert [row.period for row in page.done] == ["7"]
    assert page.tally.total == 7


def test_a_follower_looks_at_any_agency_of_the_province_and_another_agency_does_not(
    doing: Doing,
) -> None:
    doing.due()
    finance = doing.world.agencies["a.finance"].pk
    for post in ("a.desk", "a.office", "a.reader"):
        assert owed_by(doing.world.actor(post), finance, TODAY).tally.total == 1
    for post in ("a.culture", "b.desk", "a1.clerk"):
        with pytest.raises(NotVisible):
            owed_by(doing.world.actor(post), finance, TODAY)


def test_a_requested_body_finds_what_it_was_asked_and_nothing_late(doing: Doing) -> None:
    duty = doing.duty("a.front", bond="requested")
    doing.due(duty, due_on=PAST, state="asked")
    page = owed_by(doing.world.actor("a.front"), None, TODAY)
    assert (page.late, [row.stage for row in page.asked]) == ((), ["asked"])
    assert page.asked[0].days_left is None
    assert "plans.record_answer" in page.asked[0].actions


def test_the_deeds_shown_are_those_that_can_be_done(doing: Doing) -> None:
    row = doing.due(due_on=PAST)

    def actions(post: str) -> tuple[str, ...]:
        return occurrence_page(doing.world.actor(post), row.pk, TODAY).row.actions

    assert actions("a.finance") == ("plans.acknowledge", "plans.report_done", "plans.add_evidence",
        "plans.ask_extension")  # fmt: skip
    assert actions("a.desk") == ("plans.set_day", "plans.excuse", "plans.chase")
    assert actions("a.reader") == ()
    doing.do(
        "report_done", "a.finance", row, done_on=TODAY, report="Xong",
        evidence=(NewEvidence("file", name="bc.pdf", content=PDF),),
    )  # fmt: skip
    assert actions("a.office") == ("plans.accept", "plans.return_report")


def test_the_page_of_something_due_shows_its_evidence_history_and_other_periods(
    doing: Doing,
) -> None:
    duty = doing.duty()
    DutySupporter.objects.create(duty=duty, agency=doing.world.agencies["a.branch"])
    row = doing.due(duty)
    other = doing.due(duty, period="2026-12", due_on=date(2026, 12, 14))
    piece = NewEvidence("file", name="bc.pdf", content=PDF, note="Báo cáo đã ký")
    doing.do("report_done", "a.finance", row, done_on=TODAY, report="Xong", evidence=(piece,))
    desk = doing.world.actor("a.desk")
    with CaptureQueriesContext(connection) as asked:
        page = occurrence_page(desk, row.pk, TODAY)
    assert len(asked) <= 12
    assert page.supporters == ("Chi nhánh NHCSXH tỉnh A",)
    assert [(e.file_name, e.note) for e in page.evidence] == [("bc.pdf", "Báo cáo đã ký")]
    assert [one.id for one in page.siblings] == [other.pk]
    assert evidence_file(desk, page.evidence[0].id).content == PDF
    assert len(occurrence_history(desk, row.pk)) == 1
    for look in (evidence_file, occurrence_history):
        pk = page.evidence[0].id if look is evidence_file else row.pk
        with pytest.raises(NotVisible):
            look(doing.world.actor("a.culture"), pk)
    assert Evidence.objects.count() == 1


def test_a_fact_shows_with_its_day_and_takes_the_place_of_a_report(doing: Doing) -> None:
    row = doing.due(doing.duty("a.culture", fact_kind="output"), due_on=PAST)
    late = occurrence_page(doing.world.actor("a.desk"), row.pk, TODAY).row
    assert (late.stage, "plans.chase" in late.actions) == ("late", True)
    record_output(
        doing.world.act("a.culture", now=at(TODAY)), channel="meeting", title="Họp", held_on=TODAY
    )
    met = occurrence_page(doing.world.actor("a.desk"), row.pk, TODAY).row
    assert met.stage == "done_late"
    assert met.fact is not None
    assert (met.fact.done_on, met.late_days) == (TODAY, 10)
    assert "plans.chase" not in met.actions


def test_who_may_be_chased_comes_most_late_first_and_who_is_only_asked_comes_last(
    doing: Doing,
) -> None:
    finance, culture = doing.duty(), doing.duty("a.culture")
    front = doing.duty("a.front", bond="requested")
    doing.due(finance, period="1", due_on=PAST)
    doing.due(culture, period="1", due_on=PAST)
    doing.due(culture, period="2", due_on=PAST)
    doing.due(culture, period="3", due_on=TODAY + timedelta(days=40))
    doing.due(culture, period="4", due_on=PAST, state="accepted", done_on=PAST)
    doing.due(front, period="1", due_on=PAST)
    groups = chase_candidates(doing.world.actor("a.desk"), TODAY)
    assert [(g.agency_name[:8], len(g.rows), g.is_courteous) for g in groups] == [
        ("Sở Văn h", 2, False), ("Sở Tài c", 1, False), ("Ủy ban M", 1, True),
    ]  # fmt: skip
    assert chase_candidates(doing.world.actor("a.reader"), TODAY) == ()
    assert chase_candidates(doing.world.actor("b.desk"), TODAY) == ()
