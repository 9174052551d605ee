"""Whether words make a clause: verbs and phrases counted. Owns the rough syntax; knows no summary.

A phrase is a preposition with its noun, or a noun with its genitives and adjectives; read from the front, parts of
speech are enough to see where one ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from tuireader.document import EntityType
from tuireader.nlp.summaries.vocabulary import DAYS, HANGING, SPEAKING, THAT, WHEN
from tuireader.nlp.summaries.words import Word, hangs, is_purpose

_LEAST_WORDS, _NOMINAL_WORDS = 3, 4
LIGHT = frozenset(["جاء", "أتى", "ورد"])
"""Verbs that say nothing without how, when or why: جاء القرار | بعد."""
_TWO, _FAR = 2, 99
_SHOWING = frozenset(["هذا", "هذه", "هؤلاء", "تلك", "ذلك"])
_THERE = frozenset(["هناك", "ثمة"])
_HOLDING = frozenset(["اعتبر", "عد"])
"""Verbs that say of something what it is: يعتبر الفوز | الأول."""
_WITH = frozenset(["على", "لدى", "علينا", "عليهم", "لدينا", "لديه", "لديها", "لديهم", "لدي", "لنا"])
"""What may stand before the subject of a clause without a verb: لدينا علاقة جيدة."""
_TENSE = frozenset(["قد", "لقد", "سوف"])
_WHERE = frozenset(["في", "منذ", "خلال", "قبل", "بعد", "قرب", "من"])
BEING = frozenset(["كان", "أصبح", "ظل", "بات", "ليس", "صار", "بدا", "بقي", "أضحى", "أمسى", "زال"])


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
    nouns: int
    """Phrases without a preposition."""


def main_verb(words: Sequence[Word]) -> int | None:
    """The place of the first verb that is not within أن or الذي."""
    return outline(words).verb


def outline(words: Sequence[Word]) -> Outline:
    """Phrases and main verb of a clause."""
    return _outline(tuple(words))


@lru_cache(maxsize=400)
def _outline(words: tuple[Word, ...]) -> Outline:
    # The same words are looked at again for every place where they may be cut, and at every stage.
    sketch = _Sketch(words)
    for place in range(len(words)):
        sketch.take(place)
    before, after = sketch.counts
    return Outline(
        sketch.verb, before, after, sketch.first_kind == "p", sketch.in_relative, sketch.predicates, sketch.nouns
    )


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
        self.nouns = 0
        self.in_relative = False
        self._described = 0
        """Verbs read of the relative clause."""

    def take(self, place: int) -> None:
        """Read the next word."""
        word, last = self._words[place], self._last
        if word.is_mark:
            if word.form in ("،", ",") and self.in_relative:
                self.in_relative, self._last = False, None
            return
        if word.is_relative or (word.form in ("ما", "من") and _is_bare_preposition(last)):
            self.in_relative, self._described = True, 0
        if self.in_relative and not self._resumes(place):
            return
        if word.form in THAT:
            self._take_that(place)
        elif _is_main_verb(word, last):
            self._take_verb(place)
        else:
            self._take_noun(place)

    def _resumes(self, place: int) -> bool:
        """Whether a second verb is that of the clause, which still wants one: الأكباد التي تنتظر الزراعة | تكون."""
        word, last = self._words[place], self._words[place - 1]
        if word.form in THAT:
            self._described = -_FAR
        if self.verb is not None or word.joint:
            return False
        if word.upos == "ADJ" and not word.closed and last.owns and self._described > 0:
            self.in_relative, self._last = False, None
            return True  # المعلومات التي نجمعها | مشابهة
        if not (word.is_verb or word.upos == "AUX"):
            return False
        before, self._described = self._described, self._described + word.is_verb
        if before < 1 or not last.closed or self._hidden:
            return False
        self.in_relative, self._last = False, None
        return True

    def _take_that(self, place: int) -> None:
        self.counts[self.verb is not None] += place + 2 < len(self._words)
        self._hidden, self._last = self.verb is not None or place > 0, None

    def _take_verb(self, place: int) -> None:
        described = self._last is not None and not self._last.closed
        if self._words[place].owns and self.counts[0] and self.verb is None and described:
            self.in_relative = True  # رسالة نشرها النادي
        elif self.verb is None and not self._hidden:
            self.verb = place
        elif self._was(place):
            self.verb, self.counts = place, [sum(self.counts), 0]
        elif self.verb is None or (self._last is not None and not self._last.closed and not self._hidden):
            # A second verb behind an indefinite noun describes it: سيدة تحدثت
            self.in_relative = not self._hidden
        self._last = None

    def _was(self, place: int) -> bool:
        """Whether the verb so far was كان with its subject, and this one says what he did: كانت الشركة قد باعت."""
        return (
            self.verb is not None
            and not self._hidden
            and self._words[self.verb].lemma in BEING
            and not self._words[place].joint
            and not (place > 1 and self._words[place - 2].form in HANGING and not self._words[place - 1].closed)
        )  # كانت آخر امرأة تحصل

    def _take_noun(self, place: int) -> None:
        word = self._words[place]
        if word.form in _TENSE:
            return
        if begins_phrase(word, self._last):
            self.first_kind = self.first_kind or ("p" if word.is_preposition else "n")
            first = not sum(self.counts) and not (self.verb is not None and word.form.endswith("ا"))
            accusative = self.verb is None and word.upos == "NOUN" and word.form.endswith("ا")  # بارتكابه | عملا
            self.predicates += not (first or accusative) and _is_indefinite(word)
            counted = _counts(self._words, place)
            self.nouns += counted and not word.is_preposition
            self.counts[self.verb is not None] += counted
        self._last = word


def _counts(words: Sequence[Word], place: int) -> bool:
    """Whether a phrase is more than an apposition, a place or a time, or what ل joins to a noun."""
    word = words[place]
    before = words[place - 1] if place else None
    if before is None:
        return True
    if not word.is_preposition:
        return not (word.form in DAYS or (before.is_mark and not before.enclosure and not word.joint))
    if word.attached and word.form.startswith("ل"):
        return not before.is_nominal or (before.closed and not word.form.startswith("لل"))
    following = words[place + 1] if place + 1 < len(words) else word
    located = following.name is not None and following.name.type is EntityType.LOC
    return word.form not in _WHERE or not (located or following.is_time or following.form in DAYS)


def _is_main_verb(word: Word, last: Word | None) -> bool:
    if not (word.is_verb or word.upos == "AUX" or word.lemma in BEING):
        return False
    if last is not None and (last.form in WHEN or is_purpose(word)):
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
        said = word.form.endswith("ا") and word.form[:2] != "ال" and not last.form.endswith("ا")  # كان الطقس | جميلا
        return word.upos == "ADJ" and not word.name and ((last.closed and not word.closed) or said)
    if word.name is not None and last.name is None and last.closed and last.form.startswith("ال"):
        return False
    return last.closed or (last.upos == "ADJ" and word.upos == "NOUN" and last.form not in HANGING)


def is_complete(words: Sequence[Word], *, natural: bool) -> bool:
    """Whether the words say something of something; where the text itself ends them (`natural`), less is asked for."""
    solid = [word for word in words if not word.is_mark]
    if len(solid) < _LEAST_WORDS or hangs(solid):
        return False
    if _is_shown(solid) or (solid[0].form in _THERE and len(solid) > _LEAST_WORDS):
        return True
    if solid[0].form == "أما" and not any(word.joint == "ف" for word in solid):
        return False
    that = next((place for place, word in enumerate(words) if word.form in THAT and place), None)
    if that is not None and not _is_said(words[that:], natural=natural):
        return False
    shape = outline(words)
    if shape.verb is None:
        if (that is not None and _is_expected(solid)) or (shape.nouns and _is_fronted(solid)):
            return True
        return _is_nominal_clause(shape, len(solid)) and (natural or that is not None or shape.predicates > 0)
    return _is_verbal_clause(words, shape, said=that is not None, natural=natural)


def _is_verbal_clause(words: Sequence[Word], shape: Outline, *, said: bool, natural: bool) -> bool:
    """Whether a verb has what it needs."""
    lemma = words[shape.verb or 0].lemma
    if lemma == "نقل" and not said and any(word.form == "عن" for word in words):
        return False  # نقلت الوكالة عن الوزير: and what?
    if (lemma in SPEAKING and not said) or (lemma in LIGHT and not natural and shape.after <= _TWO):
        return False
    if shape.before and not shape.prepositional and lemma not in _HOLDING:
        return shape.after >= (0 if natural and len(words) > _TWO else 1)
    if lemma in BEING or lemma in _HOLDING:
        return shape.predicates > 0 or (natural and shape.after - _of(words, shape.verb or 0) >= _TWO)
    return shape.after >= (1 if natural else _TWO)


def _is_said(words: Sequence[Word], *, natural: bool) -> bool:
    """Whether أن says something, with a verb of its own or a pronoun on it even in few words: أنه بخير."""
    that, said = words[0], words[1:]
    verb = outline(said).verb
    if not said or hangs(said) or said[-1].form in THAT or (len(said) > 1 and said[-2].form in ("أن", "إن")):
        return False
    if verb is None and that.form not in ("أن", "إن", "بأن"):
        return not said[0].is_relative
    if natural and verb is not None and verb <= 1 and len(said) >= _TWO:
        return True
    return is_complete(said, natural=natural or verb is not None)


def _is_shown(words: Sequence[Word]) -> bool:
    """هذا حديث مفسر, هذه هي القضية, هذه المرة الثانية التي: what is shown is what the clause speaks of."""
    first, second = words[0], words[1]
    if first.joint or first.form not in _SHOWING or second.is_preposition or second.is_verb:
        return False
    if second.form in ("هو", "هي", "هم") or second.form == "المرة":
        return len(words) > _LEAST_WORDS
    return second.is_nominal and not second.closed and second.upos != "PRON"


def _is_fronted(words: Sequence[Word]) -> bool:
    """Whether a clause begins with what is said of its subject: على الوزراء التصرف, من بينهم وزير, لبعض الدول تاريخ."""
    first, second = words[0], words[1]
    if len(words) <= _LEAST_WORDS:
        return False
    among = first.form == "من" and second.form in ("بين", "شأن", "ضمن", "بينهم", "بينها")
    return among or first.form in _WITH or (first.attached and first.form.startswith("ل"))


def _is_expected(words: Sequence[Word]) -> bool:
    """من المقرر أن: what is expected, hard or known, with أن behind it."""
    return words[0].form == "من" and words[1].form.startswith("ال") and words[1].name is None and not words[1].joint


def _is_nominal_clause(shape: Outline, count: int) -> bool:
    """Whether a clause without a verb has a subject and what is said of it."""
    if count < _NOMINAL_WORDS or shape.before < 2 or shape.prepositional:
        return False
    return not shape.open or shape.predicates > 0


def _of(words: Sequence[Word], start: int) -> int:
    """Phrases with من behind a noun: they say of what, and nothing of the noun."""
    pairs = zip(words[start:], words[start + 1 :], strict=False)
    return sum(word.form == "من" and before.is_nominal for before, word in pairs)
