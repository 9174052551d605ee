"""Every kind of search over one text. Owns which index answers which query; goes nowhere and draws nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from tuireader.arabic.normalization import fold
from tuireader.document.notes import tags
from tuireader.reading.notebook import Placed
from tuireader.reading.pipeline import Pipeline
from tuireader.reading.search import Hit, Searcher
from tuireader.reading.searching.entity_index import EntityIndex
from tuireader.reading.searching.query import Kind, Query
from tuireader.reading.searching.word_index import WordIndex

Notes = Callable[[], Iterable[Placed]]


class Searches:
    """Answers queries on one text; the indices are made when first asked for, and kept."""

    def __init__(self, pipeline: Pipeline, notes: Notes = tuple) -> None:
        self._pipeline = pipeline
        self._notes = notes
        self._written = Searcher(pipeline.document)
        self.forget()

    def forget(self) -> None:
        """Read the words anew, after a reading was fixed."""
        self._words = WordIndex(self._pipeline)
        self._entities = EntityIndex(self._pipeline)

    def is_ready(self, query: Query) -> bool:
        """Whether `find` knows all hits at once; else `steps` makes it so."""
        index = self._index(query.kind)
        return index is None or index.complete or not query.text

    def steps(self, query: Query) -> Iterator[float]:
        """Read what a query needs; yields the share that is done, and what was read so far is found already.

        May run in any thread, and may be left at any step.

        Raises:
            LexiconError: The dictionary cannot be had.
        """
        index = self._index(query.kind)
        return index.steps() if index else iter(())

    def find(self, query: Query) -> tuple[Hit, ...]:
        """The hits in what was read so far, in text order, at most 10,000.

        Raises:
            BadPattern: A regular expression is none, or takes too long.
        """
        finders: dict[Kind, Callable[[str], tuple[Hit, ...]]] = {
            Kind.FOLDED: self._written.find,
            Kind.EXACT: self._written.find_exact,
            Kind.PATTERN: self._written.find_pattern,
            Kind.NOTE: partial(_in_notes, self._notes),
            Kind.LEMMA: self._words.of_lemma,
            Kind.ROOT: self._words.of_root,
            Kind.ENGLISH: self._words.of_english,
            Kind.ENTITY: self._entities.find,
        }
        return finders[query.kind](query.text)

    def _index(self, kind: Kind) -> WordIndex | EntityIndex | None:
        if kind is Kind.ENTITY:
            return self._entities
        return self._words if kind.needs_language else None


def _in_notes(notes: Notes, text: str) -> tuple[Hit, ...]:
    """Places of notes whose text or quote says it, or that have it as a #tag; nothing finds them all."""
    hits = set()
    for one in notes():
        if one.place is not None and _says(one, text.strip()):
            place = one.place
            hits.add(Hit(place.index, place.start, place.end))
    return tuple(sorted(hits))


def _says(placed: Placed, text: str) -> bool:
    annotation = placed.annotation
    if text.startswith("#"):
        return fold(text[1:]) in map(fold, tags(annotation.body))
    return fold(text) in fold(f"{annotation.body}\n{annotation.anchor.exact}")
