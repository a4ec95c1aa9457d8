"""Twenty thousand rows of Form 01: to a preview, and into the tables.

(a) A workbook's way to a preview, look-ups in the database included (half of its people are on the
list already), beside merely reading its cells with python-calamine in the same process; the peak
memory of a process that does nothing else. (b) Applying the preview's 20,000 new rows as one deed,
beside django-import-export taking the same facts into the same four tables (people, releases,
residences, entries) in the same run. It is used as quickly as it goes: in bulk, without
differences, with cached instances, the person's id taken from a dictionary and not by a query a
row, every rank of tables a resource of its own. Both seal numbers, index them and make sort keys;
ours alone also opens the sealed staging, matches, compares and leaves a trace with a link a person.

Times are processor time of this process (one thread), so that a busy machine does not speak; only
opening the file in a process of its own is told in passing time.
"""

from __future__ import annotations

import gc
import io
import json
import os
import resource
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

ROWS = 20_000
ROUNDS = 5
AIM_PREVIEW_RATIO = 6.0
AIM_PREVIEW_MB = 300
AIM_APPLY_RATIO = 3.0
MONTH = date(2026, 11, 1)


def main() -> None:
    """Print one readable line and one line of JSON."""
    if "--memory" in sys.argv:
        sys.stdout.write(json.dumps({"peak_mb": _peak_mb_of_a_preview()}))
        return
    answer: dict[str, Any]
    with tempfile.TemporaryDirectory(prefix="hoanhap-bench-") as folder:
        _start_django(Path(folder) / "bench.sqlite3")
        world = _world()
        answer = {
            **_preview_beside_cells(world),
            **_memory_apart(),
            **_apply_beside_import_export(world),
        }
    answer["aims"] = [AIM_PREVIEW_RATIO, AIM_PREVIEW_MB, AIM_APPLY_RATIO]
    sys.stdout.write(
        f"Form 01, {ROWS:,} rows: preview {answer['preview_to_cells']} times merely reading cells "
        f"(aim under {AIM_PREVIEW_RATIO}), peak {answer['preview_peak_mb']} MB (aim under "
        f"{AIM_PREVIEW_MB}); applied {answer['apply_rows_a_second']:,} rows a second, "
        f"{answer['apply_to_import_export']} times django-import-export (aim {AIM_APPLY_RATIO})\n"
    )
    sys.stdout.write(json.dumps({"bench": "form_01_import", **answer}) + "\n")


def _start_django(file: Path) -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "hoanhap.config.settings_test"
    os.environ["HOANHAP_DATABASE_URL"] = f"sqlite:///{file}"
    os.environ["HOANHAP_VAR"] = str(file.parent)
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)


def _world() -> Any:
    from tests.world import build_world

    return build_world()


