"""Highlighting and noting in an open text. Owns what each command takes and where it goes; the notebook keeps."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from tuireader.document import Annotation, Colour
from tuireader.document.anchors import WHOLE_TEXT
from tuireader.reading.finding import Finding
from tuireader.reading.notebook import Notebook, Placed
from tuireader.reading.search import hits_in
from tuireader.reading.selection import Selection, Target
from tuireader.reading.session import Session


class Marking:
    """What the commands of the group Marking mean."""

    def __init__(self, notebook: Notebook, session: Session, selection: Selection, finding: Finding) -> None:
        self._notebook = notebook
        self._session = session
        self._selection = selection
        self._finding = finding

    def targets(self) -> list[Target]:
        """What is marked: the selection, else the search hit at the cursor, else the sentence."""
        place = self._session.place()
        if not self._selection.active and self._session.shown(place.index).in_own_text:
            word = self._session.word()
            for hit in hits_in(self._finding.hits, place.index):
                if hit.start < word.end and word.start < hit.end:
                    return [Target(hit.index, hit.start, hit.end)]
        return self._selection.targets()

    def highlight(self, colour: Colour) -> int:
        """Highlight what `targets` says; a highlight that stands there exactly is recoloured. How many.

        Raises:
            StoreError: It could not be kept; nothing changed.
        """
        targets = self.targets()
        with self._notebook.as_one():
            for target in targets:
                old = self._exactly_at(target)
                if old is not None:
                    self._notebook.change(old, colour=colour, body=old.body)
                else:
                    self._notebook.add(target.index, target.start, target.end, colour=colour, english=target.english)
        self._selection.clear()
        return len(targets)

    def note_target(self) -> tuple[Target, Annotation | None]:
        """Where a note goes, and what stands there to be edited: selection, highlight or note here, else paragraph."""
        selected = self._selection.targets() if self._selection.active else []
        if selected:
            return selected[0], self._exactly_at(selected[0])
        index = self._session.cursor.index
        whole = Target(index, 0, len(self._session.document.paragraphs[index].text))
        if self._session.shown(index).in_own_text:
            for placed in self._placed_here():
                if placed.place is not None:
                    return Target(index, placed.place.start, placed.place.end), placed.annotation
        return whole, self._exactly_at(whole)

    def keep_note(self, target: Target, old: Annotation | None, body: str) -> None:
        """Keep the text of a note; an empty one leaves a highlight bare and deletes a note.

        Raises:
            StoreError: It could not be kept; nothing changed.
        """
        if self._kept(old, body):
            self._notebook.add(target.index, target.start, target.end, body=body, english=target.english)
        self._selection.clear()

    def note_on_text(self) -> Annotation | None:
        """The note on the text as a whole."""
        whole = (one.annotation for one in self._notebook.placed if one.annotation.anchor == WHOLE_TEXT)
        return next(whole, None)

    def keep_note_on_text(self, old: Annotation | None, body: str) -> None:
        """Keep it; an empty one deletes it. Raises StoreError; then nothing changed."""
        if self._kept(old, body):
            self._notebook.add_on_text(body)

    def _kept(self, old: Annotation | None, body: str) -> bool:
        """Change what is there; True where something new is to be kept."""
        if old is not None and not body.strip() and old.colour is None:
            self._notebook.delete(old)
        elif old is not None:
            self._notebook.change(old, colour=old.colour, body=body)
        return old is None and bool(body.strip())

    def annotations_here(self) -> list[Annotation]:
        """Highlights and notes at the cursor, the shortest first; in an English view, those of the paragraph."""
        return [placed.annotation for placed in self._placed_here()]

    def place_lost(self, annotation: Annotation) -> Annotation:
        """Anchor an annotation whose words are gone on what `targets` says. Raises StoreError; then nothing changed."""
        target = self.targets()[0]
        self._selection.clear()
        return self._notebook.move(annotation, target.index, target.start, target.end)

    def to_mark(self, step: int) -> bool:
        """Go to the next (1) or previous (-1) highlight or note; whether there is one."""
        found = {(place.index, place.start) for one in self._notebook.placed if (place := one.place)}
        places, here = sorted(found), self._session.place()
        # A highlight that begins with a quotation mark begins before the word that the cursor stands on.
        at = (here.index, here.offset)
        beyond = places[bisect_right(places, at) :] if step > 0 else places[: bisect_left(places, at)][::-1]
        for index, start in beyond:
            self._session.go_to_text(index, start)
            if self._session.place() != here:
                return True
        return False

    def _placed_here(self) -> tuple[Placed, ...]:
        index, offset = self._session.cursor.index, self._session.cursor.offset
        if self._session.shown(index).in_own_text:
            return self._notebook.at(index, offset)
        return self._notebook.in_paragraph(index)

    def _exactly_at(self, target: Target) -> Annotation | None:
        for placed in self._notebook.in_paragraph(target.index):
            if placed.place and (placed.place.start, placed.place.end) == (target.start, target.end):
                return placed.annotation
        return None
