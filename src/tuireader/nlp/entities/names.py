"""Names as runs of words, from the model and from the lists. Owns which of the two is believed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tuireader.arabic.normalization import strip_marks
from tuireader.document import EntityType, TokenKind
from tuireader.nlp.entities.gazetteer import Hit
from tuireader.nlp.entities.model import Labelled
from tuireader.nlp.entities.words import Word

_SURELY_NONE = 0.95
"""A listed name that the model is surer to be none is none: most are common words as well."""
_RATHER_NONE = 0.7
SURE = 0.6
"""A probability from which on a name needs no mark of doubt."""
_TYPES = {
    "PERS": EntityType.PERSON, "ORG": EntityType.ORG, "LOC": EntityType.LOC, "MISC": EntityType.MISC,
}  # fmt: skip
_OWN_TYPES = frozenset([EntityType.PRODUCT, EntityType.EVENT])
"""Types that the model does not know: the lists say them."""
_NAMING = frozenset(["PERSON", "ORG", "LOC", "PRODUCT", "EVENT"])
_PARTS = frozenset(["given", "family", "both"])


class Found(NamedTuple):
    """Words `start` to `end` are a name."""

    start: int
    end: int
    type: EntityType
    confidence: float | None = None
    """Given where it is low."""
    clitics: int | None = None
    """Letters before the name in its first word, where they are known already."""


def from_model(run: Labelled, offset: int) -> Found:
    """A run of labels in a sentence that begins at word `offset`."""
    confidence = round(run.probability, 2) if run.probability < SURE else None
    return Found(run.start + offset, run.end + offset, _TYPES.get(run.label, EntityType.MISC), confidence)


def from_lists(
    words: Sequence[Word], seen: Sequence[Found], hits: Iterable[Hit], outside: Sequence[float]
) -> list[Found]:
    """The names seen, with the type that a list gives the very same words; and listed names that were not seen.

    Args:
        words: The words of a paragraph.
        seen: What the model sees in it.
        hits: What the lists have in it.
        outside: For each word, how sure the model is that it is part of no name.
    """
    found = list(seen)
    owners = {place: number for number, one in enumerate(seen) for place in range(one.start, one.end)}
    for hit in hits:
        kinds = {listed.type for listed in hit.listed if listed.kind not in _PARTS}
        if not kinds <= _NAMING or len(kinds) != 1:
            continue
        kind = EntityType(next(iter(kinds)))
        taken = {owners[place] for place in range(hit.start, hit.end) if place in owners}
        if not taken:
            if max(outside[hit.start : hit.end]) < _limit(words, hit):
                found.append(Found(hit.start, hit.end, kind, None, hit.clitics))
        elif len(taken) == 1:
            number = taken.pop()
            if (found[number].start, found[number].end) == (hit.start, hit.end):
                kind = kind if kind in _OWN_TYPES else found[number].type
                found[number] = found[number]._replace(type=kind, clitics=hit.clitics)
    return sorted(found)


def _limit(words: Sequence[Word], hit: Hit) -> float:
    """How sure the model may be against a listed name: less so where it is a common word as well."""
    first = words[hit.start]
    if hit.end - hit.start > 1:
        return _SURELY_NONE
    if first.facts is None:
        return _SURELY_NONE if first.kind is TokenKind.LATIN else 0.0
    if first.folded.startswith("ال") or any(listed.type == "PERSON" for listed in hit.listed):
        return 0.0
    if first.facts.known and first.facts.names != "all":
        return _RATHER_NONE if first.facts.names == "some" else 0.0
    return _SURELY_NONE if len(first.folded) > 3 else 0.0


def settled(words: Sequence[Word], found: Iterable[Found]) -> list[Found]:
    """In order, without marks at the ends, the first of two that overlap."""
    kept: list[Found] = []
    for one in sorted(found):
        start, end = one.start, one.end
        while start < end and not _is_solid(words[start]):
            start += 1
        while end > start and not _is_solid(words[end - 1]):
            end -= 1
        if start < end and (not kept or kept[-1].end <= start):
            kept.append(one._replace(start=start, end=end))
    return kept


def _is_solid(word: Word) -> bool:
    return word.kind in (TokenKind.WORD, TokenKind.LATIN, TokenKind.NUMBER)


def offset_in(written: str, letters: int) -> int:
    """The offset in a written word of its letter number `letters`: marks do not count."""
    for index, char in enumerate(written):
        if strip_marks(char):
            if not letters:
                return index
            letters -= 1
    return len(written)
