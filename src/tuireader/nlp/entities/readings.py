"""What the dictionary says of a word by itself, as features. Owns the choice; the only door to morphology.

Out of context on purpose: the tagger of names must not change whenever the choice of readings in a text does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tuireader.arabic.normalization import fold, strip_marks
from tuireader.document import Analysis
from tuireader.nlp.protocols import Analyzer

_MOST = 12
"""Readings that are looked at: the unlikeliest say nothing."""
_GLOSSED = 4


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


def facts_of(word: str, analyzer: Analyzer) -> Facts:
    """Features of a written word in Arabic script."""
    readings = analyzer.analyze(word)[:_MOST]
    first = readings[0]
    names = [_is_name(reading) for reading in readings]
    extent = "all" if all(names) else "some" if any(names) else "no"
    before = _proclitics(first)
    features = [
        f"u={first.upos}",
        f"us={_set(reading.upos for reading in readings)}",
        f"n={extent}",
        f"cl={'+'.join(before)}",
        f"cls={_set('+'.join(_proclitics(reading)) for reading in readings)}",
        f"en={_set(_ending(reading) for reading in readings)}",
        f"le={fold(first.lemma)}",
    ]
    if first.guess:
        features.append("guess")
    if names[0]:
        features.append("n1")
    features.extend({f"gl={sense}" for reading in readings[:_GLOSSED] if (sense := _sense(reading))})
    return Facts(
        features=tuple(features),
        upos=first.upos,
        stem=_after(word, before),
        names=extent,
        name_offsets=_offsets(readings),
        known=not first.guess,
        accusative=all(map(_is_accusative, readings)),
    )


def _is_name(reading: Analysis) -> bool:
    return not reading.guess and (reading.upos == "PROPN" or reading.gloss[:1].isupper())


def _is_accusative(reading: Analysis) -> bool:
    return reading.feats.get("Case") == "Acc" or (reading.feats.get("Number") == "Dual" and reading.upos != "VERB")


def _proclitics(reading: Analysis) -> list[str]:
    return [fold(segment.form) for segment in reading.segments if segment.role == "proclitic"]


def _ending(reading: Analysis) -> str:
    return "+".join(fold(segment.form) for segment in reading.segments if segment.role in ("suffix", "enclitic"))


def _sense(reading: Analysis) -> str:
    return reading.gloss.partition(";")[0].strip()[:24]


def _set(values: Iterable[str]) -> str:
    return ",".join(sorted(set(values)))


def _after(word: str, proclitics: Sequence[str]) -> str:
    letters = fold(strip_marks(word))
    for proclitic in proclitics:
        letters = letters.removeprefix(proclitic)
    return letters


def _offsets(readings: Sequence[Analysis]) -> tuple[int, ...]:
    offsets = set()
    for reading in readings:
        if _is_name(reading) or reading.guess:
            before = _proclitics(reading)
            if before[-1:] == ["ال"]:
                before.pop()
            offsets.add(sum(map(len, before)))
    return tuple(sorted(offsets))
