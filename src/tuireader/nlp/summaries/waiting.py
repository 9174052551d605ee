"""What stands behind a line in its sentence: the object, what else it waits for. Owns the signs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tuireader.nlp.summaries.awaited import appositions, parts_phrase, waits_for_bare, waits_for_noun
from tuireader.nlp.summaries.deverbal import wants
from tuireader.nlp.summaries.halves import LOOSE, OPEN, TORN, is_half, turned
from tuireader.nlp.summaries.phrases import Outline, outline
from tuireader.nlp.summaries.pieces import without_dashes
from tuireader.nlp.summaries.vocabulary import (
    ADDING,
    OF_SENTENCES,
    SAYING,
    SUBORDINATE,
    THAT,
    TITLES,
)
from tuireader.nlp.summaries.words import Word, governs, is_governing, is_partitive

_COMMAS = frozenset("،,؛;")
_ENDS = frozenset(".؟!?")
_QUOTES = frozenset('"«»“”')
_FEW = 3
"""So few words are hardly what a sentence says that goes on."""
_REACH = 14
_SOON = 6
_BEFORE_THAT = frozenset(
    ["إلا", "غير", "بيد", "حيث", "كما", "إذ", "علما", "خاصة", "خصوصا", "ذلك", "سيما", "لدرجة", "رغم"]
)
_NEVER_ALONE = frozenset(
    ["دعا", "أدى", "أسفر", "تمكن", "أشار", "تعرض", "طالب", "اتهم", "تسبب", "أعرب", "حث", "ندد", "رحب", "توصل", "أسهم"]
)
_WITH_WHAT = frozenset(["طالب", "تمكن", "سمح"])
"""Verbs of which a second preposition of theirs is not an adverb but what they want."""
_CALLING = frozenset(["وصف", "اعتبر", "سمى", "أسمى"])


def left_behind(solid: Sequence[Word], text: Sequence[Word]) -> float:
    """What is left of the likelihood, by what stands behind: 1 without any sign."""
    last = solid[-1]
    rest = list(_rest(text, last))
    following = next((word for word in rest if not word.is_mark), None)
    if following is None:
        return 1.0
    between = rest[: rest.index(following)]
    comma = any(word.form in _COMMAS for word in between)
    if any(word.form == ":" for word in between):
        return OPEN
    quoted = any(word.enclosure and word.form in _QUOTES for word in between)
    if last.form in TITLES and not last.closed and not comma:
        return TORN
    if not comma and parts_phrase(last, following, quoted=quoted):
        return LOOSE if quoted else TORN
    if following.form in THAT and not following.joint:
        return TORN
    if not rest[0].is_mark and waits_for_bare(solid, following):
        return OPEN
    left = turned(solid, rest)
    if left > TORN and is_half(solid, rest, comma=comma):
        left = OPEN
    return left if left <= OPEN else left * _wanted(solid, rest, following)


def _wanted(solid: Sequence[Word], rest: Sequence[Word], following: Word) -> float:
    """By what the verbs and nouns of the last clause want."""
    if not rest[0].is_mark and following.is_preposition and _goes_on(solid, following):
        return OPEN
    left = LOOSE if len(solid) <= _FEW else 1.0
    start = next((place for place in range(len(solid) - 1, -1, -1) if solid[place].form in THAT), -1) + 1
    clause = solid[start:] if len(solid) - start > 1 else solid
    shape = outline(clause)
    if _waits_for_preposition(clause, shape, rest) or _waits_for_that(clause, shape, rest):
        left *= OPEN
    if shape.verb is None:
        return left
    if waits_for_noun(clause, shape, rest) or _is_half_pair(clause, shape, following):
        left *= OPEN
    return left


def _rest(text: Sequence[Word], last: Word) -> Iterator[Word]:
    """What follows in the sentence, without brackets and without marks that close what was kept."""
    aside = 0
    for word in without_dashes(text[last.index + 1 :]):
        if word.is_mark and word.form in _ENDS:
            return
        if word.is_mark and word.form in ("(", "[") and word.enclosure:
            aside = word.enclosure
        if aside and word.enclosure == aside:
            continue
        aside = 0
        if not (word.is_mark and word.enclosure and word.enclosure == last.enclosure):
            yield word


def _wants_any(clause: Sequence[Word], verb: int) -> bool:
    """Whether a verb that says nothing without a preposition has none of those that it wants."""
    return clause[verb].lemma in _NEVER_ALONE and not _is_said(clause, verb)


def _is_said(clause: Sequence[Word], verb: int) -> bool:
    """Whether a preposition that the verb wants is there."""
    return any(
        governs(clause[verb], word)
        and not is_partitive(clause, place)
        and not (place > verb + 1 and clause[place - 1].upos == "ADJ" and is_governing(clause[place - 1]))
        for place, word in enumerate(clause)
    )


def _goes_on(solid: Sequence[Word], following: Word) -> bool:
    """جولة دعتهم | للقيام, فاز ملحقا | بمنافسه."""
    last, before = solid[-1], solid[-2] if len(solid) > 1 else solid[-1]
    if last.is_verb:
        return bool(last.owns) or governs(last, following)
    state = last.form.endswith("ا") and not last.owns and last.name is None and last.upos in ("ADJ", "NOUN")
    if not state or not before.closed or before.form.endswith("ا") or following.form in OF_SENTENCES:
        return False
    verb = outline(solid).verb
    satisfied = verb is not None and _is_said(solid, verb)  # تسعى الحكومة إلى التغيير تنفيذا | لاتفاق
    return satisfied or (last.form.startswith("م") and following.attached)


def _waits_for_preposition(clause: Sequence[Word], shape: Outline, rest: Sequence[Word]) -> bool:
    """Whether the preposition that the verb or a noun of an action wants stands behind, be it behind a comma."""
    near = list(_near(rest))
    alone = shape.nouns - appositions(clause) <= 1
    if shape.verb is not None and alone and not clause[shape.verb].owns and _wants_any(clause, shape.verb):
        return True  # دعا في الجلسة الافتتاحية | إلى
    if (
        shape.verb is not None
        and near
        and near[0] is next(w for w in rest if not w.is_mark)
        and governs(clause[shape.verb], near[0])
    ):
        return clause[shape.verb].lemma in _WITH_WHAT or not _is_said(clause, shape.verb)
    if shape.verb is not None and shape.nouns <= 1 and not clause[shape.verb].owns:
        verb = clause[shape.verb]
        if not _is_said(clause, shape.verb) and any(governs(verb, word) for word in near):
            return True
    for place in range(max(0, len(clause) - _SOON), len(clause)):
        wanted = wants(clause[place])
        if wanted and not any(_preposition(word) in wanted for word in clause[place + 1 :]):
            return any(_preposition(word) in wanted for word in near[:2])
    return False


def _waits_for_that(solid: Sequence[Word], shape: Outline, rest: Sequence[Word]) -> bool:
    """Whether what is said comes yet: أكد الوزير عقب حضوره المنتدى | أنه."""
    if shape.verb is None or any(word.form in THAT for word in solid):
        return False
    if _is_said_behind(rest[:_SOON]):
        return True
    if solid[shape.verb].lemma in _CALLING and any(word.form.startswith("بأن") for word in rest[: 2 * _REACH]):
        return True  # وصفت المنظمة صدور الأحكام | بأنها
    if (
        solid[shape.verb].lemma not in SAYING
        or shape.nouns > 1
        or any(governs(solid[shape.verb], word) for word in solid)
    ):
        return False
    for last, word in pairwise(rest):
        if word.form in THAT and not word.joint:
            return not last.is_preposition and last.form not in _BEFORE_THAT | ADDING
        if word.is_relative or (word.joint and word.is_verb):
            return False
    return False


def _is_said_behind(rest: Sequence[Word]) -> bool:
    """Whether أن comes right behind a comma: المنتفعين بالبرنامج، | أنه."""
    for last, word in pairwise(rest):
        if word.is_verb or word.form == "عن":
            return False
        if last.form in _COMMAS and word.form in THAT and not word.joint:
            return True
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


def _is_half_pair(clause: Sequence[Word], shape: Outline, following: Word) -> bool:
    """Whether only the first of two subjects was said: بعد أن اتخذت الولايات المتحدة | وبريطانيا."""
    place = next((at for at in range(len(clause) - 1, -1, -1) if clause[at].is_verb), None)
    if place is None or not following.joint or following.is_verb or not following.is_nominal:
        return False
    behind = clause[place + 1 :]
    own = outline(clause[place:])
    alone = own.after <= 1 and not any(word.is_preposition for word in behind)
    return alone and shape.before == 0 and len(behind) <= _REACH // 2 + 1
