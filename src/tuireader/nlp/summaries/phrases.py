"""Whether words make a clause: verbs and phrases counted. Owns the rough syntax; knows no summary.

A phrase is a preposition with its noun, or a noun with its genitives and adjectives. Who reads the words of a clause
from the front needs no more than their parts of speech to see where one ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tuireader.document import EntityType
from tuireader.nlp.summaries.vocabulary import DAYS, HANGING, SPEAKING, THAT
from tuireader.nlp.summaries.words import Word

_LEAST_WORDS = 3
_NOMINAL_WORDS = 4
_LIGHT = frozenset(["جاء", "أتى", "ورد"])
"""Verbs that say nothing without how, when or why: جاء القرار | بعد."""
_TENSE = frozenset(["قد", "لقد", "سوف"])
_WHERE = frozenset(["في", "منذ", "خلال", "قبل", "بعد", "قرب", "من"])
_BEING = frozenset(["كان", "أصبح", "ظل", "بات", "ليس", "صار", "بدا", "أضحى", "أمسى", "زال"])


class Outline(NamedTuple):
    """What a clause is made of."""

    verb: int | None
    """Place of the main verb."""
    before: int
    """Phrases before it; all of them where there is no verb."""
    after: int
    prepositional: bool
    """Whether the first phrase is one with a preposition."""
    open: bool
    """Whether only a noun that a relative clause describes was said."""
    predicates: int
    """Phrases behind the first with neither preposition, article nor name."""


def main_verb(words: Sequence[Word]) -> int | None:
    """The place of the first verb that is not within أن or الذي."""
    return outline(words).verb


def outline(words: Sequence[Word]) -> Outline:
    """Phrases and main verb of a clause."""
    sketch = _Sketch(words)
    for place in range(len(words)):
        sketch.take(place)
    before, after = sketch.counts
    return Outline(sketch.verb, before, after, sketch.first_kind == "p", sketch.in_relative, sketch.predicates)


class _Sketch:
    """What was read of a clause so far."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._words = words
        self._last: Word | None = None
        self._hidden = False
        """Whether what is read stands behind أن, where no verb is the main one."""
        self.verb: int | None = None
        self.counts = [0, 0]
        self.first_kind = ""
        self.predicates = 0
        self.in_relative = False

    def take(self, place: int) -> None:
        """Read the next word."""
        word, last = self._words[place], self._last
        if word.is_mark:
            if word.form in ("،", ",") and self.in_relative:
                self.in_relative, self._last = False, None
            return
        if word.is_relative or (word.form in ("ما", "من") and _is_bare_preposition(last)):
            self.in_relative = True
        if self.in_relative:
            return
        if word.form in THAT:
            self._take_that(place)
        elif _is_main_verb(word, last):
            self._take_verb(place)
        else:
            self._take_noun(place)

    def _take_that(self, place: int) -> None:
        self.counts[self.verb is not None] += place + 2 < len(self._words)
        self._hidden, self._last = self.verb is not None or place > 0, None

    def _take_verb(self, place: int) -> None:
        if self._words[place].owns and self.counts[0] and self.verb is None:
            self.in_relative = True  # رسالة نشرها النادي
        elif self.verb is None and not self._hidden:
            self.verb = place
        elif self.verb is None or (self._last is not None and not self._last.closed and not self._hidden):
            # A second verb behind an indefinite noun describes it: سيدة تحدثت
            self.in_relative = not self._hidden
        self._last = None

    def _take_noun(self, place: int) -> None:
        word = self._words[place]
        if word.form in _TENSE:
            return
        if begins_phrase(word, self._last):
            self.first_kind = self.first_kind or ("p" if word.is_preposition else "n")
            self.predicates += sum(self.counts) > 0 and _is_indefinite(word)
            self.counts[self.verb is not None] += _counts(self._words, place)
        self._last = word


