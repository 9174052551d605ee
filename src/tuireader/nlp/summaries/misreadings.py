"""Verbs that were read as nouns or prepositions. Owns the signs by which a line knows them; changes no analysis."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tuireader.document import EntityType
from tuireader.nlp.summaries.vocabulary import TITLES
from tuireader.nlp.summaries.words import Word

_VERB_LETTERS = 5
_ROOT, _SECOND = 3, 2
_FAR = 12
_COMMAS = frozenset("،,؛")
_NEVER = frozenset(["يوم", "حسب", "رغم", "غير", "كل", "دول", "رجل", "أحد", "قبيل", "سبب", "نوع", "أيام", "عدم"])
_HAPPENED = frozenset(["قتل", "جرح", "أصيب", "فقد", "لقي", "شرد"])
_SO_MANY = frozenset(["أكثر", "نحو", "حوالي", "ما", "عشرات", "مئات", "آلاف"])
_NOUN_ENDS = ("ة", "ات", "ون", "ين", "ان", "ى", "اء")
_THAT_HE = frozenset(["أنه", "إنه", "بأنه"])
_THAT = frozenset(["أن", "إن", "بأن"])
_AFTER_WHICH = frozenset(
    ["بعد", "قبل", "منذ", "إلى", "حتى", "سبق", "لولا", "لو", "بمجرد", "حدث", "يحدث", "صادف", "حصل"]
)
_BEFORE_VERBS = frozenset(["لم", "لن", "سوف"])
_SPEAKS = frozenset(["مسؤول", "مسؤولون", "ناشطون", "خبراء", "محللون", "كثيرون"])


def is_misread(words: Sequence[Word], place: int) -> bool:
    """Whether a word that was read as a noun or preposition is the verb that opens its sentence."""
    word = words[place]
    if place and words[place - 1].form in _BEFORE_VERBS and word.is_nominal and not word.name:
        return True
    following = words[place + 1] if place + 1 < len(words) else None
    if following is None or following.is_mark:
        return False
    if word.form == "فقد":
        return not (following.is_verb or following.upos in ("AUX", "PART"))
    if word.upos in ("NOUN", "ADJ") and place and words[place - 1].form in _THAT_HE:
        return following.is_preposition and not word.closed and not word.attached and _is_short(word.form)
    if word.form == "ولد":
        return following.form in ("عام", "سنة", "في")
    if place and not words[place - 1].is_mark:
        return _is_said_of_subject(words, place, following)
    inside = place > 0 and words[place - 1].form in _COMMAS
    if word.form == "قبل":
        return not word.joint and _is_called(following) and not _says_more(words, place)
    if word.form == "عبر":
        speaks = _is_called(following) or following.form in _SPEAKS
        return speaks or any(one.form == "عن" for one in words[place + 2 : place + _FAR])
    if word.upos in ("NOUN", "ADJ") and following.form.endswith("ون") and not word.closed and not word.attached:
        return True  # Behind a noun it would be a genitive.
    return _happened(word, following) or (
        _may_be_verb(word, inside=inside)
        and following.closed
        and not following.is_preposition
        and not _has_verb(words, place)
    )


def is_noun_for_verb(words: Sequence[Word], place: int) -> bool:
    """أفادت الصحيفة أن أمر التفتيش: behind أن stands a perfect only where it is after something, as in بعد أن."""
    word = words[place]
    if not word.is_verb or word.joint or word.owns or place < _SECOND or place + 1 == len(words):
        return False
    if word.feats.get("Aspect") != "Perf" or words[place - 1].form not in ("أن", "بأن"):
        return False
    following = words[place + 1]
    before = words[place - 2]
    genitive = following.closed and following.upos == "NOUN" and following.form.startswith("ال")
    after = before.is_preposition or before.form in _AFTER_WHICH
    return genitive and not after and any(one.is_verb for one in words[place + 2 : place + _FAR])


def is_lost(words: Sequence[Word], place: int) -> bool:
    """Whether ف with قد behind its subject is the verb فقد: العالم فقد صديقا."""
    word = words[place]
    if word.form != "قد" or word.joint != "ف" or not place or place + 1 == len(words):
        return False
    last, following = words[place - 1], words[place + 1]
    object_ = following.upos in ("NOUN", "ADJ") and following.form.startswith("ال") != following.form.endswith("ا")
    return last.is_nominal and not last.is_mark and object_ and not following.is_preposition


def _is_said_of_subject(words: Sequence[Word], place: int, following: Word) -> bool:
    """أن المدير دفع للعمال: a short noun between a subject of one word and a preposition."""
    if place < _SECOND or words[place].upos != "NOUN" or not following.is_preposition:
        return False
    word, subject, that = words[place], words[place - 1], words[place - 2]
    bare = not (word.closed or word.attached or word.joint or word.form in TITLES or word.form in _NEVER)
    return bare and that.form in _THAT and subject.closed and subject.is_nominal and len(word.form) <= _ROOT


def _happened(word: Word, following: Word) -> bool:
    """قتل أكثر من مئة: how many they were says that it is no noun."""
    return word.form in _HAPPENED and (following.upos == "NUM" or following.form in _SO_MANY)


def _is_called(word: Word) -> bool:
    """Whether a person is named here, by his name or by his title."""
    return (word.name is not None and word.name.type is EntityType.PERSON) or word.form in TITLES


def _says_more(words: Sequence[Word], place: int) -> bool:
    """Whether a verb follows in the sentence, outside relative clauses and those with أن."""
    inside = False
    for word in words[place + 1 :]:
        if word.is_mark and word.form in ".؟!":
            return False
        inside = (inside or word.is_relative or word.form in ("أن", "إن")) and not word.is_mark
        if not inside and (word.is_verb or word.upos == "AUX"):
            return True
    return False


def _is_short(form: str) -> bool:
    return len(form) <= _VERB_LETTERS and not form.endswith(_NOUN_ENDS) and not form.startswith("م")


def _may_be_verb(word: Word, *, inside: bool) -> bool:
    """Whether its letters allow it; behind a comma most short nouns are appositions, but for تمكن and its like."""
    if inside and not (word.form.startswith("ت") and len(word.form) > _ROOT and word.form[-2] != "ي"):
        return False
    if word.form in _NEVER:
        return False
    if word.upos != "NOUN" or word.closed or word.attached or word.enclosure or word.form in TITLES:
        return False
    return _is_short(word.form)


def _has_verb(words: Sequence[Word], place: int) -> bool:
    """Whether a verb follows before the next mark, outside relative clauses."""
    for last, word in pairwise(words[place:]):
        if word.is_mark or word.is_relative or word.form in ("أن", "إن"):
            return False
        described = (last.is_preposition and not last.attached) or (last.is_nominal and not last.closed)
        if (word.is_verb or word.upos == "AUX") and not (described and last is not words[place]):
            return True
    return False
