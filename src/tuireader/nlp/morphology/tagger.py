"""A reading for each word of a text. Owns the choice, which here looks at no neighbour."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from msgspec.structs import replace

from tuireader.document import Token, TokenKind
from tuireader.nlp.protocols import Analyzer


class FirstReadingTagger:
    """Takes the analyzer's best reading."""

    def __init__(self, analyzer: Analyzer) -> None:
        self._best = lru_cache(maxsize=16_384)(lambda word: analyzer.analyze(word)[0])

    def tag(self, text: str, tokens: Sequence[Token]) -> tuple[Token, ...]:
        """The same tokens, each word with its analysis; an analysis that is there already is kept."""
        return tuple(self._tagged(text, token) for token in tokens)

    def _tagged(self, text: str, token: Token) -> Token:
        if token.kind is not TokenKind.WORD or token.analysis is not None:
            return token
        return replace(token, analysis=self._best(token.of(text)))
