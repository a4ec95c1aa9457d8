"""Submit a return for signature."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.hands import other_hands
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import NotReady
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.checking import findings_now
from hoanhap.work.returns.checks import unexplained
from hoanhap.work.returns.codes import SUBMITTERS
from hoanhap.work.returns.drafting import fill, open_sections, sections_asked
from hoanhap.work.returns.models import Return
from hoanhap.work.returns.stepping import own_return, save_and_record


@action(
    "returns.submit",
    grants=SUBMITTERS,
    sentence=Words(vi="{who} trình báo cáo “{round}”", en="{who} submitted “{round}”"),
)
def submit(act: Act, *, return_id: int, version: int) -> Done:
    """Submit a return (*trình*): its figures are filled in a last time and stand as known at this
    moment; from here on it is not written to. At the commune police the drafter does not submit.

    Raises NotVisible, Stale, WrongState, NotAllowed, NotReady once locked or where the checks ask
    about something nobody explained (`details`: the findings).
    """
    row, before = own_return(act, "returns.submit", return_id, version)
    if row.agency.kind == roles.COMMUNE_POLICE:
        other_hands(act, row.drafted_by)
    was = row.known_at
    fill(act, row, open_sections(row, sections_asked(row)))
    _refuse_unexplained(row)
    row.submitted_by = act.actor.posting_id
    row.submitted_on = act.today
    return save_and_record(
        act,
        "returns.submit",
        row,
        before={"state": before, "known_at": was},
        after={"known_at": row.known_at},
    )


def _refuse_unexplained(row: Return) -> None:
    open_points = unexplained(findings_now(row))
    if open_points:
        raise NotReady(
            Words(
                vi="Còn {n} điểm cần bổ sung hoặc giải trình trước khi trình.",
                en="{n} points are to be filled in or explained before it is submitted.",
            ).format(n=len(open_points)),
            details=open_points,
        )
