"""The store of texts, reading places, highlights and notes. Owns the statements; knows no document and no screen.

Every change is one transaction that is on disk when the method returns. Whatever goes wrong is raised as a StoreError.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from tuireader.document import Annotation
from tuireader.store import rows
from tuireader.store.backup import keep_daily
from tuireader.store.cards import CardTable
from tuireader.store.core import Core
from tuireader.store.corrections import CorrectionTable
from tuireader.store.failures import told
from tuireader.store.library import Library
from tuireader.store.pages import PageTable
from tuireader.store.placements import PlacementTable
from tuireader.store.readings import ReadingTable
from tuireader.store.values import Place, TextRecord
from tuireader.store.words import WordTable

_ADD_TEXT = """
INSERT INTO texts (content, source, title, paragraphs, sketch, opened)
VALUES (:content, :source, :title, :paragraphs, :sketch, :opened)
ON CONFLICT (content) DO UPDATE SET
    source = coalesce(excluded.source, source),
    title = coalesce(excluded.title, title),
    opened = excluded.opened
RETURNING *
"""

_TOUCH_TEXT = """
UPDATE texts SET
    source = coalesce(:source, source),
    title = coalesce(:title, title),
    content = coalesce(:content, content),
    sketch = coalesce(:sketch, sketch),
    paragraphs = coalesce(:paragraphs, paragraphs),
    opened = :opened
WHERE id = :id
"""

_SAVE_PLACE = """
INSERT INTO places (text_id, paragraph, "offset", views, default_view, marks, saved)
VALUES (:text_id, :paragraph, :offset, :views, :default_view, :marks, :saved)
ON CONFLICT (text_id) DO UPDATE SET
    paragraph = excluded.paragraph,
    "offset" = excluded."offset",
    views = excluded.views,
    default_view = excluded.default_view,
    marks = excluded.marks,
    saved = excluded.saved
"""

_ANNOTATIONS = f"SELECT {rows.ANNOTATION} FROM annotations WHERE text_id = :id ORDER BY created, rowid"

_ADD_ANNOTATION = """
INSERT INTO annotations
    (id, text_id, paragraph, start, "end", exact, prefix, suffix, colour, body, english, folded, tags,
     created, modified)
VALUES
    (:id, :text_id, :paragraph, :start, :end, :exact, :prefix, :suffix, :colour, :body, :english, :folded, :tags,
     :created, :modified)
"""

_UPDATE_ANNOTATION = """
UPDATE annotations SET
    paragraph = :paragraph,
    start = :start,
    "end" = :end,
    exact = :exact,
    prefix = :prefix,
    suffix = :suffix,
    colour = :colour,
    body = :body,
    english = :english,
    folded = :folded,
    tags = :tags,
    created = :created,
    modified = :modified
