"""Anchoring by quote and position: making an anchor and finding it again. Owns the matching; knows no store.

The law is that a wrong place is worse than no place: a quote that stands elsewhere is taken only when its surroundings
or its length make it certain, otherwise the annotation is reported as lost and kept.
"""

from __future__ import annotations

from collections.abc import Iterator

from tuireader.document.document import Document, Paragraph
from tuireader.document.notes import Anchor
from tuireader.document.span import Span

CONTEXT = 32
"""Code points of prefix and suffix that are kept."""
SURE_CONTEXT = 8
"""Matching code points around a moved quote that make a place certain."""
SURE_LENGTH = 24
"""A quote of this length that stands in the text once needs no context."""


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
    """Finds anchors in one document; holds the index of paragraph ids so that many anchors cost one pass."""

    def __init__(self, document: Document) -> None:
        self._paragraphs = document.paragraphs
        self._index = {paragraph.id: index for index, paragraph in enumerate(document.paragraphs)}

    def find(self, anchor: Anchor) -> Place | None:
        """Where `anchor` stands now, or None where it is lost."""
        home = self._index.get(anchor.paragraph)
        if home is not None and _stands(anchor, self._paragraphs[home].text):
            return Place(anchor.start, anchor.end, home)
        return self._elsewhere(anchor, home)

    def _elsewhere(self, anchor: Anchor, home: int | None) -> Place | None:
        if not anchor.exact.strip():
            return None
        places = list(self._occurrences(anchor.exact))
        if not places:
            return None

        def rank(place: Place) -> tuple[int, int, int]:
            distance = abs(place.index - home) if home is not None else 0
            return -self._context(anchor, place), distance, abs(place.start - anchor.start)

        best = min(places, key=rank)
        alone = len(places) == 1 and len(anchor.exact) >= SURE_LENGTH
        return best if alone or self._context(anchor, best) >= _enough(anchor) else None

    def _occurrences(self, exact: str) -> Iterator[Place]:
        for index, paragraph in enumerate(self._paragraphs):
            start = paragraph.text.find(exact)
            while start >= 0:
                yield Place(start, start + len(exact), index)
                start = paragraph.text.find(exact, start + 1)

    def _context(self, anchor: Anchor, place: Place) -> int:
        """Code points around `place` that agree with the anchor's prefix and suffix."""
        text = self._paragraphs[place.index].text
        before = text[max(0, place.start - CONTEXT) : place.start]
        return _common(anchor.prefix[::-1], before[::-1]) + _common(anchor.suffix, text[place.end :])


def _stands(anchor: Anchor, text: str) -> bool:
    """Whether quote and surroundings are where they were."""
    return (
        text[anchor.start : anchor.end] == anchor.exact
        and text[: anchor.start].endswith(anchor.prefix)
        and text.startswith(anchor.suffix, anchor.end)
    )


def _enough(anchor: Anchor) -> int:
    """The context that is asked for; a paragraph quoted whole has none, so the whole paragraph must stand again."""
    available = len(anchor.prefix) + len(anchor.suffix)
    return min(SURE_CONTEXT, available) if available else 0


def _common(first: str, second: str) -> int:
    """Length of the common prefix."""
    for length, (one, other) in enumerate(zip(first, second, strict=False)):
        if one != other:
            return length
    return min(len(first), len(second))
