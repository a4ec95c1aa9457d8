"""Make the badly scanned plans of unseen/ anew: a clean plan printed, spoilt, read by tesseract.

    python tests/planreader/make_ocr.py [NAME ...]     a name of READINGS; all of them without one

Each plan goes through LibreOffice to PDF, through pdftoppm to grey pictures, is turned, smeared or
squeezed, and read by tesseract, mostly with the English model, which loses Vietnamese marks. Its
gold is the clean plan's: where an item starts and ends is found again by aligning the two texts.
"""

import json
import re
import subprocess
import sys
import tempfile
import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from pathlib import Path
from typing import Any

from docx import Document
from docx.shared import Pt

UNSEEN = Path(__file__).with_name("unseen")
WORDS_OF_AN_END = 8


@dataclass(frozen=True, slots=True)
class Reading:
    """How one plan is spoilt: dots an inch, the model that reads it, what happens on the way."""

    plan: str
    model: str
    dots: int
    quality: int = 90
    turn: float = 0.0
    smears: int = 0


READINGS = {
    "lao-cai-2025-ocr-eng": Reading("lao-cai-2025", "eng", 150, quality=40),
    "thanh-hoa-2025-ocr-eng": Reading("thanh-hoa-2025", "eng", 200, turn=0.7),
    "cao-bang-2023-ocr-eng": Reading("cao-bang-2023", "eng", 300),
    "dak-lak-2026-ocr-eng": Reading("dak-lak-2026", "eng", 200, smears=2),
    "nghe-an-2025-ocr-eng": Reading("nghe-an-2025", "eng", 130, quality=50),
    "can-tho-2025-ocr-eng": Reading("can-tho-2025", "eng", 170, quality=45),
    "gia-lai-2026-ocr-eng": Reading("gia-lai-2026", "eng", 150, smears=1),
    "ha-giang-2023-ocr-eng": Reading("ha-giang-2023", "eng", 200, turn=0.5),
    "lang-son-2023-ocr-eng": Reading("lang-son-2023", "eng", 200, quality=60),
    "ha-noi-2025-ocr-eng": Reading("ha-noi-2025", "eng", 160, quality=50),
    "thai-nguyen-2025-ocr-eng": Reading("thai-nguyen-2025", "eng", 180, turn=0.4, smears=1),
    "quang-ninh-2023-ocr-vie": Reading("quang-ninh-2023", "vie", 150, smears=1),
}


def paragraphs(text: str) -> list[str]:
    """The plan's lines, those broken inside a sentence joined again (they end in a blank)."""
    return [line.strip() for line in re.sub(r" \n+", " ", text).split("\n") if line.strip()]


def printed(text: str, folder: Path) -> list[bytes]:
    """The plan as a PDF's bytes, printed by LibreOffice from a plain Word file."""
    document = Document()
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(13)
    for line in paragraphs(text):
        document.add_paragraph(line)
    document.save(str(folder / "plan.docx"))
    office = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile"]
    command = [*office, "--convert-to", "pdf", "--outdir", str(folder), str(folder / "plan.docx")]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return [(folder / "plan.pdf").read_bytes()]


def pictures(folder: Path, how: Reading) -> list[Path]:
    """One picture a page, spoilt as the reading says."""
    pdf, stem = str(folder / "plan.pdf"), str(folder / "page")
    if how.turn or how.smears:
        command = ["pdftoppm", "-r", str(how.dots), "-gray", pdf, stem]
        subprocess.run(command, check=True, timeout=180)
        pages = sorted(folder.glob("page-*.pgm"))
        for page in pages:
            page.write_bytes(spoilt(page.read_bytes(), how))
        return pages
    quality = f"quality={how.quality}"
    command = ["pdftoppm", "-r", str(how.dots), "-jpeg", "-jpegopt", quality, pdf, stem]
    subprocess.run(command, check=True, timeout=180)
    return sorted(folder.glob("page-*.jpg"))


