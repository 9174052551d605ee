"""What stands level with what in the parallel view: sentences and words of a text and of its English.

Owns which is which. Words are known where the English has links; sentences are aligned by their lengths where not.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from tuireader.document import Span, span_at
from tuireader.reading.alignment import english_spans, link_at
from tuireader.reading.pipeline import Pipeline
from tuireader.reading.views import Shown

if TYPE_CHECKING:
    from tuireader.reading.pairing import Match


class Level:
    """Ways between the two sides of paragraphs that are shown in the parallel view."""

    def __init__(self, pipeline: Pipeline) -> None:
        self._pipeline = pipeline

    def sentence(self, index: int, shown: Shown, sentence: Span) -> Span | None:
        """The English of a sentence; None where there is none."""
        english = shown.beside
        if english is None:
            return None
        if english.links:
            found = english_spans(english.links, self._pipeline.tokens(index), sentence)
            return Span(min(one.start for one in found), max(one.end for one in found)) if found else None
        if sentence not in shown.sentences:
            return None
        number = shown.sentences.index(sentence)
        there = next((match.english for match in _matches(shown) if number in match.texts), range(0))
        return Span(english.sentences[there[0]].start, english.sentences[there[-1]].end) if there else None

    def word(self, index: int, shown: Shown, offset: int) -> tuple[Span, ...]:
        """The English of the word at an offset of the text; empty where that is not known."""
        token = span_at(self._pipeline.tokens(index), offset)
        if shown.beside is None or token is None:
            return ()
        return tuple(english_spans(shown.beside.links, self._pipeline.tokens(index), Span(token.start, token.end)))

    def source(self, index: int, shown: Shown, offset: int) -> int:
        """Where in the text stands what the English says at an offset: its word, else the start of its sentence."""
        english = shown.beside
        link = link_at(english.links, offset) if english else None
        if link is not None:
            return self._pipeline.tokens(index)[link.tokens[0]].start
        sentences = english.sentences if english else ()
        number = next((at for at, one in enumerate(sentences) if offset < one.end), len(sentences) - 1)
        here = next((match.texts for match in _matches(shown) if number in match.english), range(0))
        return shown.sentences[here[0]].start if here else 0


def _matches(shown: Shown) -> list[Match]:
    english = shown.beside
    return _aligned(_sentences(shown), _sentences(english)) if english else []


def _sentences(shown: Shown) -> tuple[str, ...]:
    return tuple(one.of(shown.text) for one in shown.sentences)


@lru_cache(maxsize=8)
def _aligned(texts: tuple[str, ...], english: tuple[str, ...]) -> list[Match]:
    from tuireader.reading.pairing import align

    return align(texts, english)
