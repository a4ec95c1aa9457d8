"""Who had a loan paid out already, for desks that ask who still needs one."""

from __future__ import annotations

from collections.abc import Collection

from hoanhap.work.loans.models import Loan

PAID = ("paid_out", "settled")


def borrowers_in(commune_ids: Collection[int]) -> frozenset[int]:
    """The people of these communes for whose benefit a loan was paid out. One query. For use inside
    the house, never for a page.
    """
    rows = Loan.objects.filter(commune_id__in=commune_ids, state__in=PAID)
    return frozenset(rows.values_list("beneficiary_id", flat=True))
