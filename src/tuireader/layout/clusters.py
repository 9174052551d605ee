"""A paragraph as clusters in logical order. Owns the split into words and blanks; knows no levels and no lines."""

from __future__ import annotations

from functools import cache
from itertools import accumulate, chain
from typing import Final, NamedTuple

from tuireader.layout.cells import DOTTED_CIRCLE, width_of
from tuireader.layout.shape import shape_words

BLANK: Final = 0x20
"""The size of a blank in `Clusters.sizes`: one column, and a line may end at it."""

_BLANK_CLUSTER = ((1, " "),)
_REMEMBERED: Final = 20_000


_EVERY_SIZE = bytes(range(256))


class Clusters(NamedTuple):
    """Parallel columns, one entry a cluster; columns because a book has millions of them."""

    starts: list[int]
    """Where each cluster starts, in code points; one more than there are clusters, the last being the text's length."""
    texts: tuple[str, ...]
    sizes: bytes
    """Columns of the terminal, 0 to 2, more where a ligature is spelled out, or `BLANK`."""


def fitted(sizes: bytes, width: int) -> bytes:
    """The sizes on lines of `width` columns: what is wider than a whole line is drawn as a sign of one column."""
    return sizes if width >= BLANK else sizes.translate(_fitted(width))


@cache
def _fitted(width: int) -> bytes:
    return bytes(1 if width < size != BLANK else size for size in _EVERY_SIZE)


class _Sizes(dict[str, int]):
    def __missing__(self, text: str) -> int:
        size = BLANK if text.startswith(" ") else width_of(text)
        if len(self) < _REMEMBERED:
            self[text] = size
        return size


_SIZES = _Sizes()


def clusters_of(text: str) -> Clusters:
    """The clusters of a text that has been through `cells.shown`."""
    if not text:
        return Clusters([0], (), b"")
    words = text.split(" ")
    parts: list[tuple[tuple[int, str], ...]] = [_BLANK_CLUSTER] * (2 * len(words) - 1)
    parts[::2] = shape_words(words)
    pairs = list(chain.from_iterable(parts))
    counts, texts = zip(*pairs, strict=True)
    if DOTTED_CIRCLE in "".join(texts):
        counts, texts = zip(*_marks_on_blanks(text, pairs), strict=True)
    return Clusters(list(accumulate(counts, initial=0)), texts, bytes(map(_SIZES.__getitem__, texts)))


def _marks_on_blanks(text: str, pairs: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Give marks at the head of a word to the blank before it: Quranic pause marks stand so."""
    merged: list[tuple[int, str]] = []
    start = 0
    for count, drawn in pairs:
        lone = drawn.startswith(DOTTED_CIRCLE) and text[start] != DOTTED_CIRCLE
        if lone and merged and merged[-1][1] == " ":
            merged[-1] = (1 + count, " " + drawn[1:])
        else:
            merged.append((count, drawn))
        start += count
    return merged
