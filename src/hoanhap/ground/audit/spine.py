"""The spine of every deed: role, request, then the deed itself in one transaction, and exactly one
trace.

A deed is one public function marked `@action`. Its caller gets a `Done`; asked twice with one
request
id it gives the same answer and does nothing more.
"""

from __future__ import annotations

import functools
import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextvars import ContextVar
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from enum import Enum
from fractions import Fraction
from typing import Any, ClassVar, Concatenate, ParamSpec, Protocol, runtime_checkable
from uuid import UUID

from django.db import IntegrityError, transaction

from hoanhap.ground.audit.many_rows import insert_many
from hoanhap.ground.audit.models import ActRequest, AuditEntry, AuditLink, OutboxMessage
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import NotAllowed, ReusedRequest
from hoanhap.pure.kernel.words import Words

P = ParamSpec("P")


@dataclass(frozen=True, slots=True)
class Done:
    """A deed's answer: the row it was about, that row's version now, and what else is worth
    saying.
    """

    id: int
    version: int = 1
    notes: Mapping[str, Any] = field(default_factory=dict)
    is_repeat: bool = False


@dataclass(frozen=True, slots=True)
class Deed:
    """A registered deed: its one name, the roles that hold it, and its sentence in the history."""

    name: str
    grants: frozenset[str]
    sentence: Words
    run: Callable[..., Done]


DEEDS: dict[str, Deed] = {}
"""Every deed by name; screens, the permission table, the sweep and the manual all read this."""

_entry_ids: ContextVar[list[int] | None] = ContextVar("entry_ids", default=None)
_made: ContextVar[Any] = ContextVar("made", default=None)


@runtime_checkable
class _Dataclass(Protocol):
    __dataclass_fields__: ClassVar[dict[str, Any]]


class TraceError(RuntimeError):
    """A deed left no trace or two, or ran inside another: a mistake in the code; all is rolled
    back.
    """


def action(
    name: str,
    *,
    grants: Iterable[str],
    sentence: Words,
    makes: Callable[Concatenate[Act, ...], Any] | None = None,
) -> Callable[[Callable[Concatenate[Act, P], Done]], Callable[Concatenate[Act, P], Done]]:
    """Mark a file's one public function as the deed `name`, closed to all roles but `grants`.

    What takes seconds to make is made by `makes` with the deed's own inputs, before the
    transaction, so that nobody else waits to write; the deed takes it by `made()` and checks that
    what it was made from still stands. A request that was done before makes nothing.
    """

    def mark(
        function: Callable[Concatenate[Act, P], Done],
    ) -> Callable[Concatenate[Act, P], Done]:
        @functools.wraps(function)
        def run(act: Act, /, *args: P.args, **inputs: P.kwargs) -> Done:
            if args:
                raise TypeError(f"{name} takes its inputs by name")
            if not act.actor.may(name):
                raise NotAllowed(
                    Words(
                        vi="Vị trí công tác của anh/chị không được giao việc này.",
                        en="Your post is not given this task.",
                    )
                )
            return _run_once(name, function, makes, act, inputs)

        if name in DEEDS:
            raise ValueError(f"two deeds are named {name}")
        DEEDS[name] = Deed(name, frozenset(grants), sentence, run)
        return run

    return mark


def made() -> Any:
    """What was made for the deed that runs now, before its transaction (`action(makes=...)`)."""
    return _made.get()


def _run_once(
    name: str,
    function: Callable[..., Done],
    makes: Callable[..., Any] | None,
    act: Act,
    inputs: Mapping[str, Any],
) -> Done:
    if _entry_ids.get() is not None:
        raise TraceError(f"{name} was called inside another deed")
    digest = input_digest(inputs)
    if makes is None:
        return _in_one_transaction(name, function, act, inputs, digest)
    earlier = ActRequest.objects.filter(pk=act.request_id).first()
    if earlier is not None:
        return _answer_again(earlier, name, act, digest)
    token = _made.set(makes(act, **inputs))
    try:
        return _in_one_transaction(name, function, act, inputs, digest)
    finally:
        _made.reset(token)


