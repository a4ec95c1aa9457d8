"""A round of returns carried on by its deeds, for tests."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from hoanhap.ground.audit.spine import Done
from hoanhap.pure.kernel.act import VIETNAM, Act
from hoanhap.pure.kernel.days import Span
from hoanhap.work.returns import actions as returns
from hoanhap.work.returns.models import (
    Outline,
    OutlineSection,
    Return,
    ReturnFigure,
    ReturnPart,
    Round,
)
from hoanhap.work.returns.types import Asked, DeclaredAsked, NewSection
from tests.world import World

WINDOW = Span(date(2025, 12, 15), date(2026, 6, 14))
DUE_ON = date(2026, 6, 14)
LOCKS_ON = date(2026, 7, 14)
OPENED = date(2026, 5, 4)
SIGNED: dict[str, Any] = {
    "number": "12/BC",
    "signed_on": date(2026, 6, 10),
    "signer_name": "Nguyễn Văn Ký",
}
POLICE = "commune_police"

SECTIONS = (
    NewSection("Chỉ đạo, ban hành văn bản", number="I"),
    NewSection("Danh sách", number="II", codes={"*": ("I.1", "I.2")}, asked=Asked(kinds=(POLICE,))),
    NewSection(
        "Giúp đỡ",
        number="III",
        is_required=False,
        declared=(
            DeclaredAsked("GD.1", "Số người được giúp đỡ", "người", total_of=("GD.2", "GD.3")),
            DeclaredAsked("GD.2", "Nam", "người", part_of="GD.1"),
            DeclaredAsked("GD.3", "Nữ", "người", part_of="GD.1"),
        ),
        asked=Asked(kinds=("department", "partner_body")),
    ),
)
HANDS = {
    "a1": ("a1.drafter", "a1.submitter", "a1.signer"),
    "a2": ("a2.drafter", "a2.submitter", "a2.signer"),
    "b1": ("b1.drafter", "b1.submitter", "b1.signer"),
}


@dataclass
class ReturnStory:
    """One round of province a, and the return of each office asked."""

    world: World
    letter: str = "a"
    day: date = field(default=OPENED)
    outline_id: int = 0
    round_id: int = 0

    def act(self, post: str) -> Act:
        """An act of a post on the story's day, at noon."""
        day = self.day
        now = datetime(day.year, day.month, day.day, 12, tzinfo=VIETNAM)
        return self.world.act(post, now=now)

    def on(self, day: date) -> ReturnStory:
        """Time passes."""
        self.day = day
        return self

    def outline(self, sections: tuple[NewSection, ...] = SECTIONS) -> ReturnStory:
        """The desk writes an outline."""
        done = returns.write_outline(
            self.act(f"{self.letter}.desk"), title="Đề cương 6 tháng", sections=sections
        )
        self.outline_id = done.id
        return self

    def open(self, **changes: Any) -> ReturnStory:
        """The round is opened."""
        if not self.outline_id:
            self.outline()
        inputs = {**self.round_inputs(), **changes}
        self.round_id = returns.open_round(self.act(f"{self.letter}.desk"), **inputs).id
        return self

    def round_inputs(self) -> dict[str, Any]:
        """What the desk gives to open the round."""
        return {
            "outline_id": self.outline_id,
            "kind": "adhoc",
            "title": "Báo cáo 6 tháng đầu năm 2026",
            "window": WINDOW,
            "due_on": DUE_ON,
            "locks_on": LOCKS_ON,
            "addressees": ("Công an tỉnh (qua PC10)",),
        }

    def do(self, deed: str, post: str, of: str, **inputs: Any) -> Done:
        """A deed on the return of an office, at its version now."""
        row = self.row(of)
        done: Done = getattr(returns, deed)(
            self.act(post), return_id=row.pk, version=row.version, **inputs
        )
        return done

    def row(self, of: str) -> Return:
        """The return of an office such as "a1.police"."""
        return Return.objects.get(round_id=self.round_id, agency=self.world.agencies[of])

    def section(self, number: str) -> OutlineSection:
        """A section of the outline by its number."""
        return OutlineSection.objects.get(outline_id=self.outline_now, number=number)

    @property
    def outline_now(self) -> int:
        """The outline of the round, or the one written last."""
        if self.round_id:
            return Round.objects.get(pk=self.round_id).outline_id
        return self.outline_id or Outline.objects.latest("pk").pk

    def part(self, of: str, number: str) -> ReturnPart:
        """A part of an office's return."""
        return ReturnPart.objects.get(of_return=self.row(of), section=self.section(number))

    def figure(self, of: str, code: str) -> ReturnFigure:
        """A figure of an office's return."""
        return ReturnFigure.objects.get(of_return=self.row(of), code=code)

    def write(self, post: str, of: str, number: str, text: str, version: int | None = None) -> Done:
        """Someone saves a section."""
        row, section = self.row(of), self.section(number)
        if version is None:
            part = ReturnPart.objects.filter(of_return=row, section=section).first()
            version = part.version if part else 0
        return returns.save_part(
            self.act(post), return_id=row.pk, section_id=section.pk, version=version, text=text
        )

    def written(self, place: str = "a1") -> ReturnStory:
        """The commune police has written everything."""
        drafter, of = HANDS[place][0], f"{place}.police"
        self.write(drafter, of, "I", "Đã ban hành kế hoạch.")
        self.write(drafter, of, "II", "Đã lập danh sách đủ 6 tháng.")
        return self

    def submitted(self, place: str = "a1") -> ReturnStory:
        """And submitted it."""
        self.written(place)
        self.do("submit", HANDS[place][1], f"{place}.police")
        return self

    def sent(self, place: str = "a1") -> ReturnStory:
        """And signed it."""
        self.submitted(place)
        self.on(max(self.day, date(2026, 6, 10)))
        self.do("sign", HANDS[place][2], f"{place}.police", **SIGNED)
        return self
