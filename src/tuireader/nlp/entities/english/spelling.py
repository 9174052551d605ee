"""Spells a name in Latin letters by how other names are spelled. Owns the search; the model is learned elsewhere.

A joint trigram model over units of an Arabic letter and the Latin ones that go with it, as
tools/train_transliteration.py writes it. Always a guess.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from tuireader.arabic.normalization import fold, strip_marks
from tuireader.arabic.transliteration import spell_name

_START, _END = "^", "$"
_BEAM = 6
_UNITS = 16
"""The most ways to write a letter that are tried."""
_UNKNOWN = -9000
"""The logarithm, in thousandths, of a unit that was never met."""
_CACHED = 4096
_CACHED_HISTORIES = 256
_DIRECT = {"پ": "ب", "چ": "ج", "ژ": "ج", "گ": "ج", "ڤ": "ف"}

_History = tuple[int, dict[str, int]]
"""What is left for shorter histories, and the share of each unit behind this one, as logarithms."""


_NONE: _History = (0, {})


class _Model(msgspec.Struct):
    """Histories are taken apart when a word needs them: few of 7,500 are at a time, and all take 6 MB."""

    unigrams: dict[str, int]
    bigrams: dict[str, msgspec.Raw]
    trigrams: dict[str, msgspec.Raw]


class _Path(NamedTuple):
    score: int
    latin: str
    two: str
    one: str


def letters_of(word: str) -> str:
    """What of a word is spelled: its folded letters, with ة, ى and a hamza that is said, without the article."""
    bare = strip_marks(word).replace("ة", "\0").replace("ى", "ا").replace("ئ", "\1").replace("ؤ", "\2")
    bare = fold(bare).replace("\0", "ة").replace("\1", "ئ").replace("\2", "ؤ")
    return bare.removeprefix("ال") if len(bare) > 4 else bare


class Speller:
    """Opened with the first word. May be used from any thread."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._model: _Model | None = None
        self._longer_history = lru_cache(maxsize=_CACHED_HISTORIES)(lambda two: _read(self._open().trigrams.get(two)))
        self._shorter_history = lru_cache(maxsize=_CACHED_HISTORIES)(lambda one: _read(self._open().bigrams.get(one)))
        self._units: dict[str, list[str]] = {}
        self.spellings = lru_cache(maxsize=_CACHED)(self._spellings)

    def _open(self) -> _Model:
        if self._model is None:
            model = msgspec.json.decode(self._path.read_bytes(), type=_Model)
            units: dict[str, list[str]] = {}
            for unit in sorted(model.unigrams, key=model.unigrams.__getitem__, reverse=True):
                units.setdefault(unit[0], []).append(unit)
            self._units = {letter: likely[:_UNITS] for letter, likely in units.items()}
            self._model = model
        return self._model

    def _spellings(self, letters: str, most: int) -> tuple[str, ...]:
        """Up to `most` spellings of a word as `letters_of` gives it, in small letters, the likeliest first.

        Raises:
            OSError: The model is not there.
            msgspec.DecodeError: It is none.
        """
        model = self._open()
        paths = [_Path(0, "", _START, _START)]
        for letter in letters:
            units = self._units.get(_DIRECT.get(letter, letter), [])
            if units:
                onward = [self._longer(model, path, unit) for path in paths for unit in units]
                paths = sorted(onward, key=lambda path: -path.score)[: _BEAM + most]
        ended = sorted((self._longer(model, path, _END) for path in paths), key=lambda path: -path.score)
        return tuple(dict.fromkeys(path.latin for path in ended))[:most]

    def _longer(self, model: _Model, path: _Path, unit: str) -> _Path:
        score = path.score + self._logarithm(model, path.two, path.one, unit)
        return _Path(score, path.latin + unit[1:], path.one, unit)

    def _logarithm(self, model: _Model, two: str, one: str, unit: str) -> int:
        left, known = self._longer_history(f"{two} {one}")
        if unit in known:
            return known[unit]
        lost, known = self._shorter_history(one)
        if unit in known:
            return left + known[unit]
        return left + lost + model.unigrams.get(unit, _UNKNOWN)


def _read(raw: msgspec.Raw | None) -> _History:
    return _NONE if raw is None else msgspec.json.decode(raw, type=_History)


def spelled(word: str, speller: Speller) -> str:
    """A word of a name without its article, capitalized; letter by letter where there is no model."""
    letters = letters_of(word)
    try:
        found = speller.spellings(letters, 1)
    except (OSError, msgspec.DecodeError):
        found = ()
    latin = found[0] if found and found[0] else spell_name(letters)
    return latin[:1].upper() + latin[1:]
