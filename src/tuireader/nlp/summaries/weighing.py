"""How much the words of a text say. Owns the counts of its stems and of pairs of them, and the weighing (tf-idf)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from tuireader.document import Token, TokenKind
from tuireader.nlp.summaries.register import is_news
from tuireader.nlp.summaries.stems import RARE, light_stem

_COMMON = 1.2
"""A stem that stands in every third article says nothing."""
_SPOKEN = frozenset([TokenKind.WORD, TokenKind.LATIN])
_LEAST_LETTERS = 3


class Counts:
    """How often stems and pairs of them stand in a text."""

    def __init__(self) -> None:
        self.stems: Counter[str] = Counter()
        self.pairs: Counter[tuple[str, str]] = Counter()

    def take(self, text: str, tokens: Iterable[Token]) -> None:
        """Count a paragraph."""
        stems = stems_of(text, tokens)
        self.stems.update(stems)
        self.pairs.update(pairwise(stems))

    def add(self, other: Counts) -> None:
        """Count what was counted elsewhere."""
        self.stems.update(other.stems)
        self.pairs.update(other.pairs)


class Weighing:
    """The words of a text by what they say in it."""

    def __init__(self, counts: Counts, background: Mapping[str, float]) -> None:
        self._counts = counts
        self._background = background
        self._weights: dict[str, float] = {}
        self.news = is_news(counts.stems)
        """Whether the text is news."""

    def weight(self, word: str) -> float:
        """The root of its frequency in the text by its rarity elsewhere."""
        found = self._weights.get(word)
        if found is None:
            self._weights[word] = found = self._weight(word)
        return found

    def _weight(self, word: str) -> float:
        stem = light_stem(word)
        count = self._counts.stems.get(stem, 0)
        return float(count**0.5) * rarity(stem, self._background) if count else 0.0

    def count(self, word: str) -> int:
        """How often it stands in the text; 1 where nobody counted it."""
        return max(1, self._counts.stems.get(light_stem(word), 0))

    def pairs_in(self, words: Sequence[str]) -> int:
        """How many pairs of neighbours stand elsewhere in the text too."""
        return sum(self._counts.pairs.get(pair, 0) > 1 for pair in pairwise(map(light_stem, words)))


def stems_of(text: str, tokens: Iterable[Token]) -> list[str]:
    """The stems of the words of a text."""
    return [light_stem(token.of(text)) for token in tokens if token.kind in _SPOKEN]


def rarity(stem: str, background: Mapping[str, float]) -> float:
    """How much a stem says wherever it stands; 0 for the commonest."""
    return max(0.0, background.get(stem, RARE if len(stem) >= _LEAST_LETTERS else 0.0) - _COMMON)
