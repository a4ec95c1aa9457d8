"""A small history of random deeds from a seed, with an auditor who keeps his own books by hand."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import Refused
from hoanhap.work.lists import actions as lists
from hoanhap.work.lists.models import ListEntry
from hoanhap.work.loans.actions import reverse_event, settle
from tests.stories import AMOUNT_VND, FUND, ListStory, LoanStory, at, facts, fund
from tests.world import World

FIRST_DAY = date(2026, 8, 1)
FIRST_MOMENT = at(FIRST_DAY)
MONTHS = (date(2026, 8, 1), date(2026, 9, 1), date(2026, 10, 1))
CAPITAL_VND = 300_000_000


@dataclass
class LateList(ListStory):
    """A list whose deeds are recorded at `moment`, some days after `day`, when they happened."""

    moment: datetime = FIRST_MOMENT
    step: int = 0

    def act(self, post: str) -> Act:
        return self.world.act(f"{self.commune}.{post}", now=self.moment)


@dataclass
class LateLoan(LoanStory):
    """A loan whose deeds are recorded at `moment`."""

    moment: datetime = FIRST_MOMENT
    step: int = 0

    def act(self, post: str) -> Act:
        return self.world.act(f"{self.province}.{post}", now=self.moment)


@dataclass
class Auditor:
    """What the fund holds and each loan owes, written down by hand from what was told."""

    fund_vnd: int = 0
    owed_vnd: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    lent: list[tuple[int, date, int]] = field(default_factory=list)


class History:
    """Deeds done one after another by a seeded hand; what is refused is left and counted."""

    def __init__(self, world: World, seed: int) -> None:
        self.world = world
        self.random = Random(seed)
        self.today = FIRST_DAY
        self.number = 0
        self.people = 0
        self.auditor = Auditor()
        self.lists: list[LateList] = []
        self.loans: list[LateLoan] = []
        self.borrowed: set[int] = set()
        self.done: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()
        fund(world, amount_vnd=CAPITAL_VND)
        self.auditor.fund_vnd += CAPITAL_VND

    @property
    def moment(self) -> datetime:
        """The moment of the step that is being done: no two steps share one."""
        return at(self.today) + timedelta(seconds=self.number)

    def step(self) -> str:
        """One random deed; its name, or the code of its refusal."""
        self.number += 1
        self.today += timedelta(days=self.random.choice((0, 0, 1, 1, 2)))
        doers: list[Callable[[], str]] = [self.a_new_list, self.a_list_goes_on]
        doers += [self.a_list_goes_on] * 3 + [self.a_new_loan, self.a_loan_goes_on]
        doers += [self.a_loan_goes_on] * 4
        do = self.random.choice(doers)
        try:
            with transaction.atomic():
                name = do()
        except Refused as refused:
            self.refused[refused.code] += 1
            return refused.code
        self.done[name] += 1
        return name

    def some_day(self) -> date:
        """Today or some days back: the day on which what is recorded today happened."""
        return self.today - timedelta(days=self.random.choice((0, 0, 0, 1, 3)))

    def a_new_list(self) -> str:
        """A commune starts a month's list, with some names."""
        commune = self.random.choice(("a1", "a2"))
        month = self.random.choice(MONTHS)
        story = LateList(self.world, commune, month, day=self.today, moment=self.moment)
        story.start()
        for _ in range(self.random.choice((0, 1, 2, 3, 3))):
            self.people += 1
            story.add(facts(self.people))
        if not self.standing(story).exists():
            story.version = lists.declare_nil(
                story.act("drafter"), list_id=story.list_id, version=story.version
            ).version
        self.lists.append(story)
        return "lists.start"

    def a_list_goes_on(self) -> str:
        """One of the lists takes its next step, or is sent back."""
        open_lists = [story for story in self.lists if story.step < 6]
        if not open_lists:
            return "nothing"
        story = self.random.choice(open_lists[:3])
        story.moment, story.day = self.moment, self.some_day()
        if story.step == 2 and self.random.random() < 0.2:
            story.version = lists.return_to_police(
                story.act("clerk"), list_id=story.list_id, version=story.version,
                remarks="Xem lại",
            ).version  # fmt: skip
            story.step = 0
            return "lists.return_to_police"
        steps: tuple[Callable[[], Any], ...] = (
            story.submit, story.sign, lambda: self.decide(story), story.confirm, story.transmit,
            lambda: self.receive(story),
        )  # fmt: skip
        is_nil = story.step == 2 and not self.standing(story).exists()
        steps[story.step]()
        story.step += 1
        return "nothing" if is_nil else f"lists.{story.step}"

    def decide(self, story: LateList) -> None:
        """Each name gets a verdict, some are refused for a reason."""
        for entry in self.standing(story).order_by("id"):
            if self.random.random() < 0.25:
                code = self.random.choice(("details_differ", "not_resident"))
                story.decide(entry.pk, "refused", code)
            else:
                story.decide(entry.pk)

    def standing(self, story: LateList) -> QuerySet[ListEntry]:
        """The names on a list."""
        return ListEntry.objects.filter(list_id=story.list_id).exclude(change="left")

    def receive(self, story: LateList) -> None:
        """The original comes to the bank."""
        lists.receive_original(
            self.world.act("a.officer", now=self.moment), list_id=story.list_id,
            version=story.version, received_on=self.today,
        )  # fmt: skip

    def a_new_loan(self) -> str:
        """Someone confirmed on a list at the bank applies."""
        ready = ListEntry.objects.filter(
            verdict="confirmed", list__state__in=("transmitted", "received")
        ).exclude(person_id__in=self.borrowed)
        entry = ready.select_related("list__commune").order_by("id").first()
        if entry is None:
            return "nothing"
        commune = "a1" if entry.list.commune_id == self.world.units["a1"].pk else "a2"
        story = LateLoan(self.world, entry.pk, commune=commune, day=self.today, moment=self.moment)
        story.apply()
        self.borrowed.add(entry.person_id)
        self.loans.append(story)
        return "loans.apply"

    def a_loan_goes_on(self) -> str:
        """One of the loans takes its next step, or money moves on it."""
        if not self.loans:
            return "nothing"
        story = self.random.choice(self.loans[:3])
        story.moment, story.day = self.moment, self.today
        if story.step < 5:
            steps = (story.review, story.confirm, story.appraise, story.approve, self.contract)
            if story.step == 3:
                story.day = self.some_day()
            steps[story.step](*((story,) if story.step == 4 else ()))
            story.step += 1
            return f"loans.{story.step}"
        return self.random.choice((self.pay, self.pay, self.collect, self.undo, self.settle))(story)

    def contract(self, story: LateLoan) -> None:
        """The contract is signed; no further capital comes with it."""
        from hoanhap.work.loans.actions import sign_contract

        story.version = sign_contract(
            story.act("officer"), loan_id=story.loan_id, version=story.version,
            contract_number="HD", contracted_on=story.day, instalment_months=12, fund_code=FUND,
        ).version  # fmt: skip

    def pay(self, story: LateLoan) -> str:
        """A part of what was approved is paid out."""
        amount = self.random.choice((AMOUNT_VND // 4, AMOUNT_VND // 2, AMOUNT_VND * 2))
        story.day = self.some_day()
        story.pay_out(amount)
        self.auditor.fund_vnd -= amount
        self.auditor.owed_vnd[story.loan_id] += amount
        self.auditor.lent.append((story.loan_id, story.day, amount))
        return "loans.record_payout"

    def collect(self, story: LateLoan) -> str:
        """Some principal comes back, with or without interest."""
        amount = self.random.choice((1_000_000, AMOUNT_VND // 4, AMOUNT_VND * 3))
        story.collect(amount, self.random.choice((0, 12_345)))
        self.auditor.fund_vnd += amount
        self.auditor.owed_vnd[story.loan_id] -= amount
        return "loans.record_collection"

    def undo(self, story: LateLoan) -> str:
        """One of the bank's entries is reversed."""
        from hoanhap.work.loans.models import LoanEvent

        events = LoanEvent.objects.filter(loan_id=story.loan_id).exclude(kind="reversal")
        event = self.random.choice(list(events.order_by("id")) or [None])
        if event is None:
            return "nothing"
        done = reverse_event(
            story.act("accountant"), loan_id=story.loan_id, version=story.version,
            event_id=event.pk, reversed_on=story.day, core_number=story.next_core(),
            reason="Ghi nhầm",
        )  # fmt: skip
        story.version = done.version
        sign = 1 if event.kind == "payout" else -1
        amount = event.amount_vnd if event.kind == "payout" else event.principal_vnd
        self.auditor.fund_vnd += sign * amount
        self.auditor.owed_vnd[story.loan_id] -= sign * amount
        if event.kind == "payout":
            self.auditor.lent.append((story.loan_id, story.day, -amount))
        return "loans.reverse_event"

    def settle(self, story: LateLoan) -> str:
        """The loan is closed where nothing is owed."""
        story.version = settle(
            story.act("accountant"), loan_id=story.loan_id, version=story.version,
            settled_on=story.day,
        ).version  # fmt: skip
        self.loans.remove(story)
        return "loans.settle"
