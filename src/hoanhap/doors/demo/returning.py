"""How the demo's offices answer a round of returns: written, submitted and signed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from random import Random

from hoanhap.doors.demo.body_words import OWN
from hoanhap.doors.demo.clockwork import Clockwork
from hoanhap.doors.demo.departments import BODIES
from hoanhap.doors.demo.offices import Offices
from hoanhap.doors.demo.planning import DESK
from hoanhap.ground.orgs import roles
from hoanhap.pure.kernel.act import Act, Actor
from hoanhap.work.returns import actions, queries
from hoanhap.work.returns.types import NewSection, ReturnRow
from hoanhap.work.returns.types_filling import FigureView, ReturnPage, SectionView

COMMUNE_HANDS = ("lap", "trinh", "ky")
ASKED_KINDS = (
    roles.COMMUNE_POLICE,
    roles.DEPARTMENT,
    roles.VBSP_BRANCH,
    roles.MASS_ORGANISATION,
    roles.PARTNER_BODY,
)
_OF_COMMUNES = frozenset({"I", "III"})
_NOT_COMPARED = "Cùng kỳ năm trước chưa theo dõi trên hệ thống nên không so sánh (minh họa)."
_COURTEOUS = frozenset(body.username for body in BODIES if body.kind == roles.PARTNER_BODY)

Words = Callable[[str, str], str]
"""What an office writes: by its user name ("" for a commune) and the section's number."""


@dataclass(frozen=True, slots=True)
class Office:
    """Who answers for an agency: who drafts, who submits, who signs."""

    agency_id: int
    username: str
    drafter: int
    submitter: int
    signer: int

    @property
    def is_commune(self) -> bool:
        """Whether it is a commune's police."""
        return not self.username

    @property
    def is_courteous(self) -> bool:
        """Whether it is only asked."""
        return self.username in _COURTEOUS


