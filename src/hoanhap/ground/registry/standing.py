"""What stands about a person on a day: the newest attestation of conduct, and the certificate."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hoanhap.ground.registry.models import Attestation, Release


@dataclass(frozen=True, slots=True)
class Standing:
    """The newest attestation up to a day (None: none) and the certificate number known now."""

    obeys_law: bool | None
    attested_on: date | None
    certificate_number: str


def standing_on(person_id: int, released_on: date, day: date) -> Standing:
    """The standing of a person on a day, about one release."""
    attested = (
        Attestation.objects.filter(person_id=person_id, attested_on__lte=day)
        .order_by("-attested_on", "-id")
        .first()
    )
    number = (
        Release.objects.filter(
            person_id=person_id, released_on=released_on, superseded_at__isnull=True
        )
        .values_list("certificate_number", flat=True)
        .first()
    )
    return Standing(
        obeys_law=attested.obeys_law if attested else None,
        attested_on=attested.attested_on if attested else None,
        certificate_number=number or "",
    )
