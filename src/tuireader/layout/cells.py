"""What takes up a place on a line: the cell, and how many columns of a terminal a character takes.

Owns the measure (Rich's, as Textual's is: a second one would disagree) and which characters are never drawn; knows no
words and no lines.
"""

from __future__ import annotations

import re
import unicodedata
from enum import IntEnum
from typing import Final, NamedTuple

from rich.cells import cell_len

from tuireader.arabic.cleaning import visible

width_of = cell_len
"""Columns that a text takes, all of it drawn: controls and joiners are taken out before it is measured."""

DOTTED_CIRCLE = "\u25cc"
"""Carries a mark that has no letter to stand on."""

MOST_MARKS: Final = 16
"""Drawn on one letter; a text can pile up thousands to flood the screen."""


class Cell(NamedTuple):
    """One cluster as drawn: a letter with its marks, lam-alef, a digit, a sign; or something that is not drawn.

    A code point that is spelled out (U+FDFA) has a cell for each of its letters, all over the same code points.
    """

    start: int
    end: int
    """Half-open code points of the paragraph, in logical order."""
    text: str
    """What is drawn: shaped, mirrored, without controls; empty for what is not drawn."""
    width: int
    """Columns of the terminal: 0, 1 or 2."""


class Kind(IntEnum):
    """What a character does to the cluster it is in."""

    BASE = 0
    """Starts a cluster and is drawn."""
    MARK = 1
    """Belongs to the cluster before it and is drawn on it."""
    SILENT = 2
    """Belongs to the cluster before it and is not drawn: ZWJ, ZWNJ, variation selectors, skin tones."""
    CONTROL = 3
    """A cluster of its own, for it has a direction of its own, but not drawn: LRM, isolates, U+06DD."""


_UNDRAWN = re.compile("[\u034f\u180b-\u180f\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0100-\U000e01ef]")
"""Terminals disagree about how wide these make the character before them."""


class _Kinds(dict[str, Kind]):
    def __missing__(self, char: str) -> Kind:
        self[char] = kind = _kind(char)
        return kind


def _kind(char: str) -> Kind:
    if unicodedata.category(char) == "Cf":
        return Kind.SILENT if unicodedata.bidirectional(char) == "BN" else Kind.CONTROL
    if _UNDRAWN.match(char):
        return Kind.SILENT
    return Kind.BASE if width_of(char) else Kind.MARK


KINDS = _Kinds()
"""Character -> kind, filled as characters are met."""


def pieces(text: str) -> list[str]:
    """What is drawn of one cluster as letters with their marks: more than one where it is spelled out."""
    parts: list[str] = []
    for char in text:
        if parts and KINDS[char] is Kind.MARK:
            parts[-1] += char
        else:
            parts.append(char)
    return parts


_SPACES = re.compile("[\u2000-\u2006\u2008-\u200a\u205f\u3000]")


def shown(text: str) -> str:
    """The text as the layout sees it, code point for code point: no controls, every space that breaks is a blank."""
    text = visible(text)
    return text if text.isascii() else _SPACES.sub(" ", text)
