"""Pictures of pages read by tesseract with its Vietnamese model, a few pages at a time."""

from __future__ import annotations

import os
import subprocess  # nosec B404: one fixed program, never a shell
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from time import monotonic

from hoanhap.ground.documents.limits import PlanLimits
from hoanhap.ground.documents.ocr_words import PageText, page_of_words
from hoanhap.ground.documents.ruled_tables import Ruled
from hoanhap.ground.documents.text_refusals import TextRefused

_LANGUAGE = "vie"
_UPRIGHT, _ANY_WAY_UP = "3", "1"  # tesseract's layout modes
_AT_ONCE = 2
_DOUBTFUL = 45
"""From here on a page is looked at again: it may lie on its side."""

UNREAD = PageText("", 100)

_NOISE = 60
"""From here on hardly a word of the page is one."""


@dataclass(frozen=True, slots=True)
class Picture:
    """The bytes of a picture that tesseract opens, which of the pictures in it is meant, and the
    tables that its lines make, in points."""

    data: bytes
    number: int = 0
    ruled: tuple[Ruled, ...] = ()


@dataclass(frozen=True, slots=True)
class Tesseract:
    """The program on this machine; an empty `program` where there is none."""

    program: str
    limits: PlanLimits

    def lacks(self) -> str:
        """The reason, as TextRefused knows it, for which no picture can be read; or nothing."""
        if not self.program:
            return "no_ocr"
        listed = self._run(["--list-langs"], b"", seconds=20)
        has_model = _LANGUAGE in listed.decode("utf-8", "replace").split()
        return "" if has_model else "no_vietnamese_ocr"

    def require(self) -> None:
        """Raises TextRefused where tesseract or its Vietnamese model is missing."""
        if reason := self.lacks():
            raise TextRefused(reason)

    def pages(self, pictures: Iterable[Picture], *, gives_up: bool = True) -> Iterator[PageText]:
        """Each picture's text, in their order; one that takes too long comes out unread.

        Raises TextRefused for a picture that is broken, and, where `gives_up`, for noise: many
        pages from the first on without a legible word.
        """
        at_once = max(1, min(_AT_ONCE, os.cpu_count() or 1))
        is_noise = gives_up
        with ThreadPoolExecutor(at_once) as pool:
            under_way: deque[Future[PageText]] = deque()
            try:
                for number, picture in enumerate(pictures):
                    under_way.append(pool.submit(self._page, picture))
                    if number >= at_once:
                        page = under_way.popleft().result()
                        is_noise = is_noise and page.doubt >= _NOISE
                        if is_noise and number >= self.limits.illegible_pages:
                            raise TextRefused("no_text")
                        yield page
                while under_way:
                    yield under_way.popleft().result()
            finally:
                for late in under_way:
                    late.cancel()

    def _page(self, picture: Picture) -> PageText:
        until = monotonic() + self.limits.page_seconds
        page = self._read(picture, _UPRIGHT, self.limits.page_seconds)
        left = round(until - monotonic())
        if page.doubt < _DOUBTFUL or left < 1:
            return page
        return min(page, self._read(picture, _ANY_WAY_UP, left), key=lambda one: one.doubt)

    def _read(self, picture: Picture, layout: str, seconds: int) -> PageText:
        dots = str(self.limits.dots_per_inch)
        said = self._run(
            [
                *("stdin", "stdout", "-l", _LANGUAGE, "--psm", layout, "--dpi", dots),
                *("-c", f"tessedit_page_number={picture.number}", "tsv"),
            ],
            picture.data,
            seconds=seconds,
        )
        ruled = picture.ruled if layout == _UPRIGHT else ()  # a turned page has other places
        return page_of_words(said.decode("utf-8", "replace"), ruled, 72 / self.limits.dots_per_inch)

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
        if done.returncode > 0 and not done.stdout:
            raise TextRefused("damaged")  # it could not open the picture
        return done.stdout
