"""Facts as other systems send and deeds keep them: read strictly, so that a slip never passes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.qd_22_2023.facts import (
    Course,
    EmployerFacts,
    Household,
    Listing,
    PersonFacts,
    Purpose,
    Release,
    ReleaseKind,
    Through,
)

Reader = Callable[[str, object], Any]
Shape = Mapping[str, tuple[str, Reader]]
"""Key in the input -> name in the facts, and what reads its value."""

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def read_facts(data: object) -> PersonFacts | EmployerFacts:
    """A person's or an establishment's facts from plain data, a missing or null field not known.

    Raises BadInput, naming the field, on an unknown key, a wrong kind of value, a number below
    zero, or numbers that can't be together.
    """
    fields = _object("", data)
    kind = fields.get("kind")
    if kind not in ("person", "employer"):
        raise _wrong(
            "kind",
            Words(vi="phải là “person” hoặc “employer”", en="must be “person” or “employer”"),
        )
    rest = {key: value for key, value in fields.items() if key != "kind"}
    if kind == "person":
        return PersonFacts(**_read("", rest, _PERSON))
    return EmployerFacts(**_read("", rest, _EMPLOYER))


def read_day(name: str, value: object) -> date:
    """A day as "2026-03-01", nothing else. Raises BadInput naming the field."""
    if isinstance(value, str) and _DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise _wrong(
        name,
        Words(
            vi="phải là một ngày có thật viết dạng năm-tháng-ngày, ví dụ 2026-03-01",
            en="must be a real day written year-month-day, such as 2026-03-01",
        ),
    )


def _wrong(name: str, why: Words) -> BadInput:
    return BadInput(
        Words(vi="Trường “{name}” {why}.", en="The field “{name}” {why}.").format(
            name=name, why=why
        )
    )


def _object(name: str, value: object) -> dict[str, object]:
    if isinstance(value, dict):
        return value
    if name:
        raise _wrong(
            name, Words(vi="phải là một nhóm trường {...}", en="must be a group of fields {...}")
        )
    raise BadInput(
        Words(
            vi="Dữ kiện phải là một nhóm trường JSON {...} có trường “kind”.",
            en="The facts must be a JSON object {...} with the field “kind”.",
        )
    )


def _read(prefix: str, fields: Mapping[str, object], shape: Shape) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key, value in fields.items():
        name = f"{prefix}.{key}" if prefix else key
        if key not in shape:
            raise _wrong(
                name,
                Words(
                    vi="không có trong mẫu dữ kiện; hãy xem lại chính tả",
                    en="isn't one that is read; check its spelling",
                ),
            )
        if value is not None:
            target, reader = shape[key]
            values[target] = reader(name, value)
    return values


def _flag(name: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise _wrong(
            name, Words(vi="phải là true, false hoặc null", en="must be true, false or null")
        )
    return value


def _whole(name: str, value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise _wrong(
            name,
            Words(
                vi="phải là số nguyên không âm, không có dấu ngoặc kép hay phần thập phân",
                en="must be a whole number, not below zero, without quotes or decimals",
            ),
        )
    return value


def _word(name: str, value: object) -> str:
    if not isinstance(value, str):
        raise _wrong(name, Words(vi="phải là chữ trong dấu ngoặc kép", en="must be text in quotes"))
    return value


def _one_of(kinds: type[StrEnum]) -> Reader:
    def read(name: str, value: object) -> StrEnum:
        for kind in kinds:
            if isinstance(value, str) and value == kind.value:
                return kind
        allowed = ", ".join(f"“{kind.value}”" for kind in kinds)
        raise _wrong(
            name,
            Words(vi="phải là một trong: {allowed}", en="must be one of: {allowed}").format(
                allowed=allowed
            ),
        )

    return read


def _group(build: Callable[..., object], shape: Shape) -> Reader:
    def read(name: str, value: object) -> object:
        return build(**_read(name, _object(name, value), shape))

    return read


_RELEASE: Shape = {
    "kind": ("kind", _one_of(ReleaseKind)),
    "released_on": ("released_on", read_day),
    "certificate": ("has_certificate", _flag),
}
_LISTING: Shape = {
    "drawn_up_by_police": ("is_drawn_up_by_police", _flag),
    "confirmed_by_committee": ("is_confirmed_by_committee", _flag),
    "obeys_law": ("is_obeying_law", _flag),
    "social_evils": ("is_in_social_evils", _flag),
}
_COURSE: Shape = {
    "months": ("course_months", _whole),
    "disbursement_months": ("disbursement_months", _whole),
}
_HOUSEHOLD: Shape = {
    "other_adults": ("other_adults", _whole),
    "others_able_to_work": ("has_others_able_to_work", _flag),
    "others_full_capacity": ("has_others_with_full_capacity", _flag),
}
_PERSON: Shape = {
    "has_need": ("has_need", _flag),
    "release": ("release", _group(Release, _RELEASE)),
    "list": ("listing", _group(Listing, _LISTING)),
    "same_purpose_debt": ("has_same_purpose_debt", _flag),
    "purpose": ("purpose", _one_of(Purpose)),
    "amount_vnd": ("amount_vnd", _whole),
    "term_months": ("term_months", _whole),
    "course": ("course", _group(Course, _COURSE)),
    "through": ("through", _one_of(Through)),
    "household": ("household", _group(Household, _HOUSEHOLD)),
}
_EMPLOYER: Shape = {
    "employer_kind": ("employer_kind", _word),
    "lawful": ("is_lawful", _flag),
    "workers_total": ("workers_total", _whole),
    "workers_eligible_with_contract": ("workers_eligible_with_contract", _whole),
    "plan_confirmed": ("is_plan_confirmed", _flag),
    "same_purpose_debt": ("has_same_purpose_debt", _flag),
    "amount_vnd": ("amount_vnd", _whole),
    "term_months": ("term_months", _whole),
    "secured": ("is_secured", _flag),
}
_KEYS = {
    Release: _RELEASE,
    Listing: _LISTING,
    Course: _COURSE,
    Household: _HOUSEHOLD,
    PersonFacts: _PERSON,
    EmployerFacts: _EMPLOYER,
}


def write_facts(facts: PersonFacts | EmployerFacts) -> dict[str, Any]:
    """The facts as plain data that `read_facts` reads back: what a deed keeps."""
    kind = "person" if isinstance(facts, PersonFacts) else "employer"
    return {"kind": kind, **_write(facts)}


def _write(part: object) -> dict[str, Any]:
    return {
        key: _write_value(getattr(part, target)) for key, (target, _) in _KEYS[type(part)].items()
    }


def _write_value(value: object) -> Any:
    if type(value) in _KEYS:
        return _write(value)
    return value.isoformat() if isinstance(value, date) else value
