"""Drafting, submitting and signing are three roles and three people; nil is an answer."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from hoanhap.ground.intake.models import SignedPaper
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.models import Posting
from hoanhap.pure.kernel.refusals import BadInput, NotAllowed, WrongState
from hoanhap.work.lists.models import MonthlyList
from tests.lists.ready import Lists, facts
from tests.world import START, TODAY, World


def second_post(world: World, post: str, role: str) -> None:
    """Give the person behind a post a further role at the same office."""
    held = world.postings[post]
    world.postings[f"{post}.2"] = Posting.objects.create(
        user=held.user, agency=held.agency, role=role, starts_on=START
    )


def test_the_drafter_may_not_submit_even_under_another_post(world: World, lists: Lists) -> None:
    row = lists.drafted(1)
    second_post(world, "a1.drafter", roles.POLICE_SUBMITTER)
    with pytest.raises(NotAllowed):
        lists.on(row, "lists.submit", "a1.drafter.2")


@pytest.mark.parametrize("post", ["a1.drafter", "a1.submitter"])
def test_who_drafted_or_submitted_may_not_sign(world: World, lists: Lists, post: str) -> None:
    row = lists.submitted(1)
    second_post(world, post, roles.POLICE_SIGNER)
    with pytest.raises(NotAllowed):
        lists.on(
            row, "lists.sign", f"{post}.2", number="1", signed_on=TODAY, signer_name="Trần Văn Ký"
        )


def test_an_empty_list_is_submitted_only_once_declared_nil(lists: Lists) -> None:
    row = lists.started()
    with pytest.raises(BadInput):
        lists.on(row, "lists.submit", "submitter")
    lists.on(row, "lists.declare_nil", "drafter")
    assert lists.on(row, "lists.submit", "submitter").is_nil


def test_a_list_with_names_is_not_nil_and_a_new_name_ends_nil(lists: Lists) -> None:
    row = lists.started()
    lists.on(row, "lists.declare_nil", "drafter")
    lists.on(row, "lists.add_entry", "drafter", facts=facts(1))
    assert not row.is_nil
    with pytest.raises(BadInput):
        lists.on(row, "lists.declare_nil", "drafter")


def test_a_nil_list_goes_its_whole_way_and_is_at_the_bank_in_time(lists: Lists) -> None:
    row = lists.transmitted(0)
    assert (row.state, row.is_nil, row.transmitted_on) == ("transmitted", True, TODAY)


def test_the_signature_is_kept_as_the_paper_has_it(lists: Lists) -> None:
    row = lists.signed(1)
    paper = SignedPaper.objects.get()
    assert (paper.kind, paper.number, paper.signed_on) == ("list_signed", "12/DS-CAX", TODAY)
    assert (row.number, row.signer_name, row.signed_at) == (
        "12/DS-CAX", "Trần Văn Ký", lists.now,
    )  # fmt: skip


@pytest.mark.parametrize(
    "wrong",
    [{"number": " "}, {"signer_name": ""}, {"signed_on": TODAY + timedelta(days=1)}],
)
def test_a_signature_without_number_or_signer_or_of_tomorrow_is_refused(
    lists: Lists, wrong: dict[str, Any]
) -> None:
    row = lists.submitted(1)
    paper = {"number": "1", "signer_name": "Trần Văn Ký", "signed_on": TODAY, **wrong}
    with pytest.raises(BadInput):
        lists.on(row, "lists.sign", "signer", **paper)
    assert not SignedPaper.objects.exists()


def test_a_signed_list_is_frozen(lists: Lists) -> None:
    row = lists.signed(1)
    with pytest.raises(WrongState):
        lists.on(row, "lists.add_entry", "drafter", facts=facts(9))
    with pytest.raises(WrongState):
        lists.on(row, "lists.declare_nil", "drafter")


def test_sent_back_it_can_be_mended_and_submitted_again(lists: Lists) -> None:
    row = lists.submitted(1)
    lists.on(row, "lists.send_back", "signer", remarks="Thiếu người ở Bản 7")
    assert (row.state, row.return_remarks, row.submitted_by) == (
        "drafted", "Thiếu người ở Bản 7", None,
    )  # fmt: skip
    lists.on(row, "lists.add_entry", "drafter", facts=facts(7))
    assert lists.on(row, "lists.submit", "submitter").return_remarks == ""


def test_sending_back_says_why(lists: Lists) -> None:
    row = lists.submitted(1)
    with pytest.raises(BadInput):
        lists.on(row, "lists.send_back", "signer", remarks="  ")
    assert MonthlyList.objects.get(pk=row.pk).month == date(2026, 11, 1)
