"""Disclosures: from here on an agency outside the territory sees these people. Called in deeds."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from hoanhap.ground.registry.models import Disclosure
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words


def disclose(
    act: Act,
    *,
    person_ids: Iterable[int],
    agency_id: int,
    clause: str,
    source: tuple[str, int],
    on: date,
) -> int:
    """Disclose people to an agency under a clause, from `on` until someone ends it; how many new.

    `source` is the row that is the ground for it, such as ("lists.MonthlyList", 7); one source
    discloses a person to an agency once. Raises BadInput for a day after today.
    """
    if on > act.today:
        raise BadInput(
            Words(vi="Ngày chuyển chưa đến.", en="The day of disclosure has not come yet.")
        )
    wanted = set(person_ids)
    held = set(
        Disclosure.objects.filter(
            agency_id=agency_id, source_kind=source[0], source_id=source[1]
        ).values_list("person_id", flat=True)
    )
    made = Disclosure.objects.bulk_create(
        [
            Disclosure(
                person_id=pk,
                agency_id=agency_id,
                clause=clause,
                source_kind=source[0],
                source_id=source[1],
                started_on=on,
            )
            for pk in sorted(wanted - held)
        ],
        batch_size=1000,
    )
    return len(made)
