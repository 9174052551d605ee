"""What is marked on a shown paragraph, as spans with a name. Owns the names and which lies on top; knows no colour."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from tuireader.document import Colour


class MarkKind(StrEnum):
    """What a span is marked as, from the bottom to the top."""

    GUESS = "guess"
    HIGHLIGHT_1 = "highlight-1"
    HIGHLIGHT_2 = "highlight-2"
    HIGHLIGHT_3 = "highlight-3"
    HIGHLIGHT_4 = "highlight-4"
    HIGHLIGHT_5 = "highlight-5"
    NOTE = "note"
    HIT = "hit"
    SELECTION = "selection"
    CURSOR = "cursor"

    @property
    def priority(self) -> int:
        """Where two marks meet, the higher one is seen."""
        return _ORDER[self]

    @classmethod
    def of_colour(cls, colour: Colour) -> MarkKind:
        """The mark of a highlight colour."""
        return cls(f"highlight-{colour.value}")


_ORDER = {kind: place for place, kind in enumerate(MarkKind)}


COLOUR_NAMES = {colour: colour.name.lower() for colour in Colour}
"""What the colours are called on the screen and in exports."""


class Mark(NamedTuple):
    """Code points `start`..`end` of what a paragraph shows."""

    start: int
    end: int
    kind: MarkKind
