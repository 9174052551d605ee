"""The gutter at the right edge: paragraph number, view, notes. Owns its width and its signs; knows no text."""

from __future__ import annotations

from rich.segment import Segment

from tuireader.reading.desk import Desk
from tuireader.reading.views import View
from tuireader.ui.looks import Looks
from tuireader.ui.panes.page import Row

DICTIONARY = "dictionary"
NOTE_SIGN = "✎"


class Gutter:
    """Paints the gutter of a desk's text."""

    def __init__(self, desk: Desk, looks: Looks) -> None:
        self._desk = desk
        self._looks = looks
        self._digits = len(str(desk.session.count))
        self.width = max(6, self._digits + 5)
        """In cells: a blank, the number, a blank, two cells that say the view, a blank."""

    def segments(self, row: Row) -> list[Segment]:
        """The gutter of one row: the number and view on the first, what is noted on the second."""
        looks, session = self._looks, self._desk.session
        current = row.paragraph == session.cursor.index
        style = looks.over("gutter-current" if current else "gutter")
        if row.line == 0:
            number = f" {row.paragraph + 1:>{self.width - 5}} "
            english = session.shown(row.paragraph).view is View.GLOSS
            sign = Segment("EN " if english else "ع  ", looks.over("gutter-english" if english else "gutter"))
            return [Segment(number, style), sign]
        if row.line == 1:
            return [self._note(row.paragraph)]
        return [Segment(" " * self.width, looks.base)]

    def _note(self, index: int) -> Segment:
        placed = self._desk.notebook.in_paragraph(index)
        notes = sum(bool(one.annotation.body) for one in placed)
        text = f"{NOTE_SIGN}{notes if notes > 1 else ''}" if notes else ""
        return Segment(text.rjust(self.width - 4).ljust(self.width), self._looks.over("gutter-note"))
