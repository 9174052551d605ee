"""Where a line of verse has its middle. Owns the signs that stand there; lays nothing out."""

from __future__ import annotations

import re
from typing import Final

from tuireader.arabic.normalization import strip_marks
from tuireader.layout import Cut

_SIGN: Final = re.compile(r"\s+(?:\*{1,3}|\.{2,}|…+|[/|؛])\s+|\s*\t\s*|\s{3,}|\s*[\u2003\u2001]\s*")
_COMMA: Final = re.compile(r"[،,]\s+")
_MOST_UNLIKE: Final = 1.5
"""How much longer one side of a comma may be than the other: hemistichs have the same metre."""


def middle_of(verse: str) -> Cut | None:
    """The place between two hemistichs: the one sign that parts them, else the one comma amid the line."""
    signs = list(_SIGN.finditer(verse.strip()))
    if len(signs) == 1:
        shift = len(verse) - len(verse.lstrip())
        return Cut(signs[0].start() + shift, signs[0].end() + shift)
    commas = [] if signs else list(_COMMA.finditer(verse))
    if len(commas) != 1:
        return None
    # The comma belongs to what stands before it.
    end, start = commas[0].start() + 1, commas[0].end()
    first, second = len(strip_marks(verse[:end])), len(strip_marks(verse[start:]))
    alike = first <= _MOST_UNLIKE * second and second <= _MOST_UNLIKE * first
    return Cut(end, start) if alike else None
