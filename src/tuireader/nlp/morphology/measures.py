"""Units of measure, which are written like other words: 5 كم, and كم كتابا. Owns where they may stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tuireader.document import Token, TokenKind
from tuireader.nlp.morphology.chain import Column
from tuireader.nlp.morphology.stems import COUNTED


def measures(_: str, tokens: Sequence[Token], columns: Sequence[Column]) -> Iterator[tuple[int, Column]]:
    """The places of words that no number stands before, and their readings but units."""
    for place, column in enumerate(columns):
        if column.may_measure and not (place and _is_number(tokens[place - 1], columns[place - 1])):
            kept = [at for at, one in enumerate(column.candidates) if one.stem.source != COUNTED]
            yield place, column.among(kept)


def may_measure(column: Column) -> bool:
    """Whether some readings are units, and not all."""
    units = sum(one.stem.source == COUNTED for one in column.candidates)
    return 0 < units < len(column.candidates)


def _is_number(token: Token, column: Column) -> bool:
    return token.kind is TokenKind.NUMBER or column.best_tag.startswith("NUM")
