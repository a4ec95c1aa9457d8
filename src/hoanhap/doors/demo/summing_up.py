"""The demo's standing agency makes its report of a round: own words, passages of others, signed,
closed, packed and sent.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from hoanhap.doors.demo.returning import Returning
from hoanhap.ground.documents.pdf import PdfUnavailable
from hoanhap.pure.kernel.act import Act
from hoanhap.work.reports import actions, queries
from hoanhap.work.reports.types import SectionRow
from hoanhap.work.returns import queries as returns
from hoanhap.work.returns.types_filling import BesideText

WRITER = "baocao"
SIGNER = "congantinh"
_OF_COMMUNES, _OF_BODIES = 4, 3
"""So many passages of communes and of other bodies go into a section."""


@dataclass(slots=True)
class SummingUp:
    """One report on its way."""

    returning: Returning
    title: str
    addressees: tuple[str, ...]
    words: Mapping[str, str]
    number: str
    corrects: SummingUp | None = None
    report_id: int = 0
    version: int = 0

    def write(self, round_id: int, moment: datetime) -> None:
        """Open it, write each section, take passages over, say what was corrected, submit."""
        done = actions.open_report(
            self._writer(moment),
            title=self.title,
            round_id=round_id,
            addressees=self.addressees,
        )
        self.report_id = done.id
        page = queries.report(self._writer(moment).actor, done.id, moment)
        for section in page.sections:
            self._write_section(round_id, section, moment)
        version = queries.report(self._writer(moment).actor, done.id, moment).row.version
        if self.corrects is not None:
            version = actions.take_corrections(
                self._writer(moment),
                report_id=done.id,
                version=version,
                corrected_id=self.corrects.report_id,
            ).version
        self.version = actions.submit(
            self._writer(moment), report_id=done.id, version=version
        ).version

    def sign(self, moment: datetime) -> None:
        """The signed paper's number, day and signer."""
        desk = self.returning.offices.posts[SIGNER]
        self.version = actions.sign(
            self.returning.act(desk, moment),
            report_id=self.report_id,
            version=self.version,
            number=self.number,
            signed_on=moment.date(),
            signer_name="Nguyễn Minh Họa",
            signer_post="KT. Giám đốc / Phó Giám đốc",
        ).version

    def close(self, moment: datetime) -> None:
        """Closed for good; packed with its PDF where LibreOffice is there; noted as sent."""
        self.version = actions.close(
            self._writer(moment), report_id=self.report_id, version=self.version
        ).version
        try:
            pdf, of_sha256 = queries.made_pdf(self._writer(moment).actor, self.report_id)
        except PdfUnavailable:
            pdf, of_sha256 = b"", ""
        self.version = actions.pack(
            self._writer(moment),
            report_id=self.report_id,
            version=self.version,
            pdf=pdf,
            of_sha256=of_sha256,
        ).version
        page = queries.report(self._writer(moment).actor, self.report_id, moment)
        for addressee in page.addressees:
            self.version = actions.note_sent(
                self._writer(moment),
                report_id=self.report_id,
                version=self.version,
                addressee_id=addressee.id,
                sent_on=moment.date(),
                note="Trục liên thông văn bản",
            ).version

    def _writer(self, moment: datetime) -> Act:
        return self.returning.act(self.returning.offices.posts[WRITER], moment)

    def _write_section(self, round_id: int, section: SectionRow, moment: datetime) -> None:
        version = actions.write_section(
            self._writer(moment),
            section_id=section.id,
            version=section.version,
            text=self.words[section.number.rstrip(".")],
        ).version
        for source in self._chosen(round_id, section, moment):
            done = actions.take_passage(
                self._writer(moment),
                section_id=section.id,
                version=version,
                part_id=source.part_id or 0,
            )
            version = done.version
            said = " ".join(source.text.split("\n"))
            actions.change_passage(
                self._writer(moment),
                passage_id=done.notes["passage"],
                version=1,
                text=f"- {source.agency_name}: {said}",
            )

    def _chosen(self, round_id: int, section: SectionRow, moment: datetime) -> list[BesideText]:
        """Some of what was sent to the section, communes first."""
        sent = [
            one
            for one in returns.side_by_side(
                self._writer(moment).actor, round_id, section.outline_section_id or 0
            )
            if one.part_id and one.text
        ]
        ours = {office.agency_id for office in self.returning.communes}
        communes = [one for one in sent if one.agency_id in ours]
        others = [one for one in sent if one.agency_id not in ours]
        draw = self.returning.draw
        return [
            *draw.sample(communes, min(_OF_COMMUNES, len(communes))),
            *draw.sample(others, min(_OF_BODIES, len(others))),
        ]
