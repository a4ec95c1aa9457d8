"""Who may see which session, said a second time: every office of its province."""

from __future__ import annotations

from typing import Any

from hoanhap.pure.kernel.act import Actor
from hoanhap.work.outreach import queries
from hoanhap.work.outreach.models import TrainingSession
from tests.outreach.held import Held
from tests.sweeps.oracle_doing import Ask, all_of, each, in_province, once
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


SESSION_CALLS: dict[str, Ask] = {
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
