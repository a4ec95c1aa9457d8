"""The e-mail addresses at which an agency hears of what it owes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from hoanhap.ground.orgs.in_force import in_force_on
from hoanhap.pure.kernel.refusals import NotReady
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.models import SteeringMember


def addresses_of(agency_ids: Iterable[int], day: date) -> dict[int, tuple[str, ...]]:
    """The office e-mail addresses of each agency's people on a day, focal points first."""
    members = SteeringMember.objects.filter(
        in_force_on(day), agency_id__in=set(agency_ids), email__gt=""
    ).order_by("pk")
    rows = members.values_list("agency_id", "part", "email")
    found: dict[int, list[str]] = defaultdict(list)
    for agency_id, _, email in sorted(rows, key=lambda row: row[1] != "focal"):
        found[agency_id].append(email)
    return {agency_id: tuple(dict.fromkeys(emails)) for agency_id, emails in found.items()}


def refuse_without_address(names: Mapping[int, str], day: date) -> None:
    """Raise NotReady naming the agencies, of these, that have no e-mail address on record."""
    known = addresses_of(names, day)
    lacking = [name for agency_id, name in sorted(names.items()) if agency_id not in known]
    if lacking:
        raise NotReady(
            Words(
                vi="Chưa có thư điện tử của cán bộ đầu mối: {names}. Hãy ghi đầu mối hoặc chọn "
                "cách khác.",
                en="No e-mail address of a focal point is on record: {names}. Name one, or choose "
                "another way.",
            ).format(names="; ".join(lacking[:5]) + ("…" if len(lacking) > 5 else ""))
        )
