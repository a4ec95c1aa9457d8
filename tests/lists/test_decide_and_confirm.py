"""Name by name by the committee: verdicts, rounds, confirmation by other hands."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from hoanhap.ground.audit.models import AuditEntry
from hoanhap.ground.orgs import roles
from hoanhap.ground.registry.models import Attestation
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import BadInput, NotAllowed, RuleNotMet, WrongState
from hoanhap.work.lists.bulk import decide_all
from hoanhap.work.lists.models import ListRound
from tests.lists.ready import Lists, facts
from tests.lists.test_submit_and_sign import second_post
from tests.world import TODAY, World


@pytest.mark.parametrize(
    "verdict",
    [
        {"verdict": "refused"},
        {"verdict": "refused", "refusal_code": "dislike"},
        {"verdict": "refused", "refusal_code": "other"},
        {"verdict": "perhaps"},
    ],
)
def test_refusing_needs_a_coded_reason_and_other_needs_a_note(
    lists: Lists, verdict: dict[str, Any]
) -> None:
    entry = lists.entries(lists.signed(1))[0]
    with pytest.raises(BadInput):
        lists.do("lists.decide_entry", "clerk", entry_id=entry.pk, version=entry.version, **verdict)


def test_a_verdict_may_be_changed_until_the_list_is_confirmed(lists: Lists) -> None:
    row = lists.decide(lists.signed(1))
    lists.decide(row, lists.entries(row)[0].full_name)
    assert lists.entries(row)[0].verdict == "refused"
    lists.decide(row)
    entry = lists.entries(row)[0]
    assert (entry.verdict, entry.refusal_code) == ("confirmed", "")
    lists.confirm(row)
    with pytest.raises(WrongState):
        lists.decide(row)


def test_a_name_of_whom_the_form_does_not_say_it_is_not_confirmed(lists: Lists) -> None:
    row = lists.started()
    lists.on(row, "lists.add_entry", "drafter", facts=facts(1, obeys_law=False))
    lists.sign(lists.on(row, "lists.submit", "submitter"))
    with pytest.raises(RuleNotMet, match="khoản 2 Điều 3"):
        lists.decide(row)


def test_all_at_once_is_each_by_itself_and_twice_is_once(world: World, lists: Lists) -> None:
    row = lists.started()
    lists.on(row, "lists.add_entry", "drafter", facts=facts(1, obeys_law=False))
    for number in (2, 3, 4):
        lists.on(row, "lists.add_entry", "drafter", facts=facts(number))
    lists.sign(lists.on(row, "lists.submit", "submitter"))
    refused = lists.entries(row)[1]
    lists.do(
        "lists.decide_entry", "clerk", entry_id=refused.pk, version=refused.version,
        verdict="refused", refusal_code="deceased",
    )  # fmt: skip
    act: Act = world.act("a1.clerk")
    done = decide_all(act, list_id=row.pk)
    assert (done.confirmed, done.left_open) == (2, 1)
    verdicts = [entry.verdict for entry in lists.entries(row)]
    assert verdicts == ["", "refused", "confirmed", "confirmed"]
    before = AuditEntry.objects.count()
    decide_all(act, list_id=row.pk)
    assert AuditEntry.objects.count() == before


def test_every_name_has_a_verdict_before_the_list_is_confirmed(lists: Lists) -> None:
    row = lists.signed(2)
    first, second = lists.entries(row)
    lists.do(
        "lists.decide_entry", "clerk", entry_id=first.pk, version=first.version,
        verdict="confirmed",
    )  # fmt: skip
    with pytest.raises(BadInput) as refused:
        lists.confirm(row)
    assert refused.value.details == (second.pk,)


def test_who_decided_a_name_does_not_confirm_the_list(world: World, lists: Lists) -> None:
    row = lists.decide(lists.signed(1))
    second_post(world, "a1.clerk", roles.COMMITTEE_SIGNER)
    with pytest.raises(NotAllowed):
        lists.on(
            row, "lists.confirm", "a1.clerk.2", number="1", confirmed_on=TODAY, signer_name="Vàng A"
        )


def test_confirmation_is_not_before_the_signature(lists: Lists) -> None:
    row = lists.decide(lists.signed(1))
    with pytest.raises(BadInput):
        lists.on(
            row, "lists.confirm", "chair", number="1", signer_name="Vàng A",
            confirmed_on=TODAY - timedelta(days=1),
        )  # fmt: skip


def test_confirmed_names_get_a_dated_attestation_and_refused_ones_none(lists: Lists) -> None:
    row = lists.signed(2)
    confirmed, refused = lists.entries(row)
    lists.confirm(lists.decide(row, refused.full_name))
    attested = Attestation.objects.get()
    assert (attested.person_id, attested.attested_on, attested.obeys_law) == (
        confirmed.person_id, TODAY, True,
    )  # fmt: skip
    assert (attested.source_kind, attested.source_id) == ("lists.MonthlyList", row.pk)


def test_each_returned_round_is_kept_as_it_was(lists: Lists) -> None:
    row = lists.signed(2)
    lists.on(row, "lists.return_to_police", "clerk", remarks="Sai năm sinh của một người")
    assert (row.state, row.round, row.number, row.signed_on, row.signed_at) == (
        "returned", 2, "", None, None,
    )  # fmt: skip
    lists.sign(lists.on(row, "lists.submit", "submitter"))
    lists.on(row, "lists.return_to_police", "chair", remarks="Thiếu một người")
    first, second = ListRound.objects.order_by("round")
    assert (first.number, first.entries, first.remarks) == (
        "12/DS-CAX", 2, "Sai năm sinh của một người",
    )  # fmt: skip
    assert (first.digest == second.digest, second.round) == (True, 2)


def test_a_changed_row_changes_the_rounds_digest(lists: Lists) -> None:
    row = lists.signed(1)
    lists.on(row, "lists.return_to_police", "clerk", remarks="Sai số tiền")
    entry = lists.entries(row)[0]
    lists.do(
        "lists.change_entry", "drafter", entry_id=entry.pk, version=entry.version,
        facts=facts(1, amount_vnd=70_000_000),
    )  # fmt: skip
    lists.sign(lists.on(row, "lists.submit", "submitter"))
    lists.on(row, "lists.return_to_police", "clerk", remarks="Còn sai")
    first, second = ListRound.objects.order_by("round")
    assert first.digest != second.digest
