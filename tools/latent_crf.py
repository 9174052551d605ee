"""A linear-chain conditional random field in which several states of a place may be right. Knows no Arabic.

Places have candidates with features; candidates are grouped by their tag, and only tags see each other, so the
forward-backward pass runs over tags for all sequences at once. Trained by L-BFGS on the likelihood of all right paths.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

NEVER = -1e9
Rows = list[list[tuple[str, float]]]


class Place(NamedTuple):
    """One place in a sequence: features, tag and rightness of each candidate."""

    rows: Rows
    tags: list[str]
    right: list[bool]


class Batch:
    """Sequences as arrays."""

    def __init__(self, sequences: list[list[Place]], names: dict[str, int], tags: dict[str, int]) -> None:
        """`tags` holds the tag of the padding last."""
        width = max(len(set(place.tags)) for sequence in sequences for place in sequence)
        length = max(map(len, sequences))
        self.tags = np.full((len(sequences), length, width), len(tags) - 1)
        data, columns, starts, slots, right = [], [], [0], [], []
        self.allowed = np.full((len(sequences), length, width), NEVER)
        self.allowed[:, :, 0] = 0.0
        for s, sequence in enumerate(sequences):
            for t, place in enumerate(sequence):
                own = {tag: k for k, tag in enumerate(dict.fromkeys(place.tags))}
                for tag, k in own.items():
                    self.tags[s, t, k] = tags[tag]
                    self.allowed[s, t, k] = 0.0
                for row, tag, good in zip(place.rows, place.tags, place.right, strict=True):
                    known = [(names[name], value) for name, value in row if name in names]
                    columns += [column for column, _ in known]
                    data += [value for _, value in known]
                    starts.append(len(columns))
                    slots.append((s * length + t) * width + own[tag])
                    right.append(good)
        self.matrix = csr_matrix((data, columns, starts), shape=(len(slots), len(names)))
        self.transposed = self.matrix.T.tocsr()
        self.slots = np.array(slots)
        self.places = self.slots // width
        self.right = np.array(right, dtype=float)
        self.shape = (len(sequences), length, width)

    def grouped(self, masses: np.ndarray) -> np.ndarray:
        """Logarithms of the sums by place and tag; a place of padding has one state that weighs 1."""
        sums = np.bincount(self.slots, masses, minlength=int(np.prod(self.shape)))
        with np.errstate(divide="ignore"):
            logs = np.maximum(np.log(sums), NEVER).reshape(self.shape)
        filled = np.zeros(int(np.prod(self.shape[:2])), dtype=bool)
        filled[self.places] = True
        logs[:, :, 0][~filled.reshape(self.shape[:2])] = 0.0
        return logs


def train(
    sequences: list[list[Place]], least_seen: int, strengths: dict[str, float], iterations: int
) -> tuple[dict, dict]:
    """Weights of features and of pairs of tags; `strengths`: L2 by the first word of a name, "" for the others."""
    seen: dict[str, int] = {}
    for place in (place for sequence in sequences for place in sequence):
        for name in {name for row, good in zip(place.rows, place.right, strict=True) if good for name, _ in row}:
            seen[name] = seen.get(name, 0) + 1
    names = {
        name: number for number, name in enumerate(sorted(name for name, count in seen.items() if count >= least_seen))
    }
    tag_names = sorted({tag for sequence in sequences for place in sequence for tag in place.tags})
    tags = {tag: number for number, tag in enumerate([*tag_names, "padding"])}
    batch = Batch(sequences, names, tags)
    size = len(tags)
    penalty = np.full(len(names) + size * size, strengths[""])
    penalty[: len(names)] = [strengths.get(name.split(" ")[0], strengths[""]) for name in names]
    done = minimize(
        _objective, np.zeros(len(penalty)), args=(batch, len(names), size, penalty), jac=True, method="L-BFGS-B",
        options={"maxiter": iterations},
    )  # fmt: skip
    pairs = done.x[len(names) :].reshape(size, size)
    features = {name: float(done.x[number]) for name, number in names.items()}
    return features, {a: {b: float(pairs[i, j]) for j, b in enumerate(tag_names)} for i, a in enumerate(tag_names)}


def _objective(
    weights: np.ndarray, batch: Batch, count: int, size: int, penalty: np.ndarray
) -> tuple[float, np.ndarray]:
    pairs = weights[count:].reshape(size, size)
    scores = batch.matrix @ weights[:count]
    tops = np.full(int(np.prod(batch.shape[:2])), -np.inf)
    np.maximum.at(tops, batch.places, scores)
    masses = np.exp(scores - tops[batch.places])
    loss = 0.0
    gradient = np.zeros(len(scores))
    pair_gradient = np.zeros(size * size)
    for sign, part in ((1.0, masses), (-1.0, masses * batch.right)):
        logs = batch.grouped(part)
        total, states, between = _expect(logs, batch.tags, pairs, size)
        loss += sign * total
        gradient += sign * part * (states / np.maximum(np.exp(logs), 1e-300)).ravel()[batch.slots]
        pair_gradient += sign * between
    between_square = pair_gradient.reshape(size, size)
    between_square[-1, :] = between_square[:, -1] = 0.0
    full = np.concatenate([batch.transposed @ gradient, pair_gradient]) + 2 * penalty * weights
    return loss + float(penalty @ weights**2), full


def _expect(logs: np.ndarray, tags: np.ndarray, pairs: np.ndarray, size: int) -> tuple[float, np.ndarray, np.ndarray]:
    """Logarithm of the sum over all paths, probabilities of the states, and of the pairs of tags summed up."""
    length = logs.shape[1]
    links = [pairs[tags[:, t, :, None], tags[:, t + 1, None, :]] for t in range(length - 1)]
    forward, backward = np.zeros_like(logs), np.zeros_like(logs)
    forward[:, 0] = logs[:, 0]
    for t in range(1, length):
        forward[:, t] = logs[:, t] + _logsum(forward[:, t - 1, :, None] + links[t - 1], 1)
    for t in range(length - 2, -1, -1):
        backward[:, t] = _logsum(links[t] + (logs[:, t + 1] + backward[:, t + 1])[:, None, :], 2)
    total = _logsum(forward[:, -1], 1)
    states = np.exp(np.maximum(forward + backward - total[:, None, None], -700))
    between = np.zeros(size * size)
    for t in range(length - 1):
        shares = (
            forward[:, t, :, None] + links[t] + (logs[:, t + 1] + backward[:, t + 1])[:, None, :] - total[:, None, None]
        )
        cells = tags[:, t, :, None] * size + tags[:, t + 1, None, :]
        between += np.bincount(cells.ravel(), np.exp(np.maximum(shares, -700)).ravel(), minlength=size * size)
    return float(total.sum()), states, between


def _logsum(values: np.ndarray, axis: int) -> np.ndarray:
    top = values.max(axis=axis, keepdims=True)
    return np.log(np.exp(values - top).sum(axis=axis)) + top.squeeze(axis)
