"""The words of a paragraph as summaries see them. Owns the word and what is asked of several; reads no analysis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from tuireader.document import EntityType, Mention, Span
from tuireader.nlp.summaries.vocabulary import (
    GOVERNED,
    GOVERNING,
    HANGING,
    PARTITIVE,
    PREPOSITIONS,
    RELATIVE,
    SPEAKING,
    THAT,
)

NAMES = frozenset([EntityType.PERSON, EntityType.ORG, EntityType.LOC, EntityType.PRODUCT, EntityType.EVENT])
SPEAKERS = frozenset([EntityType.PERSON, EntityType.ORG])
_HUNDRED = ("المئة", "المائة")
_WHERE_OF = frozenset(
    ["ولاية", "مدينة", "منطقة", "محافظة", "بلدة", "قرية", "مديرية", "إقليم", "الليل", "النهار", "المساء", "الصباح"]
)
_BEING = frozenset(["كونه", "كونها", "كونهم", "لكونه", "لكونها", "لكونهم"])
"""Of something what it is: the predicate follows."""
_PLURALS = ("ين", "ون", "ات")
_LEAST_STEM = 5
_BECOMING = frozenset(["أصبح", "كان", "صار", "بلغ", "وصل", "عاد", "انضم", "بات"])
_NOMINAL = frozenset(["NOUN", "PROPN", "ADJ", "NUM", "PRON", "X", "DET"])


class Frame(NamedTuple):
    """What news has behind a verb and its subject, as shares of its sentences."""

    objects: float
    clauses: float
    """أن with a clause."""
    preposition: str
    """One that it hardly ever is without where it has no object; empty where there is none."""


NO_FRAME = Frame(0.0, 0.0, "")


@dataclass(slots=True, eq=False)
class Word:
    """A token; `start` is behind a joining و or ف. Never changed: frozen, it would take three times as long to make."""

    index: int
    """Of the token in the paragraph."""
    start: int
    end: int
    form: str
    """Its letters, without marks and without a joining و or ف."""
    joint: str
    """The joining و or ف, if it has one."""
    spaced: bool
    """Whether white space stands before it: it begins a written word."""
    is_mark: bool
    """Punctuation or another sign."""
    upos: str
    lemma: str
    feats: dict[str, str]
    attached: bool
    """Whether it begins with the preposition ب, ل or ك."""
    closed: bool
    """Definite, or a name or number: no genitive follows."""
    owns: str
    """A pronoun written at its end."""
    name: Mention | None
    is_time: bool
    """Whether a date or time names it."""
    enclosure: int
    """Number of the quotation or bracket it stands in; 0 outside."""
    takes: Frame = NO_FRAME
    """What an active verb takes; nothing where it is not known."""

    @property
    def is_verb(self) -> bool:
        """A finite verb."""
        return self.upos == "VERB"

    @property
    def is_preposition(self) -> bool:
        """Whether a prepositional phrase begins here."""
        if self.attached:
            return True
        return self.name is None and (
            self.upos == "ADP" or (self.form in PREPOSITIONS and self.upos not in ("VERB", "NUM"))
        )

    @property
    def is_nominal(self) -> bool:
        """A noun or what may stand for one or beside it."""
        return self.name is not None or self.upos in _NOMINAL

    @property
    def is_relative(self) -> bool:
        """الذي and its like."""
        return self.form in RELATIVE


def written_words(words: Sequence[Word]) -> int:
    """How many words a reader counts: what white space parts, or something that was left out, as a quotation mark."""
    if not words:
        return 0
    return 1 + sum(word.spaced or word.index > last.index + 1 for last, word in pairwise(words))


def spans_of(words: Sequence[Word]) -> Iterator[Span]:
    """The parts of the paragraph that `words` cover; what follows each other is one part."""
    start = end = last = -1
    for word in words:
        if start >= 0 and word.index == last + 1:
            end, last = word.end, word.index
            continue
        if start >= 0:
            yield Span(start, end)
        start, end, last = word.start, word.end, word.index
    if start >= 0:
        yield Span(start, end)


def is_governing(word: Word) -> bool:
    """Whether it is a noun that a preposition completes."""
    if word.name is not None:
        return False
    return _governs(word.form) or (bool(word.owns) and _governs(word.form.removesuffix(word.owns)))


@lru_cache(maxsize=8192)
def _governs(form: str) -> bool:
    forms = [form]
    if form.endswith(_PLURALS) and len(form) > _LEAST_STEM:
        forms += [form[:-2], form[:-2] + "ة"]
    return any(_light(one) in GOVERNING or _light(one) in PARTITIVE for one in forms)


def _light(form: str) -> str:
    """Without an attached preposition and article."""
    for clitic in ("بال", "لل", "ال", "كال"):
        if form.startswith(clitic) and len(form) > len(clitic) + 1:
            return form[len(clitic) :]
    return form[1:] if form[:1] in ("ب", "ل", "ك") and form[1:] in GOVERNING | PARTITIVE else form


def is_purpose(word: Word) -> bool:
    """A verb with the ل of purpose: ليلعب; one with ت may as well be a noun, but for لتصبح and its like."""
    begins = word.form[:2] in ("لي", "لن") or (word.form[:2] == "لت" and word.lemma in _BECOMING)
    return begins and word.lemma[:1] != "ل" and word.is_verb


def governs(verb: Word, word: Word) -> bool:
    """Whether a verb wants the preposition that a word begins with."""
    preposition = word.form[:1] if word.attached else word.form
    return f"{verb.lemma} {preposition}" in GOVERNED


def is_partitive(words: Sequence[Word], place: int) -> bool:
    """Whether a من says of what something is a part: 42 في المئة من, عدد من."""
    if words[place].form != "من" or not place:
        return False
    last, following = words[place - 1], words[place + 1] if place + 1 < len(words) else words[place]
    if following.form in _WHERE_OF:
        return True  # فرقة الحرس من ولاية
    return last.upos == "NUM" or last.form in _HUNDRED or _light(last.form) in PARTITIVE


def dangles(words: Sequence[Word]) -> bool:
    """Whether a comma or dash stands before the last word."""
    return len(words) > 1 and words[-2].is_mark and not words[-2].enclosure


def hangs(words: Sequence[Word]) -> bool:
    """Whether the last word wants another behind it."""
    last = words[-1]
    if last.name is not None:
        return False
    if last.form.startswith("شأن") and len(words) > 1 and words[-2].form == "من":
        return True
    return (
        (last.form in HANGING and not last.owns)
        or last.form in _BEING
        or last.form in THAT
        or (last.is_verb and last.lemma in SPEAKING)
    )
