"""Consonant skeletons, under which a name written in Arabic and in Latin letters can meet. Owns both reductions.

Arabic writes foreign names without most of their vowels, and one letter for several sounds: what is compared is the
row of consonants with those sounds made one.
"""

from __future__ import annotations

import re

_LATIN_PAIRS = (
    ("tsch", "C"), ("sch", "C"), ("tch", "C"), ("sh", "C"), ("ch", "C"), ("ph", "f"), ("th", "t"), ("gh", "g"), ("kh",
    "k"), ("ck", "k"), ("dg", "j"), ("qu", "k"), ("wr", "r"), ("kn", "n"), ("zh", "j"), ("ce", "se"), ("ci", "si"),
    ("cy", "si"), ("ge", "je"), ("gi", "ji"), ("x", "ks"),
)  # fmt: skip
_LATIN_SINGLE = str.maketrans({"c": "k", "q": "k", "v": "f", "z": "s", "p": "b", "g": "g", "j": "g"})
_LATIN_SILENT = re.compile(r"[aeiouwyh'.\-]")
_ARABIC = {
    "ب": "b", "پ": "b", "ت": "t", "ط": "t", "ث": "t", "ج": "g", "غ": "g", "ق": "k", "گ": "g", "چ": "C", "ژ": "g", "خ":
    "k", "د": "d", "ض": "d", "ذ": "d", "ر": "r", "ز": "s", "س": "s", "ص": "s", "ظ": "s", "ش": "C", "ف": "f", "ڤ": "f",
    "ك": "k", "ک": "k", "ل": "l", "م": "m", "ن": "n",
}  # fmt: skip
_DOUBLED = re.compile(r"(.)\1+")


def latin_skeleton(name: str) -> str:
    """The consonants of a name in Latin letters."""
    text = name.lower()
    for pair, sound in _LATIN_PAIRS:
        text = text.replace(pair, sound)
    return _DOUBLED.sub(r"\1", _LATIN_SILENT.sub("", text.translate(_LATIN_SINGLE)))


def arabic_skeleton(word: str) -> str:
    """The consonants of a name in Arabic letters, without marks."""
    return _DOUBLED.sub(r"\1", "".join(_ARABIC.get(letter, "") for letter in word))


def vowel_distance(word: str, name: str) -> int:
    """How badly the vowels that the Arabic writes agree with those of the Latin: 0 is best."""
    first = word[:1] in "اأإآعيوه"
    mismatch = (name[:1] in "aeiouwyh") != first
    return 3 * mismatch + abs(_long(word) - len(re.findall(r"[aeiouyw]+", name)))


def _long(word: str) -> int:
    return sum(letter in "اويىةآ" for letter in word)
