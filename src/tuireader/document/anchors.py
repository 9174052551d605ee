"""Anchoring by quote and position: making an anchor and finding it again. Owns the matching; knows no store.

The law is that a wrong place is worse than no place: a quote that stands elsewhere is taken only when its surroundings
or its length make it certain and no other place fits as well, otherwise the annotation is reported as lost and kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tuireader.document.document import Document, Paragraph
from tuireader.document.notes import Anchor
from tuireader.document.span import Span

CONTEXT = 32
"""Code points of prefix and suffix that are kept."""
SURE_CONTEXT = 8
"""Matching code points around a moved quote that are asked for where it stands in the text more than once."""
SURE_LENGTH = 24
"""Matching code points, quote and surroundings together, that make a place certain; shorter paragraphs stand whole."""


class _Likeness(NamedTuple):
    """How well a place fits an anchor; compares in this order."""

    whole: bool
    """The paragraph is what it was from one end to the other."""
    context: int
    """Code points beside the quote that agree with prefix and suffix."""


class Place(Span, frozen=True):
    """Where an anchor was found: a span of the paragraph at `index` in the document."""

    index: int


def make_anchor(paragraph: Paragraph, start: int, end: int) -> Anchor:
    """The anchor of code points `start`..`end` of `paragraph`."""
    text = paragraph.text
    return Anchor(
        paragraph=paragraph.id,
        start=start,
        end=end,
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
    )


class Finder:
    """Finds anchors in one document; remembers what it found, for looking through a whole book takes its time."""

    def __init__(self, document: Document) -> None:
        self._paragraphs = document.paragraphs
        self._index = {paragraph.id: index for index, paragraph in enumerate(document.paragraphs)}
        self._found: dict[Anchor, Place | None] = {}

    def find(self, anchor: Anchor) -> Place | None:
        """Where `anchor` stands now, or None where it is lost."""
        if anchor not in self._found:
            self._found[anchor] = self._find(anchor)
        return self._found[anchor]

    def _find(self, anchor: Anchor) -> Place | None:
        home = self._index.get(anchor.paragraph)
        if home is not None and _stands(anchor, self._paragraphs[home].text):
            return Place(anchor.start, anchor.end, home)
        return self._elsewhere(anchor)

    def _elsewhere(self, anchor: Anchor) -> Place | None:
        if not anchor.exact.strip():
            return None
        likenesses = {place: self._likeness(anchor, place) for place in self._occurrences(anchor.exact)}
        if not likenesses:
            return None
        best = max(likenesses.values())
        places = [place for place, likeness in likenesses.items() if likeness == best]
        if len(places) > 1:
            places = [place for place in places if place.start == anchor.start]
        sure = best.whole or best.context >= _enough(anchor, alone=len(likenesses) == 1)
        return places[0] if sure and len(places) == 1 else None

    def _occurrences(self, exact: str) -> Iterator[Place]:
        for index, paragraph in enumerate(self._paragraphs):
            start = paragraph.text.find(exact)
            while start >= 0:
                yield Place(start, start + len(exact), index)
                start = paragraph.text.find(exact, start + 1)

    def _likeness(self, anchor: Anchor, place: Place) -> _Likeness:
        text = self._paragraphs[place.index].text
        before = text[max(0, place.start - CONTEXT) : place.start]
        context = _common(anchor.prefix[::-1], before[::-1]) + _common(anchor.suffix, text[place.end :])
        return _Likeness(text == anchor.prefix + anchor.exact + anchor.suffix, context)


def _stands(anchor: Anchor, text: str) -> bool:
    """Whether quote and surroundings are where they were; a short suffix ended the paragraph, and still must."""
    end = anchor.end + len(anchor.suffix)
    return (
        text[anchor.start : anchor.end] == anchor.exact
        and text[: anchor.start].endswith(anchor.prefix)
        and text.startswith(anchor.suffix, anchor.end)
        and (len(anchor.suffix) >= CONTEXT or end == len(text))
    )


def _enough(anchor: Anchor, *, alone: bool) -> int:
    """The context that makes a quote of this length certain."""
    return max(0 if alone else SURE_CONTEXT, SURE_LENGTH - len(anchor.exact))


def _common(first: str, second: str) -> int:
    """Length of the common prefix."""
    for length, (one, other) in enumerate(zip(first, second, strict=False)):
        if one != other:
            return length
    return min(len(first), len(second))
