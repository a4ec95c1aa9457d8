"""Valid calls for the deeds of returns."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from hoanhap.pure.kernel.days import ONE_DAY, Span
from hoanhap.work.returns.actions import attach_file, chase, save_figure, set_calendar_line
from hoanhap.work.returns.codes import (
    BEGINNERS,
    SIGNERS,
    SUBMITTERS,
    WRITERS,
)
from hoanhap.work.returns.models import (
    CalendarLine,
    Outline,
    Return,
    ReturnChase,
    ReturnFile,
    Round,
)
from hoanhap.work.returns.queries import return_workbook
from hoanhap.work.returns.types import Asked, DeclaredAsked, NewSection
from hoanhap.work.returns.types_filling import SectionRemark
from tests.lists.ready import PDF
from tests.plans.story import adopted
from tests.returns.story import ReturnStory
from tests.sweeps.call import Make, Ready
from tests.sweeps.places import at_home
from tests.world import NOON, TODAY, World

SECTIONS = (
    NewSection("Kết quả", number="I", codes={"*": ("I.1",)}),
    NewSection(
        "Giúp đỡ",
        number="II",
        is_required=False,
        declared=(DeclaredAsked("GD.1", "Số người được giúp đỡ", "người"),),
    ),
)
WINDOW = Span(date(2026, 6, 15), date(2026, 12, 14))
DUE_ON = date(2026, 12, 14)
NUMBER = {"number": "9/BC", "signed_on": TODAY, "signer_name": "Người ký"}
Prepare = Callable[[ReturnStory, str], None]
"""Brings the return of an office to where the deed can be done."""


def opened(world: World, letter: str = "a") -> ReturnStory:
    """A round of everyone in a province."""
    story = ReturnStory(world, letter, day=TODAY).outline(SECTIONS)
    return story.open(window=WINDOW, due_on=DUE_ON, locks_on=None)


def office_of(world: World, post: str) -> str:
    """The short name of a post's office."""
    agency = world.postings[post].agency
    return next(name for name, row in world.agencies.items() if row == agency)


def hands_of(world: World, office: str) -> tuple[str, str, str]:
    """Who drafts, submits and signs at an office."""
    place, _, kind = office.partition(".")
    if kind == "police" and len(place) > 1:
        return f"{place}.drafter", f"{place}.submitter", f"{place}.signer"
    if kind == "committee" and len(place) > 1:
        return f"{place}.clerk", f"{place}.clerk", f"{place}.chair"
    if kind == "bank":
        return f"{place}.officer", f"{place}.officer", f"{place}.director"
    posts = {"police": "desk", "committee": "office"}
    one = f"{place}.{posts.get(kind, kind)}"
    return one, one, one


def nothing(story: ReturnStory, office: str) -> None:
    """The return was just opened."""
    del story, office


def filled(story: ReturnStory, office: str) -> None:
    """All of it is written."""
    writer = hands_of(story.world, office)[0]
    story.write(writer, office, "I", "Đã thực hiện.")
    row, section = story.row(office), story.section("II")
    save_figure(
        story.act(writer), return_id=row.pk, section_id=section.pk, code="GD.1", version=0,
        value=3, paper_number="1/BC",
    )  # fmt: skip


def submitted(story: ReturnStory, office: str) -> None:
    """It waits to be signed."""
    filled(story, office)
    story.do("submit", hands_of(story.world, office)[1], office)


def sent(story: ReturnStory, office: str) -> None:
    """It was signed."""
    submitted(story, office)
    story.do("sign", hands_of(story.world, office)[2], office, **NUMBER)


def chased_in_vain(story: ReturnStory, office: str) -> None:
    """Its day is past, and it was chased."""
    row = story.row(office)
    chase(story.act("a.desk"), return_ids=(row.pk,), channel="notice")
    Return.objects.filter(pk=row.pk).update(due_on=TODAY - ONE_DAY)


def _own(
    prepare: Prepare, post: str, granted: tuple[str, ...], give: Callable[..., dict[str, Any]]
) -> Make:
    """A deed on the own agency's return; `give` makes the inputs that hang on the return."""

    def make(world: World) -> Ready:
        story = opened(world)
        calls: dict[str, dict[str, Any]] = {}
        for name in dict.fromkeys([post, *(at_home(world, role) for role in granted)]):
            office = office_of(world, name)
            if story.row(office).drafted_by is None:
                prepare(story, office)
            row = story.row(office)
            calls[name] = {"return_id": row.pk, **give(story, row)}
        first = calls[post]
        return Ready(post, first, NOON, (Return, first["return_id"]), also=calls)

    return make


