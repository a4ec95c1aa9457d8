"""Short stories by real deeds: a list up to the bank, a loan up to any of its steps."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from hoanhap.ground.audit.spine import Done
from hoanhap.ground.ledger.actions import receive_fund
from hoanhap.ground.ledger.types import FundSource
from hoanhap.pure.kernel.act import VIETNAM
from hoanhap.work.lists import actions as lists
from hoanhap.work.lists.facts import EntryFacts
from hoanhap.work.lists.models import ListEntry
from hoanhap.work.loans import actions as loans
from hoanhap.work.loans.actions.apply import Wish
from hoanhap.work.loans.actions.review import Meeting
from tests.world import World

MONTH = date(2026, 10, 1)
FUND = "TW-A"
AMOUNT_VND = 60_000_000


def at(day: date) -> datetime:
    """Noon of a day in Vietnam."""
    return datetime(day.year, day.month, day.day, 12, tzinfo=VIETNAM)


def facts(number: int = 1, **changes: object) -> EntryFacts:
    """An invented person's row of Form 01; each number gives another person."""
    given: dict[str, object] = {
        "full_name": f"Lò Văn Mẫu {'ABCDEFGHIKLMNOPQRSTUVXY'[number % 23]}",
        "birth_year": 1988,
        "born_on": date(1988, 5, 3),
        "sex": "male",
        "identity_number": f"012088{number:06d}",
        "residence": f"Bản Mẫu {number}",
        "release_kind": "completed",
        "released_on": date(2024, 3, 1),
        "certificate_number": f"GCN-{number:03d}",
        "certificate_on": date(2024, 3, 1),
        "obeys_law": True,
        "purpose": "business",
        "amount_vnd": AMOUNT_VND,
        "phone": "",
    }
    given.update(changes)
    return EntryFacts(**given)  # type: ignore[arg-type]  # the names above are its fields


@dataclass
class ListStory:
    """One commune's list, carried on by the deeds of its own posts, a day a step."""

    world: World
    commune: str = "a1"
    month: date = MONTH
    list_id: int = 0
    version: int = 0
    day: date = field(default=date(2026, 10, 1))

    def start(self) -> ListStory:
        """Draw up the list."""
        done = lists.start(
            self.act("drafter"), commune_id=self.world.units[self.commune].pk, month=self.month
        )
        return self._at(done)

    def add(self, row: EntryFacts) -> int:
        """Put one name on it; the entry's id."""
        done = lists.add_entry(
            self.act("drafter"), list_id=self.list_id, version=self.version, facts=row
        )
        self._at(done)
        return int(done.notes["entry_id"])

    def submit(self) -> ListStory:
        """Submit it."""
        return self._at(
            lists.submit(self.act("submitter"), list_id=self.list_id, version=self.version)
        )

    def sign(self, number: str = "12/DS-CAX") -> ListStory:
        """The head of the commune police signs it."""
        return self._at(
            lists.sign(
                self.act("signer"),
                list_id=self.list_id,
                version=self.version,
                number=number,
                signed_on=self.day,
                signer_name="Nguyễn Văn Ký",
            )
        )

    def decide(self, entry_id: int, verdict: str = "confirmed", code: str = "") -> ListStory:
        """The committee's clerk decides on one name."""
        entry = ListEntry.objects.get(pk=entry_id)
        done = lists.decide_entry(
            self.act("clerk"),
            entry_id=entry_id,
            version=entry.version,
            verdict=verdict,
            refusal_code=code,
        )
        self.version = int(done.notes["list_version"])
        return self

    def confirm(self, number: str = "07/XN-UBND") -> ListStory:
        """The committee's chair confirms the list."""
        return self._at(
            lists.confirm(
                self.act("chair"),
                list_id=self.list_id,
                version=self.version,
                number=number,
                confirmed_on=self.day,
                signer_name="Trần Thị Xác",
            )
        )

    def transmit(self) -> ListStory:
        """It goes to the bank."""
        return self._at(
            lists.transmit(
                self.act("clerk"),
                list_id=self.list_id,
                version=self.version,
                transmitted_on=self.day,
            )
        )

    def act(self, post: str):  # type: ignore[no-untyped-def]  # an Act of this story's day
        """An act of one of the commune's posts on the story's day."""
        return self.world.act(f"{self.commune}.{post}", now=at(self.day))

    def _at(self, done: Done) -> ListStory:
        self.list_id, self.version = done.id, done.version
        return self


def at_bank(world: World, *rows: EntryFacts, commune: str = "a1", month: date = MONTH) -> list[int]:
    """A list with these names (one, if none is given), all confirmed, transmitted; entry ids."""
    story = ListStory(world, commune, month, day=month).start()
    entries = [story.add(row) for row in rows or (facts(),)]
    story.submit().sign()
    for entry_id in entries:
        story.decide(entry_id)
    story.confirm().transmit()
    return entries


