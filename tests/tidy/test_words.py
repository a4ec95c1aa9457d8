"""What a person reads: in both languages, in whole Vietnamese, and never shaming anybody."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.tidy import tree
from tests.tidy.excused import judge

# Words of files and of gossip; the people here are neighbours who have completed a sentence.
SHAMING = re.compile(
    r"đối tượng|phạm nhân|tù nhân|tội phạm|kẻ |tên tội|cựu tù|tiền án tiền sự|phần tử|con nghiện"
    r"|\bex-?con|\bconvicts?\b|\bcriminals?\b|\bfelons?\b|\bex-?prisoners?\b|\boffenders?\b",
    re.IGNORECASE,
)
# Names in law that hold such a word, and objects that are no persons.
NO_PERSON = re.compile(r"phòng, chống tội phạm|đối tượng (?:nhúng|JSON)", re.IGNORECASE)
PLAIN_LETTERS = re.compile(r"^[\x00-\x7f]*$")
WORDS_BEFORE_MARKS = 4
MARKED = re.compile("[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ]", re.IGNORECASE)


def _words_calls() -> Iterator[tuple[str, dict[str, ast.expr]]]:
    for path in tree.source():
        for node in ast.walk(tree.tree(path)):
            if isinstance(node, ast.Call) and _called(node) == "Words":
                given = {word.arg or "**": word.value for word in node.keywords}
                given.update(zip(("vi", "en", "*"), node.args, strict=False))
                yield f"{tree.name(path)}:{node.lineno}", given


SAY = re.compile(r"\{%\s*say\b(.*?)%\}", re.S)
BOTH = re.compile(r"\{% both %\}(.*?)(?:\{% en %\}(.*?))?\{% endboth %\}", re.S)
SAID = re.compile(r"""^\s*("[^"]*"|'[^']*')\s+("[^"]*"|'[^']*')(?:\s|$)""")


def _said_in_templates() -> Iterator[tuple[str, str, str]]:
    """Where, Vietnamese, English of each `{% say %}` and `{% both %}`; empty if not understood."""
    for path in tree.templates():
        for vietnamese, english in BOTH.findall(tree.text(path)):
            yield f"{tree.name(path)}: {vietnamese.strip()[:70]}", vietnamese, english
        for tag in SAY.findall(tree.text(path)):
            both = SAID.match(tag)
            vietnamese, english = (both[1][1:-1], both[2][1:-1]) if both else ("", "")
            yield f"{tree.name(path)}: {tag.strip()[:70]}", vietnamese, english


def _called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


def _literal(value: ast.expr) -> str | None:
    """The fixed text of a string; None for what is only known when it runs."""
    if isinstance(value, ast.Constant):
        return str(value.value)
    if isinstance(value, ast.JoinedStr):
        return "".join(str(v.value) if isinstance(v, ast.Constant) else "{}" for v in value.values)
    return None


def _lacks_marks(text: str) -> bool:
    """Whether so many Vietnamese words stand without any mark that somebody left them out."""
    words = re.sub(r"\{.*?\}", "", text)
    return len(words.split()) >= WORDS_BEFORE_MARKS and PLAIN_LETTERS.match(words) is not None


def _is_blank(value: ast.expr) -> bool:
    text = _literal(value)
    return text is not None and not text.strip()


def test_all_words_are_given_in_both_languages() -> None:
    lacking = []
    for place, given in _words_calls():
        if set(given) != {"vi", "en"} or _is_blank(given["vi"]) != _is_blank(given["en"]):
            lacking.append(place)
    assert lacking == []


def test_vietnamese_words_carry_their_marks() -> None:
    bare = {}
    for place, given in _words_calls():
        text = _literal(given["vi"]) if "vi" in given else None
        if text and _lacks_marks(text):
            bare[place] = text
    assert judge("words", bare) == []


def test_english_words_are_english() -> None:
    same = []
    for place, given in _words_calls():
        vietnamese, english = (_literal(given[k]) if k in given else None for k in ("vi", "en"))
        if vietnamese and english == vietnamese and MARKED.search(vietnamese) and " " in english:
            same.append(f"{place}: {english}")
    assert same == []


def _read_by_people() -> Iterator[tuple[str, str]]:
    for place, given in _words_calls():
        for value in given.values():
            yield place, _literal(value) or ""
    for path in (*tree.templates(), *tree.of(".po")):
        for number, line in enumerate(tree.text(path).splitlines(), start=1):
            yield f"{tree.name(path)}:{number}", line
    for path in tree.of(".md"):
        if path.is_relative_to(tree.ROOT / "docs" / "guides"):
            yield tree.name(path), tree.text(path)


def test_all_sentences_of_templates_are_in_both_languages() -> None:
    said = list(_said_in_templates())
    assert [place for place, vi, en in said if not vi.strip() or not en.strip()] == []
    assert [place for place, vi, _ in said if _lacks_marks(vi)] == []
    assert [place for place, vi, en in said if vi == en and MARKED.search(vi) and " " in en] == []


def test_no_vietnamese_stands_in_a_template_outside_a_sentence_tag() -> None:
    bare = []
    # The name of a language is written in that language.
    own_name = re.compile("Tiếng Việt|Hòa Nhập")
    comment = re.compile(r"\{#.*?#\}|\{% comment.*?endcomment %\}", re.S)
    for path in tree.templates():
        rest = own_name.sub("", comment.sub("", BOTH.sub("", SAY.sub("", tree.text(path)))))
        bare += [
            f"{tree.name(path)}: {m.strip()[:70]}" for m in rest.splitlines() if MARKED.search(m)
        ]
    assert bare == []


def test_no_word_shames_a_person() -> None:
    shaming = []
    for place, text in _read_by_people():
        found = SHAMING.search(NO_PERSON.sub("", text))
        if found:
            shaming.append(f"{place}: {found.group()}")
    assert shaming == []


def test_every_word_of_a_page_has_its_english() -> None:
    lacking = [f"{tree.name(path)}: {entry}" for path in tree.of(".po") for entry in _empty(path)]
    assert lacking == []


def _empty(path: Path) -> Iterator[str]:
    for block in tree.text(path).split("\n\n"):
        message = re.search(r'^msgid ((?:".*"\n?)+)', block, re.M)
        answers = re.findall(r'^msgstr(?:\[\d\])? ((?:".*"\n?)+)', block, re.M)
        is_head = message is not None and message.group(1).strip() == '""'
        if message is None or is_head or "\n#~" in f"\n{block}":
            continue
        if "#, fuzzy" in block or any(answer.strip() == '""' for answer in answers):
            yield message.group(1).strip()
