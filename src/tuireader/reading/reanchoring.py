"""Finding anchors again in a text that may have been edited. Owns the rules and their limits; knows no store.

The law is that a wrong place is worse than no place: what stands elsewhere is taken only when its surroundings or its
length make it certain and no other place fits as well, otherwise the annotation is reported as lost and kept.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from tuireader.arabic.normalization import fold
from tuireader.document import Anchor, Document
from tuireader.document.anchors import CONTEXT, WHOLE_TEXT, Place, stands

if TYPE_CHECKING:
    from tuireader.reading.folded_text import FoldedText

RULES = 1
"""The number of these rules, to be raised where they change: what others found is not relied on."""
SURE_CONTEXT = 8
"""Matching letters around a moved quote that are asked for where it stands in the text more than once."""
SURE_LENGTH = 24
"""Matching letters, quote and surroundings together, that make a place certain; shorter paragraphs stand whole."""
QUOTE_ERRORS = 0.25
"""Share of the letters of a quote that may be others."""
ALL_ERRORS = 0.2
"""Share of the letters of quote and surroundings that may be others."""
CONTEXT_ERRORS = 0.3
"""The same where the quote stands as it was."""
LEAD = 0.12
"""By how much of their letters a place must fit better than the next best."""
MOST_OCCURRENCES = 2000
"""A quote that stands in a text more often is no way to find its place; its surroundings may be."""
RARE = 60
"""A word in more paragraphs says little about where a quote was."""
LIKELY_PARAGRAPHS = 6
REACH = 48
"""Letters around the expected place that are looked through."""


class Rule(StrEnum):
    """How an anchor was found."""

    POSITION = "position"
    """It stands where it stood."""
    QUOTE = "quote"
    """Its words stand elsewhere."""
    FOLDED = "folded"
    """Its words stand, written with other marks or forms of letters."""
    APPROXIMATE = "approximate"
    """Its words, or most of those around it, were changed."""


class Found(NamedTuple):
    """A place and the rule that led there."""

    place: Place
    rule: Rule


class _Letters(NamedTuple):
    """An anchor's quote and surroundings, folded."""

    prefix: str
    exact: str
    suffix: str


class _Fit(NamedTuple):
    """How well a place fits an anchor; compares in this order."""

    whole: bool
    """The paragraph is what it was from one end to the other."""
    context: int
    """Letters beside the quote that agree with prefix and suffix."""
    here: bool
    """It is where it was."""


