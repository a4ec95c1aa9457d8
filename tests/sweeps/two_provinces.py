"""Two provinces with something at every stage, and words planted in what not everyone may see.

Each person's name, telephone, address, papers, notes and sums are told apart from everyone else's,
so that wherever one of them turns up, it is known whose it is and of which class.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from hoanhap.ground.documents.workbook_in import open_here
from hoanhap.ground.intake.actions import receive_form_01
from hoanhap.ground.registry.actions import close_help_task
from hoanhap.ground.registry.models import HelpTask
from hoanhap.work.lists import actions as lists
from hoanhap.work.lists.models import ListEntry, MonthlyList
from hoanhap.work.lists.upload import upload_of
from hoanhap.work.loans import actions as loans
from tests.lists.form_01_books import HEADS, MAY, PO, xlsx
from tests.lists.ready import PDF
from tests.stories import ListStory, LoanStory, facts
from tests.sweeps.places import wide_world
from tests.world import TODAY, World

STAGES = ("start", "submit", "sign", "decide", "confirm", "transmit", "receive")
LOAN_STEPS = ("apply", "review", "confirm", "appraise", "approve", "contract", "pay_out")
CONSONANTS = "bcdghklmnpqrstvx"


@dataclass(frozen=True)
class Planted:
    """A text that is one person's (and, on a list, one row's), and the class of its column."""

    text: str
    column: str
    person_id: int
    entry_id: int | None = None


@dataclass
class Provinces:
    """The world, everyone in it, and what was planted."""

    world: World
    planted: list[Planted] = field(default_factory=list)
    people: int = 0

    def person(self, **changes: Any) -> Any:
        """The facts of someone new."""
        self.people += 1
        n = self.people
        day = timedelta(days=n)
        word = f"{CONSONANTS[n // 16]}a{CONSONANTS[n % 16]}oe"
        told: dict[str, Any] = {
            "full_name": f"Lò Thị {word.capitalize()}",
            "sex": "female",
            "born_on": date(1988, 2, 1) + day,
            "identity_number": f"012188{n:06d}",
            "residence": f"Bản Ở{n:03d}Đây",
            "phone": f"0977{n:03d}456",
            "released_on": date(2023, 3, 1) + day,
            "certificate_on": date(2023, 8, 1) + day,
            "certificate_number": f"GCN{n:03d}KÍN",
            "form_note": f"ghi{n:03d}chú",
        }
        return facts(n, **{**told, **changes})

    def plant(self, entry_id: int) -> None:
        """Note whose texts those of an entry are."""
        row = ListEntry.objects.get(pk=entry_id)
        number = int(row.phone[4:7])
        for column, text in (
            ("full_name", row.full_name),
            ("phone", row.phone),
            ("residence", row.residence),
            ("identity_number", f"012188{number:06d}"),
            ("certificate_number", row.certificate_number),
            ("form_note", row.form_note),
            *(("born_on", t) for t in _said(row.born_on)),
            *(("released_on", t) for t in _said(row.released_on)),
            # The last day of the five years tells the day of release as well.
            *(("released_on", t) for t in _said(row.released_on.replace(year=2028))),
            *(("certificate_on", t) for t in _said(row.certificate_on)),
        ):
            if text:
                self.planted.append(Planted(text, column, row.person_id, entry_id))


def _said(day: date | None) -> tuple[str, ...]:
    return (f"{day:%d/%m/%Y}", f"{day:%Y-%m-%d}") if day else ()


def build() -> Provinces:
    """Lists of a1 of seven months at all stages, some of a2 and b1; loans at all states."""
    made = Provinces(wide_world())
    for number, stage in enumerate(reversed(STAGES)):
        a_list(made, "a1", date(2026, 5 + number, 1), stage)
    a_list(made, "a2", date(2026, 9, 1), "decide")
    a_list(made, "a2", date(2026, 10, 1), "transmit")
    a_list(made, "b1", date(2026, 9, 1), "receive", people=4)
    a_list(made, "b1", date(2026, 10, 1), "confirm")
    at_bank = ListEntry.objects.filter(
        verdict="confirmed", list__state__in=("transmitted", "received"), change="new"
    ).select_related("list__commune")
    some = {name: unit.pk for name, unit in made.world.units.items()}
    for number, entry in enumerate(at_bank.order_by("id")):
        commune = next(name for name, pk in some.items() if pk == entry.list.commune_id)
        # The stories know one fund, and it is province a's: b's loans stop at the approval.
        last = len(LOAN_STEPS) + 2 if commune[0] == "a" else LOAN_STEPS.index("contract")
        a_loan(made, commune, entry, number % last)
    a_file(made)
    return made


def a_list(made: Provinces, commune: str, month: date, stage: str, people: int = 2) -> None:
    """A list brought to a stage; of its new names one is refused where the committee decides."""
    story = ListStory(made.world, commune, month, day=TODAY).start()
    entries = [story.add(made.person()) for _ in range(people)]
    entries.append(story.add(made.person(identity_number="")))
    for entry_id in entries:
        made.plant(entry_id)
    done = STAGES.index(stage)
    if done >= 1:
        story.submit()
    if done >= 2:
        story.sign()
        scan = {"name": "ban-chup.pdf", "content": PDF}
        story.version = lists.attach_scan(
            story.act("drafter"), list_id=story.list_id, version=story.version, **scan
        ).version
    if done >= 3:
        decide(made, story, entries)
    if done >= 4:
        story.confirm()
    if done >= 5:
        story.transmit()
    if done >= 6:
        row = MonthlyList.objects.get(pk=story.list_id)
        lists.receive_original(
            made.world.act(f"{commune[0]}.officer"), list_id=row.pk, version=row.version,
            received_on=TODAY,
        )  # fmt: skip


def decide(made: Provinces, story: ListStory, new: list[int]) -> None:
    """Every name is confirmed but the first new one, which is refused with a note."""
    standing = ListEntry.objects.filter(list_id=story.list_id).exclude(change="left")
    for entry in standing.order_by("id"):
        if entry.pk != new[0]:
            story.decide(entry.pk)
            continue
        note = f"lý{entry.pk:03d}do"
        story.version = int(
            lists.decide_entry(
                story.act("clerk"), entry_id=entry.pk, version=entry.version, verdict="refused",
                refusal_code="other", refusal_note=note,
            ).notes["list_version"]
        )  # fmt: skip
        made.planted.append(Planted(note, "refusal_note", entry.person_id, entry.pk))
    task = HelpTask.objects.filter(
        person__commune=made.world.units[story.commune], closed_on=None
    ).first()
    if task is not None:
        outcome = f"kết{task.pk:03d}quả"
        close_help_task(story.act("clerk"), task_id=task.pk, version=task.version, outcome=outcome)
        made.planted.append(Planted(outcome, "help_tasks", task.person_id))


def a_loan(made: Provinces, commune: str, entry: ListEntry, step: int) -> None:
    """A loan of this name brought as far as `step`; the last two are a no and a withdrawal."""
    story = LoanStory(made.world, entry.pk, commune[0], commune, day=TODAY)
    borrower = f"Hộ {entry.full_name.split()[-1]}"
    story.apply(borrower_name=borrower, amount_vnd=60_000_000)
    made.planted.append(Planted(borrower, "borrower_name", entry.person_id))
    if step == len(LOAN_STEPS):
        loans.refuse(
            made.world.act(f"{commune[0]}.director"), loan_id=story.loan_id,
            version=story.version, refused_on=TODAY, code="other", note="Chưa có phương án",
        )  # fmt: skip
    elif step > len(LOAN_STEPS):
        loans.withdraw(
            story.act("officer"), loan_id=story.loan_id, version=story.version,
            withdrawn_on=TODAY, note="",
        )  # fmt: skip
    else:
        for name in LOAN_STEPS[1 : step + 1]:
            getattr(story, name)()


def a_file(made: Provinces) -> None:
    """A workbook received for the newest list of a1, not yet applied."""
    row = MonthlyList.objects.filter(commune=made.world.units["a1"]).latest("month")
    content = xlsx(("DS", [HEADS, PO, MAY]))
    upload = upload_of("ds.xlsx", content, open_here(content, name="DS"), on=TODAY)
    receive_form_01(
        made.world.act("a1.drafter"), commune_id=row.commune_id, month=row.month, list_id=row.pk,
        name=upload.name, content=upload.content, staged=upload.staged, counts=upload.counts,
    )  # fmt: skip
