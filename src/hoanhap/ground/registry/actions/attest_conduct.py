"""Attest a person's conduct on a day."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import access, roles
from hoanhap.ground.orgs.days import happened
from hoanhap.ground.registry.attesting import attest
from hoanhap.ground.registry.models import Person
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words

SAYS = {
    True: Words(vi="chấp hành tốt pháp luật", en="obeys the law well"),
    False: Words(
        vi="chưa đủ căn cứ xác nhận chấp hành tốt pháp luật",
        en="not enough to attest good observance of the law",
    ),
}


@action(
    "registry.attest_conduct",
    grants=(roles.POLICE_SIGNER, roles.COMMITTEE_SIGNER),
    sentence=Words(vi="{who} xác nhận về {name}: {says}", en="{who} attested of {name}: {says}"),
)
def attest_conduct(
    act: Act, *, person_id: int, version: int, obeys_law: bool, attested_on: date
) -> Done:
    """Add a dated attestation of conduct by the actor's agency (điểm a khoản 2 Điều 3, Quyết định
    22/2023/QĐ-TTg): a fact certified on a day, never changed; a later one stands beside it.

    Raises NotVisible, Stale, and BadInput for a day after today.
    """
    row = access.get_for(act, Person, person_id, version)
    happened(act, "attested_on", attested_on)
    attest(
        act,
        [(row.pk, obeys_law)],
        agency_id=act.actor.agency_id,
        source=("registry.Person", row.pk),
        on=attested_on,
    )
    words = SAYS[obeys_law]
    record(
        act,
        deed="registry.attest_conduct",
        subject=("registry.Person", row.pk),
        occurred_on=attested_on,
        after={"obeys_law": obeys_law},
        params={"name": row.full_name, "says": {"vi": words.vi, "en": words.en}},
    )
    return Done(id=row.pk, version=row.version)
