"""What a paragraph is about where no clause of it can be a line: its weightiest names and nouns, in their order.

Owns which words are one phrase and which phrases are taken. A line of them claims nothing, so it cannot be torn.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tuireader.document import Span
from tuireader.nlp.summaries.stems import light_stem
from tuireader.nlp.summaries.vocabulary import ADVERBS, DAYS, HANGING, PERIODS, VAGUE
from tuireader.nlp.summaries.weighing import Weighing
from tuireader.nlp.summaries.words import Word

DOT = " · "
_MOST_PHRASES, _LEAST_PHRASES = 4, 2
_LONGEST = 5
_NAMED, _OWNED = 1.5, 0.6
_LATER = 0.015
"""What a phrase loses with each word before it."""
_LEAST_LETTERS = 3
_HEADS = frozenset(
    ["ابن", "آل", "وزير", "وزارة", "رئيس", "شركة", "دولة", "مدينة", "منظمة", "ولاية", "أبو", "أبي", "أم", "بنت"]
)


class Phrase(NamedTuple):
    """Words that name one thing."""

    words: tuple[Word, ...]
    start: int
    """Code point; behind a preposition that is written on the first word."""
    weight: float

    @property
    def span(self) -> Span:
        """The part of the paragraph."""
        return Span(self.start, self.words[-1].end)


def themes(words: Sequence[Word], weigh: Weighing, most: int) -> list[Phrase]:
    """The phrases, in the order of the text, in at most so many written words, the dots between counted; else none."""
    chosen: list[Phrase] = []
    known: set[str] = set()
    room = most
    for phrase in sorted(_phrases(words, weigh), key=lambda one: -one.weight):
        stems = {light_stem(word.form) for word in phrase.words}
        length = len(phrase.words) + (len(chosen) > 0)
        if length <= room and not stems <= known and not (len(stems) > 1 and len(stems & known) * 2 > len(stems)):
            chosen.append(phrase)
            known |= stems
            room -= length
        if len(chosen) == _MOST_PHRASES:
            break
    return sorted(chosen, key=lambda one: one.start) if len(chosen) >= _LEAST_PHRASES else []


def _phrases(words: Sequence[Word], weigh: Weighing) -> Iterator[Phrase]:
    at = 0
    while at < len(words):
        end = _end_of_phrase(words, at) if _may_begin(words[at]) else at
        if end - at > _LONGEST and words[at].name is None:
            at = max(at, end - _LONGEST)
        whole = end > at and not _is_torn(words, at, end)
        phrase = _phrase(words[at:end], at, weigh) if whole else None
        if phrase is not None:
            yield phrase
        at = max(end, at + 1)


def _is_torn(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether what is counted stands without its number, or a noun without its genitive."""
    if start and words[start - 1].upos == "NUM" and not words[start].joint and words[start].name is None:
        return True
    following = words[end] if end < len(words) else None
    if following is not None and following.form == "و" and words[end - 1].upos == "NUM":
        return True
    called = following is not None and following.name is not None and not (following.joint or following.attached)
    if called and end == start + 1 and words[start].name is None:
        return True  # الألماني | ألكسندر
    bare = following is not None and following.is_nominal and not (following.joint or following.is_preposition)
    return bare and following is not None and following.closed and _is_open(words[end - 1])


def _may_begin(word: Word) -> bool:
    if word.is_mark or word.is_time or word.form in DAYS or word.form in PERIODS or word.form in VAGUE:
        return False
    if word.name is not None:
        return not word.form.startswith("لل")
    if word.form in ADVERBS or (word.form in HANGING and word.form not in _HEADS):
        return False
    return word.upos in ("NOUN", "NUM") and not word.form.startswith("لل")


def _end_of_phrase(words: Sequence[Word], start: int) -> int:
    """Behind the genitives and adjectives of a noun."""
    end = start + 1
    while end < len(words):
        word, last = words[end], words[end - 1]
        if word.is_mark or not word.spaced or word.joint or word.is_relative or word.is_verb or word.upos == "PRON":
            break
        if word.is_time or not (_is_same_name(last, word) if last.name else _is_of(last, word)):
            break
        end += 1
    return end


def _is_same_name(last: Word, word: Word) -> bool:
    """Whether a name goes on; two of a kind that follow each other are mostly one."""
    return (
        last.name is not None and word.name is not None and (word.name is last.name or word.name.type is last.name.type)
    )


def _is_of(last: Word, word: Word) -> bool:
    """Whether a word is the genitive or adjective of the noun before it."""
    if word.name is not None:
        return _is_open(last) and not word.attached
    accusative = word.upos == "NOUN" and word.form.endswith("ا") and last.upos != "NUM"
    genitive = _is_open(last) and word.is_nominal and not word.is_preposition and not accusative
    return genitive or (word.upos == "ADJ" and not word.attached and word.closed == last.closed)


def _is_open(word: Word) -> bool:
    return word.name is None and (not word.closed or word.upos == "NUM") and word.upos in ("NOUN", "NUM")


def _phrase(words: Sequence[Word], place: int, weigh: Weighing) -> Phrase | None:
    first, last = words[0], words[-1]
    named = any(word.name is not None for word in words)
    accusative = first.upos == "NOUN" and first.name is None and first.form.endswith("ا")
    torn = accusative or last.form in HANGING or (last.upos == "NUM" and not named)
    if torn or len(words) > _LONGEST or (len(words) == 1 and not named and not _tells(first)):
        return None
    start = first.start
    if first.name is not None:
        start = max(start, first.name.start)
    elif first.attached:
        start += 1
    weight = sum(weigh.weight(word.form) for word in words) / len(words) ** 0.5
    weight *= (_NAMED if named else 1.0) * (_OWNED if any(word.owns for word in words) else 1.0)
    weight *= _OWNED if len(words) == 1 and first.attached and not named else 1.0
    return Phrase(tuple(words), start, weight / (1 + _LATER * place))


def _tells(word: Word) -> bool:
    """Whether a noun by itself says enough: one with its article."""
    return word.closed and not word.owns and len(word.form) > _LEAST_LETTERS
