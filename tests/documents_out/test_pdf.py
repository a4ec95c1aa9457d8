"""Word to PDF: what is embedded, how many pages, what does not wrap; and refusals."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from hoanhap.ground.documents.pdf import PdfUnavailable, is_pdf_available, to_pdf
from hoanhap.ground.documents.word import to_docx
from hoanhap.ground.documents.word_rules import COUNTRY_TEXT, MOTTO_TEXT
from hoanhap.work.reports.forms.form_01 import NOT_COMPARED, form_01_word
from hoanhap.work.reports.forms.form_01_sample import sample_template
from hoanhap.work.reports.forms.measures_table import measures_word
from tests.documents.ending import ends
from tests.documents_out.papers import NAMES, form_01, measures, report, report_head

PAPERS: dict[str, tuple[Callable[[], bytes], int]] = {
    "a report with an appendix": (lambda: to_docx(report()), 5),
    "form 01 of nobody": (lambda: form_01_word(form_01(0)), 1),
    "form 01 of one person": (lambda: form_01_word(form_01(1)), 1),
    "form 01 of 25 people": (lambda: form_01_word(form_01(25)), 4),
    "38 communes": (lambda: measures_word(measures(), report_head()), 2),
    "the sample template": (
        lambda: form_01_word(form_01(3), template=sample_template()),
        1,
    ),
}


@pytest.fixture(scope="module", params=sorted(PAPERS))
def printed(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, Path]:
    make, _ = PAPERS[request.param]
    file = tmp_path_factory.mktemp("pdf") / "paper.pdf"
    file.write_bytes(to_pdf(make()))
    return request.param, file


def said(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@pytest.mark.office
@pytest.mark.poppler
def test_only_the_twin_of_times_new_roman_is_embedded(printed: tuple[str, Path]) -> None:
    lines = said("pdffonts", str(printed[1])).splitlines()[2:]
    families = {re.sub(r"^[A-Z]{6}\+", "", line.split()[0]).split("-")[0] for line in lines}
    assert lines, "a paper without letters"
    assert families <= {"LiberationSerif", "TimesNewRomanPS", "TimesNewRomanPSMT"}, families
    assert all(re.search(r"\byes yes\b", line) for line in lines), "embedded, and only what is used"


@pytest.mark.office
@pytest.mark.poppler
def test_a_paper_takes_the_pages_it_should(printed: tuple[str, Path]) -> None:
    pages = re.search(r"^Pages:\s+(\d+)$", said("pdfinfo", str(printed[1])), re.MULTILINE)
    assert pages is not None
    assert int(pages[1]) == PAPERS[printed[0]][1]


@pytest.mark.office
@pytest.mark.poppler
def test_country_and_motto_stand_on_one_line_each(printed: tuple[str, Path]) -> None:
    text = said("pdftotext", "-layout", "-l", "1", str(printed[1]), "-")
    assert COUNTRY_TEXT in text
    assert MOTTO_TEXT in text


@pytest.mark.office
@pytest.mark.poppler
def test_page_one_has_no_number_and_the_second_has_it_on_top() -> None:
    pages = pages_of(form_01_word(form_01(25)))
    assert pages[0].split()[0] == "CÔNG"
    assert [page.split()[0] for page in pages[1:]] == ["2", "3", "4"]


@pytest.mark.office
@pytest.mark.poppler
def test_names_with_every_mark_come_through_to_the_pdf() -> None:
    text = re.sub(r"\s+", " ", " ".join(pages_of(to_docx(report()))))
    for name in NAMES:
        assert name in text


@pytest.mark.office
@pytest.mark.poppler
def test_the_signature_is_on_the_page_of_the_committees_sentence() -> None:
    last = pages_of(form_01_word(form_01(25)))[-1]
    assert "không xác nhận: 04 người" in re.sub(r"\s+", " ", last)
    assert "Lò Thị Mỷ" in last
    assert "Đại úy Nguyễn Đức Thịnh" in last
    assert "Nơi nhận:" in last


@pytest.mark.office
@pytest.mark.poppler
def test_the_paper_says_it_was_not_compared_with_the_official_form() -> None:
    first = re.sub(r"\s+", " ", pages_of(form_01_word(form_01(1)))[0])
    assert NOT_COMPARED in first


@pytest.mark.office
def test_what_is_no_word_file_gives_no_pdf_and_says_so() -> None:
    with pytest.raises(PdfUnavailable) as refusal:
        to_pdf(b"PK\x03\x04" + bytes(200))
    assert "không đọc được tệp Word" in refusal.value.words.vi


def test_without_libreoffice_the_pdf_is_skipped_with_that_word(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not is_pdf_available()
    with pytest.raises(PdfUnavailable) as refusal:
        to_pdf(to_docx(report()))
    assert "Bỏ qua" in refusal.value.words.vi
    assert "skipped" in refusal.value.words.en
    assert refusal.value.status == 503


def test_a_libreoffice_that_never_ends_is_ended_with_its_children(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    trace = tmp_path / "pids"
    program = tmp_path / "soffice"
    program.write_text(
        f"#!/bin/sh\ntail -f /dev/null &\necho $$ $! > {trace}\ntail -f /dev/null\n",
        encoding="utf-8",
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    with pytest.raises(PdfUnavailable) as refusal:
        to_pdf(to_docx(report()), timeout_seconds=2)
    assert "trong 2 giây" in refusal.value.words.vi
    for pid in trace.read_text(encoding="utf-8").split():
        assert ends(int(pid))


def pages_of(docx: bytes) -> list[str]:
    done = subprocess.run(
        ["pdftotext", "-layout", "-", "-"], input=to_pdf(docx), check=True, capture_output=True
    )
    return done.stdout.decode("utf-8").split("\f")[:-1]
