"""The library: every text that was opened, or may be. Owns order, filter, tags, removal, and finding files again.

Removing is settled when `settle` is called: until then it can be undone, and nothing is lost where the program dies.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from tuireader.arabic.normalization import fold
from tuireader.document.fingerprint import content_hash
from tuireader.errors import TuiReaderError
from tuireader.reading.fetching.addresses import is_url
from tuireader.reading.opening import SAMPLE, open_source, sample_names
from tuireader.store import Shelved, Store
from tuireader.wording import N_, tr

MOST_FILES = 5_000
"""Files of a folder that are listed."""
MOST_LOOKED_AT = 20_000
MOST_OPENED = 50
"""Files that are looked at, and opened, to find one that was moved."""
UNTITLED = "untitled"


_MONTHS = (
    N_("Jan"), N_("Feb"), N_("Mar"), N_("Apr"), N_("May"), N_("Jun"), N_("Jul"), N_("Aug"), N_("Sep"), N_("Oct"),
    N_("Nov"), N_("Dec"),
)  # fmt: skip


class Order(StrEnum):
    """How the library can be sorted."""

    OPENED = N_("last read")
    TITLE = N_("title")
    AUTHOR = N_("author")
    LENGTH = N_("length")
    PERCENT = N_("place")
    NOTES = N_("notes")


class Entry(Struct, frozen=True):
    """A line of the library."""

    title: str
    source: str | None
    """What to open; None for what came in on standard input."""
    text_id: int | None = None
    """The store's id; None for what was never opened."""
    content: str = ""
    author: str = ""
    date: str = ""
    words: int = 0
    size: int | None = None
    percent: int = 0
    notes: int = 0
    opened: str = ""
    """ISO 8601; empty for what was never opened."""
    tags: tuple[str, ...] = ()


class Library:
    """The texts of a store, or the files of a folder."""

    def __init__(self, store: Store | None, folder: Path | None = None) -> None:
        self._store = store
        self.folder = folder
        self._removed: list[Entry] = []

    def entries(self, order: Order = Order.OPENED, words: str = "") -> list[Entry]:
        """What there is, sorted, and filtered by words or #tags. Raises StoreError."""
        gone = {entry.text_id for entry in self._removed}
        known = [_entry(shelved) for shelved in self._store.cards.all()] if self._store else []
        known = [entry for entry in known if entry.text_id not in gone]
        found = known if self.folder is None else _on_shelf(self.folder, known)
        if self.folder is None and all((entry.source or "").startswith(SAMPLE) for entry in known):
            opened = {entry.source for entry in known}
            found = [*known, *(entry for entry in _samples() if entry.source not in opened)]
        wanted = [word for word in words.split() if word.strip("#")]
        return sorted((entry for entry in found if _fits(entry, wanted)), key=lambda entry: _rank(entry, order))

    def tag(self, entry: Entry, line: str) -> tuple[str, ...]:
        """Give a text these tags in place of those it has, with or without their sign. Raises StoreError."""
        tags = tuple(dict.fromkeys(word.strip("#") for word in line.split() if word.strip("#")))
        if self._store is not None and entry.text_id is not None:
            self._store.cards.tag(entry.text_id, tags)
        return tags

    def remove(self, entry: Entry) -> bool:
        """Take a text off the list, with its place and notes when it is settled; False where it was never opened."""
        if entry.text_id is None:
            return False
        self._removed.append(entry)
        return True

    def undo(self) -> Entry | None:
        """Put back what was removed last, if it is not settled yet."""
        return self._removed.pop() if self._removed else None

    def settle(self) -> tuple[Entry, ...]:
        """Remove for good what was removed. Raises StoreError."""
        settled = tuple(self._removed)
        while self._removed:
            entry = self._removed[0]
            if self._store is not None and entry.text_id is not None:
                self._store.remove_text(entry.text_id)
                if is_url(entry.source or ""):
                    self._store.pages.remove(entry.source or "")
            self._removed.pop(0)
        return settled


