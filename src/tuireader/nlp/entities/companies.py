"""Companies and products that a text names as such: `شركة X`. Owns the narrow rule; knows no list of names.

A word that can be nothing else there counts: one that no dictionary has, a foreign one, one whose every reading would
need another case, and a noun without the article before a word with it, if it is not what a company does (شركة إنتاج
الكهرباء). A rare noun by itself counts where the text says it again. What follows بنك or حزب is mostly a common word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tuireader.arabic.normalization import fold, folded_words
from tuireader.document import EntityType, TokenKind
from tuireader.nlp.entities.announcers import APPOSED, PAIRS, POSSESSED, STRICT, announced
from tuireader.nlp.entities.called import callings
from tuireader.nlp.entities.endings import DESCRIBING, ENDINGS
from tuireader.nlp.entities.evidence import words as table
from tuireader.nlp.entities.words import Word, is_of_a_nation

_CHIEFS = frozenset(
    [("الرييس", "التنفيذي"), ("المدير", "التنفيذي"), ("الرييسه", "التنفيذيه"), ("المديره", "التنفيذيه")]
)
_QUOTES = {"“": "”", "«": "»", '"': '"', "”": "”"}
_BODIES = frozenset(["ORG", "PRODUCT"])
_REACH = 5
"""Words between a head and a name in quotation marks."""
_LONGEST = 4
_DIGITS = 4
_HYPHEN = "-"
_SHORT = 2
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_MINE = folded_words("تطبيق منصة برنامج خدمة بوابة")
_OF_MODEL = fold("طراز")
_RARE = 8
"""Power of two of the uses in news up to which a noun is rare."""


_Named = tuple[int, tuple[str, ...]]
"""The word at which a name starts, and its folded words."""


class Nomination(NamedTuple):
    """What the text calls a company, or a product."""

    name: tuple[str, ...]
    """Folded words."""
    type: EntityType
    here: int
    """Occurrences in the text of its first word that it takes to be a name behind the head."""
    elsewhere: int
    """The same for its other places."""


def nominations(words: Sequence[Word]) -> Iterator[tuple[int, Nomination]]:
    """The names that follow a head in a paragraph, and the words at which they start."""
    for index, word in enumerate(words):
        kind, start = announced(words, index)
        if kind is not None:
            strict = word.folded in POSSESSED or not STRICT.isdisjoint(letters for _, letters in word.cuts)
            nominated = list(_introduced(words, start, kind, strict=strict))
            yield from nominated
            if nominated and word.folded in PAIRS:
                yield from _joined(words, start + len(nominated[0][1].name), kind)
            continue
        if index and (words[index - 1].folded, word.folded) in _CHIEFS:
            named = _served(words, index + 1)
            if named:
                yield from _sure(words, named, EntityType.ORG)
    for start, kind in callings(words):
        named = _quoted(words, start) or _bare(words, start, 0) or _said(words, start)
        if named:
            yield from _sure(words, named, kind)


def _joined(words: Sequence[Word], index: int, kind: EntityType) -> Iterator[tuple[int, Nomination]]:
    """شركتا إيساي وبيوجين: the second of two."""
    facts = words[index].facts if index < len(words) else None
    if facts is not None and words[index].folded.startswith("و") and not (facts.known and facts.names == "no"):
        letters = words[index].folded[1:]
        if len(letters) > _SHORT:
            yield index, Nomination((letters,), kind, 1, 2)


def _said(words: Sequence[Word], start: int) -> _Named | None:
    """A common word that is said to be a name."""
    word = words[start]
    if (
        word.facts is None
        or word.facts.upos not in ("NOUN", "ADJ", "PROPN")
        or word.triggers
        or len(word.folded) < 3
        or word.folded.startswith("ال")
    ):
        return None
    return start, (word.folded,)


def _introduced(
    words: Sequence[Word], start: int, kind: EntityType, *, strict: bool
) -> Iterator[tuple[int, Nomination]]:
    quoted = _quoted(words, start)
    if quoted and kind is EntityType.PRODUCT and words[start - 1].folded in APPOSED:
        quoted = quoted if quoted[0] == start + 1 and _is_unheard_of(words[start + 1], kind) else None
    named = quoted or (kind is EntityType.PRODUCT and _numbered(words, start)) or None
    if named or ((named := _bare(words, start, 0)) and (not strict or _is_unheard_of(words[start], kind))):
        yield from _sure(words, named, kind)
    elif start < len(words):
        yield from ((start, one) for one in _worded(words, start, kind, strict=strict))


def _worded(words: Sequence[Word], start: int, kind: EntityType, *, strict: bool) -> Iterator[Nomination]:
    """What common words are called, by what stands behind them."""
    head, first = words[start - 1], words[start]
    second = words[start + 1] if start + 1 < len(words) else None
    if second and kind is EntityType.ORG and second.folded in ENDINGS and first.facts is not None:
        yield Nomination((first.folded, second.folded), kind, 1, 1)
    elif kind is EntityType.PRODUCT and _is_mine(first) and head.folded in _MINE:
        yield Nomination((first.folded,), kind, 1, 2)
    elif not _is_bare(first):
        return
    elif second and (is_of_a_nation(second) or second.folded in DESCRIBING) and _agrees(second, head):
        yield Nomination((first.folded,), kind, 1, 2)
    elif first.facts is not None and first.facts.upos == "NOUN":
        yield from _nominal(head, first, second, kind, strict=strict)


def _nominal(head: Word, first: Word, second: Word | None, kind: EntityType, *, strict: bool) -> Iterator[Nomination]:
    if second and kind is EntityType.ORG and not strict and _is_closed_by(first, second):
        yield Nomination((first.folded, second.folded), kind, 1, 1)
    elif first.uses <= _RARE and not strict:
        alone = head.folded == _OF_MODEL and not (second and second.facts and second.facts.upos == "NOUN")
        yield Nomination((first.folded,), kind, 1 if alone else 2, 2)


def _is_mine(word: Word) -> bool:
    """محفظتي, صحتي: programs are often called so."""
    return word.facts is not None and word.facts.known and word.facts.possessed and word.folded.endswith("ي")


def _agrees(adjective: Word, head: Word) -> bool:
    """شركة مدار السعودية, not برنامج أوراق الدين: an adjective before all else, of the head's gender."""
    is_noun = adjective.facts is not None and adjective.facts.upos == "NOUN"
    return not is_noun and adjective.folded.endswith("ه") == head.folded.endswith("ه")


