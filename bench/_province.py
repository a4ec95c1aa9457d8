"""A province of 130 communes, 20,000 people and 4,000 loans, written straight into the tables."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from django.db.models import NOT_PROVIDED, Model

from hoanhap.ground.audit.many_rows import insert_many
from hoanhap.pure.kernel.act import VIETNAM

PEOPLE, LOANS, MONTHS = 20_000, 4_000, 12
FIRST_MONTH = date(2026, 1, 1)
TODAY = date(2026, 12, 20)
AMOUNT_VND = 60_000_000


def at(day: date) -> datetime:
    """Noon of a day."""
    return datetime(day.year, day.month, day.day, 12, tzinfo=VIETNAM)


def put(model: type[Model], rows: Iterable[dict[str, Any]]) -> list[int]:
    """Write rows given by column, with the table's defaults for what is not given; their ids."""
    given = list(rows)
    fields = [one for one in model._meta.concrete_fields if not one.primary_key]
    defaults = {
        one.attname: None if one.default is NOT_PROVIDED else one.get_default() for one in fields
    }
    columns = [one.attname for one in fields]
    full = [tuple({**defaults, **row}[name] for name in columns) for row in given]
    return insert_many(model, columns, full)


class Province:
    """Fills the world of the plans' measurement with people, lists, loans and the offices' work."""

    def __init__(self, world: Any) -> None:
        from hoanhap.ground.orgs.models import Agency

        self.random = Random(130)  # noqa: S311 - the same rows every time, nothing secret
        self.province = world.units["a"]
        self.bank = world.agencies["a.bank"]
        kinds = ("commune_police", "commune_committee")
        offices = Agency.objects.filter(province=self.province, kind__in=kinds)
        self.offices = {(row.unit_id, row.kind): row.pk for row in offices}
        self.communes = sorted({unit_id for unit_id, _ in self.offices})
        others = Agency.objects.filter(province=self.province).exclude(kind__in=kinds)
        self.agencies = [*self.offices.values(), *others.values_list("pk", flat=True)]

    def fill(self) -> None:
        """Everything, one table after another."""
        people = self.people()
        entries = self.lists(people)
        self.loans(people, entries)
        self.needs(people)
        self.work()
        self.declared()

    def day(self, first: date = FIRST_MONTH, days: int = 340) -> date:
        """Some day from a first one on."""
        return first + timedelta(days=self.random.randrange(days))

    def people(self) -> list[tuple[int, int]]:
        """People with a homecoming and a residence each; (person, commune)."""
        from hoanhap.ground.registry.models import HelpTask, Person, Release, Residence

        homes = [self.communes[n % len(self.communes)] for n in range(PEOPLE)]
        released = [self.day(date(2020, 6, 1), 2350) for _ in homes]
        ids = put(
            Person,
            (
                {"full_name": f"Người Mẫu {n}", "name_skeleton": f"nguoi mau {n}",
                 "name_sort": f"{n:06d}", "birth_year": 1988, "commune_id": home,
                 "residence": "Bản Mẫu", "recorded_at": at(day)}
                for n, (home, day) in enumerate(zip(homes, released, strict=True))
            ),
        )  # fmt: skip
        found = list(zip(ids, homes, released, strict=True))
        kinds = ("completed", "amnestied", "conditional")
        put(Release, (
            {"person_id": pk, "kind": kinds[pk % 3], "released_on": day, "recorded_at": at(day)}
            for pk, _, day in found
        ))  # fmt: skip
        put(Residence, (
            {"person_id": pk, "commune_id": home, "text": "Bản Mẫu", "starts_on": day,
             "recorded_at": at(day)}
            for pk, home, day in found
        ))  # fmt: skip
        put(HelpTask, (
            {"person_id": pk, "kind": "identity", "opened_on": day, "opened_at": at(day),
             "closed_on": TODAY if pk % 2 else None, "closed_at": at(TODAY) if pk % 2 else None,
             "version": 1}
            for pk, _, day in found[::10]
        ))  # fmt: skip
        return [(pk, home) for pk, home, _ in found]

    def lists(self, people: list[tuple[int, int]]) -> dict[int, int]:
        """A list a commune a month, up to the bank; the entry of each person."""
        from hoanhap.work.lists.models import ListEntry, ListSigning, MonthlyList, SignedName

        months = [date(2026, n + 1, 1) for n in range(MONTHS)]
        made = [(commune, month) for month in months for commune in self.communes]
        ids = put(MonthlyList, (self._list(commune, month) for commune, month in made))
        signings = put(ListSigning, (
            {"list_id": pk, "round": 1, "signed_on": month + timedelta(days=2), "is_nil": False,
             "recorded_at": at(month + timedelta(days=2))}
            for pk, (_, month) in zip(ids, made, strict=True)
        ))  # fmt: skip
        on = {key: n for n, key in enumerate(made)}
        named = []
        for n, (pk, home) in enumerate(people):
            named.append((pk, on[home, months[(n // len(self.communes)) % MONTHS]]))
        entries = put(ListEntry, (self._entry(pk, ids[place], n) for n, (pk, place) in
                                  enumerate(named)))  # fmt: skip
        put(SignedName, (
            {"signing_id": signings[place], "person_id": pk, "full_name": "Người Mẫu",
             "name_sort": f"{pk:06d}", "change": "new", "purpose": "business",
             "amount_vnd": AMOUNT_VND}
            for pk, place in named
        ))  # fmt: skip
        return dict(zip([pk for pk, _ in named], entries, strict=True))

    def _list(self, commune: int, month: date) -> dict[str, Any]:
        on = month + timedelta(days=self.random.choice((2, 3, 4, 9)))
        return {
            "commune_id": commune, "police_id": self.offices[commune, "commune_police"],
            "committee_id": self.offices[commune, "commune_committee"], "bank_id": self.bank.pk,
            "month": month, "state": "received", "due_on": month + timedelta(days=4),
            "drafted_by": 1, "signed_on": month + timedelta(days=2),
            "signed_at": at(month + timedelta(days=2)), "confirmed_on": on, "confirmed_at": at(on),
            "transmitted_on": on, "transmitted_at": at(on), "recorded_at": at(month),
        }  # fmt: skip

    def _entry(self, person_id: int, list_id: int, number: int) -> dict[str, Any]:
        is_refused = number % 9 == 0
        return {
            "list_id": list_id, "person_id": person_id, "position": number, "change": "new",
            "full_name": "Người Mẫu", "name_sort": f"{number:06d}", "birth_year": 1988,
            "identity_kind": "not_yet", "residence": "Bản Mẫu", "release_kind": "completed",
            "released_on": date(2024, 1, 1), "obeys_law": True, "purpose": "business",
            "amount_vnd": AMOUNT_VND, "verdict": "refused" if is_refused else "confirmed",
            "refusal_code": "not_resident" if is_refused else "",
        }  # fmt: skip

    def loans(self, people: list[tuple[int, int]], entries: dict[int, int]) -> None:
        """Loans with a payout and three payments each; some refused before."""
        from hoanhap.ground.programmes.models import Programme
        from hoanhap.work.loans.models import Loan, LoanEvent

        programme = Programme.objects.get(code="qd-22-2023")
        chosen = people[:LOANS]
        days = [self.day(date(2024, 1, 5), 1000) for _ in chosen]
        ids = put(Loan, (
            {"programme_id": programme.pk, "commune_id": home, "beneficiary_id": pk,
             "list_entry_id": entries[pk], "path": "household", "borrower_name": "Người Mẫu",
             "borrower_relation": "vợ", "bank_id": self.bank.pk, "purpose": "business",
             "plan_text": "Nuôi trâu", "amount_vnd": AMOUNT_VND, "term_months": 24,
             "applied_on": day, "applied_by": 1, "recorded_at": at(day), "fund_code": "TW-A",
             **self._end(number, day)}
            for number, ((pk, home), day) in enumerate(zip(chosen, days, strict=True))
        ))  # fmt: skip
        events = []
        for number, (pk, day) in enumerate(zip(ids, days, strict=True)):
            if number % 8 == 0:
                continue
            moves = [("payout", 5, AMOUNT_VND, 0)]
            moves += [("payment", 60 * n, 0, AMOUNT_VND // 6) for n in (1, 2, 3)]
            for step, (kind, later, amount, principal) in enumerate(moves):
                on = min(TODAY, day + timedelta(days=later))
                events.append(
                    {"loan_id": pk, "kind": kind, "occurred_on": on, "amount_vnd": amount,
                     "principal_vnd": principal, "interest_vnd": principal // 50,
                     "bank_id": self.bank.pk, "core_number": f"C{pk}-{step}", "entry_id": 0,
                     "recorded_at": at(on)}
                )  # fmt: skip
        put(LoanEvent, events)

    def _end(self, number: int, day: date) -> dict[str, Any]:
        if number % 8 == 0:
            return {"state": "refused", "refusal_code": "no_capital", "closed_on": day,
                    "closed_at": at(day)}  # fmt: skip
        return {"state": "paid_out", "approved_on": day, "approved_at": at(day),
                "approved_vnd": AMOUNT_VND, "approved_term_months": 24,
                "instalment_months": 12}  # fmt: skip

    def needs(self, people: list[tuple[int, int]]) -> None:
        """A survey of half of them, most of whom answered."""
        from hoanhap.work.needs.models import Answer, Need, Survey, SurveyLine

        opened = date(2026, 9, 1)
        survey = put(Survey, [
            {"province_id": self.province.pk, "agency_id": self.agencies[-1], "year": 2026,
             "title": "Khảo sát", "asker_kinds": "[]", "judged_on": opened, "opens_on": opened,
             "due_on": TODAY, "posting_id": 1, "recorded_at": at(opened), "state": "open",
             "version": 1}
        ])[0]  # fmt: skip
        lines = put(SurveyLine, (
            {"survey_id": survey, "person_id": pk, "commune_id": home, "recorded_at": at(opened)}
            for pk, home in people[::2]
        ))  # fmt: skip
        outcomes = ("need", "no_need", "need", "not_reached")
        answers = put(Answer, (
            {"line_id": pk, "outcome": outcomes[n % 4], "how": "visit",
             "asked_on": (on := self.day(opened, 90)), "agency_id": 1, "posting_id": 1,
             "recorded_at": at(on)}
            for n, pk in enumerate(lines[: PEOPLE * 2 // 5])
        ))  # fmt: skip
        put(Need, (
            {"answer_id": pk, "purpose": "business", "amount_vnd": AMOUNT_VND, "wanted_year": 2027,
             "wanted_quarter": n % 4 + 1}
            for n, pk in enumerate(answers) if n % 2 == 0
        ))  # fmt: skip

    def work(self) -> None:
        """What the offices did: outputs, sessions, obstacles, inspections, documents, chases."""
        from hoanhap.work.outreach.models import Attendance, Output, SessionUnit, TrainingSession
        from hoanhap.work.oversight.models import Inspection, Obstacle
        from hoanhap.work.plans.models import Chase, PolicyDocument

        def rows(count: int, day_of: str, **given: Any) -> Iterable[dict[str, Any]]:
            for _ in range(count):
                on = self.day()
                agency_id = self.random.choice(self.agencies)
                yield {"province_id": self.province.pk, "agency_id": agency_id, day_of: on,
                       "recorded_at": at(on), "posting_id": 1, **given}  # fmt: skip

        put(Output, rows(3000, "held_on", channel="meeting", title="Họp", reach=40,
                         audience="public"))  # fmt: skip
        sessions = put(TrainingSession, rows(200, "held_on", kind="training", title="Tập huấn"))
        seats = put(SessionUnit, (
            {"session_id": pk, "agency_id": office, "unit_id": unit_id,
             "recorded_at": at(FIRST_MONTH)}
            for pk in sessions for (unit_id, _), office in list(self.offices.items())[:40]
        ))  # fmt: skip
        put(Attendance, (
            {"seat_id": pk, "came": n % 3, "posting_id": 1, "recorded_at": at(FIRST_MONTH)}
            for n, pk in enumerate(seats)
        ))  # fmt: skip
        put(Obstacle, (
            {**row, "waiting_since": row["raised_on"], "state": state,
             "answered_on": row["raised_on"] + timedelta(days=9) if state == "answered" else None}
            for n, row in enumerate(
                rows(1000, "raised_on", kind="obstacle", topic="lists", title="Vướng", text="Vướng")
            )
            for state in (("raised", "answered", "answered")[n % 3],)
        ))  # fmt: skip
        put(Inspection, (
            {**row, "findings": "Chậm" if n % 2 else "",
             "remedied_on": TODAY if n % 4 == 1 else None}
            for n, row in enumerate(
                rows(600, "inspected_on", kind="planned", subject="Kiểm tra", inspected_name="Xã")
            )
        ))  # fmt: skip
        for category in ("coordination", "reviewed", "guidance", "incentive"):
            put(PolicyDocument, (
                {name: value for name, value in row.items() if name != "posting_id"}
                for row in rows(60, "issued_on", category=category, title="Văn bản")
            ))  # fmt: skip
        put(Chase, rows(800, "sent_on", channel="notice"))

    def declared(self) -> None:
        """What communes state of each half-year, and a body of the province of all of it once."""
        from hoanhap.work.measures.models import Declaration

        halves = ((FIRST_MONTH, date(2026, 6, 14)), (date(2026, 6, 15), date(2026, 12, 14)))
        places = [
            (self.offices[unit_id, "commune_committee"], unit_id) for unit_id in self.communes
        ]
        told = [
            (agency, unit_id, f"IX.{number}", half)
            for agency, unit_id in places
            for number in range(1, 7)
            for half in halves
        ]
        told.append((self.agencies[-1], self.province.pk, "IX.4", halves[0]))
        put(Declaration, (
            {"province_id": self.province.pk, "agency_id": agency, "unit_id": unit_id,
             "code": code, "first_on": first, "last_on": last, "value": 1 + n % 9,
             "paper_number": "1/BC", "paper_on": last, "source_kind": "returns.Return",
             "source_id": n + 1, "recorded_at": at(last)}
            for n, (agency, unit_id, code, (first, last)) in enumerate(told)
        ))  # fmt: skip
