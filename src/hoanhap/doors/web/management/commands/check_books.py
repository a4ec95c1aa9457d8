"""check_books: every invariant of the books, and the seals of the trace, looked at now."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from hoanhap.ground.audit.seal import broken_seals
from hoanhap.ground.ledger.checks import CHECKS, run_checks


class Command(BaseCommand):
    """Says what does not hold and ends with 1; a difference from the bank's word is only shown."""

    help = "Check the books and the seals of the trace."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Run all checks."""
        breaches = run_checks()
        for breach in breaches:
            self.stdout.write(f"{breach.check} · {breach.subject}: {breach.words.vi}")
        broken = broken_seals()
        for day in broken:
            self.stdout.write(f"Dấu niêm ngày {day:%d/%m/%Y} không còn khớp với nhật ký.")
        faults = [breach for breach in breaches if not breach.is_difference]
        if faults or broken:
            raise CommandError(f"{len(faults) + len(broken)} điều không đúng trong sổ.")
        self.stdout.write(f"Sổ sách khớp: {len(CHECKS)} phép kiểm, không có sai lệch.")
