"""Folding of spellings for look-up and search, with a way back to the text. Owns the equivalences; knows no lexicon."""

from __future__ import annotations

from dataclasses import dataclass

from tuireader.arabic.characters import BIDI_ISOLATES, BIDI_MARKS, TASHKEEL, TATWEEL, ZWJ, ZWNJ
from tuireader.arabic.digits import to_ascii_digits
from tuireader.arabic.translating import translated

_DROPPED = TASHKEEL | BIDI_MARKS | BIDI_ISOLATES | {TATWEEL, ZWNJ, ZWJ}
_DROP_TABLE = {ord(char): None for char in _DROPPED}
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


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and the place in the source of each of its code points."""

    text: str
    offsets: tuple[int, ...]
    """`offsets[i]` is the source offset of the folded code point `i`; one more entry holds the source's length."""

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The source span of folded `start`..`end`; marks that follow its last letter belong to it."""
        return self.offsets[start], self.offsets[end]


def strip_marks(text: str) -> str:
    """Without tashkeel, tatweel, joiners and direction marks; letters stay as written."""
    return translated(text, _DROP_TABLE)


def fold(text: str) -> str:
    """What search compares: no marks, one form of alef, hamza seats, ya and ha, ASCII digits, lower case."""
    return to_ascii_digits(translated(strip_marks(text), _LETTERS)).lower()


def fold_with_offsets(text: str) -> Folded:
    """`fold` with the way back. The last letter before dropped marks reaches up to the next kept code point."""
    kept = [(index, char) for index, char in enumerate(text) if char not in _DROPPED]
    folded: list[str] = []
    offsets: list[int] = []
    for index, char in kept:
        for part in fold(char):
            folded.append(part)
            offsets.append(index)
    return Folded("".join(folded), (*offsets, len(text)))
