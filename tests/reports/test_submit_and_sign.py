"""Submitting, sending back, signing, noting to whom it was sent."""

from __future__ import annotations

from datetime import timedelta

import pytest

from hoanhap.ground.intake.models import SignedPaper
from hoanhap.pure.kernel.refusals import BadInput, NotAllowed, NotReady, NotVisible, WrongState
from tests.reports.papers import SIGNED, Papers
from tests.world import NOON, TODAY


def test_a_submitted_report_fixes_the_moment_of_its_figures(papers: Papers) -> None:
    papers.submitted()
    assert (papers.row.state, papers.row.known_at) == ("submitted", NOON)


def test_a_section_without_a_word_is_named_before_it_is_submitted(papers: Papers) -> None:
    papers.opened()
    papers.write("Tình hình ổn định.", 1)
    with pytest.raises(NotReady) as refused:
        papers.on("submit")
    assert "II Kết quả thực hiện" in refused.value.words.vi
    assert "Tình hình chung" not in refused.value.words.vi


def test_a_code_that_names_no_figure_is_told_before_it_is_submitted(papers: Papers) -> None:
    papers.written()
    papers.write("Có {{I.1}} lượt, {{X.99}} và {{I.1|next}}.", 1)
    with pytest.raises(NotReady) as refused:
        papers.on("submit")
    assert "{{X.99}}, {{I.1|next}}" in refused.value.words.vi
    assert papers.row.state == "drafted"


def test_a_report_without_sections_is_not_submitted(papers: Papers) -> None:
    papers.opened()
    for section in (papers.section(2), papers.section(1)):
        papers.do("drop_section", section_id=section.pk, version=section.version)
    with pytest.raises(NotReady):
        papers.on("submit")


def test_a_report_that_goes_to_nobody_is_not_submitted(papers: Papers) -> None:
    papers.written()
    papers.on("change_head", title=papers.row.title, addressees=(), issuer="police")
    with pytest.raises(NotReady, match="chưa có nơi nhận"):
        papers.on("submit")
    papers.on("change_head", title=papers.row.title, addressees=("Bộ Công an",), issuer="police")
    papers.on("submit")
    assert papers.row.state == "submitted"


def test_a_report_is_submitted_once(papers: Papers) -> None:
    papers.submitted()
    with pytest.raises(WrongState):
        papers.on("submit")


def test_a_report_sent_back_is_drafted_again_and_its_figures_move(papers: Papers) -> None:
    papers.submitted()
    papers.on("send_back", "a.office", reason="Bổ sung kiến nghị")
    assert (papers.row.state, papers.row.known_at) == ("drafted", None)
    assert papers.row.remarks == "Bổ sung kiến nghị"
    papers.now = NOON + timedelta(hours=2)
    papers.on("submit")
    assert papers.row.known_at == papers.now
    assert papers.row.remarks == ""


def test_who_submitted_does_not_send_back(papers: Papers) -> None:
    papers.submitted()
    with pytest.raises(NotAllowed):
        papers.on("send_back", "a.desk", reason="Nhầm")


def test_sending_back_needs_a_reason(papers: Papers) -> None:
    papers.submitted()
    with pytest.raises(BadInput):
        papers.on("send_back", "a.office", reason="")


def test_a_draft_is_not_sent_back(papers: Papers) -> None:
    papers.written()
    with pytest.raises(WrongState):
        papers.on("send_back", "a.office", reason="Nhầm")


@pytest.mark.parametrize("post", ["a.desk2", "a.office"])
def test_other_hands_note_number_day_and_signer_of_the_paper(papers: Papers, post: str) -> None:
    papers.submitted()
    papers.on("sign", post, **SIGNED)
    row = papers.row
    assert (row.state, row.number, row.signed_on) == ("signed", "215/BC-CAT", TODAY)
    kept = SignedPaper.objects.get(subject_kind="reports.Report", subject_id=row.pk)
    assert (kept.number, kept.signer_name) == ("215/BC-CAT", "Trần Văn Ký")


def test_who_drafted_does_not_sign(papers: Papers) -> None:
    papers.submitted()
    with pytest.raises(NotAllowed):
        papers.on("sign", "a.desk", **SIGNED)


def test_who_wrote_a_section_does_not_sign(papers: Papers) -> None:
    papers.opened()
    papers.write("Một.", 1)
    papers.write("Hai.", 2, "a.desk2")
    papers.on("submit")
    with pytest.raises(NotAllowed):
        papers.on("sign", "a.desk2", **SIGNED)
    papers.on("sign", "a.office", **SIGNED)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"number": ""}, "number"),
        ({"signer_name": " "}, "signer_name"),
        ({"signed_on": TODAY + timedelta(days=1)}, "signed_on"),
    ],
)
def test_what_the_paper_must_bear_is_asked_for(
    papers: Papers, wrong: dict[str, object], field: str
) -> None:
    papers.submitted()
    with pytest.raises(BadInput) as refused:
        papers.on("sign", "a.desk2", **{**SIGNED, **wrong})
    assert refused.value.details[0][0] == field  # type: ignore[index]  # details are pairs


def test_a_paper_older_than_the_period_it_reports_is_refused(papers: Papers) -> None:
    papers.submitted()
    first = papers.row.window_first
    with pytest.raises(BadInput):
        papers.on("sign", "a.desk2", **{**SIGNED, "signed_on": first - timedelta(days=1)})
    papers.on("sign", "a.desk2", **{**SIGNED, "signed_on": first})


def test_a_draft_is_not_signed(papers: Papers) -> None:
    papers.written()
    with pytest.raises(WrongState):
        papers.on("sign", "a.desk2", **SIGNED)


def test_each_addressee_is_ticked_off_with_the_day(papers: Papers) -> None:
    papers.signed()
    first, second = papers.row.addressees.order_by("position")
    papers.on("note_sent", addressee_id=first.pk, sent_on=TODAY, note="Trục liên thông")
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.sent_on, first.sent_note, second.sent_on) == (TODAY, "Trục liên thông", None)


def test_it_is_not_sent_before_it_is_signed(papers: Papers) -> None:
    papers.submitted()
    first = papers.row.addressees.get(position=1)
    with pytest.raises(WrongState):
        papers.on("note_sent", addressee_id=first.pk, sent_on=TODAY)


def test_the_day_of_sending_is_not_before_the_signature(papers: Papers) -> None:
    papers.signed()
    first = papers.row.addressees.get(position=1)
    with pytest.raises(BadInput):
        papers.on("note_sent", addressee_id=first.pk, sent_on=TODAY - timedelta(days=1))


def test_an_addressee_of_another_report_is_not_found(papers: Papers) -> None:
    papers.signed()
    other = papers.report_id
    papers.opened(title="Báo cáo khác")
    elsewhere = papers.row.addressees.get(position=1)
    papers.report_id = other
    with pytest.raises(NotVisible):
        papers.on("note_sent", addressee_id=elsewhere.pk, sent_on=TODAY)
