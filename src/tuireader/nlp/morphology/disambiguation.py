"""How likely each reading of a word is, alone and among its neighbours. Owns the features and the model's arithmetic.

A linear-chain conditional model: a reading's weight is the sum of its features' weights, and two readings that stand
side by side add the weight of their pair of tags. Probabilities follow by the forward-backward algorithm. The weights
are learned by tools/train_disambiguation.py, which reads the features from here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import exp
from operator import mul
from pathlib import Path
from typing import NamedTuple

import msgspec

from tuireader.errors import LexiconError
from tuireader.nlp.morphology.candidates import Candidate
from tuireader.nlp.morphology.context import EDGE
from tuireader.nlp.morphology.stems import COUNTED, OWN, RARE, frequency_class
from tuireader.wording import tr

MODEL = Path("models", "disambiguation.json")
_FLOOR = -60.0
_PRIORS = {OWN: 20.0, COUNTED: 4.0, "word": 1.0, RARE: -5.0}
"""What is given beforehand by the source of a stem: the reader's own words win, those on the list of artefacts lose."""
_BARE = -1.5
"""For a reading whose hamza the text leaves out: another that needs none is likelier than the treebank can tell."""
_PASSIVE = -0.3
"""For a passive: one that is taken for an active misleads less than the reverse."""
_OPEN = frozenset(["NOUN", "ADJ", "VERB", "PROPN", "ADV", "NUM"])
_Pairs = dict[str, dict[str, float]]
_NONE: dict[str, float] = {}
_AT_EDGE = {EDGE: 1.0}
_Links = Sequence[list[list[float]]]


class Weights(msgspec.Struct, frozen=True):
    """What was learned."""

    features: dict[str, float] = {}
    pairs: dict[str, dict[str, float]] = {}
    """Of a tag's following another: by the first, then by the second."""


def load_weights(assets: Path | None) -> Weights:
    """The weights that are shipped in the folder of bundled data; without a folder all weights are zero.

    Raises:
        LexiconError: The file is missing or damaged.
    """
    if assets is None:
        return Weights()
    try:
        return msgspec.json.decode((assets / MODEL).read_bytes(), type=Weights)
    except (OSError, msgspec.MsgspecError) as error:
        raise LexiconError(tr("the weights of the word model cannot be read"), tr("install tuireader again")) from error


def rival(candidates: Sequence[Candidate]) -> float:
    """How usual the most usual reading is that is no name: what a known name must stand against."""
    return max((one.stem.frequency / 100 for one in candidates if one.stem.upos != "PROPN"), default=0.0)


def features(candidate: Candidate, order: int, against: float) -> Iterator[tuple[str, float]]:
    """The features of the reading at place `order` in the dictionary's order; `against` is the word's `rival`."""
    prefix, stem, suffix = candidate.prefix, candidate.stem, candidate.suffix
    upos = stem.upos
    kind = frequency_class(upos) if upos in _OPEN else "closed"
    best, mean, first = stem.zipf
    yield "order", min(order, 10) / 10
    yield f"tag {candidate.tag}", 1.0
    yield f"upos {upos}", 1.0
    yield f"prefix {prefix.vocalized}", 1.0
    yield f"suffix {suffix.vocalized}", 1.0
    yield f"ending {suffix.tags.rpartition('/')[2]} {upos}", 1.0
    yield f"category {stem.category} {upos}", 1.0
    yield f"lemma {stem.lemma} {upos}", 1.0
    yield f"source {stem.source} {upos}", 1.0
    if stem.frequency:
        yield f"frequency {kind}", stem.frequency / 100
    else:
        yield f"frequency unknown {kind}", 1.0
    if kind == "NOUN":
        yield f"part {upos}", stem.part / 100
    yield "affixes", (prefix.share + suffix.share) / 100
    yield f"zipf best {kind}", best / 100
    yield f"zipf mean {kind}", mean / 100
    yield f"zipf first {kind}", first / 100
    if stem.plural:
        yield "plural", 1.0
    if upos == "PROPN":
        yield f"rival {stem.source}", max(0.0, against - stem.frequency / 100)
        yield "rival", against
        if against:
            yield f"common {stem.source}", 1.0


class Column(NamedTuple):
    """The readings of one word, weighed alone and grouped by what their neighbours see."""

    candidates: tuple[Candidate, ...]
    """Best first."""
    masses: tuple[float, ...]
    """What each weighs, the exponential of its score; the best weighs 1."""
    tags: dict[str, float]
    """The sum of the masses of each tag."""


def grouped(candidates: tuple[Candidate, ...], masses: tuple[float, ...]) -> Column:
    """A column of candidates with their masses, best first."""
    tags: dict[str, float] = {}
    for candidate, mass in zip(candidates, masses, strict=True):
        tags[candidate.tag] = tags.get(candidate.tag, 0.0) + mass
    return Column(candidates, masses, tags)


