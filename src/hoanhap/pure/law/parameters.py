"""Every parameter of the law that binds all provinces, in one order, each with its key."""

from __future__ import annotations

from typing import Any, Final

from hoanhap.pure.law.bank_rules import extension, instalments, interest, lending, risk_debts
from hoanhap.pure.law.dated import Dated
from hoanhap.pure.law.qd_22_2023 import parameters as qd_22_2023
from hoanhap.pure.law.table import TableLine, row_of

PARAMETERS: Final[tuple[Dated[Any], ...]] = (
    *qd_22_2023.PARAMETERS,
    *lending.PARAMETERS,
    *interest.PARAMETERS,
    *instalments.PARAMETERS,
    *extension.PARAMETERS,
    *risk_debts.PARAMETERS,
)


def lines() -> tuple[TableLine, ...]:
    """One line a value of each parameter, in the table's order."""
    return tuple(line for parameter in PARAMETERS for line in row_of(parameter))
