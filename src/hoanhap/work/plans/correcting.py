"""What a person may put in place of the reader's answer, checked. Pure but for the catalogue."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words
from hoanhap.pure.planreader.bodies.catalogue import BODIES
from hoanhap.work.plans.codes import BONDS, HEADER_FIELDS, ITEM_FIELDS, KINDS, PER, PERIODS
from hoanhap.work.plans.rules import is_workable

LONGEST_TEXT: Final = 20_000
LONGEST: Final = {"path": 60, "section": 300, "topic": 40, "text_of_timing": 400}
"""Letters that a column holds."""


def item_changes(changes: Mapping[str, Any]) -> dict[str, Any]:
    """The columns of a point with their new values. Raises BadInput naming each wrong field."""
    wrong: list[tuple[str, Words]] = []
    values: dict[str, Any] = {}
    for field, value in changes.items():
        try:
            values.update(_ITEM[field](field, value) if field in ITEM_FIELDS else _unknown(field))
        except BadInput as bad:
            wrong += [(field, bad.words)]
    if wrong:
        raise BadInput(wrong[0][1], details=tuple(wrong))
    return values


def header_changes(changes: Mapping[str, Any]) -> dict[str, Any]:
    """The letterhead's fields with their new values. Raises BadInput for one nobody knows."""
    values: dict[str, Any] = {}
    for field, value in changes.items():
        if field not in HEADER_FIELDS:
            _unknown(field)
        if field == "draft":
            values[field] = bool(value)
        elif field == "replaces":
            values[field] = [str(one).strip() for one in value if str(one).strip()]
        else:
            values[field] = str(value or "").strip()
    return values


def _text(field: str, value: Any) -> dict[str, Any]:
    said = str(value or "").strip()
    longest = LONGEST.get(field, LONGEST_TEXT)
    if len(said) > longest:
        raise BadInput(
            Words(
                vi="Quá dài: tối đa {most} ký tự.", en="Too long: {most} characters at most."
            ).format(most=longest)
        )
    if field == "text" and not said:
        raise BadInput(Words(vi="Hãy ghi nội dung của mục.", en="Give the point's text."))
    return {field: said}


def _choice(choices: Iterable[str]) -> Callable[[str, Any], dict[str, Any]]:
    allowed = frozenset(choices)

    def check(field: str, value: Any) -> dict[str, Any]:
        if value not in allowed:
            raise BadInput(Words(vi="Lựa chọn không có.", en="There is no such choice."))
        return {field: value}

    return check


def _codes(field: str, value: Any) -> dict[str, Any]:
    codes = list(dict.fromkeys(str(code) for code in value or ()))
    unknown = [code for code in codes if code not in BODIES]
    if unknown:
        raise BadInput(
            Words(
                vi="Không có cơ quan với mã “{code}” trong danh mục.",
                en="The catalogue has no body “{code}”.",
            ).format(code=unknown[0])
        )
    return {field: codes}


def _timings(field: str, value: Any) -> dict[str, Any]:
    """Timings as JSON; "inclusive" and what else stands beside a timing goes to its details."""
    timings = [dict(one) for one in value or ()]
    details = []
    for timing in timings:
        timing.pop("sureness", None)
        detail: dict[str, Any] = {"sureness": 100}
        if timing.get("inclusive") is not None:
            detail["inclusive"] = bool(timing["inclusive"])
        timing.pop("inclusive", None)
        details.append(detail)
    if not all(map(is_workable, timings, details)):
        raise BadInput(
            Words(
                vi="Thời gian này chưa rõ; hãy ghi lại, ví dụ “trước ngày 15/6/2026”.",
                en="This timing is not clear; write it anew, such as “trước ngày 15/6/2026”.",
            )
        )
    return {field: timings, "timing_details": details}


def _targets(field: str, value: Any) -> dict[str, Any]:
    targets = []
    for one in value or ():
        number, unit = one.get("number"), str(one.get("unit") or "").strip()
        per, period = one.get("per") or "", one.get("period") or ""
        is_number = isinstance(number, int) and not isinstance(number, bool) and number >= 0
        if not is_number or not unit or per not in PER or period not in PERIODS:
            raise BadInput(
                Words(
                    vi="Chỉ tiêu cần một số nguyên, đơn vị tính và kỳ.",
                    en="A target needs a whole number, a unit and a period.",
                )
            )
        targets.append({"number": number, "unit": unit[:60], "per": per, "period": period})
    return {field: targets}


def _belongs(field: str, value: Any) -> dict[str, Any]:
    return {field: int(value) if value else None}


def _unknown(field: str) -> dict[str, Any]:
    why = Words(
        vi="Không có thông tin “{field}” để sửa.", en="There is no field “{field}” to correct."
    ).format(field=field)
    raise BadInput(why, details=((field, why),))


_ITEM: Final[Mapping[str, Callable[[str, Any], dict[str, Any]]]] = {
    "path": _text,
    "section": _text,
    "text": _text,
    "topic": _text,
    "text_of_timing": _text,
    "kind": _choice(KINDS),
    "bond": _choice(BONDS),
    "lead": _codes,
    "together_with": _codes,
    "performers": _codes,
    "timings": _timings,
    "targets": _targets,
    "belongs_to_id": _belongs,
}
