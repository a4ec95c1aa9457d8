"""Vietnamese text: one form, comparison without marks, the dictionary's order."""

from __future__ import annotations

import unicodedata

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from hoanhap.pure.kernel.vietnamese import (
    name_sort_key,
    normalise,
    proper_name,
    same_words,
    skeleton,
    sort_key,
)

VOWELS = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
LETTERS = [unicodedata.normalize("NFC", v + t) for v in VOWELS for t in TONES] + ["đ"]
TEXT = st.text(alphabet=[*LETTERS, *"bcdghklmnpqrstvx "], max_size=24)


@pytest.mark.parametrize("letter", LETTERS)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_each_letter_loses_its_marks_in_both_forms(letter: str, form: str) -> None:
    loose = unicodedata.normalize(form, letter)
    assert skeleton(loose).isascii()
    assert skeleton(loose) == skeleton(letter)
    assert normalise(loose) == letter


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Hoà", "Hòa"),
        ("khoẻ", "khỏe"),
        ("Thuỷ", "Thủy"),
        ("hoàng", "hoàng"),
        ("quý", "quý"),
        ("  H’Leo   Ốc ", "H'Leo Ốc"),
        ("HOÀ", "HÒA"),
    ],
)
def test_a_tone_mark_has_one_place(old: str, new: str) -> None:
    assert normalise(old) == new


@given(TEXT)
def test_normalising_twice_is_normalising_once(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)
    assert skeleton(normalise(text)) == skeleton(text)


def test_words_are_ordered_as_in_the_dictionary() -> None:
    wanted = [
        "da",
        "dà",
        "dả",
        "dã",
        "dá",
        "dạ",
        "dan",
        "dang",
        "dă",
        "dâ",
        "dân",
        "đa",
        "e",
        "ê",
        "o",
        "ô",
        "ơ",
        "u",
        "ư",
    ]
    assert sorted(reversed(wanted), key=sort_key) == wanted


def test_people_are_ordered_by_given_name_then_by_the_whole() -> None:
    names = ["Trần Văn Bé", "Lê Thị An", "Đỗ Văn An", "Nguyễn Ái"]
    assert sorted(names, key=name_sort_key) == [
        "Nguyễn Ái",
        "Đỗ Văn An",
        "Lê Thị An",
        "Trần Văn Bé",
    ]


@pytest.mark.parametrize(
    ("typed", "name"),
    [("NGUYỄN văn  AN", "Nguyễn Văn An"), ("lò thị ín", "Lò Thị Ín"), ("Giàng A Páo",) * 2],
)
def test_a_name_typed_in_any_way_is_written_as_papers_write_it(typed: str, name: str) -> None:
    assert proper_name(typed) == name


def test_names_compare_without_marks_and_case() -> None:
    assert same_words("ĐỖ ÁNH", "do anh")
    assert not same_words("Đỗ Ánh", "Đỗ Anh Tú")


@pytest.mark.django_db
def test_our_order_is_the_order_of_icu() -> None:
    if connection.vendor != "postgresql":
        pytest.skip("bỏ qua: cần PostgreSQL (có ICU) để đối chiếu thứ tự")
    words = [a + b for a in ("d", "đ", "n", "ng") for b in LETTERS]
    words += [f"{first} {second}" for first in ("an", "ân", "ăn") for second in ("ba", "bà", "đa")]
    with connection.cursor() as cursor:
        cursor.execute(
            'SELECT w FROM unnest(%s::text[]) AS w ORDER BY w COLLATE "vi-x-icu"', [words]
        )
        theirs = [row[0] for row in cursor.fetchall()]
    assert sorted(words, key=sort_key) == theirs


@given(st.text("aăâđeêioôơuưyAĂÂĐƯỜỆẠ áàảãạốổ\u0300\u0323’\u00a0x9-ßİ", max_size=30))
def test_a_whole_text_and_its_words_one_by_one_lose_the_same_marks(text: str) -> None:
    # A sign outside ASCII at the end sends all of it the longer way, word by word.
    assert skeleton(f"{text} ☆").split() == [*skeleton(text).split(), "☆"]
