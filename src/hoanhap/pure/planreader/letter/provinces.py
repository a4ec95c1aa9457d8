"""The provinces by name, also those merged in 2025, and the one a scan most likely meant.

Names: General Statistics Office's list of 63 units, in force until 30/6/2025; Resolution
202/2025/QH15 keeps 34 of the same names from 1/7/2025 on, so the longer list serves both.
"""

from __future__ import annotations

from difflib import SequenceMatcher

from hoanhap.pure.kernel.vietnamese import skeleton

CITIES = ("Hà Nội", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Hồ Chí Minh", "Huế")
PROVINCES = (
    "An Giang", "Bà Rịa - Vũng Tàu", "Bạc Liêu", "Bắc Giang", "Bắc Kạn", "Bắc Ninh", "Bến Tre",
    "Bình Dương", "Bình Định", "Bình Phước", "Bình Thuận", "Cà Mau", "Cao Bằng", "Đắk Lắk",
    "Đắk Nông", "Điện Biên", "Đồng Nai", "Đồng Tháp", "Gia Lai", "Hà Giang", "Hà Nam", "Hà Tĩnh",
    "Hải Dương", "Hậu Giang", "Hòa Bình", "Hưng Yên", "Khánh Hòa", "Kiên Giang", "Kon Tum",
    "Lai Châu", "Lạng Sơn", "Lào Cai", "Lâm Đồng", "Long An", "Nam Định", "Nghệ An", "Ninh Bình",
    "Ninh Thuận", "Phú Thọ", "Phú Yên", "Quảng Bình", "Quảng Nam", "Quảng Ngãi", "Quảng Ninh",
    "Quảng Trị", "Sóc Trăng", "Sơn La", "Tây Ninh", "Thái Bình", "Thái Nguyên", "Thanh Hóa",
    "Thừa Thiên Huế", "Tiền Giang", "Trà Vinh", "Tuyên Quang", "Vĩnh Long", "Vĩnh Phúc",
    "Yên Bái",
)  # fmt: skip
ALIKE = 0.8
_BY_SKELETON = {skeleton(name): name for name in (*CITIES, *PROVINCES)}


def province_meant(words: str) -> tuple[str, int] | None:
    """The province these words name and how sure (0 to 100), or None where they name none.

    A letter or two may have been misread ("Lang San" is Lạng Sơn, less surely).
    """
    plain = skeleton(words).strip(" .,-")
    if plain in _BY_SKELETON:
        return _BY_SKELETON[plain], 100
    score, name = max(
        (SequenceMatcher(None, plain, key, autojunk=False).ratio(), known)
        for key, known in _BY_SKELETON.items()
    )
    return (name, int(70 * score)) if score >= ALIKE and len(plain) > 4 else None


def province_opens(words: str) -> bool:
    """Whether folded words begin with a province's name."""
    plain = skeleton(words[:40])
    return any(plain == name or plain.startswith(name + " ") for name in _BY_SKELETON)


def is_city(name: str) -> bool:
    """Whether the unit is a centrally run city."""
    return name in CITIES
