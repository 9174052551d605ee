"""Half-open code-point spans. Owns their arithmetic; knows nothing of what they cover."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TypeVar

from msgspec import Struct


class Span(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, gc=False):
    """The code points `start` up to, but not including, `end` of a paragraph's text, in logical order."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The part of `text` that the span covers."""
        return text[self.start : self.end]

    def contains(self, offset: int) -> bool:
        """Whether the code point at `offset` lies inside."""
        return self.start <= offset < self.end

    def overlaps(self, start: int, end: int) -> bool:
        """Whether any code point is shared with `start`..`end`; an empty span overlaps nothing."""
        return max(self.start, start) < min(self.end, end)


def trimmed(text: str, start: int, end: int) -> Span:
    """Code points `start`..`end` of `text` without the white space at both ends; empty where there is nothing else."""
    part = text[start:end]
    first = start + len(part) - len(part.lstrip())
    return Span(first, first + len(part.strip()))


_SpanT = TypeVar("_SpanT", bound=Span)


def index_at(spans: Sequence[Span], offset: int) -> int:
    """The index of the last of the sorted, disjoint `spans` that starts at or before `offset`; -1 before the first."""
    return bisect_right(spans, offset, key=lambda span: span.start) - 1


def span_at(spans: Sequence[_SpanT], offset: int) -> _SpanT | None:
    """The span that contains `offset` among sorted, disjoint `spans`, or None where it falls in a gap."""
    index = index_at(spans, offset)
    return spans[index] if index >= 0 and spans[index].contains(offset) else None
