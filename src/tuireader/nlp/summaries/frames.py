"""What verbs take: how often news has an object, or أن, behind their subject. Owns the table and what is counted in it.

The lexicon does not know it. tools/count_verb_frames.py counts sentences that a verb opens; a verb that is hardly ever
without an object there wants one in a line too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tuireader.document import EntityType
from tuireader.nlp.summaries.phrases import begins_phrase
from tuireader.nlp.summaries.vocabulary import ADVERBS, DAYS, SUBORDINATE, THAT, TITLES
from tuireader.nlp.summaries.words import NO_FRAME, Frame, Word, is_governing
from tuireader.nlp.tables import read_table

TABLE = "verb-frames.tsv"
SURELY, ALWAYS, OFTEN = 0.85, 0.97, 0.4
"""What a verb has in so many of its sentences, it wants; في and its like, which say where, count from more."""
LEAST_USES = 8
_PLACES = frozenset(["في", "ل", "من", "بعد", "بين", "خلال", "مع"])
OBJECT, CLAUSE, NOTHING, UNKNOWN = "object", "clause", "nothing", "unknown"
_ENDS, _COMMAS = frozenset(".؟!?"), frozenset("،,؛;:")
_DAYTIMES = DAYS | {"يوم", "مساء", "صباح", "فجر", "ليل", "ليلة", "ظهر", "عصر"}


@dataclass(frozen=True, slots=True)
class Frames:
    """What verbs take, by lemma."""

    verbs: Mapping[str, Frame]

    @classmethod
    def read(cls, folder: Path) -> Frames:
        """Those of a folder of bundled models; none where the file is missing."""
        return cls({row.fields[0]: _frame(row.fields[1:]) for row in read_table(folder / TABLE, 7, required=7).rows})

    def mark(self, words: Sequence[Word]) -> None:
        """Note on each verb what it takes; not on passives."""
        for word in words:
            if word.is_verb and word.feats.get("Voice") != "Pass":
                word.takes = self.verbs.get(word.lemma, NO_FRAME)


def _frame(fields: Sequence[str]) -> Frame:
    """A row: shares with an object and a clause, of how many; a preposition, its share, of how many."""
    objects, clauses, preposition, share = float(fields[0]), float(fields[1]), fields[3], float(fields[4])
    known = int(fields[2]) >= LEAST_USES
    wanted = share >= (ALWAYS if preposition in _PLACES else SURELY) and int(fields[5]) >= LEAST_USES
    return Frame(objects * known, clauses * known, preposition if wanted else "")


def wants_object(word: Word) -> bool:
    """Whether a verb hardly ever stands without an object, and has none written on it."""
    return word.takes.objects + word.takes.clauses >= SURELY and not word.owns


def waits_for_object(words: Sequence[Word], verb: int, start: int) -> bool:
    """Whether a verb wants an object that has not come before `start`: a noun alone stands for its subject."""
    if words[verb].takes.objects < OFTEN or any(word.form in THAT for word in words[verb:start]):
        return False
    before = [word for word in words[:verb] if word.is_nominal]
    subject = bool(before) and not (before[0].is_preposition or words[0].is_preposition)
    return wants_object(words[verb]) and list(phrases(words[verb + 1 : start])).count("noun") <= (not subject)


def may_be_object(words: Sequence[Word], place: int) -> bool:
    """Whether a noun without a preposition begins here that is no genitive."""
    word, last = words[place], words[place - 1]
    return word.upos == "NOUN" and last.closed and not (word.joint or word.is_preposition or word.is_time)


def is_awaited(words: Sequence[Word], verb: int, place: int) -> bool:
    """Whether the object that a verb wants may begin at a place behind a comma."""
    word = words[place]
    noun = word.upos == "NOUN" and not (word.joint or word.is_preposition or word.is_time)
    return noun and waits_for_object(words, verb, place)


def taken(words: Sequence[Word], verb: int) -> str:
    """What a verb that opens its sentence has behind its subject; unknown where the words do not show it."""
    end, whole = _clause(words, verb)
    found = list(phrases(words[verb + 1 : end]))
    if words[verb].owns or found[:2] == ["noun", "noun"]:
        return OBJECT
    if "noun" in found[1:]:
        return UNKNOWN
    if end < len(words) and words[end].form in THAT and not words[end - 1].is_preposition:
        return CLAUSE
    return NOTHING if whole and found[:1] == ["noun"] else UNKNOWN


def prepositions(words: Sequence[Word], verb: int) -> tuple[frozenset[str], bool]:
    """The prepositions in the clause of a verb that opens its sentence, and whether there can be no others."""
    end, whole = _clause(words, verb)
    found = (word.form[:1] if word.attached else word.form for word in words[verb + 1 : end] if word.is_preposition)
    return frozenset(found), whole


def phrases(words: Sequence[Word]) -> Iterator[str]:
    """The phrases of words behind a verb, with a preposition or without; no times, and no name behind its title."""
    last: Word | None = None
    governed = False
    for word in words:
        if word.is_mark or word.is_time or word.form in ADVERBS or word.upos == "ADV":
            continue
        if word.enclosure and last is not None and last.enclosure != word.enclosure and last.is_nominal:
            continue  # what something is called: فيلم «…»
        if word.is_verb or word.is_relative or word.upos == "AUX":
            last = None
            continue
        begins = begins_phrase(word, last) and (word.is_preposition or not governed)
        begins = begins or _counts_anew(word, last)
        governed = word.upos == "ADJ" and last is not None and last.is_preposition and not last.attached
        if begins and word.form not in _DAYTIMES:
            person = word.name is not None and word.name.type is EntityType.PERSON
            participle = word.form.startswith("الم") and is_governing(word)  # اللجنة | المكلفة ب
            called = (
                last is not None and last.closed and (person or participle or (word.form in TITLES and word.closed))
            )
            if word.is_preposition:
                yield "preposition"
            elif not called:
                yield "noun"
        last = word


def _counts_anew(word: Word, last: Word | None) -> bool:
    """Whether a number is no genitive of the noun before it: نشرت الفرقة | 300 صورة."""
    return word.upos == "NUM" and last is not None and last.upos == "NOUN" and not word.joint


def _clause(words: Sequence[Word], verb: int) -> tuple[int, bool]:
    """Where the clause of a verb ends, and whether nothing of it can come behind."""
    for at in range(verb + 1, len(words)):
        word = words[at]
        if word.is_mark and word.form in _ENDS:
            return at, True
        if word.is_mark and word.form in _COMMAS:
            return at, at + 1 < len(words) and bool(words[at + 1].joint)
        if word.is_verb or word.upos == "AUX":
            return at, bool(word.joint)
        if word.form in THAT or word.is_relative or word.form in SUBORDINATE or word.upos == "SCONJ":
            return at, False
    return len(words), True
