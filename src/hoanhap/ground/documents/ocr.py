"""Pictures of pages read by tesseract with its Vietnamese model, a few pages at a time."""

from __future__ import annotations

import os
import subprocess  # nosec B404: one fixed program, never a shell
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from hoanhap.ground.documents.limits import PlanLimits
from hoanhap.ground.documents.ocr_words import PageText, page_of_words
from hoanhap.ground.documents.text_refusals import TextRefused

_LANGUAGE = "vie"
_AT_ONCE = 2
_DOUBTFUL = 45
"""From here on a page is looked at again: it may lie on its side."""

UNREAD = PageText("", 100)


@dataclass(frozen=True, slots=True)
class Picture:
    """The bytes of a picture that tesseract opens, and which of the pictures in it is meant."""

    data: bytes
    number: int = 0


@dataclass(frozen=True, slots=True)
class Tesseract:
    """The program on this machine; an empty `program` where there is none."""

    program: str
    limits: PlanLimits

    def require(self) -> None:
        """Raises TextRefused where tesseract or its Vietnamese model is missing."""
        if not self.program:
            raise TextRefused("no_ocr")
        listed = self._run(["--list-langs"], b"", seconds=20)
        if _LANGUAGE not in listed.decode("utf-8", "replace").split():
            raise TextRefused("no_vietnamese_ocr")

    def pages(self, pictures: Iterable[Picture]) -> Iterator[PageText]:
        """Each picture's text, in their order; one that takes too long comes out unread."""
        at_once = max(1, min(_AT_ONCE, os.cpu_count() or 1))
        with ThreadPoolExecutor(at_once) as pool:
            under_way: deque[Future[PageText]] = deque()
            try:
                for picture in pictures:
                    under_way.append(pool.submit(self._page, picture))
                    if len(under_way) > at_once:
                        yield under_way.popleft().result()
                while under_way:
                    yield under_way.popleft().result()
            finally:
                for late in under_way:
                    late.cancel()

    def _page(self, picture: Picture) -> PageText:
        page = self._read(picture, "3")
        if page.doubt < _DOUBTFUL:
            return page
        turned = self._read(picture, "1")
        return min(page, turned, key=lambda one: one.doubt)

    def _read(self, picture: Picture, layout: str) -> PageText:
        dots = str(self.limits.dots_per_inch)
        said = self._run(
            [
                *("stdin", "stdout", "-l", _LANGUAGE, "--psm", layout, "--dpi", dots),
                *("-c", f"tessedit_page_number={picture.number}", "tsv"),
            ],
            picture.data,
            seconds=self.limits.page_seconds,
        )
        return page_of_words(said.decode("utf-8", "replace"))

    def _run(self, arguments: list[str], data: bytes, *, seconds: int) -> bytes:
        """One thread each: several share the machine's cores better than one that spreads."""
        environment = {"OMP_THREAD_LIMIT": "1", "LANG": "C.UTF-8"}
        if models := os.environ.get("TESSDATA_PREFIX"):
            environment["TESSDATA_PREFIX"] = models
        try:
            done = subprocess.run(  # noqa: S603  # nosec B603
                [self.program, *arguments],
                input=data,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=environment,
                timeout=seconds,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return b""
        return done.stdout
