"""`hoanhap exchange check` on workbooks as commune offices send them, each written here by hand as
it would lie on the desk, with what a careful person would read from it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from tests.cli.asked import answered, refused
from tests.lists.form_01_books import xls, xlsx

Checked = Callable[..., dict[str, Any]]
FIELDS = [
    "position", "full_name", "born_on", "sex", "identity_number", "residence", "release_kind",
    "certificate_number", "certificate_on", "released_on", "obeys_law", "purpose", "amount_vnd",
    "phone", "note",
]  # fmt: skip
MOTTO = [["CÔNG AN XÃ MƯỜNG THAN", None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
         [None, None, None, "Độc lập - Tự do - Hạnh phúc"], []]  # fmt: skip
HEADS = ["STT", "Họ và tên", "Ngày sinh", "Nơi cư trú", "Loại giấy", "Ngày chấp hành xong",
         "Chấp hành pháp luật", "Mục đích vay", "Số tiền"]  # fmt: skip


def person(name: object, **cells: object) -> list[object]:
    row: dict[str, object] = {
        "n": 1, "name": name, "born": "1985", "home": "Bản Mới", "kind": "chấp hành xong",
        "out": "5/3/2024", "law": "có", "why": "SXKD", "sum": None,
    }  # fmt: skip
    return list((row | cells).values())


@pytest.fixture
def checked(tmp_path: Path) -> Checked:
    """The answer, its shape held to the description each time."""

    def ask_for(name: str, content: bytes, on: str = "2026-11-20") -> dict[str, Any]:
        file = tmp_path / name
        file.write_bytes(content)
        answer = answered("exchange", "check", "--json", "--on", on, str(file))
        assert list(answer) == ["kind", "rows", "accepted", "refused", "people"]
        assert answer["kind"] == "form-01"
        assert answer["accepted"] == len(answer["people"])
        rows = {(each["sheet"], each["row"]) for each in answer["refused"]}
        assert answer["rows"] == answer["accepted"] + len(rows)
        assert all(list(each) == ["sheet", "row", "column", "why"] for each in answer["refused"])
        assert all(list(each) == FIELDS for each in answer["people"])
        return answer

    return ask_for


def wrong(answer: dict[str, Any]) -> list[tuple[int, str]]:
    return [(each["row"], each["column"]) for each in answer["refused"]]


def told(answer: dict[str, Any], *fields: str) -> list[tuple[object, ...]]:
    return [tuple(each[field] for field in fields) for each in answer["people"]]


def test_a_head_of_two_rows_under_the_motto_with_totals_and_signatures_below(
    checked: Checked,
) -> None:
    blank = None
    rows = [
        *MOTTO, ["DANH SÁCH NGƯỜI CHẤP HÀNH XONG ÁN PHẠT TÙ CÓ NHU CẦU VAY VỐN"],
        ["TT", "Họ, tên\n(chữ in hoa)", "NTNS", "Nơi cư\ntrú", "Giấy chứng nhận", blank, blank,
         "Ngày về địa phương",
         "Chấp hành tốt quy định của pháp luật, không tham gia tệ nạn xã hội",
         "Nguyện vọng vay vốn", blank, "Ghi chú"],
        [blank, blank, blank, blank, "Loại giấy", "Số GCN", "Ngày cấp", blank, blank,
         "Mục đích sử dụng vốn", "Số tiền (triệu đồng)"],
        [f"({n})" for n in range(1, 13)],
        [1, "LÒ VĂN PÓ", "05 / 3 / 1990", "Bản Nậm Loỏng", "CHXAPT", "15/GCN", date(2024, 3, 1),
         date(2024, 3, 5), "X", "Chăn nuôi trâu, bò", 50],
        [2, "GIÀNG THỊ MẨY", 1985, "Bản Pú Đao", "Đặc xá", 16, date(2024, 9, 2), date(2024, 9, 2),
         "Tốt", "Học nghề", 30.5],
        [3, "Tao Văn Ún", "00/00/1979", "Bản Mới", "Tha tù trước thời hạn có điều kiện", blank,
         blank, "2/1/2025", "x", "SXKD", 20],
        ["Tổng cộng: 03 người", *[blank] * 9, 100.5], [],
        ["Nơi nhận:", *[blank] * 6, "Mường Than, ngày 25 tháng 10 năm 2026"],
        ["- UBND xã;", "NGƯỜI LẬP BIỂU", *[blank] * 5, "TRƯỞNG CÔNG AN XÃ"],
        ["- Lưu.", "(Ký, ghi rõ họ tên)", *[blank] * 5, "(Ký tên, đóng dấu)"], [],
        [blank, "Trung úy Lò Văn Dế", *[blank] * 5, "Trung tá Nguyễn Văn Sơn"],
    ]  # fmt: skip
    answer = checked("1.xlsx", xlsx(("Tháng 11", rows)))
    assert answer["rows"] == 3
    assert wrong(answer) == [(10, "Loại giấy")]
    assert "Điều 3" in answer["refused"][0]["why"]
    assert told(answer, "full_name", "born_on", "certificate_on", "amount_vnd") == [
        ("Lò Văn Pó", "1990-03-05", "2024-03-01", 50_000_000),
        ("Giàng Thị Mẩy", "1985", "2024-09-02", 30_500_000),
    ]
    assert told(answer, "release_kind", "certificate_number", "obeys_law", "purpose") == [
        ("completed", "15/GCN", True, "business"), ("amnestied", "16", True, "training"),
    ]  # fmt: skip


def test_instructions_first_hidden_choices_odd_order_and_blank_columns(
    checked: Checked, tmp_path: Path
) -> None:
    file = tmp_path / "made.xlsx"
    rows: list[list[Any]] = [
        ["Ghi chú", None, "Mức vay", "Nhu cầu vay vốn", None, "Chấp hành pháp luật", "Ngày CHXAPT",
         "Diện", "Địa chỉ", "CMND", "Năm sinh", "Nam/Nữ", "Họ tên", "Số TT"],
        ["", None, 50, "Sản xuất, kinh doanh", None, "Có", "5-3-2024",
         "Chấp hành xong án phạt tù", "Bản Mới", 45678901, 1985, "Nam", "Lò  Văn   Pó", 1],
        ["hộ nghèo", None, "30 triệu", "Đào tạo nghề", None, "không", "05.03.2024", "đặc xá",
         "Bản Cũ", 145678901, "1990", "Nữ", "Vàng Thị Dợ", 2],
        ["", None, 50000000, "Tạo việc làm", None, "tốt", "31/4/2024", "Chấp hành xong",
         "Bản Cũ", "145 678 902", 1991, "nam", "Vàng A Chớ", 3],
        ["", None, 10000, "kinh doanh", None, "V", "ngày 5 tháng 3 năm 2024", "mãn hạn tù",
         "Bản Cũ", 12090000123, 1990, "nam", "Vàng A Páo", 4],
        [], ["* Ghi chú: số tiền theo nhu cầu"], ["Danh sách có 04 người"],
    ]  # fmt: skip
    with xlsxwriter.Workbook(file) as book:
        first = book.add_worksheet("Hướng dẫn")
        for line, words in enumerate(("Họ và tên", "Ngày sinh", "Nơi cư trú", "Loại giấy",
                                      "Mục đích vay")):  # fmt: skip
            first.write_row(line, 0, [words, "Ghi theo giấy tờ"])
        hidden = book.add_worksheet("DM")
        hidden.hide()
        hidden.write_row(0, 0, ["Loại giấy", "Mục đích vay"])
        page = book.add_worksheet("Danh sách")
        for line, row in enumerate(rows):
            page.write_row(line, 0, row)
    answer = checked("2.xlsx", file.read_bytes())
    assert answer["rows"] == 4
    assert [(each["sheet"], each["row"]) for each in answer["refused"]] == [("Danh sách", 4)]
    assert told(answer, "full_name", "identity_number", "obeys_law", "amount_vnd", "note") == [
        ("Lò Văn Pó", "045678901", True, 50_000_000, None),
        ("Vàng Thị Dợ", "145678901", False, 30_000_000, "hộ nghèo"),
        ("Vàng A Páo", "012090000123", True, 10_000, None),
    ]
    assert {each["released_on"] for each in answer["people"]} == {"2024-03-05"}


def test_an_old_excel_file_with_numbers_for_everything(checked: Checked) -> None:
    heads = ["Số TT", "Tên người CHXAPT", "Ngày sinh", "Giới", "CCCD/ĐDCN", "Nơi thường trú",
             "Hình thức ra trại", "Giấy CN số", "Ngày cấp GCN", "Ngày ra trại",
             "Chấp hành pháp luật", "Mục đích vay", "Số tiền", "SĐT"]  # fmt: skip
    rows = [
        heads,
        [1, "Lò Văn Pó", date(1990, 5, 3), "Nam", 12090000123, "Bản A", "Chấp hành xong", 15,
         date(2024, 3, 1), date(2024, 3, 5), "có", "SXKD", 50, 912345678],
        [2, "Giàng Thị Mẩy", 1985, "Nữ", 12185000456, "Bản B", "Đặc xá", "", "", 45356, "có",
         "học nghề", 40000000, "0912.345.679"],
        [3, "Nguyễn Văn Tư", "30/2/1980", "Nam", 1209000012, "Tổ 4", "Chấp hành xong", "", "",
         "1/2/2027", "có", "SXKD", "năm mươi", ""],
        ["", "Cộng", 3, "", "", "", "", "", "", "", "", "", 40000050, ""],
    ]  # fmt: skip
    answer = checked("3.xls", xls("Sheet1", rows))
    assert answer["rows"] == 3
    assert [each for each in wrong(answer) if each[0] != 4] == []
    assert {"Ngày sinh", "Ngày ra trại", "Số tiền"} <= {column for _, column in wrong(answer)}
    assert told(answer, "identity_number", "amount_vnd", "phone", "released_on") == [
        ("012090000123", 50_000_000, "0912345678", "2024-03-05"),
        ("012185000456", 40_000_000, "0912345679", "2024-03-05"),
    ]


@pytest.mark.parametrize(
    ("separator", "written"),
    [
        ("\t", lambda text: unicodedata.normalize("NFD", text).encode("utf-16")),
        (";", lambda text: ("\ufeff" + text).encode()),
        (",", lambda text: text.encode()),
    ],
)
def test_a_csv_from_any_program_gives_the_same(
    separator: str, written: Callable[[str], bytes], checked: Checked
) -> None:
    heads = [*HEADS[:8], "Số tiền đề nghị vay (đồng)"]
    rows = [
        heads,
        person("Lò Văn Pó", born="3 / 5 /1990", out=" 05/ 03/2024 ", sum="50.000.000"),
        person("Hồ Thị Ên", out="2024-09-02", sum="30 000 000"),
        person("Hồ Thị Ơn", out="2/9/24", sum="30000000"),
        ["", "Tổng số", *[""] * 6, "110.000.000"],
        ["Người lập biểu", "", "", "", "Trưởng Công an xã", *[""] * 4],
    ]
    text = "\r\n".join(separator.join(f'"{cell}"' for cell in row) for row in rows)
    answer = checked("thang11.csv", written(text))
    assert wrong(answer) == [(4, "Ngày chấp hành xong")]
    assert told(answer, "full_name", "born_on", "released_on", "amount_vnd") == [
        ("Lò Văn Pó", "1990-05-03", "2024-03-05", 50_000_000),
        ("Hồ Thị Ên", "1985", "2024-09-02", 30_000_000),
    ]


TCVN3 = [
    ["CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM"], ["§éc lËp - Tù do - H¹nh phóc"],
    ["STT", "Hä vµ tªn", "Ngµy sinh", "N¬i c\xad tró", "Lo¹i giÊy", "Ngµy chÊp hµnh xong",
     "ChÊp hµnh ph¸p luËt", "Môc ®Ých vay", "Sè tiÒn (triÖu ®ång)"],
    [1, "NguyÔn V¨n §øc", "3/5/1990", "X· M\xadêng Than", "ChÊp hµnh xong", "5/3/2024", "cã",
     "S¶n xuÊt, kinh doanh", 50],
    [2, "TrÇn ThÞ H\xad¬ng", 1985, "B¶n NËm Loáng", "§Æc x¸", "2/9/2024", "tèt", "§µo t¹o nghÒ",
     30],
    ["Tæng céng: 2 ng\xadêi"], ["Tr\xadëng C«ng an x·"],
]  # fmt: skip
VNI = [
    ["COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM"],
    ["STT", "Hoï vaø teân", "Ngaøy sinh", "Nôi cö truù", "Loaïi giaáy", "Ngaøy chaáp haønh xong",
     "Chaáp haønh phaùp luaät", "Muïc ñích vay", "Soá tieàn (trieäu ñoàng)"],
    [1, "Nguyeãn Vaên Ñöùc", "3/5/1990", "Xaõ Möôøng Than", "Chaáp haønh xong", "5/3/2024", "coù",
     "Saûn xuaát, kinh doanh", 50],
    [2, "Traàn Thò Höông", 1985, "Baûn Naäm Loûng", "Ñaëc xaù", "2/9/2024", "toát",
     "Ñaøo taïo ngheà", 30],
    ["Toång coäng: 2 ngöôøi"],
]  # fmt: skip


@pytest.mark.parametrize("rows", [TCVN3, VNI], ids=["tcvn3", "vni"])
@pytest.mark.parametrize("make", [lambda rows: xlsx(("A", rows)), lambda rows: xls("A", rows)])
def test_a_sheet_typed_in_an_old_font(
    rows: list[list[Any]], make: Callable[[Any], bytes], checked: Checked
) -> None:
    answer = checked("cu.bin", make(rows))
    assert (answer["rows"], answer["refused"]) == (2, [])
    assert told(answer, "full_name", "born_on", "release_kind", "purpose", "amount_vnd") == [
        ("Nguyễn Văn Đức", "1990-05-03", "completed", "business", 50_000_000),
        ("Trần Thị Hương", "1985", "amnestied", "training", 30_000_000),
    ]
    assert answer["people"][0]["residence"] == "Xã Mường Than"


def test_groups_by_hamlet_repeated_heads_and_marks_for_as_above(checked: Checked) -> None:
    rows = [
        HEADS, ["I", "Bản Nậm Loỏng"], person("Lò Văn Pó"), person("Lò Văn Dế", home="nt"),
        person("Lò Văn Chớ", home='"'), ["II. Bản Mới"], HEADS, person("Vàng A Páo"),
        ["", "Tổng cộng", 4],
    ]  # fmt: skip
    answer = checked("7.xlsx", xlsx(("S", rows)))
    assert (answer["rows"], wrong(answer)) == (4, [(4, "Nơi cư trú"), (5, "Nơi cư trú")])
    assert told(answer, "full_name") == [("Lò Văn Pó",), ("Vàng A Páo",)]


def test_the_same_person_twice_is_refused_the_second_time(checked: Checked) -> None:
    heads = [*HEADS, "Số CCCD"]
    first = [*person("Lò Văn Pó", born="3/5/1990"), "012090000123"]
    second = [*person("LÒ VĂN PÓ", born="1990"), "012090000123"]
    answer = checked("8.xlsx", xlsx(("T10", [heads, first]), ("T11", [heads, second])))
    assert [(each["sheet"], each["row"]) for each in answer["refused"]] == [("T11", 2)]
    assert "T10" in answer["refused"][0]["why"]


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ({"name": ""}, "Họ và tên"), ({"born": ""}, "Ngày sinh"), ({"home": None}, "Nơi cư trú"),
        ({"kind": ""}, "Loại giấy"), ({"out": ""}, "Ngày chấp hành xong"),
        ({"law": ""}, "Chấp hành pháp luật"), ({"why": ""}, "Mục đích vay"),
        ({"kind": "án treo"}, "Loại giấy"), ({"kind": "chưa chấp hành xong"}, "Loại giấy"),
        ({"kind": "TTTHCĐK"}, "Loại giấy"), ({"why": "trả nợ"}, "Mục đích vay"),
        ({"out": "21/11/2026"}, "Ngày chấp hành xong"), ({"out": "2024"}, "Ngày chấp hành xong"),
        ({"out": "3/2024"}, "Ngày chấp hành xong"), ({"out": "03/25/2024"}, "Ngày chấp hành xong"),
        ({"out": "29/2/2023"}, "Ngày chấp hành xong"), ({"born": "2025"}, "Ngày chấp hành xong"),
        ({"law": "bình thường"}, "Chấp hành pháp luật"), ({"sum": -5}, "Số tiền"),
        ({"sum": "50 - 60"}, "Số tiền"), ({"name": "Lò Văn 3"}, "Họ và tên"),
    ],
)  # fmt: skip
def test_one_wrong_cell_is_named_alone(
    cells: dict[str, object], column: str, checked: Checked
) -> None:
    answer = checked("9.xlsx", xlsx(("S", [HEADS, person(**{"name": "Lò Văn Pó", **cells})])))
    assert wrong(answer) == [(2, column)]
    assert answer["refused"][0]["why"]


@pytest.mark.parametrize(
    ("head", "cell", "amount_vnd"),
    [
        ("Số tiền", 50, 50_000_000), ("Số tiền", 9999, 9_999_000_000), ("Số tiền", 10000, 10_000),
        ("Số tiền", "0,5", 500_000), ("Số tiền", "50.000.000 đ", 50_000_000), ("Số tiền", "", None),
        ("Số tiền (triệu đồng)", "30,5", 30_500_000), ("Số tiền (đồng)", 50_000_000, 50_000_000),
        ("Mức vay", "30 triệu đồng", 30_000_000),
    ],
)  # fmt: skip
def test_an_amount_is_in_its_heads_unit_and_else_by_its_size(
    head: str, cell: object, amount_vnd: int | None, checked: Checked
) -> None:
    answer = checked("10.xlsx", xlsx(("S", [[*HEADS[:8], head], person("Lò Pó", sum=cell)])))
    assert told(answer, "amount_vnd") == [(amount_vnd,)]


def test_a_file_without_a_needed_column_or_without_a_list_is_refused_whole(
    tmp_path: Path,
) -> None:
    few = xlsx(("S", [["STT", "Họ tên", "Năm sinh", "Số CCCD"], [1, "Lò Văn Pó", 1990, ""]]))
    for name, content in (("few.xlsx", few), ("none.csv", b"a;b\n1;2\n"), ("no.xlsx", b"%PDF-1")):
        (tmp_path / name).write_bytes(content)
        refused("exchange", "check", "--json", str(tmp_path / name))
    refused("exchange", "check", "--json", str(tmp_path))


def test_a_head_with_nobody_under_it_is_a_list_of_nobody(checked: Checked) -> None:
    answer = checked("empty.xlsx", xlsx(("S", [HEADS])))
    assert (answer["rows"], answer["people"]) == (0, [])
