"""A line of verse in its two hemistichs: level with each other in two columns, as Arabic verse is printed.

Owns the columns. Where they have no room, the second hemistich stands below the first one, at the other edge.
Has the questions of a LaidOut paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from tuireader.layout.cells import Cell
from tuireader.layout.display import AS_WRITTEN, Display
from tuireader.layout.lines import LaidOut, Line

GAP: Final = 4
WIDEST_COLUMN: Final = 40
"""Of a hemistich: over a wide page the two would lose sight of each other."""


class Cut(NamedTuple):
    """Where the first hemistich ends and the second begins; what lies between is not drawn."""

    end: int
    start: int


class _Part(NamedTuple):
    """A line of one hemistich."""

    second: bool
    number: int


class VerseLayout:
    """A verse which can be cut into lines at any width."""

    __slots__ = ("_cut", "_first", "_second", "base", "text")

    def __init__(self, text: str, base: int, cut: Cut, display: Display = AS_WRITTEN) -> None:
        """Take a verse in logical order and the place between its hemistichs."""
        self.text = text
        self.base = base
        self._cut = cut
        self._first = LaidOut(text[: cut.end], base=base, display=display)
        self._second = LaidOut(text[cut.start :], base=base, display=display)

    def line_count(self, width: int) -> int:
        """How many lines there are at `width` columns: one where both hemistichs have room."""
        return len(self._parts(width)) or 1

    def leads(self, k: int) -> bool:
        """Whether line `k` is one of text: each one is."""
        return True

    def line_of(self, offset: int, width: int) -> int:
        """The line that holds the code point at `offset`."""
        parts, second = self._parts(width), offset >= self._cut.start
        if not parts:
            return 0
        if second:
            return parts.index(_Part(True, self._second.line_of(offset - self._cut.start, width)))
        return parts.index(_Part(False, self._first.line_of(offset, width)))

    def lines_of(self, start: int, end: int, width: int) -> range:
        """The lines on which something of the code points `start`..`end` is drawn."""
        return range(self.line_of(start, width), self.line_of(max(start, end - 1), width) + 1)

    def line(self, k: int, width: int) -> Line:
        """The `k`-th line from the top at `width` columns."""
        parts = self._parts(width)
        if not parts:
            return self._level(self._room(width))
        part = parts[k]
        if not part.second:
            line = self._first.line(part.number, width)
            last = part.number == self._first.line_count(width) - 1
            return Line(line.start, self._cut.start if last else line.end, line.cells, self.base)
        line = self._second.line(part.number, width)
        before = self._blank(width - line.width, self._cut.start + line.start)
        cells = self._ordered((before, tuple(self._moved(line.cells))))
        return Line(line.start + self._cut.start, line.end + self._cut.start, cells, self.base)

    def _room(self, width: int) -> int:
        return min((width - GAP) // 2, WIDEST_COLUMN)

    def _parts(self, width: int) -> Sequence[_Part]:
        """The lines of hemistichs one below the other; none where they stand level."""
        room = self._room(width)
        if room > 0 and self._first.line_count(room) == self._second.line_count(room) == 1:
            return ()
        first, second = self._first.line_count(width), self._second.line_count(width)
        return [*(_Part(False, k) for k in range(first)), *(_Part(True, k) for k in range(second))]

    def _level(self, room: int) -> Line:
        first, second = self._first.line(0, room), self._second.line(0, room)
        between = self._blank(room - first.width + GAP, self._cut.end)
        behind = self._blank(room - second.width, len(self.text))
        cells = self._ordered((first.cells, between, tuple(self._moved(second.cells)), behind))
        return Line(0, len(self.text), cells, self.base)

    def _ordered(self, parts: tuple[tuple[Cell, ...], ...]) -> tuple[Cell, ...]:
        """Parts in reading order, put from left to right."""
        ordered = reversed(parts) if self.base else parts
        return tuple(cell for part in ordered for cell in part)

    def _moved(self, cells: Sequence[Cell]) -> Iterator[Cell]:
        by = self._cut.start
        return (cell._replace(start=cell.start + by, end=cell.end + by) for cell in cells)

    def _blank(self, width: int, at: int) -> tuple[Cell, ...]:
        """Blanks at an offset, which is that of what lies between the hemistichs or of the end."""
        end = self._cut.start if at == self._cut.end else at
        return (Cell(at, end, " ", 1),) * max(0, width)