def _versioned(**inputs: Any) -> Callable[..., dict[str, Any]]:
    return lambda story, row: {"version": row.version, **inputs}


def _judged(prepare: Prepare, **inputs: Any) -> Make:
    """A deed of the desk on a commune's return."""

    def make(world: World) -> Ready:
        story = opened(world)
        prepare(story, "a1.police")
        row = story.row("a1.police")
        given = {"return_id": row.pk, "version": row.version, **inputs}
        return Ready("a.desk", given, NOON, (Return, row.pk))

    return make


def _part(story: ReturnStory, row: Return) -> dict[str, Any]:
    del row
    return {"section_id": story.section("I").pk, "version": 0, "text": "Đã họp."}


def _figure(story: ReturnStory, row: Return) -> dict[str, Any]:
    del row
    return {"section_id": story.section("II").pk, "code": "GD.1", "version": 0, "value": 4}


def _explained(story: ReturnStory, row: Return) -> dict[str, Any]:
    del row
    return {"key": f"{story.section('I').pk}:blank:", "text": "Kỳ này không phát sinh"}


def _with_file(story: ReturnStory, office: str) -> None:
    writer = hands_of(story.world, office)[0]
    attach_file(story.act(writer), return_id=story.row(office).pk, name="a.pdf", content=PDF)


def _file(story: ReturnStory, row: Return) -> dict[str, Any]:
    del story
    return {"version": row.version, "file_id": ReturnFile.objects.get(of_return=row).pk}


def _book(story: ReturnStory, row: Return) -> dict[str, Any]:
    writer = hands_of(story.world, office_of_row(story, row))[0]
    content = return_workbook(story.world.actor(writer), row.pk, TODAY).content
    return {"version": row.version, "name": "a.xlsx", "content": content}


def office_of_row(story: ReturnStory, row: Return) -> str:
    """The short name of the office that owes a return."""
    return next(n for n, agency in story.world.agencies.items() if agency.pk == row.agency_id)


def _returned(world: World) -> Ready:
    story = opened(world)
    sent(story, "a1.police")
    row = story.row("a1.police")
    inputs = {
        "return_id": row.pk,
        "version": row.version,
        "sections": (SectionRemark(story.section("I").pk, "Nêu rõ hơn"),),
    }
    return Ready("a.desk", inputs, NOON, (Return, row.pk))


def _of_front(prepare: Prepare, **inputs: Any) -> Make:
    def make(world: World) -> Ready:
        story = opened(world)
        prepare(story, "a.front")
        row = story.row("a.front")
        given = {"return_id": row.pk, "version": row.version, **inputs}
        return Ready("a.desk", given, NOON, (Return, row.pk))

    return make


def _answered(story: ReturnStory, office: str) -> None:
    story.do("record_answer", "a.front", office, answered_on=TODAY)


def _chase(world: World) -> Ready:
    row = opened(world).row("a1.police")
    inputs = {"return_ids": (row.pk,), "channel": "notice"}
    return Ready("a.desk", inputs, NOON, (Return, row.pk))


def _letter(world: World) -> Ready:
    story = opened(world)
    ids = (story.row("a1.police").pk,)
    done = chase(story.act("a.desk"), return_ids=ids, channel="letter")
    version = ReturnChase.objects.get(pk=done.id).version
    return Ready("a.desk", {"chase_id": done.id, "version": version, **NUMBER})


def _round(**inputs: Any) -> Make:
    def make(world: World) -> Ready:
        story = opened(world)
        given = {"round_id": story.round_id, "version": 1, **inputs}
        return Ready("a.desk", given, NOON, (Round, story.round_id))

    return make


def _more(world: World) -> Ready:
    story = ReturnStory(world, day=TODAY).outline(SECTIONS)
    police = world.agencies["a1.police"].pk
    story.open(window=WINDOW, due_on=DUE_ON, locks_on=None, asked=Asked(agency_ids=(police,)))
    inputs = {
        "round_id": story.round_id, "version": 1, "agency_ids": (world.agencies["a2.police"].pk,),
    }  # fmt: skip
    return Ready("a.desk", inputs, NOON, (Round, story.round_id))


def _open(world: World) -> Ready:
    story = ReturnStory(world, day=TODAY).outline(SECTIONS)
    inputs = {**story.round_inputs(), "window": WINDOW, "due_on": DUE_ON, "locks_on": None}
    return Ready("a.desk", inputs)


