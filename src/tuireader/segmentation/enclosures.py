"""Where quotations and brackets stand, so that nothing is split inside them. Owns the pairing of marks."""

from __future__ import annotations

import re

_PAIRS = {"«": "»", "“": "”", "‘": "’", "(": ")", "[": "]", "{": "}"}
_CLOSING = {close: start for start, close in _PAIRS.items()}
_MARK = re.compile('["' + re.escape("".join(_PAIRS) + "".join(_CLOSING)) + "]")


def enclosed_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Outermost quotations and brackets in code points `start`..`end`, marks included, sorted.

    A mark that nothing closes encloses nothing. The straight quote opens and closes in turn. An apostrophe (a closing
    ’ that nothing opened) is passed over.
    """
    spans: list[tuple[int, int]] = []
    stack: list[tuple[str, int]] = []
    for match in _MARK.finditer(text, start, end):
        mark, at = match[0], match.start()
        opener = _opener(mark, stack)
        if opener is None:
            stack.append((mark, at))
            continue
        depth = next((i for i in range(len(stack) - 1, -1, -1) if stack[i][0] == opener), None)
        if depth is None:
            continue
        first = stack[depth][1]
        del stack[depth:]
        spans = [span for span in spans if span[0] < first]
        spans.append((first, at + 1))
    return spans


def _opener(mark: str, stack: list[tuple[str, int]]) -> str | None:
    """The mark that `mark` would close, or None where it opens."""
    if mark == '"':
        return '"' if any(open_mark == '"' for open_mark, _ in stack) else None
    return _CLOSING.get(mark)
