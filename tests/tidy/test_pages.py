"""Templates keep to the strict content policy: nothing inline, nothing from elsewhere."""

from __future__ import annotations

import re

from tests.tidy import tree

INLINE = re.compile(
    r"<style\b|\sstyle\s*=|\son[a-z]+\s*=\s*[\"']|javascript:|<script(?![^>]*\bsrc=)[^>]*>",
    re.IGNORECASE,
)
ELSEWHERE = re.compile(r"(?:src|href|action)\s*=\s*[\"'](?:https?:)?//", re.IGNORECASE)
# What a script only reads, and a browser does not run.
DATA = re.compile(r"<script[^>]*type=[\"']application/json[\"'][^>]*>", re.IGNORECASE)


def _found(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{tree.name(path)}:{number}: {line.strip()[:90]}"
        for path in tree.templates()
        for number, line in enumerate(tree.text(path).splitlines(), start=1)
        if pattern.search(DATA.sub("", line))
    ]


def test_no_style_or_script_stands_inside_a_page() -> None:
    assert _found(INLINE) == []


def test_no_page_asks_another_house_for_anything() -> None:
    assert _found(ELSEWHERE) == []


def test_our_own_styles_and_scripts_ask_no_other_house() -> None:
    outside = re.compile(r"(?:url\(|@import|fetch\(|import )\s*[\"']?(?:https?:)?//")
    assert [
        tree.name(path)
        for path in tree.of(".css", ".js")
        if path.is_relative_to(tree.SOURCE) and outside.search(tree.text(path))
    ] == []


def test_every_form_that_posts_carries_the_token_against_forgery() -> None:
    bare = []
    for path in tree.templates():
        for form in re.split(r"(?=<form\b)", tree.text(path))[1:]:
            body = form.partition("</form>")[0]
            if re.search(r"method=[\"']post", body, re.IGNORECASE) and "csrf_token" not in body:
                bare.append(tree.name(path))
    assert bare == []
