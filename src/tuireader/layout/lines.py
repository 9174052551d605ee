"""A paragraph laid out, and one visual line of it. Owns the order of cells and the way between offsets and columns.

Levels belong to the paragraph and are taken from its text; lines are made when asked for, for only those on the screen
are ever needed. Knows no colours and no screen.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import accumulate, pairwise

from tuireader.arabic.cleaning import REPLACEMENT
from tuireader.layout.bidi import line_levels, mirror, reorder, resolve
from tuireader.layout.cells import DOTTED_CIRCLE, MOST_MARKS, Cell, pieces, shown, width_of
from tuireader.layout.clusters import clusters_of, fitted
from tuireader.layout.display import AS_WRITTEN, Display
from tuireader.layout.spelled import SPELLED
from tuireader.layout.wrapping import line_ends

_REMEMBERED_WIDTHS = 4
_REMEMBERED_CLUSTERS = 20_000

_cell = partial(tuple.__new__, Cell)
"""`Cell(...)` without the Python frame that a NamedTuple's own constructor costs for each of the cells of a screen."""


class _Turned(dict[str, str]):
    """Cluster -> the cluster in right-to-left text, its base mirrored; filled as clusters are met."""

    def __missing__(self, text: str) -> str:
        turned = mirror(text[:1]) + text[1:]
        if len(self) < _REMEMBERED_CLUSTERS:
            self[text] = turned
        return turned


_TURNED = _Turned()


class Line:
    """One line as it stands on the screen; columns are counted from its own left edge."""

    __slots__ = ("_edges", "_leftmost", "_starts", "base", "cells", "end", "start", "width")

    def __init__(self, start: int, end: int, cells: tuple[Cell, ...], base: int) -> None:
        """Make a line.

        Args:
            start: First code point.
            end: After the last code point, hanging blanks included.
            cells: In visual order, from the left.
            base: 0 for a paragraph that runs left to right, 1 for right to left.
        """
        self.start = start
        self.end = end
        self.cells = cells
        self.base = base
        self._edges = list(accumulate([width for _, _, _, width in cells], initial=0))
        self._starts: list[int] = []
        self._leftmost: dict[int, int] = {}
        """Start -> the leftmost of the cells that start there; made when first asked, for most lines never are."""
        self.width = self._edges[-1]

    def hit(self, column: int) -> tuple[int, int] | None:
        """The code points of the cluster drawn at `column`, None beside the line."""
        if not 0 <= column < self.width:
            return None
        cell = self.cells[bisect_right(self._edges, column) - 1]
        return cell.start, cell.end

    def column(self, offset: int) -> int | None:
        """The leftmost column of the cluster that holds the code point at `offset`, None when it is not on the line.

        What is not drawn (a hanging blank, a mark of direction) gives the column where it would be.
        """
        if not self.start <= offset < self.end:
            return None
        if not self._leftmost:
            indexes = range(len(self.cells) - 1, -1, -1)
            self._leftmost = {self.cells[index].start: index for index in indexes}
            self._starts = sorted(self._leftmost)
        start = self._starts[bisect_right(self._starts, offset) - 1]
        return self._edges[self._leftmost[start]]

    def columns(self, start: int, end: int) -> list[tuple[int, int]]:
        """The columns that the code points `start`..`end` take up, as half-open ranges from left to right.

        Half a cluster counts as the whole of it. In mixed text a span can fall into several ranges.
        """
        ranges: list[tuple[int, int]] = []
        if start >= end:
            return ranges
        for cell, (left, right) in zip(self.cells, pairwise(self._edges), strict=True):
            if cell.width and cell.start < end and start < cell.end:
                if ranges and ranges[-1][1] == left:
                    left = ranges.pop()[0]
                ranges.append((left, right))
        return ranges