def _in_one_transaction(
    name: str, function: Callable[..., Done], act: Act, inputs: Mapping[str, Any], digest: str
) -> Done:
    with transaction.atomic():
        earlier = _claim(name, act, digest)
        if earlier is not None:
            return _answer_again(earlier, name, act, digest)
        entry_ids: list[int] = []
        token = _entry_ids.set(entry_ids)
        try:
            done = function(act, **inputs)
        finally:
            _entry_ids.reset(token)
        if len(entry_ids) != 1:
            raise TraceError(f"{name} left {len(entry_ids)} entries instead of one")
        ActRequest.objects.filter(pk=act.request_id).update(
            result={"id": done.id, "version": done.version, "notes": plain(done.notes)}
        )
        return done


def _claim(name: str, act: Act, digest: str) -> ActRequest | None:
    try:
        with transaction.atomic():
            ActRequest.objects.create(
                request_id=act.request_id,
                deed=name,
                posting_id=act.actor.posting_id,
                input_digest=digest,
                recorded_at=act.now,
            )
    except IntegrityError:
        return ActRequest.objects.get(pk=act.request_id)
    return None


def _answer_again(earlier: ActRequest, name: str, act: Act, digest: str) -> Done:
    same = (earlier.deed, earlier.posting_id, earlier.input_digest)
    if same != (name, act.actor.posting_id, digest):
        raise ReusedRequest
    return Done(
        id=earlier.result["id"],
        version=earlier.result["version"],
        notes=earlier.result["notes"],
        is_repeat=True,
    )


def record(
    act: Act,
    *,
    deed: str,
    subject: tuple[str, int],
    occurred_on: date,
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
    params: Mapping[str, Any] | None = None,
    about: Sequence[tuple[str, int]] = (),
    reason: str = "",
    findings: Sequence[Any] = (),
    rules_fingerprint: str = "",
) -> AuditEntry:
    """Write the deed's one trace. `params` fill its sentence; `about` names further rows it speaks
    of.
    """
    entry_ids = _entry_ids.get()
    if entry_ids is None:
        raise TraceError(f"{deed} records outside the spine")
    entry = AuditEntry.objects.create(
        deed=deed,
        request_id=act.request_id,
        posting_id=act.actor.posting_id,
        who=f"{act.actor.title} {act.actor.name}".strip(),
        agency_id=act.actor.agency_id,
        agency_name=act.actor.agency_name,
        subject_kind=subject[0],
        subject_id=subject[1],
        occurred_on=occurred_on,
        recorded_at=act.now,
        reason=reason,
        before=plain(before or {}),
        after=plain(after or {}),
        params=plain(params or {}),
        findings=plain(list(findings)),
        rules_fingerprint=rules_fingerprint,
    )
    insert_many(
        AuditLink,
        ("entry_id", "subject_kind", "subject_id"),
        [(entry.pk, kind, pk) for kind, pk in about],
    )
    entry_ids.append(entry.pk)
    return entry


def send_out(
    entry: AuditEntry, *, kind: str, to_agency_id: int, payload: Mapping[str, Any]
) -> None:
    """Put a message for another agency into the outbox, in the deed's own transaction."""
    OutboxMessage.objects.create(
        entry=entry,
        kind=kind,
        to_agency_id=to_agency_id,
        payload=plain(payload),
        recorded_at=entry.recorded_at,
    )


def input_digest(inputs: Mapping[str, Any]) -> str:
    """SHA-256 over the deed's inputs in one canonical form."""
    text = json.dumps(plain(inputs), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def plain(value: Any) -> Any:
    """The value as JSON can hold it: days as ISO, fractions as "n/d", bytes by their digest."""
    if value is None or isinstance(value, bool | int | str):
        return value.value if isinstance(value, Enum) else value
    for kinds, convert in _CONVERTERS:
        if isinstance(value, kinds):
            return convert(value)
    raise TypeError(f"a deed's input or trace cannot hold {type(value).__name__}")


_CONVERTERS: tuple[tuple[Any, Callable[[Any], Any]], ...] = (
    (Enum, lambda value: plain(value.value)),
    (bytes, lambda value: hashlib.sha256(value).hexdigest()),
    ((date, datetime), lambda value: value.isoformat()),
    ((UUID, Fraction), str),
    (Mapping, lambda value: {str(key): plain(inner) for key, inner in value.items()}),
    (_Dataclass, lambda value: plain({f.name: getattr(value, f.name) for f in fields(value)})),
    (Iterable, lambda value: [plain(inner) for inner in value]),
)
