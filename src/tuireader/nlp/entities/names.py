"""Names as runs of words. Owns what the model's labels become, and what a run may begin and end with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tuireader.arabic.normalization import strip_marks
from tuireader.document import EntityType, TokenKind
from tuireader.nlp.entities.words import Word

SURE = 0.6
"""A probability from which on a name needs no mark of doubt."""
_TYPES = {
    "PERS": EntityType.PERSON, "ORG": EntityType.ORG, "LOC": EntityType.LOC, "MISC": EntityType.MISC,
}  # fmt: skip


class Labelled(NamedTuple):
    """A run of words under one label."""

    start: int
    end: int
    label: str
    probability: float


class Found(NamedTuple):
    """Words `start` to `end` are a name."""

    start: int
    end: int
    type: EntityType
    confidence: float | None = None
    """Given where it is low."""
    clitics: int | None = None
    """Letters before the name in its first word, where they are known already."""


def in_order(found: Iterable[Found]) -> list[Found]:
    """By their places; two of one place in the order given."""
    return sorted(found, key=lambda one: (one.start, one.end))


def from_model(run: Labelled) -> Found:
    """A run of labels as a name."""
    confidence = round(run.probability, 2) if run.probability < SURE else None
    return Found(run.start, run.end, _TYPES.get(run.label, EntityType.MISC), confidence)


def settled(words: Sequence[Word], found: Iterable[Found], sure: Iterable[Found] = ()) -> list[Found]:
    """In order, without marks at the ends, the first of two that overlap; what is sure before all others."""
    kept: list[Found] = []
    taken: set[int] = set()
    for one in [*sorted(sure, key=lambda one: (one.start, -one.end)), *in_order(found)]:
        start, end = one.start, one.end
        while start < end and not _is_solid(words[start]):
            start += 1
        while end > start and not _is_solid(words[end - 1]):
            end -= 1
        if start < end and taken.isdisjoint(range(start, end)):
            kept.append(one._replace(start=start, end=end))
            taken.update(range(start, end))
    return in_order(kept)


def _is_solid(word: Word) -> bool:
    return word.kind in (TokenKind.WORD, TokenKind.LATIN) or (word.kind is TokenKind.NUMBER and word.key[-1].isalnum())


def offset_in(written: str, letters: int) -> int:
    """The offset in a written word of its letter number `letters`: marks do not count."""
    for index, char in enumerate(written):
        if strip_marks(char):
            if not letters:
                return index
            letters -= 1
    return len(written)
