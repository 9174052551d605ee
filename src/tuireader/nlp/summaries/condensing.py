"""What a headline leaves out in the middle of a clause: titles before names, days and hours. Owns what may go."""

from __future__ import annotations

from collections.abc import Sequence

from tuireader.document import EntityType
from tuireader.nlp.summaries.vocabulary import DAYS, PERIODS, TIME_ENDS, TITLES
from tuireader.nlp.summaries.words import Word

_TITLE_WORDS = 7
_OF_TITLES = frozenset(["لكرة", "لشؤون", "للشؤون", "لحقوق"])
_BEFORE_TIMES = ("في", "يوم", "مساء", "صباح", "فجر", "ليلة")
_LEFT = frozenset("،,/")
"""Marks that go with a time before them."""


def without_titles(words: Sequence[Word]) -> list[Word]:
    """Without what stands before the name of a person and says who he is: الرئيس الأمريكي دونالد ترامب."""
    kept: list[Word] = []
    for place, word in enumerate(words):
        begins = word.name is not None and word.name.type is EntityType.PERSON
        if begins and (place == 0 or words[place - 1].name is not word.name) and not word.attached:
            kept = _without_title(kept)
        kept.append(word)
    return kept


def _without_title(before: list[Word]) -> list[Word]:
    for length in range(1, min(_TITLE_WORDS, len(before)) + 1):
        word = before[-length]
        if word.form in _OF_TITLES:
            continue
        if word.is_mark or word.is_preposition or word.is_verb or not word.is_nominal:
            return before
        if word.form in TITLES and not word.joint:
            return _without_title(before[:-length])
        if word.joint:
            return before
    return before


def without_days(words: Sequence[Word]) -> list[Word]:
    """Without days of the week that stand by themselves: وصل الرئيس | الثلاثاء | إلى المدينة."""
    return [
        word
        for place, word in enumerate(words)
        if not place or word.form not in DAYS or word.joint or word.enclosure or not _stands_alone(words, place)
    ]


def _stands_alone(words: Sequence[Word], place: int) -> bool:
    following = words[place + 1] if place + 1 < len(words) else None
    bound = following is not None and (following.form in TIME_ENDS or following.form in _LEFT or following.is_time)
    return not bound and words[place - 1].form not in _BEFORE_TIMES and _may_go(words[:place])


def without_times(words: Sequence[Word]) -> list[Word]:
    """Without days and dates, with the preposition before them, where they do not begin the clause."""
    kept: list[Word] = []
    dropping = False
    for place, word in enumerate(words):
        following = words[place + 1] if place + 1 < len(words) else word
        dated = (
            (word.is_time or word.form in DAYS or _is_period(word, following))
            and not (word.name is not None and place and words[place - 1].name is word.name)
            and not word.joint
            and not word.attached
            and not word.enclosure
        )
        if dated and place and (dropping or _may_go(kept)):
            if not dropping and kept[-1].form in (*_BEFORE_TIMES, "منذ"):
                kept.pop()
            dropping = True
        elif dropping and ((word.form in TIME_ENDS and not word.joint) or word.form in _LEFT):
            continue
        else:
            dropping = False
            kept.append(word)
    return kept


def _is_period(word: Word, following: Word) -> bool:
    """الأسبوع الماضي, as a time."""
    return word.form in PERIODS and following.form in TIME_ENDS


def _may_go(before: Sequence[Word]) -> bool:
    """Whether what follows is an adverb, and not the object of a preposition other than في or a genitive."""
    last = before[-1]
    if last.form in _BEFORE_TIMES:
        return len(before) > 1
    return last.closed and not last.is_preposition
