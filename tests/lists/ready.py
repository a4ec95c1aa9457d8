"""A valid call for each deed of the lists desk, and lists brought to the state it needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from hoanhap.ground.audit.spine import DEEDS, Done
from hoanhap.pure.kernel.act import VIETNAM, Act
from hoanhap.work.lists.facts import EntryFacts
from hoanhap.work.lists.models import ListEntry, MonthlyList
from tests.world import NOON, TODAY, World

MONTH = date(2026, 11, 1)
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"


def facts(number: int = 1, **changes: Any) -> EntryFacts:
    """An invented person's row; `number` makes them distinct."""
    row = EntryFacts(
        full_name=f"Lò Văn {'ABCDEGHIKL'[number % 10]}{'aeiou'[number // 10 % 5]}",
        birth_year=1990,
        born_on=date(1990, 5, 3) + timedelta(days=number % 200),
        sex="male",
        identity_number=f"012090{number:06d}",
        residence=f"Bản {number}",
        release_kind="completed",
        released_on=date(2025, 6, 30),
        certificate_number=f"{number}/GCN",
        certificate_on=date(2025, 6, 30),
        obeys_law=True,
        purpose="business",
        amount_vnd=50_000_000,
        phone="0912345678",
    )
    return replace(row, **changes)


class Lists:
    """Deeds on lists by the posts of one commune; each call is a new act at noon."""

    def __init__(self, world: World, commune: str = "a1", now: datetime = NOON) -> None:
        self.world = world
        self.commune = commune
        self.now = now

    def act(self, post: str) -> Act:
        """An act of "drafter", "clerk" ... of this commune, or of "a.officer" and the like."""
        name = post if "." in post else f"{self.commune}.{post}"
        return self.world.act(name, now=self.now)

    def do(self, deed: str, post: str, **inputs: Any) -> Done:
        """Run a deed by name."""
        return DEEDS[deed].run(self.act(post), **inputs)

    def on(self, row: MonthlyList, deed: str, post: str, **inputs: Any) -> MonthlyList:
        """Run a deed on this list at its version now; the list as it then is."""
        row.refresh_from_db()
        self.do(deed, post, list_id=row.pk, version=row.version, **inputs)
        row.refresh_from_db()
        return row

    def started(self, month: date = MONTH) -> MonthlyList:
        """A new list of the month."""
        unit = self.world.units[self.commune]
        done = self.do("lists.start", "drafter", commune_id=unit.pk, month=month)
        return MonthlyList.objects.get(pk=done.id)

    def drafted(self, people: int = 2, month: date = MONTH) -> MonthlyList:
        """A new list with so many new names."""
        row = self.started(month)
        for number in range(1, people + 1):
            self.on(row, "lists.add_entry", "drafter", facts=facts(number))
        return row

    def submitted(self, people: int = 2, month: date = MONTH) -> MonthlyList:
        """A list that waits for the signer; nil where it has no name."""
        row = self.drafted(people, month)
        if people == 0:
            self.on(row, "lists.declare_nil", "drafter")
        return self.on(row, "lists.submit", "submitter")

    def signed(self, people: int = 2, month: date = MONTH) -> MonthlyList:
        """A list at the committee."""
        row = self.submitted(people, month)
        return self.sign(row)

    def sign(self, row: MonthlyList) -> MonthlyList:
        """The head of police signs a submitted list."""
        return self.on(
            row, "lists.sign", "signer", number="12/DS-CAX", signed_on=self.now.date(),
            signer_name="Trần Văn Ký",
        )  # fmt: skip

    def decide(self, row: MonthlyList, *refused: str) -> MonthlyList:
        """The clerk refuses these names (details differ) and confirms all others."""
        for entry in self.entries(row):
            verdict: dict[str, Any] = {"verdict": "confirmed"}
            if entry.full_name in refused:
                verdict = {"verdict": "refused", "refusal_code": "details_differ"}
            self.do(
                "lists.decide_entry", "clerk", entry_id=entry.pk, version=entry.version, **verdict
            )
        row.refresh_from_db()
        return row

    def confirm(self, row: MonthlyList) -> MonthlyList:
        """The chair confirms a decided list."""
        return self.on(
            row, "lists.confirm", "chair", number="34/XN-UBND", confirmed_on=self.now.date(),
            signer_name="Vàng Thị Chủ",
        )  # fmt: skip

    def confirmed(self, people: int = 2, month: date = MONTH) -> MonthlyList:
        """A list confirmed with all its names."""
        return self.confirm(self.decide(self.signed(people, month)))

    def transmitted(self, people: int = 2, month: date = MONTH) -> MonthlyList:
        """A list at the bank."""
        row = self.confirmed(people, month)
        return self.on(row, "lists.transmit", "clerk", transmitted_on=self.now.date())

    def entries(self, row: MonthlyList) -> list[ListEntry]:
        """The rows that stand on the list."""
        return list(ListEntry.objects.filter(list=row).exclude(change="left").order_by("position"))


