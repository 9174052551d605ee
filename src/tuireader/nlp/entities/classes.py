"""What raw news says of a word: its classes, its frequency, what it is mostly part of. Owns the form of the file.

Lines sorted by their bytes, `word TAB value TAB ...`; the file is mapped, not read, and a word is found by halving.
"""

from __future__ import annotations

import mmap
from pathlib import Path


class WordTable:
    """A sorted table on the disk. May be used from any thread."""

    def __init__(self, path: Path) -> None:
        """Map the file.

        Raises:
            OSError: It is not there or cannot be read.
            ValueError: It is empty.
        """
        with path.open("rb") as file:
            self._bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self._start = 0
        while self._bytes[self._start : self._start + 1] == b"#":
            self._start = self._bytes.find(b"\n", self._start) + 1

    def get(self, word: str) -> tuple[str, ...]:
        """The values of a word, none where the table does not have it."""
        key = word.encode("utf-8", "replace") + b"\t"
        low, high = self._start, len(self._bytes)
        while low < high:
            middle = self._bytes.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = self._bytes.find(b"\n", middle)
            line = self._bytes[middle:end]
            if line.startswith(key):
                return tuple(line[len(key) :].decode("utf-8").split("\t"))
            if line < key:
                low = end + 1
            else:
                high = middle
        return ()
