"""One person of a list taken into the registry: searched before made. Called inside deeds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hoanhap.ground.registry.matching import Found, Match, match_people
from hoanhap.ground.registry.recording import Settled, settle_people
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import BadInput, NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.facts import EntryFacts

REFUSED_MATCHES = {
    "ambiguous": Words(
        vi="Có hơn một người cùng tên, cùng năm sinh trên hồ sơ của xã. Hãy ghi đủ ngày sinh và số "
        "định danh, hoặc chọn đúng người trong danh sách gợi ý.",
        en="More than one person of that name and birth is on the commune's record. Give the full "
        "day of birth and the identity number, or choose the right person among those shown.",
    ),
    "conflict": Words(
        vi="Số định danh này đang ghi cho một người khác tên, khác năm sinh. Hãy kiểm tra lại số "
        "trên giấy tờ.",
        en="This identity number is on record for someone of another name and year of birth. Check "
        "the number on the papers.",
    ),
}


def settle_one(
    act: Act,
    facts: EntryFacts,
    *,
    commune_id: int,
    person_id: int | None = None,
    released_before: date | None = None,
) -> Settled:
    """Find or make the person of these facts; `person_id` says who it is where the actor chose.

    Raises BadInput when the match is not certain (details: identity_number, then "candidates" with
    their ids) or the number is another person's; NotVisible for a chosen person not living in
    the commune.
    """
    found = match_people([facts], commune_id, also=[person_id] if person_id else ())
    match = found.matches[0]
    if person_id is not None:
        match = _chosen(found, person_id, commune_id)
    if match.how in REFUSED_MATCHES:
        why = REFUSED_MATCHES[match.how]
        shown = match.candidates if match.how == "ambiguous" else ()
        raise BadInput(why, details=(("identity_number", why), ("candidates", shown)))
    replaced = {person_id: released_before} if person_id and released_before else {}
    return settle_people(
        act, [facts], replace(found, matches=(match,)), commune_id=commune_id, replaced=replaced
    )[0]


def _chosen(found: Found, person_id: int, commune_id: int) -> Match:
    """The person the actor named, unless the number speaks for someone else."""
    person = found.known.get(person_id)
    if person is None or person.commune_id != commune_id:
        raise NotVisible
    match, index = found.matches[0], found.indexes[0]
    owner = next((p.id for p in found.known.values() if index and p.identity_index == index), None)
    if owner not in (None, person_id):
        return Match(None, "conflict", match.candidates)
    return Match(person_id, "name")