def _facts(number: int) -> Any:
    from hoanhap.work.lists.facts import EntryFacts

    family = ("Lò", "Vàng", "Giàng", "Nguyễn", "Tao", "Lù", "Hoàng", "Lường")
    middle = ("Văn", "A", "Thị", "Minh", "Đức", "Xuân")
    given = ("Páo", "Dế", "Hòa", "Khánh", "Sùng", "Chớ", "Đạt", "Nhè", "Thắng", "Ún", "Yên")
    born_on = date(1960, 1, 1) + timedelta(days=number * 7 % 15_000)
    name = (family[number % 8], middle[number // 8 % 6], given[number // 48 % 11])
    is_man = name[1] != "Thị"
    return EntryFacts(
        full_name=" ".join(name),
        birth_year=born_on.year,
        born_on=born_on,
        sex="male" if is_man else "female",
        identity_number=_number(number, born_on, is_man=is_man),
        residence=f"Bản số {number % 97}, tổ {number % 13}",
        release_kind="amnestied" if number % 9 == 0 else "completed",
        released_on=date(2022, 1, 1) + timedelta(days=number % 1500),
        certificate_number=f"{number}/GCN",
        certificate_on=date(2022, 1, 1) + timedelta(days=number % 1500),
        obeys_law=True,
        purpose="training" if number % 20 == 0 else "business",
        amount_vnd=(number % 10 + 1) * 10_000_000,
        phone=f"09{number:08d}",
    )


def _number(number: int, born_on: date, *, is_man: bool) -> str:
    century = (0 if born_on.year < 2000 else 2) + (0 if is_man else 1)
    return f"012{century}{born_on.year % 100:02d}{number:06d}"


def _book(facts: list[Any]) -> bytes:
    import xlsxwriter
    from tests.lists.books import HEADS, cells

    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as made:
        page = made.add_worksheet("Danh sách")
        page.write_row(0, 0, HEADS)
        for line, row in enumerate(facts, start=1):
            page.write_row(line, 0, cells(line, row))
    return out.getvalue()


def _best(*works: Callable[[], object]) -> list[float]:
    """Seconds of each one's quickest round; they take turns, so that a busy moment hits all."""
    best = [float("inf")] * len(works)
    for number in range(ROUNDS + 1):
        for place, work in enumerate(works):
            gc.collect()
            began = process_time()
            work()
            if number:
                best[place] = min(best[place], process_time() - began)
    return best


def _only_cells(content: bytes) -> int:
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return sum(len(book.get_sheet_by_name(name).to_python()) for name in book.sheet_names)


def _to_preview(content: bytes, list_row: Any) -> Counter[str]:
    """As the page does it but for the sealing of the staged rows: statuses of all rows."""
    from hoanhap.ground.documents.many_objects import collector_paused
    from hoanhap.ground.documents.workbook_in import open_here
    from hoanhap.work.lists.planning import plan
    from hoanhap.work.lists.preview import rows_of, status_of
    from hoanhap.work.lists.upload import staged_of, upload_of

    upload = upload_of("ds.xlsx", content, open_here(content), on=MONTH)

    @collector_paused()
    def statuses() -> Counter[str]:
        staged = staged_of(upload.staged)
        said = rows_of(plan(list_row, staged), staged, is_replacing=False)
        return Counter(map(status_of, said))

    return statuses()


def _receive(lists: Any, row: Any, content: bytes) -> int:
    from hoanhap.ground.documents.workbook_in import open_here
    from hoanhap.work.lists.upload import upload_of

    upload = upload_of("ds.xlsx", content, open_here(content), on=MONTH)
    done = lists.do(
        "intake.receive_form_01", "drafter", commune_id=row.commune_id, month=row.month,
        list_id=row.pk, name=upload.name, content=content, staged=upload.staged,
        counts=upload.counts,
    )  # fmt: skip
    return int(done.id)


def _half_known(world: Any) -> Any:
    """A list that has every second person of the workbook already."""
    from tests.lists.ready import Lists

    lists = Lists(world, "a1")
    row = lists.started(MONTH)
    file_id = _receive(lists, row, _book([_facts(n) for n in range(1, ROWS + 1, 2)]))
    return lists.on(row, "lists.apply_form_01", "drafter", file_id=file_id)


def _preview_beside_cells(world: Any) -> dict[str, Any]:
    from hoanhap.ground.documents.workbook_in import open_workbook

    content = _book([_facts(n) for n in range(1, ROWS + 1)])
    row = _half_known(world)
    counts = _to_preview(content, row)
    assert counts == {"new": ROWS // 2, "same": ROWS // 2}, counts
    cells_s, preview_s = _best(lambda: _only_cells(content), lambda: _to_preview(content, row))
    began = perf_counter()
    open_workbook(content)
    apart_s = perf_counter() - began
    return {
        "rows": ROWS,
        "cells_ms": round(cells_s * 1000),
        "preview_ms": round(preview_s * 1000),
        "opening_in_a_process_of_its_own_ms": round(apart_s * 1000),
        "preview_to_cells": round(preview_s / cells_s, 2),
    }


def _memory_apart() -> dict[str, Any]:
    """The same preview in a process of its own, since this one holds what the others left."""
    run = subprocess.run(
        [sys.executable, "-m", "bench.form_01_import", "--memory"],
        check=True,
        capture_output=True,
        text=True,
    )
    return {"preview_peak_mb": json.loads(run.stdout)["peak_mb"]}


def _peak_mb_of_a_preview() -> int:
    with tempfile.TemporaryDirectory(prefix="hoanhap-bench-") as folder:
        made = Path(folder) / "ds.xlsx"
        maker = "import sys; from bench.form_01_import import write_book; write_book(sys.argv[1])"
        _start_django(Path(folder) / "bench.sqlite3")
        subprocess.run([sys.executable, "-c", maker, str(made)], check=True)  # noqa: S603 - our own words
        from tests.lists.ready import Lists

        row = Lists(_world()).started(MONTH)
        _to_preview(made.read_bytes(), row)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def write_book(path: str) -> None:
    """The workbook into a file, in a process whose memory is not counted."""
    Path(path).write_bytes(_book([_facts(n) for n in range(1, ROWS + 1)]))


def _apply_beside_import_export(world: Any) -> dict[str, Any]:
    from bench._import_export import import_all
    from tests.lists.ready import Lists

    from hoanhap.work.lists.models import ListEntry

    lists = Lists(world, "a2")
    row = lists.started(MONTH)
    facts = [_facts(n) for n in range(ROWS + 1, 2 * ROWS + 1)]
    file_id = _receive(lists, row, _book(facts))
    gc.collect()
    began = process_time()
    lists.on(row, "lists.apply_form_01", "drafter", file_id=file_id)
    ours_s = process_time() - began
    assert ListEntry.objects.filter(list=row).count() == ROWS

    other = Lists(world, "b1").started(MONTH)
    theirs = [_facts(n) for n in range(2 * ROWS + 1, 3 * ROWS + 1)]
    gc.collect()
    began = process_time()
    import_all(theirs, other)
    theirs_s = process_time() - began
    assert ListEntry.objects.filter(list=other).count() == ROWS
    return {
        "apply_rows_a_second": round(ROWS / ours_s),
        "import_export_rows_a_second": round(ROWS / theirs_s),
        "apply_to_import_export": round(theirs_s / ours_s, 2),
    }


if __name__ == "__main__":
    main()
