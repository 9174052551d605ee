"""The bytes of a dictionary's article file, plain or packed. Owns random access; knows no entry format.

A `.dz` file is gzip whose header lists the compressed length of chunks of one size (the format of dictzip(1)), so that
an article is unpacked without what stands before it.
"""

from __future__ import annotations

import struct
import zlib
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO, NamedTuple

_EXTRA, _NAME, _COMMENT, _HEADER_CRC = 4, 8, 16, 2
_FIXED_HEADER = 10
_MAX_CHUNK = 1 << 20
_MAX_NAME = 1 << 16


class Broken(ValueError):
    """A dictionary file that is not written as its format asks; the text says how."""


class _Chunks(NamedTuple):
    size: int
    """Bytes of a chunk when unpacked."""
    starts: tuple[int, ...]
    """Where each packed chunk begins in the file, and where the last one ends."""


class ArticleFile:
    """Bytes by offset and length, from a `.dict` or a `.dict.dz`; the file is opened for each read."""

    def __init__(self, path: Path) -> None:
        """Read the header of a packed file.

        Raises:
            Broken: It is named `.dz` and has no table of chunks.
            OSError: It cannot be read.
        """
        self._path = path
        self._chunks = _read_chunks(path) if path.suffix == ".dz" else None
        self._unpacked = lru_cache(maxsize=16)(self._unpack)

    def read(self, offset: int, size: int) -> bytes:
        """The bytes from `offset` on, fewer where the file ends.

        Raises:
            Broken: A chunk does not unpack.
            OSError: The file cannot be read.
        """
        if self._chunks is None:
            with self._path.open("rb") as file:
                file.seek(offset)
                return file.read(size)
        first, last = offset // self._chunks.size, (offset + max(size, 1) - 1) // self._chunks.size
        data = b"".join(map(self._unpacked, range(first, last + 1)))
        start = offset - first * self._chunks.size
        return data[start : start + size]

    def _unpack(self, number: int) -> bytes:
        assert self._chunks is not None
        starts = self._chunks.starts
        if number >= len(starts) - 1:
            return b""
        with self._path.open("rb") as file:
            file.seek(starts[number])
            packed = file.read(starts[number + 1] - starts[number])
        try:
            return zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, self._chunks.size)
        except zlib.error as error:
            raise Broken(f"chunk {number} of {self._path.name} does not unpack") from error


def _read_chunks(path: Path) -> _Chunks:
    with path.open("rb") as file:
        head = file.read(_FIXED_HEADER)
        if len(head) < _FIXED_HEADER or head[:3] != b"\x1f\x8b\x08" or not head[3] & _EXTRA:
            raise Broken(f"{path.name} is no dictzip file")
        extra = file.read(_number(file.read(2)))
        size, lengths = _table(extra, path)
        for flag in (_NAME, _COMMENT):
            if head[3] & flag:
                _skip_text(file)
        if head[3] & _HEADER_CRC:
            file.read(2)
        start = file.tell()
    starts = [start]
    for length in lengths:
        starts.append(starts[-1] + length)
    return _Chunks(size, tuple(starts))


def _table(extra: bytes, path: Path) -> tuple[int, tuple[int, ...]]:
    """Chunk size and packed lengths, from the field `RA` among the gzip header's extra fields."""
    while len(extra) >= 4:
        field = extra[4 : 4 + _number(extra[2:4])]
        if extra[:2] == b"RA" and len(field) >= 6:
            size, count = struct.unpack("<HH", field[2:6])
            if 0 < size <= _MAX_CHUNK and len(field) >= 6 + 2 * count:
                return size, struct.unpack(f"<{count}H", field[6 : 6 + 2 * count])
        extra = extra[4 + len(field) :]
    raise Broken(f"{path.name} has no table of chunks")


def _number(two_bytes: bytes) -> int:
    return int.from_bytes(two_bytes, "little")


def _skip_text(file: BinaryIO) -> None:
    for _ in range(_MAX_NAME):
        if file.read(1) in (b"\0", b""):
            return
