"""The text pane: paragraphs right to left on rows, with cursor, marks and gutter. Owns scrolling and painting.

Asks the desk what is marked and the page what stands where; decides nothing about the text. One ScrollView draws all
paragraphs through the line API, so that a book costs no more widgets than an article.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain, islice

from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tuireader.document import Span
from tuireader.layout import Display
from tuireader.reading.config import Reader
from tuireader.reading.desk import Desk
from tuireader.reading.entities import Named
from tuireader.reading.session import Cursor
from tuireader.reading.views import View, word_at
from tuireader.ui.looks import Looks
from tuireader.ui.panes.ahead import Ahead
from tuireader.ui.panes.gutter import Gutter
from tuireader.ui.panes.page import Page, Spacing
from tuireader.ui.panes.row_painter import MARGIN, Frame, RowPainter

CONTEXT_ROWS = 2
"""Rows that stay in sight above and below the cursor."""
HOLDING_ROUNDS = 8


class TextPane(ScrollView, can_focus=True):
    """Shows the text of a desk."""

    ALLOW_SELECT = False

    @dataclass
    class CursorMoved(Message):
        """The cursor stands elsewhere, or what it stands on is shown in another way."""

    def __init__(self, desk: Desk, settings: Reader, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._desk = desk
        self._session = desk.session
        self._settings = settings
        self._looks = Looks(self, "text")
        self._goal_column: int | None = None
        self._aside = 0
        """Rows from the cursor to the row that a page's motion aimed at, which had no word."""
        self._gutter = Gutter(desk, self._looks)
        self._fitted = Size(0, 0)
        self.page = Page(self._session, Spacing(settings.line_spacing, settings.paragraph_spacing))
        self._painter = RowPainter(desk, self.page, self._gutter, self._looks)
        self._painter.focused = settings.focus
        self._named: Named | None = None
        self._onward = 1
        self._ahead = Ahead(self, self._prepare_pages)

    # Scrolling

    @property
    def top(self) -> int:
        """The first row in sight."""
        return round(self.scroll_y)

    def scroll_rows(self, rows: int) -> None:
        """Move the text by rows, leaving the cursor on the screen."""
        self._scroll_to_row(self.top + rows)
        cursor_row = self._cursor_row()
        low, high = self.top, self.top + self.size.height - 1
        if not low <= cursor_row <= high:
            self._go_to_row(max(low, min(high, cursor_row)), 1 if cursor_row < low else -1)

    def show_cursor(self) -> None:
        """Bring the cursor's row into sight with its context."""
        row, height = self._cursor_row(), self.size.height
        context = min(CONTEXT_ROWS, max(0, (height - 1) // 2))
        if row < self.top + context:
            self._scroll_to_row(row - context)
        elif row > self.top + height - 1 - context:
            self._scroll_to_row(row - height + 1 + context)

    def _scroll_to_row(self, row: int) -> None:
        height = self.size.height
        row = max(0, min(row, self.page.rows - height))
        if self.page.settle(row, height):
            self._update_size()
            row = max(0, min(row, self.page.rows - height))
        self._onward = 1 if row >= self.top else -1
        self.scroll_to(y=row, animate=False, force=True)
        self._ahead.begin()

    def _prepare_pages(self) -> Iterator[None]:
        """The page where the reader is going and the one behind, row by row."""
        edges = {1: self.top + self.size.height - 1, -1: self.top}
        for step in (self._onward, -self._onward):
            for row in islice(self.page.beyond(self.page.row(edges[step]), step), self.size.height):
                self._painter.prepare(row)
                yield

    def _cursor_row(self) -> int:
        cursor = self._session.cursor
        return self.page.row_of(cursor.index, cursor.offset)

    def _update_size(self) -> None:
        self.virtual_size = Size(self.size.width, max(self.page.rows, self.size.height))

    def on_resize(self) -> None:
        """Wrap again, and keep the first text in sight where it is."""
        self._fit()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Fit before the first picture: the event that tells the size comes only after it."""
        self._fit()
        return super().render_lines(crop)

    def _fit(self) -> None:
        if self.size == self._fitted or not self.size.width:
            return
        self._fitted = self.size
        self._goal_column, self._aside = None, 0
        first = self._first_in_sight()
        self._wrap()
        self._update_size()
        self._scroll_to_row(self.page.row_of(*first) if first else 0)
        self.show_cursor()

    def _wrap(self) -> None:
        """Cut the page to the width that there is, and put it in its place."""
        measure, room = self._settings.measure, self.size.width - self._gutter.width - MARGIN
        self.page.resize(max(1, min(self.page.widest(measure), room)), measure)
        centred = self._settings.centred or self._gutter.hidden
        self._painter.frame = Frame.of(self.size.width, self.page.width, self._gutter.width, centred=centred)
        self._painter.forget()

    def _first_in_sight(self) -> tuple[int, int] | None:
        """Paragraph and offset at the top row; None where the text is at its start."""
        if not self.top:
            return None
        row = self.page.row(min(self.top, self.page.rows - 1))
        line = self.page.line(row)
        return (row.paragraph, line.start) if line else (min(row.paragraph + 1, self._session.count - 1), 0)

    # Motions over rows; those over words and paragraphs are the session's

    def move_rows(self, rows: int) -> None:
        """Move the cursor by rows of text, near the column where it began."""
        self._go_to_row(self._cursor_row() + rows, 1 if rows > 0 else -1)
        self.show_cursor()

    def move_page(self, pages: float) -> None:
        """Move text and cursor by pages, so that the cursor stays where it is on the screen; as many back undo it."""
        rows = max(1, round(abs(pages) * max(1, self.size.height - CONTEXT_ROWS)))
        step = rows if pages > 0 else -rows
        before, target = self._session.cursor, self._cursor_row() + step
        aimed = target + self._aside
        self._scroll_to_row(self.top + step)
        # On and back take the same word for a row without one, but where that would be no motion at all.
        self._go_to_row(aimed, 1)
        if self._session.cursor == before:
            self._go_to_row(aimed := target, 1 if pages > 0 else -1)
        self._aside = max(0, min(self.page.rows - 1, aimed)) - self._cursor_row()
        self.show_cursor()

    def _go_to_row(self, row: int, step: int) -> None:
        """Put the cursor on the word nearest to the goal column of a row; past rows without a word by `step`."""
        cursor, self._aside = self._session.cursor, 0
        if self._goal_column is None:
            here = self.page.row(self._cursor_row())
            self._goal_column = self.page.column_of(here, cursor.offset)
        row = max(0, min(self.page.rows - 1, row))
        beyond = range(row, self.page.rows) if step > 0 else range(row, -1, -1)
        # Where no further row has a word, the last one that has.
        before = range(row - 1, -1, -1) if step > 0 else range(row + 1, self.page.rows)
        if any(self._stand_on(at, self._goal_column) for at in chain(beyond, before)):
            self.cursor_moved(cursor, keep_goal=True)

    def _stand_on(self, row: int, column: int) -> bool:
        """Put the cursor on the word nearest to a column of a row; False where it has none."""
        place = self.page.row(row)
        line, offset = self.page.line(place), self.page.offset_at(place, column)
        if line is None or offset is None or not self.page.leads(place):
            return False
        return self._session.go_within(place.paragraph, offset, Span(line.start, line.end))

    def cursor_moved(self, before: Cursor, *, keep_goal: bool = False) -> None:
        """Draw what changed after the session's cursor moved from `before`, and tell."""
        if not keep_goal:
            self._goal_column, self._aside = None, 0
        named = self._desk.entity_here()
        level = View.PARALLEL in (self._session.view(before.index), self._session.view(self._session.cursor.index))
        if self._desk.selection.active or named is not self._named:
            # What the word at the cursor names is marked wherever it stands.
            self._named = named
            self.repaint()
        elif level or (self._painter.focused and before.index != self._session.cursor.index):
            self.repaint(before.index, self._session.cursor.index)
        else:
            self._repaint_words(before, self._session.cursor)
        self.post_message(self.CursorMoved())

    def _repaint_words(self, *cursors: Cursor) -> None:
        """Draw the words that the cursor left and came to, and the first lines, beside which stands the paragraph."""
        for cursor in cursors:
            laid_out = self.page.laid_out(cursor.index)
            word = word_at(self._session.shown(cursor.index).words, cursor.offset) or Span(0, len(laid_out.text))
            rows = self.page.rows_of(cursor.index, word.start, word.end)
            self._painter.forget_lines(cursor.index, (0, *rows))
            top = self.page.extent.top(cursor.index)
            self.refresh_lines(top)
            self.refresh_lines(top + rows.start, len(rows))

    def view_changed(self, *indices: int) -> None:
        """Lay out again after the view of some paragraphs, or of all, changed; the cursor's one stays where it is."""

        def change() -> None:
            for index in indices:
                self.page.changed(index)
            if not indices:
                self.page.recount()

        self._lay_out_again(change)

    def _lay_out_again(self, change: Callable[[], None]) -> None:
        held = self._session.cursor.index
        distance = self.page.extent.top(held) - self.top
        change()
        self._wrap()
        self._hold(held, distance)
        self.show_cursor()
        self.refresh()

    def _hold(self, index: int, distance: int) -> None:
        """Scroll so that a paragraph begins `distance` rows below the top, as rows above it get their true heights."""
        for _ in range(HOLDING_ROUNDS):
            top = self.page.extent.top(index) - distance
            if not self.page.settle(top, self.size.height):
                break
        self._update_size()
        self._scroll_to_row(self.page.extent.top(index) - distance)

    def show_alone(self, *, alone: bool) -> None:
        """Hide scroll mark and gutter, or show them."""
        self._gutter.hidden = alone
        self._fitted = Size(0, 0)
        self.refresh(layout=True)

    def toggle_focus(self) -> bool:
        """Dim all but the paragraph at the cursor, or no more; whether it is dimmed now."""
        self._painter.focused = not self._painter.focused
        self.repaint()
        return self._painter.focused

    def toggle_spacing(self) -> None:
        """Lines nearer together, or farther apart; the cursor's paragraph stays where it is."""
        lines, paragraphs = self.page.spacing
        self._lay_out_again(lambda: self.page.space(Spacing(3 - lines, paragraphs)))

    def draw_as(self, display: Display) -> None:
        """Draw other marks or digits; no row moves."""
        self.page.show_as(display)
        self.repaint()

    # Painting

    def repaint(self, *indices: int) -> None:
        """Draw paragraphs anew, or all in sight, after their marks changed."""
        if not indices:
            self._painter.forget()
            self.refresh()
            return
        for index in set(indices):
            self._painter.forget(index)
            self.refresh_lines(self.page.extent.top(index), self.page.height(index))

    def notify_style_update(self) -> None:
        """The theme changed: every colour is looked up again."""
        super().notify_style_update()
        self._looks.clear()
        self._painter.forget()

    def render_line(self, y: int) -> Strip:
        """One row of the screen: scroll mark, text area, gutter."""
        return self._painter.strip(y, self.top, self.size)
