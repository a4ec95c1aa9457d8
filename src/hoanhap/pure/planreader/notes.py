"""What the reader has to say beside an item: a code in the reading, a sentence for the page."""

from __future__ import annotations

from typing import Final

from hoanhap.pure.kernel.words import Words
from hoanhap.pure.planreader.whose.notes import NOTES as WHOSE_NOTES

TIMING_FROM_ABOVE: Final = "timing-from-above"
BAD_SCAN: Final = "bad-scan"
SAME_AS: Final = "same-as"

NOTES: Final = {
    **WHOSE_NOTES,
    TIMING_FROM_ABOVE: Words(
        vi="Thời gian được lấy từ mục phía trên.",
        en="The time is taken from the point above.",
    ),
    BAD_SCAN: Words(
        vi="Bản quét mất dấu: nội dung được khôi phục theo từ điển, cần đối chiếu với bản gốc.",
        en="The scan lost its marks: words were restored by the lexicon; compare the original.",
    ),
    SAME_AS: Words(
        vi="Nội dung gần như trùng với mục {path}; có thể là cùng một nhiệm vụ.",
        en="This says nearly the same as point {path}; it may be the same duty.",
    ),
}


def note_words(note: str) -> Words:
    """The sentence of a note ("same-as:III.2" names a point); an unknown code is its own words."""
    code, _, path = note.partition(":")
    words = NOTES.get(code, Words(vi=code, en=code))
    return Words(vi=words.vi.replace("{path}", path), en=words.en.replace("{path}", path))
