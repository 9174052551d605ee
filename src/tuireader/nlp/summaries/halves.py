"""Lines of which the text goes on to say the other half: إذا without what follows, بين with one of two.

Owns the signs of that and what is left of a likelihood by them; where a phrase ends is decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tuireader.nlp.summaries.phrases import is_complete, outline
from tuireader.nlp.summaries.vocabulary import (
    ADDING,
    DAYS,
    NEGATION,
    PARTITIVE,
    PERIODS,
    REASONS,
    SUBORDINATE,
    THAT,
    TIME_ENDS,
    UNTOLD,
)
from tuireader.nlp.summaries.words import Word

TORN, OPEN, LOOSE = 0.03, 0.1, 0.3
"""What is left of a likelihood: where a phrase was torn, where a verb or noun wants more, where that may be."""
_COMMAS = frozenset("،,؛;")
_REACH = 14
_SOON = 6
_FIRST = 4
_EXCEPT = frozenset(["إلا", "الا", "سوى", "بل"])
_SINCE = frozenset(["منذ", "حتى"])
_NOT_ONLY = frozenset(["لكن", "بل", "إنما"])
CONDITIONS = frozenset(["إذا", "لو", "لما", "مهما", "كلما"])
_WHO = frozenset(["من", "إن", "أما", "عندما", "حين"])
"""What may open a condition where ف answers it."""
_WAS = frozenset(["كان", "كانت", "كانوا"])
_MOVING = frozenset(["تغير", "تحول", "انتقل", "ارتفع", "انخفض", "زاد", "تراجع", "رفع", "خفض", "قفز", "تراوح"])
_BEFORE_NOUNS = frozenset(["قبل", "منذ", "بسبب", "حسب", "بحسب", "وفق", "وفقا", "مثل", "رغم"])
_SO_LONG = frozenset(
    ["مدة", "فترة", "مبلغ", "درجة", "حد", "شيء", "شيئا", "أمر", "مكان", "وقت", "شخص", "أشخاص", "طريقة"]
)
_EACH = frozenset(["كل", "كلا", "لكل", "بكل"])
_MAKING = frozenset(["عين", "انتخب", "اختير", "سمي", "نصب", "توج", "اختار", "جعل", "اعتبر", "عد"])
_BARE_THAT = frozenset(["أن", "إن", "بأن"])
"""Those that have no subject written on them."""
_SUBORDINATE = SUBORDINATE - _BEFORE_NOUNS
_THEN = frozenset(["بعدها", "قبلها", "حينها", "عندها", "بعدئذ", "عندئذ", "حيث"])
_ONLY = frozenset(["الوحيد", "الوحيدة", "الوحيدين", "الوحيدون", "الوحيدتين", "الأول", "الأولى", "أول", "آخر"])
_SHOWN = frozenset(["هذا", "هذه", "هو", "هي", "هم", "تلك", "ذلك", "هؤلاء"])
_STILL = frozenset(["زال", "زالت", "يزال", "تزال", "زالوا", "يزالون"])
_MORE = frozenset(["أكثر", "أقل", "أشد", "أعلى", "أدنى", "الأكثر", "الأقل", "الأشد"])
_NEARLY = frozenset(["يقرب", "يزيد", "يعادل", "يقارب", "يقل", "يصل", "يناهز"])


def turned(solid: Sequence[Word], rest: Sequence[Word]) -> float:
    """ليس للأمريكيين فقط | ولكن, لم ينجح أحد | إلا, لم يلعب | منذ إصابته."""
    near = [word.form for word in rest[: 2 * _REACH]]
    forms = [word.form for word in solid]
    if not any(form in NEGATION or form in ("ليست", "ليسوا") for form in forms):
        return 1.0
    if ("فقط" in forms or "مجرد" in forms) and any(form in _NOT_ONLY for form in near):
        return TORN
    if "لم" not in forms:
        opposed = any(form in ("ليس", "ليست", "ليسوا") for form in forms) and "بل" in near[:_REACH]
        return TORN if opposed else 1.0
    if any(form in _EXCEPT for form in near[:_REACH]):
        return TORN
    if near[1:] and near[0] in _COMMAS and near[1] in _SINCE:
        return OPEN
    return LOOSE if any(form in _SINCE for form in near[:_REACH]) else 1.0


def is_half(solid: Sequence[Word], rest: Sequence[Word], *, comma: bool) -> bool:
    """Whether only the first of two halves was said."""
    if _is_half_accusative(solid, rest) or (comma and (_is_number_behind(rest) or _is_half_remark(solid))):
        return True
    if _is_half_said(solid, rest, comma=comma) or _is_half_way(solid, rest) or _is_end_open(solid[-1], rest[0]):
        return True
    if not comma and _is_half_described(solid, rest[0]):
        return True
    if _is_half_subject(solid, rest) or _is_half_past(solid, rest) or _is_half_measure(solid, rest):
        return True
    return _is_half_condition(solid, rest) or _is_half_between(solid, rest)


def _is_half_said(solid: Sequence[Word], rest: Sequence[Word], *, comma: bool) -> bool:
    """Whether of what أن tells, or of the whole, only the subject or an opening was said: أنه وبعد محادثة معه | تم."""
    that = next((at for at in range(len(solid) - 1, -1, -1) if solid[at].form in THAT), -1)
    if that < 0:
        return _is_subject_alone(solid, comma=comma)
    if that == len(solid) - 1:
        return False
    said, bare = solid[that + 1 :], solid[that].form in _BARE_THAT
    if bare and _is_subject_alone(said, comma=comma):
        return True
    return ((bare or said[-1].closed) and _is_half_subject(said, rest)) or _is_opening(said)


def _is_end_open(last: Word, following: Word) -> bool:
    """بعدها | يسمح للقاضي, مستعد للحوار فقط | في حال, من أقل من 0.5 | إلى."""
    if last.form in _THEN:
        return True
    only = last.form == "فقط" and (following.is_preposition or following.form in SUBORDINATE | CONDITIONS)
    return only or (last.upos == "NUM" and following.form == "إلى")


def _is_subject_alone(said: Sequence[Word], *, comma: bool) -> bool:
    """الرجل المتهم بالسرقة | اسمه سالم: neither verb nor predicate was said yet."""
    first = said[0]
    if comma or first.upos not in ("NOUN", "PROPN", "ADJ") or first.is_preposition:
        return False
    return outline(said).verb is None and not is_complete(said, natural=False)


def _is_half_described(solid: Sequence[Word], following: Word) -> bool:
    """المنطقة الوحيدة في البلاد | التي, بيانات الأشخاص | الذين, مدة | لا تقل: only what follows says which."""
    last = solid[-1]
    if following.is_relative:
        counted = len(solid) > 1 and (solid[-2].upos == "NUM" or solid[-2].form.removeprefix("ب") in PARTITIVE)
        return (last.form in UNTOLD and not counted) or any(word.form in _ONLY for word in solid[-_FIRST:])
    told = following.is_verb or following.form in NEGATION
    return told and not following.joint and not last.closed and last.form.removeprefix("ل") in _SO_LONG


def _is_half_accusative(solid: Sequence[Word], rest: Sequence[Word]) -> bool:
    """عين الضابط بعد عودته، | قائدا للجيش, اعتبر الوزير القرار | انتصارا: what somebody is made or held for."""
    behind = [word for word in rest if not word.is_mark]
    if not behind or behind[0].upos != "NOUN" or not behind[0].form.endswith("ا") or behind[0].owns:
        return False
    if behind[0].form in ADDING | REASONS or behind[0].is_time or behind[0].joint or behind[0].attached:
        return False
    verb = outline(solid).verb
    return verb is not None and (solid[verb].feats.get("Voice") == "Pass" or solid[verb].lemma in _MAKING)


def _is_half_condition(solid: Sequence[Word], rest: Sequence[Word]) -> bool:
    """إذا نزل عليه القرآن | يحرك به لسانه."""
    opened = {solid[0].form, *(word.form for word in solid if not word.is_preposition)} & _WHO
    if opened and next((word.joint for word in rest if not word.is_mark), "") == "ف":
        return True  # من جاء قبل الفجر | فقد أدرك
    place = next((at for at, word in enumerate(solid) if word.form in CONDITIONS), None)
    if place is None or sum(word.is_verb or word.upos == "AUX" for word in solid[place:]) > 1:
        return False
    for word in rest[:_REACH]:
        if word.is_relative or (word.joint and word.is_verb):
            return False
        if word.is_verb or word.upos == "AUX":
            return True
    return False


def _is_half_between(solid: Sequence[Word], rest: Sequence[Word]) -> bool:
    """بين قطر | من ناحية والسعودية, كلا من سالم | وعلي."""
    place = next((at for at in range(len(solid) - 1, -1, -1) if solid[at].form == "بين"), None)
    each = next((at for at, word in enumerate(solid[:-1]) if word.form in _EACH and solid[at + 1].form == "من"), None)
    place = each if each is not None else place
    if place is None or solid[place].owns or any(word.joint for word in solid[place + 1 :]):
        return False
    alone = (len(solid) == place + 2 and solid[-1].name is not None) or each is not None
    return alone and any(word.joint and word.is_nominal for word in rest[: 2 * _REACH])


def _is_half_subject(solid: Sequence[Word], rest: Sequence[Word]) -> bool:
    """أي صوت يبقى في البيت | يعتبر ضائعا: the verb so far describes its noun, and another follows."""
    if solid[0].form in _SHOWN:
        return False
    timed = (word for word in rest if not (word.is_time or word.form in DAYS | PERIODS | TIME_ENDS))
    first = next(timed, solid[-1])
    ends = solid[-1].closed or solid[-1].upos == "ADJ"
    if solid[0].is_nominal and not solid[0].is_preposition and ends and not first.joint:
        shape = outline(solid)
        if shape.verb is None and (first.is_verb or (first.is_relative and not shape.predicates)):
            return True  # التوقعات بأن يرفع المجلس الأسعار | حدت
        if shape.verb is None and not shape.predicates and _verb_follows(rest):
            return True
    if _is_half_indefinite(solid, rest):
        return True
    place = next((at for at, word in enumerate(solid[:_FIRST]) if word.is_verb), None)
    if not place or solid[0].is_preposition or solid[place - 1].closed or not solid[place - 1].is_nominal:
        return False
    for last, word in pairwise([rest[0], *rest[:_REACH]]):
        if word.joint or word.is_relative or word.form in THAT or word.form in SUBORDINATE or word.form in _COMMAS:
            return False
        if word.is_verb and last.closed:
            return True
    return False


def _is_half_indefinite(solid: Sequence[Word], rest: Sequence[Word]) -> bool:
    """رسالة على الموقع نشرها النادي، | تحتوي."""
    place = next((at for at, word in enumerate(solid[: 2 * _FIRST]) if word.is_verb), 0)
    if not place or not solid[place].owns or solid[0].closed:
        return False
    return solid[0].is_nominal and not solid[0].is_preposition and _verb_follows(rest)


def _is_opening(said: Sequence[Word]) -> bool:
    """أنه وبعد محادثة معه, أنه في حال استمرار الأمر: what opens a clause that comes yet."""
    shape = outline(said)
    opens = said[0].form in ("في", "بعد", "قبل", "عند", "منذ", "بسبب", "خلال") and not shape.nouns
    return said[0].is_preposition and shape.verb is None and (bool(said[0].joint) or opens)


def _is_half_way(solid: Sequence[Word], rest: Sequence[Word]) -> bool:
    """تغيرت من الجبهات الثابتة | إلى."""
    prepositions = [word.form for word in solid[-_SOON:] if word.is_preposition and not word.attached]
    moves = any(word.is_verb and word.lemma in _MOVING for word in solid)
    return moves and prepositions[-1:] == ["من"] and any(word.form == "إلى" for word in rest[: _SOON + _FIRST])


def _verb_follows(rest: Sequence[Word]) -> bool:
    """Whether the next verb opens no clause of its own: خلال العقد المقبل، سيغذي."""
    for last, word in pairwise([rest[0], *rest[:_REACH]]):
        linked = word.joint and (word.is_verb or last.is_mark)
        if word.is_relative or word.form in THAT or linked or word.form in _SUBORDINATE:
            return False
        if word.is_verb:
            return True
    return False


def _is_half_past(solid: Sequence[Word], rest: Sequence[Word]) -> bool:
    """كان المدير الفني | للمنتخب قد تولى."""
    if len(solid) > 1 and solid[0].form in ("ما", "لا") and solid[1].form in _STILL:
        verbs = [word for word in rest[:_REACH] if word.is_verb and not word.joint]
        return bool(verbs) and outline(solid).predicates == 0
    if solid[0].form not in _WAS or any(word.is_verb for word in solid[1:]):
        return False
    for last, word in pairwise(rest[:_REACH]):
        if word.joint or last.joint:
            return False
        if last.form == "قد" and word.is_verb:
            return True
    return False


def _is_half_measure(solid: Sequence[Word], rest: Sequence[Word]) -> bool:
    """أكثر سكان العالم | ثراء."""
    following = rest[0] if rest else solid[-1]
    measure = following.upos == "NOUN" and not (following.joint or following.is_preposition or following.owns)
    article = following.form.startswith("ال") or following.name is not None or following.is_time
    return measure and not article and solid[-1].closed and any(word.form in _MORE for word in solid[-_FIRST:])


def _is_half_remark(solid: Sequence[Word]) -> bool:
    """يظهر ستيفن وهو من القرية، | في المحكمة: what is said of the subject stands behind a remark on it."""
    ends = range(len(solid) - 1, max(1, len(solid) - _SOON), -1)
    place = next((at for at in ends if solid[at].joint and solid[at].form in ("هو", "هي", "هم")), None)
    if place is None:
        return False
    that = next((at for at in range(place - 1, -1, -1) if solid[at].form in THAT), -1)
    shape = outline(solid[that + 1 : place])
    return shape.verb is not None and shape.after <= 1


def _is_number_behind(rest: Sequence[Word]) -> bool:
    """دفع للمدعية، | ما يقرب من مليون."""
    forms = [word.form for word in rest if not word.is_mark][:2]
    return len(forms) > 1 and forms[0] == "ما" and forms[1] in _NEARLY
