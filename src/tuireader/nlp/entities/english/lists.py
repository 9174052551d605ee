"""The lists of known names as a source of English. Owns which of several entries a name is called by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tuireader.document import EntityType
from tuireader.nlp.entities.gazetteer import CLUB, CLUB_NAME, Gazetteer, Listed

_GIVEN = frozenset(["given", "given-m", "given-f", "given-word", "given-m-word", "given-f-word", "both", "both-word"])
_FAMILY = frozenset(["family", "family-word", "both", "both-word"])
PARTS = _GIVEN | _FAMILY
"""Kinds of entries that are a part of a person's name."""
_CLUBS = frozenset([CLUB, CLUB_NAME])
_NEAR = {
    EntityType.PRODUCT: ("MISC", "ORG", "EVENT"), EntityType.ORG: ("PRODUCT", "MISC", "LOC"), EntityType.LOC: ("ORG",),
    EntityType.MISC: ("PRODUCT", "EVENT", "NORP"), EntityType.EVENT: ("MISC",),
}  # fmt: skip
"""What else a name of a type may be listed as, the nearest first."""


class Lists:
    """Several gazetteers, the first of which wins."""

    def __init__(self, gazetteers: Sequence[Gazetteer]) -> None:
        self._gazetteers = gazetteers

    def english(self, words: Sequence[str], kind: EntityType) -> str | None:
        """What folded words are called in English as a thing of a type."""
        for gazetteer in self._gazetteers:
            whole = [one for one in gazetteer.get(words) if one.english and one.kind not in PARTS]
            for wanted in (kind.value, *_NEAR.get(kind, ())):
                # A quarter that is called as a club is has a name of its own.
                among = [one for one in whole if kind is not EntityType.LOC or one.kind not in _CLUBS]
                found = next((one.english for one in among if one.type == wanted), None)
                if found:
                    return found
        return None

    def part(self, words: Sequence[str], *, last: bool) -> str | None:
        """The English of a given or, as the last part of several, a family name."""
        for gazetteer in self._gazetteers:
            parts = [one for one in gazetteer.get(words) if one.kind in PARTS]
            if parts:
                wanted = _FAMILY if last else _GIVEN
                return next((one.english for one in parts if one.kind in wanted), parts[0].english)
        return None

    def types(self, words: Sequence[str]) -> frozenset[str]:
        """All types under which folded words are listed."""
        return frozenset(one.type for one in self._all(words) if one.kind not in PARTS)

    def _all(self, words: Sequence[str]) -> Iterable[Listed]:
        return (one for gazetteer in self._gazetteers for one in gazetteer.get(words))
