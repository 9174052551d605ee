"""Fixed expressions that hold a word which is a name elsewhere: in ولي العهد stands no club. Owns what they take away.

A text on football that has العهد five times says much for the club, and nothing for it where a crown prince speaks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from tuireader.arabic.normalization import fold
from tuireader.document import EntityType
from tuireader.nlp.entities.names import Found
from tuireader.nlp.entities.words import Word
from tuireader.nlp.tables import read_table

PHRASES = "phrases.tsv"
_KINDS = frozenset(["noun", "adj", "name", "interj"])
"""What says one thing; a preposition with its noun is met before names as well."""
_TAKEN = frozenset([EntityType.ORG, EntityType.PRODUCT])
"""A place keeps its name inside an expression: قطاع غزة."""
_LEMMA = "~"
_MOST = 4
"""Words of an expression."""


@cache
def shared_expressions(lexicon: Path) -> frozenset[str]:
    """The expressions of the gloss, folded and without articles; read once in a process."""
    rows = (row.fields for row in read_table(lexicon / PHRASES, 3, 2).rows)
    lines = fold("\n".join(written.replace(_LEMMA, "") for written, _, kind in rows if kind in _KINDS)).split("\n")
    return frozenset(_key(line.split()) for line in lines if 1 < len(line.split()) <= _MOST)


def outside_expressions(
    words: Sequence[Word], found: Iterable[Found], expressions: Callable[[], frozenset[str]]
) -> Iterator[Found]:
    """The names, but for bodies and products that are one word of an expression; these are opened where one may be."""
    for one in found:
        if one.end - one.start > 1 or one.type not in _TAKEN or not _is_inside(words, one.start, expressions()):
            yield one


def _is_inside(words: Sequence[Word], index: int, expressions: frozenset[str]) -> bool:
    return any(
        _key([letters, *rest]) in expressions
        for start in range(max(0, index - _MOST + 1), index + 1)
        for end in range(max(index, start + 1) + 1, min(start + _MOST, len(words)) + 1)
        for rest in ([word.folded for word in words[start + 1 : end]],)
        for _, letters in words[start].cuts
    )


def _key(words: Iterable[str]) -> str:
    return " ".join(word.removeprefix("ال") for word in words)
