"""Assigned: taken up, reported done with evidence, accepted or sent back, reported again."""

from __future__ import annotations

from datetime import date

import pytest

from hoanhap.ground.audit.queries import history_of
from hoanhap.ground.vault.sealing import unseal
from hoanhap.pure.kernel.refusals import BadInput, NotAllowed, NotReady, NotVisible, WrongState
from hoanhap.work.plans.evidence import COLUMN, NewEvidence
from hoanhap.work.plans.models import Evidence, Occurrence
from tests.plans.duties import PDF, Doing
from tests.world import TODAY, build_world

pytestmark = pytest.mark.django_db
SCAN = NewEvidence("file", name="bao-cao.pdf", content=PDF)
LINK = NewEvidence("link", url="https://tinh.example/tin/12")


@pytest.fixture
def doing(db: None) -> Doing:
    return Doing(build_world())


def test_from_taking_up_to_accepted_after_one_return(doing: Doing) -> None:
    row = doing.due()
    doing.do("acknowledge", "a.finance", row)
    doing.do("report_done", "a.finance", row, done_on=TODAY, report="Đã trình", evidence=(SCAN,))
    doing.do("return_report", "a.desk", row, remarks="Thiếu tờ trình đã ký")
    assert doing.state(row) == "returned"
    doing.do("report_done", "a.finance", row, done_on=TODAY, report="Đã gửi bản ký")
    doing.do("accept", "a.desk", row)
    assert doing.state(row) == "accepted"
    kept = Occurrence.objects.get(pk=row.pk)
    assert (kept.done_on, kept.settled_by) == (TODAY, doing.world.postings["a.desk"].pk)
    said = [line.sentence.vi for line in history_of([("plans.Occurrence", row.pk)])]
    assert said[0].startswith("Người a.desk xác nhận hoàn thành “Tham mưu bố trí vốn")
    assert "tháng 11/2026" in said[0]
    assert len(said) == 5


def test_a_report_without_any_evidence_is_refused_and_an_account_in_a_return_needs_none(
    doing: Doing,
) -> None:
    row = doing.due()
    with pytest.raises(BadInput) as refused:
        doing.do("report_done", "a.finance", row, done_on=TODAY, report="Đã làm")
    assert "evidence" in str(refused.value.details)
    account = doing.due(is_account=True)
    doing.do("report_done", "a.finance", account, done_on=TODAY, report="Làm thường xuyên")
    assert doing.state(account) == "reported"


def test_evidence_added_before_stands_for_the_report_until_it_is_withdrawn(doing: Doing) -> None:
    row = doing.due()
    added = doing.do("add_evidence", "a.finance", row, evidence=LINK)
    piece = Evidence.objects.get(pk=added.notes["evidence_id"])
    act = doing.world.act("a.finance")
    from hoanhap.work.plans.actions.withdraw_evidence import withdraw_evidence

    withdraw_evidence(act, evidence_id=piece.pk, version=added.version, reason="Sai trang")
    with pytest.raises(BadInput):
        doing.do("report_done", "a.finance", row, done_on=TODAY, report="Đã làm")
    doing.do("add_evidence", "a.finance", row, evidence=LINK)
    doing.do("report_done", "a.finance", row, done_on=TODAY, report="Đã làm")
    assert doing.state(row) == "reported"


def test_a_file_is_kept_sealed_and_opens_again(doing: Doing) -> None:
    row = doing.due()
    done = doing.do("add_evidence", "a.finance", row, evidence=SCAN)
    piece = Evidence.objects.get(pk=done.notes["evidence_id"])
    assert (piece.file_name, piece.mime) == ("bao-cao.pdf", "application/pdf")
    assert PDF not in bytes(piece.content_sealed)
    assert unseal(bytes(piece.content_sealed), column=COLUMN) == PDF


@pytest.mark.parametrize(
    "piece",
    [
        NewEvidence("file", name="a.pdf", content=b"MZ not a pdf"),
        NewEvidence("file", name="a.docx", content=b"PK\x03\x04 broken"),
        NewEvidence("link", url="javascript:alert(1)"),
        NewEvidence("link", url="http://[::1"),
        NewEvidence("word", note="?"),
    ],
)
def test_evidence_that_cannot_be_taken_is_refused(doing: Doing, piece: NewEvidence) -> None:
    row = doing.due()
    with pytest.raises(BadInput):
        doing.do("add_evidence", "a.finance", row, evidence=piece)
    assert not Evidence.objects.exists()


