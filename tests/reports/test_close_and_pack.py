"""Closing a report, packing it, and what stays the same ever after."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from hoanhap.pure.kernel.refusals import BadInput, NotAllowed, NotVisible, WrongState
from hoanhap.work.reports import queries
from hoanhap.work.reports.keeping import digest_of
from hoanhap.work.reports.models import Snapshot, SnapshotFile
from tests.lists.ready import Lists, facts
from tests.reports.papers import Papers
from tests.world import NOON

PDF = b"%PDF-1.7 a paper"


def named_on_lists(papers: Papers, count: int = 3) -> None:
    """People named on a signed list of the window."""
    lists = Lists(papers.world)
    row = lists.started()
    for nth in range(1, count + 1):
        lists.on(row, "lists.add_entry", "drafter", facts=facts(nth))
    lists.on(row, "lists.submit", "submitter")
    lists.sign(row)


def packed(papers: Papers, pdf: bytes = PDF) -> None:
    """The package kept, with a PDF that says it was made from the kept Word file."""
    word = SnapshotFile.objects.get(snapshot__report_id=papers.report_id, kind="docx")
    papers.on("pack", pdf=pdf, of_sha256=word.sha256)


def all_files(papers: Papers) -> dict[str, bytes]:
    """Every kept file of the report as it opens for the desk."""
    actor = papers.world.actor("a.desk")
    kinds = SnapshotFile.objects.filter(snapshot__report_id=papers.report_id)
    return {
        kind: queries.report_file(actor, papers.report_id, kind, papers.now).content
        for kind in kinds.values_list("kind", flat=True)
    }


def test_a_closed_report_keeps_word_and_excel_with_their_digests(papers: Papers) -> None:
    papers.closed()
    assert papers.row.state == "closed"
    files = all_files(papers)
    assert set(files) == {"docx", "xlsx"}
    for kind, content in files.items():
        kept = SnapshotFile.objects.get(kind=kind)
        assert hashlib.sha256(content).hexdigest() == kept.sha256
        assert len(content) == kept.size_bytes
        assert kept.file_name == f"bao-cao-215-bc-cat-2026-11-03.{kind}"


def test_it_keeps_every_cell_and_the_rows_behind_it(papers: Papers) -> None:
    named_on_lists(papers)
    papers.opened(first=NOON.date().replace(month=10, day=1), last=NOON.date())
    papers.write("Trong kỳ có {{I.1}} lượt người.", 1)
    papers.write("Kỳ trước {{I.1|before}} lượt.", 2)
    papers.on("submit")
    papers.on("sign", "a.office", number="1", signed_on=NOON.date(), signer_name="Ký")
    papers.on("close")
    kept = Snapshot.objects.get()
    unit = str(papers.world.units["a1"].pk)
    assert kept.cells["I.1"]["total"] == 3
    assert kept.cells["I.1"]["units"][unit] == 3
    assert kept.texts[0]["text"] == "Trong kỳ có 3 lượt người."
    assert kept.texts[0]["figures"] == {"{{I.1}}": 3}
    shown = queries.report(papers.world.actor("a.desk"), papers.report_id, NOON).snapshot
    assert shown is not None
    assert shown.rows >= 3


def test_its_figures_are_those_of_the_moment_it_was_submitted(papers: Papers) -> None:
    papers.opened(first=NOON.date().replace(month=10, day=1), last=NOON.date())
    papers.write("Có {{I.1}} lượt.", 1)
    papers.write("Như trên.", 2)
    papers.on("submit")
    papers.now = NOON + timedelta(hours=1)
    named_later = Lists(papers.world, now=papers.now)
    row = named_later.started()
    named_later.on(row, "lists.add_entry", "drafter", facts=facts(1))
    named_later.on(row, "lists.submit", "submitter")
    named_later.sign(row)
    papers.now = NOON + timedelta(hours=2)
    papers.on("sign", "a.office", number="1", signed_on=NOON.date(), signer_name="Ký")
    papers.on("close")
    kept = Snapshot.objects.get()
    assert kept.known_at == NOON
    assert kept.texts[0]["figures"]["{{I.1}}"] != 1


def test_the_digest_is_over_all_that_is_kept(papers: Papers) -> None:
    papers.closed()
    kept = Snapshot.objects.get()
    files = {one.kind: one.sha256 for one in kept.files.all()}
    told: tuple[Any, ...] = (kept.parameters, kept.cells, kept.texts, bytes(kept.rows_packed))
    assert kept.digest == digest_of(*told, files, kept.obstacles)
    assert kept.digest != digest_of(*told[:3], b"", files, kept.obstacles)


def test_the_database_itself_refuses_to_change_what_is_kept(papers: Papers) -> None:
    papers.closed()
    for model, change in ((Snapshot, {"digest": "0"}), (SnapshotFile, {"sha256": "0"})):
        with pytest.raises(DatabaseError), transaction.atomic():
            model.objects.update(**change)
        with pytest.raises(DatabaseError), transaction.atomic():
            model.objects.all()._raw_delete(using="default")


def test_only_a_signed_report_is_closed_and_only_once(papers: Papers) -> None:
    papers.submitted()
    with pytest.raises(WrongState):
        papers.on("close")
    papers.on("sign", "a.desk2", number="1", signed_on=NOON.date(), signer_name="Ký")
    papers.on("close")
    with pytest.raises(WrongState):
        papers.on("close")


def test_the_committees_office_does_not_close(papers: Papers) -> None:
    papers.signed()
    with pytest.raises(NotAllowed):
        papers.on("close", "a.office")


def test_the_package_lists_each_file_with_its_digest(papers: Papers) -> None:
    papers.closed()
    packed(papers)
    files = all_files(papers)
    with zipfile.ZipFile(io.BytesIO(files["zip"])) as archive:
        told = json.loads(archive.read("danh-muc.json"))
        names = [one["name"] for one in told["files"]]
        assert sorted(archive.namelist()) == sorted(["danh-muc.json", *names])
        for one in told["files"]:
            assert hashlib.sha256(archive.read(one["name"])).hexdigest() == one["sha256"]
    assert {name.rsplit(".")[-1] for name in names} == {"docx", "xlsx", "pdf"}
    assert told["report"]["number"] == "215/BC-CAT"
    assert told["digest"] == Snapshot.objects.get().digest


def test_without_a_pdf_word_and_excel_are_packed(papers: Papers) -> None:
    papers.closed()
    papers.on("pack")
    assert set(all_files(papers)) == {"docx", "xlsx", "zip"}


def test_a_report_is_packed_once(papers: Papers) -> None:
    papers.closed()
    packed(papers)
    with pytest.raises(WrongState):
        packed(papers)


def test_it_is_not_packed_before_it_is_closed(papers: Papers) -> None:
    papers.signed()
    with pytest.raises(WrongState):
        papers.on("pack")


@pytest.mark.parametrize(("pdf", "of_sha256"), [(b"PK", ""), (PDF, "0" * 64)])
def test_a_pdf_of_another_paper_is_refused(papers: Papers, pdf: bytes, of_sha256: str) -> None:
    papers.closed()
    with pytest.raises(BadInput):
        papers.on("pack", pdf=pdf, of_sha256=of_sha256)
    assert not SnapshotFile.objects.filter(kind__in=("pdf", "zip")).exists()


def test_a_file_that_is_not_there_is_not_found(papers: Papers) -> None:
    papers.closed()
    with pytest.raises(NotVisible):
        queries.report_file(papers.world.actor("a.desk"), papers.report_id, "pdf", NOON)


@pytest.mark.parametrize(
    ("post", "draft", "closed"),
    [
        ("a.desk2", True, True),
        ("a.reader", True, True),
        ("a.finance", False, True),
        ("a.branch", False, True),
        ("a.front", False, True),
        ("a1.chair", False, False),
        ("a1.signer", False, False),
        ("a.director", False, False),
        ("a.org", False, False),
        ("b.desk", False, False),
        ("b.finance", False, False),
    ],
)
def test_drafts_are_for_the_two_that_make_it_and_counts_for_who_reads_them(
    papers: Papers, post: str, draft: bool, closed: bool
) -> None:
    actor = papers.world.actor(post)
    papers.signed()
    assert bool(queries.reports(actor)) is draft
    papers.on("close")
    assert bool(queries.reports(actor)) is closed
    if closed:
        assert queries.report_file(actor, papers.report_id, "docx", NOON).content
    else:
        with pytest.raises(NotVisible):
            queries.report(actor, papers.report_id, NOON)
