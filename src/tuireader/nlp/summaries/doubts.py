"""Signs that a line is torn out of its sentence: what stands before it, behind it and in its gaps. Owns their weights.

Where a line is made only its clause is looked at. Here the whole paragraph is: the object behind a name between commas,
the genitive behind the last noun, the لن before the first verb.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tuireader.document import EntityType
from tuireader.nlp.summaries.deverbal import wants
from tuireader.nlp.summaries.phrases import Outline, outline
from tuireader.nlp.summaries.vocabulary import (
    ADDING,
    DAYS,
    HANGING,
    NEGATION,
    SAYING,
    SUBORDINATE,
    THAT,
    TITLES,
)
from tuireader.nlp.summaries.words import Word, governs, is_partitive

TORN, OPEN, LOOSE = 0.03, 0.12, 0.3
"""What is left of a likelihood: where a phrase was torn, where a verb or noun wants more, where that may be."""
_COMMAS = frozenset("،,؛;")
_ENDS = frozenset(".؟!?")
_QUOTES = frozenset('"«»“”')
_BRACKETS = {"(": ")", "[": "]", "{": "}", "«": "»", "“": "”"}
_REACH = 14
_SOON = 6
_THOUSANDS = frozenset(["ألف", "ألفا", "آلاف", "مليون", "مليونا", "مليار", "مليارا", "مئة", "مائة", "مئات", "مائتي"])
_BEFORE_VERBS = frozenset(["لا", "لم", "لن", "سوف"])
_EXCEPT = frozenset(["إلا", "الا", "سوى", "بل"])
_SINCE = frozenset(["منذ", "حتى"])
_NOT_ONLY = frozenset(["لكن", "بل", "إنما"])
_IF = frozenset(["إذا", "لو"])
_BEFORE_THAT = frozenset(
    ["إلا", "غير", "بيد", "حيث", "كما", "إذ", "علما", "خاصة", "خصوصا", "ذلك", "سيما", "لدرجة", "رغم"]
)
_REMARKS = frozenset(["الأمر", "أمر", "خطوة"])
_NEARLY = frozenset(["يقرب", "يزيد", "يعادل", "يقارب", "يقل", "يصل", "يناهز"])


def doubt(kept: Sequence[Word], text: Sequence[Word]) -> float:
    """What is left of the likelihood that `kept`, taken out of a paragraph, is whole: 1 without any sign."""
    solid = [word for word in kept if not word.is_mark]
    if not solid or not text:
        return 1.0
    left = _balanced(kept) * _at_start(solid, text) * _in_gaps(kept, text)
    return left * _at_end(solid, kept, text) if left > TORN else left


def _balanced(kept: Sequence[Word]) -> float:
    """Whether each bracket and quotation mark has its other one."""
    forms = [word.form for word in kept if word.is_mark]
    uneven = forms.count('"') % 2 or any(forms.count(one) != forms.count(other) for one, other in _BRACKETS.items())
    return TORN if uneven else 1.0


def _at_start(solid: Sequence[Word], text: Sequence[Word]) -> float:
    """What stands before: a negation, a preposition, a noun that the first verb describes."""
    first, second = solid[0], solid[1] if len(solid) > 1 else solid[0]
    before = text[first.index - 1] if first.index else None
    if first.form in ("ذلك", "تلك") and second.is_preposition:
        return TORN
    if before is None or before.form in _ENDS:
        return 1.0
    if before.form in _BEFORE_VERBS and not first.joint and (first.is_verb or first.upos == "AUX"):
        return TORN
    if before.is_preposition and not before.attached and not before.owns and not first.joint and before.upos == "ADP":
        return TORN
    if before.form not in _COMMAS:
        return 1.0
    if first.joint:
        listed = first.is_nominal and not first.closed and second.is_verb
        return OPEN if listed or (first.is_nominal and outline(solid).verb is None) else 1.0
    if not first.is_verb or not _has_verb_before(text, first.index):
        return 1.0
    alone = first.form.endswith(("وا", "ون"))
    return OPEN if alone or first.feats.get("Aspect") == "Imp" else 1.0


def _has_verb_before(text: Sequence[Word], index: int) -> bool:
    """Whether the sentence has a verb before."""
    for word in reversed(text[:index]):
        if word.is_mark and word.form in _ENDS | {":"}:
            return False
        if word.is_verb:
            return True
    return False


def _in_gaps(kept: Sequence[Word], text: Sequence[Word]) -> float:
    """What was left out between two words, so that they seem to belong together."""
    left, denied = 1.0, False
    for last, word in pairwise(kept):
        denied = denied or last.form in NEGATION
        dropped = [one for one in text[last.index + 1 : word.index] if not one.is_mark]
        titled = word.name is not None and word.name.type is EntityType.PERSON and not word.joint
        if dropped and not titled:
            left *= _gap(last, dropped, word, denied=denied)
    return left


def _gap(last: Word, dropped: Sequence[Word], word: Word, *, denied: bool) -> float:
    if denied and any(one.form in _EXCEPT for one in dropped):
        return TORN
    if last.is_preposition and not last.attached and not last.owns and last.upos == "ADP":
        return TORN
    if _is_head(last) and not last.owns:
        bare = _is_bare(dropped[0]) and dropped[0].closed
        if bare or (_is_bare(word) and word.closed and word.name is None and not word.is_mark):
            return TORN
    if dropped[0].form == "عن" and word.form == "عن":
        return TORN
    if word.upos == "NUM" and word.form[:1].isdigit():
        return OPEN
    inside = any(one.form in THAT and not one.joint for one in dropped)
    return LOOSE if inside and not dropped[0].joint else 1.0


def _is_head(word: Word) -> bool:
    """Whether a noun may have a genitive."""
    return word.upos == "NOUN" and not word.closed and word.name is None and not word.is_mark and not word.is_time


def _is_bare(word: Word) -> bool:
    """A noun without a preposition or و before it."""
    return word.is_nominal and not (word.joint or word.is_preposition or word.is_relative or word.upos == "ADJ")


def _at_end(solid: Sequence[Word], kept: Sequence[Word], text: Sequence[Word]) -> float:
    """What stands behind."""
    last = solid[-1]
    rest = list(_rest(text, last))
    following = next((word for word in rest if not word.is_mark), None)
    if following is None:
        return 1.0
    between = rest[: rest.index(following)]
    comma = any(word.form in _COMMAS for word in between)
    if _parts_phrase(last, following, comma=comma):
        return TORN
    if following.form in THAT and not following.joint:
        return TORN
    left = _turned(solid, rest)
    if left <= TORN:
        return left
    if _is_half_condition(solid, rest):
        return OPEN
    start = next((place for place in range(len(solid) - 1, -1, -1) if solid[place].form in THAT), -1) + 1
    clause = solid[start:] if len(solid) - start > 1 else solid
    shape = outline(clause)
    if _waits_for_preposition(clause, shape, rest) or _waits_for_that(solid, shape, rest):
        left *= OPEN
    if shape.verb is None:
        return left
    if _waits_for_noun(clause, shape, rest, comma=comma) or _is_half_pair(clause, shape, following):
        left *= OPEN
    return left


def _rest(text: Sequence[Word], last: Word) -> Iterator[Word]:
    """What follows in the sentence, without brackets and without marks that close what was kept."""
    aside = 0
    for word in text[last.index + 1 :]:
        if word.is_mark and word.form in _ENDS:
            return
        if word.is_mark and word.form in ("(", "[") and word.enclosure:
            aside = word.enclosure
        if aside and word.enclosure == aside:
            continue
        aside = 0
        if not (word.is_mark and word.enclosure and word.enclosure == last.enclosure):
            yield word


def _parts_phrase(last: Word, following: Word, *, comma: bool) -> bool:
    """بتوقيت | «غرينيتش», 26 ألفا | و 500, بقضايا | حقوق."""
    if comma or last.owns:
        return False
    if last.form in _THOUSANDS and (following.upos == "NUM" or following.form == "و"):
        return True
    return _is_head(last) and _is_bare(following) and following.closed and following.form not in DAYS


def _turned(solid: Sequence[Word], rest: Sequence[Word]) -> float:
    """ليس للأمريكيين فقط | ولكن, لم ينجح أحد | إلا, لم يلعب | منذ إصابته."""
    near = [word.form for word in rest[: 2 * _REACH]]
    forms = [word.form for word in solid]
    if not any(form in NEGATION or form in ("ليست", "ليسوا") for form in forms):
        return 1.0
    if ("فقط" in forms or "مجرد" in forms) and any(form in _NOT_ONLY for form in near):
        return TORN
    if "لم" not in forms:
        return 1.0
    if any(form in _EXCEPT for form in near[:_REACH]):
        return TORN
    return LOOSE if any(form in _SINCE for form in near[:_REACH]) else 1.0


def _is_half_condition(solid: Sequence[Word], rest: Sequence[Word]) -> bool:
    """إذا نزل عليه القرآن | يحرك به لسانه."""
    place = next((at for at, word in enumerate(solid) if word.form in _IF), None)
    if place is None or sum(word.is_verb or word.upos == "AUX" for word in solid[place:]) > 1:
        return False
    for word in rest[:_REACH]:
        if word.is_relative or (word.joint and word.is_verb):
            return False
        if word.is_verb or word.upos == "AUX":
            return True
    return False


def _waits_for_preposition(clause: Sequence[Word], shape: Outline, rest: Sequence[Word]) -> bool:
    """Whether the preposition that the verb or a noun of an action wants stands behind, be it behind a comma."""
    near = list(_near(rest))
    if shape.verb is not None and shape.nouns <= 1 and not clause[shape.verb].owns:
        verb = clause[shape.verb]
        said = any(governs(verb, word) and not is_partitive(clause, place) for place, word in enumerate(clause))
        if not said and any(governs(verb, word) for word in near):
            return True
    for place in range(max(0, len(clause) - _SOON), len(clause)):
        wanted = wants(clause[place])
        if wanted and not any(_preposition(word) in wanted for word in clause[place + 1 :]):
            return any(_preposition(word) in wanted for word in near[:2])
    return False


def _waits_for_that(solid: Sequence[Word], shape: Outline, rest: Sequence[Word]) -> bool:
    """Whether what is said comes yet: أكد الوزير عقب حضوره المنتدى | أنه."""
    if shape.verb is None or shape.nouns > 1 or solid[shape.verb].lemma not in SAYING:
        return False
    if any(word.form in THAT for word in solid):
        return False
    for last, word in pairwise(rest):
        if word.form in THAT and not word.joint:
            return not last.is_preposition and last.form not in _BEFORE_THAT | ADDING
        if word.is_relative:
            return False
    return False


def _preposition(word: Word) -> str:
    if not word.is_preposition:
        return ""
    return word.form[:1] if word.attached else word.form


def _near(rest: Sequence[Word]) -> Iterator[Word]:
    """What follows up to the next verb."""
    for word in rest[:_REACH]:
        if word.is_verb or word.upos == "AUX" or word.form in THAT or word.is_relative or word.form in SUBORDINATE:
            return
        if not word.is_mark:
            yield word


def _waits_for_noun(clause: Sequence[Word], shape: Outline, rest: Sequence[Word], *, comma: bool) -> bool:
    """Whether the object or subject of the verb stands behind a comma: عرض النادي على مدربه، تيتي، | البقاء."""
    verb = clause[shape.verb or 0]
    if not comma or shape.nouns > 1 or verb.owns or any(governs(verb, word) for word in clause):
        return False
    solid = [word for word in rest if not word.is_mark]
    first, second = solid[0], solid[1] if len(solid) > 1 else solid[0]
    if first.form == "ما" and second.form in _NEARLY:
        return True
    if (
        first.is_time
        or first.form in DAYS
        or first.form in _REMARKS
        or first.form in SUBORDINATE | ADDING | HANGING
        or first.form in TITLES
    ):
        return False
    return _is_bare(first) and not first.is_verb and first.closed and not first.form.endswith("ا")


def _is_half_pair(clause: Sequence[Word], shape: Outline, following: Word) -> bool:
    """Whether only the first of two subjects was said: بعد أن اتخذت الولايات المتحدة | وبريطانيا."""
    place = next((at for at in range(len(clause) - 1, -1, -1) if clause[at].is_verb), None)
    if place is None or not following.joint or following.is_verb or not following.is_nominal:
        return False
    behind = clause[place + 1 :]
    own = outline(clause[place:])
    return shape.before == 0 and len(behind) <= _SOON and own.after <= 1 and not any(w.is_preposition for w in behind)
