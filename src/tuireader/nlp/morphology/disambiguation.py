"""How likely each reading of a word is, alone and among its neighbours. Owns the features and the model's arithmetic.

A linear-chain conditional model: a reading's weight is the sum of its features' weights, and two readings that stand
side by side add the weight of their pair of tags. Probabilities follow by the forward-backward algorithm. The weights
are learned by tools/train_disambiguation.py, which reads the features from here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import exp
from pathlib import Path
from typing import NamedTuple

import msgspec

from tuireader.errors import LexiconError
from tuireader.nlp.morphology.candidates import Candidate
from tuireader.nlp.morphology.context import EDGE
from tuireader.nlp.morphology.stems import OWN, RARE, frequency_class

MODEL = Path("models", "disambiguation.json")
_FLOOR = -60.0
_PRIORS = {OWN: 20.0, "word": 1.0, RARE: -5.0}
"""What is given beforehand by the source of a stem: the reader's own words win, those on the list of artefacts lose."""
_OPEN = frozenset(["NOUN", "ADJ", "VERB", "PROPN", "ADV", "NUM"])
_Pairs = dict[str, dict[str, float]]
_NONE: dict[str, float] = {}


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
        raise LexiconError("the weights of the word model cannot be read", "install tuireader again") from error


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


class Disambiguator:
    """Weighs candidates."""

    def __init__(self, weights: Weights) -> None:
        self._features = weights.features
        self._pairs: _Pairs = {
            one: {two: exp(value) for two, value in row.items()} for one, row in weights.pairs.items()
        }
        self._reversed: _Pairs = {}
        for one, row in self._pairs.items():
            for two, factor in row.items():
                self._reversed.setdefault(two, {})[one] = factor

    def score(self, candidate: Candidate, order: int, against: float) -> float:
        """The weight of a reading alone."""
        known = self._features
        return _PRIORS.get(candidate.stem.source, 0.0) + sum(
            [known[name] * value for name, value in features(candidate, order, against) if name in known]
        )

    def column(self, candidates: Sequence[Candidate]) -> Column:
        """The candidates of one word, weighed."""
        against = rival(candidates)
        scores = [self.score(candidate, order, against) for order, candidate in enumerate(candidates)]
        order = sorted(range(len(scores)), key=lambda place: -scores[place])
        top = scores[order[0]]
        ranked = tuple(candidates[place] for place in order)
        masses = tuple(exp(max(scores[place] - top, _FLOOR)) for place in order)
        tags: dict[str, float] = {}
        for candidate, mass in zip(ranked, masses, strict=True):
            tags[candidate.tag] = tags.get(candidate.tag, 0.0) + mass
        return Column(ranked, masses, tags)

    def marginals(self, columns: Sequence[Mapping[str, float]]) -> list[dict[str, float]]:
        """For each column of a text, given as masses by tag, how likely each tag is in its place."""
        before = _swept(columns, self._pairs)
        after = _swept(columns[::-1], self._reversed)[::-1]
        found: list[dict[str, float]] = []
        for column, left, right in zip(columns, before, after, strict=True):
            joint = {tag: left[tag] * right[tag] / mass for tag, mass in column.items()}
            total = sum(joint.values())
            found.append({tag: value / total for tag, value in joint.items()})
        return found


def _swept(columns: Sequence[Mapping[str, float]], pairs: _Pairs) -> list[dict[str, float]]:
    """Masses of the tags of each column, summed over everything before it and brought to a sum of 1."""
    previous: dict[str, float] = {EDGE: 1.0}
    swept: list[dict[str, float]] = []
    for column in columns:
        rows = [(share, pairs.get(tag, _NONE)) for tag, share in previous.items()]
        row = {tag: mass * sum([share * row.get(tag, 1.0) for share, row in rows]) for tag, mass in column.items()}
        total = sum(row.values())
        previous = {tag: value / total for tag, value in row.items()}
        swept.append(previous)
    return swept
