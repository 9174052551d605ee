"""Ministries, councils and courts of a nation: a head noun and the definite words that say which.

Owns the two rules; the model was not taught them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tuireader.arabic.normalization import fold, folded_words
from tuireader.document import EntityType
from tuireader.nlp.entities.english.heads import sports
from tuireader.nlp.entities.names import Found
from tuireader.nlp.entities.nationalities import CENTRAL
from tuireader.nlp.entities.words import Word, is_of_a_nation

_HEADS = frozenset(["وزاره", "ووزاره", "بوزاره", "لوزاره", "كوزاره", "فوزاره"])
_SECOND_AREAS = folded_words(
    "والتعليم والتجارة والزراعة والسكان والري والمياه والصناعة والاستثمار والإعلام والثقافة والسياحة والرياضة"
    " والشباب والطاقة والبيئة والموارد والاتصالات والمناجم والمعادن والمالية والنقل والأوقاف والعمل والتكنولوجيا"
)
_LONGEST = 4
_BANKS = folded_words("البنك للبنك بالبنك والبنك المصرف للمصرف بالمصرف والمصرف")
_OF_BANKS = folded_words(
    "التجاري المركزي الأهلي الوطني العربي الإسلامي العقاري الزراعي الصناعي الدولي الأفريقي الآسيوي الأوروبي"
)
_FEDERATION = fold("الاتحاد")
_NATIONAL = folded_words("مجلس محكمة هيئة لجنة ديوان مفوضية سلطة وكالة بورصة مصرف بنك معهد مركز اتحاد جيش برلمان")


def ministries(words: Sequence[Word], found: Sequence[Found]) -> Iterator[Found]:
    """وزارة الخارجية, وزارة التربية والتعليم, where no name was seen; the nation behind it is no part of the name."""
    taken = {place for one in found for place in range(one.start, one.end)}
    for index, word in enumerate(words):
        if word.folded not in _HEADS:
            continue
        end = index + 1
        while end < min(len(words), index + _LONGEST) and _says_which(words[end], first=end == index + 1):
            end += 1
        if end > index + 1 and taken.isdisjoint(range(index, end)):
            yield Found(index, end, EntityType.ORG, None, len(word.folded) - len("وزاره"))


def banks(words: Sequence[Word], found: Sequence[Found]) -> Iterator[Found]:
    """البنك التجاري, البنك الأهلي: the article and an adjective are enough to name one."""
    taken = {place for one in found for place in range(one.start, one.end)}
    for index, word in enumerate(words[:-1]):
        if word.folded in _BANKS and words[index + 1].folded in _OF_BANKS and taken.isdisjoint((index, index + 1)):
            end = index + 2
            while end < len(words) and words[end].folded in _OF_BANKS and end not in taken:
                end += 1
            if (
                end < len(words)
                and words[end - 1].folded == CENTRAL
                and is_of_a_nation(words[end])
                and end not in taken
            ):
                end += 1
            cut = next(cut for cut, letters in word.cuts if letters in _BANKS and letters.startswith("ال"))
            yield Found(index, end, EntityType.ORG, None, cut)


def national_bodies(words: Sequence[Word], found: Sequence[Found]) -> Iterator[Found]:
    """مجلس النواب before اللبناني: a head, definite words, and the nation, which is not a part of the name."""
    taken = {place for one in found for place in range(one.start, one.end)}
    for index, word in enumerate(words):
        cut = next((cut for cut, letters in word.cuts if letters in _NATIONAL), None)
        if cut is None:
            continue
        end = index + 1
        while end < min(len(words), index + _LONGEST) and words[end].folded.startswith("ال") and words[end].facts:
            if end > index + 1 and is_of_a_nation(words[end]):
                break
            end += 1
        if index + 1 < end < len(words) and is_of_a_nation(words[end]) and taken.isdisjoint(range(index, end + 1)):
            yield Found(index, end, EntityType.ORG, None, cut)


def federations(words: Sequence[Word]) -> Iterator[Found]:
    """الاتحاد الألماني لكرة القدم: here the nation is in the middle of the name."""
    for index, word in enumerate(words[:-2]):
        cut = next((cut for cut, letters in word.cuts if letters == _FEDERATION), None)
        facts = words[index + 1].facts
        if cut is None or facts is None or not facts.adjective:
            continue
        for end in (index + 4, index + 3):
            if end <= len(words) and " ".join(one.folded for one in words[index + 2 : end]) in sports():
                yield Found(index, end, EntityType.ORG, None, 2 if word.folded[:cut] + "ل" == "لل" else cut)
                break


def _says_which(word: Word, *, first: bool) -> bool:
    if word.facts is None:
        return False
    if first:
        return word.folded.startswith("ال") and word.facts.upos in ("NOUN", "ADJ")
    if word.folded in _SECOND_AREAS:
        return True
    return word.folded.startswith("ال") and word.folded.endswith("يه") and not is_of_a_nation(word)
