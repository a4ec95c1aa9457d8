"""Write down what one answered."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.ledger.funds import fund
from hoanhap.ground.orgs import roles
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import unfit
from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words
from hoanhap.work.needs.answering import checked, with_capital_of
from hoanhap.work.needs.codes import ASKING_POSTS, OUTCOMES
from hoanhap.work.needs.given import Given, GivenNeed
from hoanhap.work.needs.recorded import given_of
from hoanhap.work.needs.stepping import LINE, line_for, subjects_of, traced, write_down


@action(
    "needs.answer",
    grants=ASKING_POSTS,
    sentence=Words(
        vi="{who} ghi trả lời rà soát nhu cầu vay: {outcome}",
        en="{who} wrote down an answer to the survey of need: {outcome}",
    ),
)
def answer(act: Act, *, line_id: int, version: int, given: Given) -> Done:
    """Write down one answer; the one before it, where there is one, is kept as its history.

    `version` is the id of the answer the page had shown, 0 for none. Only the bank may tie a need
    to a capital of its own; another office's correction leaves it tied. Raises NotVisible, Stale
    where somebody answered meanwhile, WrongState once the survey is closed, NotAllowed for an
    office that does not ask, BadInput for wrong fields.
    """
    line, standing = line_for(act, "needs.answer", line_id, version)
    survey = line.survey
    tidy = checked(
        given,
        is_employer=line.employer_id is not None,
        year=survey.year,
        opens_on=survey.opens_on,
        today=act.today,
    )
    before = given_of(standing) if standing else None
    is_bank = act.actor.agency_kind == roles.VBSP_OFFICE
    for need in tidy.needs:
        if need.fund_code:
            _one_of_its_funds(need, act.actor.agency_id if is_bank else 0)
    if not is_bank:
        tidy = with_capital_of(tidy, before)
    row = write_down(act, line, standing, tidy)
    words = OUTCOMES[row.outcome]
    record(
        act,
        deed="needs.answer",
        subject=(LINE, line.pk),
        occurred_on=row.asked_on,
        before=traced(before),
        after=traced(tidy),
        params={"outcome": {"vi": words.vi, "en": words.en}},
        about=subjects_of(line),
    )
    return Done(id=line.pk, version=row.pk)


def _one_of_its_funds(need: GivenNeed, bank_id: int) -> None:
    """Raises BadInput at the need's box where this lender has no such capital."""
    try:
        fund(need.fund_code, bank_id=bank_id)
    except BadInput as wrong:
        raise unfit(f"{need.purpose}_fund", wrong.words) from wrong
