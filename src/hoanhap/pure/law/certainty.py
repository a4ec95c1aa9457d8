"""How sure we are of a legal fact: one of low certainty counts, and says so wherever it is used."""

from __future__ import annotations

from enum import StrEnum

from hoanhap.pure.kernel.words import Words


class Certainty(StrEnum):
    """Where a legal fact was seen, from the instrument's own text (C) down to unsure (U)."""

    C = "C"
    P = "P"
    R = "R"
    S = "S"
    B = "B"
    U = "U"

    @property
    def meaning(self) -> Words:
        """The letter in words."""
        return _MEANINGS[self]

    @property
    def is_unsure(self) -> bool:
        """Whether a person must compare it with the gazette before it is relied upon (B and U)."""
        return self in (Certainty.B, Certainty.U)


_MEANINGS = {
    Certainty.C: Words(
        vi="đã thấy nguyên văn hoặc bản dẫn lại trung thành của điều khoản",
        en="the text of the provision, or a faithful rendering of it, was seen",
    ),
    Certainty.P: Words(
        vi="thấy trên báo chí hoặc nguồn thứ cấp",
        en="seen in the press or another secondary source",
    ),
    Certainty.R: Words(
        vi="thấy trong tài liệu công khai của người làm tín dụng chính sách",
        en="seen in public material by people who work in policy lending",
    ),
    Certainty.S: Words(vi="thấy trong kế hoạch của một tỉnh", en="seen in a province's plan"),
    Certainty.B: Words(
        vi="hiểu biết chung, chưa thấy văn bản", en="background knowledge, the text was not seen"
    ),
    Certainty.U: Words(vi="chưa chắc, phải kiểm tra lại", en="unsure, must be checked"),
}

_RANK = {letter: rank for rank, letter in enumerate(Certainty)}


def weakest(*certainties: Certainty) -> Certainty:
    """The least sure of several: what a finding that leans on all of them carries."""
    return max(certainties, key=_RANK.__getitem__)