def _counts(words: Sequence[Word], place: int) -> bool:
    """Whether a phrase is more than an apposition, a place or a time, or what ل joins to a noun."""
    word = words[place]
    before = words[place - 1] if place else None
    if before is None:
        return True
    if not word.is_preposition:
        return not before.is_mark or bool(before.enclosure or word.joint)
    if word.attached and word.form.startswith("ل"):
        return not before.is_nominal or (before.closed and not word.form.startswith("لل"))
    following = words[place + 1] if place + 1 < len(words) else word
    located = following.name is not None and following.name.type is EntityType.LOC
    return word.form not in _WHERE or not (located or following.is_time or following.form in DAYS)


def _is_main_verb(word: Word, last: Word | None) -> bool:
    if not (word.is_verb or word.upos == "AUX" or word.lemma in _BEING):
        return False
    return last is None or not (last.is_preposition and not last.closed and not last.owns and last.upos == "ADP")


def _is_indefinite(word: Word) -> bool:
    return not (word.is_preposition or word.name or word.owns or word.form.startswith("ال") or word.upos == "PRON")


def _is_bare_preposition(word: Word | None) -> bool:
    return word is not None and word.is_preposition and not word.attached


def begins_phrase(word: Word, last: Word | None) -> bool:
    """Whether a phrase begins with a word that follows `last`."""
    if word.is_preposition:
        return True
    if not word.is_nominal or word.form in ("قد", "لقد", "سوف", "لا", "لم", "لن", "ما"):
        return last is None and word.upos not in ("PART", "CCONJ", "SCONJ", "AUX")
    if last is None:
        return True
    if last.is_preposition and not last.attached and not last.owns:
        return False
    if word.joint or (word.name is not None and word.name is last.name):
        return False
    if word.upos == "ADJ" or last.upos in ("PRON", "DET", "NUM"):
        return word.upos == "ADJ" and last.closed and not word.closed and not word.name
    if word.name is not None and last.name is None and last.closed and last.form.startswith("ال"):
        return False
    return last.closed


def is_complete(words: Sequence[Word], *, natural: bool) -> bool:
    """Whether the words say something of something; where the text itself ends them (`natural`), less is asked for."""
    solid = [word for word in words if not word.is_mark]
    if len(solid) < _LEAST_WORDS or hangs(solid):
        return False
    that = next((place for place, word in enumerate(words) if word.form in THAT and place), None)
    if that is not None and not _is_said(words[that + 1 :], natural=natural):
        return False
    shape = outline(words)
    if shape.verb is None:
        return _is_nominal_clause(shape, len(solid)) and (natural or that is not None or shape.predicates > 0)
    lemma = words[shape.verb].lemma
    if (lemma in SPEAKING and that is None) or (lemma in _LIGHT and not natural):
        return False
    if shape.before and not shape.prepositional:
        return shape.after >= 1
    if words[shape.verb].lemma in _BEING:
        return shape.predicates > 0 or (natural and shape.after - _of(words, shape.verb) >= 2)
    return shape.after >= (1 if natural else 2)


def _is_said(words: Sequence[Word], *, natural: bool) -> bool:
    """Whether what follows أن says something; with a verb of its own, less is asked for."""
    return is_complete(words, natural=natural or outline(words).verb is not None)


def _is_nominal_clause(shape: Outline, count: int) -> bool:
    """Whether a clause without a verb has a subject and what is said of it."""
    if count < _NOMINAL_WORDS or shape.before < 2 or shape.prepositional:
        return False
    return not shape.open or shape.predicates > 0


def _of(words: Sequence[Word], start: int) -> int:
    """Phrases with من behind a noun: they say of what, and nothing of the noun."""
    pairs = zip(words[start:], words[start + 1 :], strict=False)
    return sum(word.form == "من" and before.is_nominal for before, word in pairs)


def hangs(words: Sequence[Word]) -> bool:
    """Whether the last word wants another behind it."""
    last = words[-1]
    if last.name is not None:
        return False
    return (last.form in HANGING and not last.owns) or last.form in THAT
