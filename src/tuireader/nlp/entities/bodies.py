"""Ministries: a head noun and the definite words that say which. Owns the one rule; the model was not taught them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tuireader.arabic.normalization import fold
from tuireader.document import EntityType
from tuireader.nlp.entities.names import Found
from tuireader.nlp.entities.words import Word

_HEADS = frozenset(["وزاره", "ووزاره", "بوزاره", "لوزاره", "كوزاره", "فوزاره"])
_SECOND_AREAS = frozenset(
    fold(
        "والتعليم والتجارة والزراعة والسكان والري والمياه والصناعة والاستثمار والإعلام والثقافة والسياحة والرياضة"
        " والشباب والطاقة والبيئة والموارد والاتصالات والمناجم والمعادن والمالية والنقل والأوقاف والعمل والتكنولوجيا"
    ).split()
)
_LONGEST = 4


def ministries(words: Sequence[Word], found: Sequence[Found]) -> Iterator[Found]:
    """وزارة الخارجية, وزارة التربية والتعليم, وزارة الدفاع الأمريكية, where no name was seen."""
    taken = {place for one in found for place in range(one.start, one.end)}
    for index, word in enumerate(words):
        if word.folded not in _HEADS:
            continue
        end = index + 1
        while end < min(len(words), index + _LONGEST) and _says_which(words[end], first=end == index + 1):
            end += 1
        if end > index + 1 and taken.isdisjoint(range(index, end)):
            yield Found(index, end, EntityType.ORG, None, len(word.folded) - len("وزاره"))


def _says_which(word: Word, *, first: bool) -> bool:
    if word.facts is None:
        return False
    if first:
        return word.folded.startswith("ال") and word.facts.upos in ("NOUN", "ADJ")
    return word.folded in _SECOND_AREAS or (word.folded.startswith("ال") and word.folded.endswith("يه"))
