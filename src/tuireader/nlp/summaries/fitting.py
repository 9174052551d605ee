"""A clause cut to a line. Owns where words may be left out at its end; never within a quotation, a name or a phrase."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from tuireader.nlp.summaries.adjuncts import HUNDRED
from tuireader.nlp.summaries.condensing import without_days, without_times, without_titles
from tuireader.nlp.summaries.phrases import is_complete, main_verb
from tuireader.nlp.summaries.shortening import shortened
from tuireader.nlp.summaries.vocabulary import ADDING, ADJUNCT, EULOGIES, NEGATION, REASONS, SUBORDINATE, TENS, THAT
from tuireader.nlp.summaries.words import Word, dangles, governs, hangs, is_governing, is_partitive, written_words

MOST_WORDS = 12
ENDS = ".،؛,;:؟!?…"
"""Marks that no line ends with."""
_LEAST_WORDS = 4
_SHORT_OPENING = 3
_JOINED_COST = 3
"""Leaving out a second thing that stands beside a first by و is worth so many words less."""
_RELATIVE_GAIN = 1
_REACH = 8
_EXCEPT = frozenset(["إلا", "الا", "سوى", "بل"])
_GOVERNED_COST = 2
_ONE_OF = 6
_SHORTENED_COST = 2
_LIST_WORDS = 5
_ONES = frozenset(
    ["واحد", "واحدة", "أحد", "إحدى", "أكثر", "أكبر", "أبرز", "بين", "أوائل", "القلائل", "القليلة", "القليلين"]
)
_GOING_ON = ADDING | REASONS
_ORDINALS = TENS | frozenset(
    ["الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر", "عشر"]
)
_NOT_TO = frozenset(["ألا", "بألا", "بأن"])
_LISTED = frozenset(["بينها", "بينهم", "أبرزها", "أهمها", "هي", "وهي", "منها", "منهم"])


class Fit(NamedTuple):
    """Words that fit into a line."""

    words: tuple[Word, ...]
    cost: int
    """What was lost besides words at the end that say more of the whole; 0 where nothing was."""
    whole: bool
    """Whether they end where the clause ends."""


def fits(words: Sequence[Word], most: int) -> Iterator[Fit]:
    """The words; else the beginnings of them that say something in `most` words, and those of their shorter forms."""
    if written_words(words) <= most:
        yield Fit(tuple(trimmed(without_days(words))), 0, whole=True)
        return
    for cost, shorter in _forms(words):
        if written_words(shorter) <= most:
            yield Fit(tuple(trimmed(shorter)), cost, whole=True)
            continue
        for cut, count, lost in _cuts(shorter, most):
            kept = trimmed(shorter[:cut])
            if count < _LEAST_WORDS or wants_more(shorter, cut) or is_turned(shorter, cut):
                continue
            if wants_that(shorter, cut):
                continue
            if not dangles(kept) and not loses_verb(shorter, kept) and is_complete(kept, natural=False):
                yield Fit(tuple(kept), cost + lost, whole=False)


def wants_more(words: Sequence[Word], cut: int) -> bool:
    """Whether the preposition that the verb wants comes behind a cut: أشار تلويحهم | إلى."""
    verb = main_verb(words[:cut])
    if verb is None:
        return False
    if any(governs(words[verb], words[place]) and not is_partitive(words, place) for place in range(verb + 1, cut)):
        return False
    return any(governs(words[verb], word) for word in words[cut : cut + _REACH])


def loses_verb(words: Sequence[Word], kept: Sequence[Word]) -> bool:
    """Whether only a subject is kept: الحصيلة النهائية لضحايا الموجة | التي ضربت الإقليم، بلغت."""
    verb, own = main_verb(words), main_verb(kept)
    if verb is not None and own is None:
        return True
    following = next((word for word in words[len(kept) :] if not word.is_mark), None)
    if following is None:
        return False
    if verb is not None and verb != own and (words[verb - 1].form == "قد" or following is words[verb]):
        return True  # كانت النقابات | قد وجهت
    that = next((place for place, word in enumerate(kept) if word.form in ("أن", "إن", "بأن")), None)
    if that is None or not (following.is_relative or following.is_verb or following.upos == "AUX"):
        return False
    return main_verb(kept[that + 1 :]) is None and main_verb(words[that + 1 :]) is not None


def wants_that(words: Sequence[Word], cut: int) -> bool:
    """Whether what the verb is of comes behind a cut: اكتشفت | في حياتها بأنها."""
    if any(word.form in THAT for word in words[:cut]):
        return False
    for last, word in pairwise(words[max(0, cut - 1) : cut + _REACH]):
        if word.form in _NOT_TO:
            return True
        if word.form in THAT:
            return not last.is_preposition or last.attached
        if word.is_verb or word.is_mark or word.joint or word.is_relative:
            return False
    return False


def is_turned(words: Sequence[Word], cut: int) -> bool:
    """Whether what comes behind a cut takes back what stands before it: لم يخفق أحد | إلا لاعب."""
    denied = any(word.form in NEGATION for word in words[:cut])
    return denied and any(word.form in _EXCEPT for word in words[cut : cut + 2 * _REACH])


def _forms(words: Sequence[Word]) -> Iterator[tuple[int, Sequence[Word]]]:
    """As it is, without the titles before names and the times, and both without phrases; with what each loses."""
    yield 0, words
    shorter = without_titles(without_times(words))
    if len(shorter) < len(words):
        yield 1, shorter
    for form in (words, shorter) if len(shorter) < len(words) else (words,):
        for cost, shortest in shortened(form):
            yield cost + _SHORTENED_COST, shortest


def opening(words: Sequence[Word], most: int = MOST_WORDS) -> tuple[Word, ...]:
    """The first words, where nothing says something in so few: up to the end of a phrase, else of a word."""
    if written_words(words) <= most:
        return tuple(words)
    cuts = [cut for cut, count, _ in _cuts(words, most) if count > _SHORT_OPENING]
    if not cuts:
        reach = range(1, min(len(words), 3 * most))
        cuts = [cut for cut in reach if not splits(words, cut) and written_words(words[:cut]) <= most]
    kept = list(trimmed(words[: cuts[-1]])) if cuts else list(words[:most])
    while len(kept) > 1 and (hangs(kept) or kept[-1].is_mark or _is_open(kept, words) or _parts_wish(words, len(kept))):
        kept.pop()
    return tuple(kept)


def _is_open(kept: Sequence[Word], words: Sequence[Word]) -> bool:
    """Whether `kept` ends within a quotation that does not begin the words."""
    number = kept[-1].enclosure
    return bool(number) and number != words[0].enclosure and (kept[-1] is not _last_of(number, words))


def _last_of(number: int, words: Sequence[Word]) -> Word:
    return [word for word in words if word.enclosure == number][-1]


def _cuts(words: Sequence[Word], most: int) -> Iterator[tuple[int, int, int]]:
    """Places before which a phrase ends, the words before each, and what it costs to cut there."""
    count, between = 1, False
    for place in range(1, len(words)):
        word, last = words[place], words[place - 1]
        if place > 1 and last.spaced:
            count += 1
        if count > most:
            return
        leaves = word.is_preposition and not word.joint and last.form != "كل"
        between = (between or last.form in ("بين", "كل")) and not leaves
        if splits(words, place) or (between and word.joint):
            continue
        cost = _cost(words, place)
        if cost is not None and not hangs([w for w in words[:place] if not w.is_mark] or [last]):
            yield place, count, cost


def splits(words: Sequence[Word], place: int) -> bool:
    """Whether a cut at `place` would go through a quotation, a name, a number or a written word."""
    word, last = words[place], words[place - 1]
    if word.enclosure and word.enclosure == last.enclosure:
        return True
    if (word.name is not None and word.name is last.name) or (word.is_time and last.is_time):
        return True
    if word.joint and word.form in TENS:
        return True
    if word.form == "قبل" and place + 1 < len(words) and words[place + 1].form == "الميلاد":
        return True
    if last.upos == "NUM" and word.is_time and not word.joint:
        return True
    if word.form == "من" and place + 1 < len(words) and words[place + 1].is_time and last.form in _ORDINALS:
        return True  # في الثاني عشر | من يونيو
    if _parts_wish(words, place):
        return True
    following = words[place + 1] if place + 1 < len(words) else None
    if last.upos == "NUM" and following is not None and following.form in HUNDRED:
        return True
    return not word.spaced and (not word.is_mark or (following is not None and not following.spaced))


def _parts_wish(words: Sequence[Word], place: int) -> bool:
    """Whether a cut would go through a wish for the dead."""
    return 0 < place < len(words) and words[place].form in EULOGIES.get(words[place - 1].form, ())


def _cost(words: Sequence[Word], place: int) -> int | None:
    """What it costs to end before the word at `place`; None where no phrase ends there."""
    word, last = words[place], words[place - 1]
    if word.is_mark:
        return 0 if word.form in "،,؛;-–—.؟!?" else None
    if (last.is_mark and not last.enclosure) or (word.form in _GOING_ON and last.closed and last.upos != "NUM"):
        return 0
    if word.joint:
        return _cost_of_joint(word, last)
    if last.joint and word.is_verb and not last.closed:
        return None  # وأياد | انحنت كفوفها
    denied = word.form in ("لا", "لم", "لن") and place + 1 < len(words) and words[place + 1].is_verb
    if word.is_relative or ((word.is_verb or denied) and last.is_nominal and not last.closed):
        bare = last.attached or (place > 1 and words[place - 2].is_preposition and not words[place - 2].attached)
        if word.is_relative and _is_one_of(words, place):
            return None
        if bare and last.name is None:
            return _GOVERNED_COST if last.closed else None
        return -_RELATIVE_GAIN if word.is_relative else 0
    if word.form in THAT or last.is_verb or (last.upos == "NUM" and not last.is_preposition):
        return None
    if word.is_preposition:
        counted = word.form == "من" and place + 1 < len(words) and words[place + 1].upos == "NUM"
        return None if counted or _is_completed(words, place) else _cost_of_preposition(word, last)
    return 0 if last.closed and (word.form in SUBORDINATE or word.upos in ("SCONJ", "ADV")) else None


def _is_one_of(words: Sequence[Word], place: int) -> bool:
    """Whether only what describes the noun before says which: واحدة من أكثر الدول | التي."""
    before = [word.form for word in words[max(0, place - _ONE_OF) : place]]
    return "من" in before and any(form in _ONES for form in before)


def _is_completed(words: Sequence[Word], place: int) -> bool:
    """Whether a preposition completes the infinitive before the noun before it: منع الناس | من الدخول."""
    before, last = words[max(0, place - 2)], words[place - 1]
    wanted = words[place].form in ("من", "إلى", "على") and last.closed and last.is_nominal
    return wanted and place > 1 and not before.closed and is_governing(before)


def _cost_of_joint(word: Word, last: Word) -> int | None:
    if word.is_verb:
        return 0
    return _JOINED_COST if last.closed or last.upos == "ADJ" else None


def _cost_of_preposition(word: Word, last: Word) -> int | None:
    if is_governing(last) or (last.joint and not last.closed):
        return None
    return 0 if word.form in ADJUNCT else _GOVERNED_COST


def trimmed(words: Sequence[Word]) -> Sequence[Word]:
    """Without marks at the end, and without the words before a list: من بينها."""
    end = len(words)
    while end and words[end - 1].is_mark and (not words[end - 1].enclosure or words[end - 1].form in ENDS):
        end -= 1
    if end > _LIST_WORDS and end < len(words) and words[end].form == ":" and words[end - 1].form in _LISTED:
        end -= 1 + (words[end - 2].form == "من")
        return trimmed(words[:end])
    return words[:end]
