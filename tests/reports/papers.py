"""A province's report in the world of two provinces, told deed by deed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from hoanhap.ground.audit.spine import Done
from hoanhap.work.reports import actions
from hoanhap.work.reports.models import Passage, Report, ReportSection
from tests.world import NOON, TODAY, World

FIRST, LAST = date(2026, 6, 15), date(2026, 10, 31)
TITLE = "Kết quả thực hiện Quyết định số 22/2023/QĐ-TTg"
OWN = {
    "title": TITLE,
    "first": FIRST,
    "last": LAST,
    "sections": ("Tình hình chung", "Kết quả thực hiện"),
    "addressees": ("Bộ Công an", "Ủy ban nhân dân tỉnh"),
}
SIGNED = {
    "number": "215/BC-CAT",
    "signed_on": TODAY,
    "signer_name": "Trần Văn Ký",
    "signer_post": "KT. Giám đốc / Phó Giám đốc",
}


@dataclass
class Papers:
    """The deeds on one report, done by the desk's post unless another is named."""

    world: World
    now: datetime = NOON
    desk: str = "a.desk"
    signer: str = "a.office"
    report_id: int = 0
    done: list[Done] = field(default_factory=list)

    def do(self, name: str, post: str = "", **inputs: Any) -> Done:
        """One deed by its name, by this post, at this story's moment."""
        act = self.world.act(post or self.desk, now=self.now)
        done: Done = getattr(actions, name)(act, **inputs)
        self.done.append(done)
        return done

    def opened(self, post: str = "", **other: Any) -> int:
        """A report on its own, opened."""
        self.report_id = self.do("open_report", post, **{**OWN, **other}).id
        return self.report_id

    @property
    def row(self) -> Report:
        """The report as it stands."""
        return Report.objects.get(pk=self.report_id)

    def section(self, place: int = 1) -> ReportSection:
        """Its section at this place."""
        return self.row.sections.order_by("position")[place - 1]

    def passages(self, place: int = 1) -> list[Passage]:
        """The passages of the section at this place, in order."""
        return list(self.section(place).passages.order_by("position"))

    def on(self, name: str, post: str = "", **inputs: Any) -> Done:
        """A deed on the report itself."""
        named = {"report_id": self.report_id, "version": self.row.version}
        return self.do(name, post, **{**named, **inputs})

    def write(self, text: str, place: int = 1, post: str = "") -> Done:
        """The own words of a section."""
        section = self.section(place)
        return self.do(
            "write_section", post, section_id=section.pk, version=section.version, text=text
        )

    def written(self) -> int:
        """A report with something in each section."""
        self.opened()
        self.write("Tình hình ổn định.", 1)
        self.write("Các cơ quan đã thực hiện.", 2)
        return self.report_id

    def submitted(self) -> int:
        """A report submitted."""
        self.written()
        self.on("submit")
        return self.report_id

    def signed(self) -> int:
        """A report signed by other hands."""
        self.submitted()
        self.on("sign", self.signer, **SIGNED)
        return self.report_id

    def closed(self) -> int:
        """A report closed."""
        self.signed()
        self.on("close")
        return self.report_id
