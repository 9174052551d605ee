"""What is marked on a shown paragraph, as spans with a name. Owns the names and which lies on top; knows no colour."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from tuireader.document import Colour


class MarkKind(StrEnum):
    """What a span is marked as."""

    SENTENCE = "sentence"
    """The one at the cursor, where two texts stand side by side."""
    TWIN = "twin"
    """The English of the word at the cursor."""
    GUESS = "guess"
    HIGHLIGHT_1 = "highlight-1"
    HIGHLIGHT_2 = "highlight-2"
    HIGHLIGHT_3 = "highlight-3"
    HIGHLIGHT_4 = "highlight-4"
    HIGHLIGHT_5 = "highlight-5"
    ENTITY = "entity"
    LEARNING = "learning"
    KNOWN = "known"
    OVERLAP = "overlap"
    NOTE = "note"
    HIT = "hit"
    SELECTION = "selection"
    CURSOR = "cursor"

    @property
    def priority(self) -> int:
        """Where two marks meet, the higher one is seen."""
        return _ORDER[self]

    @property
    def colour(self) -> Colour | None:
        """The colour of a highlight's mark."""
        return Colour(int(self.value[-1])) if self in HIGHLIGHTS else None

    @classmethod
    def of_colour(cls, colour: Colour) -> MarkKind:
        """The mark of a highlight colour."""
        return cls(f"highlight-{colour.value}")


HIGHLIGHTS = frozenset(kind for kind in MarkKind if kind.value.startswith("highlight"))
_LEVELS = [{MarkKind.SENTENCE}, {MarkKind.GUESS}, {MarkKind.ENTITY}, {MarkKind.LEARNING, MarkKind.KNOWN}, HIGHLIGHTS]
_LEVELS += [{MarkKind.OVERLAP}, {MarkKind.NOTE}, {MarkKind.HIT}, {MarkKind.SELECTION}, {MarkKind.TWIN}]
_ORDER = {kind: level for level, kinds in enumerate([*_LEVELS, {MarkKind.CURSOR}]) for kind in kinds}


class Mark(NamedTuple):
    """Code points `start`..`end` of what a paragraph shows."""

    start: int
    end: int
    kind: MarkKind


def in_order(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """From the bottom to the top. Of highlights the shorter lies on the longer, and where two meet is marked too."""
    marks = list(marks)
    highlights = sorted(mark for mark in marks if mark.kind in HIGHLIGHTS)
    for number, one in enumerate(highlights):
        for other in highlights[number + 1 :]:
            start, end = max(one.start, other.start), min(one.end, other.end)
            if start < end:
                marks.append(Mark(start, end, MarkKind.OVERLAP))
    return tuple(sorted(marks, key=lambda mark: (mark.kind.priority, mark.start - mark.end)))