class LaidOut:
    """A paragraph with its clusters and levels, which can be cut into lines at any width."""

    __slots__ = ("_classes", "_clusters", "_ends", "_hiding", "_levels", "base", "text")

    def __init__(self, text: str, base: int | None = None, display: Display = AS_WRITTEN) -> None:
        """Analyse a paragraph.

        Args:
            text: In logical order; it is shown through `arabic.cleaning.visible`, offsets stay.
            base: 0 left to right, 1 right to left, None by the first strong character, 0 where there is none.
            display: Which marks and digits are drawn; it changes no order, no column and no line.
        """
        self.text = text
        visible = shown(text)
        self.base, self._levels, self._classes = resolve(visible, base)
        self._clusters = clusters_of(display.with_digits(visible, self.base))
        self._hiding = display.hiding
        self._ends: dict[int, list[int]] = {}

    def breaks(self, width: int) -> Sequence[tuple[int, int]]:
        """The half-open code points of each line at `width` columns; together they are the whole paragraph."""
        starts = self._clusters.starts
        ends = [starts[end] for end in self._line_ends(width)]
        return list(zip([0, *ends], ends, strict=False))

    def line_count(self, width: int) -> int:
        """How many lines there are at `width` columns; one for an empty paragraph."""
        return len(self._line_ends(width))

    def line_of(self, offset: int, width: int) -> int:
        """The line that holds the code point at `offset`; the last for the end of the text and beyond."""
        cluster = bisect_right(self._clusters.starts, offset) - 1
        ends = self._line_ends(width)
        return min(bisect_right(ends, max(0, cluster)), len(ends) - 1)

    def leads(self, k: int) -> bool:
        """Whether line `k` is one of text, where a cursor can stand: each one here."""
        return True

    def lines_of(self, start: int, end: int, width: int) -> range:
        """The lines on which something of the code points `start`..`end` is drawn."""
        return range(self.line_of(start, width), self.line_of(max(start, end - 1), width) + 1)

    def line(self, k: int, width: int) -> Line:
        """The `k`-th line from the top at `width` columns."""
        ends = self._line_ends(width)
        first, last = (ends[k - 1] if k else 0), ends[k]
        starts = self._clusters.starts[first : last + 1]
        texts, sizes, inked = self._drawn(first, last, width)
        levels = self._head_levels(starts, inked)
        turned = [_TURNED[text] if level & 1 else text for text, level in zip(texts, levels, strict=True)]
        cells = list(map(_cell, zip(starts, starts[1:], turned, sizes, strict=False)))
        visual = [cells[index] for index in reorder(levels)]
        if sizes.strip(b"\0\1"):
            visual = list(_spelled_out(visual))
        return Line(starts[0], starts[-1], tuple(visual), self.base)

    def _line_ends(self, width: int) -> list[int]:
        width = max(1, width)
        if width not in self._ends:
            if len(self._ends) == _REMEMBERED_WIDTHS:
                self._ends.clear()
            self._ends[width] = line_ends(self._clusters.sizes, width)
        return self._ends[width]

    def _drawn(self, first: int, last: int, width: int) -> tuple[list[str], bytes, int]:
        """Text and columns of the clusters of a line, and how many of them stand before its hanging blanks."""
        texts, sizes = list(self._clusters.texts[first:last]), self._clusters.sizes[first:last]
        if self._hiding is not None:
            texts = [self._hiding[text] for text in texts]
        if (fitting := fitted(sizes, max(1, width))) != sizes:
            for index, (size, room) in enumerate(zip(sizes, fitting, strict=True)):
                if size != room:
                    texts[index] = self._sign(first + index)
            sizes = fitting
        inked = len(sizes.rstrip(b" \0"))
        marks = "".join([text[1:] for text in texts[inked:]])[:MOST_MARKS]
        texts[inked:] = [""] * (len(texts) - inked)
        sizes = sizes[:inked].replace(b" ", b"\1") + bytes(len(sizes) - inked)
        if marks and inked:
            texts[inked - 1] += marks
        elif marks:
            texts[0], sizes = DOTTED_CIRCLE + marks, b"\1" + sizes[1:]
        return texts, sizes, inked

    def _sign(self, cluster: int) -> str:
        """One column for a cluster that is wider than a line."""
        char = self.text[self._clusters.starts[cluster]]
        return char if SPELLED[char] else REPLACEMENT

    def _head_levels(self, starts: list[int], inked: int) -> bytes:
        """The level of each cluster of a line, which is that of its first code point."""
        first, end = starts[0], starts[-1]
        levels = line_levels(self._classes, self._levels, self.base, first, end)
        if len(levels) != len(starts) - 1:
            levels = bytes([levels[start - first] for start in starts[:-1]])
        return levels[:inked] + bytes([self.base]) * (len(levels) - inked)


def _spelled_out(cells: Iterable[Cell]) -> Iterator[Cell]:
    """Give each letter of what is spelled out a cell of its own, right to left whatever stands around it."""
    for cell in cells:
        parts = pieces(cell.text) if cell.width > 1 else ()
        if len(parts) > 1:
            yield from (Cell(cell.start, cell.end, part, width_of(part)) for part in reversed(parts))
        else:
            yield cell
