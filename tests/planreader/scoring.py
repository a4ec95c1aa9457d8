"""How near a reading comes to a careful reader's answers: one share a field, 0 to 1.

A plan's answers (gold) name each duty by the words it starts and ends with; a duty read and a duty
wanted are the same when their stretches of the source overlap almost wholly. What a plan leaves
open has further answers under "alt", and duties a reader may leave out are marked "omit".
"""

import json
import re
import unicodedata
from collections.abc import Callable, Iterable
from difflib import SequenceMatcher
from itertools import product
from pathlib import Path
from typing import Any

UNSEEN = Path(__file__).with_name("unseen")
OVERLAP = 0.8
FIELDS = (
    "header",
    "citations",
    "recipients",
    "items",
    "path",
    "kind",
    "lead",
    "with",
    "timing",
    "targets",
)
_HEADER = (
    "issuer",
    "document_type",
    "number",
    "place",
    "date",
    "title",
    "draft",
    "signer_name",
    "signer_title",
    "signer_authority",
)

Answers = dict[str, Any]
Stretch = tuple[int, int]


def answers_in(folder: Path) -> list[Answers]:
    """Every plan's answers in the folder's gold/, by name."""
    return [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("gold/*.json"))]


def source_of(folder: Path, gold: Answers) -> str:
    """The plan's text with its line ends as they are in the file."""
    return (folder / gold["file"]).read_bytes().decode("utf-8")


def plain(value: object) -> str:
    """Letters and digits only, small and without marks."""
    parts = unicodedata.normalize("NFD", str(value or "").lower().replace("đ", "d"))
    return "".join(re.findall("[a-z0-9]+", parts.encode("ascii", "ignore").decode()))


def stretches(gold: Answers, source: str) -> list[Stretch]:
    """Where each wanted duty stands in the source, in code points."""
    flat, offsets = "", []
    for match in re.finditer(r"\S+|\s+", source):
        word = match[0] if match[0].strip() else " "
        flat += word
        offsets += range(match.start(), match.start() + len(word))
    found, at = [], 0
    for item in gold["items"]:
        begin = flat.index(item["starts"], at)
        at = flat.index(item["ends"], begin) + len(item["ends"])
        found.append((offsets[begin], offsets[at - 1] + 1))
    return found


def likeness(one: Stretch, other: Stretch) -> float:
    """Twice what two stretches share, over what they hold together."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    both = one[1] - one[0] + other[1] - other[0]
    return max(0, 2 * shared / both) if both else 0


def pairs_of(got: list[Answers], gold: Answers, source: str) -> list[tuple[Answers, Answers]]:
    """Duties read and wanted that are the same, the likest first, each once."""
    wanted = list(zip(stretches(gold, source), gold["items"], strict=True))
    likely = [
        (likeness(tuple(read["span"]), stretch), at, index)
        for (at, read), (index, (stretch, _)) in product(enumerate(got), enumerate(wanted))
    ]
    pairs, taken_read, taken_wanted = [], set(), set()
    for share, at, index in sorted(likely, reverse=True):
        if share < OVERLAP:
            break
        if at not in taken_read and index not in taken_wanted:
            taken_read.add(at)
            taken_wanted.add(index)
            pairs.append((got[at], wanted[index][1]))
    return pairs


def balance(hits: int, read: int, wanted: int) -> float:
    """Hits against what was read and what was wanted, both weighing the same."""
    return 2 * hits / (read + wanted) if read + wanted else 1.0


def answers(gold: Answers, field: str) -> list[Any]:
    """What is right for a field: the answer and those that count as well."""
    return [gold.get(field), *gold.get("alt", {}).get(field, [])]


def times(value: Iterable[Answers] | None) -> frozenset[str]:
    """Timings as a set; the anchor's wording of "so many days after" is left free."""
    kept = [{k: v for k, v in t.items() if v and k != "anchor"} for t in value or []]
    return frozenset(json.dumps(t, sort_keys=True) for t in kept)


