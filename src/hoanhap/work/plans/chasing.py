"""Who is told what of what they owe: messages grouped by agency. Called in deeds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.in_force import in_force_on
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import NotReady, NotVisible, WrongState
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.facts import Owed, counted
from hoanhap.work.plans.models import Chase, ChasedOccurrence, Occurrence, SteeringMember
from hoanhap.work.plans.states import OCCURRENCE_TABLE
from hoanhap.work.plans.stepping_doing import refuse_own_duty

SUBJECT = "plans.Chase"
MAIL = "plans.mail"
"""The kind of an outbox message that carries a chase by e-mail."""

MOST_AT_ONCE = 2000


def chaseable(act: Act, occurrence_ids: Sequence[int]) -> list[Occurrence]:
    """These things due, each through the door and open to be chased.

    Raises NotVisible where one is not the actor's to see; WrongState where one is done, handed
    over, or met by a fact in the system; NotAllowed where the actor's own agency owes one.
    """
    wanted = sorted(set(occurrence_ids))
    if not wanted or len(wanted) > MOST_AT_ONCE:
        raise NotVisible
    rows = list(
        access.visible(act.actor, Occurrence)
        .filter(pk__in=wanted)
        .select_related("duty", "agency")
        .order_by("due_on", "pk")
    )
    if len(rows) != len(wanted):
        raise NotVisible
    for row in rows:
        OCCURRENCE_TABLE.next("plans.chase", row.state)
        refuse_own_duty(act, row)
    met = counted(Owed.of(row) for row in rows)
    if any(row.pk in met or row.duty.state != "open" for row in rows):
        raise WrongState(
            Words(
                vi="Có việc đã hoàn thành hoặc đã chuyển giao; hãy tải lại trang và chọn lại.",
                en="Some of this is done or handed over by now; reload the page and choose again.",
            )
        )
    return rows


def tell(
    act: Act, rows: Iterable[Occurrence], *, channel: str, words: str = ""
) -> list[tuple[Chase, list[Occurrence]]]:
    """One message an agency, apart for what it is assigned and what it is only asked; kept."""
    grouped: dict[tuple[int, bool], list[Occurrence]] = defaultdict(list)
    for row in rows:
        grouped[row.agency_id, row.duty.bond != "assigned"].append(row)
    told: list[tuple[Chase, list[Occurrence]]] = []
    for (agency_id, is_courteous), due in grouped.items():
        chase = Chase.objects.create(
            province_id=due[0].province_id,
            agency_id=agency_id,
            led_by_id=act.actor.agency_id,
            channel=channel,
            is_courteous=is_courteous,
            words=words,
            sent_on=act.today,
            posting_id=act.actor.posting_id,
            recorded_at=act.now,
        )
        told.append((chase, due))
    ChasedOccurrence.objects.bulk_create(
        ChasedOccurrence(chase=chase, occurrence=row) for chase, due in told for row in due
    )
    return told


def addresses_of(agency_ids: Iterable[int], day: date) -> dict[int, tuple[str, ...]]:
    """The office e-mail addresses of each agency's people on a day, focal points first."""
    members = SteeringMember.objects.filter(
        in_force_on(day), agency_id__in=set(agency_ids), email__gt=""
    ).order_by("pk")
    rows = members.values_list("agency_id", "part", "email")
    found: dict[int, list[str]] = defaultdict(list)
    for agency_id, _, email in sorted(rows, key=lambda row: row[1] != "focal"):
        found[agency_id].append(email)
    return {agency_id: tuple(dict.fromkeys(emails)) for agency_id, emails in found.items()}


def refuse_without_address(rows: Iterable[Occurrence], day: date) -> None:
    """Raise NotReady naming the agencies that have no e-mail address on record."""
    names = {row.agency_id: row.agency.name for row in rows}
    known = addresses_of(names, day)
    lacking = [name for agency_id, name in sorted(names.items()) if agency_id not in known]
    if lacking:
        raise NotReady(
            Words(
                vi="Chưa có thư điện tử của cán bộ đầu mối: {names}. Hãy ghi đầu mối hoặc chọn "
                "cách khác.",
                en="No e-mail address of a focal point is on record: {names}. Name one, or choose "
                "another way.",
            ).format(names="; ".join(lacking[:5]) + ("…" if len(lacking) > 5 else ""))
        )
