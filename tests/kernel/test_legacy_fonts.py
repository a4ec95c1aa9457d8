"""Old font encodings told apart from Unicode and turned back."""

from __future__ import annotations

import pytest

from hoanhap.pure.kernel.legacy_fonts import (
    common_script,
    decode,
    decode_tcvn3,
    decode_vni,
    is_syllable,
    script_of,
)
from tests.lists.form_01_books import tcvn3, vni

SAMPLES = [
    ("Nguyễn Văn An", "NguyÔn V¨n An", "Nguyeãn Vaên An"),
    ("Cộng hòa xã hội", "Céng hßa x· héi", "Coäng hoøa xaõ hoäi"),
    ("Đức Hương Thị Vĩnh", "§øc H\xad¬ng ThÞ VÜnh", "Ñöùc Höông Thò Vónh"),
    ("Họ và tên", "Hä vµ tªn", "Hoï vaø teân"),
]


@pytest.mark.parametrize(("right", "old", "older"), SAMPLES)
def test_known_samples_are_told_and_turned(right: str, old: str, older: str) -> None:
    assert (script_of(old), decode_tcvn3(old)) == ("tcvn3", right)
    assert (script_of(older), decode_vni(older)) == ("vni", right)
    assert script_of(right) == "unicode"


def test_capitals_of_the_capitals_only_font_come_back_as_capitals() -> None:
    assert decode_tcvn3("NGUYÔN V¡N HïNG") == "NGUYỄN VĂN HÙNG"
    assert decode_vni("NGUYEÃN VAÊN HUØNG") == "NGUYỄN VĂN HÙNG"


def test_every_letter_with_every_tone_survives_both_ways() -> None:
    letters = "aăâeêioôơuưyàằầèềìòồờùừỳảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹáắấéếíóốớúứýạặậẹệịọộợụựỵđ"
    for letter in letters:
        assert decode_tcvn3(tcvn3(letter)) == letter
        assert decode_vni(vni(letter)) == letter
        assert decode_vni(vni(letter.upper())) == letter.upper()


@pytest.mark.parametrize("text", ["Lê Hà", "Tó", "Hoà Bình", "LÒ THÒ MÙ"])
def test_what_reads_well_as_unicode_is_left_alone_unless_its_neighbours_tell(text: str) -> None:
    assert script_of(text) == "either"
    assert decode(text, "either") == text


def test_the_commonest_script_that_tells_anything_wins() -> None:
    assert common_script(["An", "Tó", "NguyÔn", "Hä", "Nguyễn"]) == "tcvn3"
    assert common_script(["An", "Tó"]) == "either"


@pytest.mark.parametrize(
    ("word", "is_one"),
    [("Nguyễn", True), ("khuỷu", True), ("Giàng", True), ("Söï", False), ("aên", False),
     ("xyz", False)],
)  # fmt: skip
def test_a_syllable_is_told_by_its_build(word: str, is_one: bool) -> None:
    assert is_syllable(word) is is_one
