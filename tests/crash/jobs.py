"""What the processes of these tests do, each in a process and a connection of its own."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from hoanhap.ground.audit.models import AuditEntry
from hoanhap.ground.documents.cells import Sheet
from hoanhap.ground.intake.actions import receive_form_01
from hoanhap.ground.ledger.checks import run_checks
from hoanhap.ground.ledger.models import Transfer
from hoanhap.ground.orgs.acting import actor_for
from hoanhap.ground.orgs.models import Posting
from hoanhap.pure.kernel.act import Act
from hoanhap.work.lists.actions import apply_form_01
from hoanhap.work.lists.models import ListEntry
from hoanhap.work.lists.upload import upload_of
from hoanhap.work.loans.actions import record_payout
from hoanhap.work.loans.models import LoanEvent
from tests.lists.form_01_books import HEADS, MAY, NGHIA, PO
from tests.stories import AMOUNT_VND, ListStory, LoanStory, at, at_bank, facts
from tests.sweeps.places import digest_of_all_tables
from tests.world import TODAY, build_world

DAY = date(2026, 10, 6)
LOANS = 8
FILES = 4


def prepare() -> dict[str, Any]:
    """Loans with their contracts signed, and lists with a workbook received; their ids."""
    world = build_world()
    entries = at_bank(world, *(facts(number) for number in range(1, LOANS + 1)))
    loans = [LoanStory(world, entry_id).to_contract() for entry_id in entries]
    sheet = Sheet("DS", [list(HEADS), list(PO), list(MAY), list(NGHIA)])
    upload = upload_of("ds.xlsx", b"PK", [sheet], on=TODAY)
    files = []
    for number in range(FILES):
        story = ListStory(world, "a2", date(2026, 5 + number, 1), day=TODAY).start()
        done = receive_form_01(
            story.act("drafter"), commune_id=world.units["a2"].pk, month=story.month,
            list_id=story.list_id, name=upload.name, content=upload.content,
            staged=upload.staged, counts=upload.counts,
        )  # fmt: skip
        files.append([story.list_id, story.version, done.id])
    return {"loans": [[story.loan_id, story.version] for story in loans], "files": files}


def pay(loan_id: int, version: int, request_id: str, core_number: str) -> dict[str, Any]:
    """The bank's accountant records a payout."""
    done = record_payout(
        _act("a.accountant", DAY, request_id), loan_id=loan_id, version=version, paid_on=DAY,
        amount_vnd=AMOUNT_VND // 4, core_number=core_number, paper_number="PC-01",
    )  # fmt: skip
    return {"version": done.version, "is_repeat": done.is_repeat}


def take_in(list_id: int, version: int, file_id: int, request_id: str) -> dict[str, Any]:
    """The drafter applies the workbook."""
    done = apply_form_01(
        _act("a2.drafter", TODAY, request_id), list_id=list_id, version=version, file_id=file_id
    )
    return {"version": done.version, "is_repeat": done.is_repeat, "new": done.notes["new"]}


def look(loan_id: int = 0, list_id: int = 0) -> dict[str, Any]:
    """What all tables hold, whether the books hold, and what this loan and this list have."""
    return {
        "digest": digest_of_all_tables(),
        "breaches": [str(breach) for breach in run_checks()],
        "payouts": LoanEvent.objects.filter(loan_id=loan_id).count(),
        "moved_vnd": sum(
            Transfer.objects.filter(debit__code=f"loan:{loan_id}").values_list(
                "amount_vnd", flat=True
            )
        ),
        "names": ListEntry.objects.filter(list_id=list_id).count(),
        "traces": AuditEntry.objects.count(),
    }


def _act(post: str, day: date, request_id: str) -> Act:
    posting = Posting.objects.select_related("agency", "user").get(user__username=post)
    return Act(actor=actor_for(posting, day), request_id=UUID(request_id), now=at(day))


JOBS = {"prepare": prepare, "pay": pay, "take_in": take_in, "look": look}
