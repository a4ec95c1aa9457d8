"""ledger.receive_fund: capital comes into a fund, by its source and its paper."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.ledger import postings
from hoanhap.ground.ledger.funds import funds_of, open_fund
from hoanhap.ground.ledger.models import Account
from hoanhap.ground.ledger.post import EntryFacts, post
from hoanhap.ground.ledger.types import FundSource
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.days import happened
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.money import MAX_VND, format_vnd
from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words


@action(
    "ledger.receive_fund",
    grants=(roles.BANK_ACCOUNTANT,),
    sentence=Words(
        vi="{who} ghi nhận {amount} đồng vào nguồn {fund}, chứng từ {paper}",
        en="{who} recorded {amount} đồng into fund {fund}, paper {paper}",
    ),
)
def receive_fund(
    act: Act,
    *,
    fund_code: str,
    name: str,
    source: FundSource,
    amount_vnd: int,
    received_on: date,
    paper: str,
) -> Done:
    """Record capital received into a fund of the actor's office; the first receipt opens the fund.

    Raises BadInput for a sum outside 1 to MAX_VND, a day to come, or another office's fund code.
    Quyết định 22/2023/QĐ-TTg, Điều 11.
    """
    happened(act, "received_on", received_on)
    if not 0 < amount_vnd <= MAX_VND:
        why = Words(vi="Số tiền phải lớn hơn 0 đồng.", en="The sum must be above 0 đồng.")
        raise BadInput(why, details=(("amount_vnd", why),))
    bank_id = act.actor.agency_id
    if fund_code not in {fund.code for fund in funds_of(bank_id)}:
        _open(fund_code, name, source, act, bank_id)
    post(
        EntryFacts(received_on, act.request_id, "ledger.receive_fund", paper),
        postings.fund_receipt(fund_code, amount_vnd),
        now=act.now,
    )
    account = Account.objects.get(code=postings.fund_account(fund_code))
    record(
        act,
        deed="ledger.receive_fund",
        subject=("ledger.Account", account.pk),
        occurred_on=received_on,
        after={"amount_vnd": amount_vnd, "source": source},
        params={"amount": format_vnd(amount_vnd), "fund": account.name, "paper": paper},
    )
    return Done(id=account.pk)


def _open(fund_code: str, name: str, source: FundSource, act: Act, bank_id: int) -> None:
    if Account.objects.filter(code=postings.fund_account(fund_code)).exists():
        why = Words(
            vi="Mã nguồn vốn này đã dùng ở đơn vị khác; hãy chọn mã khác.",
            en="Another office uses this fund code; choose another.",
        )
        raise BadInput(why, details=(("fund_code", why),))
    open_fund(fund_code, name=name, source=source, now=act.now, bank_id=bank_id)
