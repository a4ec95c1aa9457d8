"""The forms from the contract on: what the bank did, with its own numbers, days and papers."""

from __future__ import annotations

from typing import Any

from django import forms

from hoanhap.doors.web.language import say
from hoanhap.ground.ledger.funds import funds_of
from hoanhap.pure.kernel.money import format_vnd
from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.bank_rules.instalments import suggested_interval_months
from hoanhap.work.loans.types import EventRow, LoanPage

from .asking import PAPER_NUMBER, LoanForm, count, day, money, text
from .wording import EVENT_WORDS

CORE_HELP = Words(
    vi="Số của ngân hàng; mỗi số chỉ ghi được một lần.",
    en="The bank's own number; each can be recorded once.",
)


class ContractForm(LoanForm):
    """The contract that bank and borrower signed."""

    contract_number = text("Số hợp đồng", "Contract number", 60, PAPER_NUMBER)
    contracted_on = day("Ngày ký hợp đồng", "Day of the contract")
    instalment_months = count(
        "Khoảng cách giữa các kỳ trả gốc (tháng)",
        "Months between instalments",
        Words(
            vi="Theo hợp đồng. Để trống nếu trả gốc một lần vào cuối hạn.",
            en="As the contract says. Empty: all principal at the end.",
        ),
        required=False,
    )
    fund_code = forms.ChoiceField(
        label=say(Words(vi="Nguồn vốn cho vay", en="Fund")),
        help_text=say(
            Words(
                vi="Vốn trung ương hay vốn địa phương ủy thác (Điều 11).",
                en="Central capital, or local capital entrusted to the bank (Article 11).",
            )
        ),
    )

    def fit(self) -> None:
        """The bank's funds; the interval the bank's practice suggests for the term."""
        funds = funds_of(self.actor.agency_id)
        self.choose("fund_code", [(f.code, f"{f.name} ({f.code})") for f in funds])
        term = self.loan.approved_term_months
        if term:
            suggested = suggested_interval_months(term, self.today)
            self.explain(
                "instalment_months",
                Words(
                    vi="Vay {term} tháng thường trả gốc {n} tháng một lần.",
                    en="For {term} months, usually every {n} months.",
                ).format(term=term, n=suggested),
            )


class PayoutForm(LoanForm):
    """A payout, as the bank made it."""

    paid_on = day(
        "Ngày giải ngân",
        "Day of the payout",
        Words(
            vi="Ngày ghi trên phiếu chi. Lần đầu, các điều kiện được xét lại theo ngày này.",
            en="As on the voucher. At the first payout the conditions are asked again.",
        ),
    )
    amount_vnd = money("Số tiền giải ngân", "Sum paid out")
    core_number = text("Số bút toán của ngân hàng", "Number in the bank's core", 40, CORE_HELP)
    paper_number = text("Số phiếu chi", "Voucher number", 60)

    def fit(self) -> None:
        """What is left of the sum approved."""
        paid = self.loan.standing.paid_out_vnd if self.loan.standing else 0
        left = (self.loan.approved_vnd or 0) - paid
        self.start(amount_vnd=left)
        self.explain(
            "amount_vnd",
            Words(
                vi="Còn {left} ₫ của mức duyệt {whole} ₫.",
                en="{left} ₫ left of {whole} ₫ approved.",
            ).format(left=format_vnd(left), whole=format_vnd(self.loan.approved_vnd or 0)),
        )


class CollectionForm(LoanForm):
    """A collection, as the bank made it."""

    collected_on = day("Ngày thu", "Day of the collection")
    principal_vnd = money("Gốc đã thu", "Principal collected", required=False)
    interest_vnd = money("Lãi đã thu", "Interest collected", required=False)
    needed_at_times = ("principal_vnd", "interest_vnd")
    core_number = text("Số bút toán của ngân hàng", "Number in the bank's core", 40, CORE_HELP)
    paper_number = text("Số phiếu thu", "Receipt number", 60)

    def fit(self) -> None:
        """What is owed as we reckon it, to compare; the bank's figures are the ones to enter."""
        owed = self.loan.standing
        if owed is None:
            return
        self.explain(
            "principal_vnd",
            Words(vi="Dư nợ gốc hôm nay: {sum} ₫.", en="Principal owed today: {sum} ₫.").format(
                sum=format_vnd(owed.principal_vnd)
            ),
        )
        self.explain(
            "interest_vnd",
            Words(
                vi="Ghi đúng số ngân hàng đã thu. Để đối chiếu, lãi dự tính nếu thu hôm nay "
                "(ngày thu không tính lãi): {sum} ₫.",
                en="As the bank collected it. To compare, our reckoning if paid today (the day of "
                "payment bears none): {sum} ₫.",
            ).format(sum=format_vnd(owed.interest_if_paid_vnd)),
        )

    def inputs(self) -> dict[str, Any]:
        """An empty sum is nothing collected."""
        given = super().inputs()
        for name in ("principal_vnd", "interest_vnd"):
            given[name] = given[name] or 0
        return given


class ReversalForm(LoanForm):
    """A payout or collection entered wrongly, undone by a further entry."""

    event_id = forms.TypedChoiceField(
        label=say(Words(vi="Bút toán cần hủy", en="Entry to reverse")),
        coerce=int,
        widget=forms.RadioSelect,
    )
    reversed_on = day("Ngày hủy", "Day of the reversal")
    core_number = text(
        "Số bút toán hủy của ngân hàng", "The reversal's number in the bank's core", 40, CORE_HELP
    )
    reason = forms.CharField(
        label=say(Words(vi="Lý do hủy", en="Reason")),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=300,
    )

    def fit(self) -> None:
        """The entries that can still be reversed; a second click may name one that just was."""
        events = [e for e in self.loan.events if e.kind != "reversal"]
        shown = events if self.is_bound else reversible(self.loan)
        self.choose("event_id", [(e.id, event_line(e)) for e in shown])


class SettleForm(LoanForm):
    """All principal is paid back."""

    settled_on = day("Ngày tất toán", "Day of the settlement")

    def fit(self) -> None:
        """Today, as a rule."""
        self.start(settled_on=self.today)


def reversible(loan: LoanPage) -> list[EventRow]:
    """Payouts and collections not reversed yet."""
    return [e for e in loan.events if e.kind != "reversal" and not e.is_reversed]


def event_line(event: EventRow) -> Any:
    """One event in a line: what, when, how much, the bank's number."""
    amount = event.amount_vnd or event.principal_vnd + event.interest_vnd
    return say(
        Words(
            vi="{kind} {on:%d/%m/%Y}: {sum} ₫, số {number}",
            en="{kind} {on:%d/%m/%Y}: {sum} ₫, no. {number}",
        ).format(
            kind=EVENT_WORDS[event.kind],
            on=event.occurred_on,
            sum=format_vnd(amount),
            number=event.core_number,
        )
    )
