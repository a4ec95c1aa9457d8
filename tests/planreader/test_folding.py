"""The folded view and its way back to the source."""

from __future__ import annotations

import unicodedata

from hoanhap.pure.planreader.folding import edited, fold, without
from hoanhap.pure.planreader.types import Place

SENTENCE = "Giao Ủy ban nhân dân Đồng Tâm – “chủ trì”"


def test_marks_case_and_kinds_of_dashes_fall_away() -> None:
    assert fold(SENTENCE).text == 'giao uy ban nhan dan dong tam - "chu tri"'


def test_composed_and_decomposed_marks_fold_alike() -> None:
    assert fold(unicodedata.normalize("NFD", SENTENCE)).text == fold(SENTENCE).text


def test_a_folded_place_leads_back_to_its_words_whatever_the_marks() -> None:
    for source in (SENTENCE, unicodedata.normalize("NFD", SENTENCE)):
        folded = fold(source)
        begin = folded.text.index("dong tam")
        place = folded.place(begin, begin + len("dong tam"))
        assert unicodedata.normalize("NFC", source[place.begin : place.end]) == "Đồng Tâm"


def test_signs_without_width_are_no_obstacle() -> None:
    source = "\ufeffCông\u00a0an\u200b tỉnh"
    folded = fold(source)
    assert folded.text == "cong an tinh"
    assert folded.place(0, 12) == Place(1, len(source))


def test_a_ligature_counts_as_its_letters_and_leads_back_to_one_sign() -> None:
    folded = fold("ﬁle")
    assert folded.text == "file"
    assert folded.place(0, 2) == Place(0, 1)


def test_what_is_left_out_does_not_shift_what_stays() -> None:
    source = "Công **an** tỉnh"
    folded = without(fold(source), [(5, 7), (9, 11)])
    assert folded.text == "cong an tinh"
    begin = folded.text.index("tinh")
    place = folded.place(begin, begin + 4)
    assert source[place.begin : place.end] == "tỉnh"


def test_a_part_keeps_the_way_back() -> None:
    source = "I. Mục đích"
    part = fold(source).between(Place(3, len(source)))
    assert part.text == "muc dich"
    assert part.place(0, 3) == Place(3, 6)


def test_words_put_at_the_very_end_lead_back_to_the_last_sign() -> None:
    folded = edited(fold("Sở"), [(2, 2, "\t")])
    assert (folded.text, list(folded.offsets)) == ("so\t", [0, 1, 1, 2])
