"""Buckwalter transliteration, in which the dictionary is written, to Arabic script and back. Owns the table."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from tuireader.arabic.normalization import strip_marks

_LETTERS = {
    "'": "ء", "|": "آ", ">": "أ", "&": "ؤ", "<": "إ", "}": "ئ", "A": "ا", "b": "ب", "p": "ة", "t": "ت", "v": "ث",
    "j": "ج", "H": "ح", "x": "خ", "d": "د", "*": "ذ", "r": "ر", "z": "ز", "s": "س", "$": "ش", "S": "ص", "D": "ض",
    "T": "ط", "Z": "ظ", "E": "ع", "g": "غ", "f": "ف", "q": "ق", "k": "ك", "l": "ل", "m": "م", "n": "ن", "h": "ه",
    "w": "و", "Y": "ى", "y": "ي", "P": "پ", "J": "چ", "V": "ڤ", "G": "گ",
}  # fmt: skip
_MARKS = {"F": "ً", "N": "ٌ", "K": "ٍ", "a": "َ", "u": "ُ", "i": "ِ", "~": "ّ", "o": "ْ", "`": "ٰ"}
_VARIANTS = {"ٱ": "A", "ی": "y", "ې": "y", "ک": "k", "ہ": "h", "ھ": "h", "ە": "h"}
"""Letters of neighbouring languages' keyboards that stand for an Arabic one."""

MARKS = frozenset(_MARKS)
_SHADDA_LAST = re.compile(r"([aiuFNKo`])~")
_TO_ARABIC = str.maketrans(_LETTERS | _MARKS | {"{": "ا"})
_TO_LATIN = {ord(arabic): latin for latin, arabic in _LETTERS.items()} | {ord(a): b for a, b in _VARIANTS.items()}
_TO_VOCALIZED = _TO_LATIN | {ord(arabic): latin for latin, arabic in _MARKS.items()}
_NO_VOWELS = str.maketrans("", "", "".join(_MARKS))


def to_arabic(buckwalter: str) -> str:
    """Arabic script in NFC; the wasla of `{` is left out, as in print."""
    return unicodedata.normalize("NFC", buckwalter.translate(_TO_ARABIC))


def to_key(word: str) -> str | None:
    """The letters of a written word without their marks, or None where one of them has no place in the scheme."""
    letters = strip_marks(word)
    if any(ord(letter) not in _TO_LATIN for letter in letters):
        return None
    return letters.translate(_TO_LATIN)


def strip_vowels(buckwalter: str) -> str:
    """The letters alone."""
    return buckwalter.translate(_NO_VOWELS)


def to_vocalized(form: str) -> str | None:
    """A vocalized form in transliteration, the shadda before the vowel; None where a character has no place in it."""
    composed = unicodedata.normalize("NFC", form)
    latin = composed.translate(_TO_VOCALIZED)
    if not latin.isascii() or not set(composed).isdisjoint(latin):
        return None
    return _SHADDA_LAST.sub(r"~\1", latin)


@lru_cache(maxsize=1024)
def lemma_form(lemma: str) -> str:
    """The citation form in Arabic script of a lemma id such as `katab-u_1`."""
    bare = lemma.rpartition("_")[0] or lemma
    stem, dash, vowels = bare.rpartition("-")
    return to_arabic(stem if dash and stem and vowels.isalpha() else bare.rstrip("-"))
