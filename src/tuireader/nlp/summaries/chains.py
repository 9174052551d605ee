"""Chains of who told whom, as in books of hadith, and what is told at their end. Owns how far a chain goes."""

from __future__ import annotations

from collections.abc import Sequence

from tuireader.nlp.summaries.vocabulary import EULOGIES
from tuireader.nlp.summaries.words import Word

HANDED_DOWN = frozenset(["حدثنا", "حدثني", "حدثه", "أخبرنا", "أخبرني", "أخبره", "أنبأنا", "أنبأني", "ثنا"])
_FROM = frozenset(["عن", "ح"])
_SAID = frozenset(["قال", "قالت", "قالا", "قالوا", "يقول", "تقول"])
_THAT = frozenset(["أن", "أنه", "أنها"])
_LEAST_LINKS = 2
_NARRATOR_WORDS = 6
_LEASTHANDED_DOWN = 3
_OPENING_WORDS = 3


def told_in(words: Sequence[Word]) -> tuple[tuple[Word, ...], tuple[Word, ...]] | None:
    """The last who tells, and what he tells; None where the words are no chain, or end with it."""
    if not any(word.form in HANDED_DOWN for word in words[:_OPENING_WORDS]):
        return None
    links, start, at = 0, 0, 0
    while at < len(words):
        word = words[at]
        if word.form in HANDED_DOWN or (word.form in _FROM and not word.attached):
            links, start = links + 1, at + 1
        elif (word.form in _SAID or word.form in _THAT) and start < at <= start + _NARRATOR_WORDS:
            behind = at + 1
            while behind < len(words) and words[behind].is_mark:
                behind += 1
            if behind < len(words) and words[behind].form not in HANDED_DOWN and words[behind].form not in _FROM:
                return _told(words[start:at], words[behind:]) if links >= _LEAST_LINKS else None
        elif at > start + _NARRATOR_WORDS:
            return None
        at += 1
    return None


def _told(narrator: Sequence[Word], said: Sequence[Word]) -> tuple[tuple[Word, ...], tuple[Word, ...]] | None:
    name = list(narrator)
    for place, word in enumerate(narrator):
        if word.is_mark or (word.form in EULOGIES and place and word.is_verb):
            name = list(narrator[:place])
            break
    solid = [word for word in said if not word.is_mark]
    if solid and solid[0].form in _SAID:
        colon = next((place for place, word in enumerate(said) if word.form == ":"), len(said) - 1)
        name, said = list(said[1:colon]), said[colon + 1 :]
        name = name[: next((place for place, word in enumerate(name) if word.form == "صلى"), len(name))]
        solid = [word for word in said if not word.is_mark]
    if not name or len(name) > _NARRATOR_WORDS or len(solid) < _LEASTHANDED_DOWN:
        return None
    return tuple(name), tuple(said)
