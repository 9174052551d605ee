"""How likely each reading of a word is, alone and among its neighbours. Owns the features and what they weigh.

A linear-chain conditional model: a reading's weight is the sum of its features' weights, and two readings that stand
side by side add the weight of their pair of tags; `chain` makes probabilities of that. The weights are learned by
tools/train_disambiguation.py, which reads the features from here.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import exp
from pathlib import Path

import msgspec

from tuireader.errors import LexiconError
from tuireader.nlp.morphology.candidates import Candidate
from tuireader.nlp.morphology.chain import Column, Seen, Shares, marginals
from tuireader.nlp.morphology.context import EDGE
from tuireader.nlp.morphology.stems import ACCUSATIVE, COUNTED, OWN, RARE, WEAK, frequency_class
from tuireader.wording import tr

MODEL = Path("models", "disambiguation.json")
_FLOOR = -60.0
_PRIORS = {OWN: 20.0, COUNTED: 4.0, "word": 1.0, RARE: -5.0, ACCUSATIVE: -0.7, WEAK: -1.2}
"""What is given beforehand by the source of a stem: the reader's own words win, those on the list of artefacts lose.
An accusative that is taken for an adverb costs the sentence its object."""
_BARE = -1.5
"""For a reading whose hamza the text leaves out: another that needs none is likelier than the treebank can tell."""
_PASSIVE = -0.3
"""For a passive: one that is taken for an active misleads less than the reverse."""
_NONE: dict[str, float] = {}
_OPEN = frozenset(["NOUN", "ADJ", "VERB", "PROPN", "ADV", "NUM"])


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


class Disambiguator:
    """Weighs candidates."""

    def __init__(self, weights: Weights) -> None:
        self._features = weights.features
        self._by_kind: dict[str, dict[str, float]] = defaultdict(dict)
        for name, weight in weights.features.items():
            kind, _, detail = name.partition(" ")
            self._by_kind[kind][detail] = weight
        self._pairs: dict[str, dict[str, float]] = {
            one: {two: exp(value) for two, value in row.items()} for one, row in weights.pairs.items()
        }
        self._see = lru_cache(maxsize=4096)(self._seen)
        self.settled = lru_cache(maxsize=1024)(lambda tag: Column.settled(self._see((tag,))))
        """The column of a token that has nothing to choose, by its tag."""
        self._edge = self.settled(EDGE)

    def _seen(self, tags: tuple[str, ...]) -> Seen:
        return Seen(tags, tuple(self._pairs.get(tag, _NONE) for tag in tags))

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
        masses = array("d", (exp(max(scores[place] - top, _FLOOR)) for place in order))
        return Column([candidates[place] for place in order], masses, self._see)

    def marginals(self, columns: Sequence[Column]) -> list[Shares]:
        """For each column of a text, how likely each of its tags is in its place."""
        return marginals(columns, self._edge)
