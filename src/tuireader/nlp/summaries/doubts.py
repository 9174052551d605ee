"""Signs that a line is torn out of its sentence: what stands before it, behind it and in its gaps. Owns their weights.

Where a line is made only its clause is looked at. Here the whole paragraph is: the object behind a name between commas,
the genitive behind the last noun, the لن before the first verb.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from tuireader.document import EntityType
from tuireader.nlp.summaries.awaited import is_bare, is_head, parts_phrase
from tuireader.nlp.summaries.chains import HANDED_DOWN
from tuireader.nlp.summaries.deverbal import wants
from tuireader.nlp.summaries.frames import waits_for_object, wants_object
from tuireader.nlp.summaries.halves import CONDITIONS, LOOSE, OPEN, TORN
from tuireader.nlp.summaries.phrases import outline
from tuireader.nlp.summaries.vocabulary import (
    ADDING,
    ADVERBS,
    DAYS,
    HANGING,
    NEGATION,
    OPENINGS,
    PERIODS,
    SUBORDINATE,
    THAT,
    TITLES,
    WHEN,
)
from tuireader.nlp.summaries.waiting import left_behind
from tuireader.nlp.summaries.words import Word, governs, is_governing, is_purpose

_COMMAS = frozenset("،,؛;")
_ENDS = frozenset(".؟!?")
_OF_WHAT_IS_GONE = frozenset(["عشر", "عشرة", "كله", "كلها", "كلهم", "نفسه", "نفسها", "جميعهم", "جميعها"])
_WHEN = CONDITIONS | WHEN | {"لكي", "كي"}
_FIRST, _LONG = 3, 5
_SHOWING = frozenset(["هذا", "هذه", "هؤلاء"])
_DONE = frozenset(["تم", "سيتم", "يتم", "تمت", "ستتم", "جرى", "يجري", "سيجري", "جرت"])
_BRACKETS = {"(": ")", "[": "]", "{": "}", "«": "»", "“": "”"}
_BEFORE_VERBS = frozenset(["لا", "لم", "لن", "سوف"])
_EXCEPT = frozenset(["إلا", "الا", "سوى", "بل"])


def doubt(kept: Sequence[Word], text: Sequence[Word]) -> float:
    """What is left of the likelihood that `kept`, taken out of a paragraph, is whole: 1 without any sign."""
    solid = [word for word in kept if not word.is_mark]
    if not solid or not text:
        return 1.0
    left = _balanced(kept) * _at_start(solid, text) * _in_gaps(kept, text) * _inside(solid)
    left *= OPEN if left > TORN and _loses_complement(kept, text) else 1.0
    return left * left_behind(solid, text) if left > TORN else left


def _inside(solid: Sequence[Word]) -> float:
    """Whether somebody goes on to say something, and who said the first of it is not there: موضحا أن."""
    place = next((at for at, word in enumerate(solid) if at and word.form in ADDING), None)
    if place is None or any(word.is_verb for word in solid[:_FIRST]):
        return 1.0
    return OPEN


def _loses_complement(kept: Sequence[Word], text: Sequence[Word]) -> bool:
    """Whether what the verb wants is among what was left out: تعرض اللاعب [إلى هتافات] في موسكو."""
    place = outline(kept).verb
    if place is None or any(governs(kept[place], word) for word in kept[place + 1 :]) or wants_object(kept[place]):
        return False
    for last, word in pairwise(kept[place:]):
        dropped = text[last.index + 1 : word.index]
        if any(word.is_relative for word in dropped[:2]):
            continue
        if any(governs(kept[place], one) for one in dropped):
            return True
    return False


def _balanced(kept: Sequence[Word]) -> float:
    """Whether each bracket and quotation mark has its other one."""
    marks = Counter(word.enclosure for word in kept if word.is_mark and word.enclosure and word.form in '"«»“”')
    if any(count % 2 for count in marks.values()):
        return TORN
    forms = [word.form for word in kept if word.is_mark]
    uneven = forms.count('"') % 2 or any(forms.count(one) != forms.count(other) for one, other in _BRACKETS.items())
    return TORN if uneven else 1.0


def _at_start(solid: Sequence[Word], text: Sequence[Word]) -> float:
    """What stands before: a negation, a preposition, a noun that the first verb describes."""
    first, second = solid[0], solid[1] if len(solid) > 1 else solid[0]
    before = text[first.index - 1] if first.index else None
    if first.form in ("ذلك", "تلك") and second.is_preposition:
        return TORN
    if (first.form in ("هو", "هي") and second.form in THAT) or (first.form == "لا" and second.is_preposition):
        return TORN
    if is_purpose(first):
        return TORN  # عاد الممثل، | ليلعب
    if before is None or before.form in _ENDS or all(word.is_mark for word in text[: first.index]):
        return 1.0
    if first.form in THAT and not first.joint and first.form.startswith(("أ", "ب")):
        return TORN
    if (first.joint == "ف" and _is_answer(text, first.index)) or (before.form == "بل" and not first.is_verb):
        return OPEN
    return min(_behind_particle(first, before, text), _behind_comma(solid, text, before))


def _behind_particle(first: Word, before: Word, text: Sequence[Word]) -> float:
    if first.joint:
        return TORN if first.is_verb and before.is_verb else 1.0
    if before.form == "كما" and before.index and not text[before.index - 1].is_mark:
        return TORN  # من الجبهات الثابتة كما | كان الأمر
    if before.form in _WHEN:
        return TORN  # إذا | لم ير
    if before.form in _BEFORE_VERBS and (first.is_verb or first.upos == "AUX"):
        return TORN
    governed = before.is_preposition and not before.attached and not before.owns and before.upos == "ADP"
    return TORN if governed else 1.0


def _behind_comma(solid: Sequence[Word], text: Sequence[Word], before: Word) -> float:
    """Whether a list goes on, or a verb that describes a noun before it."""
    first, second = solid[0], solid[1] if len(solid) > 1 else solid[0]
    if before.form not in _COMMAS:
        return 1.0
    if first.form in ("هذا", "هذه") and second.form in PERIODS and not solid[min(2, len(solid) - 1)].is_verb:
        return TORN
    if first.joint:
        listed = first.is_nominal and not first.closed and second.is_verb
        return OPEN if listed or (first.is_nominal and outline(solid).verb is None) else 1.0
    if not first.is_verb or not _has_verb_before(text, first.index):
        return 1.0
    place = next(place for place in range(first.index - 1, -1, -1) if text[place].is_verb)
    if text[place].form in _DONE and not any(map(is_bare, text[place + 1 : first.index])):
        return TORN  # سيتم، قريبا، | عرض القانون
    if _is_opened(text, first.index):
        return 1.0
    alone = first.form.endswith(("وا", "ون"))
    return OPEN if alone or first.feats.get("Aspect") == "Imp" else 1.0


def _is_opened(text: Sequence[Word], index: int) -> bool:
    """Whether the sentence begins with a phrase or clause behind which its own verb may stand: بالرغم من أن."""
    start = next((at + 1 for at in range(index - 1, -1, -1) if text[at].is_mark and text[at].form in _ENDS), 0)
    first = next(word for word in text[start:] if not word.is_mark)
    return first.is_preposition or first.form in OPENINGS or first.form in SUBORDINATE


def _is_answer(text: Sequence[Word], index: int) -> bool:
    """Whether ف opens what follows from a condition: إذا وعد فلم يف | فلا جناح عليه."""
    for word in reversed(text[:index]):
        if word.is_mark and word.form in _ENDS:
            return False
        if word.form in CONDITIONS or word.form == "أما":
            return True
    return False


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
    left, denied, verbal = 1.0, False, False
    for last, word in pairwise(kept):
        denied, verbal = denied or last.form in NEGATION, (verbal or last.is_verb) and last.form not in THAT
        dropped = [one for one in text[last.index + 1 : word.index] if not one.is_mark]
        if dropped and not _is_title(dropped, word):
            aside = text[word.index - 1].is_mark or text[dropped[0].index - 1].is_mark
            timed = _is_time(text[word.index : word.index + 2]) or (word.attached and kept[-2:].count(word) > 0)
            left *= TORN if len(dropped) > _LONG and timed else 1.0
            alone = word.is_verb and not (word.joint or word.owns)
            if verbal and alone and _is_noun_lost(last, dropped, aside=aside):
                return TORN  # دقائق [بسبب أزمة] تم حلها
            if _is_left_over(last, dropped, word) and not (aside or _is_governed(kept, word)):
                return TORN
            left *= _gap(last, dropped, word, denied=denied)
            left *= 1.0 if _is_awaited(kept, word) else _gap_of_noun(dropped, word, aside=aside)
    return left


def _is_left_over(last: Word, dropped: Sequence[Word], word: Word) -> bool:
    """بأشياء غريبة [بسبب تراجع الوظائف] العليا, في قطارات [تراكمت الثلوج] على سقوفها."""
    if word.upos == "ADJ":
        return word.form.startswith("ال") and last.is_nominal and not last.closed
    return dropped[0].is_verb and not dropped[0].joint and word.is_preposition


def _is_governed(kept: Sequence[Word], word: Word) -> bool:
    """Whether the verb of a line wants a preposition that begins here."""
    verb = outline(kept).verb
    return verb is not None and governs(kept[verb], word)


def _is_noun_lost(last: Word, dropped: Sequence[Word], *, aside: bool) -> bool:
    """Whether a verb behind a gap describes a noun that was left out, or seems to describe the one before."""
    if is_head(last):
        return any(one.is_verb for one in dropped)
    described = dropped[-1].is_nominal and (not dropped[-1].closed or dropped[-1].name is not None)
    counted = not aside and any(one.upos == "NUM" for one in dropped)
    return (described and not aside) or counted or (last.closed and any(map(is_head, dropped)))


def _is_awaited(kept: Sequence[Word], word: Word) -> bool:
    """Whether the object that a verb still wants begins here: قررت الشركات [التي تعمل هناك] تعليق أعمالها."""
    if not is_bare(word) or word.upos != "NOUN":
        return False
    place = next(at for at, one in enumerate(kept) if one is word)
    verb = outline(kept[:place]).verb
    return verb is not None and waits_for_object(kept, verb, place)


def _is_time(words: Sequence[Word]) -> bool:
    """Whether في with a time begins here: behind a long gap it is that of what was left out."""
    return words[0].form == "في" and (words[-1].is_time or words[-1].form in ("عام", "سنة", "يوم"))


def _is_title(dropped: Sequence[Word], word: Word) -> bool:
    """Whether only what a person is called before his name was left out."""
    called = word.name is not None and word.name.type is EntityType.PERSON and not word.joint
    return called and not any(one.is_verb or one.is_relative for one in dropped)


def _gap_of_noun(dropped: Sequence[Word], word: Word, *, aside: bool) -> float:
    """صورة [في اليوم] الذي: what is described is gone; نفى [الاتهامات] بالاعتداء: the object is, and is no aside."""
    first = dropped[0]
    if word.is_relative and not aside and any(one.is_nominal for one in dropped):
        return TORN
    if first.is_relative and not aside and (is_bare(word) or (word.joint and not word.is_verb)):
        return OPEN
    if dropped[-1].is_nominal and not aside and _completes(dropped[-1], word):
        return TORN
    if aside and dropped[-1].name is not None and word.form in TITLES and is_bare(word):
        return TORN  # الدعم [الذي قدمه سالم،] رئيس البلدية
    if aside and first.is_preposition and is_bare(word) and len(dropped) > _LONG:
        return TORN  # للدعوة [المقدمة لصاحب السمو،] ولي العهد
    timed = any(one.is_time or one.form in DAYS or one.form in PERIODS or one.form in ADVERBS for one in dropped)
    return TORN if is_bare(first) and first.upos != "ADV" and not (aside or timed) else 1.0


def _completes(noun: Word, word: Word) -> bool:
    """والتقليل | من سيادتنا: the preposition belongs to what is gone."""
    preposition = word.form[:1] if word.attached else word.form
    if word.form == "من" and noun.upos == "ADJ" and not noun.closed:
        return True  # وعدد كبير | من قيادات
    if word.is_preposition and noun.upos == "ADJ" and is_governing(noun):
        return True  # المنظمة [المعنية] بالحقوق
    return word.is_preposition and (preposition in wants(noun) or (noun.joint != "" and is_governing(noun)))


def _gap(last: Word, dropped: Sequence[Word], word: Word, *, denied: bool) -> float:
    if denied and any(one.form in _EXCEPT for one in dropped):
        return TORN
    if last.is_preposition and not last.attached and not last.owns and last.upos == "ADP":
        return TORN
    if is_head(last) and not last.owns:
        elative = dropped[0].upos == "ADJ" and len(dropped) > 1 and dropped[1].closed and not dropped[0].closed
        bare = (is_bare(dropped[0]) and dropped[0].closed) or elative
        if bare or (is_bare(word) and word.closed and word.name is None and not word.is_mark):
            return TORN
    adjective = len(dropped) > 1 and dropped[-1].upos == "ADJ" and not dropped[-1].closed and dropped[-2].is_preposition
    if adjective and is_bare(word) and word.closed:
        return TORN  # من كبار | السن
    timed = dropped[-1].form in DAYS or dropped[-1].form in PERIODS or dropped[-1].upos == "ADV"
    headless = is_head(dropped[-1]) and not (timed or dropped[-1].is_preposition)
    headless = headless and word.upos == "NOUN" and is_bare(word) and dropped[-1].index + 1 == word.index
    if headless or parts_phrase(dropped[-1], word) or (dropped[-1].form in HANGING and not dropped[-1].owns):
        return TORN
    again = word.form in ("من", "عن", "إلى", "على") and any(one.form == word.form for one in dropped)
    if again or word.form in _OF_WHAT_IS_GONE or word.form in HANDED_DOWN or word.form in _SHOWING or last.form in THAT:
        return TORN
    if word.upos == "NUM" and word.form[:1].isdigit():
        return OPEN
    inside = any(one.form in THAT and not one.joint for one in dropped)
    if not inside or dropped[0].joint:
        return 1.0
    return LOOSE if dropped[0].is_verb else OPEN
