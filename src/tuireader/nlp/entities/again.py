"""Names that stand in a text again and were missed: a person by the last name, a currency behind its sum.

Owns when a word is one of them; the rest of the text says who has been named.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tuireader.document import EntityType, TokenKind
from tuireader.nlp.entities.names import Found
from tuireader.nlp.entities.words import Word

_LEAST_LETTERS = 3
_GOD = "الله"
_ACTS = frozenset(["say", "act"])
_JOINING = frozenset(["و", "ف"])
"""لصالح is seldom to صالح."""
_SURELY_NONE = 0.9995
"""A last name behind a verb of saying is none where the model is surer of that than this."""
_RATHER_NONE = 0.9


def last_names(words: Sequence[Word], seen: Iterable[Found]) -> Iterator[str]:
    """The folded last names of the people whom the model sees named in full."""
    for one in seen:
        last = words[one.end - 1].folded
        if one.type is EntityType.PERSON and one.end - one.start > 1 and len(last) >= _LEAST_LETTERS and last != _GOD:
            yield last


def people_again(
    words: Sequence[Word], found: Sequence[Found], named: frozenset[str], outside: Sequence[float]
) -> Iterator[Found]:
    """قال الشرع, where the text has أحمد الشرع."""
    taken = {place for one in found for place in range(one.start, one.end)}
    for index, word in enumerate(words):
        if index in taken or word.facts is None:
            continue
        cut = next((cut for cut, letters in word.cuts if letters in named), None)
        if cut and word.folded[:cut] not in _JOINING and word.facts.names != "all":
            continue
        if cut is not None and outside[index] < _limit(words, index):
            yield Found(index, index + 1, EntityType.PERSON, None, cut)


def _limit(words: Sequence[Word], index: int) -> float:
    facts = words[index].facts
    before = words[index - 1] if index else None
    speaks = before is not None and not _ACTS.isdisjoint(before.triggers)
    if facts is None or (facts.known and facts.names == "no"):
        return _SURELY_NONE if speaks else 0.0
    return _SURELY_NONE if speaks else _RATHER_NONE


def currencies(words: Sequence[Word], found: Sequence[Found]) -> Iterator[Found]:
    """The name of a currency behind a number, as the others are that the model sees."""
    taken = {place for one in found for place in range(one.start, one.end)}
    for index, word in enumerate(words[1:], 1):
        if index not in taken and word.facts is not None and "money" in word.triggers and _counts(words[index - 1]):
            yield Found(index, index + 1, EntityType.MISC, None, 0)


def _counts(word: Word) -> bool:
    return word.kind is TokenKind.NUMBER or "amount" in word.triggers
