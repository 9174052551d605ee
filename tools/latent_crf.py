"""A linear-chain conditional random field in which several states of a place may be right. Knows no Arabic.

Places have candidates with features; candidates are grouped by their tag, and only tags see each other. States and the
links between them are kept as flat arrays, a step in time after the other, so that all sequences take a step at once
and nothing is spent on padding. Trained by L-BFGS on the likelihood of all right paths.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

LEAST_MASS = 1e-300
Rows = list[list[tuple[str, float]]]


class Place(NamedTuple):
    """One place in a sequence: features, tag and rightness of each candidate."""

    rows: Rows
    tags: list[str]
    right: list[bool]


class Step(NamedTuple):
    """The links of all sequences from one place to the next."""

    before: np.ndarray
    """States, from where."""
    after: np.ndarray
    """States, to where."""
    pair: np.ndarray
    """Number of the pair of tags."""


class Batch:
    """Sequences as arrays."""

    def __init__(self, sequences: list[list[Place]], names: dict[str, int], tags: dict[str, int]) -> None:
        data, columns, starts, owners, right = [], [], [0], [], []
        self.state_tags: list[int] = []
        self.state_sequence: list[int] = []
        states: list[list[range]] = []
        for number, sequence in enumerate(sequences):
            states.append([])
            for place in sequence:
                first = len(self.state_tags)
                own = {tag: first + k for k, tag in enumerate(dict.fromkeys(place.tags))}
                self.state_tags += [tags[tag] for tag in own]
                self.state_sequence += [number] * len(own)
                states[-1].append(range(first, first + len(own)))
                for row, tag, good in zip(place.rows, place.tags, place.right, strict=True):
                    known = [(names[name], value) for name, value in row if name in names]
                    columns += [column for column, _ in known]
                    data += [value for _, value in known]
                    starts.append(len(columns))
                    owners.append(own[tag])
                    right.append(good)
        self.matrix = csr_matrix((data, columns, starts), shape=(len(owners), len(names)))
        self.transposed = self.matrix.T.tocsr()
        self.owners = np.array(owners)
        self.right = np.array(right, dtype=float)
        self.sequence = np.array(self.state_sequence)
        self.count = len(sequences)
        length = max(map(len, sequences))
        self.at = [np.concatenate([row[t] for row in states if t < len(row)]) for t in range(length)]
        self.place = np.empty(len(self.state_tags), dtype=int)
        for number, spot in enumerate(spot for row in states for spot in row):
            self.place[list(spot)] = number
        tag_of = np.array(self.state_tags)
        self.steps = []
        for t in range(1, length):
            both = [(row[t - 1], row[t]) for row in states if t < len(row)]
            before = np.concatenate([np.repeat(np.array(a), len(b)) for a, b in both])
            after = np.concatenate([np.tile(np.array(b), len(a)) for a, b in both])
            self.steps.append(Step(before, after, tag_of[before] * len(tags) + tag_of[after]))
        self.pairs = np.unique(np.concatenate([step.pair for step in self.steps]))
        self.steps = [step._replace(pair=np.searchsorted(self.pairs, step.pair)) for step in self.steps]


def train(
    sequences: list[list[Place]], least_seen: int, strengths: dict[str, float], iterations: int
) -> tuple[dict, dict]:
    """Weights of features and of pairs of tags; `strengths`: L2 by the first word of a name, "" for the others."""
    seen: dict[str, int] = {}
    for place in (place for sequence in sequences for place in sequence):
        for name in {name for row, good in zip(place.rows, place.right, strict=True) if good for name, _ in row}:
            seen[name] = seen.get(name, 0) + 1
    known = sorted(name for name, count in seen.items() if count >= least_seen)
    names = {name: number for number, name in enumerate(known)}
    tag_names = sorted({tag for sequence in sequences for place in sequence for tag in place.tags})
    batch = Batch(sequences, names, {tag: number for number, tag in enumerate(tag_names)})
    penalty = np.full(len(names) + len(batch.pairs), strengths[""])
    penalty[: len(names)] = [strengths.get(name.split(" ")[0], strengths[""]) for name in names]
    done = minimize(
        _objective, np.zeros(len(penalty)), args=(batch, len(names), penalty), jac=True, method="L-BFGS-B",
        options={"maxiter": iterations},
    )  # fmt: skip
    pairs: dict[str, dict[str, float]] = {}
    for pair, weight in zip(batch.pairs, done.x[len(names) :], strict=True):
        one, two = divmod(int(pair), len(tag_names))
        pairs.setdefault(tag_names[one], {})[tag_names[two]] = float(weight)
    return {name: float(done.x[number]) for name, number in names.items()}, pairs


def _objective(weights: np.ndarray, batch: Batch, count: int, penalty: np.ndarray) -> tuple[float, np.ndarray]:
    factors = np.exp(weights[count:])
    scores = batch.matrix @ weights[:count]
    places = batch.place[batch.owners]
    tops = np.full(places.max() + 1, -np.inf)
    np.maximum.at(tops, places, scores)
    masses = np.exp(np.maximum(scores - tops[places], -600))
    loss = 0.0
    gradient = np.zeros(len(scores))
    pair_gradient = np.zeros(len(factors))
    for sign, part in ((1.0, masses), (-1.0, masses * batch.right)):
        states = np.bincount(batch.owners, part, minlength=len(batch.state_tags))
        total, shares, between = _expect(states, factors, batch)
        loss += sign * total
        gradient += sign * part * (shares / np.maximum(states, LEAST_MASS))[batch.owners]
        pair_gradient += sign * between
    full = np.concatenate([batch.transposed @ gradient, pair_gradient]) + 2 * penalty * weights
    return loss + float(penalty @ weights**2), full


def _expect(masses: np.ndarray, factors: np.ndarray, batch: Batch) -> tuple[float, np.ndarray, np.ndarray]:
    """Logarithm of the sum over all paths, probabilities of the states, and of the pairs of tags summed up."""
    size = len(masses)
    links = [factors[step.pair] for step in batch.steps]
    forward, total = np.zeros(size), 0.0
    forward[batch.at[0]] = masses[batch.at[0]]
    scale = np.ones((len(batch.at), batch.count))
    for t, (step, link) in enumerate(zip(batch.steps, links, strict=True), 1):
        here = batch.at[t]
        forward[here] = _sums(step.after, forward[step.before] * link, here) * masses[here]
        sums = np.bincount(batch.sequence[here], forward[here], minlength=batch.count)
        sums[sums == 0] = 1.0
        scale[t] = sums
        forward[here] /= sums[batch.sequence[here]]
    total = float(np.log(scale).sum())
    backward = np.ones(size)
    between = np.zeros(len(factors))
    for t in range(len(batch.steps), 0, -1):
        step, link = batch.steps[t - 1], links[t - 1]
        here = batch.at[t - 1]
        ahead = link * (masses * backward)[step.after] / scale[t][batch.sequence[step.after]]
        between += np.bincount(step.pair, forward[step.before] * ahead, minlength=len(factors))
        onward = _sums(step.before, ahead, here)
        going = np.isin(here, step.before, assume_unique=False)
        backward[here] = np.where(going, onward, 1.0)
    return total, forward * backward, between


def _sums(owners: np.ndarray, values: np.ndarray, here: np.ndarray) -> np.ndarray:
    """Sums of the values by owner, for the owners asked for."""
    first = here.min()
    return np.bincount(owners - first, values, minlength=here.max() - first + 1)[here - first]
