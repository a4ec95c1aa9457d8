"""No return is left in a state that nobody can take it out of."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, cast

import pytest

from hoanhap.pure.kernel.refusals import BadInput, NotReady
from hoanhap.work.returns import actions as returns
from hoanhap.work.returns import queries
from hoanhap.work.returns.models import Round
from hoanhap.work.returns.types import DeclaredAsked, NewSection
from hoanhap.work.returns.types_filling import Finding, SectionRemark
from tests.returns.story import DUE_ON, LOCKS_ON, SIGNED, ReturnStory

POLICE = "a1.police"
AFTER_LOCK = LOCKS_ON + timedelta(days=3)


def close(story: ReturnStory) -> None:
    """The desk closes the round."""
    row = Round.objects.get(pk=story.round_id)
    returns.close_round(story.act("a.desk"), round_id=row.pk, version=row.version)


def test_in_a_closed_round_nothing_is_sent_back_or_given_more_time(story: ReturnStory) -> None:
    story.sent("a1").submitted("a2")
    close(story)
    with pytest.raises(NotReady):
        story.do("return_with_remarks", "a.desk", POLICE, remarks="Bổ sung.")
    with pytest.raises(NotReady):
        story.do("extend", "a.desk", "a2.police", due_on=date(2026, 7, 1), reason="Bão lũ")
    desk = story.world.actor("a.desk", story.day)
    for of in (POLICE, "a2.police"):
        offered = queries.return_page(desk, story.row(of).pk, story.day).row.actions
        assert not {"returns.return_with_remarks", "returns.extend"} & set(offered)
    story.do("accept", "a.desk", POLICE)


def test_what_is_locked_goes_back_only_with_a_day_to_mend_it_by(story: ReturnStory) -> None:
    story.sent().on(AFTER_LOCK)
    with pytest.raises(BadInput) as refused:
        story.do("return_with_remarks", "a.desk", POLICE, remarks="Bổ sung.")
    assert "mend_by" in str(refused.value.details)
    mend_by = AFTER_LOCK + timedelta(days=5)
    story.do("return_with_remarks", "a.desk", POLICE, remarks="Bổ sung.", mend_by=mend_by)
    story.write("a1.drafter", POLICE, "I", "Đã bổ sung số văn bản.")
    assert story.row(POLICE).locks_on == mend_by


def test_a_remark_in_one_section_never_shuts_off_what_has_to_be_explained_in_another(
    story: ReturnStory,
) -> None:
    whole = DeclaredAsked("T.1", "Tổng", "người")
    part = DeclaredAsked("T.2", "Trong đó nữ", "người", part_of="T.1")
    sections = (
        NewSection("Tổng số", number="I", is_required=False, declared=(whole,)),
        NewSection("Trong đó", number="II", is_required=False, declared=(part,)),
    )
    story.round_id = story.outline_id = 0
    story.outline(sections).open(kind="review")
    paper: dict[str, Any] = {"paper_number": "5/BC", "paper_on": date(2026, 5, 2)}
    for number, code, value in (("I", "T.1", 9), ("II", "T.2", 3)):
        inputs: dict[str, Any] = {
            "section_id": story.section(number).pk,
            "code": code,
            "value": value,
            **paper,
        }
        returns.save_figure(
            story.act("a1.drafter"), return_id=story.row(POLICE).pk, version=0, **inputs
        )
    story.do("submit", "a1.submitter", POLICE)
    story.on(date(2026, 6, 10)).do("sign", "a1.signer", POLICE, **SIGNED)
    remark = SectionRemark(story.section("I").pk, "Rà lại tổng số")
    story.do("return_with_remarks", "a.desk", POLICE, sections=(remark,))
    returns.save_figure(
        story.act("a1.drafter"), return_id=story.row(POLICE).pk, version=1,
        section_id=story.section("I").pk, code="T.1", value=2, **paper,
    )  # fmt: skip
    with pytest.raises(NotReady) as refused:
        story.do("submit", "a1.submitter", POLICE)
    (finding,) = cast(tuple[Finding, ...], refused.value.details)
    assert finding.section_id == story.section("II").pk
    returns.explain(
        story.act("a1.drafter"),
        return_id=story.row(POLICE).pk,
        key=finding.key,
        text="Chờ xã.",
    )
    story.do("submit", "a1.submitter", POLICE)


def test_one_sent_in_time_is_not_late_because_it_came_back_after_the_day(
    story: ReturnStory,
) -> None:
    story.sent().on(DUE_ON + timedelta(days=10))
    story.do("return_with_remarks", "a.desk", POLICE, remarks="Bổ sung.")
    row = queries.return_page(
        story.world.actor("a1.drafter", story.day), story.row(POLICE).pk, story.day
    ).row
    assert (row.stage, row.is_late, row.days_left) == ("returned", False, None)


def test_a_day_moved_forward_makes_nobody_late_who_has_sent(story: ReturnStory) -> None:
    story.sent("a1")
    row = Round.objects.get(pk=story.round_id)
    earlier = date(2026, 6, 1)
    returns.change_round(
        story.act("a.desk"), round_id=row.pk, version=row.version, title=row.title, due_on=earlier
    )
    assert story.row(POLICE).due_on == DUE_ON
    assert story.row("a2.police").due_on == earlier


def test_a_section_that_did_not_come_back_keeps_its_files(story: ReturnStory) -> None:
    story.written()
    pdf = b"%PDF-1.4\n%%EOF\n"
    section_id = story.section("II").pk
    act = story.act("a1.drafter")
    given: dict[str, Any] = {
        "return_id": story.row(POLICE).pk,
        "content": pdf,
        "section_id": section_id,
    }
    kept = returns.attach_file(act, name="ky.pdf", **given)
    story.do("submit", "a1.submitter", POLICE)
    story.on(date(2026, 6, 10)).do("sign", "a1.signer", POLICE, **SIGNED)
    remark = SectionRemark(story.section("I").pk, "Ghi số văn bản")
    story.do("return_with_remarks", "a.desk", POLICE, sections=(remark,))
    with pytest.raises(NotReady):
        story.do("withdraw_file", "a1.drafter", POLICE, file_id=kept.id)
    with pytest.raises(NotReady):
        returns.attach_file(story.act("a1.drafter"), name="khac.pdf", **given)
    mended = {**given, "section_id": story.section("I").pk}
    returns.attach_file(story.act("a1.drafter"), name="khac.pdf", **mended)


def test_who_follows_the_province_reads_what_was_sent_not_what_is_being_mended(
    story: ReturnStory,
) -> None:
    finance, of = "a.finance", "a.finance"
    section_id = story.section("III").pk
    given: dict[str, Any] = {"section_id": section_id, "code": "GD.2", "paper_number": "5/BC"}
    returns.save_figure(story.act(finance), return_id=story.row(of).pk, version=0, value=4, **given)
    story.write(finance, of, "I", "Đã ban hành.")
    story.write(finance, of, "III", "Đã giúp.")
    page = queries.return_page(story.world.actor(finance, story.day), story.row(of).pk, story.day)
    for one in page.findings:
        returns.explain(story.act(finance), return_id=page.row.id, key=one.key, text="Đã rà.")
    story.do("submit", finance, of)
    story.on(date(2026, 6, 10)).do("sign", finance, of, **SIGNED)
    story.do("return_with_remarks", "a.desk", of, remarks="Rà lại số.")
    returns.save_figure(story.act(finance), return_id=story.row(of).pk, version=1, value=7, **given)
    values = {}
    for post in (finance, "a.desk"):
        read = queries.return_page(story.world.actor(post, story.day), page.row.id, story.day)
        figures = {one.code: one for section in read.sections for one in section.figures}
        values[post] = (figures["GD.2"].value, figures["GD.3"].value)
    assert values == {finance: (7, None), "a.desk": (4, None)}