def share_right(
    pairs: list[tuple[Answers, Answers]], field: str, seen_as: Callable[[Any], object]
) -> float:
    """Of the pairs, those whose field is one of the right answers."""
    right = [
        any(seen_as(read.get(field)) == seen_as(one) for one in answers(wanted, field))
        for read, wanted in pairs
    ]
    return sum(right) / len(right) if right else 0.0


def nearly(one: str, other: str) -> bool:
    """Long wordings may differ by a letter in ten, as a mended scan's do."""
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= 0.9


def header_share(got: Answers, gold: Answers) -> float:
    exact = {"number", "date", "draft"}

    def is_right(field: str) -> bool:
        options, have = answers(gold, field), got.get(field)
        if field in exact:
            return have in options
        if field == "title":
            return any(nearly(plain(have), plain(one)) for one in options)
        return plain(have) in map(plain, options)

    return sum(map(is_right, _HEADER)) / len(_HEADER)


def citation_share(got: list[Answers], gold: list[Answers]) -> float:
    def names(entry: Answers) -> set[str]:
        known = [entry.get("number"), entry.get("name"), *entry.get("variants", [])]
        return {plain(name) for name in known if name}

    met = [entry for entry in gold if any(names(entry) & names(read) for read in got)]
    strangers = [read for read in got if not any(names(entry) & names(read) for entry in gold)]
    missed = [e for e in gold if e not in met and not e.get("alt", {}).get("omit")]
    return balance(len(met), len(met) + len(strangers), len(met) + len(missed))


def same_lines(got: list[str], wanted: list[str]) -> float:
    left = [plain(line) for line in wanted]
    hits = 0
    for line in map(plain, got):
        if line in left:
            left.remove(line)
            hits += 1
    return balance(hits, len(got), len(wanted))


def target_share(got: list[Answers], gold: list[Answers]) -> float:
    def key(target: Answers) -> tuple[object, ...]:
        return tuple(target.get(part) for part in ("number", "unit", "per", "period"))

    free = {key(target) for target in gold if target.get("alt", {}).get("omit")}
    left = [key(target) for target in gold if key(target) not in free]
    read = [key(target) for target in got if key(target) not in free]
    wanted, hits = len(left), 0
    for one in read:
        if one in left:
            left.remove(one)
            hits += 1
    return balance(hits, len(read), wanted)


def timing_share(pairs: list[tuple[Answers, Answers]], gold: Answers) -> float:
    """Of the duties with a time, those read with just that time; a duty not found counts too."""
    met = {id(wanted) for _, wanted in pairs}
    timed = [(r, w) for r, w in pairs if w["timings"] or r.get("timings")]
    lost = sum(1 for item in gold["items"] if item["timings"] and id(item) not in met)
    total = len(timed) + lost
    return share_right(timed, "timings", times) * len(timed) / total if total else 1.0


def shares(got: Answers, gold: Answers, source: str) -> dict[str, float]:
    """Each field's share for one plan, as FIELDS names them."""
    pairs = pairs_of(got["items"], gold, source)
    met = {id(wanted) for _, wanted in pairs}
    needed = [
        item for item in gold["items"] if id(item) in met or not item.get("alt", {}).get("omit")
    ]
    return {
        "header": header_share(got["header"], gold["header"]),
        "citations": citation_share(got["citations"], gold["citations"]),
        "recipients": max(
            same_lines(got["recipients"], one) for one in answers(gold, "recipients")
        ),
        "items": balance(len(pairs), len(got["items"]), len(needed)),
        "path": share_right(pairs, "path", str),
        "kind": share_right(pairs, "kind", str),
        "lead": share_right(pairs, "lead", lambda codes: frozenset(codes or [])),
        "with": share_right(pairs, "with", lambda codes: frozenset(codes or [])),
        "timing": timing_share(pairs, gold),
        "targets": target_share(got["targets"], gold["targets"]),
    }


def means(rows: list[dict[str, float]]) -> dict[str, float]:
    """Each field's mean over plans."""
    return {field: sum(row[field] for row in rows) / len(rows) for field in FIELDS}
