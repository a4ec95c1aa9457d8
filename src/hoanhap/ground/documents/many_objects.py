"""Reading thousands of rows makes objects that all stay alive: the collector finds nothing."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """Pause the search for cycles while many rows are being built; counting references goes on.

    A third of a large file's reading went into walking the same living rows again and again.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
