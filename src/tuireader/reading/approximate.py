"""Approximate matching of strings by edit distance. Owns the algorithm; knows no text and no limits.

Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic programming", JACM 46 (1999), in
the form of Hyyrö (2003): a column of the matrix is two integers, whatever its height.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple


class Match(NamedTuple):
    """Code points `start`..`end` of what was looked through, and their edit distance to the pattern."""

    start: int
    end: int
    errors: int


def best_match(pattern: str, text: str) -> Match:
    """The part of `text` with the least edit distance to `pattern`, the first of several; the pattern is not empty."""
    errors, end = min((errors, end) for end, errors in enumerate(_columns(pattern, text, free=True)))
    backwards = _columns(pattern[::-1], text[:end][::-1], free=False)
    # Of several starts with as few errors, the one that makes the match as long as the pattern.
    length = min((abs(length - len(pattern)), length) for length, found in enumerate(backwards) if found == errors)[1]
    return Match(end - length, end, errors)


def errors_at_start(pattern: str, text: str) -> int:
    """The least edit distance between `pattern` and any beginning of `text`."""
    return min(_columns(pattern, text, free=False))


def _columns(pattern: str, text: str, *, free: bool) -> Iterator[int]:
    """The edit distance of `pattern` to text that ends before code point 0, 1, 2 and so on.

    Args:
        pattern: What is looked for.
        text: What is looked through.
        free: Whether the match may begin anywhere, else it begins with the text.
    """
    places: dict[str, int] = {}
    for index, char in enumerate(pattern):
        places[char] = places.get(char, 0) | 1 << index
    every, top = (1 << len(pattern)) - 1, 1 << len(pattern) >> 1
    plus, minus, errors, carried = every, 0, len(pattern), 0 if free else 1
    yield errors
    for char in text:
        equal = places.get(char, 0)
        vertical = equal | minus
        horizontal = (((equal & plus) + plus) ^ plus) | equal
        up = minus | (every & ~(horizontal | plus))
        down = plus & horizontal
        errors += bool(up & top) - bool(down & top)
        up, down = up << 1 | carried, down << 1
        plus = every & (down | ~(vertical | up))
        minus = up & vertical & every
        yield errors
