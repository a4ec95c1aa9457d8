"""Random deeds of offices: plans carried out, communication, oversight, the survey of need."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

from hoanhap.ground.audit.spine import DEEDS, Done
from hoanhap.ground.registry.employing import EmployerFields
from hoanhap.pure.kernel.act import Act
from hoanhap.work.needs.given import Given
from hoanhap.work.needs.models import Answer, Survey, SurveyLine
from hoanhap.work.outreach.models import Output, SessionUnit, TrainingSession
from hoanhap.work.oversight.codes import TOPICS
from hoanhap.work.oversight.models import Inspection, Obstacle
from hoanhap.work.plans.codes_doing import DOCUMENT_CATEGORIES
from hoanhap.work.plans.evidence import NewEvidence
from hoanhap.work.plans.models import Occurrence, Plan, PolicyDocument
from hoanhap.work.plans.registering import Party
from hoanhap.work.plans.stepping_doing import goes_with
from tests.needs.asking import AWAY, HEADING, NO_NEED, both, need
from tests.plans.duties import PDF
from tests.stories import at
from tests.world import World

LINK = NewEvidence("link", url="https://tinh.example/bao-cao")
POSTS = {
    "police": "desk", "committee": "office", "bank": "director",
}  # fmt: skip
COMMUNE_POSTS = {"police": "signer", "committee": "chair"}
"""Who acts for an agency where its short name is no post."""


class Offices:
    """What the offices of both provinces do one day; `moment` and `today` are the history's."""

    def __init__(self, world: World, random: Random) -> None:
        self.world = world
        self.random = random
        self.today = date(2026, 8, 1)
        self.number = 0
        self.names = {row.pk: name for name, row in world.agencies.items()}
        self.followed: dict[str, str] = {}
        self.doers: tuple[Callable[[], Done | None], ...] = (
            *(self.carry_out,) * 8, self.chase, self.put_out, self.take_back_output,
            *(self.gather,) * 2, *(self.note_who_came,) * 3, self.withdraw_session, self.inspect,
            self.mend, self.take_back_inspection, *(self.raise_obstacle,) * 2,
            *(self.handle_obstacle,) * 6, *(self.register,) * 2, self.correct_document,
            self.send_plan, self.take_back_plan, *(self.answer_survey,) * 6,
            self.take_back_answer, self.record_employer, self.renew_survey,
        )  # fmt: skip

    def act(self, post: str) -> Act:
        """An act at the moment of the step; no two steps share one. For a post that has ended its
        successor's acts.
        """
        post = self.followed.get(post, post)
        return self.world.act(post, now=at(self.today) + timedelta(seconds=self.number))

    def post_of(self, agency_id: int) -> str:
        """A post that acts for an agency."""
        place, _, kind = self.names[agency_id].partition(".")
        posts = POSTS if len(place) == 1 else COMMUNE_POSTS
        return f"{place}.{posts.get(kind, kind)}"

    def one(self, rows: Any) -> Any:
        """Any of these rows, None where there is none."""
        ids = list(rows.order_by("pk").values_list("pk", flat=True))
        return rows.model.objects.get(pk=self.random.choice(ids)) if ids else None

    def some_post(self) -> str:
        """A post that records what its agency did."""
        return self.random.choice(
            ("a.desk", "a.finance", "a.culture", "a1.chair", "a2.signer", "b.desk", "b1.clerk")
        )

    def some_day(self) -> date:
        """Today or some days back: when what is recorded today happened."""
        return self.today - timedelta(days=self.random.choice((0, 0, 1, 3, 20)))

    def do(self, deed: str, post: str, /, **inputs: Any) -> Done:
        """Do a deed by its name."""
        return DEEDS[deed].run(self.act(post), **inputs)

    def carry_out(self) -> Done | None:
        """Something due takes one of its steps, whichever it may be."""
        rows = Occurrence.objects.filter(due_on__lte=self.today + timedelta(days=40))
        bond = self.random.choice(("assigned", "assigned", "requested"))
        row = self.one(rows.filter(duty__bond=bond))
        if row is None:
            return None
        letter = self.names[row.agency_id][0]
        own, desk = self.post_of(row.agency_id), f"{letter}.desk"
        judge = f"{letter}.office" if own == desk else desk
        report = {"report": "Đã làm", "evidence": (LINK,)}
        later = row.due_on + timedelta(days=self.random.choice((5, 40)))
        steps: dict[str, tuple[tuple[str, str, dict[str, Any]], ...]] = {
            "open": (
                ("acknowledge", own, {}),
                ("report_done", own, {"done_on": self.some_day(), **report}),
                ("ask", desk, {}),
                ("record_answer", own, {"answered_on": self.some_day(), "answer": "Đã làm"}),
                ("excuse", judge, {"reason": "Mưa lũ"}),
                ("set_day", desk, {"due_on": later, "reason": "Theo công văn"}),
            ),
            "acknowledged": (
                ("report_done", own, {"done_on": self.some_day(), **report}),
                ("ask_extension", own, {"due_on": later, "reason": "Chờ số liệu"}),
                ("decide_extension", judge, {"is_granted": True}),
            ),
            "reported": (
                ("accept", judge, {}),
                ("accept", judge, {}),
                ("return_report", judge, {"remarks": "Thiếu"}),
                ("take_back_report", own, {}),
            ),
            "returned": (("report_done", own, {"done_on": self.some_day(), **report}),),
            "accepted": (("return_report", judge, {"remarks": "Xem lại"}),),
            "asked": (
                ("record_answer", own, {"answered_on": self.some_day(), "answer": "Đã làm"}),
            ),
            "answered": (("thank", desk, {}),),
        }
        fitting = [one for one in steps.get(row.state, ()) if goes_with(f"plans.{one[0]}", bond)]
        if not fitting:
            return None
        name, post, inputs = self.random.choice(fitting)
        return self.do(f"plans.{name}", post, occurrence_id=row.pk, version=row.version, **inputs)

    def chase(self) -> Done | None:
        """The desk chases what is late, or the Committee's office does."""
        letter = self.random.choice("ab")
        rows = Occurrence.objects.filter(
            province=self.world.units[letter], due_on__lt=self.today, state__in=("open", "asked")
        ).exclude(agency=self.world.agencies[f"{letter}.police"])
        ids = tuple(rows.order_by("-due_on", "pk").values_list("pk", flat=True)[:4])
        if not ids:
            return None
        return self.do("plans.chase", f"{letter}.desk", occurrence_ids=ids, channel="notice")

    def put_out(self) -> Done:
        """A communication output."""
        return self.do(
            "outreach.record_output", self.some_post(),
            channel=self.random.choice(("meeting", "loudspeaker", "print")), title="Tuyên truyền",
            held_on=self.some_day(), audience=self.random.choice(("public", "officers")),
            reach=self.random.choice((None, 0, 12, 80)),
        )  # fmt: skip

    def take_back_output(self) -> Done | None:
        """One of them was recorded in error."""
        row = self.one(Output.objects.filter(withdrawn_at=None))
        return row and self.do(
            "outreach.withdraw_output", self.post_of(row.agency_id), output_id=row.pk,
            version=row.version, reason="Nhầm",
        )  # fmt: skip

    def gather(self) -> Done:
        """A session is announced, or recorded afterwards."""
        letter = self.random.choice("aab")
        invited = {"a": ("a1.police", "a2.police", "a.finance"), "b": ("b1.police", "b.finance")}
        return self.do(
            "outreach.record_session", f"{letter}.desk", title="Tập huấn",
            kind=self.random.choice(("training", "briefing")),
            held_on=self.today + timedelta(days=self.random.choice((-3, 0, 4))),
            agency_ids=tuple(self.world.agencies[name].pk for name in invited[letter]),
            names=self.random.choice(((), ("Hội Cựu chiến binh",))),
        )  # fmt: skip

    def note_who_came(self) -> Done | None:
        """An invited unit, or the organiser, notes how many came."""
        standing = SessionUnit.objects.filter(removed_at=None, session__withdrawn_at=None)
        seat = self.one(standing.filter(session__held_on__lte=self.today))
        return seat and self.do(
            "outreach.note_attendance", self.post_of(seat.session.agency_id), seat_id=seat.pk,
            version=seat.version, came=self.random.choice((0, 1, 3)), note="",
        )  # fmt: skip

    def withdraw_session(self) -> Done | None:
        """A session is taken back, now and then."""
        if self.random.random() < 0.6:
            return None
        row = self.one(TrainingSession.objects.filter(withdrawn_at=None))
        return row and self.do(
            "outreach.withdraw_session", self.post_of(row.agency_id), session_id=row.pk,
            version=row.version, reason="Nhầm",
        )  # fmt: skip

    def inspect(self) -> Done:
        """An inspection, with or without findings."""
        post = self.random.choice(("a.desk", "a.finance", "b.desk"))
        return self.do(
            "oversight.record_inspection", post, subject="Việc lập danh sách",
            inspected_on=self.some_day(), kind=self.random.choice(("planned", "joint")),
            inspected_name="UBND xã", findings=self.random.choice(("", "Danh sách chậm")),
        )  # fmt: skip

    def mend(self) -> Done | None:
        """What was found is mended, or the day of it put right."""
        row = self.one(Inspection.objects.filter(withdrawn_at=None))
        return row and self.do(
            "oversight.note_remedy", self.post_of(row.agency_id), inspection_id=row.pk,
            version=row.version, remedy="Đã lập lại", remedied_on=self.some_day(),
        )  # fmt: skip

    def take_back_inspection(self) -> Done | None:
        """One was recorded in error."""
        row = self.one(Inspection.objects.filter(withdrawn_at=None))
        if row is None or self.random.random() < 0.5:
            return None
        return self.do(
            "oversight.withdraw_inspection", self.post_of(row.agency_id), inspection_id=row.pk,
            version=row.version, reason="Nhầm",
        )  # fmt: skip

    def raise_obstacle(self) -> Done:
        """Somebody raises something."""
        return self.do(
            "oversight.raise_obstacle", self.some_post(),
            kind=self.random.choice(("obstacle", "proposal")),
            topic=self.random.choice(list(TOPICS)), title="Chưa có mẫu", text="Thiếu mẫu",
        )  # fmt: skip

    def handle_obstacle(self) -> Done | None:
        """One of those raised takes a step."""
        row = self.one(Obstacle.objects.all())
        if row is None:
            return None
        letter = self.names[row.agency_id][0]
        desk, same = f"{letter}.desk", Obstacle.objects.filter(province=row.province)
        other = self.one(same.filter(state="raised").exclude(pk=row.pk))
        day = max(self.some_day(), row.waiting_since)
        steps: tuple[tuple[str, dict[str, Any]], ...] = (
            ("answer_obstacle", {"answer": "Đã có mẫu", "answered_on": day}),
            ("answer_obstacle", {"answer": "Đã có mẫu", "answered_on": day}),
            ("group_obstacles", {"member_ids": (other.pk,) if other else ()}),
            ("ungroup", {"reason": "Khác nhau"}),
            ("take_up", {"taken_to": "ministry", "taken_on": day}),
            ("record_outcome", {"outcome": "granted", "outcome_text": "Sửa", "outcome_on": day}),
            ("close_obstacle", {"reason": "Xong"}),
            ("reopen", {"reason": "Chưa xong"}),
            ("assign_owner", {"owner_id": self.world.agencies[f"{letter}.police"].pk}),
        )
        name, inputs = self.random.choice(steps)
        return self.do(f"oversight.{name}", desk, obstacle_id=row.pk, version=row.version, **inputs)

    def register(self) -> Done:
        """A document on the register."""
        post = self.random.choice(("a.finance", "a.desk", "b.desk"))
        letter = post[0]
        return self.do(
            "plans.register_document", post, category=self.random.choice(list(DOCUMENT_CATEGORIES)),
            title="Quy chế", number="1", issued_on=self.some_day(),
            parties=(Party(self.world.agencies[f"{letter}.branch"].pk),),
        )  # fmt: skip

    def correct_document(self) -> Done | None:
        """Its day is put right, or it is taken off."""
        row = self.one(PolicyDocument.objects.filter(withdrawn_at=None))
        if row is None:
            return None
        which = {"document_id": row.pk, "version": row.version}
        post = self.post_of(row.agency_id)
        if self.random.random() < 0.4:
            return self.do("plans.withdraw_document", post, reason="Nhầm", **which)
        return self.do(
            "plans.change_document", post, title="Quy chế", number="2", issued_on=self.some_day(),
            ends_on=None, led_by_id=None, parties=(), duties="", proposal="", plan_id=None, **which,
        )  # fmt: skip

    def send_plan(self) -> Done | None:
        """An agency sends in a plan of its own."""
        post = self.random.choice(("a.finance", "a.culture", "a1.chair", "b.finance"))
        province = self.world.units[post[0]]
        parent = Plan.objects.filter(province=province, parent=None, state="adopted").first()
        if parent is None:
            return None
        return self.do(
            "plans.send_sub_plan", post, plan_id=parent.pk, title="Kế hoạch", number="3",
            issued_on=self.some_day(), name="k.pdf", content=PDF + str(self.number).encode(),
        )  # fmt: skip

    def take_back_plan(self) -> Done | None:
        """And takes it back."""
        row = self.one(Plan.objects.filter(parent__isnull=False, state="adopted"))
        return row and self.do(
            "plans.withdraw_sub_plan", self.post_of(row.agency_id), plan_id=row.pk,
            version=row.version, reason="Nhầm",
        )  # fmt: skip

    def answer_survey(self) -> Done | None:
        """Someone on a survey answers, anew or for the first time; the survey opens first."""
        letter = self.random.choice("ab")
        survey = Survey.objects.filter(province=self.world.units[letter]).first()
        if survey is None:
            heading = replace(HEADING, due_on=self.today + timedelta(days=60))
            return self.do("needs.open_survey", f"{letter}.desk", heading=heading)
        line = self.one(SurveyLine.objects.filter(survey=survey, closed_at=None))
        if line is None:
            return None
        given = self.random.choice((self._needed(line), NO_NEED, AWAY))
        given = replace(given, asked_on=self.today)
        standing = Answer.objects.filter(line=line, superseded_at=None).first()
        commune = next(c for c in ("a1", "a2", "b1") if self.world.units[c].pk == line.commune_id)
        return self.do(
            "needs.answer", f"{commune}.drafter", line_id=line.pk,
            version=standing.pk if standing else 0, given=given,
        )  # fmt: skip

    def _needed(self, line: SurveyLine) -> Given:
        """A person may want to study and to work, in one quarter or in two."""
        quarter = self.random.choice((1, 2, 3))
        if line.person_id is None or quarter == 2:
            return need(wanted_quarter=quarter)
        return both(30_000_000, 10_000_000, training_quarter=quarter)

    def take_back_answer(self) -> Done | None:
        """An answer was noted for the wrong one."""
        row = self.one(Answer.objects.filter(superseded_at=None, line__closed_at=None))
        if row is None or self.random.random() < 0.5:
            return None
        commune = next(
            c for c in ("a1", "a2", "b1") if self.world.units[c].pk == row.line.commune_id
        )
        return self.do(
            "needs.withdraw_answer", f"{commune}.drafter", line_id=row.line_id, version=row.pk,
            reason="Nhầm người",
        )  # fmt: skip

    def record_employer(self) -> Done:
        """An employer is put on record."""
        commune = self.random.choice(("a1", "a2", "b1"))
        return self.do(
            "registry.record_employer", f"{commune}.clerk", commune_id=self.world.units[commune].pk,
            fields=EmployerFields(name=f"Hợp tác xã {self.number}", kind="cooperative",
                                  phone="0211000001", contact_name="Bà Chủ"),
        )  # fmt: skip

    def renew_survey(self) -> Done | None:
        """Who became eligible since is asked too."""
        row = self.one(Survey.objects.filter(state="open"))
        if row is None:
            return None
        letter = "a" if row.province_id == self.world.units["a"].pk else "b"
        return self.do("needs.renew_frame", f"{letter}.desk", survey_id=row.pk, version=row.version)
