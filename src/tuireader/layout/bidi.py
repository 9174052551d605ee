"""The Unicode bidirectional algorithm (UAX#9, Unicode 15): levels of a paragraph, order of a line.

Owns the algorithm's public face; knows nothing of cells, shapes or widths. Whole in Python because python-bidi gives a
string in display order and no levels, and a paragraph that wraps needs levels: they belong to the paragraph, the order
(L1, L2) to each line.
"""

from __future__ import annotations

import re
from functools import cache

from tuireader.layout.bidi_brackets import mirrored
from tuireader.layout.bidi_classes import REMOVED, classify
from tuireader.layout.bidi_explicit import explicit_levels, first_strong
from tuireader.layout.bidi_runs import sequence_levels

_EXPLICIT = re.compile(f"[{REMOVED}<>?!B]")
_BLANK = "w<>?!" + REMOVED
"""What L1 resets at the end of a line or before a separator."""


def resolve(text: str, base: int | None) -> tuple[int, bytes, str]:
    """Resolve one paragraph.

    Args:
        text: The whole paragraph, in logical order.
        base: 0 left to right, 1 right to left, None by the first strong character (P2, P3).

    Returns:
        The base level; the level of each code point before L1; the class of each, in the letters of
        `bidi_classes.CODES`. What rule X9 removes keeps the level of the code point before it.
    """
    classes = classify(text)
    if base is None:
        base = first_strong(classes) or 0
    if _EXPLICIT.search(classes):
        return base, explicit_levels(text, classes, base), classes
    edge = "LR"[base]
    return base, sequence_levels(text, classes, base, edge, edge), classes


def line_levels(classes: str, levels: bytes, base: int, start: int, end: int) -> bytes:
    """L1: the levels of the line `start`..`end`, its trailing blanks and its separators at base level."""
    line = bytearray(levels[start:end])
    inside = classes[start:end]
    edges = [index for index, letter in enumerate(inside) if letter in "sB"] if "s" in inside or "B" in inside else []
    for edge in edges:
        line[edge] = base
    for edge in (*edges, len(inside)):
        while edge and inside[edge - 1] in _BLANK:
            edge -= 1
            line[edge] = base
    return bytes(line)


def reorder(levels: bytes) -> list[int]:
    """L2: the logical index of each place, from the left."""
    order = list(range(len(levels)))
    present = set(levels)
    if len(present) < 2:
        return order[::-1] if levels[:1] and levels[0] & 1 else order
    for level in range(max(present), min(level | 1 for level in present) - 1, -1):
        for run in _at_least(level).finditer(levels):
            first, last = run.span()
            order[first:last] = order[first:last][::-1]
    return order


@cache
def _at_least(level: int) -> re.Pattern[bytes]:
    return re.compile(b"[\\x%02x-\\xff]+" % level)


def mirror(ch: str) -> str:
    """L4: the mirror image of a character, itself where it has none."""
    return mirrored().get(ch, ch)
