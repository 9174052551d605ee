"""Going to what is looked for: search hits, names, other places of a word. Owns the hits; moves by the session."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from tuireader.document import span_at
from tuireader.reading.pipeline import Pipeline
from tuireader.reading.search import BadPattern, Hit, next_hit
from tuireader.reading.searching.query import Kind, Query, parse
from tuireader.reading.session import Session
from tuireader.reading.views import word_at, words_among

if TYPE_CHECKING:
    from tuireader.reading.searching.searches import Notes, Searches

REACH = 400
"""Paragraphs that are looked through for the next name or word before giving up: layers are made on the way."""


class Finding:
    """Finds in one text; every method that goes somewhere says whether it did."""

    def __init__(self, pipeline: Pipeline, session: Session, notes: Notes = tuple) -> None:
        """`notes`: gives those that stand in the text, for searches in them."""
        self._pipeline = pipeline
        self._session = session
        self._notes = notes
        self._asked = Query(Kind.FOLDED, "")
        self.hits: tuple[Hit, ...] = ()
        self.query = ""
        self.fault = ""
        """Why the query cannot be searched for; empty where it can."""

    @cached_property
    def _searches(self) -> Searches:
        from tuireader.reading.searching.searches import Searches

        return Searches(self._pipeline, self._notes)

    def search(self, query: str) -> int:
        """Mark every place of `query` and go to the first from the cursor on; how many there are.

        Where `is_waiting` then, only those that are known already.
        """
        self.query, self._asked, self.fault = query, parse(query), ""
        self._find()
        if self.hits:
            place = self._session.place()
            self._go_to_hit(next_hit(self.hits, place.index, place.offset - 1, 1))
        return len(self.hits)

    def _find(self) -> None:
        try:
            self.hits = self._searches.find(self._asked)
        except BadPattern as error:
            self.hits, self.fault = (), error.message

    @property
    def is_waiting(self) -> bool:
        """Whether words of the text must be read before every hit is known: `steps` reads them."""
        return not self._searches.is_ready(self._asked)

    def steps(self) -> Iterator[float]:
        """Read on for the present query; yields the share that is done. For any thread; `take_new` brings the hits.

        Raises:
            LexiconError: The dictionary cannot be had.
        """
        return self._searches.steps(self._asked)

    def take_new(self) -> None:
        """Find also in what was read meanwhile; goes to the first hit where there was none before."""
        if self.hits:
            self._find()
        else:
            self.search(self.query)

    def number_here(self) -> int | None:
        """Which hit, from 0, the cursor stands on, else the last one before it; None where there are none."""
        if not self.hits:
            return None
        place = self._session.place()
        return max(0, bisect_right(self.hits, Hit(place.index, place.offset, 1 << 30)) - 1)

    def forget_readings(self) -> None:
        """Read the words anew at the next search for them."""
        self._searches.forget()

    def clear(self) -> None:
        """Mark nothing any more."""
        self.query, self.hits, self.fault, self._asked = "", (), "", Query(Kind.FOLDED, "")

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

    def name(self) -> str | None:
        """The name at the cursor as the text writes it; None where no name is known there."""
        place = self._session.place()
        word = span_at(self._pipeline.tokens(place.index), place.offset)
        text = self._pipeline.document.paragraphs[place.index].text
        mentions = self._pipeline.mentions(place.index) if word else ()
        return next((one.of(text) for one in mentions if word and word.overlaps(one.start, one.end)), None)

    def to_name(self, step: int, name: str) -> bool:
        """Go to the next (1) or previous (-1) place where this name is written so."""

        def starts(index: int) -> Iterable[int]:
            text = self._pipeline.document.paragraphs[index].text
            return (mention.start for mention in self._pipeline.mentions(index) if mention.of(text) == name)

        return self._to_nearest(step, starts)

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
