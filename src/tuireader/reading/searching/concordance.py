"""Hits with what stands around them, one line each, the hits one below the other (a KWIC concordance).

Owns which words of the context there is room for; draws nothing.
"""

from __future__ import annotations

from unicodedata import east_asian_width

from msgspec import Struct

from tuireader.arabic.characters import TASHKEEL
from tuireader.layout import LaidOut

NBSP = "\u00a0"
"""A blank that is not dropped at the start of a line."""
_REACH = 120
"""Code points that are looked at on each side: more than there is ever room for."""


class Context(Struct, frozen=True):
    """A line with the hit in it."""

    text: str
    start: int
    end: int


def in_context(text: str, start: int, end: int, *, width: int, base: int) -> Context:
    """The hit `start`..`end` of a paragraph with the words around it, its first letter at 45 % of `width` cells."""
    room = width * 9 // 20
    before = _last_words(_one_line(text[max(0, start - _REACH) : start]), room, cut=start > _REACH)
    hit = _beginning(_one_line(text[start:end]), width - room)
    after = _first_words(_one_line(text[end : end + _REACH]), width - room - _most(hit), cut=end + _REACH < len(text))
    padding = NBSP * (room - LaidOut(before, base).line(0, _REACH * 2).width if before else room)
    begin = len(padding) + len(before)
    return Context(padding + before + hit + after, begin, begin + len(hit))


def _last_words(text: str, width: int, *, cut: bool) -> str:
    """The end of a text that fits, from the start of a word on."""
    at = len(text) - len(_beginning(text[::-1], width))
    if at or cut:
        blank = text.find(" ", at)
        at = len(text) if blank < 0 else blank + 1
    return text[at:]


def _first_words(text: str, width: int, *, cut: bool) -> str:
    """The start of a text that fits, up to the end of a word."""
    end = len(_beginning(text, width))
    if end < len(text) or cut:
        end = max(0, text.rfind(" ", 0, end + 1))
    return text[:end]


def _beginning(text: str, width: int) -> str:
    """As much of a text as is sure to fit."""
    used = 0
    for at, char in enumerate(text):
        used += _wide(char)
        if used > width:
            return text[:at]
    return text


def _most(text: str) -> int:
    """Cells that are enough for a text: two letters may share one."""
    return sum(map(_wide, text))


def _wide(char: str) -> int:
    if char in TASHKEEL:
        return 0
    return 2 if east_asian_width(char) in "WF" else 1


def _one_line(text: str) -> str:
    """White space as blanks of one cell each; the number of code points stays."""
    return "".join(" " if char.isspace() else char for char in text)
