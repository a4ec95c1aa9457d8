"""Receive a Form 01 workbook: keep the file and what was read from it, to be looked at first."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date

from django.apps import apps

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.intake.models import ReceivedFile
from hoanhap.ground.intake.queries import CONTENT, STAGED
from hoanhap.ground.orgs import access, roles
from hoanhap.ground.vault.sealing import seal
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words


@action(
    "intake.receive_form_01",
    grants=(roles.POLICE_DRAFTER,),
    sentence=Words(vi="{who} gửi tệp {name}", en="{who} sent the file {name}"),
)
def receive_form_01(
    act: Act,
    *,
    commune_id: int,
    month: date,
    list_id: int,
    name: str,
    content: bytes,
    staged: bytes,
    counts: Mapping[str, int],
) -> Done:
    """Keep a workbook for a list, sealed, with its reading; nothing of the list changes yet.

    The reading comes from `lists.upload.read_upload(name, content, on=...)`, which refuses bad
    files before any deed and gives `staged` and `counts` ready to pass on. Done.id is the file.
    The same bytes sent again while their first copy is staged, or is the last that was applied to
    this list, give that file back: notes `is_same_file` and its `state`.

    Raises NotVisible for a commune that is not the actor's, and for a list of another commune.
    """
    _own_list(act, list_id, commune_id)
    sha256 = hashlib.sha256(content).hexdigest()
    same = _same_file(act, list_id, sha256)
    row = same or ReceivedFile.objects.create(
        kind="form-01",
        agency_id=act.actor.agency_id,
        commune_id=commune_id,
        month=month,
        list_id=list_id,
        name=name[-200:],
        sha256=sha256,
        size_bytes=len(content),
        content_sealed=seal(content, column=CONTENT),
        staged_sealed=seal(staged, column=STAGED),
        counts=dict(counts),
        received_at=act.now,
    )
    notes = {"is_same_file": same is not None, "state": row.state}
    record(
        act,
        deed="intake.receive_form_01",
        subject=("intake.ReceivedFile", row.pk),
        occurred_on=act.today,
        after={"sha256": sha256, "counts": dict(counts), **notes},
        params={"name": row.name},
        about=[("lists.MonthlyList", list_id)],
    )
    return Done(id=row.pk, version=row.version, notes=notes)


def _own_list(act: Act, list_id: int, commune_id: int) -> None:
    lists = apps.get_model("lists", "MonthlyList")
    own = access.visible(act.actor, lists).filter(pk=list_id, commune_id=commune_id)
    if not act.actor.covers(commune_id) or not own.exists():
        raise NotVisible


def _same_file(act: Act, list_id: int, sha256: str) -> ReceivedFile | None:
    mine = ReceivedFile.objects.filter(agency_id=act.actor.agency_id, list_id=list_id).defer(
        "content_sealed", "staged_sealed"
    )
    staged = mine.filter(sha256=sha256, state="staged").first()
    if staged is not None:
        return staged
    last = mine.filter(state="applied").order_by("-id").first()
    return last if last is not None and last.sha256 == sha256 else None
