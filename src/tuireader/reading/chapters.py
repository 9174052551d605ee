"""A text in parts that are summed up by themselves: chapters. Owns where they part; knows no summary."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from tuireader.document import Paragraph, ParagraphKind

WHOLE = 80
"""A text of so many paragraphs is one chapter, whatever headings it has."""
ENOUGH = 60
"""So many paragraphs make a chapter when a heading of any level follows."""
MOST = 200


class Chapters:
    """Chapters by number. They begin at headings, and where none comes, after 200 paragraphs."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self._starts = list(_starts(paragraphs))
        self._end = len(paragraphs)

    def __len__(self) -> int:
        return len(self._starts)

    def number(self, index: int) -> int:
        """The number of the chapter that paragraph `index` is in."""
        return bisect_right(self._starts, index) - 1

    def paragraphs(self, number: int) -> range:
        """The indices of a chapter's paragraphs."""
        ends = [*self._starts[number + 1 : number + 2], self._end]
        return range(self._starts[number], ends[0])


def _starts(paragraphs: Sequence[Paragraph]) -> Iterator[int]:
    yield 0
    if len(paragraphs) <= WHOLE:
        return
    top = min((one.level or 1 for one in paragraphs if one.kind is ParagraphKind.HEADING), default=1)
    last = 0
    for index, one in enumerate(paragraphs):
        length = index - last
        heading = one.kind is ParagraphKind.HEADING
        if length >= MOST or (heading and length and (one.level == top or length >= ENOUGH)):
            yield index
            last = index
