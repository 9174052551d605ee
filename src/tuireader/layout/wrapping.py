"""Where lines end: greedy wrapping in logical order. Owns break points and exact line counts; knows no levels.

A line may end after blanks, which hang over its edge and take no room. A word wider than the line starts a line of its
own and is cut between clusters. A cluster is never cut: one wider than a whole line counts as one column (see `lines`).
"""

from __future__ import annotations

import re
from typing import AnyStr

from tuireader.arabic.characters import ZWJ, ZWNJ
from tuireader.layout.cells import shown
from tuireader.layout.clusters import BLANK, clusters_of, fitted
from tuireader.layout.letters import LAM, LAM_ALEF
from tuireader.layout.spelled import MAYBE_SPELLED

_FOLDED = "x"
_COMMON_MARKS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670"
_MARK_RANGES = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
_MARKS = re.compile(f"[{_MARK_RANGES}]+")
PLAIN_RANGES = (
    " -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0377\u0384-\u038a\u038e-\u03a1\u03a3-\u0482\u0606-\u060f\u061b\u061e-\u064a"
    "\u0660-\u066f\u0671-\u06d5\u06e5\u06e6\u06e9\u06ee-\u06ff\u0750-\u077f\u08a0-\u08b4\u2010-\u2027\u2030-\u205e"
    "\ufb50-\ufbb1\ufbd3-\ufbe9\ufbfc-\ufbff\ufd3e\ufd3f\ufe70-\ufe74\ufe76-\ufefc"
)
"""As a character class: bases of one column, whatever stands beside them, lam and alef apart."""
_PLAIN = re.compile(f"[{PLAIN_RANGES}]*")
_NEARLY_PLAIN = re.compile(f"[{PLAIN_RANGES}{_MARK_RANGES}{ZWNJ}{ZWJ}]*")
_STRAY_MARK = re.compile(f"(?:^|[{ZWNJ}{ZWJ}])[{_MARK_RANGES}]")
"""Marks that may have nothing to stand on."""
_WORDS = re.compile(rb"([^ ]*)( *)")


def line_ends(sizes: bytes, width: int) -> list[int]:
    """Where each line ends, as indexes into `Clusters.sizes`; hanging blanks belong to the line before them."""
    sizes = fitted(sizes, width)
    if sizes.strip(b"\1 "):
        return _uneven_ends(sizes, width)
    return _even_ends(sizes, b" ", width)


def count_lines(text: str, width: int) -> int:
    """How many lines `LaidOut(text)` has at `width` columns, for a fraction of its cost: most texts need no shaping."""
    width = max(1, width)
    if 2 * len(text) <= width and not MAYBE_SPELLED.search(text):
        return 1
    if _is_all(_PLAIN, text):
        if len(text) <= width:
            return 1
        return len(_even_ends(_folded(text), " ", width))
    text = shown(text)
    spelled = MAYBE_SPELLED.search(text) is not None
    even = MAYBE_SPELLED.sub(lambda sign: _FOLDED * _spelled_size(sign[0], width), text) if spelled else text
    if _is_all(_NEARLY_PLAIN, even) and not _STRAY_MARK.search(even):
        even = _folded(_without_marks(even)).replace(ZWNJ, "").replace(ZWJ, "")
        if not spelled or max(map(len, even.split(" "))) <= width:
            return len(_even_ends(even, " ", width))
    return len(line_ends(clusters_of(text).sizes, width))


def _spelled_size(sign: str, width: int) -> int:
    return fitted(clusters_of(sign).sizes, width)[0]


def _is_all(pattern: re.Pattern[str], text: str) -> bool:
    """Whether the pattern, which matches anything if only nothing, matches the whole text."""
    match = pattern.match(text)
    return match is not None and match.end() == len(text)


def _folded(text: str) -> str:
    for alef in LAM_ALEF:
        text = text.replace(LAM + alef, _FOLDED)
    return text


def _without_marks(text: str) -> str:
    for mark in _COMMON_MARKS:
        text = text.replace(mark, "")
    return _MARKS.sub("", text)


def _even_ends(text: AnyStr, blank: AnyStr, width: int) -> list[int]:
    """Line ends where every item is one column."""
    ends: list[int] = []
    start, inked = 0, len(text.rstrip(blank))
    while inked - start > width:
        end = text.rfind(blank, start, start + width + 1)
        if end < 0:
            end = start + width
        while text[end : end + 1] == blank:
            end += 1
        ends.append(end)
        start = end
    ends.append(len(text))
    return ends


def _uneven_ends(sizes: bytes, width: int) -> list[int]:
    """Line ends with items of no column or several. What has none never makes a line."""
    ends: list[int] = []
    column = 0
    for match in _WORDS.finditer(sizes):
        start, end = match.span(1)
        word = sum(match[1])
        if word and column + word > width:
            if start > (ends[-1] if ends else 0):
                ends.append(start)
            column = 0
            while word > width:
                start, taken = _cut(sizes, start, width)
                ends.append(start)
                word -= taken
        column += word + match.end(2) - end
    ends.append(len(sizes))
    return ends


def _cut(sizes: bytes, start: int, width: int) -> tuple[int, int]:
    """As many clusters from `start` as fit into `width`: where they end, and their columns."""
    taken = 0
    while sizes[start] != BLANK and taken + sizes[start] <= width:
        taken += sizes[start]
        start += 1
    return start, taken
