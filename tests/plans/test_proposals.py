"""What is proposed of a plan's points, and where its outlines and its words belong."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from hoanhap.work.plans.outlines import belongings
from hoanhap.work.plans.proposals import Point, duties_in, proposals_for
from hoanhap.work.plans.segments import segments_of
from hoanhap.work.plans.timing_words import timing_words, timings_from_line

TWO = (
    "Chủ trì, phối hợp với các sở, ban, ngành tổ chức tập huấn nghiệp vụ cho cán bộ cơ sở. "
    "Theo dõi, đôn đốc việc thực hiện và tổng hợp kết quả báo cáo Ủy ban nhân dân tỉnh."
)


def point(pk: int, text: str, kind: str = "task", lead: tuple[str, ...] = ()) -> Point:
    return Point(pk, f"II.{pk}", text, kind, lead)


def test_a_point_with_two_orders_is_proposed_as_two_duties() -> None:
    (proposal,) = proposals_for([point(1, TWO)])
    assert (proposal.kind, proposal.item_ids) == ("split", (1,))
    assert [text.split()[0] for text in proposal.texts] == ["Chủ", "Theo"]
    assert "2" in proposal.why.vi


@pytest.mark.parametrize(
    "text",
    [
        "Chủ trì, phối hợp với các sở thực hiện. Đúng quy định của pháp luật; công khai.",
        "Tổ chức cho vay đúng đối tượng; đúng mục đích; đúng thời hạn theo quy định hiện hành.",
        "Căn cứ Quyết định số 22/2023/QĐ-TTg. Việc này được giao theo chức năng, nhiệm vụ của sở.",
        "",
    ],
)
def test_a_sentence_that_goes_on_is_no_second_duty(text: str) -> None:
    assert len(duties_in(text)) <= 1


def test_an_outline_is_neither_split_nor_merged() -> None:
    outlines = [point(1, TWO, "outline"), point(2, TWO, "outline")]
    assert proposals_for(outlines) == ()


LIST = "Lập danh sách người chấp hành xong án phạt tù có nhu cầu vay vốn gửi ngân hàng {when}."


def test_two_points_that_say_the_same_of_one_body_are_proposed_as_one() -> None:
    one = point(1, LIST.format(when="hằng tháng"), lead=("cong-an-xa",))
    other = point(2, LIST.format(when="định kỳ hằng tháng"), lead=("cong-an-xa", "ubnd-xa"))
    (proposal,) = proposals_for([one, other])
    assert (proposal.kind, proposal.item_ids) == ("merge", (1, 2))
    assert proposal.texts == (other.text,)


def test_the_same_words_of_other_bodies_or_with_other_days_stay_two_points() -> None:
    text = LIST.format(when="hằng tháng")
    assert proposals_for([point(1, text, lead=("a",)), point(2, text, lead=("b",))]) == ()
    days = [LIST.format(when=f"trước ngày {day}/2026") for day in ("15/6", "15/12")]
    assert proposals_for([point(n, text) for n, text in enumerate(days)]) == ()
    assert proposals_for([point(1, text), point(2, text, kind="reporting")]) == ()


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        ([(1, "III.1", "reporting"), (2, "III.1.a", "outline")], {2: 1}),
        ([(1, "II.1", "outline"), (2, "II.2", "conference"), (3, "IV.1", "reporting")], {1: 2}),
        ([(1, "I.1", "reporting"), (2, "V.1", "outline")], {2: 1}),
        (
            [(1, "II.1", "reporting"), (2, "II.2", "outline"), (3, "II.2.end", "reporting")],
            {2: 3},
        ),
        ([(1, "II.1", "outline"), (2, "II.2", "task")], {}),
    ],
)
def test_an_outline_goes_to_the_review_over_it_or_nearest_to_it(
    points: list[tuple[int, str, str]], expected: dict[int, int]
) -> None:
    assert belongings(points) == expected


def test_every_letter_of_a_text_is_in_one_stretch_with_the_points_it_belongs_to() -> None:
    found = segments_of("0123456789", [(1, 2, 6), (2, 4, 6), (3, 8, 99), (4, 3, 3)])
    assert [(one.text, one.item_ids) for one in found] == [
        ("01", ()),
        ("23", (1,)),
        ("45", (1, 2)),
        ("67", ()),
        ("89", (3,)),
    ]
    assert segments_of("", []) == ()


@pytest.mark.parametrize(
    ("timing", "detail", "said"),
    [
        ({"kind": "by", "date": "2026-06-15"}, {"inclusive": False}, "trước ngày 15/6/2026"),
        ({"kind": "by", "date": "2026-06"}, {"inclusive": True}, "chậm nhất tháng 6/2026"),
        ({"kind": "by", "date": "2026"}, {}, "chậm nhất năm 2026"),
        ({"kind": "monthly", "day": 5}, {}, "ngày 05 hằng tháng"),
        ({"kind": "monthly", "day": 15}, {"inclusive": False}, "trước ngày 15 hằng tháng"),
        ({"kind": "monthly"}, {}, "hằng tháng"),
        ({"kind": "quarterly"}, {}, "hằng quý"),
        ({"kind": "yearly"}, {}, "hằng năm"),
        ({"kind": "yearly", "quarter": 3}, {}, "quý III hằng năm"),
        (
            {"kind": "yearly", "by": ["06-15", "12-15"]},
            {"inclusive": False},
            "trước ngày 15/6 và 15/12 hằng năm",
        ),
        ({"kind": "times-per-year", "times": 2}, {}, "02 lần/năm"),
        ({"kind": "continuous"}, {}, "thường xuyên"),
        ({"kind": "as-planned-by-government"}, {}, "theo kế hoạch của Chính phủ"),
        (
            {"kind": "within", "from": "2025-11-01", "to": "2025-12-31"},
            {},
            "từ ngày 01/11/2025 đến ngày 31/12/2025",
        ),
    ],
)
def test_a_timing_is_said_in_words_that_are_read_back_as_the_same_timing(
    timing: dict[str, Any], detail: dict[str, Any], said: str
) -> None:
    words = timing_words(timing, detail)
    assert words.vi == said
    assert words.en
    timings, _ = timings_from_line(said, date(2026, 1, 1))
    assert [{k: v for k, v in one.items() if k != "inclusive"} for one in timings] == [timing]


def test_a_line_without_time_says_none() -> None:
    assert timings_from_line("Sở Tài chính", date(2026, 1, 1)) == ([], [])
