"""A text folded as one string, with the way back to its paragraphs. Owns the offsets; judges nothing."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate

from tuireader.arabic.normalization import Folded, fold, fold_with_offsets
from tuireader.document import Span

END = "\n"
"""Stands between two paragraphs, and in none."""


def folded(text: str) -> str:
    """A text or a part of one as it stands in `joined`."""
    return fold(text).replace(END, " ")


class FoldedText:
    """Offsets are of `joined`, but where they are said to be of the source."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self.joined = fold(END.join(text.replace(END, " ") for text in texts))
        parts = self.joined.split(END) if texts else []
        self._starts = list(accumulate((len(part) + 1 for part in parts), initial=0))
        self._source = lru_cache(maxsize=64)(self._with_offsets)

    @cached_property
    def words(self) -> dict[str, list[int]]:
        """Where each word between blanks begins."""
        words: dict[str, list[int]] = {}
        at = 0
        for word in self.joined.split():
            at = self.joined.index(word, at)
            words.setdefault(word, []).append(at)
            at += len(word)
        return words

    def occurrences(self, part: str, most: int) -> list[int]:
        """Where `part` begins, at most so many times."""
        found: list[int] = []
        start = self.joined.find(part)
        while start >= 0 and len(found) < most:
            found.append(start)
            start = self.joined.find(part, start + 1)
        return found

    def index_at(self, offset: int) -> int:
        """The paragraph at an offset."""
        return bisect_right(self._starts, offset) - 1

    def bounds(self, index: int) -> tuple[int, int]:
        """Where a paragraph begins and ends."""
        return self._starts[index], self._starts[index + 1] - 1

    def paragraph_at(self, offset: int) -> str:
        """The folded paragraph at an offset."""
        first, last = self.bounds(self.index_at(offset))
        return self.joined[first:last]

    def source_span(self, start: int, end: int) -> tuple[int, Span]:
        """The paragraph of a span, and the span in the paragraph's own text."""
        index = self.index_at(start)
        first = self._starts[index]
        return index, Span(*self._source(index).source_span(start - first, end - first))

    def source_spans(self, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
        """Paragraph, start and end in its own text of many spans, which are sorted."""
        index, first, last = -1, 0, -1
        offsets: Sequence[int] = ()
        for start, end in spans:
            if start > last:
                index = self.index_at(start)
                first, last = self.bounds(index)
                same = last - first == len(self._texts[index])
                offsets = range(last - first + 1) if same else self._source(index).offsets
            yield index, offsets[start - first], offsets[end - first]

    def _with_offsets(self, index: int) -> Folded:
        return fold_with_offsets(self._texts[index])
