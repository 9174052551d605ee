"""Lines of news as their titles have them: who acts first, then what he does, in the present. Owns what stays as it is.

هددت فرنسا بفرض غرامات is فرنسا تهدد بفرض غرامات. A line whose subject is not plainly to be seen stays as the text has
it, and so does one that is tied to the past.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from tuireader.arabic.normalization import strip_marks
from tuireader.nlp.protocols import Conjugator, Passage
from tuireader.nlp.summaries.phrases import BEING
from tuireader.nlp.summaries.subjects import are_men, gender_of, is_feminine, may_be_subject, names_himself, subject_end
from tuireader.nlp.summaries.vocabulary import AGO, KEEPS_PAST
from tuireader.nlp.summaries.words import Word

_STAYS = BEING | {"تم", "جرى", "تولى"}
"""Lemmas of verbs that are no deed, or with a masdar behind them that keeps what it governs or is their object."""
_OVER = KEEPS_PAST | AGO
_TOLD = {"Voice": "Act", "Person": "3", "VerbForm": "Fin"}
_ACCUSATIVE = "\u064b\u064e"
_VOWEL = re.compile("[\u064b-\u0650\u0652]")
_YEAR = re.compile(r"^[12]\d{3}$")


class Title(NamedTuple):
    """A line as a title has it."""

    subject: Sequence[Word]
    """Empty where it stands before the words already."""
    verb: str
    rest: Sequence[Word]


def title(passage: Passage, words: Sequence[Word], conjugator: Conjugator, *, led: bool) -> Title | None:
    """A line as a title has it; None where it had better stay as it is.

    Args:
        passage: The paragraph.
        words: The line, which opens with its verb.
        conjugator: Sets the verb in the present.
        led: Whether the name of whoever acts stands before the words.
    """
    verb, number = words[0], words[0].feats.get("Number", "Sing")
    if not _is_told(verb) or number == "Dual" or _VOWEL.search(passage.text, verb.start, verb.end):
        return None
    if _is_past(verb) and _is_tied_to_past(words):
        return None
    end = 1 if led else subject_end(words)
    if not led and (number == "Plur" or not may_be_subject(words[:2]) or _is_object(passage, words[1])):
        return None
    rest = words[end:] if led else _rest(words, end)
    if not rest:
        return None
    plural = number == "Plur" if led else are_men(words[:end])
    written, reading = passage.text[verb.start : verb.end], passage.tokens[verb.index].analysis
    feminine = not led and is_feminine(words[1]) and gender_of(verb) == "Fem"
    present = conjugator.present(strip_marks(written), reading, plural=plural, feminine=feminine)
    return Title(words[1:end], present, rest) if present else None


def _rest(words: Sequence[Word], end: int) -> Sequence[Word]:
    """What stands behind the subject, without a comma; nothing where more of the subject stands there."""
    behind = words[end:]
    if behind and behind[0].is_mark and not behind[0].enclosure:
        behind = behind[1:]
        if not behind or not behind[0].is_preposition:
            return ()
    if not behind or behind[0].is_relative or behind[0].is_verb or names_himself(words, end):
        return ()
    if behind[0].joint or behind[0].form == "و":
        return ()
    return behind


def _is_told(word: Word) -> bool:
    """An active verb of the third person that stands for itself and has no object written on it."""
    told = not word.feats or _TOLD.items() <= word.feats.items()
    return word.is_verb and told and not word.owns and word.lemma not in _STAYS


def _is_past(word: Word) -> bool:
    return word.feats.get("Aspect", "Perf") == "Perf"


def _is_tied_to_past(words: Sequence[Word]) -> bool:
    """Whether it says when it was, so that the present would be odd."""
    return any(word.form in _OVER or _YEAR.match(word.form) for word in words)


def _is_object(passage: Passage, word: Word) -> bool:
    """Whether its last vowel is written as that of an object: أعلن الخبرَ."""
    return passage.text[word.end - 1] in _ACCUSATIVE