@dataclass(slots=True)
class Returning:
    """The offices that answer, in the order of communes and then bodies."""

    clock: Clockwork
    offices: Offices
    draw: Random
    communes: list[Office] = field(default_factory=list)
    bodies: list[Office] = field(default_factory=list)
    known: dict[int, dict[int, int]] = field(default_factory=dict)

    @classmethod
    def of(cls, clock: Clockwork, offices: Offices, draw: Random) -> Returning:
        """With the agency that each post answers for looked up."""
        made = cls(clock, offices, draw)
        for commune in offices.communes:
            hands = [commune.posts[short] for short in COMMUNE_HANDS]
            made.communes.append(Office(made.agency_of(hands[0]), "", *hands))
        for username in OWN:
            post = offices.posts[username]
            made.bodies.append(Office(made.agency_of(post), username, post, post, post))
        return made

    def agency_of(self, posting: int) -> int:
        """The agency a post belongs to."""
        return self.actor(posting, self.clock.until).agency_id or 0

    def actor(self, posting: int, moment: datetime) -> Actor:
        """Who acts from this post at that moment."""
        return self.act(posting, moment).actor

    def act(self, posting: int, moment: datetime) -> Act:
        """An act of this post."""
        return self.clock.act(posting, moment)

    def desk(self, moment: datetime) -> Act:
        """An act of the standing agency's desk."""
        return self.act(self.offices.posts[DESK], moment)

    def rows(self, round_id: int, moment: datetime) -> dict[int, ReturnRow]:
        """The returns of a round as the desk sees them, by agency."""
        page = queries.round_page(self.desk(moment).actor, round_id, moment.date())
        return {row.agency_id: row for row in page.returns}

    def return_of(self, round_id: int, office: Office, moment: datetime) -> int:
        """The return that an office owes to a round."""
        if round_id not in self.known:
            rows = self.rows(round_id, moment)
            self.known[round_id] = {agency: row.id for agency, row in rows.items()}
        return self.known[round_id][office.agency_id]

    def write(self, office: Office, return_id: int, words: Words, moment: datetime) -> int:
        """Write every open section and give the declared figures. Answers the return's version."""
        version = 0
        page = self._page(office, return_id, moment)
        for section in page.sections:
            if section.body == "figures" or not section.is_open:
                continue
            done = actions.save_part(
                self.act(office.drafter, moment),
                return_id=return_id,
                section_id=section.id,
                version=section.part_version,
                text=words(office.username, section.number),
            )
            version = done.notes["return_version"]
        return version

    def send(self, office: Office, return_id: int, version: int, moment: datetime) -> None:
        """Give the declared figures, explain what the checks ask about, submit and sign; a body
        that is only asked answers.
        """
        page = self._page(office, return_id, moment)
        given = {
            code
            for section in page.sections
            for code in self._declare(office, page, section, moment)
        }
        for finding in page.findings:
            if not finding.explanation and finding.code not in given:
                actions.explain(
                    self.act(office.drafter, moment),
                    return_id=return_id,
                    key=finding.key,
                    text=_NOT_COMPARED,
                )
        number = f"{self.draw.randint(20, 280)}/BC"
        if office.is_courteous:
            actions.record_answer(
                self.act(office.drafter, moment),
                return_id=return_id,
                version=version,
                answered_on=moment.date(),
                number=number,
                signer_name="Lãnh đạo cơ quan (minh họa)",
            )
            return
        done = actions.submit(
            self.act(office.submitter, moment), return_id=return_id, version=version
        )
        actions.sign(
            self.act(office.signer, moment),
            return_id=return_id,
            version=done.version,
            number=number,
            signed_on=moment.date(),
            signer_name="Trưởng Công an xã (minh họa)" if office.is_commune else "Thủ trưởng",
        )

    def settle(self, round_id: int, moment: datetime) -> None:
        """The desk accepts what was sent and thanks who was only asked."""
        for row in self.rows(round_id, moment).values():
            if "returns.accept" in row.actions:
                actions.accept(self.desk(moment), return_id=row.id, version=row.version)
            elif "returns.thank" in row.actions:
                actions.thank(
                    self.desk(moment),
                    return_id=row.id,
                    version=row.version,
                    words="Trân trọng cảm ơn sự phối hợp của Quý cơ quan.",
                )

    def _page(self, office: Office, return_id: int, moment: datetime) -> ReturnPage:
        return queries.return_page(self.actor(office.drafter, moment), return_id, moment.date())

    def _declare(
        self, office: Office, page: ReturnPage, section: SectionView, moment: datetime
    ) -> list[str]:
        """The figures an agency gives itself, the first the most of all. Answers their codes."""
        asked = [one for one in section.figures if one.source == "declared" and one.version == 0]
        most = self.draw.randint(3, 9)
        for place, figure in enumerate(asked):
            actions.save_figure(
                self.act(office.drafter, moment),
                return_id=page.row.id,
                section_id=section.id,
                code=figure.code,
                version=figure.version,
                value=(self.draw.randint(1, most) if place else most) * _worth(figure),
                paper_number=f"{self.draw.randint(3, 60)}/TK",
                paper_on=_day_before(moment),
            )
        return [one.code for one in asked]


def _worth(figure: FigureView) -> int:
    return 1_000_000 if figure.unit.vi == "đồng" else 1


def for_offices(section: NewSection) -> NewSection:
    """The section with figures that concern who answers: a commune's police its lists and people;
    what falls due under the plan is asked of the province's offices.
    """
    codes = {
        kind: tuple(code for code in asked if _concerns(kind, code))
        for kind, asked in section.codes.items()
    }
    return replace(section, codes={kind: asked for kind, asked in codes.items() if asked})


def _concerns(kind: str, code: str) -> bool:
    return kind != roles.COMMUNE_POLICE or code.partition(".")[0] in _OF_COMMUNES


def _day_before(moment: datetime) -> date:
    return date.fromordinal(moment.date().toordinal() - 1)
