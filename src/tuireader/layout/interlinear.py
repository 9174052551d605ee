"""A paragraph as rows of pairs: each stretch of it with its gloss below, both from right to left, in common columns.

Owns the columns and the wrapping of pairs. Has the questions of a LaidOut paragraph, so that a pane shows either; knows
nothing of where glosses come from.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tuireader.layout.cells import Cell
from tuireader.layout.display import AS_WRITTEN, Display
from tuireader.layout.lines import LaidOut, Line

GAP = 2
"""Columns between two pairs."""
MOST_GLOSS = 22
"""Columns of a word's gloss; what is longer ends in an ellipsis, for one long gloss would tear a row apart."""


class Pair(NamedTuple):
    """A stretch of the text, most often a word with its marks, and what stands below it."""

    start: int
    end: int
    """Half-open code points of the paragraph; white space between pairs belongs to none."""
    below: tuple[str, ...] = ()
    """A line each; all pairs of a paragraph have the same number of them."""


class _Column(NamedTuple):
    """A pair cut into cells, a line each: the text's, then those below it."""

    start: int
    end: int
    lines: tuple[tuple[Cell, ...], ...]
    width: int


class InterlinearLayout:
    """A paragraph of pairs which can be cut into rows at any width; `depth` lines make a row."""

    __slots__ = ("_columns", "_display", "_pairs", "_rows", "base", "depth", "text")

    def __init__(self, text: str, base: int, pairs: Sequence[Pair], display: Display = AS_WRITTEN) -> None:
        """Take a paragraph and its pairs, in the order of the text.

        Args:
            text: In logical order.
            base: 0 where the text runs left to right: then pairs follow each other from the left.
            pairs: At least one.
            display: Which marks and digits are drawn.
        """
        self.text = text
        self.base = base
        self.depth = 1 + max(len(pair.below) for pair in pairs)
        self._pairs = pairs
        self._display = display
        self._columns: dict[int, list[_Column]] = {}
        self._rows: dict[int, list[range]] = {}

    def line_count(self, width: int) -> int:
        """How many lines there are at `width` columns; the last row has no blank line behind it."""
        return len(self._at(width)) * (self.depth + 1) - 1

    def leads(self, k: int) -> bool:
        """Whether line `k` is one of text, and not one of glosses or the blank one behind them."""
        return k % (self.depth + 1) == 0

    def lines_of(self, start: int, end: int, width: int) -> range:
        """The lines on which something of the code points `start`..`end` is drawn."""
        first = self.line_of(start, width)
        return range(first, self.line_of(max(start, end - 1), width) + self.depth)

    def line_of(self, offset: int, width: int) -> int:
        """The line of text that holds the code point at `offset`; the last for the end of the text and beyond."""
        rows, columns = self._at(width), self._columns[max(1, width)]
        starts = [columns[row.start].start for row in rows]
        return max(0, bisect_right(starts, offset) - 1) * (self.depth + 1)

    def line(self, k: int, width: int) -> Line:
        """The `k`-th line from the top at `width` columns; text, what stands below it, or blank."""
        row, level = divmod(k, self.depth + 1)
        span = self._at(width)[row]
        columns = self._columns[max(1, width)][span.start : span.stop]
        if level == self.depth:
            return Line(columns[0].start, columns[0].start, (), self.base)
        cells = _joined(columns, level, self.base)
        return Line(columns[0].start, columns[-1].end, cells, self.base)

    def _at(self, width: int) -> list[range]:
        """The columns of each row."""
        width = max(1, width)
        if width not in self._rows:
            columns = [column for pair in self._pairs for column in self._cut(pair, width)]
            self._columns[width] = columns
            self._rows[width] = list(_wrapped([column.width for column in columns], width))
        return self._rows[width]

    def _cut(self, pair: Pair, width: int) -> Iterator[_Column]:
        """The column of a pair; a stretch that is wider than a row fills several, its gloss below the first."""
        written = LaidOut(self.text[pair.start : pair.end], base=self.base, display=self._display)
        room = MOST_GLOSS * len(self.text[pair.start : pair.end].split())
        below = [_below(text, pair, min(width, room)) for text in pair.below]
        below += [()] * (self.depth - 1 - len(below))
        for number in range(written.line_count(width)):
            line = written.line(number, width)
            cells = tuple(
                cell._replace(start=cell.start + pair.start, end=cell.end + pair.start) for cell in line.cells
            )
            lines = (cells, *below)
            yield _Column(pair.start + line.start, pair.start + line.end, lines, max(map(_width, lines)))
            below = [()] * (self.depth - 1)


def _below(text: str, pair: Pair, room: int) -> tuple[Cell, ...]:
    """One line of a gloss as cells that belong to the whole pair."""
    line = LaidOut(text, base=0).line(0, 4 * room)
    cells = [Cell(pair.start, pair.end, cell.text, cell.width) for cell in line.cells if cell.width]
    if _width(cells) <= room:
        return tuple(cells)
    while cells and _width(cells) > room - 1:
        cells.pop()
    return (*cells, Cell(pair.start, pair.end, "…", 1))


def _wrapped(widths: Sequence[int], width: int) -> Iterator[range]:
    """As many columns to a row as have room on it."""
    first, used = 0, 0
    for index, size in enumerate(widths):
        if index > first and used + GAP + size > width:
            yield range(first, index)
            first, used = index, size
        else:
            used += size + (GAP if index > first else 0)
    yield range(first, len(widths))


def _joined(columns: Sequence[_Column], level: int, base: int) -> tuple[Cell, ...]:
    """The cells of one line of a row from left to right; those of a pair stand at the side where its text begins."""
    parts: list[tuple[Cell, ...]] = []
    for number, column in enumerate(columns):
        cells = column.lines[level]
        blank = Cell(column.start, column.start, " ", 1)
        padding = (blank,) * (column.width - _width(cells))
        gap = (blank,) * GAP if number else ()
        parts.append((*padding, *cells, *gap) if base else (*gap, *cells, *padding))
    ordered = reversed(parts) if base else parts
    return tuple(cell for part in ordered for cell in part)


def _width(cells: Iterable[Cell]) -> int:
    return sum(cell.width for cell in cells)
