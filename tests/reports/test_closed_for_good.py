"""Whatever deeds follow, in whatever order: a closed report opens with the same bytes and holds the
same cells; what changed since is exactly now minus then, and its rows add up to it.
"""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from django.db import transaction

from hoanhap.ground.audit.spine import DEEDS
from hoanhap.ground.orgs.row_sets import Asked
from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.refusals import Refused
from hoanhap.work.measures.catalogue import MEASURES
from hoanhap.work.measures.queries import values
from hoanhap.work.measures.sight import counter
from hoanhap.work.reports import queries
from hoanhap.work.reports.corrections import cells_then
from hoanhap.work.reports.models import Snapshot, SnapshotFile
from hoanhap.work.reports.types import Corrections
from tests.reports.papers import Papers
from tests.sim.history import FIRST_DAY, History
from tests.world import World, build_world

SEEDS = (3, 8)
BEFORE, AFTER = 60, 60
TEXT = "Có {{I.1}} lượt, kỳ trước {{I.1|before}}; giải ngân {{II.2}} đồng."


def closed_now(history: History) -> Papers:
    """A report of all days so far, closed at the history's moment."""
    papers = Papers(history.world, now=history.moment)
    papers.opened(first=FIRST_DAY, last=history.today)
    papers.write(TEXT, 1)
    papers.write("Các cơ quan đã thực hiện.", 2)
    papers.on("submit")
    signed = {"number": "1/BC", "signed_on": history.today, "signer_name": "Ký"}
    papers.on("sign", "a.office", **signed)
    papers.on("close")
    papers.on("pack")
    return papers


def all_that_is_kept(papers: Papers) -> Any:
    """Every byte and every cell of the closed report, as it opens now."""
    actor = papers.world.actor("a.desk")
    kept = Snapshot.objects.get(report_id=papers.report_id)
    kinds = SnapshotFile.objects.filter(snapshot=kept).values_list("kind", flat=True)
    page = queries.report(actor, papers.report_id, papers.now)
    return (
        {k: queries.report_file(actor, papers.report_id, k, papers.now).content for k in kinds},
        (kept.digest, kept.cells, kept.texts, bytes(kept.rows_packed), kept.parameters),
        [[figure.value for figure in section.figures] for section in page.sections],
    )


def tried_on_it(papers: Papers, random: Random) -> str:
    """Some deed of the desk on the closed report itself; each that would write is refused."""
    section, version = papers.section(), papers.row.version
    named = {"report_id": papers.report_id, "version": version}
    on_section = {"section_id": section.pk, "version": section.version}
    name, inputs = random.choice(
        [
            ("write_section", {**on_section, "text": "Khác."}),
            ("drop_section", on_section),
            ("add_section", {**named, "title": "Thêm"}),
            ("change_head", {**named, "title": "Khác", "addressees": (), "issuer": "police"}),
            ("drop_report", {**named, "reason": "Bỏ"}),
            ("submit", named),
            ("send_back", {**named, "reason": "Lại"}),
            ("close", named),
            ("pack", named),
        ]
    )
    post = random.choice(("a.desk", "a.desk2", "a.office"))
    with pytest.raises(Refused), transaction.atomic():
        DEEDS[f"reports.{name}"].run(papers.world.act(post, now=papers.now), **inputs)
    return name


@pytest.mark.django_db
@pytest.mark.parametrize("seed", SEEDS)
def test_a_closed_report_stays_and_its_corrections_are_now_minus_then(seed: int) -> None:
    world = build_world()
    history, random = History(world, seed), Random(seed)
    for _ in range(BEFORE):
        history.step()
    history.number += 1
    papers = closed_now(history)
    before = all_that_is_kept(papers)
    assert before[2][0][0] > 0
    for nth in range(AFTER):
        history.step()
        papers.now = history.moment
        if nth % 6 == 0:
            tried_on_it(papers, random)
    assert all_that_is_kept(papers) == before
    found = queries.corrections(world.actor("a.desk", history.today), papers.report_id, papers.now)
    assert found.figures, "the history went on without changing any figure of the window"
    agree(world, papers, found, Span(FIRST_DAY, papers.row.window_last))


def agree(world: World, papers: Papers, found: Corrections, span: Span) -> None:
    """Each figure then and now, the difference, and the rows between, reckoned apart."""
    actor = world.actor("a.desk", papers.now.date())
    then = cells_then(Snapshot.objects.get(report_id=papers.report_id))
    now = values(actor, list(then), span, papers.now)
    changed = {one.code: one for one in found.figures}
    for code, old in then.items():
        one = changed.get(code)
        if one is None:
            assert now[code] == old.total, code
            continue
        assert (one.whole.then, one.whole.now) == (old.total, now[code]), code
        if old.total is not None and now[code] is not None:
            assert one.whole.difference == now[code] - old.total, code
        measure = MEASURES[code]
        if measure.rows is None or measure.adding != "sum":
            continue
        rows = {row.id for row in measure.rows(Asked(counter(actor), span, papers.now)).keyed()}
        assert {row.id for row in one.rows if row.now is not None} <= rows, code
        moved = sum((row.now or 0) - (row.then or 0) for row in one.rows)
        assert moved == (now[code] or 0) - (old.total or 0), code
