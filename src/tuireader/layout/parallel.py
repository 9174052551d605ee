"""A paragraph with its English level with it: the text at the right, the English at the left, in columns of their own.

Owns the columns, and what is done where there is no room for two: the English then stands below the text. Its lines of
text have the questions of a LaidOut paragraph; the English is asked for beside them.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from tuireader.layout.display import AS_WRITTEN, Display
from tuireader.layout.lines import LaidOut, Line

GAP: Final = 4
TEXT_SHARE: Final = 0.46
"""Of what two columns have: English takes about a sixth more room than the Arabic that says the same."""
LEAST_COLUMN: Final = 28
"""Columns of the text, the narrower side; with fewer a line holds four words, and the eye only turns around."""


class Columns(NamedTuple):
    """Widths of the two sides; without English at the left there is one column alone."""

    english: int
    text: int


def columns_of(width: int) -> Columns:
    """How `width` columns are parted."""
    text = round((width - GAP) * TEXT_SHARE)
    return Columns(width - GAP - text, text) if text >= LEAST_COLUMN else Columns(0, width)


class ParallelLayout:
    """Two texts which can be cut into lines at any width."""

    __slots__ = ("_english", "_own", "base", "text")

    def __init__(self, text: str, base: int, english: str, display: Display = AS_WRITTEN) -> None:
        """Take a paragraph and its English, both in logical order; the English may be empty.

        Args:
            text: Offsets of lines are those of this text.
            base: Its base level; the English runs left to right.
            english: Offsets of what stands beside a line are those of this one.
            display: Which marks and digits are drawn.
        """
        self.text = text
        self.base = base
        self._own = LaidOut(text, base=base, display=display)
        self._english = LaidOut(english, base=0, display=display) if english else None

    def line_count(self, width: int) -> int:
        """How many lines there are at `width` columns."""
        room = columns_of(width)
        own = self._own.line_count(room.text)
        if self._english is None:
            return own
        return max(own, self._rows(width)) if room.english else own + self._rows(width)

    def leads(self, k: int) -> bool:
        """Whether line `k` is one of text; a line beside which only English stands is an empty one of text."""
        return True

    def line_of(self, offset: int, width: int) -> int:
        """The line that holds the code point at `offset` of the text."""
        return self._own.line_of(offset, columns_of(width).text)

    def lines_of(self, start: int, end: int, width: int) -> range:
        """The lines on which something of the code points `start`..`end` of the text is drawn."""
        return self._own.lines_of(start, end, columns_of(width).text)

    def line(self, k: int, width: int) -> Line:
        """The text on line `k`; an empty line where it has ended."""
        room = columns_of(width).text
        if k < self._own.line_count(room):
            return self._own.line(k, room)
        return Line(len(self.text), len(self.text), (), self.base)

    def beside(self, k: int, width: int) -> Line | None:
        """The English on line `k`, which stands at the left edge; None where there is none."""
        if self._english is None:
            return None
        room = columns_of(width)
        if not room.english:
            k -= self._own.line_count(width)
        return self._english.line(k, room.english or width) if 0 <= k < self._rows(width) else None

    def _rows(self, width: int) -> int:
        return self._english.line_count(columns_of(width).english or width) if self._english else 0
