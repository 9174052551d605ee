"""Which paragraphs say what a text says. Owns the choice: nearness to the middle of the text, position, no doubles."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from tuireader.nlp.summaries.keywords import rarity

MOST_LINES = 5
NEWS_LINES = 3
LEAD_SHARE = 0.5
"""A first paragraph that is this near to the middle of the text, beside the nearest, is its lead."""
POSITION = 0.5
REDUNDANCY = 0.35
_LEAST_STEMS = 5

Vector = dict[str, float]


def telling(counts: Sequence[Counter[str]], background: Mapping[str, float]) -> list[int]:
    """The numbers of the paragraphs with these stems that stand for all of them, in order.

    Linear in the length of the text. With a lead: it and the two most telling others; without: at most five.
    """
    vectors = vectors_of(counts, background)
    numbers = [number for number, one in enumerate(counts) if len(one) >= _LEAST_STEMS and vectors[number]]
    if not numbers:
        return [number for number, one in enumerate(counts) if one][:1]
    scores = centrality([vectors[number] for number in numbers])
    lead = scores[0] >= LEAD_SHARE * max(scores)
    last = max(len(numbers) - 1, 1)
    values = {
        number: score * (1 - POSITION * place / last)
        for place, (number, score) in enumerate(zip(numbers, scores, strict=True))
    }
    chosen = [numbers[0]] if lead else []
    most = NEWS_LINES if lead else MOST_LINES
    while len(chosen) < min(most, (len(numbers) + 1) // 2):
        chosen.append(_next(values, chosen, vectors))
    return sorted(chosen)


def vectors_of(counts: Sequence[Counter[str]], background: Mapping[str, float]) -> list[Vector]:
    """Weights of the stems of each paragraph, of length 1 where it has any."""
    return [unit({stem: count**0.5 * rarity(stem, background) for stem, count in one.items()}) for one in counts]


def centrality(vectors: Sequence[Vector]) -> list[float]:
    """Cosine of each vector with the sum of all (Radev et al. 2004)."""
    middle: Vector = {}
    for vector in vectors:
        for stem, value in vector.items():
            middle[stem] = middle.get(stem, 0.0) + value
    middle = unit(middle)
    return [dot(vector, middle) for vector in vectors]


def dot(first: Vector, second: Vector) -> float:
    """Product of two vectors; the cosine where both have length 1."""
    if len(first) > len(second):
        first, second = second, first
    return sum(value * second[stem] for stem, value in first.items() if stem in second)


def _next(values: Mapping[int, float], chosen: Sequence[int], vectors: Sequence[Vector]) -> int:
    """The most central paragraph that does not repeat those chosen (maximal marginal relevance)."""

    def gain(number: int) -> float:
        return values[number] - REDUNDANCY * max((dot(vectors[number], vectors[one]) for one in chosen), default=0.0)

    return max((number for number in values if number not in chosen), key=gain)


def unit(vector: Vector) -> Vector:
    """The vector in length 1; an empty one for one without a length."""
    length = math.sqrt(sum(value * value for value in vector.values()))
    return {stem: value / length for stem, value in vector.items() if value} if length else {}
