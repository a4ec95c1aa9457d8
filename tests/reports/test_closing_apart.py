"""What closing keeps is made before its transaction: nobody waits, nothing is half written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hoanhap.ground.audit.models import AuditEntry
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import ReusedRequest, Stale
from hoanhap.work.reports import actions
from hoanhap.work.reports.forms.report_paper import ReportPaper
from hoanhap.work.reports.models import Report, ReportAddressee, ReportSection, Snapshot
from hoanhap.work.reports.paper import report_paper
from hoanhap.work.reports.reckoning import cells_of
from hoanhap.work.reports.snapshots import made_from_what, must_agree
from tests.reports.papers import SIGNED, Papers

WRITES = ("INSERT", "UPDATE", "DELETE")


@pytest.fixture
def signed(papers: Papers) -> Papers:
    """A report that is signed, with a figure in its text."""
    papers.opened()
    papers.write("Có {{I.1}} lượt người.", 1)
    papers.write("Như trên.", 2)
    papers.on("submit")
    papers.on("sign", "a.office", **SIGNED)
    return papers


def closing(papers: Papers) -> tuple[Act, dict[str, Any]]:
    """The act of one request, and what it asks."""
    asked = {"report_id": papers.report_id, "version": papers.row.version}
    return papers.world.act("a.desk"), asked


def test_figures_and_files_are_made_before_anything_is_written(signed: Papers) -> None:
    act, asked = closing(signed)
    with CaptureQueriesContext(connection) as found:
        actions.close(act, **asked)
    said = [one["sql"] for one in found.captured_queries]
    first = next(nth for nth, sql in enumerate(said) if sql.startswith(WRITES))
    assert any('"lists_' in sql for sql in said[:first])
    assert any('"oversight_' in sql for sql in said[:first])
    reckoned = ('"lists_', '"loans_', '"oversight_', '"plans_', '"registry_')
    assert not [sql for sql in said[first:] if any(name in sql for name in reckoned)]


def test_the_same_request_twice_closes_once_and_makes_nothing_anew(signed: Papers) -> None:
    act, asked = closing(signed)
    first = actions.close(act, **asked)
    with CaptureQueriesContext(connection) as found:
        second = actions.close(act, **asked)
    assert second.is_repeat
    assert (second.id, second.version, dict(second.notes)) == (
        first.id,
        first.version,
        dict(first.notes),
    )
    assert len(found.captured_queries) == 1
    assert Snapshot.objects.count() == 1
    assert AuditEntry.objects.filter(deed="reports.close").count() == 1


def test_a_request_used_for_another_report_is_refused_before_anything_is_made(
    signed: Papers,
) -> None:
    act, asked = closing(signed)
    actions.close(act, **asked)
    with pytest.raises(ReusedRequest):
        actions.close(act, **{**asked, "version": asked["version"] + 1})


def _other_title(papers: Papers) -> None:
    Report.objects.filter(pk=papers.report_id).update(title="Khác")


def _other_text(papers: Papers) -> None:
    ReportSection.objects.filter(pk=papers.section().pk).update(text="Khác")


def _other_place(papers: Papers) -> None:
    ReportSection.objects.filter(pk=papers.section().pk).update(position=9)


def _other_addressee(papers: Papers) -> None:
    ReportAddressee.objects.filter(report_id=papers.report_id).update(name="Khác")


CHANGES = [_other_title, _other_text, _other_place, _other_addressee]


@pytest.mark.parametrize("change", CHANGES)
def test_a_report_that_changed_while_its_files_were_made_is_not_closed(
    signed: Papers, change: Callable[[Papers], None]
) -> None:
    act, asked = closing(signed)
    is_changed = False

    def meanwhile(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        nonlocal is_changed
        if sql.startswith(WRITES) and not is_changed:
            is_changed = True
            change(signed)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(meanwhile), pytest.raises(Stale):
        actions.close(act, **asked)
    assert is_changed
    assert signed.row.state == "signed"
    assert not Snapshot.objects.exists()
    assert not AuditEntry.objects.filter(deed="reports.close").exists()


def test_noting_that_it_was_sent_is_no_change_of_what_it_says(signed: Papers) -> None:
    before = made_from_what(signed.row)
    to = signed.row.addressees.get(position=1)
    signed.on("note_sent", addressee_id=to.pk, sent_on=SIGNED["signed_on"])
    assert made_from_what(signed.row) == before


def test_cells_that_are_not_those_of_the_paper_are_not_kept(signed: Papers) -> None:
    actor, row = signed.world.actor("a.desk"), signed.row
    paper: ReportPaper = report_paper(actor, row, signed.now)
    span = paper.span
    cells = dict(cells_of(actor, ("II.1", "II.2"), span, paper.known_at))
    must_agree(paper, cells)
    other = replace(cells["II.1"], total=41)
    with pytest.raises(Stale):
        must_agree(paper, {**cells, "II.1": other})
