"""Names and values of a paragraph: the model's, the lists' and the rules', brought together. Owns who wins.

What the model sees comes first; the lists give types that the model does not know and names that it missed; what the
text itself says elsewhere (propagation) comes last; dates and sums stand beside all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from weakref import WeakKeyDictionary

from tuireader.document import Mention, Token
from tuireader.nlp.entities.bodies import ministries
from tuireader.nlp.entities.features import features_of, words_of
from tuireader.nlp.entities.gazetteer import Gazetteer, read_gazetteer, read_phrases
from tuireader.nlp.entities.lists import from_lists
from tuireader.nlp.entities.model import PHRASES, Model
from tuireader.nlp.entities.names import Found, from_model, offset_in, settled
from tuireader.nlp.entities.propagation import propagated
from tuireader.nlp.entities.surroundings import Stretch as Index
from tuireader.nlp.entities.surroundings import Surroundings
from tuireader.nlp.entities.triggers import read_triggers
from tuireader.nlp.entities.values import value_mentions
from tuireader.nlp.entities.words import Word, WordBook
from tuireader.nlp.morphology.candidates import CandidateFinder
from tuireader.nlp.protocols import Stretch

_SENTENCE_ENDS = frozenset([".", "؟", "!", "?", "؛"])
_LEAST, _MOST = 8, 120
"""Words of what is labelled in one go."""


class _Tools(NamedTuple):
    """What is opened with the first paragraph."""

    book: WordBook
    gazetteer: Gazetteer
    phrases: Gazetteer


class NameTagger:
    """A sequence model with rules around it."""

    def __init__(self, finder: CandidateFinder, assets: Path) -> None:
        """`assets` is the folder of bundled data; nothing is opened before the first paragraph."""
        self._finder = finder
        self._assets = assets
        self._model = Model(assets / "models")
        self._tools: _Tools | None = None
        self._indexes: WeakKeyDictionary[Stretch, Index] = WeakKeyDictionary()

    def mentions(self, text: str, tokens: Sequence[Token], around: Sequence[Stretch] = ()) -> tuple[Mention, ...]:
        """Mentions without ids, in the order of their starts; each covers the name alone inside a clitic word."""
        book = self._open().book
        words = words_of(text, tokens, book)
        surroundings = Surroundings([self._index(stretch) for stretch in around] or [Index([words])])
        found = self._names(words, surroundings)
        names = (_mention(tokens, words, one, surroundings, book, text) for one in found)
        values = value_mentions(text, tokens, words)
        return tuple(sorted([*names, *values], key=lambda mention: (mention.start, -mention.end)))

    def _open(self) -> _Tools:
        if self._tools is None:
            folder = self._assets / "gazetteer"
            book = WordBook(self._finder, self._model.table, read_triggers(folder))
            self._tools = _Tools(book, read_gazetteer(folder), read_phrases(self._model.folder / PHRASES))
        return self._tools

    def _index(self, stretch: Stretch) -> Index:
        index = self._indexes.get(stretch)
        if index is None:
            book = self._open().book
            index = Index([words_of(text, tokens, book) for text, tokens in stretch.paragraphs])
            self._indexes[stretch] = index
        return index

    def _names(self, words: Sequence[Word], around: Surroundings) -> list[Found]:
        _, gazetteer, phrases = self._open()
        cuts = [word.cuts for word in words]
        hits = list(gazetteer.hits(cuts))
        features = features_of(words, hits, list(phrases.hits(cuts)), around)
        seen: list[Found] = []
        outside: list[float] = []
        for start, end in _sentences(words):
            runs, shares = self._model.label(features[start:end])
            seen += (from_model(run, start) for run in runs)
            outside += shares
        found = propagated(words, from_lists(words, seen, hits, outside), around, gazetteer)
        return settled(words, [*found, *ministries(words, found)])


def _sentences(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    start = 0
    for index, word in enumerate(words):
        length = index + 1 - start
        if length >= _MOST or (length >= _LEAST and word.folded in _SENTENCE_ENDS):
            yield start, index + 1
            start = index + 1
    if start < len(words):
        yield start, len(words)


def _mention(
    tokens: Sequence[Token], words: Sequence[Word], found: Found, around: Surroundings, book: WordBook, text: str
) -> Mention:
    first = tokens[found.start]
    letters = found.clitics if found.clitics is not None else around.clitics(words[found.start], book)
    start = first.start + offset_in(first.of(text), letters)
    return Mention(start, tokens[found.end - 1].end, type=found.type, confidence=found.confidence)
