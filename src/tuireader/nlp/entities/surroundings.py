"""Where the words of a text stand elsewhere in it. Owns the index of a stretch of text and its look-up.

A stretch is some paragraphs, about a thousand words. A paragraph is judged by its own stretch and the ones beside it,
so that a book is never read as a whole for the sake of one paragraph.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from tuireader.document import EntityType, TokenKind
from tuireader.nlp.entities.companies import Nomination, nominations
from tuireader.nlp.entities.words import Word, WordBook

Place = tuple[Word | None, Word | None]
"""The words before and after an occurrence."""

_WEIGHT = 4
"""How much an occurrence in the text counts against one more power of two in the news."""
_SPORT_SHARES = (0.02, 0.01)
"""Of a text on sport so many words are words of sport, or more: by those of a paragraph, in which two are enough."""
_TOO_MANY = 60
"""A word that stands this often in a stretch is no name that needs help."""


class Stretch:
    """The occurrences of the words of consecutive paragraphs."""

    def __init__(self, paragraphs: Iterable[Sequence[Word]]) -> None:
        self.paragraphs = list(paragraphs)
        self.places: dict[str, list[Place]] = {}
        """By the folded word, and by what is left of it behind clitics."""
        self.bare: Counter[str] = Counter()
        """Words as they stand."""
        self.nominated: Counter[Nomination] = Counter()
        """What is called a company."""
        self.total = self.of_sport = 0
        for words in self.paragraphs:
            self._add(words)
            self.nominated.update(nomination for _, nomination in nominations(words))

    def _add(self, words: Sequence[Word]) -> None:
        last = len(words) - 1
        for index, word in enumerate(words):
            if word.kind is TokenKind.WORD:
                place = (words[index - 1] if index else None, words[index + 1] if index < last else None)
                self.bare[word.folded] += 1
                self.total += 1
                self.of_sport += "sport" in word.triggers
                for _, letters in word.cuts:
                    self.places.setdefault(letters, []).append(place)


class Surroundings:
    """The stretches around a paragraph, its own among them."""

    def __init__(self, stretches: Sequence[Stretch]) -> None:
        self._stretches = stretches

    def others(self, word: Word, before: Word | None, after: Word | None, most: int) -> Iterator[Place]:
        """Up to `most` other places of a word; `before` and `after` stand beside the one that is left out."""
        own, count = (before, after), 0
        for letters in self._names(word):
            for stretch in self._stretches:
                places = stretch.places.get(letters, ())
                if len(places) > _TOO_MANY:
                    continue
                for place in places:
                    if place == own:
                        own = (word, word)
                        continue
                    yield place
                    count += 1
                    if count == most:
                        return

    def before(self, letters: str) -> Iterator[Word]:
        """The words before a folded word, wherever it stands, with clitics or without."""
        places = (place for stretch in self._stretches for place in stretch.places.get(letters, ()))
        return (word for word, _ in places if word is not None)

    def _names(self, word: Word) -> Iterator[str]:
        yield word.folded
        for _, letters in word.cuts[1:]:
            if len(letters) > 2 and self.has(letters):
                yield letters

    def is_of_sport(self, words: Sequence[Word]) -> bool:
        """Whether a paragraph, or the text around it, is on sport."""
        own = sum("sport" in word.triggers for word in words)
        if own > 1:
            return True
        total = sum(stretch.total for stretch in self._stretches)
        return sum(stretch.of_sport for stretch in self._stretches) > _SPORT_SHARES[own] * total

    def clitics(self, word: Word, book: WordBook) -> int:
        """How many letters of attached particles stand before a name that starts in the word."""
        if len(word.cuts) == 1 or word.facts is None:
            return 0
        if word.facts.known and 0 in word.facts.name_offsets:
            return 0
        scores = {cut: self._commonness(letters, book) for cut, letters in word.cuts if "س" not in word.folded[:cut]}
        scores[0] -= _WEIGHT
        if word.facts.known and word.facts.name_offsets:
            return max(word.facts.name_offsets, key=lambda cut: scores.get(cut, 0))
        best = max(scores, key=lambda cut: (scores[cut], -cut))
        return best if scores[best] > scores[0] + 1 else 0

    def _commonness(self, letters: str, book: WordBook) -> int:
        return book.uses(letters) + _WEIGHT * self.count(letters)

    def count(self, letters: str) -> int:
        """How often a folded word stands in the text as it is."""
        return sum(stretch.bare[letters] for stretch in self._stretches)

    def named(self) -> dict[tuple[str, ...], EntityType]:
        """What the text calls companies and products, where it says them often enough to be known elsewhere."""
        nominated = sum((stretch.nominated for stretch in self._stretches), Counter[Nomination]())
        return {
            one.name: one.type
            for one, _ in reversed(nominated.most_common())
            if one.elsewhere == 1 or self.count(one.name[0]) >= one.elsewhere
        }

    def has(self, letters: str) -> bool:
        """Whether a folded word stands in the text as it is."""
        return any(letters in stretch.bare for stretch in self._stretches)
