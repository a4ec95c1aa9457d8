"""Dated attestations of conduct, made from a confirmed list or by hand. Called in deeds."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from hoanhap.ground.registry.models import Attestation
from hoanhap.pure.kernel.act import Act


def attest(
    act: Act,
    people: Iterable[tuple[int, bool]],
    *,
    agency_id: int,
    source: tuple[str, int],
    on: date,
) -> int:
    """Keep that an agency attested on a day, for each (person, obeys the law well); how many.

    Điểm a khoản 2 Điều 3, Quyết định 22/2023/QĐ-TTg. Attestations are added, never changed.
    """
    made = Attestation.objects.bulk_create(
        [
            Attestation(
                person_id=pk,
                attested_on=on,
                obeys_law=obeys,
                agency_id=agency_id,
                source_kind=source[0],
                source_id=source[1],
                recorded_at=act.now,
            )
            for pk, obeys in people
        ],
        batch_size=1000,
    )
    return len(made)
