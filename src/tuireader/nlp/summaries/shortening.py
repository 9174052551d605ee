"""A clause that is too long, said in fewer of its words. Owns which phrases may fall out of its middle, in any number.

Verb, subject, object and what the verb governs stay, in their order; relative clauses, what stands between commas,
adverbs of place, time and manner, and second members of a pair may go.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, pairwise

from tuireader.nlp.summaries.adjuncts import Part, adjunct, is_loose, waits
from tuireader.nlp.summaries.frames import is_awaited, may_be_object, waits_for_object
from tuireader.nlp.summaries.phrases import begins_phrase, main_verb
from tuireader.nlp.summaries.vocabulary import (
    ADVERBS,
    EULOGIES,
    HANGING,
    NEGATION,
    THAT,
    WHEN,
)
from tuireader.nlp.summaries.words import Word, governs, is_governing

_MOST_PARTS = 11
_MOST_DROPPED = 3
_LONGEST = 60
_OPENING_WORDS = 14
_RELATIVE, _ASIDE, _SECOND = 1, 1, 3
_COMMAS = ("،", ",")
_COMPARING = frozenset(["مقارنة", "إضافة", "علاوة", "فضلا", "وفقا", "نظرا"])
_OFTEN = frozenset(["غالبا", "عادة", "سرعان", "كثيرا", "نادرا", "دائما", "قليلا", "أحيانا", "طالما"])
_AT_LEAST = frozenset(["الأقل", "الأرجح", "الأكثر", "الإطلاق", "التوالي", "الفور", "الأغلب"])
_THOSE = frozenset(["أولئك", "هؤلاء", "تلك", "ذلك", "هو", "هي", "هم", "كل", "جميع", "وحده", "وحدها"])
_COUNTED = frozenset(
    [
        "عدد",
        "أعداد",
        "نسبة",
        "معدل",
        "حصيلة",
        "إجمالي",
        "أغلب",
        "معظم",
        "كل",
        "جميع",
        "أول",
        "آخر",
        "الوحيد",
        "الوحيدة",
        "غالبية",
    ]
)
_EXCEPT = frozenset(["إلا", "الا", "سوى"])


def shortened(words: Sequence[Word]) -> Iterator[tuple[int, list[Word]]]:
    """Shorter forms of the clause, with what each loses, those that lose least first."""
    if len(words) > _LONGEST:
        return
    parts = list(_parts(words))[:_MOST_PARTS]
    found: list[tuple[int, int, list[Word]]] = []
    for count in range(1, _MOST_DROPPED + 1):
        for chosen in combinations(parts, count):
            if any(first.end > second.start for first, second in pairwise(chosen)):
                continue
            found.append((sum(part.cost for part in chosen), len(found), _without(words, chosen)))
    for cost, _, kept in sorted(found):
        yield cost, kept


def stripped(words: Sequence[Word], fits: Callable[[Sequence[Word]], bool]) -> tuple[int, list[Word]]:
    """The clause without as many of its parts as must go for it to fit, and what that loses; all of them at most."""
    chosen: list[Part] = []
    kept = list(words)
    for part in sorted(_parts(words), key=lambda part: (part.cost, -part.start)):
        if fits(kept):
            break
        if all(part.end <= one.start or part.start >= one.end for one in chosen):
            chosen = sorted([*chosen, part])
            kept = _without(words, chosen)
    return sum(part.cost for part in chosen), kept


def _without(words: Sequence[Word], parts: Sequence[Part]) -> list[Word]:
    kept: list[Word] = []
    at = 0
    for part in parts:
        kept += words[at : part.start]
        at = part.end + (part.end < len(words) and words[part.end].form in _COMMAS and not words[part.end].enclosure)
    return [*kept, *words[at:]]


def _parts(words: Sequence[Word]) -> Iterator[Part]:
    """What may go, by its start."""
    reach = range(1, len(words))
    bounds = [place for place in reach if _is_bound(words, place) or _is_participle(words, place)]
    starts = [(number, start) for number, start in enumerate(bounds) if not _is_second_of_pair(words, start)]
    verb = main_verb(words)
    asks = words[0].form == "من" and len(words) > 1 and words[1].is_verb  # who, not from
    opening = words[0].is_preposition and not asks
    if verb is not None and 1 < verb < _OPENING_WORDS and opening and not words[verb].joint:
        yield Part(0, verb - _denied(words, verb), _ASIDE)
    for number, start in starts:
        if words[start].is_relative or _is_bare_relative(words, start):
            yield from _relative(words, start, bounds[number + 1 :])
        elif _is_participle(words, start):
            yield from _participle(words, start, bounds[number + 1 :])
        elif words[start].form in _COMMAS and not words[start].enclosure:
            yield from _aside(words, start, bounds[number + 1 :])
        elif words[start].joint:
            yield from _second(words, start, bounds[number + 1 :])
        elif words[start].form == "على" and start + 1 < len(words) and words[start + 1].form in _AT_LEAST:
            yield Part(start, start + 2, 0)
        elif words[start].form in ADVERBS:
            yield Part(start, start + 1, 0)
        elif start > 1 and start - 1 != verb and is_loose(words, start, verb):
            yield from adjunct(words, start, bounds[number + 1 :], verb)


def _is_bound(words: Sequence[Word], place: int) -> bool:
    """Whether a phrase begins or a mark stands at a place."""
    word, last = words[place], words[place - 1]
    if word.enclosure and word.enclosure == last.enclosure:
        return False
    if (word.name is not None and word.name is last.name) or "/" in (word.form, last.form):
        return False
    if last.form in EULOGIES and word.form in EULOGIES[last.form]:
        return False
    if word.form == "قبل" and place + 1 < len(words) and words[place + 1].form == "الميلاد":
        return False
    if word.is_mark or last.is_mark or word.joint or word.is_relative or word.is_verb or word.form in ADVERBS:
        return True
    return word.upos in ("AUX", "SCONJ") or word.form in THAT or word.form in _EXCEPT or begins_phrase(word, last)


def _is_second_of_pair(words: Sequence[Word], start: int) -> bool:
    """بين هذا وذاك is not parted."""
    return bool(words[start].joint) and any(word.form in ("بين", "كل") for word in words[max(0, start - 6) : start])


def _is_bare_relative(words: Sequence[Word], start: int) -> bool:
    """A verb behind an indefinite noun describes it."""
    last = words[start - 1]
    if start < 2 or words[start].joint or last.form in HANGING:
        return False
    return words[start].is_verb and last.is_nominal and not last.closed


def _relative(words: Sequence[Word], start: int, bounds: Sequence[int]) -> Iterator[Part]:
    """Up to a comma, or to what goes on with the clause: its verb, or the preposition that its verb governs."""
    counted = any(word.form in _COUNTED for word in words[max(0, start - 3) : start])
    if words[start].is_relative and (counted or words[start - 1].form in _THOSE):
        return  # أولئك الذين, عدد الأسرى الذين: without it nobody knows which
    verb = main_verb(words[:start])
    awaits = verb is not None and waits_for_object(words, verb, start)
    that = next((place for place in range(start - 1, 0, -1) if words[place].form in THAT), start)
    if that < start and not any(word.is_verb or word.upos == "AUX" for word in words[that:start]):
        verb = None  # أن المقترح الذي: what is said of it comes yet
    own = words[start].is_verb
    for end in bounds:
        word = words[end]
        if word.form in _COMMAS:
            following = words[end + 1] if end + 1 < len(words) else None
            wanted = following is not None and verb is not None and governs(words[verb], following)
            hangs = following is not None and (following.is_preposition or following.form in _COMPARING)
            if wanted or not hangs:
                yield Part(start, end + (end + 1 < len(words)), _RELATIVE)
            return
        if word.joint or end < start + 2:
            own = own or word.is_verb
        elif awaits and own and may_be_object(words, end):
            yield Part(start, end, _RELATIVE)
            return
        elif _resumes(words, end, start, verb, after_verb=own):
            yield Part(start, end - _denied(words, end), _RELATIVE)
            return
        own = (own or word.is_verb) and not word.is_relative


def _denied(words: Sequence[Word], place: int) -> int:
    """How many words before a verb stay with it: لا, قد, غالبا ما."""
    if not words[place].is_verb and words[place].upos != "AUX":
        return 0
    if words[place - 1].form == "ما" and words[place - 2].form in _OFTEN:
        return 2
    return int(words[place - 1].form in NEGATION or words[place - 1].form in ("قد", "لقد", "سوف"))


def _resumes(words: Sequence[Word], end: int, start: int, verb: int | None, *, after_verb: bool) -> bool:
    """Whether a word behind a relative clause goes on with the clause around it, or is the verb that it still wants."""
    word = words[end]
    if word.form in _EXCEPT:
        return True
    if words[end - 1].form in WHEN:
        return False
    if word.is_verb and after_verb and (verb is None or words[verb].upos == "AUX"):
        return True
    return verb is not None and waits(words, verb, start) and governs(words[verb], word)


def _is_participle(words: Sequence[Word], start: int) -> bool:
    """التابعة لجامعة القاهرة: a participle with its preposition, behind the noun that it describes."""
    word = words[start]
    if word.upos != "ADJ" or word.joint or not word.form.startswith("ال") or start + 1 >= len(words):
        return False
    return is_governing(word) and words[start + 1].is_preposition and words[start - 1].closed


def _participle(words: Sequence[Word], start: int, bounds: Sequence[int]) -> Iterator[Part]:
    """Up to the verb or comma that goes on with the clause."""
    verb = main_verb(words[:start])
    for end in bounds:
        if verb is not None and governs(words[verb], words[end]) and waits(words, verb, start):
            yield Part(start, end, _RELATIVE)
            return
        if (words[end].is_verb and not words[end].joint) or words[end].form in _COMMAS:
            yield Part(start, end - _denied(words, end), _RELATIVE)
            return


def _aside(words: Sequence[Word], start: int, bounds: Sequence[int]) -> Iterator[Part]:
    """From a comma to the next."""
    verb = main_verb(words[:start])
    if start + 1 < len(words) and words[start + 1].joint and words[start + 1].form not in ("هو", "هي", "هم"):
        return
    main = main_verb(words)
    if verb is not None and start + 1 < len(words) and governs(words[verb], words[start + 1]):
        return  # أعلنت الشركة، عن خطة
    if verb is not None and start + 1 < len(words) and is_awaited(words, verb, start + 1):
        return  # أعلنت الشركة أمس، إعادة تشغيل
    if start + 1 == len(words) or (words[start + 1].form.endswith("ا") and words[start + 1].name is None):
        return  # the object: يخوض، كما قيل، حربا
    for end in bounds:
        comma = words[end].form in _COMMAS and not words[end].enclosure
        wanted = verb is not None and governs(words[verb], words[end]) and waits(words, verb, start)
        if comma or (end > start + 2 and wanted):
            if end > start + 1 and words[start + 1].form not in THAT and not (main and start < main < end):
                yield Part(start, end + comma, _ASIDE)
            return


def _second(words: Sequence[Word], start: int, bounds: Sequence[int]) -> Iterator[Part]:
    """What و joins to a noun, up to the next phrase."""
    if words[start].is_verb or words[start - 1].is_mark:
        return
    end = next((place for place in bounds if not words[place].joint), len(words))
    if end < len(words) and (words[end].is_relative or not words[end].is_preposition):
        return
    if words[start - 1].closed or words[start - 1].upos == "ADJ":
        yield Part(start, end, _SECOND)
