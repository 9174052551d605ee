"""The text pane under the mouse. Owns what clicks, drags and the wheel mean; the text pane moves and draws."""

from __future__ import annotations

from textual import events

from tuireader.reading.config import Reader
from tuireader.reading.desk import Desk
from tuireader.reading.selection import Unit
from tuireader.reading.session import Cursor
from tuireader.ui.panes.text_pane import TextPane

WHEEL_ROWS = 3


class MousePane(TextPane):
    """A click puts the cursor, a drag selects in logical order, the wheel scrolls."""

    def __init__(self, desk: Desk, settings: Reader, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(desk, settings, id=id)
        self._pressed: Cursor | None = None

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Put the cursor where the mouse is; a drag from there selects."""
        place = self.place_at(event.x, event.y)
        if place is None:
            return
        before = self._session.cursor
        self._desk.selection.clear()
        self._session.go(place.index, place.offset)
        self.cursor_moved(before)
        self._pressed = self._session.cursor
        self.capture_mouse()
        self.repaint()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Extend the selection to the word under the mouse."""
        place = self.place_at(event.x, event.y) if self._pressed is not None else None
        if place is None:
            return
        before = self._session.cursor
        self._session.go(place.index, place.offset)
        if self._session.cursor != before:
            self._desk.selection.start(Unit.WORD, self._pressed)
            self.cursor_moved(before)

    def on_mouse_up(self, _event: events.MouseUp) -> None:
        """End the drag."""
        self._pressed = None
        self.release_mouse()

    def on_click(self, event: events.Click) -> None:
        """A double click selects the word, a triple one the sentence."""
        if event.chain > 1:
            self._desk.selection.start(Unit.WORD if event.chain == 2 else Unit.SENTENCE, self._session.cursor)
            self.repaint()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll on."""
        event.stop()
        self.scroll_rows(WHEEL_ROWS)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll back."""
        event.stop()
        self.scroll_rows(-WHEEL_ROWS)

    def place_at(self, x: int, y: int) -> Cursor | None:
        """What stands at a cell of the pane; None on spacing and below the text."""
        at = self.top + y
        if not 0 <= at < self.page.rows:
            return None
        row, column = self.page.row(at), x - self._painter.frame.left
        offset, english = self.page.offset_at(row, column), self.page.english_at(row, column)
        if english is not None:
            shown = self._session.shown(row.paragraph)
            offset = self._desk.level.source(row.paragraph, shown, english)
        return Cursor(row.paragraph, offset) if offset is not None else None
