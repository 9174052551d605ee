"""Names and values of a paragraph: the model's, the lists' and the rules', brought together. Owns who wins.

What the model sees comes first; the lists give types that the model does not know and names that it missed; what the
text itself says elsewhere (propagation) comes last; dates and sums stand beside all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from weakref import WeakKeyDictionary

from tuireader.document import Mention, Token
from tuireader.nlp.entities.features import features_of, words_of
from tuireader.nlp.entities.gazetteer import Gazetteer, read_gazetteer
from tuireader.nlp.entities.model import Model
from tuireader.nlp.entities.names import Found, from_lists, from_model, offset_in, settled
from tuireader.nlp.entities.propagation import propagated
from tuireader.nlp.entities.surroundings import Stretch as Index
from tuireader.nlp.entities.surroundings import Surroundings
from tuireader.nlp.entities.triggers import read_triggers
from tuireader.nlp.entities.values import value_mentions
from tuireader.nlp.entities.words import Word, WordBook
from tuireader.nlp.protocols import Analyzer, Stretch

_SENTENCE_ENDS = frozenset([".", "؟", "!", "?", "؛"])
_LEAST, _MOST = 8, 120
"""Words of what is labelled in one go."""


class NameTagger:
    """A sequence model with rules around it."""

    def __init__(self, analyzer: Analyzer, assets: Path) -> None:
        """`assets` is the folder of bundled data; nothing is opened before the first paragraph."""
        self._analyzer = analyzer
        self._assets = assets
        self._model = Model(assets / "models")
        self._tools: tuple[WordBook, Gazetteer] | None = None
        self._indexes: WeakKeyDictionary[Stretch, Index] = WeakKeyDictionary()

    def mentions(self, text: str, tokens: Sequence[Token], around: Sequence[Stretch] = ()) -> tuple[Mention, ...]:
        """Mentions without ids, in the order of their starts; each covers the name alone inside a clitic word."""
        book, gazetteer = self._open()
        words = words_of(text, tokens, book)
        surroundings = Surroundings([self._index(stretch) for stretch in around] or [Index([words])])
        found = self._names(words, gazetteer, surroundings)
        names = (_mention(tokens, words, one, surroundings, book, text) for one in found)
        values = value_mentions(text, tokens, words)
        return tuple(sorted([*names, *values], key=lambda mention: (mention.start, -mention.end)))

    def _open(self) -> tuple[WordBook, Gazetteer]:
        if self._tools is None:
            folder = self._assets / "gazetteer"
            book = WordBook(self._analyzer, self._model.table, read_triggers(folder))
            self._tools = book, read_gazetteer(folder)
        return self._tools

    def _index(self, stretch: Stretch) -> Index:
        index = self._indexes.get(stretch)
        if index is None:
            book, _ = self._open()
            index = Index([words_of(text, tokens, book) for text, tokens in stretch.paragraphs])
            self._indexes[stretch] = index
        return index

    def _names(self, words: Sequence[Word], gazetteer: Gazetteer, around: Surroundings) -> list[Found]:
        hits = list(gazetteer.hits([word.cuts for word in words]))
        features = features_of(words, hits, around)
        seen = [
            from_model(run, start) for start, end in _sentences(words) for run in self._model.runs(features[start:end])
        ]
        return settled(words, propagated(words, from_lists(words, seen, hits), around, gazetteer))


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
