"""The words of a text as a chain in which neighbours weigh each other. Owns the arithmetic; knows no features.

The forward-backward algorithm, on the tags of each word. Only words whose readings differ in what their neighbours see
of them are reckoned: a word with one tag parts the chain, for nothing on its one side can say more of the other.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from itertools import pairwise
from operator import mul
from typing import NamedTuple

from tuireader.document import Analysis
from tuireader.nlp.morphology.candidates import Candidate, Remembered

Shares = Sequence[float]
"""How likely each tag of a column is in its place."""
_SURE: Shares = (1.0,)


class Seen(NamedTuple):
    """What the neighbours of words with the same tags see."""

    tags: tuple[str, ...]
    follows: tuple[dict[str, float], ...]
    """For each tag, how well others go behind it, as a factor; 1 where that is not known."""


class Column:
    """The readings of one word, weighed alone and grouped by what their neighbours see; a settled token has none."""

    __slots__ = (
        "alone", "candidates", "chosen", "governs", "kin", "masses", "may_act", "may_command", "may_measure",
        "may_report", "named", "of_tag", "part", "seen", "speakers", "speaks", "two_voices", "unless_jussive",
        "weights",
    )  # fmt: skip

    def __init__(
        self,
        candidates: Sequence[Candidate],
        masses: array[float],
        see: Callable[[tuple[str, ...]], Seen],
    ) -> None:
        self.candidates = candidates
        """Best first."""
        self.masses = masses
        """What each weighs, the exponential of its score; the best weighs 1."""
        weights: dict[str, float] = {}
        for candidate, mass in zip(candidates, masses, strict=True):
            weights[candidate.tag] = weights.get(candidate.tag, 0.0) + mass
        tags = tuple(weights)
        self.seen = see(tags)
        self.weights = tuple(weights.values())
        """The sum of the masses of each tag."""
        self.of_tag = bytes(tags.index(candidate.tag) for candidate in candidates)
        """The place of each candidate's tag."""
        words = [(candidate.stem.lemma, candidate.stem.upos) for candidate in candidates]
        self.kin = bytes(map(words.index, words))
        """For each candidate the place of the first that is of the same word."""
        parts = [upos for _, upos in words]
        self.part = bytes(map(parts.index, parts))
        """For each candidate the place of the first that is of the same part of speech."""
        self.named = parts.index("PROPN") if "PROPN" in parts else -1
        """The place of the first that is a name."""
        self.chosen: dict[int, Analysis] | None = None
        """Readings that were chosen somewhere, by the places of it and of the other one that is likely too."""
        self.alone: Analysis | None = None
        """The reading that is chosen everywhere, where all are alike to their neighbours and it was written out."""
        self.governs = ""
        """What mood of a verb the word asks for behind it, as `moods` says."""
        self.may_act, self.may_report, self.may_command, self.may_measure = False, False, True, False
        """Whether a noun may be a verb that acts or reports, as words far behind it tell, a command, or a unit."""
        self.unless_jussive: Column | None = None
        """The readings to choose from where no jussive may stand; None where they are the same."""
        self.speakers, self.speaks, self.two_voices = b"", False, False
        """What `speakers` knows of each reading of a first person; whether one is likeliest; whether voices are two."""

    def pack(self) -> None:
        """Take less room from now on, for those that are remembered."""
        self.candidates = Remembered(self.candidates)

    @property
    def best_tag(self) -> str:
        """The tag of the best reading."""
        return self.seen.tags[0]

    def among(self, places: Sequence[int]) -> Column:
        """Only the readings at these places."""
        follows = dict(zip(*self.seen, strict=True))
        masses = array("d", (self.masses[place] for place in places))
        every = tuple(self.candidates)
        return Column(
            [every[place] for place in places], masses, lambda tags: Seen(tags, tuple(follows[tag] for tag in tags))
        )

    @classmethod
    def settled(cls, seen: Seen) -> Column:
        """That of a token with nothing to choose and one tag."""
        column = cls((), array("d"), lambda _: seen)
        column.weights = (1.0,)
        return column


def marginals(columns: Sequence[Column], edge: Column) -> list[Shares]:
    """For each column of a text how likely each tag is in its place; `edge` stands at both ends."""
    found = [_SURE] * len(columns)
    start = 0
    while start < len(columns):
        end = start
        while end < len(columns) and len(columns[end].weights) > 1:
            end += 1
        if end > start:
            before = columns[start - 1] if start else edge
            behind = columns[end] if end < len(columns) else edge
            found[start:end] = _of_run(columns[start:end], before, behind)
        start = end + 1
    return found


def _of_run(run: Sequence[Column], before: Column, behind: Column) -> list[Shares]:
    """Of columns between two with one tag each."""
    get = before.seen.follows[0].get
    first = run[0]
    swept = _shared([mass * get(tag, 1.0) for mass, tag in zip(first.weights, first.seen.tags, strict=True)])
    left, links = [swept], []
    for one, two in pairwise(run):
        follows = one.seen.follows
        link = [[row.get(tag, 1.0) for row in follows] for tag in two.seen.tags]
        swept = _shared([mass * sum(map(mul, swept, near)) for mass, near in zip(two.weights, link, strict=True)])
        left.append(swept)
        links.append(link)
    (weight,), (tag,) = behind.weights, behind.seen.tags
    right = _shared([weight * row.get(tag, 1.0) for row in run[-1].seen.follows])
    found: list[Shares] = [_shared(list(map(mul, left.pop(), right)))]
    while links:
        own = list(map(mul, run[len(links)].weights, right))
        right = _shared([sum(map(mul, own, near)) for near in zip(*links.pop(), strict=True)])
        found.append(_shared(list(map(mul, left.pop(), right))))
    return found[::-1]


def _shared(masses: list[float]) -> list[float]:
    """Brought to a sum of 1."""
    total = sum(masses)
    return [mass / total for mass in masses]