class Disambiguator:
    """Weighs candidates."""

    def __init__(self, weights: Weights) -> None:
        self._features = weights.features
        self._by_kind: dict[str, dict[str, float]] = defaultdict(dict)
        for name, weight in weights.features.items():
            kind, _, detail = name.partition(" ")
            self._by_kind[kind][detail] = weight
        self._pairs: _Pairs = {
            one: {two: exp(value) for two, value in row.items()} for one, row in weights.pairs.items()
        }

    def score(self, candidate: Candidate, order: int, against: float) -> float:
        """The weight of a reading alone: what its `features` weigh together, looked up without writing them out."""
        known, of = self._features, self._by_kind
        prefix, stem, suffix = candidate.prefix, candidate.stem, candidate.suffix
        upos, source = stem.upos, stem.source
        kind = frequency_class(upos) if upos in _OPEN else "closed"
        best, mean, first = stem.zipf
        total = (
            _PRIORS.get(source, 0.0)
            + known.get("order", 0.0) * min(order, 10) / 10
            + of["tag"].get(candidate.tag, 0.0)
            + of["upos"].get(upos, 0.0)
            + of["prefix"].get(prefix.vocalized, 0.0)
            + of["suffix"].get(suffix.vocalized, 0.0)
            + of["ending"].get(f"{suffix.tags.rpartition('/')[2]} {upos}", 0.0)
            + of["category"].get(f"{stem.category} {upos}", 0.0)
            + of["lemma"].get(f"{stem.lemma} {upos}", 0.0)
            + of["source"].get(f"{source} {upos}", 0.0)
            + known.get("affixes", 0.0) * (prefix.share + suffix.share) / 100
            + of["zipf"].get(f"best {kind}", 0.0) * best / 100
            + of["zipf"].get(f"mean {kind}", 0.0) * mean / 100
            + of["zipf"].get(f"first {kind}", 0.0) * first / 100
        )
        frequency = stem.frequency / 100
        total += (
            of["frequency"].get(kind, 0.0) * frequency if frequency else of["frequency"].get(f"unknown {kind}", 0.0)
        )
        if kind == "NOUN":
            total += of["part"].get(upos, 0.0) * stem.part / 100
        if stem.plural:
            total += known.get("plural", 0.0)
        if stem.bare:
            total += _BARE
        if "Pass" in stem.category:
            total += _PASSIVE
        if upos == "PROPN":
            total += of["rival"].get(source, 0.0) * max(0.0, against - frequency) + known.get("rival", 0.0) * against
            total += of["common"].get(source, 0.0) if against else 0.0
        return total

    def column(self, candidates: Sequence[Candidate]) -> Column:
        """The candidates of one word, weighed."""
        against = rival(candidates)
        scores = [self.score(candidate, order, against) for order, candidate in enumerate(candidates)]
        order = sorted(range(len(scores)), key=lambda place: -scores[place])
        top = scores[order[0]]
        return grouped(
            tuple(candidates[place] for place in order),
            tuple(exp(max(scores[place] - top, _FLOOR)) for place in order),
        )

    def marginals(self, columns: Sequence[Mapping[str, float]]) -> list[dict[str, float]]:
        """For each column of a text, given as masses by tag, how likely each tag is in its place."""
        places = [*columns, _AT_EDGE]
        links = [self._links(*pair) for pair in pairwise([_AT_EDGE, *places])]
        before, after = _forward(places, links), _backward(places, links)
        found: list[dict[str, float]] = []
        for column, left, right in zip(columns, before, after[:-1], strict=False):
            joint = list(map(mul, left, right))
            total = sum(joint)
            found.append({tag: value / total for tag, value in zip(column, joint, strict=True)})
        return found

    def _links(self, one: Mapping[str, float], two: Mapping[str, float]) -> list[list[float]]:
        """For each tag of a column, how well those of the one before go with it."""
        rows = [self._pairs.get(tag, _NONE) for tag in one]
        return [[row.get(tag, 1.0) for row in rows] for tag in two]


def _forward(columns: Sequence[Mapping[str, float]], links: _Links) -> list[list[float]]:
    """Masses of the tags of each column, summed over everything before it and brought to a sum of 1."""
    previous = [1.0]
    swept: list[list[float]] = []
    for column, link in zip(columns, links, strict=True):
        if len(column) == 1:
            previous = [1.0]
        else:
            row = [mass * sum(map(mul, previous, near)) for mass, near in zip(column.values(), link, strict=True)]
            total = sum(row)
            previous = [value / total for value in row]
        swept.append(previous)
    return swept


def _backward(columns: Sequence[Mapping[str, float]], links: _Links) -> list[list[float]]:
    """What everything behind each column says of its tags, brought to a sum of 1; their own masses are not in it."""
    following = [1.0]
    swept = [following]
    for column, link, previous in zip(columns[:0:-1], links[:0:-1], columns[-2::-1], strict=True):
        if len(previous) == 1:
            following = [1.0]
        else:
            own = list(map(mul, column.values(), following))
            row = [sum(map(mul, own, near)) for near in zip(*link, strict=True)]
            total = sum(row)
            following = [value / total for value in row]
        swept.append(following)
    return swept[::-1]
