"""Who may see which return, said a second time: how it stands its own agency and who follows the
province, what it says these only once it was sent; what a province asks, every office of it.
"""

from __future__ import annotations

from typing import Any

from hoanhap.pure.kernel.act import Actor
from hoanhap.work.returns import actions as returns
from hoanhap.work.returns import queries
from hoanhap.work.returns.models import (
    Outline,
    OutlineSection,
    Return,
    ReturnChase,
    ReturnFile,
    ReturnPart,
    Round,
)
from tests.lists.ready import PDF
from tests.sweeps.oracle_doing import FOLLOWERS, Ask, all_of, each, in_province, once
from tests.sweeps.ready_returns import hands_of, opened, sent
from tests.world import NOON, TODAY, World


def plant_returns(world: World) -> None:
    """In each province a round: sent, come back, being written with a file, answered, chased."""
    for letter in ("a", "b"):
        story = opened(world, letter)
        returns.set_calendar_line(
            story.act(f"{letter}.desk"), outline_id=story.outline_now, code="nam",
            title="Báo cáo năm", window_first="12-15", window_last="12-14", due_by="12-15",
            starts_on=TODAY,
        )  # fmt: skip
        finance = story.row(f"{letter}.finance")
        returns.attach_file(
            story.act(f"{letter}.finance"), return_id=finance.pk, name="a.pdf", content=PDF
        )
        sent(story, f"{letter}1.police")
        sent(story, f"{letter}.culture")
        story.do("return_with_remarks", f"{letter}.desk", f"{letter}.culture", remarks="Sửa lại")
        story.write(f"{letter}.culture", f"{letter}.culture", "I", "Đang sửa dở dang")
        office = f"{letter}1.committee"
        story.write(hands_of(world, office)[0], office, "I", "Bản nháp của xã")
        ids = tuple(story.row(f"{letter}.{name}").pk for name in ("bank", "front"))
        returns.chase(story.act(f"{letter}.desk"), return_ids=ids, channel="letter")
        story.do("record_answer", f"{letter}.front", f"{letter}.front", answered_on=TODAY)


def sees_return(actor: Actor, row: Return | ReturnChase) -> bool:
    """Whether it may come before the actor's eyes how this one stands."""
    if actor.agency_kind in FOLLOWERS:
        return in_province(actor, row)
    return row.agency_id == actor.agency_id


def _sees_content(actor: Actor, row: ReturnPart | ReturnFile) -> bool:
    if row.of_return.agency_id == actor.agency_id:
        return True
    return sees_return(actor, row.of_return) and row.of_return.sent_at is not None


def _was_sent(actor: Actor, row: ReturnPart) -> bool:
    return _sees_content(actor, row) and row.of_return.sent_at is not None


def _part_now(actor: Actor, part_id: int) -> Any:
    part = ReturnPart.objects.get(pk=part_id)
    return queries.part_now(actor, part.of_return_id, part.section_id)


def _is_own_part(actor: Actor, row: ReturnPart) -> bool:
    return row.of_return.agency_id == actor.agency_id


def _is_own(actor: Actor, row: Return) -> bool:
    return row.agency_id == actor.agency_id


def _beside(actor: Actor, section_id: int) -> Any:
    """What stands beside each other in a section holds only sent texts of returns that are seen."""
    section = OutlineSection.objects.get(pk=section_id)
    round_ = Round.objects.get(outline_id=section.outline_id)
    found = queries.side_by_side(actor, round_.pk, section_id)
    rows = {row.pk: row for row in Return.objects.filter(round=round_)}
    assert {one.return_id for one in found} == {
        pk for pk, row in rows.items() if sees_return(actor, row)
    }
    assert all(bool(one.text) <= (rows[one.return_id].sent_at is not None) for one in found)
    return found


def _section_in_province(actor: Actor, row: OutlineSection) -> bool:
    return in_province(actor, row.outline)


def _ids(found: Any) -> set[int]:
    return {row.id for row in found}


def _sent_figures(actor: Actor, round_id: int) -> Any:
    found = queries.sent_figures(actor, round_id)
    rows = Return.objects.filter(pk__in={one.return_id for one in found})
    assert all(sees_return(actor, row) and row.sent_at for row in rows)
    return found


def _reads_figures(actor: Actor, row: Return) -> bool:
    """Its own agency does at any time, who sees it once it was sent."""
    return _is_own(actor, row) or (sees_return(actor, row) and row.sent_at is not None)


RETURN_CALLS: dict[str, Ask] = {
    "work.returns.queries.agency_choices": once(queries.agency_choices, TODAY),
    "work.returns.queries.calendar": once(queries.calendar, TODAY),
    "work.returns.queries.chase_page": each(queries.chase_page, ReturnChase, sees_return, TODAY),
    "work.returns.queries.chases": all_of(queries.chases, _ids, ReturnChase, sees_return),
    "work.returns.queries.figures_now": each(queries.figures_now, Return, _reads_figures, NOON),
    "work.returns.queries.letter_data": each(queries.letter_data, ReturnChase, sees_return),
    "work.returns.queries.my_returns": all_of(
        lambda actor: queries.my_returns(actor, TODAY), _ids, Return, _is_own
    ),
    "work.returns.queries.open_rounds_now": once(queries.open_rounds_now, TODAY),
    "work.returns.queries.outline": each(queries.outline, Outline, in_province),
    "work.returns.queries.outlines": all_of(queries.outlines, _ids, Outline, in_province),
    "work.returns.queries.part_now": each(_part_now, ReturnPart, _is_own_part),
    "work.returns.queries.plan_outlines": once(queries.plan_outlines, TODAY),
    "work.returns.queries.return_file": each(queries.return_file, ReturnFile, _sees_content),
    "work.returns.queries.return_page": each(queries.return_page, Return, sees_return, TODAY),
    "work.returns.queries.return_workbook": each(queries.return_workbook, Return, _is_own, TODAY),
    "work.returns.queries.round_outline": each(queries.round_outline, Round, in_province),
    "work.returns.queries.round_page": each(queries.round_page, Round, in_province, TODAY),
    "work.returns.queries.rounds": all_of(
        lambda actor: queries.rounds(actor, TODAY), _ids, Round, in_province
    ),
    "work.returns.queries.sent_figures": each(_sent_figures, Round, in_province),
    "work.returns.queries.sent_part": each(queries.sent_part, ReturnPart, _was_sent),
    "work.returns.queries.side_by_side": each(_beside, OutlineSection, _section_in_province),
    "work.returns.queries.today_of": once(queries.today_of, TODAY),
}
