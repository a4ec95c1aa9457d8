"""The demo's half-year report and its review of the first year, whole: every office has answered,
both are closed, and both files are what Decree 30 asks, as Word and page by page as PDF.
"""

from __future__ import annotations

from datetime import datetime

import pytest
from django.contrib.auth.hashers import make_password
from pypdfium2 import PdfDocument

from hoanhap.doors.demo.clockwork import Clockwork
from hoanhap.doors.demo.first_year import FirstYear
from hoanhap.doors.demo.founder import START, Founder
from hoanhap.doors.demo.halfyear import HalfYear
from hoanhap.doors.demo.offices import (
    PROVINCE_CODE,
    found_offices,
    province_unit,
    stored_tree,
)
from hoanhap.doors.demo.planning import Planning
from hoanhap.ground.calendar.load_holidays import load_holidays
from hoanhap.ground.documents.decree_30_check import check
from hoanhap.ground.documents.pdf import is_pdf_available
from hoanhap.ground.orgs.load_units import load_units
from hoanhap.pure.kernel.act import VIETNAM, Actor
from hoanhap.pure.kernel.days import Month
from hoanhap.work.reports import queries
from hoanhap.work.returns import queries as returns

MOMENT = datetime(2025, 7, 1, 7, tzinfo=VIETNAM)
UNTIL = datetime(2026, 8, 20, 18, tzinfo=VIETNAM)
A4_PT = (595, 842)
CANNOT_TELL = ["letter_subject", "seal"]
"""A report has no "V/v" under its number, and a seal stands on the signed paper alone."""


@pytest.fixture
def desk(db: None) -> Actor:
    """The standing agency's desk in a demo of offices, plan and returns, without people."""
    load_units(provinces=(PROVINCE_CODE,))
    load_holidays(range(2025, 2028))
    tree = stored_tree()
    clock = Clockwork(UNTIL, 1)
    founder = Founder(province_unit(tree), MOMENT, make_password("x"), clock.draw)
    assert MOMENT.date() == START
    offices = found_offices(founder, tree)
    planning = Planning(clock, offices)
    planning.plan(Month(2025, 7), Month(2025, 7))
    half_year = HalfYear(clock, offices)
    half_year.plan()
    FirstYear(clock, offices, planning, half_year).plan()
    clock.run(lambda _day: None)
    return clock.act(offices.posts["congantinh"], UNTIL).actor


def test_both_reports_whole_keep_every_rule_as_word_and_on_every_page_as_pdf(desk: Actor) -> None:
    rounds = returns.rounds(desk, UNTIL.date())
    assert [row.tally.sent == row.tally.total == 61 for row in rounds] == [True, True]
    found = queries.reports(desk)
    assert [row.state for row in found] == ["closed", "closed"]
    assert {row.number for row in found} == {"512/BC-CAT-PC10", "634/BC-CAT-PC10"}
    for row in found:
        verdicts = check(queries.report_file(desk, row.id, "docx", UNTIL).content)
        assert [v.rule.key for v in verdicts if v.met is False] == []
        assert [v.rule.key for v in verdicts if v.met is None] == CANNOT_TELL
        if is_pdf_available():
            _judge_pages(queries.report_file(desk, row.id, "pdf", UNTIL).content)
    # What was written down after the half-year was closed stands in the review as a correction.
    corrected = queries.corrections(desk, found[-1].id, UNTIL)
    assert "VI.1" in {figure.code for figure in corrected.figures}


def _judge_pages(pdf: bytes) -> None:
    """A4 and numbered in the middle of the top on each page but the first of each part."""
    pages = list(PdfDocument(pdf))
    texts = [page.get_textpage().get_text_bounded() for page in pages]
    assert len(pages) > 5
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in texts[0]
    assert not texts[0].lstrip().startswith("1")
    assert "Nơi nhận:" in "".join(texts)
    number = 1
    for page, text in zip(pages, texts, strict=True):
        assert sorted(round(side) for side in page.get_size()) == sorted(A4_PT)
        # Not the number of an empty page that a break pushed over.
        assert len(text.split()) > 5
        number = 1 if text.lstrip().startswith("Phụ lục") else number
        if number > 1:
            assert text.split()[0] == str(number)
        number += 1