def _sure(words: Sequence[Word], named: _Named, kind: EntityType) -> Iterator[tuple[int, Nomination]]:
    facts = words[named[0]].facts
    often = 2 if words[named[0]].uses <= _RARE else 3
    yield named[0], Nomination(named[1], kind, 1, 1 if facts is None or not facts.known else often)


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


def _numbered(words: Sequence[Word], start: int) -> _Named | None:
    """طراز 787, سيارة آيدي 2, مقاتلة إف-35: a word that is hardly one, and a number."""
    for index in range(start, min(start + 3, len(words))):
        word = words[index]
        if word.kind is TokenKind.NUMBER and len(word.folded) <= _DIGITS and not _YEAR.fullmatch(word.folded):
            if index > start or words[start - 1].folded == _OF_MODEL:
                return start, tuple(one.folded for one in words[start : index + 1])
            return None
        if index > start and word.folded == _HYPHEN:
            continue
        if word.facts is None or word.folded.startswith("ال") or (word.facts.known and word.facts.names == "no"):
            return None
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


def _is_bare(word: Word) -> bool:
    """Whether a word has neither article nor particle, and says no kind of company."""
    if word.facts is None or not word.facts.known or len(word.folded) < 3 or word.folded.startswith("ال"):
        return False
    return word.facts.stem == word.folded and word.folded not in table("trades") and not word.triggers


def _is_closed_by(noun: Word, second: Word) -> bool:
    """Whether two words are a name where no common noun has the second behind it: بيت الحنطة, مدار بلس."""
    if second.facts is None:
        return second.kind is TokenKind.LATIN
    if noun.facts is None or noun.facts.possessed:
        return False
    if second.folded.startswith("ال"):
        return second.facts.upos in ("NOUN", "ADJ")
    return not second.facts.known and not second.folded.startswith(("و", "ل", "ب", "ف", "ك"))


def _is_foreign(word: Word) -> bool:
    """Whether a word cannot stand in the genitive after a noun but as a name."""
    if word.facts is None:
        return word.kind is TokenKind.LATIN
    if len(word.folded) < 3 or word.folded.startswith("ال"):
        return False
    facts = word.facts
    return not facts.known or facts.names == "all" or facts.accusative or not _BODIES.isdisjoint(facts.listed)


def _is_unheard_of(word: Word, kind: EntityType) -> bool:
    """Whether no dictionary has a word that begins with no particle, behind the head of a product."""
    if kind is not EntityType.PRODUCT or word.facts is None:
        return kind is EntityType.PRODUCT and word.kind is TokenKind.LATIN
    return not word.facts.known and not word.folded.startswith(("و", "ل", "ب", "ف", "ك", "ال"))


def _goes_on(word: Word) -> bool:
    return word.kind is TokenKind.LATIN or (
        word.facts is not None and not word.facts.known and not word.folded.startswith(("و", "ل", "ب", "ال"))
    )
