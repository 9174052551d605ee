"""What every layout of a paragraph answers. Owns the protocol; the layouts differ in what stands on their lines."""

from __future__ import annotations

from typing import Protocol

from tuireader.layout.lines import Line


class Layout(Protocol):
    """A paragraph which can be cut into lines at any width; offsets are code points of its text."""

    @property
    def text(self) -> str:
        """In logical order."""

    def line_count(self, width: int) -> int:
        """How many lines there are at `width` columns."""

    def leads(self, k: int) -> bool:
        """Whether line `k` is one of text, where a cursor can stand."""

    def line_of(self, offset: int, width: int) -> int:
        """The line that holds the code point at `offset`; the last for the end of the text and beyond."""

    def lines_of(self, start: int, end: int, width: int) -> range:
        """The lines on which something of the code points `start`..`end` is drawn."""

    def line(self, k: int, width: int) -> Line:
        """The `k`-th line from the top at `width` columns."""
