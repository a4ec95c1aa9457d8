"""What Form 01 says of one person, and what of it cannot be so. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from hoanhap.pure.kernel.identity import is_old_card_number, read_identity_number
from hoanhap.pure.kernel.money import MAX_VND
from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.vietnamese import normalise, proper_name
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.codes import PURPOSES, RELEASE_KINDS

YOUNGEST_YEARS = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryFacts:
    """One row of Form 01. "" and None mean "not said"; an `identity_number` of "" is "not yet".

    `born_on` is None where only the year is known. `sex` is "male", "female" or "". `release_kind`
    is "completed" or "amnestied", `purpose` "business" or "training"; `amount_vnd` in đồng.
    """

    full_name: str
    birth_year: int
    born_on: date | None = None
    sex: str = ""
    identity_number: str = field(default="", repr=False)
    residence: str
    release_kind: str
    released_on: date
    certificate_number: str = ""
    certificate_on: date | None = None
    obeys_law: bool
    purpose: str
    amount_vnd: int | None = None
    phone: str = field(default="", repr=False)
    form_note: str = ""


LENGTHS = {
    "full_name": 100,
    "residence": 200,
    "certificate_number": 40,
    "phone": 20,
    "form_note": 200,
}


def checked(facts: EntryFacts, on: date) -> EntryFacts:
    """The facts with tidy texts. Raises BadInput with one (field, why) for every wrong field."""
    tidy = replace(
        facts,
        full_name=proper_name(facts.full_name),
        residence=normalise(facts.residence),
        identity_number="".join(facts.identity_number.split()),
        certificate_number=facts.certificate_number.strip(),
        phone=facts.phone.strip(),
        form_note=facts.form_note.strip(),
    )
    wrong = tuple(wrong_fields(tidy, on))
    if wrong:
        raise BadInput(
            Words(vi="Có {count} ô cần sửa.", en="{count} fields to mend.").format(
                count=len(wrong)
            ),
            details=wrong,
        )
    return tidy


def wrong_fields(facts: EntryFacts, on: date) -> Iterator[tuple[str, Words]]:
    """Each field that cannot be so on that day, with what to do."""
    yield from _wrong_texts(facts)
    yield from _wrong_birth(facts, on)
    yield from _wrong_identity(facts)
    yield from _wrong_release(facts, on)
    if facts.purpose not in PURPOSES:
        yield "purpose", Words(vi="Hãy chọn mục đích vay vốn.", en="Choose the loan's purpose.")
    if facts.amount_vnd is not None and not 0 < facts.amount_vnd <= MAX_VND:
        yield (
            "amount_vnd",
            Words(
                vi="Số tiền phải lớn hơn 0 và tính bằng đồng.", en="The amount is in đồng, above 0."
            ),
        )


def _wrong_texts(facts: EntryFacts) -> Iterator[tuple[str, Words]]:
    for name in ("full_name", "residence"):
        if not getattr(facts, name):
            yield name, Words(vi="Hãy ghi nội dung này.", en="This must be filled in.")
    for name, longest in LENGTHS.items():
        if len(getattr(facts, name)) > longest:
            yield (
                name,
                Words(vi="Tối đa {longest} ký tự.", en="At most {longest} characters.").format(
                    longest=longest
                ),
            )


def _wrong_birth(facts: EntryFacts, on: date) -> Iterator[tuple[str, Words]]:
    if not 1900 <= facts.birth_year <= on.year - YOUNGEST_YEARS:
        yield (
            "birth_year",
            Words(
                vi="Năm sinh không hợp lý; hãy xem lại giấy tờ.",
                en="The year of birth can't be right; check the papers.",
            ),
        )
    if facts.born_on is not None and facts.born_on.year != facts.birth_year:
        yield (
            "born_on",
            Words(vi="Ngày sinh không khớp với năm sinh.", en="Day and year of birth differ."),
        )
    if facts.sex not in ("male", "female", ""):
        yield "sex", Words(vi="Giới tính ghi nam hoặc nữ.", en="Sex is male or female.")


def _wrong_identity(facts: EntryFacts) -> Iterator[tuple[str, Words]]:
    number = facts.identity_number
    if not number or is_old_card_number(number):
        return
    read = read_identity_number(number)
    if read is None:
        yield (
            "identity_number",
            Words(
                vi="Số định danh phải đủ 12 chữ số (hoặc 9 chữ số với CMND cũ); nếu chưa có thì "
                "để trống.",
                en="An identity number has 12 digits (9 for an old card); leave it empty if "
                "none was issued.",
            ),
        )
    elif read.born_year != facts.birth_year:
        yield (
            "identity_number",
            Words(
                vi="Số định danh cho biết năm sinh {year}, khác với năm sinh đã ghi.",
                en="The identity number says born in {year}, not what is written here.",
            ).format(year=read.born_year),
        )
    elif facts.sex and read.sex != facts.sex:
        yield (
            "identity_number",
            Words(
                vi="Số định danh cho biết giới tính khác với giới tính đã ghi.",
                en="The identity number says another sex than is written here.",
            ),
        )


def _wrong_release(facts: EntryFacts, on: date) -> Iterator[tuple[str, Words]]:
    if facts.release_kind not in RELEASE_KINDS:
        yield (
            "release_kind",
            Words(
                vi="Danh sách chỉ gồm người đã chấp hành xong hoặc được đặc xá; người được tha "
                "tù trước thời hạn có điều kiện chờ đến khi có giấy chứng nhận.",
                en="The list is for completed sentences and amnesty; someone on conditional "
                "release waits until the certificate is issued.",
            ),
        )
    if facts.released_on > on:
        yield (
            "released_on",
            Words(vi="Ngày chấp hành xong chưa đến.", en="The day of completion has not come yet."),
        )
    if facts.released_on.year < facts.birth_year + YOUNGEST_YEARS:
        yield (
            "released_on",
            Words(
                vi="Ngày chấp hành xong không hợp với năm sinh.",
                en="The day of completion does not fit the year of birth.",
            ),
        )
    if facts.certificate_on is not None and facts.certificate_on > on:
        yield (
            "certificate_on",
            Words(vi="Ngày cấp giấy chưa đến.", en="The certificate's day has not come yet."),
        )
