"""What the dictionary says of a word by itself, as features. Owns the choice; the only door to morphology.

Out of context on purpose, and in an order of its own: the tagger of names must not change whenever the weights do by
which readings are chosen in a text.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from tuireader.arabic.normalization import fold
from tuireader.nlp.morphology.buckwalter import to_arabic
from tuireader.nlp.morphology.candidates import Candidate, CandidateFinder

_MOST = 12
"""Readings that are looked at: the unlikeliest say nothing."""
_GLOSSED = 4
_ARTICLE = "ال"
_NOMINAL = frozenset(["NOUN", "ADJ", "NUM", "PRON", "DET", "ADV"])
_NO_GENITIVE = ("_ACC_INDEF", "_DU_NOM", "_DU_NOM_POSS")


class Facts(NamedTuple):
    """The word's readings in short."""

    features: tuple[str, ...]
    upos: str
    stem: str
    """Folded letters without the proclitics, by the first reading."""
    names: str
    """`all`, `some` or `no` readings are names."""
    name_offsets: tuple[int, ...]
    """Letters of clitics before the name, by the readings that are names or guesses."""
    known: bool
    """Whether the dictionary has the word."""
    accusative: bool
    """Whether every reading is an indefinite accusative or a dual, which cannot stand in a genitive's place."""
    genitive: bool
    """Whether a reading that is no name can stand behind a preposition or a noun."""
    adjective: bool
    """Whether any reading is an adjective."""
    possessed: bool
    """Whether a pronoun is written on it, by the first reading."""
    listed: frozenset[str]
    """The types of known names that the word may be."""


def facts_of(word: str, finder: CandidateFinder) -> Facts:
    """Features of a written word in Arabic script."""
    candidates = finder.find(word)
    if candidates[0].is_guess:
        return _guessed(word, candidates[0])
    found = sorted(candidates, key=_rareness)[:_MOST]
    names = [_is_name(one) for one in found]
    first, extent = found[0], "all" if all(names) else "some" if any(names) else "no"
    features = [
        f"u={first.stem.upos}",
        f"us={_set(one.stem.upos for one in found)}",
        f"n={extent}",
        f"cl={first.prefix.key}",
        f"cls={_set(one.prefix.key for one in found)}",
        f"en={_set(one.suffix.key for one in found)}",
        f"le={first.stem.lemma}",
    ]
    if names[0]:
        features.append("n1")
    features.extend({f"gl={_sense(one)}" for one in found[:_GLOSSED]})
    return Facts(
        features=tuple(features),
        upos=first.stem.upos,
        stem=fold(word)[len(first.prefix.key) :],
        names=extent,
        name_offsets=tuple(sorted({_offset(one) for one in found if _is_name(one)})),
        known=True,
        accusative=all(map(_is_accusative, found)),
        genitive=any(not _is_name(one) and _has_genitive(one) for one in found),
        adjective=any(one.stem.upos == "ADJ" for one in found),
        possessed="PRON" in first.suffix.tags,
        listed=frozenset(one.stem.source for one in found if one.stem.source.isupper()),
    )


def _guessed(word: str, guess: Candidate) -> Facts:
    segments = guess.reading.segments
    before = [fold(segment.form) for segment in segments if segment.role == "proclitic"]
    letters = sum(map(len, before))
    offset = letters - 2 if before[-1:] == [_ARTICLE] else letters
    return Facts(
        features=("u=?", f"cl={'+'.join(before)}"),
        upos="?",
        stem=fold(word)[letters:],
        names="no",
        name_offsets=(offset,),
        known=False,
        accusative=False,
        genitive=True,
        adjective=False,
        possessed=False,
        listed=frozenset(),
    )


def _rareness(one: Candidate) -> tuple[int, str, str, str]:
    usual = one.stem.frequency + one.prefix.share + one.suffix.share
    return -usual, one.stem.lemma, one.prefix.vocalized, one.suffix.vocalized


def _is_name(one: Candidate) -> bool:
    return one.stem.upos == "PROPN" or one.stem.gloss[:1].isupper()


def _is_accusative(one: Candidate) -> bool:
    return one.suffix.tags.endswith("_ACC_INDEF") or ("_DU_" in one.suffix.tags and one.stem.upos != "VERB")


def _has_genitive(one: Candidate) -> bool:
    return one.stem.upos in _NOMINAL and not one.suffix.tags.endswith(_NO_GENITIVE)


def _offset(one: Candidate) -> int:
    """Letters before the name; the article is a part of it."""
    letters = to_arabic(one.prefix.key)
    return len(letters.removesuffix(_ARTICLE))


def _sense(one: Candidate) -> str:
    return (one.stem.senses or one.stem.gloss).partition(";")[0].strip()[:24]


def _set(values: Iterable[str]) -> str:
    return ",".join(sorted(set(values)))
