"""Recipients that provincial papers usually name, to put a bad scan's line right by."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from hoanhap.pure.kernel.vietnamese import skeleton

USUAL = (
    "Thủ tướng Chính phủ",
    "Văn phòng Chính phủ",
    "Bộ Công an",
    "Cục C11, Bộ Công an",
    "Bộ Tư pháp",
    "Bộ Nội vụ",
    "Bộ Tài chính",
    "Ngân hàng Chính sách xã hội Việt Nam",
    "Ngân hàng Nhà nước Việt Nam",
    "Tỉnh ủy",
    "Thành ủy",
    "Thường trực Tỉnh ủy",
    "Thường trực Thành ủy",
    "Thường trực HĐND tỉnh",
    "Thường trực Tỉnh ủy, HĐND tỉnh",
    "TT Tỉnh ủy",
    "TT HĐND tỉnh",
    "TT Tỉnh ủy, TT HĐND tỉnh",
    "TT. Tỉnh ủy, TT. HĐND tỉnh",
    "Chủ tịch UBND tỉnh",
    "Chủ tịch, các PCT UBND tỉnh",
    "CT, các PCT UBND tỉnh",
    "Chủ tịch, các Phó Chủ tịch UBND tỉnh",
    "Lãnh đạo UBND tỉnh",
    "Ủy ban MTTQ Việt Nam tỉnh",
    "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
    "Đoàn Đại biểu Quốc hội tỉnh",
    "Các Ban Đảng Tỉnh ủy",
    "Viện kiểm sát nhân dân tỉnh",
    "Tòa án nhân dân tỉnh",
    "TAND tỉnh, VKSND tỉnh",
    "Công an tỉnh",
    "Bộ Chỉ huy Quân sự tỉnh",
    "Các sở, ban, ngành",
    "Các sở, ban, ngành tỉnh",
    "Các sở, ban, ngành, đoàn thể tỉnh",
    "Các sở, ngành tỉnh",
    "Các sở, ngành, đoàn thể tỉnh",
    "Các tổ chức chính trị - xã hội tỉnh",
    "Chi nhánh Ngân hàng Chính sách xã hội tỉnh",
    "Ngân hàng CSXH tỉnh",
    "Ngân hàng Nhà nước chi nhánh tỉnh",
    "UBND các huyện, thành phố",
    "UBND các huyện, thị xã, thành phố",
    "UBND các xã, phường",
    "UBND các xã, phường, thị trấn",
    "UBND các xã, phường, đặc khu",
    "Cổng Thông tin điện tử tỉnh",
    "Báo và Đài Phát thanh - Truyền hình tỉnh",
    "Lãnh đạo VP UBND tỉnh",
    "Như trên",
    "TTTU, TTHĐND tỉnh",
    "TTTU, TT HĐND tỉnh",
    "Chủ tịch, PCT UBND tỉnh",
    "CT, PCT UBND tỉnh",
    "CT, các Phó CT UBND tỉnh",
    "TAND, VKSND, THADS tỉnh",
    "Các ban, đảng ủy trực thuộc Tỉnh ủy",
    "UBMTTQ Việt Nam tỉnh",
    "Báo và Phát thanh, Truyền hình tỉnh",
)
ALIKE = 0.88
SHORTEST = 7
_NOTE = re.compile(r"\s*(\([^()]*\))\s*$")


def usual_recipient(words: str) -> str | None:
    """The usual recipient that a scan's line most likely is, with its marks, or None.

    A note in brackets after it ("(để b/c)") stays as it was read; of a line with ";" each part is
    looked at.
    """
    parts = [part.strip() for part in words.split(";")]
    if len(parts) > 1 and all(parts):
        known_parts = [usual_recipient(part) for part in parts]
        if not any(known_parts):
            return None
        return "; ".join(known or part for known, part in zip(known_parts, parts, strict=True))
    note = _NOTE.search(words)
    bare = skeleton(words[: note.start()] if note else words)
    if len(bare) < SHORTEST:
        return None
    known = _nearest(bare)
    return f"{known} {note[1]}" if known and note else known


@lru_cache(maxsize=1)
def _spelled() -> tuple[tuple[str, str], ...]:
    """The usual recipients, a province's also as a city's, each with its plain letters."""
    known = list(USUAL)
    for usual in USUAL:
        for city in ("Thành phố", "TP"):
            known.append(usual.replace("Tỉnh ủy", "Thành ủy").replace("tỉnh", city))
    return tuple((usual, skeleton(usual)) for usual in dict.fromkeys(known))


@lru_cache(maxsize=512)
def _nearest(bare: str) -> str | None:
    matcher = SequenceMatcher(None, autojunk=False)
    matcher.set_seq2(bare)
    best, found, count = ALIKE, None, len(bare.split())
    for usual, plain in _spelled():
        matcher.set_seq1(plain)
        if len(plain.split()) != count or matcher.quick_ratio() < best:
            continue
        if (ratio := matcher.ratio()) >= best:
            best, found = ratio, usual
    return found
