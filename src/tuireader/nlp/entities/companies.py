"""Companies and products that a text names as such: `شركة X`. Owns the narrow rule; knows no list of names.

Only a word that can be nothing else there counts: one that no dictionary has, a foreign one, or one whose every reading
would need another case. What follows بنك or حزب is mostly a common word, so these are no heads here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tuireader.arabic.normalization import fold
from tuireader.document import EntityType, TokenKind
from tuireader.nlp.entities.words import Word

_HEADS = dict.fromkeys(fold("شركة وشركة بشركة لشركة مختبر بمختبر لمختبر ومختبر").split(), EntityType.ORG)
_HEADS |= dict.fromkeys(fold("منصة تطبيق برنامج لعبة هاتف ومنصة وتطبيق لمنصة بتطبيق").split(), EntityType.PRODUCT)
_CHIEFS = frozenset(
    [("الرييس", "التنفيذي"), ("المدير", "التنفيذي"), ("الرييسه", "التنفيذيه"), ("المديره", "التنفيذيه")]
)
_QUOTES = {"“": "”", "«": "»", '"': '"', "”": "”"}
_BODIES = frozenset(["ORG", "PRODUCT"])
_REACH = 5
"""Words between a head and a name in quotation marks."""
_LONGEST = 4


_Named = tuple[int, tuple[str, ...]]
"""The word at which a name starts, and its folded words."""


class Nomination(NamedTuple):
    """What the text calls a company, or a product."""

    name: tuple[str, ...]
    """Folded words."""
    type: EntityType
    unknown: bool
    """Whether no dictionary has the name: such a one needs no further evidence."""


def nominations(words: Sequence[Word]) -> Iterator[tuple[int, Nomination]]:
    """The names that follow a head in a paragraph, and the words at which they start."""
    for index, word in enumerate(words):
        kind = _HEADS.get(word.folded)
        if kind is not None:
            named = _quoted(words, index + 1) or _bare(words, index + 1, 0)
        elif index and (words[index - 1].folded, word.folded) in _CHIEFS:
            kind, named = EntityType.ORG, _served(words, index + 1)
        else:
            continue
        if named:
            start, name = named
            facts = words[start].facts
            yield start, Nomination(name, kind, unknown=facts is None or not facts.known)


def _quoted(words: Sequence[Word], start: int) -> _Named | None:
    for opening in range(start, min(start + _REACH, len(words))):
        closing = _QUOTES.get(words[opening].folded)
        if closing is None:
            if words[opening].kind is not TokenKind.WORD:
                break
            continue
        inside = [word.folded for word in words[opening + 1 : opening + 2 + _LONGEST]]
        if closing not in inside or inside[0] == closing:
            break
        first = words[opening + 1]
        name = tuple(inside[: inside.index(closing)])
        return (opening + 1, name) if opening == start or _is_foreign(first) else None
    return None


def _served(words: Sequence[Word], index: int) -> _Named | None:
    """الرئيس التنفيذي لX."""
    if index >= len(words):
        return None
    cut = next((cut for cut, _ in words[index].cuts if cut == 1 and words[index].folded.startswith("ل")), 0)
    return _bare(words, index, cut) if cut else None


def _bare(words: Sequence[Word], start: int, cut: int) -> _Named | None:
    if start >= len(words) or not _is_foreign(words[start]):
        return None
    end = start + 1
    while end < min(start + _LONGEST, len(words)) and _goes_on(words[end]):
        end += 1
    return start, (words[start].folded[cut:], *(word.folded for word in words[start + 1 : end]))


def _is_foreign(word: Word) -> bool:
    """Whether a word cannot stand in the genitive after a noun but as a name."""
    if word.facts is None:
        return word.kind is TokenKind.LATIN
    if len(word.folded) < 3 or word.folded.startswith("ال"):
        return False
    facts = word.facts
    return not facts.known or facts.names == "all" or facts.accusative or not _BODIES.isdisjoint(facts.listed)


def _goes_on(word: Word) -> bool:
    return word.kind is TokenKind.LATIN or (
        word.facts is not None and not word.facts.known and not word.folded.startswith(("و", "ل", "ب", "ال"))
    )
