"""A damaged scan's words put right, and the way back to what the scan has."""

from __future__ import annotations

import pytest

from hoanhap.pure.planreader.folding import fold
from hoanhap.pure.planreader.scans.damage import is_damaged
from hoanhap.pure.planreader.scans.mending import mended
from hoanhap.pure.planreader.scans.restoring import restored


@pytest.mark.parametrize(
    ("scanned", "meant"),
    [
        ("Céng an tinh phéi hgp vdi SO Tai chinh", "cong an tinh phoi hop voi so tai chinh"),
        ("Uy ban nhdn dan cap x4", "uy ban nhan dan cap xa"),
        ("ngw@i chap hanh xong dn phat tii", "nguoi chap hanh xong an phat tu"),
        ("Quyét dinh s6 22/2023/QD-TTg", "quyet dinh so 22/2023/qd-ttg"),
        ("Ngan hang Chinh sach xa héi", "ngan hang chinh sach xa hoi"),
        ("Tha dé Ha Noi", "thu do ha noi"),
        ("doan thé ciia tinh", "doan the cua tinh"),
        ("trudc ngay 05/12/2023", "truoc ngay 05/12/2023"),
    ],
)
def test_words_are_put_right_by_their_consonants_and_neighbours(scanned: str, meant: str) -> None:
    assert mended(fold(scanned)).text == meant


def test_a_clean_text_stays_as_it_is() -> None:
    clean = fold("Công an tỉnh chủ trì, phối hợp với Sở Tài chính tham mưu bố trí vốn.")
    assert mended(clean).text == clean.text


@pytest.mark.parametrize(
    "sound",
    [
        "hang nam khao sat nhu cau hoc nghe",
        "tang cuong hoat dong cua tung co quan",
        "moi quy cong khai du no",
        "xu ly nguoi loi dung chinh sach",
        "thong bao cho nguoi vay biet",
        "lua chon, chuan bi noi dung",
    ],
)
def test_a_scans_words_that_are_right_stay_as_they_are(sound: str) -> None:
    assert mended(fold(sound)).text == sound


def test_numbers_letters_of_points_and_names_of_documents_are_never_touched() -> None:
    kept = "a) 06/2024, d) k6t2, 12/ttr-cat-pc10"
    assert mended(fold(kept)).text == kept


def test_a_mended_word_leads_back_to_what_the_scan_has() -> None:
    source = "Giao Céng an tinh phéi hgp chat ché"
    folded = mended(fold(source))
    begin = folded.text.index("phoi hop")
    place = folded.place(begin, begin + len("phoi hop"))
    assert source[place.begin : place.end] == "phéi hgp"


SENTENCE = "Ủy ban nhân dân tỉnh giao Công an tỉnh chủ trì, phối hợp với các sở, ngành thực hiện. "


def test_a_text_without_its_marks_is_known_as_damaged_and_a_whole_one_is_not() -> None:
    assert not is_damaged(SENTENCE * 20)
    assert is_damaged(fold(SENTENCE).text * 20)


def test_a_few_words_are_never_judged() -> None:
    assert not is_damaged("Ke hoach cua tinh")


def test_a_restored_sentence_has_its_marks_and_keeps_its_case_and_numbers() -> None:
    source = "Giao Céng an tinh phéi hgp vdi S@ Tai chinh theo Quyét dinh s6 22/2023/QD-TTg."
    assert restored(source, mended(fold(source))) == (
        "Giao Công an tỉnh phối hợp với Sở Tài chính theo Quyết định số 22/2023/QD-TTg."
    )


def test_what_the_lexicon_does_not_know_stays_as_the_scan_has_it() -> None:
    assert restored("Zqwk Xylo", mended(fold("Zqwk Xylo"))) == "Zqwk Xylo"


@pytest.mark.parametrize("word", ["cp xa", "x4 hdi"])
def test_a_vowel_quite_lost_is_put_back_where_its_neighbours_say_so(word: str) -> None:
    assert mended(fold(word)).text in ("cap xa", "xa hoi")
    assert mended(fold("TT HDND, TP, CT")).text == "tt hdnd, tp, ct"
