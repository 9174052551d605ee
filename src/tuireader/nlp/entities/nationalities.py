"""Adjectives of nations, with their article: الفرنسي, السعودية. Owns which words are such; the lists have bare forms.

The adjective of a region or a language (العربي, الأوروبي) says less than a nation's, so none of them counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from tuireader.document import EntityType, TokenKind
from tuireader.nlp.entities.gazetteer import CLUB, Gazetteer
from tuireader.nlp.entities.names import Found, in_order
from tuireader.nlp.entities.words import Word

_ARTICLE = "ال"
CENTRAL = "المركزي"
_BANKS = ("بنك", "مصرف")
_ENDINGS = ("", "ه", "ون", "ين", "ات", "تان", "تين", "ان")
_PEOPLES = frozenset(["people", "religion"])
_OTHER_WORDS = frozenset(["المالي", "الماليه", "القمري", "القمريه", "العاجي", "العاجيه"])
_NATIONS = "nationality"
_BODIES = frozenset([EntityType.ORG, EntityType.PRODUCT, EntityType.EVENT, EntityType.MISC, EntityType.NORP])


class Nationalities(StrEnum):
    """Which of them are names."""

    OF_BODIES = "of-bodies"
    """Those behind the name of a company, a club, a body: بنفيكا البرتغالي."""
    BESIDE_NAMES = "beside-names"
    """Those before the name of a person as well: الكاتب العماني سالم."""
    ALL = "all"
    NONE = "none"


def nationalities(
    words: Sequence[Word], found: Sequence[Found], gazetteer: Gazetteer, which: Nationalities
) -> list[Found]:
    """The names, and the nationalities; at the end of a company's or a club's name one stands for itself."""
    kept = [_shortened(words, one, gazetteer) for one in found]
    if which is Nationalities.NONE:
        return kept
    ends = {one.end: one for one in kept}
    starts = {one.start: one for one in kept}
    taken = {place for one in kept for place in range(one.start, one.end)}
    added: list[Found] = []
    for index, word in enumerate(words):
        after = ends.get(index)
        if index in taken:
            again = starts.get(index)
            # السعودية is a country as well, but not behind أرامكو.
            if again is None or again.end > index + 1 or again.type is not EntityType.LOC:
                continue
            if after is None or after.type not in _BODIES or word.folded != word.folded.lstrip("وف"):
                continue
        cut = _cut(word, gazetteer, which)
        if cut is None:
            continue
        name = Found(index, index + 1, EntityType.NORP, None, cut)
        if which is Nationalities.ALL or _is_beside(after, starts.get(index + 1), which):
            if index in taken:
                kept.remove(starts[index])
            added.append(name)
            ends[index + 1] = name
    return in_order([*kept, *added])


def is_central(folded: Sequence[str]) -> bool:
    """Whether a name is a central bank's, of which the nation is a part."""
    return len(folded) > 1 and folded[-1] == CENTRAL and folded[0].endswith(_BANKS)


def _is_beside(before: Found | None, after: Found | None, which: Nationalities) -> bool:
    if before and before.type in _BODIES:
        return True
    return which is Nationalities.BESIDE_NAMES and after is not None and after.type is EntityType.PERSON


def _shortened(words: Sequence[Word], one: Found, gazetteer: Gazetteer) -> Found:
    """Without the nationality at the end, where the lists have the same thing without it or do not know the whole."""
    last = words[one.end - 1]
    if one.type is not EntityType.ORG or one.end - one.start < 2 or not is_nationality(last.folded, gazetteer):
        return one
    letters = [words[one.start].folded[one.clitics or 0 :], *(word.folded for word in words[one.start + 1 : one.end])]
    if is_central(letters[:-1]):
        return one
    known = gazetteer.get(letters)
    whole = {listed.english for listed in known}
    bare = {listed.english for listed in gazetteer.get(letters[:-1])}
    if not known or whole & bare or any(listed.kind == CLUB for listed in known):
        return one._replace(end=one.end - 1)
    return one


def _cut(word: Word, gazetteer: Gazetteer, which: Nationalities) -> int | None:
    """The letters before a nationality with its article; None where the word is none."""
    if word.kind is not TokenKind.WORD:
        return None
    for cut, letters in word.cuts:
        if is_nationality(letters, gazetteer):
            return cut
        wanted = which is Nationalities.ALL and letters.startswith(_ARTICLE)
        if wanted and not _PEOPLES.isdisjoint(listed.kind for listed in gazetteer.get([letters])):
            return cut
    return None


def is_nationality(letters: str, gazetteer: Gazetteer) -> bool:
    """Whether folded letters are the adjective of a nation with its article."""
    if not letters.startswith(_ARTICLE) or letters in _OTHER_WORDS:
        return False
    bare = letters.removeprefix(_ARTICLE)
    return any(_listed(bare, ending, gazetteer) for ending in _ENDINGS)


def _listed(bare: str, ending: str, gazetteer: Gazetteer) -> bool:
    stem = bare.removesuffix(ending)
    if len(stem) < 3 or not bare.endswith(ending):
        return False
    return any(listed.kind == _NATIONS for listed in gazetteer.get([stem]))
