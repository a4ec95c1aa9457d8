"""Help tasks: a "not yet" opens one, the number that comes closes it."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import F

from hoanhap.ground.audit.many_rows import insert_many
from hoanhap.ground.registry.matching import CHUNK, chunks
from hoanhap.ground.registry.models import HelpTask
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words

IDENTITY_CARD = "identity_card"
CERTIFICATE = "certificate"

HELP_KINDS = {
    IDENTITY_CARD: Words(vi="Làm căn cước", en="Get an identity card"),
    CERTIFICATE: Words(
        vi="Xin cấp lại giấy chứng nhận chấp hành xong án phạt tù hoặc đặc xá",
        en="Get the certificate of completion or amnesty",
    ),
}

NUMBER_CAME = "Đã có số, ghi nhận từ danh sách hoặc hồ sơ"


def settle_help(act: Act, people: Sequence[tuple[int, str, str, bool]]) -> None:
    """Open and close tasks for (person, identity kind, certificate number, is new on record)."""
    has: dict[str, list[int]] = {IDENTITY_CARD: [], CERTIFICATE: []}
    lacks: dict[str, list[int]] = {IDENTITY_CARD: [], CERTIFICATE: []}
    for pk, identity_kind, certificate_number, is_new in people:
        for kind, is_there in (
            (IDENTITY_CARD, identity_kind != "not_yet"),
            (CERTIFICATE, certificate_number != ""),
        ):
            if not is_there:
                lacks[kind].append(pk)
            elif not is_new:
                has[kind].append(pk)
    for kind in HELP_KINDS:
        _close(kind, has[kind], act)
        _open(act, kind, lacks[kind])


def close_for(act: Act, person_id: int, kind: str) -> None:
    """Close a person's open task of a kind, since what was missing has come."""
    _close(kind, [person_id], act)


def _close(kind: str, ids: Sequence[int], act: Act) -> None:
    for chunk in chunks(ids, CHUNK):
        still_open = HelpTask.objects.filter(person_id__in=chunk, kind=kind, closed_on__isnull=True)
        still_open.update(
            closed_on=act.today,
            closed_at=act.now,
            outcome=NUMBER_CAME,
            version=F("version") + 1,
        )


def _open(act: Act, kind: str, ids: Sequence[int]) -> None:
    held: set[int] = set()
    for chunk in chunks(ids, CHUNK):
        open_tasks = HelpTask.objects.filter(person_id__in=chunk, kind=kind, closed_on__isnull=True)
        held.update(open_tasks.values_list("person_id", flat=True))
    insert_many(
        HelpTask,
        ("person_id", "kind", "opened_on", "opened_at", "outcome", "version"),
        [(pk, kind, act.today, act.now, "", 1) for pk in ids if pk not in held],
    )
