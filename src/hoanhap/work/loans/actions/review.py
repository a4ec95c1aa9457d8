"""loans.review: the group's open review of an application, with its votes and minutes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hoanhap.ground.audit.spine import Done, action
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.days import happened
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words
from hoanhap.work.loans.models import GroupReview, Loan
from hoanhap.work.loans.stepping import loan_for, save_and_record


@dataclass(frozen=True, slots=True)
class Meeting:
    """The group's meeting: who was there, how they voted, which minutes, who witnessed."""

    held_on: date
    members_present: int
    votes_for: int
    votes_against: int
    minutes_number: str
    witness_name: str
    recommended_vnd: int


@action(
    "loans.review",
    grants=(roles.ORGANISATION_OFFICER,),
    sentence=Words(
        vi="{who} ghi biên bản bình xét số {number}: {votes_for} phiếu đồng ý, "
        "{votes_against} không đồng ý",
        en="{who} entered review minutes no. {number}: {votes_for} for, {votes_against} against",
    ),
)
def review(act: Act, *, loan_id: int, version: int, meeting: Meeting) -> Done:
    """Enter the review that recommends the loan by majority; a "no" is entered by loans.refuse.

    Raises NotVisible (also for a direct loan, which no group sees), Stale, WrongState, BadInput.
    """
    loan, before = loan_for(act, "loans.review", loan_id, version)
    happened(act, "held_on", meeting.held_on, not_before=loan.applied_on)
    _check(meeting, loan, loan.group.members if loan.group else 0)
    GroupReview.objects.create(
        loan=loan,
        held_on=meeting.held_on,
        members_present=meeting.members_present,
        votes_for=meeting.votes_for,
        votes_against=meeting.votes_against,
        minutes_number=meeting.minutes_number,
        witness_name=meeting.witness_name,
        recommended_vnd=meeting.recommended_vnd,
    )
    return save_and_record(
        act,
        "loans.review",
        loan,
        meeting.held_on,
        before=before,
        after={"minutes_number": meeting.minutes_number},
        params={
            "number": meeting.minutes_number,
            "votes_for": meeting.votes_for,
            "votes_against": meeting.votes_against,
        },
    )


def _check(meeting: Meeting, loan: Loan, members: int) -> None:
    votes = meeting.votes_for + meeting.votes_against
    problems: list[tuple[str, Words]] = []
    if not 0 < meeting.members_present <= members:
        problems.append(
            (
                "members_present",
                Words(
                    vi="Tổ có {members} tổ viên; số dự họp phải từ 1 đến {members}.",
                    en="The group has {members} members; attendance must be 1 to {members}.",
                ).format(members=members),
            )
        )
    if min(meeting.votes_for, meeting.votes_against) < 0 or votes > meeting.members_present:
        problems.append(
            (
                "votes_for",
                Words(
                    vi="Số phiếu nhiều hơn số người dự họp; hãy xem lại biên bản.",
                    en="More votes than people present; check the minutes.",
                ),
            )
        )
    elif meeting.votes_for * 2 <= meeting.members_present:
        problems.append(
            (
                "votes_for",
                Words(
                    vi="Chưa quá nửa số người dự họp đồng ý. Nếu Tổ không nhất trí, hãy dùng "
                    "“Không duyệt” và ghi số biên bản.",
                    en="Not a majority of those present. If the group did not agree, use “Refuse” "
                    "and give the minutes' number.",
                ),
            )
        )
    if not 0 < meeting.recommended_vnd <= loan.amount_vnd:
        problems.append(
            (
                "recommended_vnd",
                Words(
                    vi="Mức Tổ đề nghị phải lớn hơn 0 và không quá mức xin vay.",
                    en="The recommended sum must be above 0 and at most what was asked.",
                ),
            )
        )
    if problems:
        raise BadInput(problems[0][1], details=problems)
