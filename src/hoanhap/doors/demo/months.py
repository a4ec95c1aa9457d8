"""The demo's monthly lists: drawn up, signed, confirmed and transmitted, mostly in time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from hoanhap.doors.demo.clockwork import Clockwork
from hoanhap.doors.demo.lending import Lending
from hoanhap.doors.demo.offices import Commune
from hoanhap.doors.demo.people import invented_person
from hoanhap.pure.kernel.days import ONE_DAY, Month
from hoanhap.work.lists import actions as lists
from hoanhap.work.lists.bulk import decide_all
from hoanhap.work.lists.picked import entries_of

PEOPLE_FIRST = 4.0
PEOPLE_A_MONTH = 0.72
GUIDED = "muongthan"
STILL_OPEN = {
    "pau": "submitted",
    "khunha": "drafted",
    "muca": "signed",
    "hongthu": "returned",
    "thulum": "missing",
    "taleng": "transmitted",
}
"""Where some communes' lists of the newest month stand: every desk has something waiting."""


@dataclass(slots=True)
class MonthOfCommune:
    """One list on its way."""

    commune: Commune
    month: Month
    list_id: int = 0
    version: int = 0
    lost_days: int = 0
    standing: int = 0
    """Names on it that were not taken off."""


@dataclass(slots=True)
class Months:
    """All communes' months, planned into the clockwork."""

    clock: Clockwork
    lending: Lending
    communes: list[Commune]
    people: int = 0
    has_list: set[int] = field(default_factory=set)

    def plan(self, first: Month, last: Month) -> None:
        """Every commune's list of every month."""
        month = first
        while month <= last:
            for commune in self.communes:
                self._plan_month(commune, month, is_first=month == first, is_last=month == last)
            month = month.next()

    def _plan_month(self, commune: Commune, month: Month, *, is_first: bool, is_last: bool) -> None:
        draw = self.clock.draw
        end = STILL_OPEN.get(commune.slug, "") if is_last else ""
        if end == "missing" or (draw.random() < 0.012 and commune.slug != GUIDED):
            return  # no list came that month: missing, which is not nil
        one = MonthOfCommune(commune, month)
        one.lost_days = draw.choice((0,) * 17 + (1, 2, 4))
        new = self._how_many(PEOPLE_FIRST if is_first else PEOPLE_A_MONTH)
        for day, step in self._steps(one, new, end):
            self.clock.plan(day, step)

    def _steps(
        self, one: MonthOfCommune, new: int, end: str
    ) -> list[tuple[date, Callable[[datetime], None]]]:
        """Day and deed of each step, up to where the list still waits in the newest month."""
        start = one.month.first
        day = start + timedelta(days=2 + one.lost_days)
        steps: list[tuple[str, date, Callable[[datetime], None]]] = [
            ("drafted", start, lambda moment: self._draw_up(one, new, moment)),
            ("submitted", start + ONE_DAY, lambda moment: self._submit(one, moment)),
            ("signed", day, lambda moment: self._sign(one, moment)),
            ("confirmed", day + ONE_DAY, lambda moment: self._decide(one, moment)),
            ("transmitted", day + 2 * ONE_DAY, lambda moment: self._transmit(one, moment)),
            ("received", day + 6 * ONE_DAY, lambda moment: self._receive(one, moment)),
        ]
        if end == "returned":
            steps[3:] = [("returned", day + ONE_DAY, lambda moment: self._return(one, moment))]
        names = [name for name, _, _ in steps]
        last = names.index(end) if end else len(names) - 1
        return [(when, step) for _, when, step in steps[: last + 1]]

    def _return(self, one: MonthOfCommune, moment: datetime) -> None:
        one.version = lists.return_to_police(
            self.clock.act(one.commune.posts["chutich"], moment),
            list_id=one.list_id,
            version=one.version,
            remarks="Đề nghị ghi rõ bản nơi cư trú của từng người (minh họa).",
        ).version

    def _how_many(self, expected: float) -> int:
        whole = int(expected)
        spread = self.clock.draw.choice((-2, -1, 0, 0, 1, 2)) if whole > 2 else 0
        return max(0, whole + spread + (self.clock.draw.random() < expected - whole))

    def _draw_up(self, one: MonthOfCommune, new: int, moment: datetime) -> None:
        post = one.commune.posts["lap"]
        done = lists.start(
            self.clock.act(post, moment), commune_id=one.commune.unit_id, month=one.month.first
        )
        one.list_id, one.version = done.id, done.version
        self._drop_who_borrowed(one, moment)
        one.standing += new
        for _ in range(new):
            self.people += 1
            facts = invented_person(self.clock.draw, self.people, moment.date())
            one.version = lists.add_entry(
                self.clock.act(post, moment),
                list_id=one.list_id,
                version=one.version,
                facts=facts,
            ).version

    def _drop_who_borrowed(self, one: MonthOfCommune, moment: datetime) -> None:
        post = one.commune.posts["lap"]
        for entry in entries_of(self.clock.act(post, moment).actor, one.list_id):
            if entry.change == "left":
                continue
            reason = self._why_left(entry.person_id)
            if reason:
                one.version = lists.drop_entry(
                    self.clock.act(post, moment),
                    entry_id=entry.id,
                    version=entry.version,
                    reason=reason,
                ).notes["list_version"]
            else:
                one.standing += 1

    def _why_left(self, person_id: int) -> str:
        if person_id in self.lending.borrowed:
            return "has_loan"
        return "no_need" if self.clock.draw.random() < 0.22 else ""

    def _submit(self, one: MonthOfCommune, moment: datetime) -> None:
        if not one.standing:
            one.version = lists.declare_nil(
                self.clock.act(one.commune.posts["lap"], moment),
                list_id=one.list_id,
                version=one.version,
            ).version
        one.version = lists.submit(
            self.clock.act(one.commune.posts["trinh"], moment),
            list_id=one.list_id,
            version=one.version,
        ).version

    def _sign(self, one: MonthOfCommune, moment: datetime) -> None:
        one.version = lists.sign(
            self.clock.act(one.commune.posts["ky"], moment),
            list_id=one.list_id,
            version=one.version,
            number=f"{10 + one.month.month}/DS-CAX",
            signed_on=moment.date(),
            signer_name="Trưởng Công an xã (minh họa)",
        ).version

    def _decide(self, one: MonthOfCommune, moment: datetime) -> None:
        clerk = one.commune.posts["thamtra"]
        for entry in entries_of(self.clock.act(clerk, moment).actor, one.list_id):
            if entry.change == "new" and self.clock.draw.random() < 0.06:
                done = lists.decide_entry(
                    self.clock.act(clerk, moment),
                    entry_id=entry.id,
                    version=entry.version,
                    verdict="refused",
                    refusal_code=self.clock.draw.choice(
                        ("not_resident", "details_differ", "no_need")
                    ),
                )
                one.version = done.notes["list_version"]
        answer = decide_all(self.clock.act(clerk, moment), list_id=one.list_id)
        one.version += answer.confirmed
        one.version = lists.confirm(
            self.clock.act(one.commune.posts["chutich"], moment),
            list_id=one.list_id,
            version=one.version,
            number=f"{30 + one.month.month}/XN-UBND",
            confirmed_on=moment.date(),
            signer_name="Lãnh đạo UBND (minh họa)",
        ).version

    def _transmit(self, one: MonthOfCommune, moment: datetime) -> None:
        clerk = one.commune.posts["thamtra"]
        one.version = lists.transmit(
            self.clock.act(clerk, moment),
            list_id=one.list_id,
            version=one.version,
            transmitted_on=moment.date(),
        ).version
        for entry in entries_of(self.clock.act(clerk, moment).actor, one.list_id):
            if entry.verdict == "confirmed":
                self.lending.consider(one.commune, entry, moment)

    def _receive(self, one: MonthOfCommune, moment: datetime) -> None:
        one.version = lists.receive_original(
            self.clock.act(one.commune.posts["tindung"], moment),
            list_id=one.list_id,
            version=one.version,
            received_on=moment.date(),
        ).version