WHERE id = :id
"""


class Store:
    """The tables over one connection; made by `open_store`."""

    def __init__(self, connection: sqlite3.Connection, *, writable: bool = True) -> None:
        self.writable = writable
        """Whether changes can be kept at all; where they cannot, each raises StoreFull."""
        self._core = Core(connection)
        self.readings = ReadingTable(self._core)
        self.corrections = CorrectionTable(self._core)
        self.library = Library(self._core)
        self.words = WordTable(self._core)
        self.cards = CardTable(self._core)
        self.pages = PageTable(self._core)
        self.placements = PlacementTable(self._core)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the files; closing twice does no harm."""
        self._core.close()

    @property
    def path(self) -> Path:
        """The file."""
        row = self._core.one("PRAGMA database_list")
        return Path(row["file"] if row else "")

    def keep_daily_copy(self) -> Path | None:
        """Copy the store once a day, whatever is being written meanwhile; the copy, None where today has one."""
        return keep_daily(self.path)

    def data_version(self) -> int:
        """A number that changes when another connection has committed; our own changes leave it."""
        (version,) = self._core.one("PRAGMA data_version") or (0,)
        return int(version)

    def texts(self) -> list[TextRecord]:
        """Every text, the one opened last first."""
        return [rows.to_text(row) for row in self._core.all("SELECT * FROM texts ORDER BY opened DESC, id DESC")]

    def find_text(self, content: str) -> TextRecord | None:
        """The text with exactly this content."""
        row = self._core.one("SELECT * FROM texts WHERE content = :content", {"content": content})
        return None if row is None else rows.to_text(row)

    def find_by_source(self, source: str) -> list[tuple[TextRecord, tuple[int, ...]]]:
        """What was opened from `source`, with the sketch of its words, newest first."""
        found = self._core.all(
            "SELECT * FROM texts WHERE source = :source ORDER BY opened DESC, id DESC",
            {"source": rows.storable(source)},
        )
        with told():
            return [(rows.to_text(row), rows.to_sketch(row)) for row in found]

    def add_text(
        self, content: str, source: str | None, title: str | None, paragraphs: int, sketch: tuple[int, ...], now: str
    ) -> TextRecord:
        """Record a text that is opened for the first time; `now` is ISO 8601 in UTC.

        Where another reader has entered the same content meanwhile, that record is opened again.
        """
        with self._core.changing() as connection:
            row = connection.execute(
                _ADD_TEXT,
                {
                    "content": content,
                    "source": rows.storable_or_none(source),
                    "title": rows.storable_or_none(title),
                    "paragraphs": paragraphs,
                    "sketch": rows.from_sketch(sketch),
                    "opened": now,
                },
            ).fetchone()
        return rows.to_text(row)

    def touch_text(
        self,
        text_id: int,
        *,
        source: str | None,
        title: str | None,
        now: str,
        content: str | None = None,
        sketch: tuple[int, ...] | None = None,
        paragraphs: int | None = None,
    ) -> None:
        """Record that a text was opened again, and what it is now; what is None stays as it was."""
        values: rows.Parameters = {
            "id": text_id,
            "source": rows.storable_or_none(source),
            "title": rows.storable_or_none(title),
            "content": content,
            "sketch": None if sketch is None else rows.from_sketch(sketch),
            "paragraphs": paragraphs,
            "opened": now,
        }
        self._core.change_one(_TOUCH_TEXT, values, "the text is not in the store any more")

    def remove_text(self, text_id: int) -> bool:
        """Forget a text with its place and all its notes; False where it was not there."""
        return self._core.change("DELETE FROM texts WHERE id = :id", {"id": text_id}) > 0

    def place(self, text_id: int) -> Place | None:
        """Where reading of the text stopped; None before `save_place`."""
        row = self._core.one("SELECT * FROM places WHERE text_id = :id", {"id": text_id})
        with told():
            return None if row is None else rows.to_place(row)

    def save_place(self, text_id: int, place: Place, now: str) -> None:
        """Remember where reading of the text stopped."""
        self._core.change(_SAVE_PLACE, rows.from_place(text_id, place, now))

    def annotations(self, text_id: int) -> list[Annotation]:
        """The text's highlights and notes in the order they were made."""
        found = self._core.all(_ANNOTATIONS, {"id": text_id})
        return [rows.to_annotation(row) for row in found]

    def annotation_counts(self) -> dict[int, int]:
        """Highlights and notes by text id; texts without any are left out."""
        found = self._core.all("SELECT text_id, count(*) AS number FROM annotations GROUP BY text_id")
        return {row["text_id"]: row["number"] for row in found}

    def add_annotation(self, text_id: int, annotation: Annotation) -> None:
        """Keep a new highlight or note, or one that was deleted and comes back."""
        self._core.change(_ADD_ANNOTATION, {**rows.from_annotation(annotation), "text_id": text_id})

    def add_annotations(self, text_id: int, annotations: Iterable[Annotation]) -> int:
        """Keep many at once, all or none; those whose id is there already stay as they are. How many were added."""
        parameters = ({**rows.from_annotation(annotation), "text_id": text_id} for annotation in annotations)
        with self._core.changing() as connection:
            return connection.executemany(f"{_ADD_ANNOTATION} ON CONFLICT (id) DO NOTHING", parameters).rowcount

    def texts_of(self, annotation_ids: Iterable[str]) -> dict[str, int]:
        """The ids that are there, each with its text's."""
        asked = msgspec.json.encode(list(annotation_ids)).decode()
        found = self._core.all(
            "SELECT id, text_id FROM annotations WHERE id IN (SELECT value FROM json_each(:ids))", {"ids": asked}
        )
        return {row["id"]: row["text_id"] for row in found}

    def update_annotation(self, annotation: Annotation) -> None:
        """Keep the new state of a highlight or note.

        Raises:
            StoreError: Another reader has deleted it; `add_annotation` brings it back.
        """
        self._core.change_one(
            _UPDATE_ANNOTATION, rows.from_annotation(annotation), "the note was deleted by another reader"
        )

    def delete_annotation(self, annotation_id: str) -> bool:
        """Delete a highlight or note; False where it was gone already."""
        return self._core.change("DELETE FROM annotations WHERE id = :id", {"id": annotation_id}) > 0
