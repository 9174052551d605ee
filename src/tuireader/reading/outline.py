"""Which headings a table of contents lists. Owns what is folded in a long text: thousands of titles are no overview."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from tuireader.document import Paragraph, ParagraphKind

MOST = 300
"""A text with so many headings is listed whole."""
_BESIDE = MOST // 2


class Outline:
    """The headings of a text, with the one that each stands under."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self._paragraphs = paragraphs
        self.headings = [index for index, one in enumerate(paragraphs) if one.kind is ParagraphKind.HEADING]
        self._parents: dict[int, int | None] = {}
        open_ones: list[int] = []
        for index in self.headings if len(self.headings) > MOST else ():
            while open_ones and self._level(open_ones[-1]) >= self._level(index):
                open_ones.pop()
            self._parents[index] = open_ones[-1] if open_ones else None
            open_ones.append(index)

    def _level(self, index: int) -> int:
        return self._paragraphs[index].level or 1

    def listed(self, index: int) -> list[int]:
        """The headings to list around paragraph `index`: all, or the outermost, those that it stands under unfolded.

        Where even these are too many, those nearest to it.
        """
        if len(self.headings) <= MOST:
            return self.headings
        here = bisect_right(self.headings, index) - 1
        unfolded: set[int | None] = {None}
        at: int | None = self.headings[here] if here >= 0 else None
        while at is not None:
            unfolded.add(at)
            at = self._parents[at]
        shown = [heading for heading in self.headings if self._parents[heading] in unfolded]
        if len(shown) <= MOST:
            return shown
        middle = bisect_right(shown, index)
        return shown[max(0, middle - _BESIDE) : middle + _BESIDE]
