"""Lines that say who and when under a point: "Cơ quan chủ trì: ...", "Thời gian thực hiện: ..."."""

from __future__ import annotations

import re

from hoanhap.pure.planreader.folding import Folded
from hoanhap.pure.planreader.points import (
    LABEL_LEAD,
    LABEL_OTHER,
    LABEL_RESULT,
    LABEL_TASK,
    LABEL_WHEN,
    LABEL_WHO,
    LABEL_WITH,
    Labelled,
)

_BODY = (
    r"(?:(?:cac\s+)?(?:co\s+quan|don\s+vi|so|nganh|ben|to\s+chuc|ca\s+nhan|luc\s+luong"
    r"|dia\s+phuong)\s*[,/]?\s*(?:va\s+)?){1,4}"
)
_DO = r"(?:\s+(?:thuc\s+hien|tham\s+muu|trien\s+khai|to\s+chuc|chinh))*"

# The first that fits counts: "chủ trì, phối hợp" before "chủ trì".
_KINDS: tuple[tuple[str, str], ...] = (
    (LABEL_WITH, rf"(?:{_BODY}\s*)?(?:cung\s+)?phoi\s+hop{_DO}"),
    (LABEL_WITH, rf"{_BODY}\s*(?:cung\s+)?(?:tham\s+gia|ho\s+tro){_DO}"),
    (LABEL_LEAD, rf"(?:{_BODY}\s*)?(?:chu\s+tri|dau\s+moi){_DO}"),
    (LABEL_WHO, rf"{_BODY}\s*(?:duoc\s+giao|chiu\s+trach\s+nhiem|thuc\s+hien|tham\s+muu){_DO}"),
    (LABEL_WHO, rf"nguoi\s+(?:duoc\s+giao|chiu\s+trach\s+nhiem|thuc\s+hien){_DO}"),
    (LABEL_WHO, rf"(?:phan\s+cong|trach\s+nhiem|giao\s+nhiem\s+vu|don\s+vi\s+thuc\s+hien){_DO}"),
    (
        LABEL_WHEN,
        r"(?:thoi\s+(?:gian|han|diem|ky)|tien\s+do|han\s+(?:cuoi|hoan\s+thanh|thuc\s+hien)"
        r"|lo\s+trinh|moc\s+thoi\s+gian)"
        r"(?:\s+(?:va\s+)?(?:thuc\s+hien|hoan\s+thanh|to\s+chuc|trien\s+khai|bao\s+cao"
        r"|tien\s+do|gui"
        r"|ket\s+thuc|du\s+kien|lo\s+trinh|cu\s+the))*",
    ),
    (LABEL_WHEN, r"hoan\s+thanh(?:\s+(?:truoc|trong))?"),
    (
        LABEL_RESULT,
        r"(?:san\s+pham|ket\s+qua)(?:\s+(?:dau\s+ra|dat\s+duoc|du\s+kien|can\s+dat"
        r"|cu\s+the))*",
    ),
    (
        LABEL_TASK,
        r"(?:noi\s+dung|nhiem\s+vu|cong\s+viec|ten\s+nhiem\s+vu|hoat\s+dong)"
        r"(?:\s+(?:cong\s+viec|nhiem\s+vu|thuc\s+hien|cu\s+the|hoat\s+dong|trien\s+khai|va"
        r"|giai\s+phap))*",
    ),
    (
        LABEL_OTHER,
        r"(?:dia\s+diem|kinh\s+phi|nguon\s+(?:luc|kinh\s+phi)|doi\s+tuong|hinh\s+thuc"
        r"|ghi\s+chu|cach\s+thuc"
        r"|phuong\s+thuc|thanh\s+phan|muc\s+(?:tieu|dich)|pham\s+vi|yeu\s+cau"
        r"|co\s+quan\s+theo\s+doi)"
        r"(?:\s+(?:to\s+chuc|thuc\s+hien|hoi\s+nghi|tham\s+(?:du|gia)|cu\s+the|du\s+kien))*",
    ),
)
_LABEL = re.compile(
    "(?:" + "|".join(f"({pattern})" for _, pattern in _KINDS) + r")\s*(?:\([^()]{0,60}\)\s*)?:\s*"
)
_WITHOUT_COLON = re.compile("(?:" + "|".join(f"({pattern})" for _, pattern in _KINDS) + r")\s*$")
SAYS_WHO_OR_WHEN = frozenset({LABEL_LEAD, LABEL_WITH, LABEL_WHO, LABEL_WHEN, LABEL_RESULT})


def label_at(text: str, begin: int = 0) -> tuple[str, int] | None:
    """The kind of label at a place of a folded text and where its words begin, if there is one."""
    met = _LABEL.match(text, begin)
    if met is None:
        return None
    return _KINDS[(met.lastindex or 1) - 1][0], met.end()


_BETWEEN = re.compile(r"[;.,(]\s*")


def labelled_parts(words: Folded) -> list[Labelled]:
    """What a labelled line says, label by label ("Chủ trì: A; phối hợp: B; thời gian: C")."""
    starts = [0, *(met.end() for met in _BETWEEN.finditer(words.text))]
    found = [(at, label) for at in starts if (label := label_at(words.text, at))]
    found = [(at, label) for at, label in found if at == 0 or label[0] in SAYS_WHO_OR_WHEN]
    ends = [at for at, _ in found[1:]] + [len(words.text)]
    return [
        Labelled(kind, words.part(begin, len(words.text[:end].rstrip(" ;,(\n"))))
        for (_, (kind, begin)), end in zip(found, ends, strict=True)
    ]


def column_of(text: str) -> str | None:
    """What a table's column says, by its folded head; None where no label fits."""
    head = " ".join(text.split()).strip(" .:*()")
    for kind, pattern in _COLUMNS:
        if pattern.search(head):
            return kind
    return None


_COLUMNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        ("number", r"^(?:stt|tt|so tt|s tt|so thu tu|no)$"),
        (LABEL_WITH, r"phoi hop(?! voi\b.*chu tri)|(?:co quan|don vi) (?:cung )?tham gia"),
        (LABEL_LEAD, r"chu tri|dau moi"),
        (
            LABEL_WHEN,
            r"thoi (?:gian|han|diem|ky)|tien do|han |hoan thanh|lo trinh|^nam \d{4}$|ngay",
        ),
        (LABEL_RESULT, r"san pham|ket qua|dau ra"),
        (LABEL_TASK, r"noi dung|nhiem vu|cong viec|hoat dong|giai phap|ten viec|^viec"),
        (LABEL_WHO, r"co quan|don vi|thuc hien|phan cong|trach nhiem|nguoi"),
        (LABEL_OTHER, r"ghi chu|kinh phi|hinh thuc|dia diem|doi tuong|cap trinh|tham quyen"),
    )
)
