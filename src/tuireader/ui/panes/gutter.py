"""The gutter at the right edge: highlights, paragraph number, view, notes. Owns its width and its signs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.segment import Segment

from tuireader.document import Colour
from tuireader.reading.desk import Desk
from tuireader.reading.views import View
from tuireader.ui.looks import Looks
from tuireader.ui.panes.page import Row

DICTIONARY = "dictionary"
NOTE_SIGN = "✎"
SIGNS = 2
"""Cells for the letters of highlights."""


class Gutter:
    """Paints the gutter of a desk's text."""

    def __init__(self, desk: Desk, looks: Looks) -> None:
        self._desk = desk
        self._looks = looks
        self._digits = len(str(desk.session.count))
        self._numbers = max(6, self._digits + 5)
        """In cells: a blank, the number, the sign of a note, two cells that say the view, a blank."""
        self.hidden = False

    @property
    def width(self) -> int:
        """In cells; none where it is hidden."""
        return 0 if self.hidden else SIGNS + self._numbers

    def segments(self, row: Row, colours: Sequence[Colour], *, noted: bool) -> list[Segment]:
        """The gutter of one row: the highlights on it, number and view on the first, whether a note begins on it."""
        return [] if self.hidden else [*self._signs(colours), *self._number(row, noted)]

    def _signs(self, colours: Sequence[Colour]) -> Iterator[Segment]:
        """A letter for each colour, nearest to the text the first; + stands for those that there is no room for."""
        looks = self._looks
        signs = [(self._desk.colours.signs[colour], f"highlight-{colour.value}") for colour in colours]
        if len(signs) > SIGNS:
            signs[SIGNS - 1 :] = [("+", "gutter")]
        for sign, look in signs:
            yield Segment(sign, looks.over(look))
        yield Segment(" " * (SIGNS - len(signs)), looks.base)

    def _number(self, row: Row, noted: bool) -> list[Segment]:
        looks, session = self._looks, self._desk.session
        first = row.line == 0
        style = looks.over("gutter-current" if row.paragraph == session.cursor.index else "gutter")
        number = self._desk.numerals.written(row.paragraph + 1, self._desk.display) if first else ""
        english = first and session.shown(row.paragraph).view is View.GLOSS
        view = "EN " if english else "ع  " if first else "   "
        return [
            Segment(f" {number:>{self._numbers - 5}}", style),
            Segment(NOTE_SIGN, looks.over("gutter-note")) if noted else Segment(" ", looks.base),
            Segment(view, looks.over("gutter-english" if english else "gutter")),
        ]
