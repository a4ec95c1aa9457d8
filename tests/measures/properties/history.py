"""A seeded history of two provinces: lists and loans as in tests/sim, and all the offices do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from django.db import transaction

from hoanhap.ground.audit.spine import DEEDS
from hoanhap.ground.ledger.actions import receive_fund
from hoanhap.ground.ledger.types import FundSource
from hoanhap.ground.registry.models import HelpTask, Person
from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.refusals import Refused
from hoanhap.pure.planreader.types import Item
from hoanhap.work.lists import actions as lists
from hoanhap.work.lists.facts import EntryFacts
from hoanhap.work.lists.models import ListEntry
from hoanhap.work.loans.actions import appraise, approve, sign_contract
from hoanhap.work.measures.declaring import declare, take_back
from hoanhap.work.plans.models import Plan
from tests.measures.properties.doers import Offices
from tests.measures.properties.turns import Turns, another_office
from tests.plans.readings import item, timing
from tests.plans.story import PlanStory
from tests.sim.history import CAPITAL_VND, MONTHS, History, LateList, LateLoan
from tests.stories import AMOUNT_VND, FUND, at, facts
from tests.world import World

COMMUNES = ("a1", "a2", "b1")
FUNDS = {"a": FUND, "b": "DP-B"}
WINDOWS = (
    (date(2026, 8, 1), date(2026, 8, 31)),
    (date(2026, 8, 25), date(2026, 9, 25)),
    (date(2026, 10, 1), date(2026, 10, 5)),
    (date(2026, 6, 15), date(2026, 12, 14)),
)
KINDS = ("completed", "amnestied")


@dataclass
class TermLoan(LateLoan):
    """A loan over a term of its own, so that some fall due within the history."""

    term_months: int = 36

    def appraise(self, by: str = "officer2") -> LateLoan:
        """As of any loan, over its own term."""
        done = appraise(
            self.act(by), loan_id=self.loan_id, version=self.version, appraised_on=self.day,
            papers=("01_td", "03_td", "01_uq", "form_01"), proposed_vnd=AMOUNT_VND,
            proposed_term_months=self.term_months, note="", has_same_purpose_debt=False,
        )  # fmt: skip
        self.version = done.version
        return self

    def approve(self) -> LateLoan:
        """As of any loan, over its own term."""
        done = approve(
            self.act("director"), loan_id=self.loan_id, version=self.version,
            approved_on=self.day, number="04/TD-01", approved_vnd=AMOUNT_VND,
            term_months=self.term_months,
        )  # fmt: skip
        self.version = done.version
        return self


def points() -> tuple[Item, ...]:
    """A plan whose duties are met in every way there is: by reports, answers and each fact."""
    quarterly, monthly = (timing("quarterly"),), (timing("monthly", day=5, is_inclusive=True),)
    once = (timing("yearly", days_by=("08-20", "09-10"), is_inclusive=True),)
    general, asked = item("II.3"), item("II.4", lead=("mttq-tinh",), bond="requested")
    return (
        item("II.1", lead=("cong-an-tinh",), performers=("cong-an-xa",), timings=monthly,
             topic="monthly-list"),
        item("II.2", lead=("so-vhtt",), timings=monthly, topic="publicity"),
        replace(asked, timings=monthly),
        replace(general, path="II.5", lead=("so-tai-chinh",), timings=quarterly,
                topic="inspection"),
        replace(general, path="II.6", lead=("ubnd-xa", "so-tai-chinh"), timings=once,
                topic="own-plan", section="III. TỔ CHỨC THỰC HIỆN"),
        replace(general, path="II.7", lead=("so-tai-chinh",), timings=quarterly,
                topic="coordination-document"),
        replace(general, path="II.8", lead=("cong-an-tinh",), timings=monthly,
                topic="training-session"),
        replace(general, path="II.9", lead=("ubnd-xa", "so-vhtt"), timings=monthly),
        item("III.1", kind="reporting", lead=("so-ban-nganh",), timings=once),
    )  # fmt: skip


class TwoProvinces(History):
    """Province a with two communes and b with one; every step at a moment of its own."""

    def __init__(self, world: World, seed: int) -> None:
        super().__init__(world, seed)
        receive_fund(
            world.act("b.accountant"), fund_code=FUNDS["b"], name="Vốn địa phương",
            source=FundSource.PROVINCIAL, amount_vnd=CAPITAL_VND, received_on=date(2026, 1, 2),
            paper="QĐ 02",
        )  # fmt: skip
        another_office(world)
        self.offices = Offices(world, self.random)
        self.turns = Turns(self.offices, points())
        self.kinds_of_deeds: tuple[tuple[Callable[[], Any], ...], ...] = (
            (self.a_new_list, *(self.a_list_goes_on,) * 4),
            (self.a_list_goes_on, self.a_new_loan, *(self.a_loan_goes_on,) * 3),
            (self.move, self.help, self.correct, self.exempt, self.a_plan_s_turn, self.attest,
             self.state, self.state, self.take_back, self.turns.hand_over,
             self.turns.replace_plan, self.turns.import_returns),
            *(self.offices.doers,) * 4,
        )  # fmt: skip
        for letter in "ab":
            story = PlanStory(world, letter).receive().read(points()).check_all()
            story.adopt(follows_from=date(2026, 7, 1))
        for commune in COMMUNES:
            self.before(commune)
        for number in range(1, 7):
            self.declare("a1", "a1.committee", f"IX.{number}", WINDOWS[0], source_id=10)

    def step(self) -> str:
        """One random deed of any office; its name, or the code of its refusal."""
        self.number += 1
        self.today += timedelta(days=self.random.choice((0, 0, 0, 1)))
        self.offices.today, self.offices.number = self.today, self.number
        do = self.random.choice(self.random.choice(self.kinds_of_deeds))
        try:
            with transaction.atomic():
                done = do()
        except Refused as refused:
            self.refused[refused.code] += 1
            return refused.code
        name = getattr(do, "__name__", "") if done not in (None, "nothing") else "nothing"
        self.done[name] += 1
        return name

    def before(self, commune: str) -> None:
        """What stood before: July's list at the bank, and two loans paid out, one of a month."""
        month = date(2026, 7, 1)
        story = LateList(self.world, commune, month, day=month, moment=at(month)).start()
        entries = [story.add(self.somebody(is_new=True)) for _ in range(3)]
        story.submit().sign()
        for entry_id in entries:
            story.decide(entry_id)
        story.confirm().transmit()
        self.lists.append(story)
        story.step = 5
        day = date(2026, 7, 6)
        for entry_id, months in zip(entries[:2], (1, 36), strict=True):
            loan = TermLoan(
                self.world, entry_id, province=commune[0], commune=commune, day=day,
                moment=at(day), term_months=months,
            )  # fmt: skip
            loan.apply(term_months=months).review().confirm()
            loan.appraise().approve()
            self.contract(loan)
            loan.pay_out(AMOUNT_VND // 4)
            loan.step = 5
            self.loans.append(loan)
        self.an_end(commune, entries[2])
        self.borrowed |= set(
            ListEntry.objects.filter(pk__in=entries).values_list("person_id", flat=True)
        )
        self.nobody(commune)

    def an_end(self, commune: str, entry_id: int) -> None:
        """An application of July that comes to nothing: refused, or taken back."""
        day = date(2026, 7, 9)
        story = TermLoan(
            self.world, entry_id, province=commune[0], commune=commune, day=day, moment=at(day)
        )
        story.apply().review().confirm()
        story.appraise()
        which = {"loan_id": story.loan_id, "version": story.version, "note": ""}
        if commune == "a2":
            act = story.act("officer")
            DEEDS["loans.withdraw"].run(act, withdrawn_on=day, **which)
        else:
            act = story.act("director")
            DEEDS["loans.refuse"].run(act, refused_on=day, code="no_capital", **which)

    def nobody(self, commune: str) -> None:
        """June's list of nobody, signed."""
        month = date(2026, 6, 1)
        story = LateList(self.world, commune, month, day=month, moment=at(month)).start()
        story.version = lists.declare_nil(
            story.act("drafter"), list_id=story.list_id, version=story.version
        ).version
        story.submit().sign()

    def somebody(self, *, is_new: bool = False) -> EntryFacts:
        """Another person, home some years or some months ago; some have no identity number yet."""
        self.people += 1
        # Now and then somebody named before is named again, here or elsewhere.
        again = self.people if is_new else max(1, self.people - 3)
        number = self.random.choice((self.people, self.people, again))
        day = date(2021, 9, 1) + timedelta(days=number * 37)
        if number % 3 == 0:
            day = date(2026, 2 + number % 5, 10)
        given = facts(number, release_kind=KINDS[number % 2], released_on=day, certificate_on=day)
        return replace(given, identity_number="" if number % 4 == 3 else given.identity_number)

    def a_new_list(self) -> str:
        """A commune of either province starts a month's list, with some names."""
        commune, month = self.random.choice(COMMUNES), self.random.choice(MONTHS)
        story = LateList(self.world, commune, month, day=self.today, moment=self.moment)
        story.start()
        for _ in range(self.random.choice((0, 1, 2, 3))):
            story.add(self.somebody())
        if not self.standing(story).exists():
            story.version = lists.declare_nil(
                story.act("drafter"), list_id=story.list_id, version=story.version
            ).version
        self.lists.append(story)
        return "lists.start"

    def receive(self, story: LateList) -> None:
        """The original comes to the bank of its province."""
        lists.receive_original(
            self.world.act(f"{story.commune[0]}.officer", now=self.moment), list_id=story.list_id,
            version=story.version, received_on=self.today,
        )  # fmt: skip

    def a_new_loan(self) -> str:
        """Someone confirmed on a list at the bank of either province applies."""
        ready = ListEntry.objects.filter(
            verdict="confirmed", list__state__in=("transmitted", "received")
        ).exclude(person_id__in=self.borrowed)
        entry = ready.select_related("list").order_by("id").first()
        if entry is None:
            return "nothing"
        commune = self.commune_of(entry.list.commune_id)
        story = TermLoan(
            self.world, entry.pk, province=commune[0], commune=commune, day=self.today,
            moment=self.moment, term_months=self.random.choice((1, 36)),
        )  # fmt: skip
        self.borrowed.add(entry.person_id)
        story.apply(term_months=story.term_months)
        self.loans.append(story)
        return "loans.apply"

    def a_loan_goes_on(self) -> str:
        """One of the loans goes on, or its application ends without one."""
        before = [story for story in self.loans[:3] if story.step in (2, 3)]
        if not before or self.random.random() < 0.8:
            return super().a_loan_goes_on()
        story = before[0]
        which = {"loan_id": story.loan_id, "version": story.version}
        if story.step == 3 and self.random.random() < 0.5:
            post = f"{story.province}.director"
            self.do(
                "loans.refuse", post, code="no_capital", note="", refused_on=self.today, **which
            )
        else:
            post = f"{story.province}.officer"
            self.do("loans.withdraw", post, note="", withdrawn_on=self.today, **which)
        self.loans.remove(story)
        return "loans.end"

    def contract(self, story: LateLoan) -> None:
        """The contract is signed, out of the fund of its province."""
        story.version = sign_contract(
            story.act("officer"), loan_id=story.loan_id, version=story.version,
            contract_number="HD", contracted_on=story.day,
            instalment_months=min(12, getattr(story, "term_months", 12)),
            fund_code=FUNDS[story.province],
        ).version  # fmt: skip

    def commune_of(self, unit_id: int) -> str:
        """The short name of a commune."""
        return next(name for name in COMMUNES if self.world.units[name].pk == unit_id)

    def person(self) -> tuple[Person, str] | None:
        """Anybody on record, and their commune."""
        row = self.offices.one(Person.objects.all())
        return (row, self.commune_of(row.commune_id)) if row else None

    def do(self, deed: str, post: str, /, **inputs: Any) -> Any:
        """Do a deed by its name at the step's moment."""
        return DEEDS[deed].run(self.world.act(post, now=self.moment), **inputs)

    def move(self) -> Any:
        """Somebody moves to another commune of their province, some days ago perhaps."""
        found = self.person()
        if found is None or found[1] == "b1":
            return None
        row, commune = found
        other = "a2" if commune == "a1" else "a1"
        return self.do(
            "registry.move_residence", f"{other}.drafter", person_id=row.pk, version=row.version,
            commune_id=self.world.units[other].pk, residence="Bản Mới", moved_on=self.some_day(),
        )  # fmt: skip

    def help(self) -> Any:
        """A task to help somebody is done."""
        task = self.offices.one(HelpTask.objects.filter(closed_on=None))
        if task is None or self.random.random() < 0.5:
            return None
        commune = self.commune_of(task.person.commune_id)
        return self.do(
            "registry.close_help_task", f"{commune}.drafter", task_id=task.pk, version=task.version,
            outcome="Đã xong",
        )  # fmt: skip

    def correct(self) -> Any:
        """A name or telephone number is put right; it opens a task where the number is gone."""
        found = self.person()
        return found and self.do(
            "registry.correct_person", f"{found[1]}.drafter", person_id=found[0].pk,
            version=found[0].version, full_name=found[0].full_name, birth_year=1988,
            born_on=None, sex="male", phone="", reason="Ghi sai",
        )  # fmt: skip

    def attest(self) -> Any:
        """The commune's police say whether somebody obeys the law."""
        found = self.person()
        return found and self.do(
            "registry.attest_conduct", f"{found[1]}.signer", person_id=found[0].pk,
            version=found[0].version, obeys_law=True, attested_on=self.today,
        )  # fmt: skip

    def state(self) -> Any:
        """A body declares a figure over some days, as the signing of its return does."""
        name, place = self.random.choice(
            (("a1.committee", "a1"), ("a2.committee", "a2"), ("a.finance", "a"), ("b.finance", "b"))
        )
        code, window = f"IX.{self.random.randint(1, 6)}", self.random.choice(WINDOWS)
        return self.declare(place, name, code, window, source_id=self.random.randint(1, 9))

    def declare(
        self, place: str, agency: str, code: str, window: tuple[date, date], *, source_id: int
    ) -> Any:
        """A statement of an agency about its place, out of some return."""
        return declare(
            self.world.act("a.desk", now=self.moment), agency_id=self.world.agencies[agency].pk,
            unit_id=self.world.units[place].pk, code=code, window=Span(*window),
            value=7 + source_id, paper_number="1/BC", paper_on=self.today,
            source=("returns.Return", source_id),
        )  # fmt: skip

    def take_back(self) -> Any:
        """What a return declared counts no more: it was sent back."""
        act = self.world.act("a.desk", now=self.moment)
        return take_back(act, ("returns.Return", self.random.randint(1, 9))) or None

    def exempt(self) -> Any:
        """A month in which lateness of a commune does not count."""
        commune = self.random.choice(COMMUNES)
        return self.do(
            "lists.exempt_month", f"{commune[0]}.desk", commune_id=self.world.units[commune].pk,
            month=self.random.choice(MONTHS), cause="flood",
        )  # fmt: skip

    def a_plan_s_turn(self) -> Any:
        """Rarely: the next year of a plan is opened, or the plan ends."""
        row = self.offices.one(Plan.objects.filter(parent=None, state="adopted"))
        if row is None or self.random.random() < 0.6:
            return None
        letter = "a" if row.province_id == self.world.units["a"].pk else "b"
        which = {"plan_id": row.pk, "version": row.version}
        if letter == "a" or self.random.random() < 0.5:
            return self.do("plans.open_year", f"{letter}.desk", year=2027, **which)
        return self.do(
            "plans.end_plan", f"{letter}.desk", ended_on=self.today, reason="Hết kế hoạch", **which
        )
