"""Cells that choose: sex, kind of certificate, conduct, purpose."""

from __future__ import annotations

from hoanhap.ground.documents.cells import Cell
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists import form_01_words as say
from hoanhap.work.lists.form_01_heads import head_key
from hoanhap.work.lists.form_01_text import plain_text

_SEX = {"nam": "male", "trai": "male", "nu": "female", "gai": "female"}
_YES_WORDS = (
    "co x tot dung dat 1 true chaphanhtot chaphanh tuanthu khongvipham cochaphanh cochaphanhtot"
)
_NO_WORDS = "khong chua kem 0 false khongtot chuatot khongchaphanh chuachaphanhtot"
_YES, _NO = frozenset(_YES_WORDS.split(" ")), frozenset(_NO_WORDS.split(" "))
_TICKS = frozenset({"✓", "✔", "☑", "+", "v", "V"})
_CONDITIONAL = ("thatu", "truocthoihan", "tttth")
_AMNESTY = ("dacxa",)
_COMPLETED = ("chaphanhxong", "chxapt", "chx", "hetan", "manhan", "chaphanhan")
_NOT_COMPLETED = ("chuachaphanh", "dangchaphanh", "antreo", "khonggiamgiu")
_TRAINING = ("daotao", "hocnghe", "daynghe")
_BUSINESS = (
    "sxkd",
    "sanxuat",
    "kinhdoanh",
    "vieclam",
    "channuoi",
    "trongtrot",
    "trongrung",
    "trongche",
    "buonban",
    "cuahang",
    "dichvu",
)


def read_sex(cell: Cell) -> str | Words | None:
    """ "male", "female", None when blank."""
    key = _key(cell)
    return _SEX.get(key, say.SEX_UNKNOWN) if key else None


def read_release_kind(cell: Cell) -> str | Words | None:
    """ "completed" or "amnestied"; conditional early release is refused, with why."""
    key = _key(cell)
    if not key:
        return None
    if any(part in key for part in _CONDITIONAL):
        return say.CONDITIONAL
    if any(part in key for part in _NOT_COMPLETED):
        return say.RELEASE_UNKNOWN
    if any(part in key for part in _AMNESTY):
        return "amnestied"
    return "completed" if any(part in key for part in _COMPLETED) else say.RELEASE_UNKNOWN


def read_conduct(cell: Cell) -> bool | Words | None:
    """Whether the person obeys the law, as the cell says."""
    if isinstance(cell, str) and cell.strip() in _TICKS:
        return True
    key = _key(cell)
    if key in _YES:
        return True
    if key in _NO:
        return False
    return say.CONDUCT_UNKNOWN if key else None


def read_purpose(cell: Cell) -> str | Words | None:
    """ "training" or "business"."""
    key = _key(cell)
    if not key:
        return None
    is_training = any(part in key for part in _TRAINING)
    is_business = any(part in key for part in _BUSINESS)
    if is_training and is_business:
        return say.PURPOSE_BOTH
    if is_training:
        return "training"
    return "business" if is_business else say.PURPOSE_UNKNOWN


def _key(cell: Cell) -> str:
    """Letters and digits alone; "-" is blank, and a cell of other signs is not."""
    text = plain_text(cell).strip()
    return head_key(text) or ("" if text in ("", "-") else "?")
