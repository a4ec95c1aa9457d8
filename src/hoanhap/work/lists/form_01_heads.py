"""The heads of Form 01: which words stand over which field, and where the head is on a sheet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from hoanhap.ground.documents.cells import Cell
from hoanhap.pure.kernel.vietnamese import normalise, skeleton
from hoanhap.pure.kernel.words import Words

MoneyUnit = Literal["vnd", "thousand", "million"]
SEARCHED_ROWS = 60
_HEAD_ROWS_MAX = 3
_FEWEST_FIELDS = 3

FIELD_TITLES: dict[str, Words] = {
    "position": Words("STT", "No."),
    "full_name": Words("Họ và tên", "Full name"),
    "born_on": Words("Ngày sinh", "Date of birth"),
    "sex": Words("Giới tính", "Sex"),
    "identity_number": Words("Số CCCD", "Identity number"),
    "residence": Words("Nơi cư trú", "Residence"),
    "release_kind": Words("Loại giấy", "Kind of certificate"),
    "certificate_number": Words("Số giấy chứng nhận", "Certificate number"),
    "certificate_on": Words("Ngày cấp", "Day of issue"),
    "released_on": Words("Ngày chấp hành xong", "Day of completion"),
    "obeys_law": Words("Chấp hành pháp luật", "Obeys the law"),
    "purpose": Words("Mục đích vay", "Purpose of the loan"),
    "amount_vnd": Words("Số tiền", "Amount"),
    "phone": Words("Điện thoại", "Telephone"),
    "note": Words("Ghi chú", "Note"),
}
REQUIRED = (
    "full_name",
    "born_on",
    "residence",
    "release_kind",
    "released_on",
    "obeys_law",
    "purpose",
)
_EXACT_HEADS = {
    "position": "stt tt sott sothutu",
    "full_name": "hovaten hoten tennguoichxapt hovatennguoichxapt",
    "born_on": "ngaysinh ngaythangnamsinh namsinh ntns",
    "sex": "gioitinh namnu gioi",
    "identity_number": "socccd socccdcmnd cccdddcn sodinhdanhcanhan cmnd cccd socmnd cccdcmnd",
    "residence": "noicutru noithuongtru choohiennay diachi noio thuongtru",
    "release_kind": "loaigiay hinhthucratrai dien",
    "certificate_number": "sogiaychungnhan sogcn giaycnso",
    "certificate_on": "ngaycap ngaycapgcn ngaycapgiaychungnhan",
    "released_on": "ngaychaphanhxong ngayratrai ngaychxapt ngayvediaphuong",
    "obeys_law": "chaphanhphapluat chaphanhtotquydinhcuaphapluatkhongthamgiatenanxahoi",
    "purpose": "mucdichvay nhucauvayvon mucdichsudungvon",
    "amount_vnd": "sotien sotiendenghivay mucvay",
    "phone": "dienthoai sdt sodienthoai sodt dt",
    "note": "ghichu",
}
_EXACT = {key: field for field, keys in _EXACT_HEADS.items() for key in keys.split()}
_STARTS: tuple[tuple[str, str], ...] = (
    ("hovaten", "full_name"),
    ("hoten", "full_name"),
    ("tennguoi", "full_name"),
    ("ngaysinh", "born_on"),
    ("ngaythangnamsinh", "born_on"),
    ("namsinh", "born_on"),
    ("gioitinh", "sex"),
    ("socccd", "identity_number"),
    ("cccd", "identity_number"),
    ("socancuoc", "identity_number"),
    ("sothecancuoc", "identity_number"),
    ("sodinhdanh", "identity_number"),
    ("socmnd", "identity_number"),
    ("noicutru", "residence"),
    ("noithuongtru", "residence"),
    ("noiohiennay", "residence"),
    ("choohiennay", "residence"),
    ("diachi", "residence"),
    ("loaigiay", "release_kind"),
    ("hinhthucratrai", "release_kind"),
    ("sogiaychungnhan", "certificate_number"),
    ("giaychungnhanso", "certificate_number"),
    ("sogcn", "certificate_number"),
    ("ngaycapgcn", "certificate_on"),
    ("ngaycapgiay", "certificate_on"),
    ("ngaychaphanhxong", "released_on"),
    ("ngayratrai", "released_on"),
    ("ngaychxapt", "released_on"),
    ("ngayvediaphuong", "released_on"),
    ("chaphanhphapluat", "obeys_law"),
    ("chaphanhtot", "obeys_law"),
    ("mucdichvay", "purpose"),
    ("mucdichsudungvon", "purpose"),
    ("nhucauvay", "purpose"),
    ("sotien", "amount_vnd"),
    ("mucvay", "amount_vnd"),
    ("sodienthoai", "phone"),
    ("dienthoai", "phone"),
    ("ghichu", "note"),
)
_SUB_HEAD_WORDS = "so ngay ngaycap noicap nam nu co khong dong trieudong nghindong hinhthuc loai"
_SUB_HEADS = frozenset(_SUB_HEAD_WORDS.split(" "))
_NOT_ALNUM = re.compile(r"[^a-z0-9]+")
_BRACKETED = re.compile(r"\([^)]*\)|\[[^\]]*\]")


@dataclass(frozen=True, slots=True)
class Head:
    """Where the head stands (rows from 0, both counted) and which column gives which field."""

    first_row: int
    last_row: int
    columns: dict[str, int]
    labels: dict[str, str]
    all_labels: tuple[str, ...]
    unit: MoneyUnit | None
    has_births_by_sex: bool = False

    @property
    def missing(self) -> tuple[str, ...]:
        """Fields that must be filled and have no column."""
        return tuple(field for field in REQUIRED if field not in self.columns)


def head_key(text: str) -> str:
    """Letters and digits alone, small and without marks: what heads are compared by."""
    return _NOT_ALNUM.sub("", skeleton(text))


def find_head(rows: Sequence[Sequence[Cell]]) -> Head | None:
    """The first whole head among the first rows, else the one with most fields, or None."""
    best: Head | None = None
    for index in range(min(len(rows), SEARCHED_ROWS)):
        head = _head_at(rows, index)
        if head and (best is None or len(head.columns) > len(best.columns)):
            best = head
            if not head.missing:
                break
    return best


def _head_at(rows: Sequence[Sequence[Cell]], first: int) -> Head | None:
    labels = [_label(cell) for cell in rows[first]]
    columns = _assign([_fields_of(label) for label in labels])
    if "full_name" not in columns or len(columns) < 2:
        return None
    last = first
    while last - first + 1 < _HEAD_ROWS_MAX and last + 1 < len(rows):
        lower = [_label(cell) for cell in rows[last + 1]]
        joined = _join(labels, lower, columns["full_name"])
        if joined is None:
            break
        wider = _assign([_fields_of(label) for label in joined])
        is_head = _only_names_the_unit(lower, columns) or _has_births_by_sex(joined)
        if len(wider) <= len(columns) and not is_head:
            break
        labels, columns, last = joined, wider, last + 1
    if len(columns) < _FEWEST_FIELDS:
        return None
    shown = [_shown(label) for label in labels]
    named = {field: shown[column] for field, column in columns.items()}
    unit = money_unit(named.get("amount_vnd", "")) or _unit_above(rows[:first])
    by_sex = _has_births_by_sex(labels)
    return Head(first, last, columns, named, tuple(shown), unit, by_sex)


def _label(cell: Cell) -> str:
    return normalise(cell) if isinstance(cell, str) else ""


_LEVEL = "\n"


def _join(upper: list[str], lower: list[str], name_column: int) -> list[str] | None:
    """Two rows of a head as one, the group's title carried over the columns it spans.

    None when the lower row is no head: something stands under the name, or is no title.
    """
    width = max(len(upper), len(lower))
    upper = upper + [""] * (width - len(upper))
    lower = lower + [""] * (width - len(lower))
    if lower[name_column] or not any(lower) or not all(map(_is_sub_head, filter(None, lower))):
        return None
    joined: list[str] = []
    group = ""
    for above, below in zip(upper, lower, strict=True):
        group = above or (group if below else "")
        label = f"{group}{_LEVEL}{below}" if group and below else group or below
        joined.append(label if below or above else "")
    return joined


def _has_births_by_sex(labels: list[str]) -> bool:
    """Whether the birth stands in two columns, "Nam" and "Nữ"."""
    below = {
        head_key(lower)
        for upper, _, lower in (label.rpartition(_LEVEL) for label in labels)
        if upper and (_match(upper) or ("", False))[0] == "born_on"
    }
    return below >= {"nam", "nu"}


def _only_names_the_unit(lower: list[str], columns: dict[str, int]) -> bool:
    """ "(nghìn đồng)" alone, under the amount."""
    filled = [column for column, text in enumerate(lower) if text]
    return filled == [columns.get("amount_vnd")] and money_unit(lower[filled[0]]) is not None


def _is_sub_head(text: str) -> bool:
    return head_key(text) in _SUB_HEADS or _match(text) is not None


def _shown(label: str) -> str:
    """As the file writes it: the lower title alone where it says enough, else both."""
    upper, _, lower = label.rpartition(_LEVEL)
    if not upper or _fields_of(lower):
        return lower
    return f"{upper.replace(_LEVEL, ' / ')} / {lower}"


def _fields_of(label: str) -> tuple[str, bool] | None:
    """(field, whether the head is exactly one we know), or None."""
    if not label:
        return None
    upper, _, lower = label.rpartition(_LEVEL)
    if not upper:
        return _match(lower)
    over = _match(upper)
    if over and over[0] == "identity_number" and head_key(lower).startswith(("ngaycap", "noicap")):
        return None
    return _match(f"{lower} {upper}") or _match(f"{upper} {lower}") or _match(lower)


def _match(text: str) -> tuple[str, bool] | None:
    key = head_key(text)
    found = _EXACT.get(key) or _EXACT.get(head_key(_BRACKETED.sub(" ", text)))
    if found:
        return found, True
    for start, field in _STARTS:
        if key.startswith(start):
            return field, False
    return None


def _assign(found: list[tuple[str, bool] | None]) -> dict[str, int]:
    """One column a field: exact heads before likenesses, the left one before the right one.

    Of two "Ngày cấp" the one that follows the certificate's number is the certificate's.
    """
    columns: dict[str, int] = {}
    for is_exact in (True, False):
        for column, match in enumerate(found):
            if match and match[1] is is_exact:
                columns.setdefault(match[0], column)
    number = columns.get("certificate_number")
    if number is not None:
        later = [c for c in range(number, len(found)) if found[c] == ("certificate_on", True)]
        if later:
            columns["certificate_on"] = later[0]
    return dict(sorted(columns.items(), key=lambda item: item[1]))


def _unit_above(titles: Sequence[Sequence[Cell]]) -> MoneyUnit | None:
    """What "Đơn vị tính: ..." in the titles says."""
    for row in titles:
        for cell in row:
            if isinstance(cell, str) and head_key(cell).startswith("donvi"):
                return money_unit(cell)
    return None


def money_unit(head: str) -> MoneyUnit | None:
    """The unit a head names, or None where it is silent."""
    key = head_key(head)
    if "trieu" in key or key.endswith(("trd", "trdong")):
        return "million"
    if "nghin" in key or "ngan" in key.replace("nganhang", "") or "1000d" in key:
        return "thousand"
    return "vnd" if key.endswith(("dong", "vnd")) or "(d)" in skeleton(head) else None