def _line_inputs(world: World) -> dict[str, Any]:
    story = ReturnStory(world, day=TODAY).outline(SECTIONS)
    return {
        "outline_id": story.outline_id, "code": "6-thang", "title": "Báo cáo 6 tháng",
        "window_first": "12-15", "window_last": "06-14", "due_by": "06-15", "starts_on": TODAY,
    }  # fmt: skip


def _set_line(world: World) -> Ready:
    return Ready("a.desk", _line_inputs(world))


def _end_line(world: World) -> Ready:
    done = set_calendar_line(world.act("a.desk"), **_line_inputs(world))
    row = CalendarLine.objects.get(pk=done.id)
    ends_on = date(2027, 1, 1)
    return Ready("a.desk", {"line_id": row.pk, "version": row.version, "ends_on": ends_on})


def _write(world: World) -> Ready:
    del world
    return Ready("a.desk", {"title": "Đề cương", "sections": SECTIONS})


def _change(world: World) -> Ready:
    story = ReturnStory(world, day=TODAY).outline(SECTIONS)
    inputs = {
        "outline_id": story.outline_id, "version": 1, "title": "Đề cương mới", "sections": SECTIONS,
    }  # fmt: skip
    return Ready("a.desk", inputs, NOON, (Outline, story.outline_id))


def _usual(world: World) -> Ready:
    del world
    return Ready("a.desk", {"title": ""})


def _from_plan(world: World) -> Ready:
    return Ready("a.desk", {"plan_id": adopted(world).plan_id})


def _remind(world: World) -> Ready:
    opened(world)
    return Ready("system", {})


RETURNS: dict[str, Make] = {
    "returns.write_outline": _write,
    "returns.change_outline": _change,
    "returns.take_usual_outline": _usual,
    "returns.take_outline_from_plan": _from_plan,
    "returns.set_calendar_line": _set_line,
    "returns.end_calendar_line": _end_line,
    "returns.open_round": _open,
    "returns.ask_more": _more,
    "returns.change_round": _round(title="Kỳ đã sửa", due_on=date(2026, 12, 20)),
    "returns.close_round": _round(),
    "returns.start": _own(nothing, "a1.drafter", BEGINNERS, _versioned()),
    "returns.save_part": _own(nothing, "a1.drafter", WRITERS, _part),
    "returns.save_figure": _own(nothing, "a1.drafter", WRITERS, _figure),
    "returns.explain": _own(_with_file, "a1.drafter", WRITERS, _explained),
    "returns.attach_file": _own(
        nothing, "a1.drafter", WRITERS, lambda story, row: {"name": "a.pdf", "content": PDF}
    ),
    "returns.withdraw_file": _own(_with_file, "a1.drafter", WRITERS, _file),
    "returns.refresh_figures": _own(nothing, "a1.drafter", WRITERS, _versioned()),
    "returns.import_workbook": _own(nothing, "a1.drafter", WRITERS, _book),
    "returns.submit": _own(filled, "a1.submitter", SUBMITTERS, _versioned()),
    "returns.send_back": _own(
        submitted, "a1.signer", (*SIGNERS, *SUBMITTERS), _versioned(remarks="Xem lại")
    ),
    "returns.sign": _own(submitted, "a1.signer", SIGNERS, _versioned(**NUMBER)),
    "returns.return_with_remarks": _returned,
    "returns.accept": _judged(sent),
    "returns.excuse": _judged(nothing, reason="Xã mới thành lập"),
    "returns.extend": _judged(nothing, due_on=date(2026, 12, 25), reason="Mưa lũ"),
    "returns.escalate": _judged(chased_in_vain, to="committee", reason="Chưa trả lời"),
    "returns.record_answer": _of_front(nothing, answered_on=TODAY),
    "returns.thank": _of_front(_answered),
    "returns.chase": _chase,
    "returns.record_letter": _letter,
    "returns.remind": _remind,
}

NEW_RETURN_ROWS = frozenset(
    {
        "returns.write_outline", "returns.take_usual_outline", "returns.take_outline_from_plan",
        "returns.set_calendar_line", "returns.open_round", "returns.explain",
        "returns.attach_file", "returns.chase", "returns.remind",
    }
)  # fmt: skip
"""Deeds here without a version to compare: they make a row, or change none that has one."""

RETURNS_NOWHERE_ELSE = {
    "returns.write_outline": "each province writes its own",
    "returns.take_usual_outline": "each province takes its own",
    "returns.remind": "the system's post covers everything",
}
RETURNS_OTHER_HANDS = {
    "returns.submit": ("a1.drafter",),
    "returns.sign": ("a1.drafter", "a1.submitter"),
}
