"""Search for what is written in one text: folded, exact, or by a pattern. Owns the matching; moves no cursor."""

from __future__ import annotations

import re
import time
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from tuireader.arabic.characters import TASHKEEL
from tuireader.arabic.normalization import fold_letters
from tuireader.document import Document
from tuireader.errors import TuiReaderError
from tuireader.reading.folded_text import FoldedText, folded

MAX_HITS = 10_000
PATTERN_SECONDS = 0.5
"""What a regular expression may take: some take for ever, and none may hold up the keys."""


class Hit(NamedTuple):
    """A span of the text of paragraph `index` that matches."""

    index: int  # type: ignore[assignment]  # hides tuple.index, which nobody asks of a hit
    start: int
    end: int


class BadPattern(TuiReaderError):
    """A regular expression that is none, or takes too long."""


class Searcher:
    """Finds what is written; folds the text once, at the first search. At most 10,000 hits, in text order."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def _folded(self) -> FoldedText:
        return FoldedText([paragraph.text for paragraph in self._document.paragraphs])

    def find(self, query: str) -> tuple[Hit, ...]:
        """Every place of `query`, however it is spelled; white space in it matches any."""
        words = folded(query).split()
        if not words:
            return ()
        spans = self._places(words[0]) if len(words) == 1 else self._places_of_words(words)
        return tuple(Hit(*span) for span in self._folded.source_spans(islice(spans, MAX_HITS)))

    def _places(self, word: str) -> Iterator[tuple[int, int]]:
        text, length = self._folded.joined, len(word)
        at = text.find(word)
        while at >= 0:
            yield at, at + length
            at = text.find(word, at + length)

    def _places_of_words(self, words: Sequence[str]) -> Iterator[tuple[int, int]]:
        pattern = re.compile(r"[^\S\n]+".join(map(re.escape, words)))
        return (found.span() for found in pattern.finditer(self._folded.joined))

    def find_exact(self, query: str) -> tuple[Hit, ...]:
        """Every place of `query` as it is written: marks, spelling and case count, and so do blanks in it."""
        if not query.strip():
            return ()
        return tuple(islice(self._exact(query), MAX_HITS))

    def _exact(self, query: str) -> Iterator[Hit]:
        for index, paragraph in enumerate(self._document.paragraphs):
            at = paragraph.text.find(query)
            while at >= 0:
                # A letter without its marks is another one than the letter with them.
                end = at + len(query)
                if paragraph.text[end : end + 1] not in TASHKEEL:
                    yield Hit(index, at, end)
                at = paragraph.text.find(query, end)

    def find_pattern(self, pattern: str) -> tuple[Hit, ...]:
        """Every match of a regular expression in a paragraph, in the folded text; with tashkeel in it, as written.

        Raises:
            BadPattern: It cannot be read, or takes more than half a second.
        """
        import regex

        if not pattern:
            return ()
        as_written = not TASHKEEL.isdisjoint(pattern)
        try:
            compiled = regex.compile(pattern if as_written else fold_letters(pattern), regex.IGNORECASE)
            if as_written:
                texts: Iterable[str] = (paragraph.text for paragraph in self._document.paragraphs)
                return tuple(islice((Hit(*one) for one in _matches(compiled, texts)), MAX_HITS))
            spans = islice(self._pattern_spans(compiled), MAX_HITS)
            return tuple(Hit(*span) for span in self._folded.source_spans(spans))
        except regex.error as error:
            raise BadPattern(f"no regular expression: {error.msg}") from error
        except (TimeoutError, MemoryError, RecursionError, OverflowError) as error:
            raise BadPattern("the regular expression takes too long") from error

    def _pattern_spans(self, compiled: object) -> Iterator[tuple[int, int]]:
        for index, start, end in _matches(compiled, self._folded.joined.split("\n")):
            first = self._folded.bounds(index)[0]
            yield first + start, first + end


def _matches(compiled: object, texts: Iterable[str]) -> Iterator[tuple[int, int, int]]:
    """Index of the text, start and end of every match that is not empty. Raises TimeoutError."""
    finditer = compiled.finditer  # type: ignore[attr-defined]
    deadline = time.monotonic() + PATTERN_SECONDS
    for index, text in enumerate(texts):
        left = deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        for found in finditer(text, timeout=left):
            start, end = found.span()
            if start < end:
                yield index, start, end


def next_hit(hits: tuple[Hit, ...], index: int, offset: int, step: int) -> int:
    """The position in `hits` of the next (1) or previous (-1) one from a place, going round at the ends."""
    here = Hit(index, offset, -1)
    if step > 0:
        return bisect_right(hits, Hit(index, offset, 1 << 30)) % len(hits)
    return (bisect_left(hits, here) - 1) % len(hits)


def hits_in(hits: tuple[Hit, ...], index: int) -> tuple[Hit, ...]:
    """The hits of one paragraph."""
    return hits[bisect_left(hits, Hit(index, -1, -1)) : bisect_left(hits, Hit(index + 1, -1, -1))]
