"""Requested: asked, answers, is thanked; never returned, never late."""

from __future__ import annotations

from typing import Any

import pytest

from hoanhap.pure.kernel.refusals import NotAllowed, NotReady, WrongState
from hoanhap.work.plans.evidence import NewEvidence
from tests.plans.duties import Doing
from tests.world import TODAY, build_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def doing(db: None) -> Doing:
    return Doing(build_world())


def test_asked_answered_and_thanked(doing: Doing) -> None:
    row = doing.due(doing.duty("a.front", bond="requested"))
    doing.do("ask", "a.desk", row, words="Trân trọng đề nghị quan tâm phối hợp")
    doing.do(
        "record_answer", "a.front", row, answered_on=TODAY, answer="Đã giám sát hai xã",
        evidence=(NewEvidence("link", url="https://mttq.example/2"),),
    )  # fmt: skip
    doing.do("thank", "a.desk", row)
    assert doing.state(row) == "thanked"


def test_the_desk_records_what_came_by_paper_though_it_never_asked_here(doing: Doing) -> None:
    row = doing.due(doing.duty("a.front", bond="requested"))
    doing.do("record_answer", "a.desk", row, answered_on=TODAY, answer="Công văn 7/MTTQ")
    assert doing.state(row) == "answered"


@pytest.mark.parametrize(
    ("deed", "inputs"),
    [
        ("escalate", {"to": "committee", "reason": "x"}),
        ("ask_extension", {"due_on": TODAY, "reason": "x"}),
    ],
)
def test_a_requested_body_is_neither_escalated_nor_given_a_later_day(
    doing: Doing, deed: str, inputs: dict[str, Any]
) -> None:
    row = doing.due(doing.duty("a.police", bond="requested"))
    with pytest.raises(NotReady):
        doing.do(deed, "a.desk", row, **inputs)


def test_nothing_can_be_returned_to_a_requested_body(doing: Doing) -> None:
    row = doing.due(doing.duty("a.front", bond="requested"))
    doing.do("record_answer", "a.desk", row, answered_on=TODAY, answer="Đã làm")
    with pytest.raises(WrongState):
        doing.do("return_report", "a.office", row, remarks="Thiếu")


def test_an_assigned_agency_is_not_asked_or_thanked(doing: Doing) -> None:
    row = doing.due()
    with pytest.raises(NotReady):
        doing.do("ask", "a.desk", row)
    with pytest.raises(NotAllowed):
        doing.do("record_answer", "a.finance", row, answered_on=TODAY, answer="x")
