"""How fast a plan is read: ten pages of Word, and scanned pages beside tesseract alone.

From Word: the whole way, the file opened in its limited process, is timed with what is read from
the text; then the same in this process beside python-docx, which opens the file and walks over its
paragraphs, runs and cells, no more. Rounds take turns in one warm process; medians are compared.

Scans: the same pages once as one PDF of pictures, once as pictures that tesseract reads one after
the other, each in a process of its own, with one thread and with as many as it takes by itself; the
faster of the two is what ours is compared with. Rounds take turns and the best counts: other work
on the machine only adds.
"""

from __future__ import annotations

import gc
import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from bench._plan import DOTS_AN_INCH, a_scan, a_word_plan
from docx import Document

from hoanhap.ground.documents.pdf import is_pdf_available, to_pdf
from hoanhap.ground.documents.plan_text import text_of
from hoanhap.ground.documents.text_here import text_here
from hoanhap.pure.planreader.read import read_plan

ROUNDS = 9
SCANNED = 4
SCAN_ROUNDS = 3
AIM_WHOLE_MS, AIM_PURE_MS, AIM_RATIO, AIM_SCAN = AIMS = (300, 100, 10.0, 1.15)


def walk(data: bytes) -> int:
    """python-docx: open, and go over every paragraph, run and cell."""
    document = Document(io.BytesIO(data))
    letters = sum(len(run.text) for p in document.paragraphs for run in p.runs)
    for table in document.tables:
        for row in table.rows:
            letters += sum(len(p.text) for cell in row.cells for p in cell.paragraphs)
    return letters


def whole(data: bytes) -> int:
    """The file in its limited process, and what is read from its text."""
    return len(read_plan(text_of(data).text).items)


def here(data: bytes) -> int:
    """The same in this process alone."""
    return len(read_plan(text_here(data).text).items)


def seconds(work: Callable[[], object]) -> float:
    """One round, everything of the round before thrown away first."""
    gc.collect()
    start = perf_counter()
    work()
    return perf_counter() - start


def medians(ways: Sequence[Callable[[], object]]) -> list[float]:
    """Each way's median time; the ways take turns, after one round that doesn't count."""
    for way in ways:
        way()
    rounds = [[seconds(way) for way in ways] for _ in range(ROUNDS)]
    return [median(times) for times in zip(*rounds, strict=True)]


def from_word() -> dict[str, float]:
    """Ten pages of Word."""
    data = a_word_plan()
    text = text_here(data).text
    items = whole(data)
    if items < 66:
        raise SystemExit(f"only {items} points of the plan were read")
    apart, inside, pure, taken, bare = medians(
        [
            lambda: whole(data),
            lambda: here(data),
            lambda: read_plan(text),
            lambda: text_here(data),
            lambda: walk(data),
        ]
    )
    return {
        "items": items,
        "letters": len(text),
        "whole_ms": round(apart * 1000),
        "text_ms": round(taken * 1000, 1),
        "pure_ms": round(pure * 1000, 1),
        "python_docx_ms": round(bare * 1000, 1),
        "ratio_here": round(inside / bare, 2),
    }


def from_scan() -> dict[str, float] | None:
    """Scanned pages; None where the programs that this needs are missing."""
    program = shutil.which("tesseract")
    if program is None or not is_pdf_available():
        return None
    with TemporaryDirectory() as folder:
        scan, pictures = a_scan(to_pdf(a_word_plan()), SCANNED, Path(folder))

        def alone(**threads: str) -> float:
            command = [program, "", "stdout", "-l", "vie", "--dpi", str(DOTS_AN_INCH)]

            def read() -> None:
                for picture in pictures:
                    command[1] = str(picture)
                    subprocess.run(  # noqa: S603  a fixed command
                        command, capture_output=True, check=True, env=os.environ | threads
                    )

            return seconds(read)

        turns = [
            (alone(OMP_THREAD_LIMIT="1"), seconds(lambda: text_of(scan)))
            for _ in range(SCAN_ROUNDS)
        ]
        singly, ours = (min(times) / SCANNED for times in zip(*turns, strict=True))
        freely = alone() / SCANNED
    return {
        "pages": SCANNED,
        "page_s": round(ours, 2),
        "tesseract_page_s": round(freely, 2),
        "tesseract_one_thread_page_s": round(singly, 2),
        "ratio": round(ours / min(freely, singly), 2),
    }


def main() -> int:
    """Measure, print readable lines and one JSON object, and give 1 where an aim is missed."""
    word, scan = from_word(), from_scan()
    sys.stdout.write(
        "ten pages of Word: {whole_ms} ms whole, {pure_ms} ms of it reading the text; in one "
        "process {ratio_here} times python-docx ({python_docx_ms} ms)\n".format(**word)
    )
    if scan is None:
        sys.stdout.write("scans: skipped, tesseract or LibreOffice is missing\n")
    else:
        sys.stdout.write(
            "a scanned page: {page_s} s, {ratio} times tesseract alone\n".format(**scan)
        )
    sys.stdout.write(
        json.dumps({"bench": "plan_read", "word": word, "scan": scan, "aims": AIMS}) + "\n"
    )
    missed = [
        word["whole_ms"] > AIM_WHOLE_MS,
        word["pure_ms"] > AIM_PURE_MS,
        word["ratio_here"] > AIM_RATIO,
        scan is not None and scan["ratio"] > AIM_SCAN,
    ]
    return int(any(missed))


if __name__ == "__main__":
    sys.exit(main())
