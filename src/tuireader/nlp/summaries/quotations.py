"""Quotations whose marks are taken away, and the sentences in them. Owns what a word is then; knows no speaker."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tuireader.nlp.summaries.words import Word

_QUOTED_WORDS = 6
_STOPS = frozenset(".؟!?")
_QUOTES = frozenset('"«»“”')


def unwrapped(words: Sequence[Word]) -> Sequence[Word]:
    """The words without the quotation marks that all of them, or all from some word on, stand between."""
    last = next((word for word in reversed(words) if not word.is_mark or word.enclosure), None)
    if last is None or not last.enclosure or last.form not in _QUOTES:
        return words
    inside = [word for word in words if word.enclosure == last.enclosure]
    if inside[0].form not in _QUOTES or len(inside) < _QUOTED_WORDS:
        return words
    marks = {inside[0].index, last.index}
    return [
        replace(word, enclosure=0) if word.enclosure == last.enclosure else word
        for word in words
        if word.index not in marks
    ]


def dissolved(words: Sequence[Word]) -> list[Word]:
    """The words without the marks of long quotations, which are cut like any others then."""
    counts = Counter(word.enclosure for word in words if word.enclosure)
    marked = {word.enclosure for word in words if word.is_mark and word.enclosure and word.form in _QUOTES}
    gone = {number for number in marked if counts[number] >= _QUOTED_WORDS}
    return [
        replace(word, enclosure=0) if word.enclosure in gone else word
        for word in words
        if not (word.enclosure in gone and word.is_mark and word.form in _QUOTES)
    ]


def unmarked(words: Sequence[Word]) -> list[Word]:
    """The content of a quotation that lost its marks, as words like any other."""
    number = words[0].enclosure if not words[0].is_mark else 0
    return [replace(word, enclosure=0) if number and word.enclosure == number else word for word in words]


def sentences_in(words: Sequence[Word]) -> Iterator[list[Word]]:
    """The sentences of what is said."""
    start = 0
    for place, word in enumerate(words, 1):
        if (word.is_mark and word.form in _STOPS) or place == len(words):
            yield list(words[start:place])
            start = place
