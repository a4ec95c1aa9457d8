"""At the bank, and what may still follow: the receipt, scans, additions, causes of lateness."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from hoanhap.ground.audit.models import OutboxMessage
from hoanhap.ground.intake.models import Attachment
from hoanhap.ground.intake.papers import SIZE_MAX_BYTES
from hoanhap.ground.intake.queries import attachment, attachments_of
from hoanhap.ground.orgs import access
from hoanhap.ground.registry.models import Disclosure, Person
from hoanhap.pure.kernel.refusals import BadInput, NotVisible, WrongState
from hoanhap.work.lists.models import MonthlyList
from tests.lists.ready import MONTH, PDF, Lists, facts
from tests.world import TODAY, World


def test_the_bank_learns_of_confirmed_people_by_disclosure_and_outbox(
    world: World, lists: Lists
) -> None:
    row = lists.signed(3)
    refused = lists.entries(row)[1]
    lists.confirm(lists.decide(row, refused.full_name))
    bank = world.actor("a.officer")
    assert not access.visible(bank, Person).exists()
    lists.on(row, "lists.transmit", "clerk", transmitted_on=TODAY)
    seen = set(access.visible(bank, Person).values_list("pk", flat=True))
    confirmed = {e.person_id for e in lists.entries(row)} - {refused.person_id}
    assert seen == confirmed
    assert {d.clause for d in Disclosure.objects.all()} == {
        "khoản 2 Điều 3 Quyết định 22/2023/QĐ-TTg"
    }
    message = OutboxMessage.objects.get()
    assert (message.to_agency_id, message.kind) == (world.agencies["a.bank"].pk, "monthly_list")
    assert refused.pk not in message.payload["entries"]
    assert not access.visible(world.actor("b.officer"), Person).exists()
    assert not access.visible(world.actor("a.org"), Person).exists()


def test_a_list_cannot_be_transmitted_before_the_committee_confirms_it(lists: Lists) -> None:
    row = lists.decide(lists.signed(1))
    with pytest.raises(WrongState):
        lists.on(row, "lists.transmit", "clerk", transmitted_on=TODAY)
    assert not Disclosure.objects.exists()


@pytest.mark.parametrize("days", [-1, 1])
def test_the_day_of_transmission_is_not_to_come_and_not_before_confirmation(
    lists: Lists, days: int
) -> None:
    row = lists.confirmed(1)
    with pytest.raises(BadInput):
        lists.on(row, "lists.transmit", "clerk", transmitted_on=TODAY + timedelta(days=days))


def test_the_receipt_of_the_original_closes_the_list(lists: Lists) -> None:
    row = lists.transmitted(1)
    lists.on(row, "lists.receive_original", "a.officer", received_on=TODAY)
    assert (row.state, row.original_received_on) == ("received", TODAY)
    with pytest.raises(WrongState):
        lists.on(row, "lists.receive_original", "a.director", received_on=TODAY)


def test_a_scan_is_known_by_its_content_and_kept_sealed(world: World, lists: Lists) -> None:
    row = lists.transmitted(1)
    lists.on(row, "lists.attach_scan", "drafter", name="C:\\quét\\ds.pdf", content=PDF)
    kept = Attachment.objects.get()
    assert (kept.mime, kept.name) == ("application/pdf", "ds.pdf")
    assert PDF not in bytes(kept.content_sealed)
    assert attachment(world.actor("a1.clerk"), kept.pk).content == PDF
    subject = ("lists.MonthlyList", row.pk)
    assert len(attachments_of(world.actor("a1.clerk"), subject)) == 1
    assert attachments_of(world.actor("a.officer"), subject) == ()
    with pytest.raises(NotVisible):
        attachment(world.actor("a2.clerk"), kept.pk)


@pytest.mark.parametrize("content", [b"<html>", b"MZ\x90", b"", PDF + b"0" * SIZE_MAX_BYTES])
def test_other_files_and_large_ones_are_refused(lists: Lists, content: bytes) -> None:
    row = lists.signed(1)
    with pytest.raises(BadInput):
        lists.on(row, "lists.attach_scan", "drafter", name="ds.pdf", content=content)


def test_after_confirmation_only_numbered_additions(lists: Lists) -> None:
    row = lists.confirmed(1)
    first = MonthlyList.objects.get(
        pk=lists.do("lists.start_addition", "drafter", list_id=row.pk, version=row.version).id
    )
    assert (first.addition_no, first.state, first.due_on) == (1, "drafted", row.due_on)
    with pytest.raises(WrongState):
        lists.on(row, "lists.start_addition", "drafter")
    lists.on(first, "lists.add_entry", "drafter", facts=facts(8))
    lists.on(first, "lists.add_entry", "drafter", facts=facts(1, phone="0988888888"))
    assert [entry.change for entry in lists.entries(first)] == ["new", "changed"]
    assert lists.entries(row)[0].phone == "0912345678"
    lists.sign(lists.on(first, "lists.submit", "submitter"))
    lists.confirm(lists.decide(first))
    done = lists.do("lists.start_addition", "drafter", list_id=first.pk, version=first.version)
    assert MonthlyList.objects.get(pk=done.id).addition_no == 2


@pytest.mark.parametrize("inputs", [{"cause": "lazy"}, {"cause": "other"}])
def test_a_cause_of_lateness_is_coded(lists: Lists, inputs: dict[str, Any]) -> None:
    row = lists.drafted(1)
    with pytest.raises(BadInput):
        lists.on(row, "lists.note_lateness", "drafter", **inputs)
    lists.on(row, "lists.note_lateness", "drafter", cause="other", note="Cầu Nậm Cản bị cuốn")
    assert (row.lateness_cause, row.lateness_note) == ("other", "Cầu Nậm Cản bị cuốn")


def test_a_month_is_exempt_once(world: World, lists: Lists) -> None:
    inputs = {"commune_id": world.units["a1"].pk, "month": MONTH, "cause": "merger"}
    lists.do("lists.exempt_month", "a.desk", **inputs)
    with pytest.raises(WrongState):
        lists.do("lists.exempt_month", "a.desk", **inputs)
