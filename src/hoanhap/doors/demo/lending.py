"""The demo's loans: some of the confirmed borrow, through the household mostly, and repay."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from hoanhap.doors.demo.clockwork import Clockwork
from hoanhap.doors.demo.offices import Commune, Offices
from hoanhap.doors.demo.people import invented_name
from hoanhap.ground.ledger.actions import receive_fund
from hoanhap.ground.ledger.types import FundSource
from hoanhap.pure.kernel.vietnamese import skeleton
from hoanhap.work.lists.types import EntryRow
from hoanhap.work.loans import actions as loans
from hoanhap.work.loans.actions.apply import Wish
from hoanhap.work.loans.actions.review import Meeting
from hoanhap.work.loans.codes import PAPERS_OF_PATH
from hoanhap.work.loans.queries import loan as loan_page

_PLANS = ("Nuôi trâu sinh sản", "Nuôi lợn bản địa", "Trồng chè", "Trồng quế", "Mở cửa hàng tạp hóa")
_BODIES = ("hoiphunu", "hoinongdan", "hoiccb", "doanthanhnien")
SHARE_WHO_BORROW = 0.21


@dataclass(slots=True)
class OneLoan:
    """One loan on its way."""

    commune: Commune
    entry_id: int
    amount_vnd: int
    term_months: int
    body: str
    is_direct: bool
    loan_id: int = 0
    version: int = 0


@dataclass(slots=True)
class Lending:
    """Who borrows, when, and what the bank then tells."""

    clock: Clockwork
    offices: Offices
    borrowed: set[int] = field(default_factory=set)
    considered: set[int] = field(default_factory=set)
    groups: dict[int, int] = field(default_factory=dict)
    core: int = 0
    count: int = 0

    def found(self, moment: datetime) -> None:
        """Capital into every bank office's funds, and a group in every commune."""
        for bank, covered in self.offices.banks.items():
            slug = skeleton(bank).replace(" ", "")
            post = self.offices.posts[f"ketoan.{slug}"]
            for code, name, source, millions in (
                (f"TW-{slug.upper()}", "Vốn trung ương", FundSource.CENTRAL, 500),
                (f"DP-{slug.upper()}", "Vốn ủy thác tỉnh", FundSource.PROVINCIAL, 300),
            ):
                receive_fund(
                    self.clock.act(post, moment),
                    fund_code=code,
                    name=f"{name} ({bank})",
                    source=source,
                    amount_vnd=millions * 1_000_000 * len(covered),
                    received_on=moment.date(),
                    paper="Thông báo vốn (minh họa)",
                )
        for number, commune in enumerate(self.offices.communes):
            post = self.offices.posts[_BODIES[number % 4]]
            self.groups[commune.unit_id] = loans.found_group(
                self.clock.act(post, moment),
                commune_id=commune.unit_id,
                name=f"Tổ TK&VV số 1 {commune.name}",
                hamlet="Bản trung tâm",
                leader_name=invented_name(self.clock.draw, is_man=False),
                members=25 + number % 20,
                accepted_number=f"{10 + number}/UBND",
                accepted_on=moment.date(),
            ).id

    def consider(self, commune: Commune, entry: EntryRow, moment: datetime) -> None:
        """A confirmed name is thought about once; about one in five asks for a loan."""
        draw = self.clock.draw
        if entry.person_id in self.considered:
            return
        self.considered.add(entry.person_id)
        if draw.random() > SHARE_WHO_BORROW or entry.purpose != "business":
            return
        number = self.offices.communes.index(commune)
        one = OneLoan(
            commune,
            entry.id,
            entry.amount_vnd or 50_000_000,
            draw.choice((24, 36, 60)),
            _BODIES[number % 4],
            is_direct=draw.random() < 0.08,
        )
        self.borrowed.add(entry.person_id)
        self.clock.plan(self.clock.later(moment, 2, 14), lambda now: self._apply(one, now))

    def _apply(self, one: OneLoan, now: datetime) -> None:
        draw = self.clock.draw
        wish = Wish(
            path="direct" if one.is_direct else "household",
            purpose="business",
            amount_vnd=one.amount_vnd,
            term_months=one.term_months,
            plan_text=f"{draw.choice(_PLANS)} (minh họa)",
            borrower_name="" if one.is_direct else invented_name(draw, is_man=False),
            borrower_relation="" if one.is_direct else "vợ",
            other_adults=0 if one.is_direct else None,
            group_id=None if one.is_direct else self.groups[one.commune.unit_id],
        )
        act = self.clock.act(one.commune.posts["tindung"], now)
        done = loans.apply(act, entry_id=one.entry_id, wish=wish, applied_on=now.date())
        one.loan_id, one.version = done.id, done.version
        self.count += 1
        then = self._appraise if one.is_direct else self._review
        self.clock.plan(self.clock.later(now, 2, 6), lambda later: then(one, later))

    def _review(self, one: OneLoan, now: datetime) -> None:
        meeting = Meeting(
            held_on=now.date(),
            members_present=18,
            votes_for=16 + self.core % 3,
            votes_against=0,
            minutes_number=f"10A/{one.loan_id:03d}",
            witness_name="Trưởng bản (minh họa)",
            recommended_vnd=one.amount_vnd,
        )
        act = self.clock.act(self.offices.posts[one.body], now)
        one.version = loans.review(
            act, loan_id=one.loan_id, version=one.version, meeting=meeting
        ).version
        self.clock.plan(self.clock.later(now, 1, 3), lambda later: self._confirm(one, later))

    def _confirm(self, one: OneLoan, now: datetime) -> None:
        one.version = loans.confirm(
            self.clock.act(one.commune.posts["chutich"], now),
            loan_id=one.loan_id,
            version=one.version,
            number=f"{one.loan_id}/XN",
            confirmed_on=now.date(),
        ).version
        self.clock.plan(self.clock.later(now, 1, 2), lambda later: self._appraise(one, later))

    def _appraise(self, one: OneLoan, now: datetime) -> None:
        one.version = loans.appraise(
            self.clock.act(one.commune.posts["thamdinh"], now),
            loan_id=one.loan_id,
            version=one.version,
            appraised_on=now.date(),
            papers=PAPERS_OF_PATH["direct" if one.is_direct else "household"],
            proposed_vnd=one.amount_vnd,
            proposed_term_months=one.term_months,
            note="Phương án phù hợp với điều kiện của hộ",
            has_same_purpose_debt=False,
        ).version
        then = self._refuse if self.clock.draw.random() < 0.05 else self._approve
        self.clock.plan(self.clock.later(now, 1, 1), lambda later: then(one, later))

    def _refuse(self, one: OneLoan, now: datetime) -> None:
        loans.refuse(
            self.clock.act(one.commune.posts["giamdoc"], now),
            loan_id=one.loan_id,
            version=one.version,
            refused_on=now.date(),
            code="plan_not_workable",
            note="",
        )

    def _approve(self, one: OneLoan, now: datetime) -> None:
        one.version = loans.approve(
            self.clock.act(one.commune.posts["giamdoc"], now),
            loan_id=one.loan_id,
            version=one.version,
            approved_on=now.date(),
            number=f"04/TD-{one.loan_id}",
            approved_vnd=one.amount_vnd,
            term_months=one.term_months,
        ).version
        self.clock.plan(self.clock.later(now, 1, 4), lambda later: self._contract(one, later))

    def _contract(self, one: OneLoan, now: datetime) -> None:
        slug = skeleton(one.commune.bank).replace(" ", "").upper()
        source = "DP" if self.clock.draw.random() < 0.35 else "TW"
        one.version = loans.sign_contract(
            self.clock.act(one.commune.posts["tindung"], now),
            loan_id=one.loan_id,
            version=one.version,
            contract_number=f"HĐ-{one.loan_id:04d}",
            contracted_on=now.date(),
            instalment_months=12,
            fund_code=f"{source}-{slug}",
        ).version
        self.clock.plan(self.clock.later(now, 1, 5), lambda later: self._pay_out(one, later))

    def _pay_out(self, one: OneLoan, now: datetime) -> None:
        one.version = loans.record_payout(
            self.clock.act(one.commune.posts["ketoan"], now),
            loan_id=one.loan_id,
            version=one.version,
            paid_on=now.date(),
            amount_vnd=one.amount_vnd,
            core_number=self._core(),
            paper_number=f"PC-{one.loan_id:04d}",
        ).version
        self.clock.plan(self.clock.later(now, 85, 100), lambda later: self._collect(one, later))

    def _collect(self, one: OneLoan, now: datetime) -> None:
        """Interest every quarter as far as it has run up; principal once a year."""
        act = self.clock.act(one.commune.posts["ketoan"], now)
        standing = loan_page(act.actor, one.loan_id, now.date()).standing
        if standing is None or standing.interest_if_paid_vnd <= 0:
            return
        due_vnd = sum(i.principal_vnd for i in standing.instalments if i.due_on <= now.date())
        paid_vnd = standing.paid_out_vnd - standing.principal_vnd
        one.version = loans.record_collection(
            act,
            loan_id=one.loan_id,
            version=one.version,
            collected_on=now.date(),
            principal_vnd=max(due_vnd - paid_vnd, 0),
            interest_vnd=standing.interest_if_paid_vnd,
            core_number=self._core(),
            paper_number="",
        ).version
        self.clock.plan(self.clock.later(now, 85, 100), lambda later: self._collect(one, later))

    def _core(self) -> str:
        self.core += 1
        return f"MH{self.core:010d}"