def moved_to(entry: Entry) -> Path | None:
    """Where the file of an entry is now, looked for by its size and content around its old place."""
    if not entry.source or is_url(entry.source) or entry.source.startswith(SAMPLE):
        return None
    old = Path(entry.source)
    root = next((folder for folder in old.parents if folder.is_dir()), None)
    if root is None:
        return None
    candidates = _files(root if root != Path(root.anchor) else old.parent, MOST_LOOKED_AT, old.suffix)
    if entry.size is not None:
        candidates = [path for path in candidates if _size(path) == entry.size]
    candidates = sorted(candidates, key=lambda path: path.name != old.name)[:MOST_OPENED]
    return next((path for path in candidates if _content(path) == entry.content), None)


def shown_source(source: str) -> str:
    """A source as people write it: files of their own from ~ on."""
    home = f"{Path.home()}{os.sep}"
    return f"~{os.sep}{source.removeprefix(home)}" if source.startswith(home) else source


def said_day(moment: str, today: date) -> str:
    """A moment in a few letters: today, yesterday, 3 May, May 2024."""
    try:
        day = date.fromisoformat(moment[:10])
    except ValueError:
        return ""
    days = (today - day).days
    if days < 2:
        return tr("today") if days < 1 else tr("yesterday")
    month = tr(_MONTHS[day.month - 1])
    return f"{day.day} {month}" if days < 300 else f"{month} {day.year}"


def _entry(shelved: Shelved) -> Entry:
    text, card = shelved.text, shelved.card
    last = text.paragraphs - 1
    return Entry(
        title=text.title or Path(text.source or UNTITLED).name,
        source=text.source,
        text_id=text.id,
        content=text.content,
        author=card.author or "",
        date=card.date or "",
        words=card.words,
        size=card.size,
        percent=100 if last < 1 else min(100, round(100 * shelved.index / last)),
        notes=shelved.notes,
        opened=text.opened,
        tags=shelved.tags,
    )


def _samples() -> Iterator[Entry]:
    for name in sample_names():
        meta = open_source(SAMPLE + name).document.meta
        yield Entry(title=meta.title or name, source=SAMPLE + name, author=meta.author or "", date=meta.date or "")


def _on_shelf(folder: Path, known: Sequence[Entry]) -> list[Entry]:
    """The files of a folder, those that were opened with what is known of them."""
    by_source = {entry.source: entry for entry in known}
    files = _files(folder, MOST_FILES)
    names = ((path, str(path.relative_to(folder))) for path in files)
    return [by_source.get(str(path)) or Entry(title=name, source=str(path), size=_size(path)) for path, name in names]


def _files(folder: Path, most: int, suffix: str = "") -> list[Path]:
    """Files below a folder that are not hidden, folder by folder, at most so many."""
    found: list[Path] = []
    seen = 0
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            seen += 1
            if not name.startswith(".") and name.endswith(suffix):
                found.append(Path(place, name))
        if seen >= most:
            break
    return found[:most]


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except OSError:
        return None


def _content(path: Path) -> str | None:
    try:
        return content_hash(open_source(str(path)).document)
    except TuiReaderError:
        return None


def _fits(entry: Entry, words: Sequence[str]) -> bool:
    said = fold(" ".join((entry.title, entry.author, entry.source or "", entry.date)))
    tags = [fold(tag) for tag in entry.tags]
    return all(
        any(tag.startswith(fold(word[1:])) for tag in tags) if word.startswith("#") else fold(word) in said
        for word in words
    )


def _rank(entry: Entry, order: Order) -> tuple[object, ...]:
    """For sorting: what was read last, is longest, has most notes comes first; names by the alphabet."""
    newest = tuple(-ord(char) for char in entry.opened) or (0,)
    return {
        Order.OPENED: (newest,),
        Order.TITLE: (fold(entry.title).removeprefix("ال"),),
        Order.AUTHOR: (not entry.author, fold(entry.author).removeprefix("ال"), newest),
        Order.LENGTH: (-entry.words, newest),
        Order.PERCENT: (-entry.percent, newest),
        Order.NOTES: (-entry.notes, newest),
    }[order]
