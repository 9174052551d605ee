"""Search in one text, folded over tashkeel, letter forms, digit sets and case. Owns the matching; moves no cursor."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from tuireader.arabic.normalization import fold, fold_with_offsets
from tuireader.document import Document

MAX_HITS = 10_000


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """A span of the text of paragraph `index` that matches."""

    index: int
    start: int
    end: int


class Searcher:
    """Finds what is typed; folds the text once, at the first search."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def _folded(self) -> list[str]:
        return [fold(paragraph.text) for paragraph in self._document.paragraphs]

    def find(self, query: str) -> tuple[Hit, ...]:
        """Every place of `query` in text order, at most 10,000; white space in it matches any."""
        words = fold(query).split()
        if not words:
            return ()
        pattern = re.compile(r"\s+".join(map(re.escape, words)))
        hits: list[Hit] = []
        for index, folded in enumerate(self._folded):
            if words[0] in folded and pattern.search(folded):
                hits += self._in_paragraph(index, pattern)
                if len(hits) >= MAX_HITS:
                    break
        return tuple(hits[:MAX_HITS])

    def _in_paragraph(self, index: int, pattern: re.Pattern[str]) -> list[Hit]:
        folded = fold_with_offsets(self._document.paragraphs[index].text)
        return [Hit(index, *folded.source_span(*match.span())) for match in pattern.finditer(folded.text)]


def next_hit(hits: tuple[Hit, ...], index: int, offset: int, step: int) -> int:
    """The position in `hits` of the next (1) or previous (-1) one from a place, going round at the ends."""
    here = Hit(index, offset, -1)
    if step > 0:
        return bisect_right(hits, Hit(index, offset, 1 << 30)) % len(hits)
    return (bisect_left(hits, here) - 1) % len(hits)


def hits_in(hits: tuple[Hit, ...], index: int) -> tuple[Hit, ...]:
    """The hits of one paragraph."""
    return hits[bisect_left(hits, Hit(index, -1, -1)) : bisect_left(hits, Hit(index + 1, -1, -1))]
