"""Tables of loans: from an application to the last repayment, as the bank tells it."""

from hoanhap.work.loans.models.event import LoanEvent
from hoanhap.work.loans.models.group import GroupReview, SavingsCreditGroup
from hoanhap.work.loans.models.loan import Judgement, Loan

__all__ = ["GroupReview", "Judgement", "Loan", "LoanEvent", "SavingsCreditGroup"]
