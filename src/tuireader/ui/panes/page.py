"""The text as rows: which paragraph and line stands at which row. Owns heights and laid-out paragraphs; draws nothing.

Heights of paragraphs in their own text are exact from one cheap pass. English is made when it is about to be seen, so
until then its paragraph has the height of its Arabic; `settle` makes the rows in sight exact.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from tuireader.layout import AS_WRITTEN, Display, Extent, InterlinearLayout, LaidOut, Line, count_lines
from tuireader.reading.session import Session
from tuireader.reading.views import View

SPACING = 1
"""Blank rows after a paragraph."""
LAID_OUT_PARAGRAPHS = 500
COUNTED_WIDTHS = 4
"""The side panel goes on and off: what was counted at a width is kept."""


class Row(NamedTuple):
    """A row of the page: line `line` of paragraph `paragraph`; a line beyond its last one is spacing."""

    paragraph: int
    line: int


class Page:
    """A session's text, wrapped at `width` cells; it has no rows before the first `resize`."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.width = 0
        self._display = AS_WRITTEN
        self._laid_out = lru_cache(maxsize=LAID_OUT_PARAGRAPHS)(self._lay_out)
        self._exact: set[int] = set()
        self._arabic_heights = lru_cache(maxsize=COUNTED_WIDTHS)(self._count)
        self.extent = Extent([])

    @property
    def rows(self) -> int:
        """Rows of the whole text."""
        return self.extent.total

    def resize(self, width: int) -> None:
        """Wrap at another width; what is laid out can be cut into lines of any."""
        if width != self.width:
            self.width = width
            self._stack()

    def recount(self) -> None:
        """Take the heights anew, after the views or what they show changed."""
        self._laid_out.cache_clear()
        self._stack()

    def show_as(self, display: Display) -> None:
        """Draw other marks or digits; no height changes with them."""
        self._display = display
        self._laid_out.cache_clear()

    def _stack(self) -> None:
        self._exact.clear()
        self.extent = Extent(self._arabic_heights(self.width))

    def _count(self, width: int) -> list[int]:
        return [count_lines(paragraph.text, width) + SPACING for paragraph in self.session.document.paragraphs]

    def settle(self, top: int, height: int) -> bool:
        """Make the heights of the paragraphs on rows `top` to `top + height` exact; whether any changed."""
        changed = False
        row = max(0, top)
        while row < min(top + height, self.rows):
            index, _ = self.extent.locate(row)
            changed |= self.settle_paragraph(index)
            row = self.extent.top(index) + self.height(index)
        return changed

    def settle_paragraph(self, index: int) -> bool:
        """Make the height of one paragraph exact; whether it changed."""
        if index in self._exact:
            return False
        self._exact.add(index)
        if self.session.view(index) is View.ARABIC:
            return False
        height = self.laid_out(index).line_count(self.width) + SPACING
        changed = height != self.height(index)
        self.extent.set_height(index, height)
        return changed

    def changed(self, index: int) -> None:
        """Take the height of one paragraph anew, after its view changed."""
        self._exact.discard(index)
        self.extent.set_height(index, self._arabic_heights(self.width)[index])
        self.settle_paragraph(index)

    def height(self, index: int) -> int:
        """Rows of a paragraph with its spacing."""
        below = self.extent.top(index + 1) if index + 1 < self.session.count else self.rows
        return below - self.extent.top(index)

    def row(self, y: int) -> Row:
        """What stands at row `y`, 0 to `rows` - 1."""
        return Row(*self.extent.locate(y))

    def beyond(self, row: Row, step: int) -> Iterator[Row]:
        """The rows of text after (1) or before (-1) a row, made exact as they are met; their places are not touched."""
        index, line = row
        while True:
            line += step
            if line < 0 or line >= self.laid_out(index).line_count(self.width):
                index += step
                if not 0 <= index < self.session.count:
                    return
                line = 0 if step > 0 else self.laid_out(index).line_count(self.width) - 1
            yield Row(index, line)

    def leads(self, row: Row) -> bool:
        """Whether a row is one of text, and not of glosses below it."""
        return self.laid_out(row.paragraph).leads(row.line)

    def laid_out(self, index: int) -> LaidOut | InterlinearLayout:
        """A paragraph as it is shown, laid out."""
        return self._laid_out(index, self.session.view(index))

    def line(self, row: Row) -> Line | None:
        """The line at a row; None where it is spacing."""
        laid_out = self.laid_out(row.paragraph)
        return laid_out.line(row.line, self.width) if row.line < laid_out.line_count(self.width) else None

    def row_of(self, index: int, offset: int) -> int:
        """The row on which an offset of a shown paragraph stands."""
        self.settle_paragraph(index)
        return self.extent.top(index) + self.laid_out(index).line_of(offset, self.width)

    def offset_at(self, row: Row, column: int) -> int | None:
        """The offset of what stands nearest to a column of a row; None on spacing.

        Columns count from the left edge of the text area; a line that runs right to left ends at its right edge.
        """
        line = self.line(row)
        if line is None:
            return None
        inner = column - (self.width - line.width if line.base == 1 else 0)
        hit = line.hit(max(0, min(line.width - 1, inner))) if line.width else None
        return hit[0] if hit else line.start

    def column_of(self, row: Row, offset: int) -> int:
        """The column, from the left edge of the text area, of an offset on a row."""
        line = self.line(row)
        if line is None:
            return 0
        column = line.column(offset) or 0
        return column + (self.width - line.width if line.base == 1 else 0)

    def _lay_out(self, index: int, view: View) -> LaidOut | InterlinearLayout:
        shown = self.session.shown(index)
        if shown.pairs:
            return InterlinearLayout(shown.text, shown.base, shown.pairs, self._display)
        return LaidOut(shown.text, base=shown.base, display=self._display)
