"""Reading a plan's file: its text is taken out in a limited process, then read, page by page shown.

Not a deed: how far the reading has got is written as it goes. What was read is recorded by the deed
`plans.record_reading`, in the name of the post that asked for it.
"""

from __future__ import annotations

import subprocess  # nosec B404: a fixed command of our own, never a shell
import sys
from datetime import datetime, timedelta
from typing import Final
from uuid import uuid5

from django.db.models import Q

from hoanhap.ground.documents.extracted import ExtractedText
from hoanhap.ground.documents.limits import PLAN_LIMITS
from hoanhap.ground.documents.plan_text import text_of
from hoanhap.ground.documents.text_kind import kind_of
from hoanhap.ground.documents.text_refusals import TextRefused
from hoanhap.ground.orgs import access
from hoanhap.ground.vault.sealing import unseal
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import NotAllowed, NotVisible, Refused, WrongState
from hoanhap.pure.kernel.words import Words
from hoanhap.pure.planreader.read import read_plan
from hoanhap.work.plans.actions.receive_file import CONTENT
from hoanhap.work.plans.actions.record_reading import record_reading
from hoanhap.work.plans.models import Plan, PlanFile
from hoanhap.work.plans.states import PLAN_TABLE
from hoanhap.work.plans.stepping import is_own

DEED: Final = "plans.record_reading"
QUICK_KINDS: Final = ("text", "docx")
"""Read while the page waits; anything else in a process of its own."""

STUCK_AFTER: Final = timedelta(seconds=PLAN_LIMITS.whole_seconds + PLAN_LIMITS.wall_seconds)
"""A reading that has not ended by then has died with its process: it may be begun again."""


def may_be_read(file: PlanFile, now: datetime) -> bool:
    """Whether a reading can begin: none has, or the last one failed or is stuck."""
    return file.state in ("waiting", "failed") or is_stuck(file, now)


def is_stuck(file: PlanFile, now: datetime) -> bool:
    """Whether a reading that began has not ended although its time is over."""
    return (
        file.state == "reading"
        and file.started_at is not None
        and now - file.started_at > STUCK_AFTER
    )


def start_reading(act: Act, file_id: int) -> bool:
    """Read a file that is quick to read at once (True), else begin it in a process of its own
    (False), whose progress the file's row shows.

    Raises NotVisible, NotAllowed, WrongState for a file that is being read or was read.
    """
    file = _file_for(act, file_id)
    if kind_of(_content(file), PLAN_LIMITS) in QUICK_KINDS:
        read_file(act, file_id)
        return True
    begin_apart(act, file_id)
    return False


def begin_apart(act: Act, file_id: int) -> subprocess.Popen[bytes]:
    """Begin to read a file in a process of its own, which outlives this one."""
    return subprocess.Popen(  # noqa: S603  # nosec B603: our own interpreter and ids
        [
            *(sys.executable, "-m", "hoanhap.config.manage", "read_plan_file", str(file_id)),
            *("--posting", str(act.actor.posting_id), "--request", str(act.request_id)),
        ],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        close_fds=True,
    )


def read_file(act: Act, file_id: int) -> bool:
    """Read a file now; whether it could be read. Why not stands in the file's row.

    Raises NotVisible, NotAllowed, WrongState for a file that is being read or was read.
    """
    file = _file_for(act, file_id)
    _claim(act, file)
    try:
        found = text_of(_content(file), progress=lambda page, of: _show(file_id, page, of))
    except TextRefused as refused:
        _fail(file_id, refused.words)
        return False
    try:
        _record(act, file, found)
    except Refused as refused:
        _fail(file_id, refused.words)
        return False
    return True


def _file_for(act: Act, file_id: int) -> PlanFile:
    file = access.get(act.actor, PlanFile, file_id)
    if not is_own(act, file.plan):
        raise NotVisible
    if not act.actor.may(DEED):
        raise NotAllowed(
            Words(
                vi="Vị trí công tác của anh/chị không được giao việc đọc kế hoạch.",
                en="Your post is not given the reading of plans.",
            )
        )
    PLAN_TABLE.next(DEED, file.plan.state)
    if not may_be_read(file, act.now):
        raise _busy()
    return file


def _claim(act: Act, file: PlanFile) -> None:
    """Only one reading at a time: who changes the row first reads."""
    free = Q(state__in=("waiting", "failed")) | Q(
        state="reading", started_at__lt=act.now - STUCK_AFTER
    )
    won = PlanFile.objects.filter(free, pk=file.pk).update(
        state="reading", started_at=act.now, pages_done=0, pages_total=0, message={}
    )
    if not won:
        raise _busy()


def _busy() -> WrongState:
    return WrongState(
        Words(
            vi="Tệp này đang được đọc hoặc đã đọc xong.",
            en="This file is being read or has been read.",
        )
    )


def _content(file: PlanFile) -> bytes:
    return unseal(bytes(file.content_sealed), column=CONTENT)


def _show(file_id: int, page: int, of: int) -> None:
    PlanFile.objects.filter(pk=file_id).update(pages_done=page, pages_total=of)


def _fail(file_id: int, why: Words) -> None:
    PlanFile.objects.filter(pk=file_id).update(state="failed", message={"vi": why.vi, "en": why.en})


def _record(act: Act, file: PlanFile, found: ExtractedText) -> None:
    plan = Plan.objects.get(pk=file.plan_id)
    recording = Act(
        actor=act.actor,
        request_id=uuid5(act.request_id, f"{DEED}/{file.pk}"),
        now=act.now,
        purpose=act.purpose,
    )
    record_reading(
        recording,
        plan_id=plan.pk,
        version=plan.version,
        file_id=file.pk,
        text=found.text,
        reading=read_plan(found.text),
        file_kind=found.kind,
        notes_on_file=_joined(found.notes),
    )


def _joined(notes: tuple[Words, ...]) -> Words | None:
    if not notes:
        return None
    return Words(vi=" ".join(n.vi for n in notes), en=" ".join(n.en for n in notes))
