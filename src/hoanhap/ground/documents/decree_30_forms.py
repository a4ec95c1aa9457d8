"""The rules about words, marks and the whole file: a finder for each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from hoanhap.ground.documents import word_rules as rules
from hoanhap.ground.documents.decree_30_parts import Parts
from hoanhap.ground.documents.decree_30_reading import Line
from hoanhap.ground.documents.decree_30_verdict import (
    NOT_THERE,
    Answer,
    Finder,
    Found,
    all_of,
    shown,
)
from hoanhap.pure.kernel.vietnamese import skeleton

_BLACK = frozenset({"auto", "000000"})
_NUMBER = re.compile(r"Số ?: ?(\S+)$")
_SYMBOL = re.compile(r"(\d+)/(\S+)$")
_DAY = re.compile(r"ngày\s+(\S+)\s+tháng\s+(\S+)\s+năm\s+(\S+)")
_AUTHORITY = re.compile(r"(TM|KT|TL|TUQ|Q)\.\s?\S")
_BARE_AUTHORITY = re.compile(r"(TM|KT|TL|TUQ)\s")
_DEPUTY = "PHÓ "
_ATTACHED = re.compile(r"kem theo .*(so |ngay )")
_LAST_BASIS_ENDS = (".", ",", ":")


def _every(found: Found) -> Iterator[Line]:
    yield from found.paper.lines
    for pages in found.paper.pages:
        yield from pages.number_lines


def _font(found: Found) -> Answer:
    names: dict[str, Line] = {}
    for line in _every(found):
        for run in line.runs:
            for font in run.fonts if run.text.strip() else ():
                names.setdefault(font or "không ghi", line)
    others = [name for name in names if name != rules.FONT]
    if not others:
        return (True, rules.FONT) if names else NOT_THERE
    return False, f"{', '.join(sorted(others))}, ví dụ ở {shown(names[others[0]])}"


def _colour(found: Found) -> Answer:
    for line in _every(found):
        for run in line.runs:
            if run.text.strip() and run.colour not in _BLACK:
                return False, f"màu {run.colour} ở {shown(line)}"
    return True, "đen"


def _page_number_form(found: Found) -> Answer:
    pages = found.paper.pages
    lines = [line for each in pages for line in each.number_lines]
    if not lines:
        below = any(each.is_numbered_below for each in pages)
        return False, "số trang ở chân trang" if below else "không thấy số trang"
    formats = {each.number_format for each in pages}
    if formats != {"decimal"}:
        return False, f"kiểu số {', '.join(sorted(formats))}"
    if any(line.look.align != "center" for line in lines):
        return False, "không canh giữa"
    return True, "chữ số Ả Rập, giữa, ở đầu trang"


def _page_number_hidden(found: Found) -> Answer:
    if not found.paper.pages:
        return NOT_THERE
    first = found.paper.pages[0]
    if not first.number_lines:
        return None, "không thấy số trang"
    if not first.is_first_other:
        return False, "trang đầu dùng chung đầu trang với các trang sau"
    if first.is_first_numbered:
        return False, "đầu trang riêng của trang đầu cũng có số trang"
    return True, "trang đầu có đầu trang riêng, không có số"


def _number_form(found: Found) -> Answer:
    line = found.parts.number
    if line is None:
        return NOT_THERE
    if not _is_numbered(line):
        return None, f"{shown(line)}: chưa có số"
    written = _NUMBER.search(line.text)
    parts = _SYMBOL.match(written[1]) if written else None
    if parts is None:
        return False, f"{shown(line)}: sau số không có dấu gạch chéo và ký hiệu"
    if len(parts[1]) == 1:
        return False, f"{shown(line)}: số dưới 10 chưa có số 0 ở trước"
    return True, shown(line)


def _is_numbered(line: Line) -> bool:
    return any(c.isdigit() for c in line.text.partition("/")[0])


def _day_form(found: Found) -> Answer:
    line = found.parts.place_day
    written = _DAY.search(line.text) if line else None
    if line is None or written is None:
        return NOT_THERE
    day, month, _ = written.groups()
    if not (day.isdigit() and month.isdigit()):
        return None, f"{shown(line)}: còn để trống"
    if len(day) == 1 or (int(month) < 3 and len(month) == 1):
        return False, f"{shown(line)}: thiếu số 0 ở trước"
    return True, shown(line)


def _body_align(found: Found) -> Answer:
    return all_of(
        found.parts.running,
        lambda line: "" if line.look.align == "both" else "không canh đều hai bên",
    )


def _basis_end(found: Found) -> Answer:
    bases = found.parts.bases
    if not bases:
        return NOT_THERE

    def wrong(line: Line) -> str:
        wanted = _LAST_BASIS_ENDS if line is bases[-1] else (";",)
        return "" if line.text.endswith(wanted) else "dấu cuối dòng chưa đúng"

    return all_of(bases, wrong)


def _signer_authority(found: Found) -> Answer:
    lines = [part for line in found.parts.authorities for part in line.text.split("\n")]
    if not lines:
        return NOT_THERE
    for text in lines:
        if _BARE_AUTHORITY.match(text):
            return False, f"“{text}”: thiếu dấu chấm sau chữ viết tắt"
    marks = [match[1] for text in lines if (match := _AUTHORITY.match(text))]
    deputy = next((text for text in lines if text.startswith(_DEPUTY)), "")
    if deputy and not {"KT", "TL", "TUQ"} & set(marks):
        return False, f"“{deputy}”: cấp phó ký mà không có dòng KT."
    return True, ", ".join(f"{mark}." for mark in marks) or "người đứng đầu tự ký"


def _recipients_form(found: Found) -> Answer:
    lines = found.parts.recipients
    if not lines:
        return NOT_THERE
    if not skeleton(lines[-1].text).lstrip("- ").startswith("luu"):
        return False, f"{shown(lines[-1])}: dòng cuối không phải là Lưu"

    def wrong(line: Line) -> str:
        end = "." if line is lines[-1] else ";"
        if not line.text.startswith(("-", "–")):
            return "thiếu gạch đầu dòng"
        return "" if line.text.endswith(end) else f"không hết bằng dấu “{end}”"

    return all_of(lines, wrong)


def _attached_form(found: Found) -> Answer:
    bare = [annex.label for annex in found.parts.annexes if annex.attached is None]
    if bare:
        return False, f"{shown(bare[0])}: không có dòng “(Kèm theo ...)”"
    return all_of(
        found.parts.attached,
        lambda line: "" if _ATTACHED.search(skeleton(line.text)) else "không nói số, ngày",
    )


def _draft(found: Found) -> Answer:
    number, draft = found.parts.number, found.parts.draft
    if number is None:
        return NOT_THERE
    if _is_numbered(number):
        return draft is None, "có số" if draft is None else "có số mà còn ghi DỰ THẢO"
    return (True, "chưa có số, ghi DỰ THẢO") if draft else (None, "chưa có số, không ghi DỰ THẢO")


def _elements(found: Found) -> Answer:
    missing = [name for name, line in _needed(found.parts) if not line]
    return not missing, f"thiếu: {', '.join(missing)}" if missing else "đủ"


def _needed(parts: Parts) -> Sequence[tuple[str, object]]:
    return (
        ("quốc hiệu", parts.country),
        ("tiêu ngữ", parts.motto),
        ("tên cơ quan", parts.issuer),
        ("số, ký hiệu", parts.number),
        ("địa danh và thời gian", parts.place_day),
        ("tên loại hoặc V/v", parts.type_name or parts.subject),
        ("trích yếu", parts.abstract or parts.subject),
        ("nội dung", parts.body),
        ("quyền hạn, chức vụ người ký", parts.authorities),
        ("nơi nhận", parts.recipients),
    )


def _seal(_found: Found) -> Answer:
    return None, "chỉ có trên bản đã ký"


FORMS: Mapping[str, Finder] = {
    "font": _font,
    "colour": _colour,
    "page_number_form": _page_number_form,
    "page_number_hidden": _page_number_hidden,
    "number_form": _number_form,
    "day_form": _day_form,
    "body_align": _body_align,
    "basis_end": _basis_end,
    "signer_authority": _signer_authority,
    "recipients_form": _recipients_form,
    "attached_form": _attached_form,
    "draft": _draft,
    "elements": _elements,
    "seal": _seal,
}
"""A finder for each rule about words, marks and the whole file, by its key."""
