"""Vowel marks on their letters. Owns the rule that tells which letter a mark of a PDF stands on.

A mark is a glyph without a width somewhere about its letter, and often nearer to the letter beside it. The order in
which glyphs are shown says more: programs that shape a line show it from left to right, a mark before its letter;
programs that show words as they are read show the letter first.
"""

from __future__ import annotations

import unicodedata
from itertools import islice

from tuireader.arabic.characters import TASHKEEL
from tuireader.loaders.pdf_glyphs import Glyph

_NEAR = 0.35
"""Of the size of a letter: how far beyond its edges its mark may stand."""
_MOST_MARKS = 4


def hosted(glyphs: list[Glyph]) -> list[Glyph]:
    """The glyphs, with marks joined to the letters that they stand on where the order of showing tells them."""
    out: list[Glyph | None] = list(glyphs)
    for at, glyph in enumerate(glyphs):
        if not _is_tashkeel(glyph.text):
            continue
        host = _host(glyphs, at)
        letter = out[host] if host is not None else None
        if host is not None and letter is not None and _is_near(glyph, letter):
            out[host] = letter._replace(text=letter.text + glyph.text)
            out[at] = None
    return [glyph for glyph in out if glyph is not None]


def is_mark(text: str) -> bool:
    """Whether it is nothing but marks."""
    return all(unicodedata.category(char) == "Mn" for char in text)


def _is_tashkeel(text: str) -> bool:
    return bool(text) and all(char in TASHKEEL for char in text)


def _host(glyphs: list[Glyph], at: int) -> int | None:
    """The letter behind the mark where the line runs to the right there, else the one before it."""
    before = next((n for n in islice(range(at - 1, -1, -1), _MOST_MARKS) if not is_mark(glyphs[n].text)), None)
    behind = next((n for n in islice(range(at + 1, len(glyphs)), _MOST_MARKS) if not is_mark(glyphs[n].text)), None)
    if before is None or behind is None:
        return behind if before is None else before
    if not _is_near(glyphs[at], glyphs[before]):
        return behind
    if not _is_near(glyphs[at], glyphs[behind]):
        return before
    return behind if glyphs[behind].left > glyphs[before].left else before


def _is_near(mark: Glyph, letter: Glyph) -> bool:
    reach = _NEAR * letter.size
    middle = (mark.left + mark.right) / 2
    beside = letter.left - reach <= middle <= letter.right + reach
    return beside and abs(mark.base - letter.base) <= letter.size and bool(letter.text.strip())