class Finder:
    """Finds anchors in one document; remembers what it found, for looking through a whole book takes its time."""

    def __init__(self, document: Document, known: Mapping[Anchor, Found | None] | None = None) -> None:
        """Take what these rules found in the same text before."""
        self._paragraphs = document.paragraphs
        self._found = dict(known or {})
        self._known = frozenset(self._found)

    def find(self, anchor: Anchor) -> Place | None:
        """Where `anchor` stands now, or None where it is lost."""
        found = self.found(anchor)
        return None if found is None else found.place

    def found(self, anchor: Anchor) -> Found | None:
        """The same with the rule that led there."""
        try:
            return self._found[anchor]
        except KeyError:
            found = self._found[anchor] = self._find(anchor)
            return found

    def elsewhere(self) -> dict[Anchor, Found | None]:
        """Where anchors stand that do not stand where they stood; nothing where all of it was known before."""
        found = {one: place for one, place in self._found.items() if place is None or place.rule is not Rule.POSITION}
        return found if found.keys() != self._known else {}

    def _find(self, anchor: Anchor) -> Found | None:
        if anchor == WHOLE_TEXT:
            return Found(Place(0, 0, 0), Rule.POSITION) if self._paragraphs else None
        home = self._index.get(anchor.paragraph)
        if home is not None and stands(anchor, self._paragraphs[home].text):
            return Found(Place(anchor.start, anchor.end, home), Rule.POSITION)
        from tuireader.reading.folded_text import folded

        letters = _Letters(folded(anchor.prefix), folded(anchor.exact), folded(anchor.suffix))
        if not letters.exact.strip():
            return None
        place = self._by_quote(anchor, letters)
        if place is not None:
            return self._as_written(anchor, place)
        place = self._by_likeness(letters)
        return None if place is None else Found(self._whole_words(anchor, place), Rule.APPROXIMATE)

    @cached_property
    def _index(self) -> dict[str, int]:
        return {paragraph.id: index for index, paragraph in enumerate(self._paragraphs)}

    @cached_property
    def _text(self) -> FoldedText:
        from tuireader.reading.folded_text import FoldedText

        return FoldedText([paragraph.text for paragraph in self._paragraphs])

    def _as_written(self, anchor: Anchor, place: Place) -> Found:
        """Where quote and text agree mark by mark, those marks are meant and not the ones beside them."""
        text, length = self._paragraphs[place.index].text, len(anchor.exact)
        start = text.find(anchor.exact, max(0, place.start - length), place.end + length)
        if start < 0 or not place.overlaps(start, start + length):
            return Found(place, Rule.FOLDED)
        return Found(Place(start, start + length, place.index), Rule.QUOTE)

    # The quote itself, and how much beside it agrees

    def _by_quote(self, anchor: Anchor, letters: _Letters) -> Place | None:
        starts = self._text.occurrences(letters.exact, MOST_OCCURRENCES)
        if len(starts) == MOST_OCCURRENCES:
            starts = [at + len(letters.prefix) for at in self._text.occurrences("".join(letters), MOST_OCCURRENCES)]
        fits = {start: self._fit(anchor, letters, start) for start in starts}
        if not fits:
            return None
        best = max(fits.values())
        places = [start for start, fit in fits.items() if fit == best]
        sure = best.whole or best.context >= _enough(letters, alone=len(fits) == 1)
        return self._place(places[0], places[0] + len(letters.exact)) if sure and len(places) == 1 else None

    def _fit(self, anchor: Anchor, letters: _Letters, start: int) -> _Fit:
        text, end = self._text.joined, start + len(letters.exact)
        before = text[max(0, start - len(letters.prefix)) : start]
        context = _common(letters.prefix[::-1], before[::-1]) + _common(letters.suffix, text[end : end + CONTEXT])
        whole = self._text.paragraph_at(start) == "".join(letters)
        return _Fit(whole, context, self._is_home(anchor, start, end))

    def _is_home(self, anchor: Anchor, start: int, end: int) -> bool:
        home = self._index.get(anchor.paragraph)
        return home == self._text.index_at(start) and self._place(start, end).start == anchor.start

    def _place(self, start: int, end: int) -> Place:
        index, span = self._text.source_span(start, end)
        return Place(span.start, span.end, index)

    # What is most like the quote with its surroundings

    def _by_likeness(self, letters: _Letters) -> Place | None:
        """The one place whose letters differ little enough, and by far less than those of any other place."""
        length = sum(map(len, letters))
        if length < SURE_LENGTH:
            return None
        scored = sorted({self._score(letters, index, at) for index, at in self._likely(letters)})
        if not scored:
            return None
        errors, start, end = scored[0]
        intact = self._text.joined[start:end] == letters.exact and self._cut_alike(letters, start, end)
        if errors > (CONTEXT_ERRORS if intact else ALL_ERRORS) * length:
            return None
        others = [other for other, first, last in scored[1:] if last <= start or first >= end]
        if others and others[0] - errors < LEAD * length:
            return None
        return self._place(start, end)

    def _likely(self, letters: _Letters) -> list[tuple[int, int]]:
        """Paragraphs with many of the rarer words of quote and surroundings, and where in them the quote may begin."""
        whole = "".join(letters)
        votes: Counter[tuple[int, int]] = Counter()
        at = 0
        for word in whole.split():
            at = whole.index(word, at)
            starts = self._text.words.get(word, ())
            for start in starts if len(starts) <= RARE else ():
                index = self._text.index_at(start)
                votes[index, (start - at + len(letters.prefix)) // REACH] += 1
            at += len(word)
        return [(index, band * REACH) for (index, band), _ in votes.most_common(LIKELY_PARAGRAPHS)]

    def _score(self, letters: _Letters, index: int, expected: int) -> tuple[int, int, int]:
        """Errors of quote and surroundings about a place, and the span of the quote there."""
        from tuireader.reading.approximate import best_match, errors_at_start

        first, last = self._text.bounds(index)
        low, high = max(first, expected - REACH), min(last, expected + 2 * REACH + len(letters.exact) * 5 // 4)
        text = self._text.joined
        match = best_match(letters.exact, text[low:high])
        start, end = low + match.start, low + match.end
        if match.errors > QUOTE_ERRORS * len(letters.exact):
            return sum(map(len, letters)), start, end
        before, after = text[max(first, start - 2 * CONTEXT) : start], text[end : min(last, end + 2 * CONTEXT)]
        errors = errors_at_start(letters.prefix[::-1], before[::-1]) + errors_at_start(letters.suffix, after)
        return match.errors + errors, start, end

    def _cut_alike(self, letters: _Letters, start: int, end: int) -> bool:
        """Whether words are cut at the ends of a span only where the quote cut them: أن does not stand in وإنستغرام."""
        text = self._text.joined
        before = text[start - 1 : start].isalnum() == letters.prefix[-1:].isalnum()
        return before and text[end : end + 1].isalnum() == letters.suffix[:1].isalnum()

    def _whole_words(self, anchor: Anchor, place: Place) -> Place:
        """A quote of whole words stays one where a word at its end grew."""
        text, start, end = self._paragraphs[place.index].text, place.start, place.end
        if not anchor.prefix[-1:].isalnum():
            while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
                start -= 1
        if not anchor.suffix[:1].isalnum():
            while end < len(text) and not text[end].isspace() and fold(text[end - 1 : end + 1]).isalnum():
                end += 1
        return Place(start, end, place.index)


def _enough(letters: _Letters, *, alone: bool) -> int:
    """The context that makes a quote of this length certain."""
    return max(0 if alone else SURE_CONTEXT, SURE_LENGTH - len(letters.exact))


def _common(first: str, second: str) -> int:
    """Length of the common prefix."""
    for length, (one, other) in enumerate(zip(first, second, strict=False)):
        if one != other:
            return length
    return min(len(first), len(second))
