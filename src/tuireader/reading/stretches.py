"""A text in stretches of about a thousand words, each made when it is needed. Owns where they part."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import accumulate

from tuireader.document import Token
from tuireader.nlp.protocols import Stretch

_CODE_POINTS = 6000
KEPT = 12
"""Stretches that are at hand while one reads to and fro; who reads straight on needs the three around a place."""


class Stretches:
    """Stretches by number; the paragraphs of one are whole, so that one of many words makes a long one."""

    def __init__(
        self, texts: Sequence[str], tokens: Callable[[int], tuple[Token, ...]], *, at_hand: int = KEPT
    ) -> None:
        """`tokens`: those of a paragraph by its index; `at_hand`: so many stretches are remembered."""
        ends = accumulate(len(text) + 1 for text in texts)
        starts = [(end - len(text) - 1) // _CODE_POINTS for end, text in zip(ends, texts, strict=True)]
        order = {start: number for number, start in enumerate(dict.fromkeys(starts))}
        self._numbers = [order[start] for start in starts]
        self._texts = texts
        self._tokens = tokens
        self._stretch = lru_cache(maxsize=at_hand)(self._make)

    def around(self, index: int) -> tuple[Stretch, ...]:
        """The stretch of paragraph `index`, between the one before and the one after."""
        number = self._numbers[index]
        return tuple(self._stretch(near) for near in range(max(0, number - 1), min(number + 1, self._numbers[-1]) + 1))

    def _make(self, number: int) -> Stretch:
        first, last = bisect_left(self._numbers, number), bisect_right(self._numbers, number)
        return Stretch(tuple((self._texts[index], self._tokens(index)) for index in range(first, last)))
