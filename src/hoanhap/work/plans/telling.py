"""What chasing shares, whatever is owed, a thing due under a plan or a return: the rows through the
door, one message an agency, how it goes out, the number of its letter. Called in deeds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol, TypeVar

from django.db.models import Model, QuerySet

from hoanhap.ground.audit.spine import Done, record, send_out
from hoanhap.ground.intake.papers import keep_paper
from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.days import happened
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import said
from hoanhap.pure.kernel.refusals import NotReady, NotVisible, WrongState
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.addresses import addresses_of
from hoanhap.work.plans.codes_doing import CHANNELS, CHASING_CHANNELS
from hoanhap.work.plans.message import Message

MOST_AT_ONCE = 2000


class Owed(Protocol):
    """A thing that an agency owes."""

    @property
    def pk(self) -> Any:
        """Its key."""

    @property
    def agency_id(self) -> int:
        """Who owes it."""

    @property
    def province_id(self) -> int:
        """In which province."""


@dataclass(frozen=True, slots=True)
class Kinds:
    """What the traces of a room call its messages, what they are about, their e-mails, and how
    many things they were about.
    """

    message: str
    owed: str
    mail: str
    count: str


Row = TypeVar("Row", bound=Model)
Thing = TypeVar("Thing", bound=Owed)


def owed_rows(act: Act, model: type[Row], ids: Sequence[int], *fetched: str) -> list[Row]:
    """The rows of these ids, by day. Raises NotVisible where one is not the actor's to see, and for
    none or more than 2000.
    """
    wanted = sorted(set(ids))
    if not wanted or len(wanted) > MOST_AT_ONCE:
        raise NotVisible
    seen = access.visible(act.actor, model).filter(pk__in=wanted)
    rows = list(seen.select_related(*fetched).order_by("due_on", "pk"))
    if len(rows) != len(wanted):
        raise NotVisible
    return rows


def one_an_agency(
    act: Act,
    rows: Iterable[Thing],
    *,
    channel: str,
    words: str,
    is_only_asked: Callable[[Thing], bool],
) -> list[tuple[dict[str, Any], list[Thing]]]:
    """The columns of one message an agency, apart for what it has to do and what it is only asked,
    each with what it is about; who leads is left to the caller.
    """
    grouped: dict[tuple[int, bool], list[Thing]] = defaultdict(list)
    for row in rows:
        grouped[row.agency_id, is_only_asked(row)].append(row)
    return [
        (
            {
                "province_id": owed[0].province_id,
                "agency_id": agency_id,
                "channel": channel,
                "is_courteous": is_courteous,
                "words": words,
                "sent_on": act.today,
                "posting_id": act.actor.posting_id,
                "recorded_at": act.now,
            },
            owed,
        )
        for (agency_id, is_courteous), owed in grouped.items()
    ]


def send(
    act: Act,
    deed: str,
    kinds: Kinds,
    told: Sequence[tuple[Message, Sequence[Owed]]],
    *,
    chased: Words,
    asked: Words,
) -> Done:
    """The trace of messages just written, and the outbox where they go by e-mail.

    Each agency reads the sentence in its own history, without a word of the others: `chased`, or
    `asked` where all of it is courteous. Notes: `chase_ids`, `agencies`, and how many things.
    """
    chases = [one for one, _ in told]
    owed = [row.pk for _, rows in told for row in rows]
    channel = chases[0].channel
    verb = asked if all(one.is_courteous for one in chases) else chased
    entry = record(
        act,
        deed=deed,
        subject=(kinds.message, chases[0].pk),
        occurred_on=act.today,
        after={"channel": channel, "chase_ids": [one.pk for one in chases]},
        params={"chased": _both(verb), "channel": _both(CHANNELS[channel])},
        about=[
            *((kinds.message, one.pk) for one in chases[1:]),
            *((kinds.owed, pk) for pk in owed),
        ],
        reason=chases[0].words,
    )
    if channel == "email":
        for one in chases:
            send_out(entry, kind=kinds.mail, to_agency_id=one.agency_id, payload=_which(one))
    return Done(
        id=chases[0].pk,
        version=chases[0].version,
        notes={
            "chase_ids": [one.pk for one in chases],
            "agencies": len({one.agency_id for one in chases}),
            kinds.count: len(owed),
        },
    )


def refuse_unchased(messages: QuerySet[Any]) -> None:
    """Raise NotReady where none of these messages about a thing chased it: a reminder did not."""
    if not messages.filter(chase__channel__in=CHASING_CHANNELS).exists():
        raise NotReady(
            Words(
                vi="Hãy đôn đốc cơ quan trước khi báo cáo cấp trên.",
                en="Chase the agency before taking it higher.",
            )
        )


def send_reminders(
    act: Act, deed: str, kinds: Kinds, told: Sequence[tuple[Message, Sequence[Owed]]]
) -> Done:
    """The trace of a day's reminders, and the outbox for each agency with an address on record.
    Notes: `agencies`, and how many things.
    """
    chases = [one for one, _ in told]
    first_id = chases[0].pk if chases else 0
    count = sum(len(rows) for _, rows in told)
    entry = record(
        act,
        deed=deed,
        subject=(kinds.message, first_id),
        occurred_on=act.today,
        after={"chase_ids": [one.pk for one in chases]},
        params={"agencies": len(chases), "count": count},
        about=[(kinds.message, one.pk) for one in chases[1:]],
    )
    known = addresses_of((one.agency_id for one in chases), act.today)
    for one in chases:
        if one.agency_id in known:
            send_out(entry, kind=kinds.mail, to_agency_id=one.agency_id, payload=_which(one))
    return Done(id=first_id, notes={"agencies": len(chases), kinds.count: count})


def record_number(
    act: Act,
    deed: str,
    subject_kind: str,
    row: Message,
    *,
    paper_kind: str,
    number: str,
    signed_on: date,
    signer_name: str,
) -> Done:
    """What the signed letter of a message bears: number, day and signer, kept and traced.

    Raises WrongState for what is no letter or has its number already; BadInput without number or
    signer, for a day to come or before the letter was drafted.
    """
    if row.channel != "letter" or row.number:
        raise WrongState(
            Words(
                vi="Đây không phải công văn đang chờ số.",
                en="This is no letter that waits for its number.",
            )
        )
    happened(act, "signed_on", signed_on, not_before=row.sent_on)
    row.number = said("number", number, 60)
    row.signer_name = said("signer_name", signer_name, 100)
    row.signed_on = signed_on
    row.version += 1
    row.save()
    keep_paper(
        act,
        (subject_kind, row.pk),
        kind=paper_kind,
        number=row.number,
        signed_on=signed_on,
        signer_name=row.signer_name,
    )
    record(
        act,
        deed=deed,
        subject=(subject_kind, row.pk),
        occurred_on=signed_on,
        before={"number": ""},
        after={"number": row.number, "signer_name": row.signer_name},
        params={"number": row.number, "agency": row.agency.name},
    )
    return Done(id=row.pk, version=row.version)


def _which(one: Message) -> dict[str, int]:
    return {"chase_id": one.pk}


def _both(words: Words) -> dict[str, str]:
    return {"vi": words.vi, "en": words.en}
