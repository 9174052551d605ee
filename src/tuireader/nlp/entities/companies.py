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
_REACH = 5
"""Words between a head and a name in quotation marks."""
_LONGEST = 4


class Nomination(NamedTuple):
    """What the text calls a company, or a product."""

    name: tuple[str, ...]
    """Folded words."""
    type: EntityType
    unknown: bool
    """Whether no dictionary has the name: such a one needs no further evidence."""


def nominations(words: Sequence[Word]) -> Iterator[Nomination]:
    """The names that follow a head in a paragraph."""
    for index, word in enumerate(words):
        kind = _HEADS.get(word.folded)
        if kind is not None:
            name = _quoted(words, index + 1) or _bare(words, index + 1, 0)
        elif index and (words[index - 1].folded, word.folded) in _CHIEFS:
            kind, name = EntityType.ORG, _served(words, index + 1)
        else:
            continue
        if name:
            yield Nomination(name, kind, unknown=_unknown(words, name, index))


def _unknown(words: Sequence[Word], name: tuple[str, ...], index: int) -> bool:
    near = words[index + 1 : index + 2 + _REACH + len(name)]
    return any(word.folded.endswith(name[0]) and (word.facts is None or not word.facts.known) for word in near)


def _quoted(words: Sequence[Word], start: int) -> tuple[str, ...]:
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
        return tuple(inside[: inside.index(closing)]) if opening == start or _is_foreign(first) else ()
    return ()


def _served(words: Sequence[Word], index: int) -> tuple[str, ...]:
    """الرئيس التنفيذي لX."""
    if index >= len(words):
        return ()
    cut = next((cut for cut, _ in words[index].cuts if cut == 1 and words[index].folded.startswith("ل")), 0)
    return _bare(words, index, cut) if cut else ()


def _bare(words: Sequence[Word], start: int, cut: int) -> tuple[str, ...]:
    if start >= len(words) or not _is_foreign(words[start]):
        return ()
    end = start + 1
    while end < min(start + _LONGEST, len(words)) and _goes_on(words[end]):
        end += 1
    return (words[start].folded[cut:], *(word.folded for word in words[start + 1 : end]))


def _is_foreign(word: Word) -> bool:
    """Whether a word cannot stand in the genitive after a noun but as a name."""
    if word.facts is None:
        return word.kind is TokenKind.LATIN
    if len(word.folded) < 3 or word.folded.startswith("ال"):
        return False
    return not word.facts.known or word.facts.names == "all" or word.facts.accusative


def _goes_on(word: Word) -> bool:
    return word.kind is TokenKind.LATIN or (
        word.facts is not None and not word.facts.known and not word.folded.startswith(("و", "ل", "ب", "ال"))
    )
