"""Phrases with a preposition that may fall out of a clause: places, times, manners. Owns how they are known and end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tuireader.nlp.summaries.frames import may_be_object, waits_for_object
from tuireader.nlp.summaries.vocabulary import ADJUNCT, DAYS, HANGING, OF_SENTENCES
from tuireader.nlp.summaries.words import Word, governs, is_governing, is_partitive

HUNDRED = ("المئة", "المائة")
_COMMAS = ("،", ",")
_ADJUNCT, _COMPLEMENT = 2, 4


class Part(NamedTuple):
    """Words that may go."""

    start: int
    end: int
    cost: int


def waits(words: Sequence[Word], verb: int, start: int) -> bool:
    """Whether what the verb governs has not come before `start`."""
    return not any(
        governs(words[verb], words[place]) and not is_partitive(words, place) for place in range(verb + 1, start)
    )


def is_loose(words: Sequence[Word], start: int, verb: int | None) -> bool:
    """Whether a phrase with a preposition hangs neither on the verb nor on the noun before it."""
    word, last = words[start], words[start - 1]
    if last.is_mark and last.enclosure and start > 1:
        last = words[start - 2]
    if verb is not None and verb < start and governs(words[verb], word):
        return False
    if not word.is_preposition or not (last.is_nominal or last.upos == "ADV") or last.is_preposition:
        return False
    if is_governing(last) or words[min(start + 1, len(words) - 1)].form in HUNDRED:
        return False
    return last.closed or (last.upos == "ADJ" and word.form in ADJUNCT)


def adjunct(words: Sequence[Word], start: int, bounds: Sequence[int], verb: int | None) -> Iterator[Part]:
    """The phrase, and it with those that follow."""
    cost = 0
    awaits = verb is not None and verb < start and waits_for_object(words, verb, start)
    for end in (*bounds, len(words)):
        if end < start + 1 + (not words[start].attached) or _bare(words[end - 1]) in HANGING:
            continue
        cost += _ADJUNCT if words[start].form in ADJUNCT else _COMPLEMENT
        behind = end + (end + 1 < len(words) and words[end].form in _COMMAS and not words[end].enclosure)
        wanted = behind < len(words) and words[behind].is_preposition and not _stays(words, start, behind, verb)
        goes_on = end == len(words) or _goes_on(words[end], words[end - 1]) or (awaits and may_be_object(words, end))
        if goes_on and not wanted:
            yield Part(start, end, cost)
        if end == len(words) or not words[end].is_preposition or words[end].joint:
            return


def _bare(word: Word) -> str:
    return word.form[1:] if word.attached else word.form


def _stays(words: Sequence[Word], start: int, end: int, verb: int | None) -> bool:
    """Whether a phrase behind one that goes hangs on the clause: a place or time, or what its verb still wants."""
    word = words[end]
    if verb is not None and verb < start and governs(words[verb], word):
        return waits(words, verb, start)
    following = words[end + 1] if end + 1 < len(words) else word
    placed = following.is_time or following.form in DAYS or following.name is not None
    loose = word.form in OF_SENTENCES or (word.form == "في" and placed)
    return loose and not any(map(is_governing, words[start:end]))


def _goes_on(word: Word, last: Word) -> bool:
    """Whether a word cannot belong to the phrase that ends with `last`."""
    if word.joint or word.is_relative or word.upos == "SCONJ":
        return False
    return (
        word.is_preposition
        or (word.is_verb and last.closed and not word.owns)
        or (word.is_mark and not word.enclosure)
        or word.upos == "AUX"
        or (last.upos == "ADJ" and not word.is_verb)
    )
