"""Several hands at one moment, and a process that dies in the middle: all or nothing, once."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest

from tests.crash.conftest import Hands
from tests.stories import AMOUNT_VND

pytestmark = pytest.mark.django_db
HANDS = 4
ONE_PAYOUT_VND = AMOUNT_VND // 4

AFTER_THE_REQUEST = 'INSERT INTO "audit_actrequest"'
AFTER_THE_POSTING = 'INSERT INTO "ledger_transfer"'
AFTER_THE_TRACE = 'INSERT INTO "audit_auditentry"'
LAST = 'UPDATE "audit_actrequest"'
AFTER_THE_NAMES = 'INSERT INTO "lists_listentry"'


def taken(prepared: dict[str, Any], what: str) -> list[int]:
    """One that no other test has used."""
    ids: list[int] = prepared[what].pop()
    return ids


def test_four_clicks_with_one_request_record_one_payout(
    hands: Hands, prepared: dict[str, Any]
) -> None:
    loan_id, version = taken(prepared, "loans")
    click = ("pay", [loan_id, version, str(uuid4()), "CORE-1"])
    answers = hands.together(*[click] * HANDS)
    assert {what for what, _ in answers} == {"answered"}
    assert [said["version"] for _, said in answers] == [version + 1] * HANDS
    assert sorted(said["is_repeat"] for _, said in answers) == [False, True, True, True]
    seen = hands.do("look", loan_id)
    assert (seen["payouts"], seen["moved_vnd"]) == (1, ONE_PAYOUT_VND)
    assert seen["breaches"] == []


def test_four_payouts_on_one_version_record_one_and_the_others_are_stale(
    hands: Hands, prepared: dict[str, Any]
) -> None:
    loan_id, version = taken(prepared, "loans")
    clicks = [("pay", [loan_id, version, str(uuid4()), f"CORE-2-{n}"]) for n in range(HANDS)]
    answers = hands.together(*clicks)
    assert sorted(what for what, _ in answers) == ["answered", "refused", "refused", "refused"]
    assert {said for what, said in answers if what == "refused"} == {"stale"}
    seen = hands.do("look", loan_id)
    assert (seen["payouts"], seen["moved_vnd"]) == (1, ONE_PAYOUT_VND)
    assert seen["breaches"] == []


@pytest.mark.parametrize("sql", [AFTER_THE_REQUEST, AFTER_THE_POSTING, AFTER_THE_TRACE, LAST])
def test_a_payout_whose_process_is_killed_leaves_nothing_and_can_be_done_again(
    sql: str, hands: Hands, prepared: dict[str, Any]
) -> None:
    loan_id, version = taken(prepared, "loans")
    click = [loan_id, version, str(uuid4()), f"CORE-3-{loan_id}"]
    before = hands.do("look", loan_id)
    hands.kill_after(sql, "pay", *click)
    after = hands.do("look", loan_id)
    assert after == before
    assert (after["payouts"], after["moved_vnd"], after["breaches"]) == (0, 0, [])
    assert hands.do("pay", *click) == {"version": version + 1, "is_repeat": False}
    done = hands.do("look", loan_id)
    assert (done["payouts"], done["moved_vnd"], done["breaches"]) == (1, ONE_PAYOUT_VND, [])
    assert done["traces"] == before["traces"] + 1


@pytest.mark.parametrize("sql", [AFTER_THE_NAMES, AFTER_THE_TRACE, LAST])
def test_an_import_whose_process_is_killed_leaves_nothing_and_can_be_done_again(
    sql: str, hands: Hands, prepared: dict[str, Any]
) -> None:
    list_id, version, file_id = taken(prepared, "files")
    click = [list_id, version, file_id, str(uuid4())]
    before = hands.do("look", 0, list_id)
    hands.kill_after(sql, "take_in", *click)
    after = hands.do("look", 0, list_id)
    assert after == before
    assert (after["names"], after["breaches"]) == (0, [])
    done = hands.do("take_in", *click)
    assert (done["is_repeat"], done["version"]) == (False, version + 1)
    seen = hands.do("look", 0, list_id)
    assert seen["names"] == 3
    assert seen["traces"] == before["traces"] + 1


def test_who_waits_for_a_process_that_is_killed_goes_on(
    hands: Hands, prepared: dict[str, Any]
) -> None:
    loan_id, version = taken(prepared, "loans")
    first = ("pay", [loan_id, version, str(uuid4()), f"CORE-4-{loan_id}"])
    second = ("pay", [loan_id, version, str(uuid4()), f"CORE-5-{loan_id}"])
    (held,) = hands.start(first, hold=AFTER_THE_POSTING)
    assert hands.answers([held])[0][0] == "held"
    waiting = hands.start(second)
    hands.kill(held)
    assert hands.answers(waiting) == [("answered", {"version": version + 1, "is_repeat": False})]
    seen = hands.do("look", loan_id)
    assert (seen["payouts"], seen["moved_vnd"], seen["breaches"]) == (1, ONE_PAYOUT_VND, [])
