"""The heads of Form 01: every one that offices are known to write, however it is written."""

from __future__ import annotations

from typing import Any

import pytest

from hoanhap.work.lists.form_01_heads import FIELD_TITLES, find_head, head_key, money_unit
from hoanhap.work.lists.form_01_types import NoForm01
from tests.lists.form_01_books import HEADS, MAY, PO, changed, names, read_rows, tcvn3, vni, wrong

KNOWN = {
    "position": ["STT", "TT", "Số TT"],
    "full_name": ["Họ và tên", "Họ tên", "Họ, tên", "Tên người CHXAPT"],
    "born_on": ["Ngày sinh", "Ngày, tháng, năm sinh", "Năm sinh", "NTNS"],
    "sex": ["Giới tính", "Nam/Nữ", "Giới"],
    "identity_number": ["Số CCCD", "Số CCCD/CMND", "CCCD/ĐDCN", "Số định danh cá nhân", "CMND"],
    "residence": ["Nơi cư trú", "Nơi thường trú", "Chỗ ở hiện nay", "Địa chỉ"],
    "release_kind": ["Loại giấy", "Hình thức ra trại", "Diện"],
    "certificate_number": ["Số giấy chứng nhận", "Số GCN", "Giấy CN số"],
    "certificate_on": ["Ngày cấp", "Ngày cấp GCN"],
    "released_on": [
        "Ngày chấp hành xong", "Ngày ra trại", "Ngày CHXAPT", "Ngày về địa phương",
    ],
    "obeys_law": [
        "Chấp hành pháp luật",
        "Chấp hành tốt quy định của pháp luật, không tham gia tệ nạn xã hội",
    ],
    "purpose": ["Mục đích vay", "Nhu cầu vay vốn", "Mục đích sử dụng vốn"],
    "amount_vnd": ["Số tiền", "Số tiền đề nghị vay", "Mức vay", "Số tiền (đồng)"],
    "phone": ["Điện thoại", "SĐT", "Số điện thoại"],
    "note": ["Ghi chú"],
}  # fmt: skip
WRITTEN = [
    str, str.upper, str.lower, tcvn3, vni, lambda head: f"  {head}\n(*) ", lambda head: f"[{head}]",
    lambda head: head.replace(" ", "  "), head_key,
]  # fmt: skip


def test_every_field_has_its_known_heads() -> None:
    assert set(KNOWN) == set(FIELD_TITLES)


@pytest.mark.parametrize(
    ("field", "head"), [(field, head) for field, heads in KNOWN.items() for head in heads]
)
@pytest.mark.parametrize("write", WRITTEN)
def test_a_head_is_known_in_any_spelling(field: str, head: str, write: Any) -> None:
    heads = list(HEADS)
    heads[list(FIELD_TITLES).index(field)] = head
    written = [write(each) for each in heads]
    row = changed(PO, amount_vnd=50_000_000 if head == "Số tiền (đồng)" else 50)
    reading = read_rows(row, heads=written)
    assert names(reading) == ["Lò Văn Pó"]
    fields = {column.letter: column.field for column in reading.columns}
    assert list(fields.values()) == list(FIELD_TITLES)


@pytest.mark.parametrize(
    ("head", "unit"),
    [
        ("Số tiền (triệu đồng)", "million"), ("Mức vay [Tr.đ]", "million"), ("Số tiền", None),
        ("Số tiền (đồng)", "vnd"), ("Mức vay (VNĐ)", "vnd"), ("Số tiền (nghìn đồng)", "thousand"),
        ("Mức vay (1.000đ)", "thousand"), ("Số tiền vay Ngân hàng", None), ("Mức vay (đ)", "vnd"),
    ],
)  # fmt: skip
def test_the_unit_of_money_is_read_from_the_head(head: str, unit: str | None) -> None:
    assert money_unit(head) == unit


def test_the_unit_alone_may_stand_in_a_second_row() -> None:
    heads = [*HEADS[:12], "Số tiền", *HEADS[13:]]
    below = [*[""] * 12, "(nghìn đồng)"]
    reading = read_rows(below, changed(PO, amount_vnd=50_000), heads=heads)
    assert reading.rows[0].amount_vnd == 50_000_000


def test_a_row_without_a_name_below_the_head_is_no_second_head() -> None:
    nameless = changed(PO, full_name="", note="Ghi chú: chuyển đến")
    reading = read_rows(nameless, MAY)
    assert wrong(reading) == [(2, "Họ và tên")]
    assert names(reading) == ["Giàng Thị Mẩy"]


def test_births_in_two_columns_by_sex_are_refused_whole_with_what_to_do() -> None:
    upper = [*HEADS[:2], "Năm sinh", "", *HEADS[4:]]
    with pytest.raises(NoForm01) as refused:
        read_rows(["", "", "Nam", "Nữ"], PO, heads=upper)
    assert "hai cột Nam và Nữ" in refused.value.words.vi


def test_the_issue_of_an_identity_card_is_not_the_certificates_day() -> None:
    upper = ["Họ và tên", "Số CCCD", "", "Giấy chứng nhận", ""]
    lower = ["", "Số", "Ngày cấp", "Số", "Ngày cấp"]
    head = find_head([upper, lower, ["Lò Văn Pó", "1", "2", "3", "4"]])
    assert head is not None
    assert head.columns == {
        "full_name": 0, "identity_number": 1, "certificate_number": 3, "certificate_on": 4,
    }  # fmt: skip
    assert head.all_labels[4] == "Ngày cấp"


def test_below_the_list_a_date_beside_a_title_is_no_person() -> None:
    end = ["", "Nơi nhận:", "", "", "", "", "", "", "", "Ngày 20 tháng 11 năm 2026"]
    reading = read_rows(PO, end, [2, *[""] * 14])
    assert names(reading) == ["Lò Văn Pó"]
    assert not reading.refused
    assert [passed.first_row for passed in reading.ignored] == [3]
