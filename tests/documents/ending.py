"""Whether a process that was killed comes to its end."""

from __future__ import annotations

import os
import select


def ends(pid: int) -> bool:
    """Whether a process has ended or is ending: killed, it may need its turn on a busy machine."""
    try:
        handle = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    try:
        return bool(select.select([handle], [], [], 20)[0])
    finally:
        os.close(handle)
