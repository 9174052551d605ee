"""From a SOURCE to an open text, and from there onto the shelf of the library. Owns what both need; draws nothing."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from tuireader.errors import SourceError
from tuireader.layout import AS_WRITTEN
from tuireader.reading.desk import Desk
from tuireader.reading.language import Language
from tuireader.reading.opening import Opened, open_source
from tuireader.reading.pipeline import Pipeline
from tuireader.store import Card, Store

if TYPE_CHECKING:
    from tuireader.store.index import SearchIndex

INDEX = "search.db"
"""In the cache; without a store nothing tells libraries apart."""


def index_name(store: Store | None) -> str:
    """The file of the index that belongs to a store: what was read with one is not to be found with another."""
    if store is None:
        return INDEX
    folder = sha256(os.fsencode(os.path.realpath(store.path.parent))).hexdigest()[:12]
    return f"search-{folder}.db"


class Shelving:
    """Opens texts with one store and one language, and enters them in library and index."""

    def __init__(self, store: Store | None, language: Language, cache: Path) -> None:
        self.store = store
        self._language = language
        self._cache = cache
        self._index: SearchIndex | None = None
        self._opening = Lock()
        self.display = AS_WRITTEN
        """Which marks and digits are drawn in the texts that are opened."""

    @property
    def index(self) -> SearchIndex:
        """The index of the library. Raises StoreError."""
        from tuireader.store.index import SearchIndex

        with self._opening:
            if self._index is None:
                self._index = SearchIndex(self._cache / index_name(self.store))
            return self._index

    def open(self, source: str, english: str | None = None, *, reload: bool = False) -> Desk:
        """A text where it was left; a file that is not in its place any more is looked for by its content.

        Raises:
            TuiReaderError: It cannot be opened.
        """
        pages = self.store.pages if self.store else None
        try:
            opened = open_source(source, english, pages=pages, reload=reload)
        except SourceError:
            found = self._moved(source)
            if found is None:
                raise
            opened = open_source(str(found), english)
        return self.on_desk(opened)

    def on_desk(self, opened: Opened) -> Desk:
        """An opened text where it was left."""
        desk = Desk(opened, Pipeline(opened.document, self._language), self.store)
        desk.display = self.display
        desk.restore_place()
        return desk

    def _moved(self, source: str) -> Path | None:
        from tuireader.reading.library import Library, moved_to

        entries = Library(self.store).entries() if self.store else []
        entry = next((entry for entry in entries if entry.text_id and entry.source == source), None)
        return moved_to(entry) if entry else None

    def shelve(self, desk: Desk, stop: Callable[[], bool] = bool) -> None:
        """Enter an open text in the library and its index, until `stop` says so.

        Takes some seconds for a book, and may run in any thread.

        Raises:
            StoreError: It cannot be kept.
        """
        if self.store is None or not self.store.writable:
            return
        opened = desk.opened
        self.store.cards.keep(desk.notebook.entered(), card_of(opened))
        if opened.source is None:
            return
        from tuireader.reading.library_search import Stopped, put_in_index

        with suppress(Stopped):
            put_in_index(self.index, opened.document, opened.source, opened.title, stop)


def card_of(opened: Opened) -> Card:
    """What a text says of itself."""
    meta = opened.document.meta
    words = sum(len(paragraph.text.split()) for paragraph in opened.document.paragraphs)
    path = Path(opened.source or "")
    size = path.stat().st_size if opened.source and path.is_absolute() and path.is_file() else None
    return Card(author=meta.author, date=meta.date, words=words, size=size)
