"""Write down what one answered."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.ledger.funds import fund
from hoanhap.ground.orgs import roles
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.needs.answering import Given, checked
from hoanhap.work.needs.codes import ASKING_POSTS, OUTCOMES
from hoanhap.work.needs.stepping import LINE, columns_of, line_for, subjects_of, write_down


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

    `version` is the id of the answer the page had shown, 0 for none. Only the bank may tie an
    answer to a capital of its own. Raises NotVisible, Stale where somebody answered meanwhile,
    WrongState once the survey is closed, NotAllowed for an office that does not ask, BadInput for
    wrong fields.
    """
    line, standing = line_for(act, "needs.answer", line_id, version)
    survey = line.survey
    tidy = checked(given, line, year=survey.year, opens_on=survey.opens_on, today=act.today)
    if tidy.fund_code:
        is_bank = act.actor.agency_kind == roles.VBSP_OFFICE
        fund(tidy.fund_code, bank_id=act.actor.agency_id if is_bank else 0)
    row = write_down(act, line, standing, tidy)
    words = OUTCOMES[row.outcome]
    record(
        act,
        deed="needs.answer",
        subject=(LINE, line.pk),
        occurred_on=row.asked_on,
        before=columns_of(standing),
        after=columns_of(row),
        params={"outcome": {"vi": words.vi, "en": words.en}},
        about=subjects_of(line),
    )
    return Done(id=line.pk, version=row.pk)
