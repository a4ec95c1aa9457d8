"""Valid calls for the deeds of the survey of need and of the register of establishments."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from hoanhap.ground.registry.employing import EmployerFields
from hoanhap.work.needs.codes import ASKERS
from hoanhap.work.needs.models import Survey
from tests.needs.asking import HEADING, NEED, Asking, employer
from tests.needs.test_workbook import filled
from tests.sweeps.call import Make, Ready
from tests.world import NOON, World

ASKING = ("a1.drafter", "a1.clerk", "a.officer")
FIELDS = EmployerFields(name="Hợp tác xã Bản Mẫu", kind="cooperative")
Inputs = Callable[[Asking], dict[str, Any]]


def _asked(world: World) -> Asking:
    """A survey with one establishment, which every office that asks sees."""
    employer(world, "Hợp tác xã Bản Mẫu")
    asking = Asking(world)
    asking.open(asker_kinds=ASKERS)
    return asking


def _line(asking: Asking) -> int:
    return asking.survey.lines.get().pk


def _answered(asking: Asking) -> int:
    asking.answer(_line(asking), NEED)
    return _line(asking)


def _of_survey(inputs: Inputs, post: str = "a.desk", *, has_version: bool = True) -> Make:
    def make(world: World) -> Ready:
        asking = _asked(world)
        given = inputs(asking)
        version = {"version": asking.survey.version} if has_version else {}
        call = {"survey_id": asking.survey_id, **version, **given}
        # A province has one open survey: the other openers' own cannot stand beside the desk's.
        others = frozenset({"a.finance", "a.branch"}) if post == "a.desk" else frozenset()
        return Ready(post, call, NOON, (Survey, asking.survey_id), not_here=others)

    return make


def _of_line(prepare: Callable[[Asking], int], **more: Any) -> Make:
    def make(world: World) -> Ready:
        asking = _asked(world)
        line = prepare(asking)
        call = {"line_id": line, "version": asking.version(line), **more}
        return Ready("a1.drafter", call, NOON, (Survey, asking.survey_id))

    return make


def _finished(asking: Asking) -> dict[str, Any]:
    _answered(asking)
    for post in ASKING:
        asking.do("report_finished", post)
    return {"reason": "Còn sót"}


def _police(asking: Asking) -> dict[str, Any]:
    return {"agency_ids": (asking.world.agencies["a1.police"].pk,), "note": "Sắp hết hạn"}


def _book(asking: Asking) -> dict[str, Any]:
    return {"name": "tra-loi.xlsx", "content": filled(asking)}


def _nothing(asking: Asking) -> dict[str, Any]:
    del asking
    return {}


def _all_answered(asking: Asking) -> dict[str, Any]:
    _answered(asking)
    return {}


def _remind_due(world: World) -> Ready:
    Asking(world).open()
    return Ready("system", {})


def _record(world: World) -> Ready:
    inputs = {"commune_id": world.units["a1"].pk, "fields": FIELDS}
    return Ready("a1.clerk", inputs)


def _correct(world: World) -> Ready:
    pk = employer(world, "Tổ hợp tác")
    inputs = {"employer_id": pk, "version": 1, "fields": FIELDS, "reason": "Đổi tên"}
    return Ready("a1.clerk", inputs)


NEEDS: dict[str, Make] = {
    "needs.open_survey": lambda _: Ready("a.desk", {"heading": HEADING}),
    "needs.change_survey": _of_survey(lambda _: {"heading": replace(HEADING, title="Đợt hai")}),
    "needs.renew_frame": _of_survey(_nothing),
    "needs.remind": _of_survey(_police),
    "needs.remind_due": _remind_due,
    "needs.close_survey": _of_survey(_nothing),
    "needs.report_finished": _of_survey(_all_answered, "a1.drafter", has_version=False),
    "needs.take_back_finish": _of_survey(_finished, "a1.drafter", has_version=False),
    "needs.import_answers": _of_survey(_book, "a1.drafter", has_version=False),
    "needs.answer": _of_line(_line, given=NEED),
    "needs.withdraw_answer": _of_line(_answered, reason="Ghi nhầm"),
    "registry.record_employer": _record,
    "registry.correct_employer": _correct,
}

NEW_NEEDS = frozenset(
    {
        "needs.open_survey", "needs.report_finished", "needs.take_back_finish",
        "needs.import_answers", "needs.remind_due", "registry.record_employer",
    }
)  # fmt: skip
"""Deeds here that have no version of a row to compare: each adds rows of its own office."""

NEEDS_NOWHERE_ELSE = {
    "needs.open_survey": "each province opens its own",
    "needs.remind_due": "the system's post covers everything",
    "needs.report_finished": "each office says it of its own lines",
    "needs.take_back_finish": "each office takes back what it said itself",
    "needs.import_answers": "another commune's rows are refused one by one",
}
