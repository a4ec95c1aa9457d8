"""Laws and codes that plans cite by name, without a number."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

# Statutes in force or lately so that plans on reintegration lean on (names as published).
STATUTES = (
    "Luật Thi hành án hình sự",
    "Luật Thi hành án dân sự",
    "Luật Thi hành tạm giữ, tạm giam",
    "Luật Thi đua, Khen thưởng",
    "Luật Đặc xá",
    "Luật Lý lịch tư pháp",
    "Luật Tư pháp người chưa thành niên",
    "Luật Tổ chức chính quyền địa phương",
    "Luật Ngân sách nhà nước",
    "Luật Đầu tư công",
    "Luật Các tổ chức tín dụng",
    "Luật Ngân hàng Nhà nước Việt Nam",
    "Luật Ban hành văn bản quy phạm pháp luật",
    "Luật Phổ biến, giáo dục pháp luật",
    "Luật Trợ giúp pháp lý",
    "Luật Giáo dục nghề nghiệp",
    "Luật Việc làm",
    "Luật Thanh niên",
    "Luật Cư trú",
    "Luật Căn cước",
    "Luật Công an nhân dân",
    "Luật Phòng, chống ma túy",
    "Luật Phòng, chống tác hại của rượu, bia",
    "Luật Xử lý vi phạm hành chính",
    "Luật Bảo vệ bí mật nhà nước",
    "Luật Bảo vệ dữ liệu cá nhân",
    "Luật Mặt trận Tổ quốc Việt Nam",
    "Luật Hòa giải ở cơ sở",
    "Luật Tiếp cận thông tin",
    "Luật Trẻ em",
    "Luật Người khuyết tật",
    "Luật Doanh nghiệp",
    "Luật Hợp tác xã",
    "Luật Giám định tư pháp",
    "Luật Thực hiện dân chủ ở cơ sở",
    "Bộ luật Hình sự",
    "Bộ luật Tố tụng hình sự",
    "Bộ luật Dân sự",
    "Bộ luật Lao động",
    "Hiến pháp",
)
_TONES = str.maketrans(
    "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ",
    "aaaaaaaaaaaaaaaaaeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyyd",
)


def _key(name: str) -> str:
    return re.sub(r"[^a-z]+", " ", name.lower().translate(_TONES)).strip()


_BY_KEY = {_key(name): name for name in STATUTES}
_LONGEST_FIRST = sorted(_BY_KEY, key=len, reverse=True)
ALIKE = 0.86


@lru_cache(maxsize=1024)
def statute_at(words: str) -> tuple[str, int] | None:
    """The statute whose name these folded words begin with, and how sure (0 to 100).

    A name with a few letters misread is still met, less surely.
    """
    plain = re.sub(r"[^a-z0-9]+", " ", words).strip()
    for key in _LONGEST_FIRST:
        if plain.startswith(key) and not plain[len(key) : len(key) + 1].isalpha():
            return _BY_KEY[key], 100
    matcher = SequenceMatcher(None, autojunk=False)
    for key in _LONGEST_FIRST:
        matcher.set_seqs(key, plain[: len(key)])
        if len(key) > 12 and matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE:
            return _BY_KEY[key], 70
    return None
