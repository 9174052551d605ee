"""What stands at the edges of pages and is no text: page numbers, running titles. Owns how they are told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from tuireader.loaders.pdf_lines import PageLine

_PAGE_NUMBER = re.compile(r"[-–—\s]*\d{1,5}[-–—\s]*")
_DIGITS = re.compile(r"\d+")
_REACH = 2
"""Lines at the top and at the bottom of a page that may be running ones."""
_FEWEST = 3
"""Pages that a line runs through; in a text of fewer pages, all of them."""
_Key = tuple[str, int, int]


def text_lines(pages: list[list[PageLine]]) -> list[list[PageLine]]:
    """The lines of each page without its number and without what stands in the same place of other pages too."""
    bare = [_without_number(lines) for lines in pages]
    counts = Counter(key for lines in bare for key in {key for _, key in _edges(lines)})
    fewest = max(2, min(_FEWEST, len(pages)))
    running = {key for key, count in counts.items() if count >= fewest}
    if not running:
        return bare
    kept = [_without(lines, {at for at, key in _edges(lines) if key in running}) for lines in bare]
    # Slides and forms: where nothing else would be left, what they have in common is their text.
    return [_without_number(lines) for lines in kept] if any(kept) else bare


def _edges(lines: list[PageLine]) -> Iterator[tuple[int, _Key]]:
    """The places of the outermost lines, and what makes them the same on another page."""
    for at in sorted({*range(min(_REACH, len(lines))), *range(max(0, len(lines) - _REACH), len(lines))}):
        line = lines[at]
        yield at, (_DIGITS.sub("#", line.text), round(line.base), round(line.size))


def _without(lines: list[PageLine], dropped: set[int]) -> list[PageLine]:
    """Without the lines at the edges; one inside a text that goes on beyond it stays."""
    first, last = 0, len(lines)
    while first < last and first in dropped:
        first += 1
    while last > first and last - 1 in dropped:
        last -= 1
    return lines[first:last]


def _without_number(lines: list[PageLine]) -> list[PageLine]:
    last = len(lines)
    while last and _PAGE_NUMBER.fullmatch(lines[last - 1].text):
        last -= 1
    return lines[1:last] if last and _PAGE_NUMBER.fullmatch(lines[0].text) else lines[:last]
