"""Nouns behind a line that belong to it: a genitive, the subject or object of its verb. Owns how they are known."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tuireader.document import EntityType
from tuireader.nlp.summaries.frames import phrases, wants_object
from tuireader.nlp.summaries.phrases import Outline
from tuireader.nlp.summaries.vocabulary import ADDING, DAYS, HANGING, PERIODS, REASONS, SUBORDINATE, THAT, TITLES
from tuireader.nlp.summaries.words import Word, governs

_COMMAS = frozenset("،,؛;")
_REACH = 14
_ADVERBIAL = DAYS | PERIODS | REASONS
_THOUSANDS = frozenset(["ألف", "ألفا", "آلاف", "مليون", "مليونا", "مليار", "مليارا", "مئة", "مائة", "مئات", "مائتي"])
_CALLING = frozenset(["وصف", "اعتبر", "سمى", "أسمى"])
_SHOWING = frozenset(["هذا", "هذه", "هؤلاء", "تلك"])
_REMARKS = frozenset(["الأمر", "أمر", "خطوة"])


def is_head(word: Word) -> bool:
    """Whether a noun may have a genitive."""
    return word.upos == "NOUN" and not word.closed and word.name is None and not word.is_mark and not word.is_time


def is_bare(word: Word) -> bool:
    """A noun without a preposition or و before it."""
    return word.is_nominal and not (word.joint or word.is_preposition or word.is_relative or word.upos == "ADJ")


def parts_phrase(last: Word, following: Word, *, quoted: bool = False) -> bool:
    """بتوقيت | «غرينيتش», 26 ألفا | و 500, بقضايا | حقوق."""
    if last.owns:
        return False
    if last.form in _THOUSANDS and (following.upos == "NUM" or following.form == "و"):
        return True
    bare = is_bare(following) and (following.closed or quoted) and following.form not in DAYS
    return bare and is_head(last)


def waits_for_bare(solid: Sequence[Word], following: Word) -> bool:
    """Whether the noun behind is the subject or object of the last verb: الدير الذي يحرسه من الخارج | رجال."""
    verb = next((at for at in range(len(solid) - 1, -1, -1) if solid[at].is_verb), None)
    if verb is None or not is_bare(following) or following.upos != "NOUN" or following.is_time:
        return False
    if following.form in _ADVERBIAL or not solid[-1].closed:
        return False
    nouns = list(phrases(solid[verb + 1 :])).count("noun")
    return nouns == 0 or (nouns == 1 and wants_object(solid[verb]))


def waits_for_noun(clause: Sequence[Word], shape: Outline, rest: Sequence[Word]) -> bool:
    """Whether the object or subject of the verb stands behind a comma: عرض النادي على مدربه، تيتي، | البقاء."""
    verb = clause[shape.verb or 0]
    if shape.nouns - appositions(clause) > 1 or verb.owns or any(governs(verb, word) for word in clause):
        return False
    solid = _behind_comma(rest)
    if not solid:
        return False
    if solid[0].name is not None and not _may_be_subject(clause[-1], rest):
        return False  # In front of it stands its title.
    first, second = solid[0], solid[1] if len(solid) > 1 else solid[0]
    if first.form in _SHOWING and second.form.startswith("ال"):
        return True
    if first.form == "ما" and second.lemma in _CALLING:
        return True
    if (
        first.is_time
        or first.form in DAYS
        or first.form in _REMARKS
        or first.form in SUBORDINATE | ADDING | HANGING
        or first.form in TITLES
    ):
        return False
    headed = is_head(first) and second.is_nominal and not second.is_preposition and second.upos != "ADJ"
    return is_bare(first) and not first.is_verb and (first.closed or headed) and not first.form.endswith("ا")


def _may_be_subject(last: Word, rest: Sequence[Word]) -> bool:
    """Whether a name behind a comma may be the subject: right behind it, and no noun before that it could explain."""
    explains = last.closed and last.is_nominal and last.name is None and last.upos != "NUM"
    return rest[0].is_mark and rest[0].form in _COMMAS and not explains


def _behind_comma(rest: Sequence[Word]) -> list[Word]:
    """The words behind the first comma, where no verb stands before it."""
    for place, word in enumerate(rest[:_REACH]):
        if word.is_verb or word.is_relative or word.form in THAT or word.form in SUBORDINATE:
            return []
        if word.is_mark and word.form in _COMMAS:
            behind = [one for one in rest[place:] if not one.is_mark]
            while behind and (behind[0].form in DAYS or behind[0].is_time):
                behind = behind[1:]
            return behind
    return []


def appositions(clause: Sequence[Word]) -> int:
    """How many names and titles only say again who was named: وزير خارجية إيران [name], الرئيس المهندس [name]."""
    found = 0
    for last, word in pairwise(clause):
        called = word.name is not None and word.name is not last.name and word.name.type is EntityType.PERSON
        if (called or (word.form in TITLES and word.closed)) and last.closed and not word.joint:
            found += last.is_nominal and not last.form.startswith("ال") if called else last.is_nominal
    return found
