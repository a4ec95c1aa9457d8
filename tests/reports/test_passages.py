"""Passages taken over from returns, with their source kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

import pytest

from hoanhap.pure.kernel.act import VIETNAM
from hoanhap.pure.kernel.refusals import BadInput, NotAllowed, NotVisible, Stale, WrongState
from hoanhap.work.reports import queries
from hoanhap.work.reports.texts import fingerprint
from tests.reports.papers import Papers
from tests.returns.story import SIGNED, WINDOW, ReturnStory
from tests.world import World

AT = datetime(2026, 6, 12, 9, tzinfo=VIETNAM)
WORDS = "Đã ban hành kế hoạch."


@dataclass
class Round:
    """A round in which a1 has sent its return, and the report of that round."""

    story: ReturnStory
    papers: Papers

    def part(self, place: str = "a1", number: str = "I") -> int:
        """The part an office sent."""
        return self.story.part(f"{place}.police", number).pk

    def take(self, place: str = "a1", number: str = "I", post: str = "a.desk") -> int:
        """Taken into the first section."""
        section = self.papers.section(1)
        done = self.papers.do(
            "take_passage",
            post,
            section_id=section.pk,
            version=section.version,
            part_id=self.part(place, number),
        )
        taken: int = done.notes["passage"]
        return taken


@pytest.fixture
def of_round(world: World) -> Round:
    """The report of a round, opened after a1 sent its return."""
    story = ReturnStory(world).open().sent("a1")
    papers = Papers(world, now=AT)
    papers.report_id = papers.do("open_report", round_id=story.round_id).id
    return Round(story, papers)


def test_the_report_of_a_round_has_its_outline_window_and_addressees(of_round: Round) -> None:
    row = of_round.papers.row
    assert (row.title, row.window_first, row.window_last) == (
        "Báo cáo 6 tháng đầu năm 2026",
        WINDOW.first,
        WINDOW.last,
    )
    assert [s.number for s in row.sections.order_by("position")] == ["I", "II", "III"]
    assert [one.name for one in row.addressees.all()] == ["Công an tỉnh (qua PC10)"]
    asked = [s.outline_section_id for s in row.sections.order_by("position")]
    assert asked == [of_round.story.section(n).pk for n in ("I", "II", "III")]


def test_what_is_typed_goes_before_what_the_round_says(world: World) -> None:
    story = ReturnStory(world).open()
    papers = Papers(world, now=AT)
    papers.report_id = papers.do("open_report", round_id=story.round_id, title="Sơ kết").id
    assert papers.row.title == "Sơ kết"


def test_a_round_has_one_report(of_round: Round) -> None:
    with pytest.raises(WrongState):
        of_round.papers.do("open_report", round_id=of_round.story.round_id)
    of_round.papers.on("drop_report", reason="Mở nhầm")
    of_round.papers.do("open_report", round_id=of_round.story.round_id)


def test_a_round_of_another_province_is_not_found(of_round: Round) -> None:
    with pytest.raises(NotVisible):
        of_round.papers.do("open_report", "b.desk", round_id=of_round.story.round_id)


def test_a_passage_keeps_who_wrote_it_and_in_which_return(of_round: Round) -> None:
    of_round.take()
    (passage,) = of_round.papers.passages()
    assert (passage.text, passage.source_text) == (WORDS, WORDS)
    assert passage.source_agency_id == of_round.story.world.agencies["a1.police"].pk
    assert passage.source_label == "số 12/BC ngày 10/06/2026"
    assert passage.source_sha256 == fingerprint(WORDS)


def test_a_changed_passage_says_so_and_keeps_the_agencys_words(of_round: Round) -> None:
    taken = of_round.take()
    of_round.papers.do("change_passage", passage_id=taken, version=1, text="Xã A1 đã làm.")
    (passage,) = of_round.papers.passages()
    assert (passage.text, passage.source_text) == ("Xã A1 đã làm.", WORDS)
    page = queries.report(of_round.story.world.actor("a.desk"), of_round.papers.report_id, AT)
    assert [p.is_changed for p in page.sections[0].passages] == [True]
    assert not page.sections[0].is_blank


def test_a_code_in_an_agencys_text_does_not_become_the_provinces_figure(world: World) -> None:
    story = ReturnStory(world).open()
    story.write("a1.drafter", "a1.police", "II", "Có danh sách.")
    story.write("a1.drafter", "a1.police", "I", "Xã có {{I.1}} lượt.")
    story.do("submit", "a1.submitter", "a1.police")
    story.on(date(2026, 6, 10)).do("sign", "a1.signer", "a1.police", **SIGNED)
    papers = Papers(world, now=AT)
    papers.report_id = papers.do("open_report", round_id=story.round_id).id
    Round(story, papers).take()
    (passage,) = papers.passages()
    assert (passage.text, passage.source_text) == ("Xã có [I.1] lượt.", "Xã có {{I.1}} lượt.")
    page = queries.report(world.actor("a.desk"), papers.report_id, AT)
    assert page.sections[0].figures == ()
    assert [p.is_changed for p in page.sections[0].passages] == [False]


def test_a_passage_is_not_emptied(of_round: Round) -> None:
    taken = of_round.take()
    with pytest.raises(BadInput):
        of_round.papers.do("change_passage", passage_id=taken, version=1, text=" ")


def test_two_who_change_one_passage_do_not_overwrite_each_other(of_round: Round) -> None:
    taken = of_round.take()
    of_round.papers.do("change_passage", passage_id=taken, version=1, text="Một.")
    with pytest.raises(Stale):
        of_round.papers.do("change_passage", "a.desk2", passage_id=taken, version=1, text="Hai.")


def test_a_passage_is_in_a_section_once(of_round: Round) -> None:
    of_round.take()
    with pytest.raises(BadInput):
        of_round.take()


def test_what_was_not_sent_is_not_taken(of_round: Round) -> None:
    of_round.story.written("a2")
    with pytest.raises(NotVisible):
        of_round.take("a2")


def test_what_was_sent_in_another_round_is_not_taken(of_round: Round) -> None:
    other = ReturnStory(of_round.story.world, outline_id=of_round.story.outline_now)
    other.on(of_round.story.day).open(title="Kỳ khác").sent("a1")
    section = of_round.papers.section(1)
    with pytest.raises(NotVisible):
        of_round.papers.do(
            "take_passage",
            section_id=section.pk,
            version=section.version,
            part_id=other.part("a1.police", "I").pk,
        )


def test_a_report_on_its_own_takes_no_passages(of_round: Round) -> None:
    of_round.papers.opened(title="Riêng")
    with pytest.raises(NotVisible):
        of_round.take()


def test_passages_move_up_and_down_and_stay_at_the_ends(of_round: Round) -> None:
    of_round.story.sent("a2")
    first, second = of_round.take("a1"), of_round.take("a2")

    def order() -> list[int]:
        return [row.pk for row in of_round.papers.passages()]

    def move(passage_id: int, way: str) -> None:
        version = next(p.version for p in of_round.papers.passages() if p.pk == passage_id)
        of_round.papers.do("move_passage", passage_id=passage_id, version=version, way=way)

    assert order() == [first, second]
    move(second, "up")
    assert order() == [second, first]
    move(second, "up")
    assert order() == [second, first]
    move(second, "down")
    assert order() == [first, second]
    with pytest.raises(BadInput):
        move(second, "sideways")


def test_a_passage_taken_out_can_be_taken_again(of_round: Round) -> None:
    taken = of_round.take()
    of_round.papers.do("drop_passage", passage_id=taken, version=1)
    assert of_round.papers.passages() == []
    of_round.take()


def test_a_passage_taken_out_is_put_back_with_the_words_the_report_had_made_of_it(
    of_round: Round,
) -> None:
    papers, taken = of_round.papers, of_round.take()
    papers.do("change_passage", passage_id=taken, version=1, text="Lời đã sửa.")
    before = papers.passages()[0]
    papers.do("drop_passage", passage_id=taken, version=2)
    section = papers.section()
    named = {"section_id": section.pk, "part_id": before.source_part_id}
    with pytest.raises(Stale):
        papers.do("restore_passage", version=section.version + 1, **named)
    papers.do("restore_passage", version=section.version, **named)
    (back,) = papers.passages()
    for name in ("text", "source_text", "source_sha256", "source_label", "source_agency_id"):
        assert getattr(back, name) == getattr(before, name)
    with pytest.raises(BadInput):
        papers.do("restore_passage", version=section.version + 1, **named)


def test_only_what_was_taken_out_of_this_section_is_put_back(of_round: Round) -> None:
    papers, taken = of_round.papers, of_round.take()
    part_id = papers.passages()[0].source_part_id
    papers.do("drop_passage", passage_id=taken, version=1)
    other = papers.section(2)
    named = {"section_id": other.pk, "version": other.version}
    with pytest.raises(NotVisible):
        papers.do("restore_passage", part_id=part_id, **named)


def test_passages_stay_once_the_report_is_submitted(of_round: Round) -> None:
    taken = of_round.take()
    for place in (2, 3):
        of_round.papers.write("Đã thực hiện.", place)
    of_round.papers.on("submit")
    for deed, more in (
        ("change_passage", {"text": "Khác."}),
        ("move_passage", {"way": "up"}),
        ("drop_passage", {}),
    ):
        with pytest.raises(WrongState):
            of_round.papers.do(deed, passage_id=taken, version=1, **more)
    with pytest.raises(WrongState):
        of_round.take()


def test_the_committees_office_takes_no_passages(of_round: Round) -> None:
    with pytest.raises(NotAllowed):
        of_round.take(post="a.office")


def test_who_took_a_passage_does_not_sign(of_round: Round) -> None:
    of_round.take(post="a.desk2")
    for place in (2, 3):
        of_round.papers.write("Đã thực hiện.", place)
    of_round.papers.on("submit")
    signed = {"number": "9", "signed_on": AT.date(), "signer_name": "Ký"}
    with pytest.raises(NotAllowed):
        of_round.papers.on("sign", "a.desk2", **signed)
    of_round.papers.on("sign", "a.office", **signed)
