"""From units to the line: spacing, marks, capitals, and which Arabic tokens each English word stands for."""

from __future__ import annotations

from collections.abc import Iterable

from tuireader.document import Gloss, Link
from tuireader.nlp.gloss.units import Unit

_OPENING = frozenset("“‘([{")
_CLOSING = frozenset("”’)]},;:.?!…%")
_ENDS = frozenset(".?!…")


def realize(units: Iterable[Unit]) -> Gloss | None:
    """The dictionary gloss; None where it has no letter or digit."""
    line = _Line()
    for unit in flat(units):
        line.add(unit)
    text = line.text()
    return Gloss(text, "dictionary", line.links()) if any(char.isalnum() for char in text) else None


def flat(units: Iterable[Unit]) -> Iterable[Unit]:
    """The words of the units, in order."""
    for unit in units:
        if unit.parts:
            yield from flat(unit.parts)
        elif unit.words or unit.tail:
            yield unit


class _Line:
    """English put together piece by piece."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._spans: list[tuple[int, int, tuple[int, ...], bool]] = []
        self._attach = True
        self._capital = True
        self._neutral = False
        self._quoted = False

    def add(self, unit: Unit) -> None:
        piece = unit.words + unit.tail
        mark = unit.kind == "mark"
        if piece == "." and self._pieces and self._pieces[-1].endswith("."):
            self._capital = True
            return
        if piece == '"' and mark:
            self._add_straight_quote(unit)
            return
        closing = mark and piece[0] in _CLOSING
        neutral = mark and not closing and piece[-1] not in _OPENING
        blank = not (self._attach or closing or (unit.glued and (neutral or self._neutral)))
        if self._capital and not mark:
            piece = piece[:1].upper() + piece[1:]
            self._capital = False
        self._write(piece, unit, blank=blank)
        self._attach = mark and piece[-1] in _OPENING
        self._neutral = neutral
        if mark and not _ENDS.isdisjoint(piece):
            self._capital = True

    def _add_straight_quote(self, unit: Unit) -> None:
        """It opens and closes in turn."""
        self._write('"', unit, blank=not (self._quoted or self._attach))
        self._quoted = not self._quoted
        self._attach = self._quoted
        self._neutral = False

    def _write(self, piece: str, unit: Unit, *, blank: bool) -> None:
        if blank and self._pieces:
            self._pieces.append(" ")
            self._length += 1
        self._pieces.append(piece)
        start, self._length = self._length, self._length + len(piece)
        if unit.tokens:
            self._spans.append((start, self._length, unit.tokens, unit.guess))

    def text(self) -> str:
        return "".join(self._pieces)

    def links(self) -> tuple[Link, ...]:
        """Neighbours of the same tokens are one link."""
        merged: list[tuple[int, int, tuple[int, ...], bool]] = []
        for start, end, tokens, guess in self._spans:
            if merged and merged[-1][2] == tokens and start - merged[-1][1] <= 1:
                merged[-1] = (merged[-1][0], end, tokens, guess or merged[-1][3])
            else:
                merged.append((start, end, tokens, guess))
        return tuple(Link(start, end, tokens, guess=guess) for start, end, tokens, guess in merged)
