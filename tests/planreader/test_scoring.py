"""The measure itself: it gives a perfect answer one, and less for each thing that is wrong."""

from copy import deepcopy
from itertools import pairwise

import pytest

from tests.planreader import scoring

PLANS = scoring.answers_in(scoring.UNSEEN)


def perfect(gold: scoring.Answers) -> scoring.Answers:
    got = deepcopy(gold)
    source = scoring.source_of(scoring.UNSEEN, gold)
    for item, stretch in zip(got["items"], scoring.stretches(gold, source), strict=True):
        item["span"] = list(stretch)
    return got


@pytest.mark.parametrize("gold", PLANS, ids=lambda gold: gold["file"])
def test_each_plans_own_answers_score_one_in_every_field(gold: scoring.Answers) -> None:
    source = scoring.source_of(scoring.UNSEEN, gold)
    assert set(scoring.shares(perfect(gold), gold, source).values()) == {1.0}


@pytest.mark.parametrize("gold", PLANS, ids=lambda gold: gold["file"])
def test_every_duty_has_its_own_words_in_order(gold: scoring.Answers) -> None:
    places = scoring.stretches(gold, scoring.source_of(scoring.UNSEEN, gold))
    assert all(begin < end for begin, end in places)
    assert all(one[1] <= other[0] for one, other in pairwise(places))


def test_what_is_wrong_lowers_its_own_field_only() -> None:
    gold = next(plan for plan in PLANS if plan["file"] == "cao-bang-2023.txt")
    source = scoring.source_of(scoring.UNSEEN, gold)
    got = perfect(gold)
    got["items"][4]["lead"] = ["so-y-te"]
    got["items"][0]["timings"] = []
    got["header"]["number"] = "1/KH-UBND"
    result = scoring.shares(got, gold, source)
    lowered = {field for field, share in result.items() if share < 1}
    assert lowered == {"lead", "timing", "header"}


def test_a_duty_left_out_and_one_invented_lower_the_items() -> None:
    gold = next(plan for plan in PLANS if plan["file"] == "cao-bang-2023.txt")
    source = scoring.source_of(scoring.UNSEEN, gold)
    got = perfect(gold)
    del got["items"][5]
    fewer = scoring.shares(got, gold, source)["items"]
    got["items"].append({"span": [0, 40]})
    assert 1 > fewer > scoring.shares(got, gold, source)["items"]
