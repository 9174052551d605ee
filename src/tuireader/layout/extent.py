"""The heights of many paragraphs stacked on one another. Owns the way between a row and a paragraph; knows no text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import Final

_BLOCK: Final = 128
"""Sums run at the speed of C, so that blocks of this size beat a tree up to millions of entries."""


class Extent:
    """Heights in rows, with running totals kept in blocks: asking and changing cost a few microseconds."""

    __slots__ = ("_heights", "_sums", "_tops")

    def __init__(self, heights: Iterable[int] = ()) -> None:
        self._heights = list(heights)
        self._sums = [sum(self._heights[at : at + _BLOCK]) for at in range(0, len(self._heights), _BLOCK)]
        self._tops = list(accumulate(self._sums, initial=0))

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, index: int) -> int:
        return self._heights[index]

    @property
    def total(self) -> int:
        """Rows of everything."""
        return self._tops[-1]

    def top(self, index: int) -> int:
        """The row at which the entry starts; the total for the index after the last."""
        if not 0 <= index <= len(self._heights):
            raise IndexError(index)
        block = index // _BLOCK
        return self._tops[block] + sum(self._heights[block * _BLOCK : index])

    def locate(self, y: int) -> tuple[int, int]:
        """The entry at row `y` and the row within it; the nearest row for one outside, (0, 0) when there is none."""
        if not self.total:
            return 0, 0
        y = min(max(y, 0), self.total - 1)
        block = bisect_right(self._tops, y) - 1
        tops = list(accumulate(self._heights[block * _BLOCK : (block + 1) * _BLOCK], initial=self._tops[block]))
        within = bisect_right(tops, y) - 1
        return block * _BLOCK + within, y - tops[within]

    def set_height(self, index: int, height: int) -> None:
        """Change the height of one entry."""
        if not 0 <= index < len(self._heights):
            raise IndexError(index)
        block = index // _BLOCK
        self._sums[block] += height - self._heights[index]
        self._heights[index] = height
        self._tops[block:] = accumulate(self._sums[block:], initial=self._tops[block])
