"""Annex tables: rows of duties, and the tables that give none."""

from __future__ import annotations

from hoanhap.pure.planreader.points import ROW, Point
from hoanhap.pure.planreader.read import outline_of
from tests.planreader.trees import paths, point_at

HEAD = "I. NHIỆM VỤ\n1. Cho vay đúng người.\nNơi nhận:\n- Như trên;\nPHỤ LỤC\nPHÂN CÔNG NHIỆM VỤ\n"
TABLE = """| TT | Nội dung công việc | Cơ quan chủ trì | Phối hợp | Thời hạn |
| 1 | Mở lớp tập huấn | Công an tỉnh | Sở Tư pháp | Tháng 11/2025 |
| 2 | Bố trí vốn ủy thác | Sở Tài chính | | Hằng năm |
"""


def rows(text: str) -> list[Point]:
    return [point for point in outline_of(text).walk() if point.kind == ROW]


def said(point: Point) -> list[tuple[str, str]]:
    return [(labelled.label, labelled.words.text) for labelled in point.labelled]


def test_a_row_is_a_point_with_what_its_columns_say() -> None:
    first, second = rows(HEAD + TABLE)
    assert (first.path, first.words.text) == ("PL1.1", "mo lop tap huan")
    assert said(first) == [
        ("lead", "cong an tinh"),
        ("with", "so tu phap"),
        ("when", "thang 11/2025"),
    ]
    assert said(second) == [("lead", "so tai chinh"), ("when", "hang nam")]


def test_a_rows_place_runs_from_its_task_to_its_last_cell() -> None:
    text = HEAD + TABLE
    first = point_at(text, "PL1.1")
    assert text[first.place.begin : first.place.end].startswith("Mở lớp")
    assert text[first.place.begin : first.place.end].endswith("Tháng 11/2025")


def test_cells_parted_by_tabs_read_like_pipes() -> None:
    tabbed = "\n".join(
        "\t".join(cell.strip() for cell in line.strip("|").split("|"))
        for line in TABLE.splitlines()
    )
    assert [said(point) for point in rows(HEAD + tabbed)] == [said(p) for p in rows(HEAD + TABLE)]


def test_a_table_out_of_html_reads_like_pipes() -> None:
    html = "".join(
        "<tr>"
        + "".join(f"<td>{cell.strip()}</td>" for cell in line.strip("|").split("|"))
        + "</tr>\n"
        for line in TABLE.splitlines()
    )
    assert [said(point) for point in rows(f"{HEAD}<table>{html}</table>")] == [
        said(point) for point in rows(HEAD + TABLE)
    ]


def test_a_cell_merged_downwards_speaks_for_the_rows_below() -> None:
    merged = TABLE.replace("| Sở Tài chính | |", "| 〃 | |")
    assert ("lead", "cong an tinh") in said(rows(HEAD + merged)[1])


def test_groups_of_rows_give_their_number_where_rows_count_anew() -> None:
    grouped = TABLE + "| II | CHO VAY | | | |\n| 1 | Giải ngân | Ngân hàng | | Thường xuyên |\n"
    grouped = grouped.replace("| 1 | Mở", "| I | HỌC NGHỀ | | | |\n| 1 | Mở")
    assert [point.path for point in rows(HEAD + grouped)] == ["PL1.I.1", "PL1.I.2", "PL1.II.1"]


def test_a_scoring_table_and_an_empty_form_give_no_row() -> None:
    scores = "| TT | Tiêu chí | Điểm tối đa | Tự chấm |\n| 1 | Nộp báo cáo đúng hạn | 10 | |\n"
    form = "| STT | Họ và tên | Ngày sinh | Nơi cư trú |\n| 1 | ... | ... | ... |\n"
    assert rows(HEAD + scores) == []
    assert rows(HEAD + form) == []
    blank = TABLE.replace("Mở lớp tập huấn", "....").replace("Bố trí vốn ủy thác", "")
    assert rows(HEAD + blank) == []


def test_a_second_annex_has_its_own_number() -> None:
    text = HEAD + TABLE + "PHỤ LỤC II\nTIẾN ĐỘ\n" + TABLE
    assert [path for path in paths(text) if path.endswith(".2")] == ["PL1.2", "PL2.2"]


def test_cells_set_one_under_the_other_are_rows_again() -> None:
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in TABLE.splitlines()]
    stacked = "\n".join(cell for row in cells for cell in row if cell).replace("TT\n", "STT\n")
    first, second = rows(HEAD + stacked)
    assert said(first) == said(rows(HEAD + TABLE)[0])
    assert (second.path, second.words.text) == ("PL1.2", "bo tri von uy thac")
