"""Folding of spellings for look-up and search, with a way back to the text. Owns the equivalences; knows no lexicon."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from tuireader.arabic.characters import (
    ARABIC_INDIC_DIGITS,
    BIDI_ISOLATES,
    BIDI_MARKS,
    EXTENDED_DIGITS,
    TASHKEEL,
    TATWEEL,
    ZWJ,
    ZWNJ,
)
from tuireader.arabic.digits import to_ascii_digits
from tuireader.arabic.translating import translated

DROPPED = TASHKEEL | BIDI_MARKS | BIDI_ISOLATES | {TATWEEL, ZWNJ, ZWJ}
"""What `strip_marks` takes away."""
_DROP_TABLE = {ord(char): None for char in DROPPED}
# The last three keep lower case a matter of one code point: İ would become two, and Σ differs at the end of a word.
_LETTERS = str.maketrans(
    {
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ٱ": "ا",
        "ى": "ي",
        "ی": "ي",
        "ة": "ه",
        "ؤ": "و",
        "ئ": "ي",
        "ک": "ك",
        "ہ": "ه",
        "ھ": "ه",
        "İ": "i",
        "Σ": "σ",
        "ς": "σ",
    }
)
_DIGITS = {ord(digit): to_ascii_digits(digit) for digit in ARABIC_INDIC_DIGITS + EXTENDED_DIGITS}
_KEPT_CASE = {**_DROP_TABLE, **_LETTERS, **_DIGITS}
"""In one table, for a long text is gone through once for each."""


class Folded(Struct, frozen=True):
    """A folded text and the place in the source of each of its code points."""

    text: str
    offsets: Sequence[int]
    """`offsets[i]` is the source offset of the folded code point `i`; one more entry holds the source's length."""

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The source span of folded `start`..`end`; marks that follow its last letter belong to it."""
        return self.offsets[start], self.offsets[end]


def strip_marks(text: str) -> str:
    """Without tashkeel, tatweel, joiners and direction marks; letters stay as written."""
    # A word of letters alone is what it is: all that is dropped is no letter to Unicode, but for the tatweel.
    if text.isalpha() and TATWEEL not in text:
        return text
    return translated(text, _DROP_TABLE)


def fold(text: str) -> str:
    """What search compares: no marks, one form of alef, hamza seats, ya and ha, ASCII digits, lower case."""
    return fold_letters(text).lower()


def fold_letters(text: str) -> str:
    """`fold` without lower case: for what is no text, as a pattern whose capitals have a meaning."""
    return translated(text, _KEPT_CASE)


def folded_words(text: str) -> frozenset[str]:
    """The words of a list that is written as running text, folded."""
    return frozenset(fold(text).split())


def fold_with_offsets(text: str) -> Folded:
    """`fold` with the way back. The last letter before dropped marks reaches up to the next kept code point."""
    folded = fold(text)
    # One code point of what is kept is one of what is folded.
    if len(folded) == len(text):
        return Folded(folded, range(len(text) + 1))
    return Folded(folded, (*(index for index, char in enumerate(text) if char not in DROPPED), len(text)))
