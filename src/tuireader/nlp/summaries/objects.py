"""Lines whose verb lacks its object or its subject. Owns the signs of that; frames.py knows what verbs take."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tuireader.nlp.summaries.awaited import is_bare
from tuireader.nlp.summaries.frames import phrases, wants_object
from tuireader.nlp.summaries.halves import LOOSE, OPEN
from tuireader.nlp.summaries.phrases import outline
from tuireader.nlp.summaries.vocabulary import SUBORDINATE, THAT
from tuireader.nlp.summaries.words import Word, governs

_REACH = 24
_ENDS, _COMMAS = frozenset(".؟!?"), frozenset("،,؛;")
_SUBORDINATE = SUBORDINATE - {"التي", "الذي"}
_BEFORE_THAT = frozenset(["بعد", "قبل", "منذ", "دون", "إلى", "بدون"])
_BEFORE_VERBS = frozenset(["قد", "لقد", "لم", "لن", "لا", "ما", "سوف"])
_UNNAMED = frozenset(
    [
        "أمكن",
        "وجب",
        "انبغى",
        "تعين",
        "عثر",
        "أفرج",
        "حكم",
        "قبض",
        "سمح",
        "بدا",
        "تبين",
        "اتضح",
        "كفى",
        "سبق",
        "جاء",
        "ورد",
    ]
)
"""Verbs that nobody need be the subject of: يمكن, عثر على, جاء في البيان."""
_IN_VERB = ("وا", "ون", "تا", "ان")


def lacking(solid: Sequence[Word], text: Sequence[Word], *, spoken: bool) -> float:
    """What is left of the likelihood that `solid` is whole; `spoken`: the one who speaks stands before it."""
    that = next((at for at in range(len(solid) - 1, -1, -1) if solid[at].form in THAT or solid[at].form == "كيف"), -1)
    if not spoken and _lacks_subject(solid, text):
        return OPEN if solid[0].joint else LOOSE
    clause = solid[that + 1 :]
    shape = outline(clause)
    if shape.verb is None or clause[shape.verb].feats.get("Person", "3") != "3":
        return 1.0
    verb, behind = clause[shape.verb], _up_to_verb(clause[shape.verb + 1 :])
    nouns = list(phrases(behind)).count("noun")
    subject = (shape.before > 0 and not shape.prepositional) or (spoken and that < 0)
    if nouns + subject <= 1 and _is_preposition_behind(verb, behind, solid, text):
        return OPEN
    if not (nouns or subject or _is_unnamed(verb)) and that < 0 and _is_subject_elsewhere(verb, solid, text):
        return OPEN
    if not wants_object(verb) or nouns + subject > 1 or (verb.form.endswith(_IN_VERB) and nouns):
        return 1.0
    if any(governs(verb, word) for word in clause):
        return 1.0
    if not _is_object_behind(solid, text):
        return LOOSE if _goes_elsewhere(solid, text) else 1.0
    sure = that < 0 or subject or not nouns or _is_subject(verb, behind, text)
    return OPEN if sure else LOOSE


def _up_to_verb(words: Sequence[Word]) -> Sequence[Word]:
    """The words before a verb that describes the noun before it, or was read where there is none."""
    pairs = enumerate(pairwise(words), 1)
    end = next((at for at, (last, word) in pairs if word.is_verb and last.is_nominal and not last.closed), len(words))
    return words[:end]


def _lacks_subject(solid: Sequence[Word], text: Sequence[Word]) -> bool:
    """Whether the subject of the first verb stands before the line: الطالب نال الجائزة | ونجح في الامتحان."""
    place = 1 if solid[0].form in _BEFORE_VERBS and len(solid) > 1 else 0
    verb = solid[place]
    if not verb.is_verb or verb.feats.get("Person", "3") != "3" or _is_unnamed(verb) or _opens(solid[0], text):
        return False
    end = next((at for at, word in enumerate(solid) if at > place and word.form in THAT), len(solid))
    if end < len(solid) and solid[end - 1].form not in _BEFORE_THAT:
        return False
    nouns = list(phrases(solid[place + 1 : end])).count("noun")
    return nouns == 0 or (nouns == 1 and bool(solid[0].joint) and wants_object(verb))


def _is_subject_elsewhere(verb: Word, solid: Sequence[Word], text: Sequence[Word]) -> bool:
    """Whether the subject was left out or stands behind a comma: تمكن أمس، [رجال الشرطة] من, سيقوم بالمهمة، | سالم."""
    kept = {word.index for word in solid}
    inside = (word for word in text[verb.index + 1 : solid[-1].index] if word.index not in kept)
    if any(word.upos == "NOUN" and is_bare(word) and not word.is_time for word in inside):
        return True
    rest = text[solid[-1].index + 1 : solid[-1].index + 3]
    return len(rest) > 1 and rest[0].form in _COMMAS and is_bare(rest[1]) and rest[1].closed and not rest[1].is_time


def _opens(word: Word, text: Sequence[Word]) -> bool:
    """Whether a sentence begins here."""
    before = text[word.index - 1] if word.index else None
    if before is not None and before.form in ("قد", "لقد"):
        before = text[before.index - 1] if before.index else None
    return before is None or before.form in _ENDS or before.form == ":" or (before.is_mark and before.index == 0)


def _is_unnamed(verb: Word) -> bool:
    return verb.lemma in _UNNAMED or verb.feats.get("Voice") == "Pass"


def _is_subject(verb: Word, behind: Sequence[Word], text: Sequence[Word]) -> bool:
    """Whether the one noun behind a verb is its subject: a name, a noun in that case, or the first of its sentence."""
    noun = next((word for word in behind if word.is_nominal and not word.is_preposition), None)
    if noun is None:
        return False
    return _opens(verb, text) or noun.name is not None or (bool(noun.owns) and "ؤ" in noun.form)


def _is_preposition_behind(verb: Word, behind: Sequence[Word], solid: Sequence[Word], text: Sequence[Word]) -> bool:
    """Whether the preposition that a verb is hardly ever without comes behind the line only."""
    wanted = verb.takes.preposition
    if not wanted or verb.owns or any(_brings(word, wanted) or governs(verb, word) for word in behind):
        return False
    for word in text[solid[-1].index + 1 : solid[-1].index + _REACH]:
        if (word.is_mark and word.form in _ENDS) or (word.joint and word.is_verb):
            return False
        if _brings(word, wanted):
            return True
    return False


def _brings(word: Word, preposition: str) -> bool:
    """Whether a word is a preposition, be it written on a noun or with a pronoun on it: عنا, إليه."""
    if word.attached:
        return word.form[:1] == preposition
    return word.is_preposition and word.form.startswith(preposition[:2])


def _goes_elsewhere(solid: Sequence[Word], text: Sequence[Word]) -> bool:
    """Whether a preposition takes the place of the object behind: قادت التحقيقات | إلى."""
    rest = (word for word in text[solid[-1].index + 1 :] if word.form not in _COMMAS)
    following = next(rest, None)
    return following is not None and following.form in ("إلى", "على", "عن")


def _is_object_behind(solid: Sequence[Word], text: Sequence[Word]) -> bool:
    """Whether a noun that may be the object comes in the sentence, also behind a relative clause."""
    last, described = solid[-1], False
    for word in text[last.index + 1 : last.index + _REACH]:
        if (word.is_mark and word.form in _ENDS) or word.form in THAT or word.form in _SUBORDINATE:
            return False
        if word.is_verb and not described:
            return False
        described = (described or word.is_relative) and not word.is_verb
        if is_bare(word) and not (word.is_mark or word.is_time or word.is_verb) and (last.closed or last.is_mark):
            return True
        last = word
    return len(text) > solid[-1].index + _REACH
