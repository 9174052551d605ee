"""How a word is written against how the dictionary has it. Owns the back-offs and the test of agreement."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from tuireader.arabic.normalization import strip_marks

T = TypeVar("T")

_SHADDA = "ّ"
_TANWIN = frozenset("ًٌٍ")
"""Often the only mark of a word, on a letter whose shadda is left out: عالميٌّ is printed عالميٌ."""
_VOWELS = frozenset("ًٌٍَُِْ")
_MARKS = _VOWELS | {_SHADDA}
_SEATED = frozenset("أإآ")
_DRAWN_OUT = re.compile(r"(.)\1{2,}")
_MAX_INNER = 4
"""Alefs that are tried as hamzas: more than that, and it is no slip of the pen."""


def respellings(key: str) -> Iterator[str]:
    """Other spellings of a word in transliteration under which the dictionary may have it, likeliest first."""
    if key.endswith("h"):
        yield key[:-1] + "p"
    if key[-1:] in ("Y", "y"):
        yield key[:-1] + ("y" if key[-1] == "Y" else "Y")
    if key.endswith("A"):
        yield key[:-1]
    bare = key.translate(str.maketrans("><|", "AAA"))
    if bare != key:
        yield bare
    inner = [index for index, char in enumerate(bare) if char == "A"][:_MAX_INNER]
    yield from (bare[:index] + seat + bare[index + 1 :] for index in inner for seat in ">|<")
    unseated = key.translate(str.maketrans("&}", "''"))
    if unseated != key:
        yield unseated
        yield key.translate(str.maketrans("&}", ">>"))
    if "'" in key:
        yield key.replace("'", "}")
    if (shortened := _DRAWN_OUT.sub(r"\1", key)) != key:
        yield shortened


def has_marks(word: str) -> bool:
    """Whether a vowel or a shadda is written."""
    return not _MARKS.isdisjoint(word)


def fewest_contradictions(word: str, readings: Sequence[T], vocalized: Callable[[T], str]) -> Sequence[T]:
    """The readings that contradict the fewest of the marks which `word` does write."""
    counts = _counts(word, readings, vocalized)
    fewest = min(counts)
    return [reading for reading, count in zip(readings, counts, strict=True) if count == fewest]


def without_contradictions(word: str, readings: Sequence[T], vocalized: Callable[[T], str]) -> Sequence[T]:
    """The readings that contradict none of the marks which `word` does write."""
    counts = _counts(word, readings, vocalized)
    return [reading for reading, count in zip(readings, counts, strict=True) if not count]


def _counts(word: str, readings: Sequence[T], vocalized: Callable[[T], str]) -> list[int]:
    parts = _letters(unicodedata.normalize("NFC", word).replace("ًا", "اً"))
    return [_contradictions(parts, _letters(vocalized(reading))) for reading in readings]


def _letters(word: str) -> list[tuple[str, str]]:
    """Each letter with the marks on it."""
    parts: list[tuple[str, str]] = []
    for char in word:
        if parts and not strip_marks(char):
            parts[-1] = (parts[-1][0], parts[-1][1] + char)
        elif strip_marks(char):
            parts.append((char, ""))
    return parts


def _contradictions(written: list[tuple[str, str]], reading: list[tuple[str, str]]) -> int:
    if len(written) != len(reading):
        return 0
    return sum(
        (letter in _SEATED and other in _SEATED and letter != other) or _differ(marks, other_marks)
        for (letter, marks), (other, other_marks) in zip(written, reading, strict=True)
    )


def _differ(written: str, reading: str) -> bool:
    if not written:
        return False
    if _SHADDA in written:
        if _SHADDA not in reading:
            return True
    elif _SHADDA in reading and not _TANWIN.issuperset(written):
        return True
    mine, theirs = _VOWELS.intersection(written), _VOWELS.intersection(reading)
    return bool(mine and theirs and mine != theirs)
