"""The text as rows: which paragraph and line stands at which row. Owns heights and laid-out paragraphs; draws nothing.

Heights of paragraphs in their own text are exact from one cheap pass. English is made when it is about to be seen, so
until then its paragraph has the height of its Arabic; `settle` makes the rows in sight exact.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from tuireader.document import ParagraphKind
from tuireader.layout import AS_WRITTEN, Display, Extent, InterlinearLayout, Layout, Line, ParallelLayout, count_lines
from tuireader.layout.parallel import GAP, columns_of
from tuireader.reading.laying_out import lay_out
from tuireader.reading.session import Session
from tuireader.reading.views import View

LAID_OUT_PARAGRAPHS = 500
COUNTED_WIDTHS = 4
"""The side panel goes on and off: what was counted at a width is kept."""


class Spacing(NamedTuple):
    """Rows from one line to the next, and blank rows after a paragraph."""

    lines: int = 1
    paragraphs: int = 1


class Row(NamedTuple):
    """A row of the page: row `line` of paragraph `paragraph`; a row between two lines, or beyond the last, is blank."""

    paragraph: int
    line: int


class Page:
    """A session's text, wrapped at `width` cells; it has no rows before the first `resize`."""

    def __init__(self, session: Session, spacing: Spacing = Spacing()) -> None:  # noqa: B008 - a value
        self.session = session
        self.width = 0
        """Of the text area, in cells."""
        self._measure = 0
        self._spacing = spacing
        self._display = AS_WRITTEN
        self._laid_out = lru_cache(maxsize=LAID_OUT_PARAGRAPHS)(self._lay_out)
        self._exact: set[int] = set()
        self._own_heights = lru_cache(maxsize=COUNTED_WIDTHS)(self._count)
        self.extent = Extent([])

    @property
    def rows(self) -> int:
        """Rows of the whole text."""
        return self.extent.total

    @property
    def spacing(self) -> Spacing:
        """How far lines and paragraphs stand from each other."""
        return self._spacing

    def space(self, spacing: Spacing) -> None:
        """Set lines and paragraphs nearer to each other or farther."""
        self._spacing = spacing
        self._own_heights.cache_clear()
        self._stack()

    def widest(self, measure: int) -> int:
        """How many columns the text area can use: two measures where two texts stand side by side."""
        return 2 * measure + GAP if self.session.default_view is View.PARALLEL else measure

    def resize(self, width: int, measure: int) -> None:
        """Wrap at another width, no line of text longer than the measure; what is laid out can be cut at any."""
        if (width, measure) != (self.width, self._measure):
            self.width, self._measure = width, measure
            self._stack()

    def room(self, index: int) -> int:
        """The columns that paragraph `index` is wrapped at."""
        return self.width if self.session.view(index) is View.PARALLEL else min(self.width, self._measure)

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
        self.extent = Extent(self._own_heights(min(self.width, self._measure)))

    def _count(self, width: int) -> list[int]:
        lines, blank = self._spacing
        return [lines * count_lines(one.text, width) + blank for one in self.session.document.paragraphs]

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
        if self.session.view(index) is View.ARABIC and not self._is_verse(index):
            return False
        height = self._text_rows(index) + self._blank_after(index)
        changed = height != self.height(index)
        self.extent.set_height(index, height)
        return changed

    def changed(self, index: int) -> None:
        """Take the height of one paragraph anew, after its view changed."""
        self._exact.discard(index)
        self.extent.set_height(index, self._own_heights(min(self.width, self._measure))[index])
        self.settle_paragraph(index)

    def _is_verse(self, index: int) -> bool:
        return self.session.document.paragraphs[index].kind is ParagraphKind.VERSE

    def _step(self, index: int) -> int:
        """Rows from one line to the next; pairs of words have their own blank line."""
        return 1 if isinstance(self.laid_out(index), InterlinearLayout) else self._spacing.lines

    def _text_rows(self, index: int) -> int:
        """Rows from the first line to the last one."""
        return (self.laid_out(index).line_count(self.room(index)) - 1) * self._step(index) + 1

    def _blank_after(self, index: int) -> int:
        return self._step(index) - 1 + self._spacing.paragraphs

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
            if line < 0 or line >= self._text_rows(index):
                index += step
                if not 0 <= index < self.session.count:
                    return
                line = 0 if step > 0 else self._text_rows(index) - 1
            yield Row(index, line)

    def number(self, row: Row) -> int | None:
        """Which line of its paragraph stands on a row; None where it is blank."""
        number, rest = divmod(row.line, self._step(row.paragraph))
        lines = self.laid_out(row.paragraph).line_count(self.room(row.paragraph))
        return None if rest or number >= lines else number

    def leads(self, row: Row) -> bool:
        """Whether a row is one of text, and not of glosses below it, or blank."""
        number = self.number(row)
        return number is not None and self.laid_out(row.paragraph).leads(number)

    def laid_out(self, index: int) -> Layout:
        """A paragraph as it is shown, laid out."""
        return self._laid_out(index, self.session.view(index))

    def line(self, row: Row) -> Line | None:
        """The line at a row; None where it is blank."""
        number = self.number(row)
        return None if number is None else self.laid_out(row.paragraph).line(number, self.room(row.paragraph))

    def beside(self, row: Row) -> Line | None:
        """The English at the left edge of a row; None where there is none."""
        laid_out, number = self.laid_out(row.paragraph), self.number(row)
        if number is None or not isinstance(laid_out, ParallelLayout):
            return None
        return laid_out.beside(number, self.room(row.paragraph))

    def rows_of(self, index: int, start: int, end: int) -> range:
        """The rows, counted from the paragraph's own first one, on which a part of what it shows is drawn."""
        lines, step = self.laid_out(index).lines_of(start, end, self.room(index)), self._step(index)
        return range(lines.start * step, (lines.stop - 1) * step + 1)

    def row_of(self, index: int, offset: int) -> int:
        """The row on which an offset of a shown paragraph stands."""
        self.settle_paragraph(index)
        line = self.laid_out(index).line_of(offset, self.room(index))
        return self.extent.top(index) + line * self._step(index)

    def left_of(self, row: Row, line: Line) -> int:
        """The column of the text area at which a line of text begins."""
        if line.base == 1:
            return self.width - line.width
        laid_out, room = self.laid_out(row.paragraph), self.room(row.paragraph)
        return self.width - (columns_of(room).text if isinstance(laid_out, ParallelLayout) else room)

    def offset_at(self, row: Row, column: int) -> int | None:
        """The offset of what stands nearest to a column of a row; None where it is blank.

        Columns count from the left edge of the text area; a line that runs right to left ends at its right edge.
        """
        line = self.line(row)
        if line is None:
            return None
        inner = column - self.left_of(row, line)
        hit = line.hit(max(0, min(line.width - 1, inner))) if line.width else None
        return hit[0] if hit else line.start

    def english_at(self, row: Row, column: int) -> int | None:
        """The offset in the English that stands at a column of a row; None where none does."""
        line = self.beside(row)
        hit = line.hit(column) if line is not None else None
        return hit[0] if hit else None

    def column_of(self, row: Row, offset: int) -> int:
        """The column, from the left edge of the text area, of an offset on a row."""
        line = self.line(row)
        return 0 if line is None else (line.column(offset) or 0) + self.left_of(row, line)

    def _lay_out(self, index: int, view: View) -> Layout:
        return lay_out(self.session.shown(index), self._display)