def spoilt(picture: bytes, how: Reading) -> bytes:
    """A grey picture (PGM) turned by some degrees, by two slants, and smeared sideways."""
    match = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", picture)
    assert match, "a grey PGM was expected"
    width, height = int(match[1]), int(match[2])
    dots = picture[match.end() :]
    rows = [dots[at * width : (at + 1) * width] for at in range(height)]
    slope = how.turn * 3.14159 / 180
    if how.turn:
        rows = [pushed(row, round(slope * at)) for at, row in enumerate(rows)]
        columns = [bytes(row[at] for row in rows) for at in range(width)]
        columns = [pushed(column, -round(slope * at)) for at, column in enumerate(columns)]
        rows = [bytes(column[at] for column in columns) for at in range(height)]
    for _ in range(how.smears):
        rows = [bytes((a + b) // 2 for a, b in pairwise(row + row[-1:])) for row in rows]
        rows = [
            bytes((a + b) // 2 for a, b in zip(up, row, strict=True))
            for up, row in zip([rows[0], *rows[:-1]], rows, strict=True)
        ]
    return match[0] + b"".join(rows)


def pushed(line: bytes, by: int) -> bytes:
    """A line of dots pushed along, white coming in."""
    if by >= 0:
        return (b"\xff" * by + line)[: len(line)]
    return line[-by:] + b"\xff" * -by


def read_back(pages: list[Path], model: str) -> str:
    """What tesseract makes of the pages, a form feed between two."""
    texts = []
    for page in pages:
        command = ["tesseract", str(page), "-", "-l", model, "--psm", "4"]
        done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=300)
        texts.append(done.stdout.strip("\f\n"))
    return "\n\f".join(texts) + "\n"


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def bones(text: str) -> str:
    """The text without marks, lower case, as long as the text itself."""
    kept = []
    for letter in text:
        base = unicodedata.normalize("NFD", letter.lower().replace("đ", "d"))[:1]
        kept.append(base or " ")
    return "".join(kept)


class Alignment:
    """Where a place of the clean text lies in the text read back."""

    def __init__(self, clean: str, read: str) -> None:
        self.clean, self.read = clean, read
        matcher = SequenceMatcher(None, bones(clean), bones(read), autojunk=False)
        self.blocks = matcher.get_matching_blocks()

    def place(self, at: int) -> int:
        before = (0, 0)
        for block in self.blocks:
            if block.a <= at < block.a + block.size:
                return block.b + at - block.a
            if block.a > at:
                ahead = block.a - at
                return max(before[1], block.b - ahead)
            before = (block.a + block.size, block.b + block.size)
        return len(self.read)

    def stretch(self, begin: int, end: int) -> tuple[int, int]:
        """The stretch read back for clean[begin:end], widened to whole words."""
        start, stop = self.place(begin), self.place(end - 1) + 1
        while start > 0 and self.read[start - 1] != " ":
            start -= 1
        while stop < len(self.read) and self.read[stop] != " ":
            stop += 1
        while start < stop and self.read[start] == " ":
            start += 1
        return start, stop

    def words(self, text: str, after: int = 0) -> str:
        """What was read for a wording of the clean text (the wording itself if it is not there)."""
        at = self.clean.find(flat(text), after)
        if at < 0:
            return text
        begin, end = self.stretch(at, at + len(flat(text)))
        return self.read[begin:end]


def ends_of(read: str, begin: int, end: int, after: int) -> tuple[str, str]:
    """The shortest first and last words that find this stretch again, reading on from a place."""
    words = read[begin:end].split(" ")
    for count in range(min(WORDS_OF_AN_END, len(words)), len(words) + 1):
        starts = " ".join(words[:count])
        if read.find(starts, after) == begin:
            break
    for count in range(min(WORDS_OF_AN_END, len(words)), len(words) + 1):
        ends = " ".join(words[-count:])
        if read.find(ends, begin) + len(ends) == end:
            break
    return starts, ends


def gold_of(name: str, how: Reading, read: str) -> dict[str, Any]:
    """The clean plan's gold with its stretches, names and numbers as they were read back."""
    gold: dict[str, Any] = json.loads((UNSEEN / "gold" / f"{how.plan}.json").read_text("utf-8"))
    clean = flat((UNSEEN / gold["file"]).read_text("utf-8"))
    aligned = Alignment(clean, flat(read))
    at = after = 0
    for item in gold["items"]:
        begin = clean.find(item["starts"], at)
        at = clean.find(item["ends"], begin) + len(item["ends"])
        start, stop = aligned.stretch(begin, at)
        start = max(start, after)
        item["starts"], item["ends"] = ends_of(aligned.read, start, stop, after)
        likeness = SequenceMatcher(
            None, bones(clean[begin:at]), bones(aligned.read[start:stop]), autojunk=False
        ).ratio()
        if likeness < 0.75:
            print(f"  {name} {item['path']}: read back only {likeness:.2f} alike")
        after = stop
    header = gold["header"]
    alternatives = header.setdefault("alt", {})
    for field in ("title", "signer_name", "number", "place"):
        if header[field]:
            alternatives.setdefault(field, []).append(aligned.words(header[field]).rstrip(":;,."))
    for citation in gold["citations"]:
        if citation["number"]:
            citation["variants"] = [aligned.words(citation["number"]).rstrip(":;,.")]
    listed = max(clean.rfind("Nơi nhận"), 0)
    if how.plan == "nghe-an-2025":
        listed = clean.find("Nơi nhận")
    wanted = gold["recipients"]
    gold["alt"] = {"recipients": [[aligned.words(line, listed) for line in wanted]]}
    return gold | {"file": f"{name}.txt"}


def laid_out(gold: dict[str, Any]) -> str:
    """Answers as JSON, each duty, target and citation on a line of its own."""
    parts = []
    for name, value in gold.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            rows = ",\n  ".join(json.dumps(row, ensure_ascii=False) for row in value)
            parts.append(f'"{name}": [\n  {rows}\n ]')
        else:
            parts.append(f'"{name}": {json.dumps(value, ensure_ascii=False)}')
    return "{\n " + ",\n ".join(parts) + "\n}\n"


def make(name: str) -> None:
    how = READINGS[name]
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        printed((UNSEEN / f"{how.plan}.txt").read_text("utf-8"), folder)
        read = read_back(pictures(folder, how), how.model)
    (UNSEEN / f"{name}.txt").write_text(read, "utf-8")
    gold = laid_out(gold_of(name, how, read))
    (UNSEEN / "gold" / f"{name}.json").write_text(gold, "utf-8")
    print(f"{name}: {len(read)} letters, {len(read.splitlines())} lines")


if __name__ == "__main__":
    for wanted_name in sys.argv[1:] or READINGS:
        make(wanted_name)
