"""What stands behind a line in its sentence: the object, what else it waits for. Owns the signs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tuireader.document import EntityType
from tuireader.nlp.summaries.deverbal import wants
from tuireader.nlp.summaries.halves import LOOSE, OPEN, TORN, is_half, turned
from tuireader.nlp.summaries.phrases import Outline, outline
from tuireader.nlp.summaries.pieces import without_dashes
from tuireader.nlp.summaries.vocabulary import (
    ADDING,
    DAYS,
    HANGING,
    SAYING,
    SUBORDINATE,
    THAT,
    TITLES,
)
from tuireader.nlp.summaries.words import Word, governs, is_partitive

_COMMAS = frozenset("،,؛;")
_ENDS = frozenset(".؟!?")
_QUOTES = frozenset('"«»“”')
_FEW = 3
"""So few words are hardly what a sentence says that goes on."""
_REACH = 14
_SOON = 6
_THOUSANDS = frozenset(["ألف", "ألفا", "آلاف", "مليون", "مليونا", "مليار", "مليارا", "مئة", "مائة", "مئات", "مائتي"])
_BEFORE_THAT = frozenset(
    ["إلا", "غير", "بيد", "حيث", "كما", "إذ", "علما", "خاصة", "خصوصا", "ذلك", "سيما", "لدرجة", "رغم"]
)
_NEVER_ALONE = frozenset(
    ["دعا", "أدى", "أسفر", "تمكن", "أشار", "تعرض", "طالب", "اتهم", "تسبب", "أعرب", "حث", "ندد", "رحب", "توصل", "أسهم"]
)
_WITH_WHAT = frozenset(["طالب", "تمكن"])
"""Verbs of which a second preposition of theirs is not an adverb but what they want."""
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
    if _waits_for_noun(clause, shape, rest) or _is_half_pair(clause, shape, following):
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
    return any(governs(clause[verb], word) and not is_partitive(clause, place) for place, word in enumerate(clause))


def _goes_on(solid: Sequence[Word], following: Word) -> bool:
    """جولة دعتهم | للقيام, فاز ملحقا | بمنافسه."""
    last, before = solid[-1], solid[-2] if len(solid) > 1 else solid[-1]
    if last.is_verb:
        return bool(last.owns) or governs(last, following)
    state = last.form.startswith("م") and last.form.endswith("ا") and not last.owns and last.upos in ("ADJ", "NOUN")
    return state and following.attached and before.closed and not before.form.endswith("ا")


def _waits_for_preposition(clause: Sequence[Word], shape: Outline, rest: Sequence[Word]) -> bool:
    """Whether the preposition that the verb or a noun of an action wants stands behind, be it behind a comma."""
    near = list(_near(rest))
    if shape.verb is not None and shape.nouns == 0 and not clause[shape.verb].owns and _wants_any(clause, shape.verb):
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


def _waits_for_noun(clause: Sequence[Word], shape: Outline, rest: Sequence[Word]) -> bool:
    """Whether the object or subject of the verb stands behind a comma: عرض النادي على مدربه، تيتي، | البقاء."""
    verb = clause[shape.verb or 0]
    if shape.nouns - _appositions(clause) > 1 or verb.owns or any(governs(verb, word) for word in clause):
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


def _appositions(clause: Sequence[Word]) -> int:
    """How many names and titles only say again who was named: وزير خارجية إيران [name], الرئيس المهندس [name]."""
    found = 0
    for last, word in pairwise(clause):
        called = word.name is not None and word.name is not last.name and word.name.type is EntityType.PERSON
        if (called or (word.form in TITLES and word.closed)) and last.closed and not word.joint:
            found += last.is_nominal and not last.form.startswith("ال") if called else last.is_nominal
    return found


def _is_half_pair(clause: Sequence[Word], shape: Outline, following: Word) -> bool:
    """Whether only the first of two subjects was said: بعد أن اتخذت الولايات المتحدة | وبريطانيا."""
    place = next((at for at in range(len(clause) - 1, -1, -1) if clause[at].is_verb), None)
    if place is None or not following.joint or following.is_verb or not following.is_nominal:
        return False
    behind = clause[place + 1 :]
    own = outline(clause[place:])
    alone = own.after <= 1 and not any(word.is_preposition for word in behind)
    return alone and shape.before == 0 and len(behind) <= _REACH // 2 + 1
