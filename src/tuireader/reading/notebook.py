"""The highlights and notes of one text. Owns their placing, undoing and keeping; knows no SQL and no screen.

Nothing counts as done before the store has it: every change is committed first and then taken into memory.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from typing import NamedTuple
from uuid import uuid4

from msgspec.structs import replace

from tuireader.arabic.cleaning import clean_text
from tuireader.document import Anchor, Annotation, Colour, Document
from tuireader.document.anchors import WHOLE_TEXT, Place, make_anchor
from tuireader.document.fingerprint import content_hash, likeness, sketch
from tuireader.errors import StoreError
from tuireader.reading.history import Change, History
from tuireader.reading.placements import finder_of, keep_found
from tuireader.reading.reanchoring import Rule
from tuireader.store import FixedReading, NameCorrection, Store
from tuireader.store import Place as ReadingPlace
from tuireader.store.words import WordTable
from tuireader.wording import tr

SAME_TEXT = 0.4
"""Share of words in common from which a text under the same path counts as the old one, edited."""


class Placed(NamedTuple):
    """An annotation and where it stands now; `place` is None where its words were not found."""

    annotation: Annotation
    place: Place | None
    rule: Rule | None = None
    """How it was found."""


class Notebook:
    """Annotations of one document, in the order of the text, the lost ones last."""

    def __init__(self, document: Document, store: Store | None, source: str | None, title: str) -> None:
        """Find the text in `store` by content, else by path and likeness; `store` None means nothing can be kept."""
        self._document = document
        self._store = store
        self._source = source
        self._title = title
        self._hash = content_hash(document)
        self._known = False
        self._history = History()
        self._text_id = self._find_text()
        self._finder = finder_of(document, self._hash, store, self._text_id)
        self._version = store.data_version() if store else 0
        self.placed: tuple[Placed, ...] = ()
        self._in_paragraph: dict[int, list[Placed]] = {}
        """The same by paragraph: every row that is drawn asks for those of its own."""
        self.reload()

    @property
    def content(self) -> str:
        """Hash of the document's content."""
        return self._hash

    @property
    def text_id(self) -> int | None:
        """The store's id of this text; None where nothing was kept of it yet."""
        return self._text_id

    @property
    def lost(self) -> tuple[Placed, ...]:
        """What was kept but not found in the text."""
        return tuple(placed for placed in self.placed if placed.place is None)

    def reload(self) -> None:
        """Read the annotations again, as after another reader changed them."""
        kept = self._store.annotations(self._text_id) if self._store and self._text_id is not None else []
        placed = [self._placed(annotation) for annotation in kept]
        self.placed = tuple(sorted(placed, key=_text_order))
        self._in_paragraph.clear()
        for one in self.placed:
            if one.place is not None:
                self._in_paragraph.setdefault(one.place.index, []).append(one)

    def _placed(self, annotation: Annotation) -> Placed:
        found = self._finder.found(annotation.anchor)
        return Placed(annotation, found.place, found.rule) if found else Placed(annotation, None)

    def follow(self) -> bool:
        """Read the annotations again if another reader changed the store; whether it did."""
        version = self._store.data_version() if self._store else 0
        changed = version != self._version
        self._version = version
        if changed:
            if self._text_id is None:
                self._text_id = self._find_text()
            self.reload()
        return changed

    def find(self, anchor: Anchor) -> Place | None:
        """Where the words of an anchor stand now; None where they are not found."""
        return self._finder.find(anchor)

    def in_paragraph(self, index: int) -> tuple[Placed, ...]:
        """Those that stand in paragraph `index`."""
        return tuple(self._in_paragraph.get(index, ()))

    def at(self, index: int, offset: int) -> tuple[Placed, ...]:
        """Those that cover a code point, the shortest first."""
        found = [placed for placed in self.in_paragraph(index) if placed.place and placed.place.contains(offset)]
        return tuple(sorted(found, key=lambda placed: len(placed.annotation.anchor.exact)))

    # Changes: each raises StoreError and changes nothing when it cannot be kept

    def add(
        self, index: int, start: int, end: int, *, colour: Colour | None = None, body: str = "", english: str = ""
    ) -> Annotation:
        """Keep a highlight, a note, or both, on code points `start`..`end` of a paragraph."""
        anchor = make_anchor(self._document.paragraphs[index], start, end)
        return self._add(anchor, colour, body, english)

    def add_on_text(self, body: str) -> Annotation:
        """Keep a note on the text as a whole."""
        return self._add(WHOLE_TEXT, None, body, "")

    def _add(self, anchor: Anchor, colour: Colour | None, body: str, english: str) -> Annotation:
        now = now_utc()
        annotation = Annotation(
            id=str(uuid4()),
            anchor=anchor,
            colour=colour,
            body=clean_text(body),
            english=english,
            created=now,
            modified=now,
        )
        self._history.make(Change(lambda: self._insert(annotation), lambda: self._delete(annotation.id)))
        return annotation

    def change(self, annotation: Annotation, *, colour: Colour | None, body: str) -> Annotation:
        """Keep another colour or text of an annotation."""
        return self._replace(annotation, replace(annotation, colour=colour, body=clean_text(body), modified=now_utc()))

    def move(self, annotation: Annotation, index: int, start: int, end: int) -> Annotation:
        """Anchor an annotation elsewhere, as one that was lost."""
        anchor = make_anchor(self._document.paragraphs[index], start, end)
        return self._replace(annotation, replace(annotation, anchor=anchor, modified=now_utc()))

    def _replace(self, old: Annotation, new: Annotation) -> Annotation:
        self._history.make(Change(lambda: self._update(new), lambda: self._update(old)))
        return new

    def delete(self, annotation: Annotation) -> None:
        """Delete an annotation; `undo` brings it back."""
        self._history.make(Change(lambda: self._delete(annotation.id), lambda: self._insert(annotation)))

    def undo(self) -> bool:
        """Take the last change of this session back; False where there is none."""
        return self._history.undo()

    def redo(self) -> bool:
        """Make the change again that was undone last; False where there is none."""
        return self._history.redo()

    def as_one(self) -> AbstractContextManager[None]:
        """Changes that belong together: one `undo` takes them back, and where one fails none is kept."""
        return self._history.as_one()

    # The store itself

    @property
    def words(self) -> WordTable | None:
        """The reader's words to learn; None without a store."""
        return self._store.words if self._store else None

    def entered(self) -> int:
        """The store's id of this text, which is entered if need be. Raises StoreError."""
        return self._text()

    def keep_daily_copy(self) -> None:
        """Have the store copied once a day. Raises StoreError."""
        if self._store is not None and self._store.writable:
            self._store.keep_daily_copy()

    def take_in(self, annotations: Iterable[Annotation]) -> None:
        """Keep many from elsewhere, all or none; those whose id is there already stay, and nothing is undone."""
        self._writable().add_annotations(self.entered(), annotations)
        self.reload()

    # Where the reader was

    def place(self) -> ReadingPlace | None:
        """The place that was kept for this text."""
        return self._store.place(self._text_id) if self._store and self._text_id is not None else None

    def keep_place(self, place: ReadingPlace) -> None:
        """Keep the place for the next time."""
        if self._store is not None and self._store.writable:
            self._store.save_place(self._text(), place, now_utc())

    # Readings that were fixed

    def fixed_readings(self) -> list[FixedReading]:
        """Those of this text, the earliest first."""
        return self._store.readings.of_text(self._text_id) if self._store and self._text_id is not None else []

    def keep_reading(self, fixed: FixedReading) -> None:
        """Keep a reading. Raises StoreError."""
        self._writable().readings.keep(self._text(), fixed)

    def forget_reading(self, fixed: FixedReading) -> None:
        """Forget a reading. Raises StoreError."""
        self._writable().readings.remove(fixed.id)

    # Corrections of names

    def corrections(self) -> list[NameCorrection]:
        """Those of this text, the earliest first."""
        return self._store.corrections.of_text(self._text_id) if self._store and self._text_id is not None else []

    def keep_correction(self, one: NameCorrection) -> None:
        """Keep a correction. Raises StoreError."""
        self._writable().corrections.keep(self._text(), one)

    def forget_correction(self, one: NameCorrection) -> None:
        """Forget a correction. Raises StoreError."""
        self._writable().corrections.remove(one.id)

    def _insert(self, annotation: Annotation) -> None:
        self._writable().add_annotation(self._text(), annotation)
        self.reload()

    def _update(self, annotation: Annotation) -> None:
        self._writable().update_annotation(annotation)
        self.reload()

    def _delete(self, identifier: str) -> None:
        self._writable().delete_annotation(identifier)
        self.reload()

    def _writable(self) -> Store:
        if self._store is None:
            raise StoreError(tr("nothing can be kept: the store is not open"), tr("tuireader was started without one"))
        return self._store

    def _find_text(self) -> int | None:
        if self._store is None:
            return None
        record = self._store.find_text(self._hash)
        if record is not None:
            return record.id
        earlier = self._store.find_by_source(self._source) if self._source else []
        if not earlier:
            return None
        mine = sketch(self._document)
        return next((old.id for old, words in earlier if likeness(words, mine) >= SAME_TEXT), None)

    def _text(self) -> int:
        """The store's id of this text, which is entered or brought up to date at the first change."""
        if self._known and self._text_id is not None:
            return self._text_id
        store, now = self._writable(), now_utc()
        words = sketch(self._document)
        count = len(self._document.paragraphs)
        if self._text_id is None:
            record = store.add_text(self._hash, self._source, self._title, count, words, now)
            self._text_id = record.id
        else:
            store.touch_text(
                self._text_id,
                source=self._source,
                title=self._title,
                now=now,
                content=self._hash,
                sketch=words,
                paragraphs=count,
            )
        self._known = True
        keep_found(self._finder, self._hash, store, self._text_id)
        return self._text_id


def now_utc() -> str:
    """The present moment in ISO 8601, UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _text_order(placed: Placed) -> tuple[bool, int, int, int, str]:
    """The lost ones last; of those that begin at one place, the note on the text first, then the longer."""
    annotation, place = placed.annotation, placed.place
    if place is None:
        return True, 0, annotation.anchor.start, 0, annotation.created
    length = place.end - place.start if annotation.anchor != WHOLE_TEXT else 1 << 30
    return False, place.index, place.start, -length, annotation.created
