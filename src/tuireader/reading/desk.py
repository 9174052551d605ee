"""An open text with all that is done on it: place, selection, search, highlights, notes. Owns what each command means.

The screen calls it and draws what it says; it knows no widget.
"""

from __future__ import annotations

from tuireader.document import Annotation, Colour
from tuireader.reading.entities import Directory
from tuireader.reading.marks import Mark, MarkKind
from tuireader.reading.notebook import Notebook, Placed
from tuireader.reading.opening import Opened
from tuireader.reading.pipeline import Pipeline
from tuireader.reading.search import Hit, Searcher, hits_in, next_hit
from tuireader.reading.selection import Selection, Target
from tuireader.reading.session import Cursor, Session
from tuireader.reading.views import View, word_at, words_among
from tuireader.store import Place as ReadingPlace
from tuireader.store import Store

ENTITY_REACH = 400
"""Paragraphs that are looked through for the next name before giving up."""


class Desk:
    """One open text."""

    def __init__(self, opened: Opened, pipeline: Pipeline, store: Store | None) -> None:
        self.opened = opened
        self.pipeline = pipeline
        self.session = Session(pipeline)
        self.notebook = Notebook(opened.document, store, opened.source, opened.title)
        self.hits: tuple[Hit, ...] = ()
        self.query = ""
        self.selection = Selection(self.session)
        self.directory = Directory(pipeline)
        self._searcher = Searcher(opened.document)
        self._kept_place: ReadingPlace | None = None

    # Place

    def restore_place(self) -> None:
        """Go where the reader was the last time, with the views that were on."""
        place = self.notebook.place()
        if place is None:
            return
        self._kept_place = place
        ids = {paragraph.id: index for index, paragraph in enumerate(self.opened.document.paragraphs)}
        session = self.session
        session.default_view = _view(place.default_view)
        session.views = {ids[name]: _view(view) for name, view in place.views.items() if name in ids}
        session.go_to_text(ids.get(place.paragraph, 0), place.offset)

    def keep_place(self) -> None:
        """Keep place and views for the next time, if they changed."""
        session, paragraphs = self.session, self.opened.document.paragraphs
        place = ReadingPlace(
            paragraph=paragraphs[session.cursor.index].id,
            offset=session.arabic_offset() or 0,
            views={paragraphs[index].id: view.value for index, view in session.views.items()},
            default_view=session.default_view.value,
        )
        if place != self._kept_place:
            self.notebook.keep_place(place)
            self._kept_place = place

    # Highlights and notes

    def highlight(self, colour: Colour) -> int:
        """Highlight the selection or the sentence; a highlight that stands there exactly is recoloured. How many.

        Raises:
            StoreError: It could not be kept; nothing changed.
        """
        targets = self.selection.targets()
        with self.notebook.as_one():
            for target in targets:
                old = self._exactly_at(target)
                if old is not None:
                    self.notebook.change(old, colour=colour, body=old.body)
                else:
                    self.notebook.add(target.index, target.start, target.end, colour=colour)
        self.selection.clear()
        return len(targets)

    def note_target(self) -> tuple[Target, Annotation | None]:
        """Where a note goes, and what stands there to be edited: selection, highlight or note here, else paragraph."""
        selected = self.selection.targets() if self.selection.active else []
        if selected:
            return selected[0], self._exactly_at(selected[0])
        index = self.session.cursor.index
        for placed in self._placed_here():
            if placed.place is not None:
                return Target(index, placed.place.start, placed.place.end), placed.annotation
        return Target(index, 0, len(self.opened.document.paragraphs[index].text)), None

    def keep_note(self, target: Target, old: Annotation | None, body: str) -> None:
        """Keep the text of a note; an empty one leaves a highlight bare and deletes a note.

        Raises:
            StoreError: It could not be kept; nothing changed.
        """
        if old is not None and not body.strip() and old.colour is None:
            self.notebook.delete(old)
        elif old is not None:
            self.notebook.change(old, colour=old.colour, body=body)
        elif body.strip():
            self.notebook.add(target.index, target.start, target.end, body=body)
        self.selection.clear()

    def annotations_here(self) -> list[Annotation]:
        """Highlights and notes at the cursor, the shortest first; in an English view, those of the paragraph."""
        return [placed.annotation for placed in self._placed_here()]

    def _placed_here(self) -> tuple[Placed, ...]:
        index, offset = self.session.cursor.index, self.session.cursor.offset
        if self.session.shown(index).view is View.ARABIC:
            return self.notebook.at(index, offset)
        return self.notebook.in_paragraph(index)

    def _exactly_at(self, target: Target) -> Annotation | None:
        for placed in self.notebook.in_paragraph(target.index):
            if placed.place and (placed.place.start, placed.place.end) == (target.start, target.end):
                return placed.annotation
        return None

    # Search and names

    def search(self, query: str) -> int:
        """Mark every place of `query` and go to the first from the cursor on; how many there are."""
        self.query = query
        self.hits = self._searcher.find(query)
        if self.hits:
            place = self._arabic_place()
            self._go_to_hit(next_hit(self.hits, place.index, place.offset - 1, 1))
        return len(self.hits)

    def clear_search(self) -> None:
        """Mark nothing any more."""
        self.query, self.hits = "", ()

    def go_to_next_hit(self, step: int) -> int | None:
        """Go to the next (1) or previous (-1) hit; its number from 1, or None where there is none."""
        if not self.hits:
            return None
        before = self._arabic_place()
        number = next_hit(self.hits, before.index, before.offset, step)
        for _ in self.hits:
            self._go_to_hit(number)
            if self._arabic_place() != before:
                break
            # The cursor stands on words: a hit inside this word, or on a mark beside it, leads nowhere.
            number = (number + step) % len(self.hits)
        return number + 1

    def _go_to_hit(self, number: int) -> None:
        hit = self.hits[number]
        self.session.go_to_text(hit.index, hit.start)

    def go_to_next_mention(self, step: int) -> bool:
        """Go to the next (1) or previous (-1) name; False where none is near."""
        place = self._arabic_place()
        for distance in range(ENTITY_REACH):
            index = place.index + step * distance
            if not 0 <= index < self.session.count:
                return False
            starts = sorted({self._word_start(index, mention.start) for mention in self.pipeline.mentions(index)})
            if distance == 0:
                starts = [start for start in starts if (start - place.offset) * step > 0]
            if starts:
                self.session.go_to_text(index, starts[0] if step > 0 else starts[-1])
                return True
        return False

    def _word_start(self, index: int, offset: int) -> int:
        """Where the cursor stands on a mention: it may begin inside a word, behind a clitic, or with a quote mark."""
        word = word_at(words_among(self.pipeline.tokens(index)), offset)
        return word.start if word else 0

    def _arabic_place(self) -> Cursor:
        return Cursor(self.session.cursor.index, self.session.arabic_offset() or 0)

    # What is marked

    def marks(self, index: int) -> tuple[Mark, ...]:
        """The marks on what paragraph `index` shows, the lowest first."""
        marks: list[Mark] = []
        if self.session.shown(index).view is View.ARABIC:
            marks += self._text_marks(index)
        selected = self.selection.span(index)
        if selected is not None:
            marks.append(Mark(selected.start, selected.end, MarkKind.SELECTION))
        if index == self.session.cursor.index:
            word = self.session.word()
            marks.append(Mark(word.start, word.end, MarkKind.CURSOR))
        return tuple(sorted(marks, key=lambda mark: mark.kind.priority))

    def _text_marks(self, index: int) -> list[Mark]:
        marks = [Mark(hit.start, hit.end, MarkKind.HIT) for hit in hits_in(self.hits, index)]
        for placed in self.notebook.in_paragraph(index):
            if placed.place is None:
                continue
            place, colour = placed.place, placed.annotation.colour
            if colour is not None:
                marks.append(Mark(place.start, place.end, MarkKind.of_colour(colour)))
            elif place.end - place.start < len(self.opened.document.paragraphs[index].text):
                # A note on a whole paragraph has its sign in the gutter; underlining it all says nothing more.
                marks.append(Mark(place.start, place.end, MarkKind.NOTE))
        return marks


def _view(name: str) -> View:
    """A view by its stored name; a later version may have stored one that we do not have."""
    try:
        return View(name)
    except ValueError:
        return View.ARABIC
