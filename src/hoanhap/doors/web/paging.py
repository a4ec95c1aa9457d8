"""Pages of long tables: which slice, and the words "51 đến 100 trong 612"."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

SIZE = 50


@dataclass(frozen=True, slots=True)
class Paging:
    """Which page of how many rows; `first` and `last` count rows from 1."""

    number: int
    total: int
    size: int = SIZE

    @property
    def pages(self) -> int:
        """How many pages there are, at least one."""
        return max(1, -(-self.total // self.size))

    @property
    def offset(self) -> int:
        """How many rows come before this page."""
        return (self.number - 1) * self.size

    @property
    def first(self) -> int:
        """The first row's number; 0 where there is none."""
        return min(self.offset + 1, self.total)

    @property
    def last(self) -> int:
        """The last row's number."""
        return min(self.offset + self.size, self.total)

    @property
    def previous(self) -> int | None:
        """The page before."""
        return self.number - 1 if self.number > 1 else None

    @property
    def next(self) -> int | None:
        """The page after."""
        return self.number + 1 if self.number < self.pages else None


def page_number(request: HttpRequest) -> int:
    """The `page` of the address; 1 for anything that isn't one."""
    given = request.GET.get("page", "")
    return max(1, int(given)) if given.isdecimal() and len(given) < 7 else 1


def paging_of(request: HttpRequest, total: int, size: int = SIZE) -> Paging:
    """The page asked for, kept within what there is."""
    pages = max(1, -(-total // size))
    return Paging(min(page_number(request), pages), total, size)