@dataclass
class LoanStory:
    """One loan through the household, carried on by the deeds of its posts."""

    world: World
    entry_id: int
    province: str = "a"
    commune: str = "a1"
    loan_id: int = 0
    version: int = 0
    day: date = field(default=date(2026, 10, 6))
    core: int = 0

    def apply(self, **changes: object) -> LoanStory:
        """The household's application is taken in by the bank's officer."""
        wish: dict[str, object] = {
            "path": "household",
            "purpose": "business",
            "amount_vnd": AMOUNT_VND,
            "term_months": 36,
            "plan_text": "Nuôi trâu sinh sản",
            "borrower_name": "Lò Thị Hộ",
            "borrower_relation": "vợ",
            "household_head": "Lò Thị Hộ",
            "group_id": group(self.world, self.province, self.commune),
        }
        wish.update(changes)
        return self._at(
            loans.apply(
                self.act("officer"),
                entry_id=self.entry_id,
                wish=Wish(**wish),  # type: ignore[arg-type]  # the names above are its fields
                applied_on=self.day,
            )
        )

    def review(self) -> LoanStory:
        """The group's open review."""
        meeting = Meeting(
            held_on=self.day,
            members_present=20,
            votes_for=18,
            votes_against=1,
            minutes_number="10A/01",
            witness_name="Trưởng bản",
            recommended_vnd=AMOUNT_VND,
        )
        return self._at(
            loans.review(
                self.act("org"), loan_id=self.loan_id, version=self.version, meeting=meeting
            )
        )

    def confirm(self) -> LoanStory:
        """The commune confirms."""
        act = self.world.act(f"{self.commune}.chair", now=at(self.day))
        return self._at(
            loans.confirm(
                act,
                loan_id=self.loan_id,
                version=self.version,
                number="03/XN",
                confirmed_on=self.day,
            )
        )

    def appraise(self, by: str = "officer2") -> LoanStory:
        """The bank's officer appraises."""
        return self._at(
            loans.appraise(
                self.act(by),
                loan_id=self.loan_id,
                version=self.version,
                appraised_on=self.day,
                papers=("01_td", "03_td", "01_uq", "form_01"),
                proposed_vnd=AMOUNT_VND,
                proposed_term_months=36,
                note="",
                has_same_purpose_debt=False,
            )
        )

    def approve(self) -> LoanStory:
        """The bank's director approves."""
        return self._at(
            loans.approve(
                self.act("director"),
                loan_id=self.loan_id,
                version=self.version,
                approved_on=self.day,
                number="04/TD-01",
                approved_vnd=AMOUNT_VND,
                term_months=36,
            )
        )

    def contract(self) -> LoanStory:
        """The contract is signed."""
        fund(self.world, self.province)
        return self._at(
            loans.sign_contract(
                self.act("officer"),
                loan_id=self.loan_id,
                version=self.version,
                contract_number="HD-01",
                contracted_on=self.day,
                instalment_months=12,
                fund_code=FUND,
            )
        )

    def pay_out(self, amount_vnd: int = AMOUNT_VND) -> LoanStory:
        """The bank pays out."""
        return self._at(
            loans.record_payout(
                self.act("accountant"),
                loan_id=self.loan_id,
                version=self.version,
                paid_on=self.day,
                amount_vnd=amount_vnd,
                core_number=self.next_core(),
                paper_number="PC-01",
            )
        )

    def collect(self, principal_vnd: int, interest_vnd: int = 0) -> LoanStory:
        """The bank collects."""
        return self._at(
            loans.record_collection(
                self.act("accountant"),
                loan_id=self.loan_id,
                version=self.version,
                collected_on=self.day,
                principal_vnd=principal_vnd,
                interest_vnd=interest_vnd,
                core_number=self.next_core(),
                paper_number="PT-01",
            )
        )

    def to_contract(self) -> LoanStory:
        """All steps up to the signed contract."""
        return self.apply().review().confirm().appraise().approve().contract()

    def wait(self, days: int) -> LoanStory:
        """So many days pass."""
        self.day += timedelta(days=days)
        return self

    def next_core(self) -> str:
        """The bank's next number for this loan."""
        self.core += 1
        return f"CORE-{self.loan_id}-{self.core}"

    def act(self, post: str):  # type: ignore[no-untyped-def]  # an Act of this story's day
        """An act of one of the province's posts on the story's day."""
        return self.world.act(f"{self.province}.{post}", now=at(self.day))

    def _at(self, done: Done) -> LoanStory:
        self.loan_id, self.version = done.id, done.version
        return self


def group(world: World, province: str = "a", commune: str = "a1") -> int:
    """A savings and credit group of the commune."""
    return loans.found_group(
        world.act(f"{province}.org"),
        commune_id=world.units[commune].pk,
        name="Tổ Bản Mẫu",
        hamlet="Bản Mẫu",
        leader_name="Vàng Thị Tổ",
        members=30,
        accepted_number="15/UBND",
        accepted_on=date(2026, 1, 5),
    ).id


def fund(world: World, province: str = "a", amount_vnd: int = 5_000_000_000) -> None:
    """Central capital received into the bank office's fund."""
    receive_fund(
        world.act(f"{province}.accountant"),
        fund_code=FUND,
        name="Vốn trung ương",
        source=FundSource.CENTRAL,
        amount_vnd=amount_vnd,
        received_on=date(2026, 1, 2),
        paper="QĐ 01",
    )
