"""Where quotations and brackets stand, so that nothing is split inside them. Owns the pairing of marks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter

_PAIRS = {"«": "»", "“": "”", "‘": "’", "‹": "›", "﴿": "﴾", "(": ")", "[": "]", "{": "}"}
_CLOSING = {close: start for start, close in _PAIRS.items()}
_MARK = re.compile('["' + re.escape("".join(_PAIRS) + "".join(_CLOSING)) + "]")


def enclosed_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Outermost quotations and brackets in code points `start`..`end`, marks included, sorted.

    A mark that nothing closes encloses nothing. The straight quote opens and closes in turn. An apostrophe (a closing
    ’ that nothing opened) is passed over.
    """
    spans: list[tuple[int, int]] = []
    stack: list[tuple[str, int]] = []
    waiting: Counter[str] = Counter()
    for match in _MARK.finditer(text, start, end):
        mark, at = match[0], match.start()
        opener = '"' if mark == '"' and waiting[mark] else _CLOSING.get(mark)
        if opener is None:
            stack.append((mark, at))
            waiting[mark] += 1
        elif waiting[opener]:
            first = _unwind(stack, waiting, opener)
            while spans and spans[-1][0] > first:
                spans.pop()
            spans.append((first, at + 1))
    return spans


def encloses(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of the sorted, disjoint `spans` has more text on both sides of code points `start`..`end`."""
    at = bisect_left(spans, (start,)) - 1
    return at >= 0 and end < spans[at][1]


def _unwind(stack: list[tuple[str, int]], waiting: Counter[str], opener: str) -> int:
    """Take marks off the stack down to the last `opener`; its place. Those above it were never closed."""
    while True:
        mark, at = stack.pop()
        waiting[mark] -= 1
        if mark == opener:
            return at
