"""Paragraphs with embeddings, overrides or isolates: rules X1-X10 of UAX#9.

Owns the stack of directions and the isolating run sequences; the rules within a sequence are `bidi_runs`'.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from tuireader.layout.bidi_classes import REMOVED
from tuireader.layout.bidi_runs import sequence_levels

_MAX_DEPTH: Final = 125
_INITIATORS = "<>?"
_NONE = ""


def first_strong(classes: str) -> int | None:
    """P2: 0 or 1 by the first strong character outside isolates, None where there is none."""
    depth = 0
    for letter in classes:
        if letter in _INITIATORS:
            depth += 1
        elif letter == "!":
            depth = max(0, depth - 1)
        elif depth == 0 and letter in "LRA":
            return 0 if letter == "L" else 1
        elif letter == "B":
            return None
    return None


def explicit_levels(text: str, classes: str, base: int) -> bytes:
    """The level of each code point of a paragraph, before L1; what X9 removes has the level of what stands before."""
    matches = _matching_pdis(classes)
    levels, types = _apply_stack(classes, base)
    kept = [index for index, letter in enumerate(classes) if letter not in REMOVED]
    result = bytearray(len(text))
    for indexes, before, after in _sequences(kept, levels, classes, matches):
        level = levels[indexes[0]]
        resolved = sequence_levels(
            "".join([text[index] for index in indexes]),
            "".join([types[index] for index in indexes]),
            level,
            "LR"[max(level, base if before is None else levels[before]) & 1],
            "LR"[max(level, base if after is None else levels[after]) & 1],
        )
        for index, value in zip(indexes, resolved, strict=True):
            result[index] = value
    previous = base
    for index, letter in enumerate(classes):
        if letter in REMOVED:
            result[index] = previous
        elif letter == "B":
            result[index] = base
        previous = result[index]
    return bytes(result)


def _matching_pdis(classes: str) -> dict[int, int]:
    """BD9: isolate initiator -> its PDI."""
    matches: dict[int, int] = {}
    waiting: list[int] = []
    if "!" not in classes:
        return matches
    for index, letter in enumerate(classes):
        if letter in _INITIATORS:
            waiting.append(index)
        elif letter == "!" and waiting:
            matches[waiting.pop()] = index
        elif letter == "B":
            waiting.clear()
    return matches


class _Status(NamedTuple):
    level: int
    override: str
    isolate: bool


class _Stack:
    """The directional status stack of X1, with its counts of what overflowed."""

    def __init__(self, base: int) -> None:
        self._base = base
        self.reset()

    def reset(self) -> None:
        self._entries = [_Status(self._base, _NONE, False)]
        self._overflow_isolates = self._overflow_embeddings = self._valid_isolates = 0

    @property
    def top(self) -> _Status:
        return self._entries[-1]

    def _has_room(self, level: int) -> bool:
        return level <= _MAX_DEPTH and not self._overflow_isolates and not self._overflow_embeddings

    def embed(self, direction: int, override: str) -> None:
        """X2-X5."""
        level = _next_level(self.top.level, direction)
        if self._has_room(level):
            self._entries.append(_Status(level, override, False))
        elif not self._overflow_isolates:
            self._overflow_embeddings += 1

    def isolate(self, direction: int) -> None:
        """X5a-X5c."""
        level = _next_level(self.top.level, direction)
        if self._has_room(level):
            self._valid_isolates += 1
            self._entries.append(_Status(level, _NONE, True))
        else:
            self._overflow_isolates += 1

    def close_isolate(self) -> None:
        """X6a."""
        if self._overflow_isolates:
            self._overflow_isolates -= 1
        elif self._valid_isolates:
            self._overflow_embeddings = 0
            while not self.top.isolate:
                self._entries.pop()
            self._entries.pop()
            self._valid_isolates -= 1

    def close_embedding(self) -> None:
        """X7."""
        if self._overflow_isolates:
            return
        if self._overflow_embeddings:
            self._overflow_embeddings -= 1
        elif not self.top.isolate and len(self._entries) > 1:
            self._entries.pop()


def _next_level(level: int, direction: int) -> int:
    """The next level above that is even for direction 0, odd for 1."""
    return level + 1 if (level + 1) & 1 == direction else level + 2


_EMBEDDINGS = {"l": (0, _NONE), "r": (1, _NONE), "m": (0, "L"), "q": (1, "R")}


def _apply_stack(classes: str, base: int) -> tuple[list[int], list[str]]:
    """X1-X8: the explicit level of each code point, and the classes with overrides applied."""
    stack = _Stack(base)
    directions = _first_strong_isolates(classes)
    levels, types = [base] * len(classes), list(classes)
    for index, letter in enumerate(classes):
        if letter in _EMBEDDINGS:
            stack.embed(*_EMBEDDINGS[letter])
        elif letter == "p":
            stack.close_embedding()
        elif letter == "B":
            stack.reset()
        elif letter != "X":
            if letter == "!":
                stack.close_isolate()
            level, override, _ = stack.top
            levels[index] = level
            types[index] = override or letter
            if letter in _INITIATORS:
                stack.isolate(directions.get(index, int(letter == ">")))
    return levels, types


def _first_strong_isolates(classes: str) -> dict[int, int]:
    """X5c: the direction of each FSI that holds a strong character; in one pass, for thousands can be nested."""
    directions: dict[int, int] = {}
    opened: list[int] = []
    if "?" not in classes:
        return directions
    for index, letter in enumerate(classes):
        if letter in _INITIATORS:
            opened.append(index)
        elif letter == "!" and opened:
            opened.pop()
        elif letter == "B":
            opened.clear()
        elif letter in "LRA" and opened and classes[opened[-1]] == "?":
            directions.setdefault(opened[-1], int(letter != "L"))
    return directions


class _Sequence(NamedTuple):
    indexes: list[int]
    before: int | None
    """The code point before the sequence, for sos; None for the paragraph's edge."""
    after: int | None


def _sequences(
    kept: Sequence[int], levels: Sequence[int], classes: str, matches: dict[int, int]
) -> Iterator[_Sequence]:
    """X10: level runs of what X9 left, joined where an isolate initiator ends one and its PDI starts another."""
    starts = [place for place, index in enumerate(kept) if not place or levels[index] != levels[kept[place - 1]]]
    ends = [*starts[1:], len(kept)][: len(starts)]
    runs = {kept[a]: (a, b) for a, b in zip(starts, ends, strict=True)}
    continued = {matches[kept[b - 1]] for _, b in runs.values() if kept[b - 1] in matches}
    for head, (first, _) in runs.items():
        if head in continued:
            continue
        indexes: list[int] = []
        follow: int | None = head
        while follow is not None:
            a, b = runs[follow]
            indexes += kept[a:b]
            follow = matches.get(kept[b - 1])
        isolated = classes[indexes[-1]] in _INITIATORS
        yield _Sequence(
            indexes,
            kept[first - 1] if first else None,
            kept[b] if b < len(kept) and not isolated else None,
        )
