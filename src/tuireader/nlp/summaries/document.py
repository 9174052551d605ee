"""Which paragraphs say what a text says. Owns the choice: nearness to the middle of the text, position, no doubles."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from tuireader.nlp.summaries.weighing import rarity

MOST_LINES = 5
NEWS_LINES = 3
OPENING_SHARE = 0.2
"""A first paragraph that is this near to the middle of the text, beside the nearest, is always taken."""
LEAD_SHARE = 0.5
"""One that is so near is the lead of news, and fewer lines are enough."""
POSITION = 0.5
REDUNDANCY = 0.2
_LEAST_STEMS = 5
_NOTHING = 1e-9

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
    last = max(len(numbers) - 1, 1)
    values = {
        number: score * (1 - POSITION * place / last)
        for place, (number, score) in enumerate(zip(numbers, scores, strict=True))
    }
    chosen = [numbers[0]] if scores[0] >= OPENING_SHARE * max(scores) else []
    most = NEWS_LINES if scores[0] >= LEAD_SHARE * max(scores) else MOST_LINES
    while len(chosen) < min(most, (len(numbers) + 1) // 2):
        chosen.append(_next(values, chosen, vectors))
    return sorted(chosen)


def vectors_of(counts: Sequence[Counter[str]], background: Mapping[str, float]) -> list[Vector]:
    """Weights of the stems of each paragraph, of length 1 where it has any."""
    return [unit({stem: count**0.5 * rarity(stem, background) for stem, count in one.items()}) for one in counts]


def centrality(vectors: Sequence[Vector]) -> list[float]:
    """Cosine of each vector with the sum of all others: the centroid (Radev et al. 2004) without the vector itself."""
    middle: Vector = {}
    for vector in vectors:
        for stem, value in vector.items():
            middle[stem] = middle.get(stem, 0.0) + value
    square = dot(middle, middle)
    return [_likeness(dot(vector, middle), square) for vector in vectors]


def _likeness(product: float, square: float) -> float:
    """Cosine of a vector of length 1 with a sum less that vector, by its product with the sum."""
    rest = square - 2 * product + 1
    return max(0.0, product - 1) / math.sqrt(rest) if rest > _NOTHING else 1.0


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
