"""Whether words order something to be done, are a bare title, or only say to whom the rest goes."""

from __future__ import annotations

import re

# Verbs by which a plan gives work, as provinces' plans use them.
_VERBS = (
    "lanh dao, chi dao", "chu tri", "phoi hop", "tham muu", "chi dao", "huong dan", "to chuc",
    "trien khai", "quan triet", "tuyen truyen", "pho bien", "thuc hien", "xay dung", "bao cao",
    "tong hop", "ra soat", "kiem tra", "giam sat", "thanh tra", "theo doi", "don doc", "bo tri",
    "cap nhat", "de nghi", "yeu cau", "giao", "lap", "cung cap", "quan ly", "huy dong", "cho vay",
    "tang cuong", "tiep tuc", "day manh", "nang cao", "dam bao", "bao dam", "chu dong",
    "phat dong", "van dong", "ho tro", "giup do", "tiep nhan", "gioi thieu", "dao tao", "tu van",
    "khen thuong", "bieu duong", "danh gia", "so ket", "tong ket", "xem xet", "can doi",
    "dang tai", "dang tin", "tap huan", "nghien cuu", "de xuat", "kien nghi", "phan anh", "gui",
    "trinh", "ban hanh", "xac nhan", "binh xet", "thu hoi", "giai ngan", "uy thac", "trao doi",
    "thong bao", "tiep can", "phan bo", "long ghep", "nhan rong", "phan dau", "giai quyet",
    "tham gia", "thanh lap", "kien toan", "bo sung", "sua doi", "cong bo", "thong tin", "ap dung",
    "kham", "chuyen", "ky ket", "duy tri", "phat huy", "thi hanh", "chap hanh", "can cu",
    "lua chon", "hoan thanh", "tien hanh", "quan tam", "tao dieu kien", "tao moi dieu kien",
    "phan cong", "vien dan", "mo", "khao sat", "thong ke", "luu tru", "khai thac", "xu ly",
    "phe binh", "khuyen khich", "dong vien", "tham dinh", "tuyen chon", "cap", "du toan",
    "thanh toan", "quyet toan", "chi tra", "tra loi", "nhan xet",
)  # fmt: skip
VERB = re.compile(r"\b(?:" + "|".join(verb.replace(" ", r"\s+") for verb in _VERBS) + r")\b")

# "... có trách nhiệm thực hiện các nhiệm vụ sau:" only hands over to the points below.
_LEAD_IN = re.compile(
    r"(?:(?:co\s+trach\s+nhiem|chiu\s+trach\s+nhiem|chu\s+tri|phoi\s+hop|thuc\s+hien"
    r"|trien\s+khai|tap\s+trung"
    r"|to\s+chuc|giao|de\s+nghi|yeu\s+cau|tot|hieu\s+qua|va|voi|cac|mot\s+so|nhung"
    r"|nhiem\s+vu|noi\s+dung|cong\s+viec"
    r"|giai\s+phap|chu\s+yeu|trong\s+tam|cu\s+the|sau|day|nhu|trach\s+nhiem|tham\s+muu"
    r"|nghiem\s+tuc)[\s,;]*)+[:.]?\s*$"
)
_NOUN = re.compile(
    r"(?:ve\s+)?(?:cong\s+tac|viec|ket\s+qua|tinh\s+hinh|noi\s+dung|hinh\s+thuc"
    r"|phuong\s+phap|nhiem\s+vu"
    r"|giai\s+phap|muc\s+(?:dich|tieu)|yeu\s+cau|doi\s+tuong|thanh\s+phan|kinh\s+phi|phuong\s+huong"
    r"|mot\s+so|che\s+do|trach\s+nhiem|to\s+chuc\s+thuc\s+hien|phan\s+cong|cong\s+tac)\b"
)
_ENDS_SENTENCE = re.compile(r"[.;!?][\s\"')\]/.]*$")
_ENDS_COLON = re.compile(r":[\s\"')\]]*$")
_ORDERS_PLAINLY = re.compile(
    r"\b(?:giao|yeu\s+cau|de\s+nghi|chi\s+dao|chu\s+tri|phoi\s+hop|co\s+trach\s+nhiem"
    r"|chiu\s+trach\s+nhiem|phan\s+dau)\b"
)
TITLE_WORDS = 25
SHORTEST_ORDER_WORDS = 4


def is_title(text: str) -> bool:
    """Whether a folded paragraph may be a title over what follows: short, and no sentence's end."""
    return _ENDS_SENTENCE.search(text) is None and len(text.split()) <= TITLE_WORDS


def ends_with_colon(text: str) -> bool:
    """Whether a folded text hands over to what follows."""
    return _ENDS_COLON.search(text) is not None


def is_lead_in(text: str) -> bool:
    """Whether a folded text only hands over to the points below, after a short subject."""
    met = _LEAD_IN.search(text)
    return met is not None and VERB.search(text[: met.start()]) is None


def orders(text: str) -> bool:
    """Whether a folded paragraph that stands alone orders something."""
    words = len(text.split())
    return words >= SHORTEST_ORDER_WORDS and VERB.search(text) is not None


def parent_orders(text: str) -> bool:
    """Whether the words of a point that has points below it order something themselves."""
    if is_lead_in(text) or not orders(text) or len(text.split()) < 9:
        return False
    if _ENDS_SENTENCE.search(text):
        return _NOUN.match(text) is None or _ORDERS_PLAINLY.search(text) is not None
    if ends_with_colon(text):
        return _NOUN.match(text) is None
    return len(text.split()) > TITLE_WORDS


_CLOSING_ORDER = re.compile(
    r"(?:bao\s+cao|gui|dinh\s+ky|truoc\s+ngay|ket\s+qua|tuy\s+tinh\s+hinh)"
    r"|.*?\b(?:bao\s+cao|phan\s+anh)\b",
    re.S,
)


def closing_orders(text: str) -> bool:
    """Whether a paragraph without number orders something rather than going on with the point."""
    return orders(text) and (
        _ORDERS_PLAINLY.search(text) is not None or _CLOSING_ORDER.match(text) is not None
    )


def begins_with_noun(text: str) -> bool:
    """Whether a folded text begins with a noun of office ("Công tác ...", "Việc ...")."""
    return _NOUN.match(text) is not None
