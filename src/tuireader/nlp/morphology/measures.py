"""What numbers stand before: 5 كم is no "how many", and خمسون جنيها no harvest of hers. Owns what may stand there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tuireader.arabic.digits import to_arabic_indic_digits
from tuireader.document import Token, TokenKind
from tuireader.nlp.morphology.candidates import Candidate
from tuireader.nlp.morphology.chain import Column
from tuireader.nlp.morphology.stems import COUNTED

_MANY = frozenset([*map(str, range(11, 100)), *(to_arabic_indic_digits(str(number)) for number in range(11, 100))])
_ACCUSATIVE = "_ACC_INDEF"


def measures(_: str, tokens: Sequence[Token], columns: Sequence[Column]) -> Iterator[tuple[int, Column]]:
    """The places of words that no number stands before, and their readings but units."""
    for place, column in enumerate(columns):
        if column.may_measure and not (place and _is_number(tokens[place - 1], columns[place - 1])):
            kept = [at for at, one in enumerate(column.candidates) if one.stem.source != COUNTED]
            yield place, column.among(kept)


def counted(text: str, tokens: Sequence[Token], columns: Sequence[Column]) -> Iterator[tuple[int, Column]]:
    """The places of words behind 11 to 99 that may be counted, which then are in the indefinite accusative."""
    for place in range(1, len(columns)):
        before, column = tokens[place - 1], columns[place]
        if before.kind is not TokenKind.NUMBER or before.of(text) not in _MANY or column.best_tag.startswith("ADV"):
            continue
        kept = [at for at, one in enumerate(column.candidates) if _may_be_counted(one)]
        if 0 < len(kept) < len(column.candidates):
            yield place, column.among(kept)


def _may_be_counted(one: Candidate) -> bool:
    return one.stem.upos == "NOUN" and one.suffix.tags.endswith(_ACCUSATIVE)


def may_measure(column: Column) -> bool:
    """Whether some readings are units, and not all."""
    units = sum(one.stem.source == COUNTED for one in column.candidates)
    return 0 < units < len(column.candidates)


def _is_number(token: Token, column: Column) -> bool:
    return token.kind is TokenKind.NUMBER or column.best_tag.startswith("NUM")
