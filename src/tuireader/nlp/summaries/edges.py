"""How likely words are to end a sentence, as news ends its short ones. Owns the features and the sum of their weights.

A verb that wants a preposition, a noun that wants a genitive, a relative clause without its verb: news goes on behind
these, and so the weights, learned by tools/train_line_edges.py, are low for them. Where a cut is at all possible is
decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp
from pathlib import Path

from tuireader.nlp.summaries.vocabulary import THAT
from tuireader.nlp.summaries.words import Word
from tuireader.nlp.tables import read_table

TABLE = "line-edges.tsv"
START, END = "start", "end"
"""What the weights of a start and an end that nothing is known of are called."""
_MANY = 2
_FAR = 4
_SEEN = 6


@dataclass(frozen=True, slots=True)
class Edges:
    """The weights by feature."""

    weights: Mapping[str, float]

    @classmethod
    def read(cls, folder: Path) -> Edges:
        """Those of a folder of bundled models; none where the file is missing."""
        return cls({row.fields[0]: float(row.fields[1]) for row in read_table(folder / TABLE, 2, required=2).rows})

    def begins(self, words: Sequence[Word]) -> float:
        """How likely a sentence is to begin with the words; 1 where nothing is known."""
        return self._likelihood(start_features(words), START)

    def ends(self, words: Sequence[Word]) -> float:
        """How likely a sentence is to end with the words; 1 where nothing is known."""
        return self._likelihood(end_features(words), END)

    def _likelihood(self, found: Iterator[str], bias: str) -> float:
        if not self.weights:
            return 1.0
        weight = self.weights.get
        return 1 / (1 + exp(-weight(bias, 0.0) - sum(weight(feature, 0.0) for feature in found)))


def start_features(words: Sequence[Word]) -> Iterator[str]:
    """What is known of words that may begin a sentence."""
    solid = [word for word in words[:_SEEN] if not word.is_mark]
    if not solid:
        return
    first = solid[0]
    second, third = (solid[place] if place < len(solid) else None for place in (1, 2))
    yield f"s {_key(first)}"
    yield f"sk {_start_kind(first)}"
    if second is not None:
        yield f"skk {_start_kind(first)} {_kind(second)}"
        yield f"sk2 {_key(first)} {_kind(second)}"
        yield f"sl {_start_kind(first)} {_key(second)}"
    if second is not None and third is not None:
        yield f"skkk {_start_kind(first)} {_kind(second)} {_kind(third)}"


def end_features(words: Sequence[Word]) -> Iterator[str]:
    """What is known of words that may end a sentence, from their last phrase back to their verbs."""
    solid = [word for word in words if not word.is_mark]
    if not solid:
        return
    last, before = solid[-1], solid[-2] if len(solid) > 1 else None
    kind = _kind(last)
    yield f"l {_key(last)}"
    yield f"k {kind}"
    if before is not None:
        yield f"kk {_kind(before)} {kind}"
        yield f"pl {_key(before)} {kind}"
        yield f"lp {_kind(before)} {_key(last)}"
    yield from _of_phrase(solid)
    yield from _of_verbs(solid)


def _of_phrase(words: Sequence[Word]) -> Iterator[str]:
    """The heads of the last phrases, each with what follows it: a noun without the preposition it wants is known."""
    found = 0
    after = "none"
    for place in range(len(words) - 1, max(-1, len(words) - 9), -1):
        word = words[place]
        if word.is_verb or word.form in THAT:
            break
        if word.is_preposition and not word.attached:
            after = word.form
            continue
        if word.is_nominal and word.upos not in ("PRON", "NUM", "DET") and word.name is None:
            yield f"n {word.lemma} {after}"
            found += 1
        if word.attached:
            after = word.form[:1]
        elif found:
            after = "noun" if after == "none" else after
        if found > _MANY:
            break


def _of_verbs(words: Sequence[Word]) -> Iterator[str]:
    """The last two verbs, each with how many phrases and which prepositions follow it."""
    which, nouns, prepositions = "first", 0, list[str]()
    for place in range(len(words) - 1, -1, -1):
        word = words[place]
        if word.form in THAT:
            yield f"that {'n' if which == 'first' else 'v'} {min(nouns, _MANY)}"
        if word.is_relative:
            yield f"rel {which != 'first'} {min(nouns + len(prepositions), _MANY)}"
        if word.is_verb or word.upos == "AUX":
            yield from _of_verb(word, which, nouns, prepositions, len(words) - 1 - place)
            if which == "more":
                return
            which = "more"
        elif word.is_preposition:
            prepositions.append(word.form[:1] if word.attached else word.form)
        elif word.is_nominal:
            nouns += _heads(words, place)
    if which == "first":
        yield f"nv {min(nouns, _FAR)} {min(len(prepositions), _MANY)}"


def _of_verb(word: Word, which: str, nouns: int, prepositions: Sequence[str], behind: int) -> Iterator[str]:
    count = f"{min(nouns, _MANY)}{'o' if word.owns else ''}"
    yield f"v{which} {word.lemma} {count}"
    yield f"vs{which} {count} {min(len(prepositions), _MANY)}"
    yield f"vd{which} {min(behind, _FAR)}"
    for preposition in set(prepositions) or {"none"}:
        yield f"vp{which} {word.lemma} {preposition}"


def _heads(words: Sequence[Word], place: int) -> bool:
    """Whether a noun begins a phrase without a preposition."""
    last = words[place - 1] if place else None
    if last is None:
        return True
    if last.is_preposition and not last.attached:
        return False
    return last.closed or last.is_verb or words[place].joint != ""


def _key(word: Word) -> str:
    if word.name is not None:
        return f"name-{word.name.type}"
    if word.upos == "NUM" and word.form[:1].isdigit():
        return "number"
    return word.form if word.upos in ("ADP", "PART", "PRON", "SCONJ", "DET", "AUX") else word.lemma


def _start_kind(word: Word) -> str:
    marks = f"{word.closed}{word.attached}{bool(word.owns)}{word.feats.get('Aspect', '')}"
    return f"{'NAME' if word.name else word.upos}-{marks}"


def _kind(word: Word) -> str:
    """Part of speech, definite or not, with what is written on it."""
    marks = ("c" if word.closed else "") + ("a" if word.attached else "") + ("o" if word.owns else "")
    joint = "w" if word.joint else ""
    quoted = "q" if word.enclosure else ""
    return f"{'NAME' if word.name else word.upos}-{marks}{joint}{quoted}{'t' if word.is_time else ''}"
