"""How many pictures a TIFF holds: its directories walked, nothing opened (TIFF 6.0, section 2)."""

from __future__ import annotations

import struct

_MOST = 10_000


def picture_count(data: bytes) -> int:
    """The number of pictures in it; any other kind of picture, and a broken TIFF, is one."""
    order = {b"II*\x00": "<", b"MM\x00*": ">"}.get(data[:4])
    if order is None:
        return 1
    seen: set[int] = set()
    try:
        (place,) = struct.unpack_from(f"{order}I", data, 4)
        while place and place not in seen and len(seen) < _MOST:
            (fields,) = struct.unpack_from(f"{order}H", data, place)
            (following,) = struct.unpack_from(f"{order}I", data, place + 2 + 12 * fields)
            seen.add(place)
            place = following
    except struct.error:
        pass
    return max(1, len(seen))
