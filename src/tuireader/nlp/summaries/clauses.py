"""Clauses that can stand alone, out of the parts of a sentence. Owns joining around appositions and cutting at verbs.

A part is what commas and connectives mark off. Openings (في سياق مشابه) and appositions (ديفيد هولز، الرئيس التنفيذي،)
are left out, and what they part is joined.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tuireader.nlp.summaries.asides import (
    ASIDE,
    goes_on,
    is_between,
    is_his_name,
    is_led_by_verb,
    is_object,
    is_person,
    is_whole,
    solid_of,
)
from tuireader.nlp.summaries.leads import lead_length
from tuireader.nlp.summaries.phrases import main_verb
from tuireader.nlp.summaries.vocabulary import (
    EULOGIES,
    OPENINGS,
    RELATIVE,
    SAYING,
    SUBORDINATE,
    THAT,
    THAT_I,
)
from tuireader.nlp.summaries.words import Word, written_words

_OPENING_WORDS = 8
_WORDS_BEFORE_A_VERB = 4
_LONG = 60
_LATE_VERB = 3
_PARTS_OF_OPENING = 3
_SPEAKER_VERB = 6
_PARTS_BEFORE_THAT = 4
_CONCERNING = frozenset(["يتعلق", "تتعلق", "يخص", "تخص"])
_WHILE = frozenset(["منذ", "عندما", "حين", "حينما", "بعدما", "لما", "رغم", "كلما", "بينما", "بعد", "قبل", "إذا", "لو"])


@dataclass(frozen=True, slots=True)
class Clause:
    """Words that may stand alone."""

    words: tuple[Word, ...]
    led: bool
    """Whether it went on from the one before: و, لكن, حيث and the like were taken off it."""
    depends: bool
    """Whether it is part of another clause: لأن, عندما."""
    natural: bool
    """Whether the text itself ends it, or an opening verb."""


def clauses_of(parts: Sequence[Sequence[Word]]) -> Iterator[Clause]:
    """The clauses of a sentence, in order."""
    for joined, natural in _joined(parts):
        yield from _before_verbs(joined, natural)


def _joined(parts: Sequence[Sequence[Word]]) -> Iterator[tuple[list[Word], bool]]:
    """Parts, without openings, each with what completes it, and whether nothing more belongs to them."""
    queue = [list(part) for part in parts if any(not word.is_mark for word in part)]
    at = 0
    while at < len(queue):
        words = queue[at]
        at += 1
        if at < len(queue) and _opens(words, queue[at : at + _PARTS_OF_OPENING]):
            continue
        while at < len(queue) and len(words) < _LONG:
            that = _awaited(words, queue[at : at + _PARTS_BEFORE_THAT])
            if _is_topic(words, queue[at]):
                words = [*words, *queue[at]]
                at += 1
            elif that is not None:
                words = [*_without_end_mark(words), *queue[at + that]]
                at += that + 1
            elif is_his_name(words, queue[at]):
                more = at + 1 < len(queue) and goes_on(queue[at + 1])
                name = _without_end_mark(queue[at]) if more else queue[at]
                words = [*_without_end_mark(words), *_without_dash(name)]
                at += 1
            elif at + 1 < len(queue) and is_person(queue[at]) and is_between(words, queue[at], queue[at + 1]):
                words = [
                    *_without_end_mark(words),
                    *_without_end_mark(_without_dash(queue[at])),
                    *_without_dash(queue[at + 1]),
                ]
                at += 2
            elif at + 1 < len(queue) and is_between(words, queue[at], queue[at + 1]):
                words = [*_without_end_mark(words), *_without_dash(queue[at + 1])]
                at += 2
            elif _announces(words) or (goes_on(queue[at]) and (_belongs(queue[at]) or _goes_with(words, queue[at]))):
                words = [*words, *queue[at]]
                at += 1
            else:
                break
        yield words, at == len(queue) or not goes_on(queue[at])


def _opens(words: Sequence[Word], following: Sequence[Sequence[Word]]) -> bool:
    """A phrase before the clause proper: it begins with a preposition or a time and has no verb of its own.

    One of many words is one if a verb opens the clause that follows.
    """
    solid = [word for word in words if not word.is_mark]
    first = solid[0]
    if first.form in THAT or (len(solid) > _OPENING_WORDS and not any(map(is_led_by_verb, following))):
        return False
    second = solid[1].form if len(solid) > 1 else ""
    if first.form == "فيما" and second in _CONCERNING:
        return True
    if first.form == "من" and any(word.form == "أن" for word in solid[2:4]):
        return False  # من المتوقع أن
    verb = main_verb(solid)
    if verb is not None and not (first.is_preposition and _describes(solid, verb)):
        return first.form in _WHILE and any(map(is_led_by_verb, following))
    if words[-1].form in (":", "؛") or solid_of(following[0])[0].form in RELATIVE:
        return False
    return (
        first.is_preposition or first.form in OPENINGS or first.form in SUBORDINATE or lead_length(solid) == len(solid)
    )


def _announces(words: Sequence[Word]) -> bool:
    """Whether a colon stands before what somebody says."""
    return words[-1].form == ":" and any(word.lemma in SAYING for word in words)


def _awaited(words: Sequence[Word], following: Sequence[Sequence[Word]]) -> int | None:
    """Which of the parts behind one that ends with a speaker begins what he says; those between say who he is."""
    solid = solid_of(words)
    verb = next((word for word in solid[:_SPEAKER_VERB] if word.lemma in SAYING and word.is_verb), None)
    if verb is None or any(word.form in THAT or word.form in THAT_I or word.form == ":" for word in words):
        return None
    return next((number for number, part in enumerate(following) if _is_what_is_said(part)), None)


def _is_what_is_said(part: Sequence[Word]) -> bool:
    """Whether a part begins with أن, or with a quotation that has a verb."""
    if solid_of(part)[0].form in THAT | THAT_I:
        return True
    first = part[0]
    quoted = [word for word in part if word.enclosure == first.enclosure]
    return bool(first.is_mark and first.enclosure) and any(word.is_verb or word.upos == "AUX" for word in quoted)


def _is_topic(words: Sequence[Word], following: Sequence[Word]) -> bool:
    """أما العاصمة، | ففيها: neither stands without the other."""
    return solid_of(words)[0].form == "أما" and solid_of(following)[0].joint == "ف"


def _describes(words: Sequence[Word], verb: int) -> bool:
    """Whether a verb says more of the indefinite noun right before it: في خطوة طال انتظارها."""
    return 0 < verb <= _LATE_VERB and words[verb - 1].is_nominal and not words[verb - 1].closed


def _goes_with(words: Sequence[Word], part: Sequence[Word]) -> bool:
    """Whether the words want a part: they are not whole, or no more than a subject with what describes it."""
    that = next((place for place in range(len(words) - 1, -1, -1) if words[place].form in THAT), None)
    if that is not None and that + 1 < len(words) and words[that + 1].form in _WHILE:
        return main_verb(words[that + 1 :]) is None  # إنه منذ انتهت المباراة
    if solid_of(part)[0].is_verb and words[-1].form != ":" and main_verb(words[that + 1 if that else 0 :]) is None:
        return True
    return not is_whole(words) or is_object(words, part)


def _belongs(words: Sequence[Word]) -> bool:
    """A part that says more of the clause before it: it begins with a preposition or أن."""
    first = solid_of(words)[0]
    return first.is_preposition or first.form in THAT


def _without_end_mark(words: Sequence[Word]) -> list[Word]:
    return list(words[:-1]) if words[-1].is_mark and not words[-1].enclosure else list(words)


def _without_dash(words: Sequence[Word]) -> Sequence[Word]:
    return words[1:] if words[0].is_mark and not words[0].enclosure else words


def _before_verbs(words: Sequence[Word], natural: bool) -> Iterator[Clause]:
    """Cut before و with a verb, where enough stands before it."""
    start = 0
    for place in range(1, len(words)):
        word = words[place]
        if word.enclosure and word.enclosure == words[place - 1].enclosure:
            continue
        if _begins_clause(words, place) and written_words(words[start:place]) >= _WORDS_BEFORE_A_VERB:
            yield _stripped(words[start:place], True)
            start = place
    yield _stripped(words[start:], natural)


def _begins_clause(words: Sequence[Word], place: int) -> bool:
    word = words[place]
    if not word.joint or place + 2 >= len(words):
        return False
    following = words[place + 1]
    if word.form in EULOGIES.get(words[place - 1].form, ()):
        return False
    if word.form == "لا":
        return following.is_verb
    if word.form in ("قد", "سوف", "لم", "لن", "ليس", "ليست", "كان", "كانت", "أن", "إن", "أنه", "أنها", "أنهم"):
        return True
    return word.is_verb and word.name is None and not following.is_mark


def _stripped(words: Sequence[Word], natural: bool) -> Clause:
    """Without what leads over from the clause before and without marks at its ends."""
    solid = list(words)
    led = False
    topic = any(word.form == "أما" for word in words[:2])
    if topic and any(word.joint == "ف" for word in words[2:]):
        return Clause(tuple(_trimmed(solid)), True, False, natural)
    while solid:
        first = solid[0]
        length = lead_length(solid)
        if first.is_mark and not first.enclosure:
            solid = solid[1:]
        elif length and length < len(solid):
            solid, led = solid[length:], True
        else:
            break
    solid = _trimmed(solid)
    led = led or bool(solid and solid[0].joint)
    lasts = len(solid) > 1 and solid[1].lemma == "زال"  # ما زال
    told = words[0].form == "كما" and solid[:1] != [] and solid[0].is_verb and solid[0].lemma in SAYING
    told = told and not any(word.form in THAT or word.form == ":" for word in solid)  # كما يروي المؤرخ
    depends = topic or told or (bool(solid) and not lasts and solid[0].form in SUBORDINATE | THAT | ASIDE)
    return Clause(tuple(solid), led, depends, natural)


def _trimmed(words: list[Word]) -> list[Word]:
    while words and words[-1].is_mark and not words[-1].enclosure:
        words = words[:-1]
    return words
