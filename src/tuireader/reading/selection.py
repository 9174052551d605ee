"""What is selected. Owns the span between where a selection began and the cursor; keeps nothing and draws nothing.

A selection runs over whole words or sentences, in logical order, across paragraphs. What is taken in an English view
stands for the words of the text that it says, or, where that is not known, for the whole paragraph.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from tuireader.arabic.cleaning import visible
from tuireader.document import Span, index_at
from tuireader.reading.alignment import source_span
from tuireader.reading.session import Cursor, Session


class Unit(StrEnum):
    """What a selection is made of."""

    WORD = "word"
    SENTENCE = "sentence"


class Target(Struct, frozen=True):
    """A span of the text of paragraph `index`, for a highlight or a note."""

    index: int
    start: int
    end: int
    english: str = ""
    """What was taken in an English view."""


class Selection:
    """The selection of a session, or, while there is none, the sentence at its cursor."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._anchor: Cursor | None = None
        self.unit = Unit.WORD

    @property
    def active(self) -> bool:
        """Whether motions extend a selection."""
        return self._anchor is not None

    def start(self, unit: Unit, anchor: Cursor | None = None) -> None:
        """Begin at the cursor or at `anchor`; one that goes on takes the unit."""
        self._anchor = anchor or self._anchor or self._session.cursor
        self.unit = unit

    def clear(self) -> None:
        """Select nothing."""
        self._anchor = None

    def span(self, index: int) -> Span | None:
        """The selected part of what paragraph `index` shows."""
        if self._anchor is None:
            return None
        first, last = sorted((self._anchor, self._session.cursor))
        if not first.index <= index <= last.index:
            return None
        start = self._unit_at(first).start if index == first.index else 0
        end = self._unit_at(last).end if index == last.index else len(self._session.shown(index).text)
        return Span(start, end)

    def parts(self) -> list[tuple[int, Span]]:
        """Paragraph and span of each selected part, or of the sentence at the cursor; none is empty."""
        spans: list[tuple[int, Span | None]]
        if self._anchor is None:
            spans = [(self._session.cursor.index, self._session.sentence())]
        else:
            first, last = sorted((self._anchor.index, self._session.cursor.index))
            spans = [(index, self.span(index)) for index in range(first, last + 1)]
        return [(index, span) for index, span in spans if span is not None and span.start < span.end]

    def targets(self) -> list[Target]:
        """What a highlight or a note is put on."""
        return [self._target(index, span) for index, span in self.parts()]

    def text(self) -> str:
        """What is selected as it is shown, in logical order; paragraphs are parted by blank lines.

        No control gets out: what is pasted into a shell is obeyed by it.
        """
        return "\n\n".join(visible(span.of(self._session.shown(index).text)) for index, span in self.parts())

    def _unit_at(self, cursor: Cursor) -> Span:
        shown = self._session.shown(cursor.index)
        spans = shown.words if self.unit is Unit.WORD else shown.sentences
        return spans[max(0, index_at(spans, cursor.offset))] if spans else Span(0, len(shown.text))

    def _target(self, index: int, span: Span) -> Target:
        shown = self._session.shown(index)
        if shown.in_own_text:
            return Target(index, span.start, span.end)
        source = source_span(shown.links, self._session.pipeline.tokens(index), span) if shown.links else None
        source = source or Span(0, len(self._session.document.paragraphs[index].text))
        return Target(index, source.start, source.end, span.of(shown.text))
