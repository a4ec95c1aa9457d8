"""How fast a Form 01 workbook of 20,000 rows is read, beside merely reading its cells.

The bare version opens the same bytes with python-calamine and takes the cells, no more. Ours checks
the file, opens it and reads every cell to people and wrong cells: once in this process, once with
the opening in its limited process, as a file from outside is. Rounds take turns in one warm
process, and the medians are compared. Peak memory is the higher of the two processes'.
"""

from __future__ import annotations

import gc
import io
import json
import random
import resource
import sys
from collections.abc import Callable
from datetime import date, datetime, timedelta
from statistics import median
from time import perf_counter

import xlsxwriter
from python_calamine import CalamineWorkbook

from hoanhap.ground.documents.workbook_in import open_here, open_workbook
from hoanhap.work.lists.form_01 import read_form_01

ROWS = 20_000
ROUNDS = 9
ON = date(2026, 11, 20)
AIM_RATIO = 3.5
AIM_PEAK_MB = 300

HEADS = (
    "STT", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Nơi cư trú", "Loại giấy",
    "Số GCN", "Ngày cấp", "Ngày chấp hành xong", "Chấp hành pháp luật", "Mục đích vay",
    "Số tiền (triệu đồng)", "Điện thoại", "Ghi chú",
)  # fmt: skip
FAMILIES = ("Lò", "Giàng", "Vàng", "Tẩn", "Nguyễn", "Trần", "Hoàng", "Sùng", "Chang", "Phàn")
MIDDLES = ("Văn", "Thị", "A", "Đức", "Thanh", "Minh", "Xuân", "Quốc", "Hữu")
GIVEN = ("An", "Bình", "Chứ", "Páo", "Hùng", "Hương", "Đường", "Lý", "Mẩy", "Sơn", "Nghĩa", "Pó")


def a_row(chance: random.Random, number: int) -> list[object]:
    """One invented person; of every fifty rows one has a wrong cell."""
    born = date(1960, 1, 1) + timedelta(days=chance.randrange(16_000))
    is_woman = chance.random() < 0.2
    century = (2 if born.year >= 2000 else 0) + is_woman
    released = date(2022, 1, 1) + timedelta(days=chance.randrange(1_000))
    is_wrong = number % 50 == 0
    return [
        number,
        " ".join(map(chance.choice, (FAMILIES, MIDDLES, GIVEN))),
        born,
        "nữ" if is_woman else "nam",
        f"{chance.choice(['012', '001', '020'])}{century}{born.year % 100:02d}{number:06d}",
        f"Bản {chance.choice(GIVEN)} {chance.randrange(40)}, xã Bình Lư",
        "chấp hành xong",
        f"{chance.randrange(9_999)}/GCN",
        released,
        "31/2/2024" if is_wrong else released,
        "có",
        chance.choice(["SXKD", "đào tạo nghề"]),
        chance.choice([30, 50, 100]),
        f"09{chance.randrange(10**8):08d}",
        "",
    ]


def a_workbook() -> bytes:
    """The same 20,000 invented rows every time."""
    chance = random.Random(22)  # noqa: S311  invented people, no secret
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"constant_memory": True}) as book:
        page = book.add_worksheet("Danh sách")
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        page.write_row(0, 0, HEADS)
        for number in range(1, ROWS + 1):
            for column, value in enumerate(a_row(chance, number)):
                if isinstance(value, date):
                    when = datetime(value.year, value.month, value.day)  # noqa: DTZ001  a day only
                    page.write_datetime(number, column, when, day)
                elif value != "":
                    page.write(number, column, value)
    return out.getvalue()


def bare(data: bytes) -> int:
    """The cells and nothing else."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return len(book.get_sheet_by_index(0).to_python(skip_empty_area=False)) - 1


def ours_here(data: bytes) -> int:
    """Checked, opened in this process, and read."""
    return read_form_01(open_here(data), on=ON).people_total


def ours_apart(data: bytes) -> int:
    """Checked and opened in the limited process, and read in this one."""
    return read_form_01(open_workbook(data), on=ON).people_total


def timed(read: Callable[[bytes], int], data: bytes) -> float:
    """Seconds of one round, everything of the round before thrown away first."""
    gc.collect()
    start = perf_counter()
    people = read(data)
    seconds = perf_counter() - start
    if people != ROWS:
        raise SystemExit(f"{read.__name__} read {people} people, not {ROWS}")
    return seconds


def main() -> int:
    """Measure, print one JSON object, and give 1 where an aim is missed."""
    data = a_workbook()
    ways = (bare, ours_here, ours_apart)
    rounds: dict[str, list[float]] = {way.__name__: [] for way in ways}
    for way in ways:
        timed(way, data)
    for _ in range(ROUNDS):
        for way in ways:
            rounds[way.__name__].append(timed(way, data))
    seconds = {name: median(times) for name, times in rounds.items()}
    peak_kib = max(
        resource.getrusage(who).ru_maxrss
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    result = {
        "rows": ROWS,
        "cells_alone_s": round(seconds["bare"], 3),
        "read_here_s": round(seconds["ours_here"], 3),
        "read_apart_s": round(seconds["ours_apart"], 3),
        "ratio_here": round(seconds["ours_here"] / seconds["bare"], 2),
        "ratio_apart": round(seconds["ours_apart"] / seconds["bare"], 2),
        "aim_ratio_here": AIM_RATIO,
        "peak_mb": round(peak_kib / 1024),
        "aim_peak_mb": AIM_PEAK_MB,
    }
    sys.stdout.write(json.dumps(result, ensure_ascii=False, indent=2) + "\n")
    return int(result["ratio_here"] > AIM_RATIO or result["peak_mb"] > AIM_PEAK_MB)


if __name__ == "__main__":
    sys.exit(main())
