"""Adjectives that are written like a verb, with what says how much behind them: صعب جدا. Owns what tells them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tuireader.arabic.normalization import strip_marks
from tuireader.document import Token
from tuireader.nlp.morphology.chain import Column

_VERY = frozenset(["جدا", "للغاية"])


def qualities(text: str, tokens: Sequence[Token], columns: Sequence[Column]) -> Iterator[tuple[int, Column]]:
    """The places of words that are very much so, and their readings as adjectives."""
    for place in range(len(columns) - 1):
        tags = columns[place].seen.tags
        if len(tags) > 1 and columns[place].masses and strip_marks(tokens[place + 1].of(text)) in _VERY:
            kept = [at for at, one in enumerate(columns[place].candidates) if one.stem.upos == "ADJ"]
            if kept:
                yield place, columns[place].among(kept)
