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
from tuireader.nlp.entities.again import currencies, last_names, people_again
from tuireader.nlp.entities.agreement import OUTSIDE, Shares, agreed, best_runs
from tuireader.nlp.entities.bodies import banks, federations, ministries, national_bodies
from tuireader.nlp.entities.boundaries import bounded, without_words
from tuireader.nlp.entities.clubs import clubs
from tuireader.nlp.entities.compiled import shared_gazetteer, shared_latin
from tuireader.nlp.entities.endings import ended
from tuireader.nlp.entities.everyday import everyday
from tuireader.nlp.entities.expressions import outside_expressions, shared_expressions
from tuireader.nlp.entities.features import features_of, words_of
from tuireader.nlp.entities.gazetteer import Gazetteer, Hit, read_everyday, read_phrases
from tuireader.nlp.entities.initials import spelled_out
from tuireader.nlp.entities.institutions import institutions
from tuireader.nlp.entities.latin_names import latin_names
from tuireader.nlp.entities.lists import as_listed, from_lists
from tuireader.nlp.entities.model import PHRASES, Model
from tuireader.nlp.entities.names import Found, from_model, in_order, offset_in, settled
from tuireader.nlp.entities.namesakes import bodies_listed, namesakes
from tuireader.nlp.entities.nationalities import Nationalities, nationalities
from tuireader.nlp.entities.prepositions import behind_prepositions
from tuireader.nlp.entities.products import products
from tuireader.nlp.entities.propagation import propagated
from tuireader.nlp.entities.surroundings import Stretch as Index
from tuireader.nlp.entities.surroundings import Surroundings
from tuireader.nlp.entities.titles import enclosing, events, prizes, retyped, works
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
    triggers: Gazetteer
    """Those of several words."""
    everyday: Gazetteer


class _Sight(NamedTuple):
    """What the model and the lists have in a paragraph."""

    words: Sequence[Word]
    hits: Sequence[Hit]
    shares: Sequence[Shares]
    named: frozenset[str]
    """The last names of people in the paragraphs that were looked at together."""


class Nameless:
    """Serves in the place of a tagger that cannot be opened."""

    def mentions(self, text: str, tokens: Sequence[Token], around: Sequence[Stretch] = ()) -> tuple[Mention, ...]:
        """None."""
        return ()