def test_a_fact_that_is_not_there_is_no_evidence(doing: Doing) -> None:
    row = doing.due(doing.duty(fact_kind="output"))
    with pytest.raises(NotReady):
        doing.do("add_evidence", "a.finance", row, evidence=NewEvidence("fact"))


def test_only_the_agency_that_owes_it_reports_and_others_do_not_see_it(doing: Doing) -> None:
    row = doing.due()
    with pytest.raises(NotAllowed):
        doing.do("acknowledge", "a.desk", row)
    with pytest.raises(NotVisible):
        doing.do("acknowledge", "a.culture", row)


def test_a_report_is_not_accepted_by_the_own_agency_nor_by_who_wrote_it(doing: Doing) -> None:
    row = doing.due(doing.duty("a.police"))
    doing.do("report_done", "a.desk", row, done_on=TODAY, report="Xong", evidence=(LINK,))
    with pytest.raises(NotAllowed):
        doing.do("accept", "a.desk2", row)
    doing.do("accept", "a.office", row)
    assert doing.state(row) == "accepted"


def test_who_reported_may_not_accept_under_another_post(doing: Doing) -> None:
    row = doing.due()
    doing.do("report_done", "a.finance", row, done_on=TODAY, report="Xong", evidence=(LINK,))
    posting = doing.world.postings["a.office"]
    posting.user = doing.world.postings["a.finance"].user
    posting.save()
    with pytest.raises(NotAllowed):
        doing.do("accept", "a.office", row)


def test_a_report_may_be_taken_back_until_it_is_judged(doing: Doing) -> None:
    row = doing.due()
    doing.do("report_done", "a.finance", row, done_on=TODAY, report="Xong", evidence=(LINK,))
    doing.do("take_back_report", "a.finance", row)
    assert Occurrence.objects.get(pk=row.pk).done_on is None
    doing.do("report_done", "a.finance", row, done_on=TODAY, report="Xong", evidence=())
    doing.do("accept", "a.desk", row)
    with pytest.raises(WrongState):
        doing.do("take_back_report", "a.finance", row)


def test_a_day_to_come_cannot_have_been_the_day_it_was_done(doing: Doing) -> None:
    row = doing.due()
    with pytest.raises(BadInput):
        doing.do(
            "report_done", "a.finance", row,
            done_on=date(2026, 11, 4), report="Xong", evidence=(LINK,),
        )  # fmt: skip


def test_a_later_day_is_asked_for_and_granted_and_the_first_day_stays_on_record(
    doing: Doing,
) -> None:
    row = doing.due()
    doing.do("ask_extension", "a.finance", row, due_on=date(2026, 11, 30), reason="Chờ số liệu")
    with pytest.raises(BadInput):
        doing.do("decide_extension", "a.desk", row, is_granted=False)
    doing.do("decide_extension", "a.desk", row, is_granted=True, due_on=date(2026, 11, 20))
    kept = Occurrence.objects.get(pk=row.pk)
    assert (kept.due_on, kept.first_due_on) == (date(2026, 11, 20), date(2026, 11, 14))
    assert kept.asked_due_on is None
    with pytest.raises(WrongState):
        doing.do("decide_extension", "a.desk", row, is_granted=True)


def test_a_later_day_must_be_later(doing: Doing) -> None:
    row = doing.due()
    with pytest.raises(BadInput):
        doing.do("ask_extension", "a.finance", row, due_on=date(2026, 11, 14), reason="Chờ")


def test_what_the_government_schedules_gets_its_day_and_a_period_may_be_excused(
    doing: Doing,
) -> None:
    row = doing.due(period="scheduled", due_on=None)
    doing.do("set_day", "a.desk", row, due_on=date(2026, 12, 1), reason="Theo công văn 5/BCA")
    assert Occurrence.objects.get(pk=row.pk).due_on == date(2026, 12, 1)
    doing.do("excuse", "a.desk", row, reason="Lũ quét, xã bị cô lập")
    assert doing.state(row) == "excused"
    with pytest.raises(NotAllowed):
        doing.do("excuse", "a.desk", doing.due(doing.duty("a.police")), reason="Bận")


def test_a_duty_handed_over_is_not_changed_any_more(doing: Doing) -> None:
    duty = doing.duty()
    row = doing.due(duty)
    duty.state = "handed_over"
    duty.save()
    with pytest.raises(WrongState):
        doing.do("acknowledge", "a.finance", row)
