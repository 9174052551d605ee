"""Going to what is looked for: search hits, names, other places of a word. Owns the hits; moves by the session."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from tuireader.document import Document, span_at
from tuireader.reading.pipeline import Pipeline
from tuireader.reading.search import Hit, Searcher, next_hit
from tuireader.reading.session import Session
from tuireader.reading.views import word_at, words_among

REACH = 400
"""Paragraphs that are looked through for the next name or word before giving up: layers are made on the way."""


class Finding:
    """Finds in one text; every method that goes somewhere says whether it did."""

    def __init__(self, document: Document, pipeline: Pipeline, session: Session) -> None:
        self._pipeline = pipeline
        self._session = session
        self._searcher = Searcher(document)
        self.hits: tuple[Hit, ...] = ()
        self.query = ""

    def search(self, query: str) -> int:
        """Mark every place of `query` and go to the first from the cursor on; how many there are."""
        self.query = query
        self.hits = self._searcher.find(query)
        if self.hits:
            place = self._session.place()
            self._go_to_hit(next_hit(self.hits, place.index, place.offset - 1, 1))
        return len(self.hits)

    def clear(self) -> None:
        """Mark nothing any more."""
        self.query, self.hits = "", ()

    def to_hit(self, step: int) -> int | None:
        """Go to the next (1) or previous (-1) hit; its number from 1, or None where there is none."""
        if not self.hits:
            return None
        before = self._session.place()
        number = next_hit(self.hits, before.index, before.offset, step)
        for _ in self.hits:
            self._go_to_hit(number)
            if self._session.place() != before:
                break
            # The cursor stands on words: a hit inside this word, or on a mark beside it, leads nowhere.
            number = (number + step) % len(self.hits)
        return number + 1

    def to_mention(self, step: int) -> bool:
        """Go to the next (1) or previous (-1) name."""
        return self._to_nearest(step, lambda index: (mention.start for mention in self._pipeline.mentions(index)))

    def lemma(self) -> str | None:
        """The lemma of the word at the cursor; None where it is no word with a reading."""
        place = self._session.place()
        token = span_at(self._pipeline.tagged(place.index), place.offset)
        return token.analysis.lemma if token and token.analysis else None

    def to_lemma(self, step: int, lemma: str) -> bool:
        """Go to the next (1) or previous (-1) word with this lemma, in whatever form."""

        def starts(index: int) -> Iterable[int]:
            tokens = self._pipeline.tagged(index)
            return (token.start for token in tokens if token.analysis and token.analysis.lemma == lemma)

        return self._to_nearest(step, starts)

    def _to_nearest(self, step: int, starts_in: Callable[[int], Iterable[int]]) -> bool:
        place = self._session.place()
        for distance in range(REACH):
            index = place.index + step * distance
            if not 0 <= index < self._session.count:
                return False
            starts = sorted({self._word_start(index, start) for start in starts_in(index)})
            if distance == 0:
                starts = [start for start in starts if (start - place.offset) * step > 0]
            if starts:
                self._session.go_to_text(index, starts[0] if step > 0 else starts[-1])
                return True
        return False

    def _word_start(self, index: int, offset: int) -> int:
        """Where the cursor stands on a mention: it may begin inside a word, behind a clitic, or with a quote mark."""
        word = word_at(words_among(self._pipeline.tokens(index)), offset)
        return word.start if word else 0

    def _go_to_hit(self, number: int) -> None:
        hit = self.hits[number]
        self._session.go_to_text(hit.index, hit.start)
