"""How a text is drawn: with which marks, in which digits. Owns what each choice hides or swaps; changes no text.

A hidden mark stays in its cluster and a swapped digit in its cell, so that offsets, columns and lines are the same in
every display.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

from msgspec import Struct

from tuireader.arabic.characters import TASHKEEL
from tuireader.arabic.digits import to_arabic_indic_digits, to_ascii_digits

_LETTER_PARTS = "\u0654\u0655"
"""Hamza above and below: they spell another letter, as in Quranic texts and in Urdu."""
_SHADDA_TANWIN = "\u064b\u064c\u064d\u0651\u08f0\u08f1\u08f2"
_REMEMBERED = 20_000
_EXTENDED_TO_INDIC = {0x06F0 + value: chr(0x0660 + value) for value in range(10)}
_WORD = re.compile("[^ ]*[0-9\u06f0-\u06f9][^ ]*")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")


class Tashkeel(StrEnum):
    """Which vowel marks and Quranic signs are drawn."""

    FULL = "full"
    SHADDA_TANWIN = "shadda"
    NONE = "none"


class Digits(StrEnum):
    """Which digits are drawn."""

    AS_WRITTEN = "as-written"
    ARABIC_INDIC = "arabic"
    """In text that runs right to left; a word with Latin letters keeps its own."""
    ASCII = "latin"


class Display(Struct, frozen=True):
    """One way to draw texts."""

    tashkeel: Tashkeel = Tashkeel.FULL
    digits: Digits = Digits.AS_WRITTEN

    def with_digits(self, text: str, base: int) -> str:
        """The text, code point for code point, in the digits that a paragraph of that direction is drawn in."""
        if self.digits is Digits.ASCII:
            return to_ascii_digits(text)
        if self.digits is Digits.ARABIC_INDIC and base:
            return _WORD.sub(_indic, text)
        return text

    def without_marks(self, text: str) -> str:
        """The text without the marks that are not drawn: shorter, for output that has no cells."""
        return text if self.tashkeel is Tashkeel.FULL else text.translate(_hidden(self.tashkeel))

    @property
    def hiding(self) -> Hiding | None:
        """What draws a cluster without the marks that are hidden; None where every mark is drawn."""
        return None if self.tashkeel is Tashkeel.FULL else _hiding(self.tashkeel)


AS_WRITTEN = Display()


class Hiding(dict[str, str]):
    """Cluster -> the cluster without its hidden marks; filled as clusters are met."""

    def __init__(self, tashkeel: Tashkeel) -> None:
        super().__init__()
        self._hidden = _hidden(tashkeel)

    def __missing__(self, text: str) -> str:
        drawn = text.translate(self._hidden)
        if len(self) < _REMEMBERED:
            self[text] = drawn
        return drawn


@cache
def _hiding(tashkeel: Tashkeel) -> Hiding:
    return Hiding(tashkeel)


@cache
def _hidden(tashkeel: Tashkeel) -> dict[int, None]:
    kept = _LETTER_PARTS + (_SHADDA_TANWIN if tashkeel is Tashkeel.SHADDA_TANWIN else "")
    return {ord(mark): None for mark in TASHKEEL if mark not in kept}


def _indic(word: re.Match[str]) -> str:
    return word[0] if _LATIN.search(word[0]) else to_arabic_indic_digits(word[0]).translate(_EXTENDED_TO_INDIC)
