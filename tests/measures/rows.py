"""Rows put straight into the tables, each with its days and the moment it was put on record."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from fractions import Fraction

from hoanhap.ground.orgs.models import AdminUnit
from hoanhap.ground.programmes.models import Programme
from hoanhap.ground.registry.models import Person, Release, Residence
from hoanhap.pure.kernel.act import VIETNAM
from hoanhap.pure.kernel.days import Span
from hoanhap.work.lists.models import ListEntry, MonthlyList
from hoanhap.work.loans.models import Loan, LoanEvent
from hoanhap.work.measures.queries import values
from tests.world import World

FIRST, LAST = date(2025, 12, 15), date(2026, 6, 14)
WINDOW = Span(FIRST, LAST)
DAY = timedelta(days=1)
EDGES = (FIRST - DAY, FIRST, LAST, LAST + DAY)
"""The day before the window, its two edges, the day after: two of the four lie in it."""

LATER = datetime(2027, 3, 1, 12, tzinfo=VIETNAM)


def noon(day: date) -> datetime:
    """Noon of a day in Vietnam."""
    return datetime(day.year, day.month, day.day, 12, tzinfo=VIETNAM)


def figure(
    world: World, code: str, span: Span = WINDOW, known_at: datetime = LATER, post: str = "a.desk"
) -> int | Fraction | None:
    """One figure as a post reads it."""
    return values(world.actor(post), [code], span, known_at)[code]


def resident(
    commune: AdminUnit,
    released_on: date,
    kind: str = "completed",
    *,
    told_at: datetime | None = None,
) -> Person:
    """A person home since a day, in a commune."""
    at = told_at or noon(released_on)
    person = Person.objects.create(
        full_name="Lò Văn Hàng",
        name_skeleton="lo van hang",
        name_sort="lo van hang",
        birth_year=1988,
        commune=commune,
        residence="Bản Hàng",
        recorded_at=at,
    )
    Release.objects.create(person=person, kind=kind, released_on=released_on, recorded_at=at)
    Residence.objects.create(
        person=person, commune=commune, text="Bản Hàng", starts_on=released_on, recorded_at=at
    )
    return person


def one_list(world: World, commune: str, month: date, **columns: object) -> MonthlyList:
    """A list of a commune, due on the 5th."""
    return MonthlyList.objects.create(
        commune=world.units[commune],
        police=world.agencies[f"{commune}.police"],
        committee=world.agencies[f"{commune}.committee"],
        bank=world.agencies["a.bank"],
        month=month,
        due_on=month.replace(day=5),
        drafted_by=1,
        **{"recorded_at": noon(month), **columns},
    )


def listed(row: MonthlyList, person: Person, **columns: object) -> ListEntry:
    """A name on it."""
    given: dict[str, object] = {
        "position": 1,
        "change": "new",
        "full_name": person.full_name,
        "name_sort": person.name_sort,
        "birth_year": 1988,
        "identity_kind": "not_yet",
        "residence": "Bản Hàng",
        "release_kind": "completed",
        "released_on": date(2024, 1, 1),
        "obeys_law": True,
        "purpose": "business",
    }
    return ListEntry.objects.create(list=row, person=person, **{**given, **columns})


def loan(world: World, person: Person, applied_on: date, **columns: object) -> Loan:
    """An application of the person, in commune a1."""
    entry = listed(one_list(world, "a1", _free_month()), person)
    given: dict[str, object] = {
        "programme": Programme.objects.get(),
        "commune": world.units["a1"],
        "beneficiary": person,
        "list_entry": entry,
        "path": "household",
        "borrower_name": "Lò Thị Hộ",
        "borrower_relation": "vợ",
        "bank": world.agencies["a.bank"],
        "purpose": "business",
        "plan_text": "Nuôi trâu",
        "amount_vnd": 60_000_000,
        "term_months": 36,
        "applied_on": applied_on,
        "applied_by": 1,
        "recorded_at": noon(applied_on),
    }
    return Loan.objects.create(**{**given, **columns})


def event(
    row: Loan, kind: str, on: date, *, reverses: LoanEvent | None = None, **amounts: int
) -> LoanEvent:
    """What the bank did with a loan, told on its day."""
    number = LoanEvent.objects.count() + 1
    return LoanEvent.objects.create(
        loan=row,
        kind=kind,
        occurred_on=on,
        reverses=reverses,
        bank_id=row.bank_id,
        core_number=f"C-{number}",
        entry_id=number,
        recorded_at=noon(on),
        **amounts,
    )


def _free_month() -> date:
    """A month long past that has no list yet."""
    return date(1990 + MonthlyList.objects.count(), 1, 1)
