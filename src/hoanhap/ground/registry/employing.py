"""What may stand on record of an establishment; shared by the deeds that write it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from hoanhap.ground.registry.models import Employer
from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.vietnamese import normalise, skeleton, sort_key
from hoanhap.pure.kernel.words import Words

EMPLOYER_KINDS = MappingProxyType(
    {
        "sme": Words(vi="Doanh nghiệp nhỏ và vừa", en="Small or medium enterprise"),
        "cooperative": Words(vi="Hợp tác xã", en="Cooperative"),
        "cooperative_group": Words(vi="Tổ hợp tác", en="Cooperative group"),
        "household_business": Words(vi="Hộ kinh doanh", en="Household business"),
    }
)
"""The four kinds that may borrow (điểm b khoản 1 Điều 3 Quyết định 22/2023/QĐ-TTg)."""

WORKERS_MOST = 100_000
_TAX_CODE = re.compile(r"\d{10}(-\d{3})?|\d{12}")
"""Ten digits, a branch's with three more; since 1/7/2025 a household's is its owner's twelve."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EmployerFields:
    """What is known of an establishment; "" and None mean "not known"."""

    name: str
    kind: str
    tax_code: str = ""
    address: str = ""
    contact_name: str = ""
    phone: str = ""
    workers_total: int | None = None
    workers_returned: int | None = None
    ceased_on: date | None = None


_LENGTHS = {"name": 200, "address": 200, "contact_name": 100, "phone": 20}
COLUMNS = (
    "name", "kind", "tax_code", "address", "contact_name", "phone", "workers_total",
    "workers_returned", "ceased_on",
)  # fmt: skip


def put(row: Employer, given: EmployerFields, today: date) -> None:
    """Put the fields on the row. Raises BadInput with one (field, why) for each wrong one, and for
    a tax code that another establishment has.
    """
    wrong = [*_wrong(given, today)]
    code = given.tax_code.strip()
    if code and Employer.objects.filter(tax_code=code).exclude(pk=row.pk).exists():
        wrong.append(("tax_code", _TAKEN))
    if wrong:
        count = Words(vi="Có {count} ô cần sửa.", en="{count} fields to mend.")
        raise BadInput(count.format(count=len(wrong)), details=wrong)
    row.name = normalise(given.name)
    row.name_skeleton = skeleton(row.name)
    row.name_sort = sort_key(row.name)
    row.kind = given.kind
    row.tax_code = code or None
    row.address = normalise(given.address)
    row.contact_name = normalise(given.contact_name)
    row.phone = given.phone.strip()
    row.workers_total = given.workers_total
    row.workers_returned = given.workers_returned
    row.ceased_on = given.ceased_on


_TAKEN = Words(
    vi="Mã số thuế này đang ghi cho một cơ sở khác; hãy tìm cơ sở đó trong danh sách.",
    en="This tax code is on record for another establishment; look for it in the list.",
)


def _wrong(given: EmployerFields, today: date) -> Iterator[tuple[str, Words]]:
    if not given.name.strip():
        yield "name", Words(vi="Hãy ghi tên cơ sở.", en="The name must be filled in.")
    if given.kind not in EMPLOYER_KINDS:
        yield "kind", Words(vi="Hãy chọn loại hình.", en="Choose the kind.")
    for name, longest in _LENGTHS.items():
        if len(getattr(given, name)) > longest:
            words = Words(vi="Tối đa {longest} ký tự.", en="At most {longest} characters.")
            yield name, words.format(longest=longest)
    code = given.tax_code.strip()
    if code and not _TAX_CODE.fullmatch(code):
        yield (
            "tax_code",
            Words(
                vi="Mã số thuế có 10 chữ số (đơn vị phụ thuộc thêm -001) hoặc 12 chữ số với hộ "
                "kinh doanh.",
                en="A tax code has 10 digits (a branch -001 more), or 12 for a household.",
            ),
        )
    yield from _wrong_numbers(given)
    if given.ceased_on is not None and given.ceased_on > today:
        yield "ceased_on", Words(vi="Ngày này chưa đến.", en="This day has not come yet.")


def _wrong_numbers(given: EmployerFields) -> Iterator[tuple[str, Words]]:
    total, returned = given.workers_total, given.workers_returned
    for name, number in (("workers_total", total), ("workers_returned", returned)):
        if number is not None and not 0 <= number <= WORKERS_MOST:
            yield name, Words(vi="Số lao động không hợp lý.", en="This number can't be right.")
    if total is not None and returned is not None and returned > total:
        yield (
            "workers_returned",
            Words(
                vi="Nhiều hơn tổng số lao động của cơ sở.",
                en="More than all workers of the establishment.",
            ),
        )