def noon_of(day: date) -> datetime:
    """Noon of a day in Vietnam."""
    return datetime(day.year, day.month, day.day, 12, tzinfo=VIETNAM)


Call = tuple[str, dict[str, Any]]


def days() -> Call:
    """The province's days for the lists of next January on."""
    return "a.desk", {
        "starts_on": date(2027, 1, 1),
        "day_submitted": 1,
        "day_signed": 2,
        "day_confirmed": 3,
        "day_at_bank": 4,
        "moves_for_holidays": False,
        "citation": "Kế hoạch 01/KH-UBND, mục III.1",
    }


def ready(world: World) -> dict[str, Callable[[], Call]]:
    """For each deed, a function that brings a list of a1 to where it may be done and gives the post
    that does it and its inputs.
    """
    lists = Lists(world)
    commune = world.units["a1"].pk

    def at(make: Callable[[], MonthlyList], post: str, **inputs: Any) -> Callable[[], Call]:
        def call() -> Call:
            row = make()
            return post, {"list_id": row.pk, "version": row.version, **inputs}

        return call

    def entry(make: Callable[[], MonthlyList], post: str, **inputs: Any) -> Callable[[], Call]:
        def call() -> Call:
            first = lists.entries(make())[0]
            return post, {"entry_id": first.pk, "version": first.version, **inputs}

        return call

    def month(post: str, **inputs: Any) -> Callable[[], Call]:
        return lambda: (post, {"commune_id": commune, "month": MONTH, **inputs})

    paper = {"number": "1/DS", "signer_name": "Trần Văn Ký"}
    return {
        "lists.start": month("a1.drafter"),
        "lists.exempt_month": month("a.desk", cause="flood"),
        "lists.set_days": days,
        "lists.add_entry": at(lists.started, "a1.drafter", facts=facts(7)),
        "lists.change_entry": entry(
            lists.drafted, "a1.drafter", facts=facts(1, phone="0987654321")
        ),
        "lists.drop_entry": entry(lists.drafted, "a1.drafter", reason="no_need"),
        "lists.declare_nil": at(lists.started, "a1.drafter"),
        "lists.submit": at(lists.drafted, "a1.submitter"),
        "lists.send_back": at(lists.submitted, "a1.signer", remarks="Thiếu số giấy chứng nhận"),
        "lists.sign": at(lists.submitted, "a1.signer", signed_on=TODAY, **paper),
        "lists.attach_scan": at(lists.signed, "a1.drafter", name="ds.pdf", content=PDF),
        "lists.decide_entry": entry(lists.signed, "a1.clerk", verdict="confirmed"),
        "lists.return_to_police": at(lists.signed, "a1.clerk", remarks="Sai ngày sinh"),
        "lists.confirm": at(
            lambda: lists.decide(lists.signed()), "a1.chair", confirmed_on=TODAY, **paper
        ),
        "lists.transmit": at(lists.confirmed, "a1.clerk", transmitted_on=TODAY),
        "lists.receive_original": at(lists.transmitted, "a.officer", received_on=TODAY),
        "lists.start_addition": at(lists.confirmed, "a1.drafter"),
        "lists.note_lateness": at(lists.drafted, "a1.drafter", cause="staff"),
    }
