"""Valid calls for the deeds about the province's report."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hoanhap.work.reports.models import Report
from tests.lists.ready import Lists
from tests.reports.papers import SIGNED, Papers
from tests.returns.story import ReturnStory
from tests.sweeps.call import Make, Ready
from tests.world import NOON, TODAY, World

Prepare = Callable[[Papers], Any]


def _papers(world: World) -> Papers:
    """Whoever signs is neither drafter nor writer: the second post of the desk draws it up."""
    return Papers(world, desk="a.desk2")


def _on_report(prepare: Prepare, post: str = "a.desk", **inputs: Any) -> Make:
    def make(world: World) -> Ready:
        papers = _papers(world)
        prepare(papers)
        named = {"report_id": papers.report_id, "version": papers.row.version}
        return _ready(papers, post, **named, **inputs)

    return make


def _ready(papers: Papers, post: str, **inputs: Any) -> Ready:
    return Ready(post, inputs, NOON, (Report, papers.report_id))


def _on_section(**inputs: Any) -> Make:
    def make(world: World) -> Ready:
        papers = _papers(world)
        papers.written()
        section = papers.section()
        return _ready(papers, "a.desk", section_id=section.pk, version=section.version, **inputs)

    return make


def _of_round(world: World) -> tuple[Papers, int]:
    """The report of a round in which a1 has sent, and the part it sent."""
    story = ReturnStory(world).open().sent("a1")
    papers = _papers(world)
    papers.report_id = papers.do("open_report", round_id=story.round_id).id
    return papers, story.part("a1.police", "I").pk


def _open(world: World) -> Ready:
    story = ReturnStory(world).open()
    return Ready("a.desk", {"round_id": story.round_id, "title": "Sơ kết", "issuer": "police"})


def _take(world: World) -> Ready:
    papers, part_id = _of_round(world)
    section = papers.section()
    inputs = {"section_id": section.pk, "version": section.version, "part_id": part_id}
    return _ready(papers, "a.desk", **inputs)


def _on_passage(**inputs: Any) -> Make:
    def make(world: World) -> Ready:
        papers, part_id = _of_round(world)
        section = papers.section()
        done = papers.do(
            "take_passage", section_id=section.pk, version=section.version, part_id=part_id
        )
        return _ready(papers, "a.desk", passage_id=done.notes["passage"], version=1, **inputs)

    return make


def _restore(world: World) -> Ready:
    """A passage taken over and taken out again."""
    papers, part_id = _of_round(world)
    section = papers.section()
    named = {"section_id": section.pk, "part_id": part_id}
    done = papers.do("take_passage", version=section.version, **named)
    papers.do("drop_passage", passage_id=done.notes["passage"], version=1)
    return _ready(papers, "a.desk", version=papers.section().version, **named)


def _note_sent(world: World) -> Ready:
    papers = _papers(world)
    papers.signed()
    addressee = papers.row.addressees.get(position=1)
    return _ready(
        papers,
        "a.desk",
        report_id=papers.report_id,
        version=papers.row.version,
        addressee_id=addressee.pk,
        sent_on=TODAY,
        note="Trục liên thông",
    )


def _corrections(world: World) -> Ready:
    """One closed, a list signed since, and the next one drafted."""
    papers = _papers(world)
    first = papers.closed()
    Lists(world).signed(2)
    papers.opened(title="Báo cáo kỳ sau")
    inputs = {"version": papers.row.version, "corrected_id": first}
    return _ready(papers, "a.desk", report_id=papers.report_id, **inputs)


REPORTS: dict[str, Make] = {
    "reports.open_report": _open,
    "reports.change_head": _on_report(
        Papers.opened, title="Khác", addressees=("Bộ Công an",), issuer="committee"
    ),
    "reports.drop_report": _on_report(Papers.opened, reason="Mở nhầm kỳ"),
    "reports.add_section": _on_report(Papers.opened, title="Kiến nghị", number="III"),
    "reports.drop_section": _on_section(),
    "reports.write_section": _on_section(text="Tình hình ổn định hơn."),
    "reports.take_passage": _take,
    "reports.change_passage": _on_passage(text="Đã làm."),
    "reports.move_passage": _on_passage(way="up"),
    "reports.drop_passage": _on_passage(),
    "reports.restore_passage": _restore,
    "reports.take_corrections": _corrections,
    "reports.submit": _on_report(Papers.written),
    "reports.send_back": _on_report(Papers.submitted, "a.office", reason="Bổ sung"),
    "reports.sign": _on_report(Papers.submitted, "a.office", **SIGNED),
    "reports.close": _on_report(Papers.signed),
    "reports.pack": _on_report(Papers.closed, pdf=b"", of_sha256=""),
    "reports.note_sent": _note_sent,
}

NEW_REPORTS = frozenset({"reports.open_report"})
"""Deeds here that make a row where there was none."""

REPORTS_OTHER_HANDS: dict[str, tuple[str, ...]] = {
    "reports.send_back": ("a.desk2",),
    "reports.sign": ("a.desk2",),
}
