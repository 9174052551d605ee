"""Words of one string in a text are mostly one name: the model's doubts at one place are settled by the others.

Owns how much the other places count, and the best labels after that. Knows no feature and no model.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

from tuireader.nlp.entities.names import Labelled
from tuireader.nlp.entities.words import Word

Shares = Mapping[str, float]
"""Labels of a word and how likely each is; those that are left out are not."""
OUTSIDE = "O"
_WEIGHT = 0.35
"""What the mean of the other places counts against the place itself; measured, from .5 on it hurts."""
_TOO_MANY = 60
_LEAST_LETTERS = 3
_HARDLY = 0.002
_NEVER = -30.0


def agreed(paragraphs: Sequence[tuple[Sequence[Word], Sequence[Shares]]]) -> list[list[Shares]]:
    """The shares of each word of each paragraph, moved towards those of the same word at its other places."""
    found = [list(shares) for _, shares in paragraphs]
    places: dict[str, list[tuple[int, int]]] = {}
    for number, (words, _) in enumerate(paragraphs):
        for index, word in enumerate(words):
            if word.facts is not None and len(word.facts.stem) >= _LEAST_LETTERS:
                places.setdefault(word.facts.stem, []).append((number, index))
    for where in places.values():
        if 1 < len(where) <= _TOO_MANY:
            own = [paragraphs[number][1][index] for number, index in where]
            if any(len(shares) > 1 for shares in own):
                for (number, index), shares in zip(where, _mixed(own), strict=True):
                    found[number][index] = shares
    return found


def _mixed(own: Sequence[Shares]) -> Iterator[Shares]:
    total: dict[str, float] = {}
    for shares in own:
        for label, share in shares.items():
            total[label] = total.get(label, 0.0) + share
    others = len(own) - 1
    for shares in own:
        mixed = {}
        for label, sum_ in total.items():
            here = shares.get(label, 0.0)
            mixed[label] = (1 - _WEIGHT) * here + _WEIGHT * (sum_ - here) / others
        yield mixed


def best_runs(shares: Sequence[Shares]) -> Iterator[Labelled]:
    """The likeliest labels in which every inside follows a begin, as runs."""
    start = 0
    for index in range(len(shares) + 1):
        if index == len(shares) or len(shares[index]) == 1:
            if index > start:
                yield from _runs(_best(shares[start:index]), shares, start)
            start = index + 1


def _best(shares: Sequence[Shares]) -> list[str]:
    """Labels of words that stand between sure ones, by Viterbi's algorithm."""
    scores = {OUTSIDE: 0.0}
    ways: list[dict[str, str]] = []
    for word in shares:
        reached: dict[str, float] = {}
        way: dict[str, str] = {}
        for label, share in word.items():
            if share < _HARDLY and label != OUTSIDE:
                continue
            before = [one for one in scores if label[0] != "I" or (one != OUTSIDE and one[2:] == label[2:])]
            if before:
                way[label] = best = max(before, key=lambda one: scores[one])
                reached[label] = scores[best] + (math.log(share) if share > 0 else _NEVER)
        scores = reached
        ways.append(way)
    label = max(scores, key=lambda one: scores[one])
    labels = [label]
    for way in reversed(ways[1:]):
        labels.append(way[labels[-1]])
    return labels[::-1]


def _runs(labels: Sequence[str], shares: Sequence[Shares], offset: int) -> Iterator[Labelled]:
    start = 0
    for index in range(1, len(labels) + 1):
        if index < len(labels) and labels[index][0] == "I":
            continue
        if labels[start] != OUTSIDE:
            least = min(shares[offset + place][labels[place]] for place in range(start, index))
            yield Labelled(offset + start, offset + index, labels[start][2:], least)
        start = index
