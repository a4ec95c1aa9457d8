"""Who may see which session, said a second time: every office of its province."""

from __future__ import annotations

from typing import Any

from hoanhap.ground.orgs.models import Agency
from hoanhap.pure.kernel.act import Actor
from hoanhap.work.outreach import queries
from hoanhap.work.outreach.models import TrainingSession
from hoanhap.work.plans import queries as plans
from hoanhap.work.plans.models import Occurrence
from tests.outreach.held import Held
from tests.sweeps.oracle import Sight
from tests.sweeps.oracle_doing import Ask, Calls, all_of, each, in_province, once, sees_due
from tests.world import TODAY, World

PDF = b"%PDF-1.4\n" + b"0" * 40


def plant_sessions(world: World) -> None:
    """In each province one held, with its sheet, and one to which nobody is noted."""
    held = Held(world)
    for letter in ("a", "b"):
        invited = (f"{letter}1.police", f"{letter}1.committee")
        first = held.session(f"{letter}.desk", invited, title=f"Tập huấn {letter}")
        held.do(
            "fill_attendance",
            f"{letter}.desk",
            first,
            rows=(held.came(first, f"{letter}1.police", 2),),
            name="diem-danh.pdf",
            content=PDF,
        )
        held.session(f"{letter}.front", invited, kind="briefing")


def _all(actor: Actor) -> Any:
    return queries.sessions(actor, TODAY)


def _ids(found: Any) -> set[int]:
    return {row.id for row in found.rows}


def _duties_of(sight: Sight) -> Calls:
    """What a fact meets: asked of every agency, it answers with what is due that may be seen."""
    for agency in Agency.objects.order_by("pk"):

        def look(agency_id: int = agency.pk) -> Any:
            found = plans.duties_met_by(
                sight.actor,
                fact_kinds=("output", "session"),
                fact_id=1,
                agency_id=agency_id,
                on=TODAY,
            )
            rows = Occurrence.objects.filter(pk__in=[one.occurrence_id for one in found])
            assert all(sees_due(sight.actor, row) for row in rows)
            return found

        yield look, True


def _read(actor: Actor, session_id: int) -> Any:
    """The workbook of a session, given back by whoever holds it."""
    holds = TrainingSession.objects.filter(pk=session_id, agency_id=actor.agency_id).exists()
    book = queries.attendance_workbook(actor, session_id, TODAY)
    if not holds:
        return ()
    return queries.read_attendance(actor, session_id, book.name, book.content, TODAY)


SESSION_CALLS: dict[str, Ask] = {
    "work.outreach.queries.attendance_workbook": each(
        queries.attendance_workbook, TrainingSession, in_province, TODAY
    ),
    "work.outreach.queries.guests_to_choose": once(queries.guests_to_choose, TODAY),
    "work.outreach.queries.read_attendance": each(_read, TrainingSession, in_province),
    "work.plans.queries.duties_by_quarter": once(plans.duties_by_quarter, TODAY, TODAY.year),
    "work.plans.queries.duties_met_by": _duties_of,
    "work.outreach.queries.done_by_quarter": once(queries.done_by_quarter, TODAY.year),
    "work.outreach.queries.session": each(queries.session, TrainingSession, in_province, TODAY),
    "work.outreach.queries.session_file": each(
        queries.session_file,
        TrainingSession,
        lambda actor, row: in_province(actor, row) and bool(row.file_name),
    ),
    "work.outreach.queries.sessions": all_of(_all, _ids, TrainingSession, in_province),
    "work.outreach.queries.today_of": once(queries.today_of, TODAY),
}
