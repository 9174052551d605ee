"""A text and its English in two files, aligned by paragraph. Owns the alignment and what is said to be unsure of it.

Gale and Church (1993): paragraphs that translate each other have lengths in proportion. Numbers and Latin words that
stand on both sides hold the alignment in its place. Where there are as many paragraphs on both sides they are pairs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import erfc, log, sqrt
from typing import NamedTuple

from msgspec.structs import replace

from tuireader.arabic.digits import to_ascii_digits
from tuireader.arabic.normalization import strip_marks
from tuireader.document import Document, Gloss, Paragraph
from tuireader.errors import LimitExceeded
from tuireader.wording import tr

BY = "translation"
UNSURE = "translation, perhaps of another paragraph"
MOST_CELLS = 4_000_000
_WIDTH = 40
"""Paragraphs that one side may run ahead of the other, over and above the difference of their numbers."""
_VARIANCE = 6.8
_LEAST_RATIO, _MOST_RATIO = 0.9, 1.5
"""Code points of English for one of Arabic without marks; what goes beyond it is a part that one side lacks."""
_STEPS = {(1, 1): 0.0, (1, 0): 4.6, (0, 1): 4.6, (2, 1): 2.4, (1, 2): 2.4}
"""What each way to go on costs: the negative logarithm of how rare it is."""
_ANCHOR = re.compile(r"\d[\d.,:/]*\d|\d|[A-Za-z][\w.-]+")
_PER_ANCHOR = 2.0
_DOUBTFUL = 3.0
"""A pair that costs more has lengths that one in twenty pairs has."""


class _Side(NamedTuple):
    lengths: list[int]
    anchors: list[frozenset[str]]


class Match(NamedTuple):
    """Paragraphs that stand for each other; one side may be empty."""

    texts: range
    english: range
    sure: bool


def paired(document: Document, english: Document) -> Document:
    """The document with the English of the other one, paragraph by paragraph.

    Raises:
        LimitExceeded: The two are too long, and too unlike in their number of paragraphs, to be aligned.
    """
    texts = [paragraph.text for paragraph in document.paragraphs]
    others = [paragraph.text for paragraph in english.paragraphs]
    found: dict[int, Gloss] = {}
    for match in align(texts, others):
        if match.texts and match.english:
            said = " ".join(others[number] for number in match.english)
            found[match.texts.start] = Gloss(said, BY if match.sure else UNSURE)
    return replace(document, paragraphs=tuple(_with(one, found.get(at)) for at, one in enumerate(document.paragraphs)))


def _with(paragraph: Paragraph, gloss: Gloss | None) -> Paragraph:
    return replace(paragraph, gloss=gloss) if gloss else paragraph


def align(texts: Sequence[str], english: Sequence[str]) -> list[Match]:
    """Which paragraphs stand for which, in order; every paragraph is in exactly one match.

    Raises:
        LimitExceeded: As `paired`.
    """
    one, other = _side(texts), _side(english)
    ratio = max(_LEAST_RATIO, min(sum(other.lengths) / max(1, sum(one.lengths)), _MOST_RATIO))
    if len(texts) == len(english):
        costs = [_cost(one, other, range(at, at + 1), range(at, at + 1), ratio) for at in range(len(texts))]
        return [Match(range(at, at + 1), range(at, at + 1), cost <= _DOUBTFUL) for at, cost in enumerate(costs)]
    return _aligned(one, other, ratio)


def _side(paragraphs: Sequence[str]) -> _Side:
    anchors = [frozenset(found.lower() for found in _ANCHOR.findall(to_ascii_digits(text))) for text in paragraphs]
    return _Side([max(1, len(strip_marks(text))) for text in paragraphs], anchors)


def _cost(one: _Side, other: _Side, here: range, there: range, ratio: float) -> float:
    """How unlikely it is that these translate each other: by their lengths, less what they have in common."""
    first = sum(one.lengths[at] for at in here)
    second = sum(other.lengths[at] for at in there)
    distance = abs(second - first * ratio) / sqrt(max(1.0, first * ratio) * _VARIANCE)
    unlikely = -log(max(erfc(distance / sqrt(2)), 1e-30))
    mine = frozenset[str]().union(*(one.anchors[at] for at in here))
    theirs = frozenset[str]().union(*(other.anchors[at] for at in there))
    shared = len(mine & theirs)
    return unlikely - _PER_ANCHOR * shared + _PER_ANCHOR * bool(mine and theirs and not shared)


def _aligned(one: _Side, other: _Side, ratio: float) -> list[Match]:
    """The cheapest way through both, never far from the diagonal."""
    rows, columns = len(one.lengths), len(other.lengths)
    width = _WIDTH + abs(rows - columns)
    if rows * min(columns, 2 * width) > MOST_CELLS:
        raise LimitExceeded(
            tr("texts of {rows:,} and {columns:,} paragraphs are too unlike to be aligned", rows=rows, columns=columns),
            tr("part them in the same way"),
        )
    best: dict[tuple[int, int], tuple[float, tuple[int, int], float]] = {(0, 0): (0.0, (0, 0), 0.0)}
    for row in range(rows + 1):
        middle = row * columns // max(1, rows)
        for column in range(max(0, middle - width), min(columns, middle + width) + 1):
            found = _cheapest(best, one, other, (row, column), ratio)
            if found is not None:
                best[row, column] = found
    return _way_back(best, rows, columns)


def _cheapest(
    best: dict[tuple[int, int], tuple[float, tuple[int, int], float]],
    one: _Side,
    other: _Side,
    place: tuple[int, int],
    ratio: float,
) -> tuple[float, tuple[int, int], float] | None:
    """Cost up to here, the step that led here, and what that step cost by itself."""
    row, column = place
    ways = []
    for step, rarity in _STEPS.items():
        before = best.get((row - step[0], column - step[1]))
        if before is None or place == (0, 0):
            continue
        here, there = range(row - step[0], row), range(column - step[1], column)
        cost = _cost(one, other, here, there, ratio) if here and there else 0.0
        ways.append((before[0] + cost + rarity, step, cost))
    return min(ways, default=None) if place != (0, 0) else best[place]


def _way_back(best: dict[tuple[int, int], tuple[float, tuple[int, int], float]], row: int, column: int) -> list[Match]:
    matches: list[Match] = []
    while row or column:
        _, step, cost = best[row, column]
        here, there = range(row - step[0], row), range(column - step[1], column)
        matches.append(Match(here, there, step == (1, 1) and cost <= _DOUBTFUL))
        row, column = here.start, there.start
    return matches[::-1]