class NameTagger:
    """A sequence model with rules around it."""

    def __init__(
        self,
        finder: CandidateFinder,
        assets: Path,
        cache: Path | None = None,
        nationalities: Nationalities = Nationalities.OF_BODIES,
    ) -> None:
        """Opens nothing before the first paragraph.

        Args:
            finder: The dictionary.
            assets: The folder of bundled data.
            cache: A folder for the compiled lists; without it they are read at every start.
            nationalities: Which adjectives of nations are names.
        """
        self._cache = cache
        self._nationalities = nationalities
        self._finder = finder
        self._assets = assets
        self._model = Model(assets / "models")
        self._tools: _Tools | None = None
        self._indexes: WeakKeyDictionary[Stretch, Index] = WeakKeyDictionary()
        self._sights: WeakKeyDictionary[Stretch, list[_Sight]] = WeakKeyDictionary()

    def open(self) -> None:
        """Open all files now; the first paragraph does so otherwise.

        Raises:
            ModelError: The model is missing, damaged or of another version.
        """
        self._open()
        self._model.open()

    def mentions(self, text: str, tokens: Sequence[Token], around: Sequence[Stretch] = ()) -> tuple[Mention, ...]:
        """Mentions without ids, in the order of their starts; each covers the name alone inside a clitic word."""
        book = self._open().book
        sight, surroundings = self._sight(text, tokens, around)
        names = (
            _mention(tokens, sight.words, one, surroundings, book, text) for one in self._names(sight, surroundings)
        )
        values = value_mentions(text, tokens, sight.words)
        return tuple(sorted([*names, *values], key=lambda mention: (mention.start, -mention.end)))

    def _open(self) -> _Tools:
        if self._tools is None:
            folder = self._assets / "gazetteer"
            triggers = read_triggers(folder)
            book = WordBook(self._finder, self._model.table, triggers.words)
            phrases = read_phrases(self._model.folder / PHRASES)
            self._tools = _Tools(
                book, shared_gazetteer(folder, self._cache), phrases, triggers.phrases, read_everyday(folder)
            )
        return self._tools

    def _index(self, stretch: Stretch) -> Index:
        index = self._indexes.get(stretch)
        if index is None:
            book = self._open().book
            index = Index([words_of(text, tokens, book) for text, tokens in stretch.paragraphs])
            self._indexes[stretch] = index
        return index

    def _sight(self, text: str, tokens: Sequence[Token], around: Sequence[Stretch]) -> tuple[_Sight, Surroundings]:
        """What the model sees in a paragraph; the stretch that it is in is looked at as a whole, once."""
        surroundings = Surroundings([self._index(stretch) for stretch in around])
        for stretch in around:
            for number, (other, _) in enumerate(stretch.paragraphs):
                if other is text:
                    sights = self._sights.get(stretch)
                    if sights is None:
                        sights = self._sights[stretch] = self._look(self._index(stretch).paragraphs, surroundings)
                    return sights[number], surroundings
        words = words_of(text, tokens, self._open().book)
        if not around:
            surroundings = Surroundings([Index([words])])
        return self._look([words], surroundings)[0], surroundings

    def _look(self, paragraphs: Sequence[Sequence[Word]], around: Surroundings) -> list[_Sight]:
        _, gazetteer, phrases, triggers, _ = self._open()
        seen: list[_Sight] = []
        for words in paragraphs:
            cuts = [word.cuts for word in words]
            hits = list(gazetteer.hits(cuts))
            features = features_of(words, hits, list(phrases.hits(cuts)), list(triggers.hits(cuts)), around)
            shares: list[Shares] = []
            for start, end in _sentences(words):
                shares += self._model.shares(features[start:end])
            seen.append(_Sight(words, hits, shares, frozenset()))
        moved = agreed([(sight.words, sight.shares) for sight in seen])
        named = frozenset(
            name
            for sight, shares in zip(seen, moved, strict=True)
            for name in last_names(sight.words, _seen(sight.words, shares, gazetteer))
        )
        return [sight._replace(shares=shares, named=named) for sight, shares in zip(seen, moved, strict=True)]

    def _names(self, sight: _Sight, around: Surroundings) -> list[Found]:
        words, hits, shares, named = sight
        gazetteer, by_words = self._open().gazetteer, self._open().everyday
        outside = [one[OUTSIDE] for one in shares]
        seen = _seen(words, shares, gazetteer)
        listed = list(without_words(words, from_lists(words, seen, hits, outside), around))
        listed += [*people_again(words, listed, named, outside), *currencies(words, listed)]
        found = propagated(words, in_order(listed), around, gazetteer)
        sure = [*works(words), *prizes(words, hits), *events(words, hits), *federations(words)]
        if around.is_of_sport(words):
            sure += clubs(words, hits)
        found = list(as_listed(words, found, gazetteer))
        sure += everyday(words, hits, by_words, found, around)
        bodies = [*ministries(words, found), *banks(words, found), *national_bodies(words, found)]
        bodies += namesakes(words, found)
        sure += [*bodies_listed(words, hits, found), *institutions(words, found, gazetteer)]
        found = settled(words, [*retyped(words, found), *bodies], sure)
        found = list(outside_expressions(words, found, lambda: shared_expressions(self._assets / "lexicon")))
        found = list(behind_prepositions(words, found, around, gazetteer, self._open().book.uses))
        found = spelled_out(words, settled(words, products(words, found, gazetteer)), hits)
        found = latin_names(words, found, lambda: shared_latin(self._assets / "gazetteer", self._cache))
        found = nationalities(words, found, gazetteer, self._nationalities)
        return [*found, *enclosing(hits, found)]


def _seen(words: Sequence[Word], shares: Sequence[Shares], gazetteer: Gazetteer) -> list[Found]:
    return ended(words, bounded(words, (from_model(run) for run in best_runs(shares)), gazetteer), gazetteer)


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
