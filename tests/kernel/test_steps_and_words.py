"""Step tables, words and refusals."""

from __future__ import annotations

import pytest

from hoanhap.pure.kernel.refusals import NotVisible, RuleNotMet, Stale, WrongState
from hoanhap.pure.kernel.steps import step_table
from hoanhap.pure.kernel.words import Words

STATES = {"a": Words(vi="mới", en="new"), "b": Words(vi="xong", en="done")}
TABLE = step_table(STATES, [("x.finish", "a", "b"), ("x.touch", "a|b", None)])


def test_a_step_leads_where_the_table_says() -> None:
    assert TABLE.next("x.finish", "a") == "b"
    assert TABLE.next("x.touch", "b") == "b"
    assert TABLE.deeds_from("a") == ("x.finish", "x.touch")
    assert TABLE.deeds_from("b") == ("x.touch",)


def test_a_wrong_step_names_the_state_it_found() -> None:
    with pytest.raises(WrongState) as refused:
        TABLE.next("x.finish", "b")
    assert "xong" in refused.value.words.vi
    assert "done" in refused.value.words.en


def test_a_table_with_an_unknown_state_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="unknown states"):
        step_table(STATES, [("x.lose", "a", "nowhere")])


def test_words_fill_in_other_words_by_language() -> None:
    said = Words(vi="Đã {what}", en="It is {what}").format(what=STATES["b"])
    assert (said.in_("vi"), said.in_("en"), said.in_("fr")) == ("Đã xong", "It is done", "Đã xong")


def test_each_refusal_has_its_status() -> None:
    assert (NotVisible().status, Stale().status, RuleNotMet(STATES["a"]).status) == (404, 409, 422)
