"""The container of old Office files (OLE compound file): which streams it holds, and their bytes.

Only what is needed to judge a file before it is opened; layout after Microsoft's MS-CFB.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

SIGNATURE = bytes.fromhex("d0cf11e0a1b11ae1")
_END = 0xFFFFFFFA  # this and above are marks, not sectors
_STREAM = 2
_SMALL_SECTOR = 64


class BrokenContainer(ValueError):
    """The container's tables don't hold together."""


class OleFile:
    """An OLE compound file in memory. Raises BrokenContainer when it is damaged."""

    def __init__(self, data: bytes) -> None:
        if data[:8] != SIGNATURE or len(data) < 512:
            raise BrokenContainer
        self._data = data
        self._sector_bytes = 1 << struct.unpack_from("<H", data, 30)[0]
        if self._sector_bytes not in (512, 4096):
            raise BrokenContainer
        self._small_below: int = struct.unpack_from("<I", data, 56)[0]
        self._fat = self._read_fat()
        self._entries = list(self._read_directory())

    def names(self) -> list[str]:
        """Names of all storages and streams, without their paths."""
        return [name for name, _, _, _ in self._entries]

    def stream(self, *names: str) -> bytes | None:
        """The bytes of the first stream that bears one of these names, or None."""
        for name, kind, start, size in self._entries:
            if kind == _STREAM and name in names:
                if size < self._small_below:
                    return self._small_stream(start, size)
                return b"".join(self._chain(start))[:size]
        return None

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._sector_bytes
        sector = self._data[start : start + self._sector_bytes]
        if not sector:
            raise BrokenContainer
        return sector

    def _numbers(self, sector: bytes) -> tuple[int, ...]:
        return struct.unpack(f"<{len(sector) // 4}I", sector[: len(sector) // 4 * 4])

    def _read_fat(self) -> list[int]:
        sectors = [n for n in struct.unpack_from("<109I", self._data, 76) if n < _END]
        following: int = struct.unpack_from("<I", self._data, 68)[0]
        seen: set[int] = set()
        while following < _END:
            if following in seen:
                raise BrokenContainer
            seen.add(following)
            *more, following = self._numbers(self._sector(following))
            sectors += [n for n in more if n < _END]
        fat: list[int] = []
        for number in sectors:
            fat += self._numbers(self._sector(number))
        return fat

    def _chain(self, start: int) -> Iterator[bytes]:
        seen = 0
        while start < _END:
            yield self._sector(start)
            seen += 1
            if start >= len(self._fat) or seen > len(self._fat):
                raise BrokenContainer
            start = self._fat[start]

    def _read_directory(self) -> Iterator[tuple[str, int, int, int]]:
        directory = b"".join(self._chain(struct.unpack_from("<I", self._data, 48)[0]))
        for place in range(0, len(directory) - 127, 128):
            length, kind = struct.unpack_from("<HB", directory, place + 64)
            if kind:
                name = directory[place : place + max(0, min(length, 64) - 2)]
                start, size = struct.unpack_from("<II", directory, place + 116)
                yield name.decode("utf-16-le", "replace"), kind, start, size

    def _small_stream(self, start: int, size: int) -> bytes:
        root = next(((s, n) for _, kind, s, n in self._entries if kind == 5), None)
        if root is None:
            raise BrokenContainer
        pool = b"".join(self._chain(root[0]))
        table_start: int = struct.unpack_from("<I", self._data, 60)[0]
        table = self._numbers(b"".join(self._chain(table_start)))
        out = bytearray()
        while start < _END and len(out) < size:
            out += pool[start * _SMALL_SECTOR : (start + 1) * _SMALL_SECTOR]
            if start >= len(table):
                raise BrokenContainer
            start = table[start]
        return bytes(out[:size])
