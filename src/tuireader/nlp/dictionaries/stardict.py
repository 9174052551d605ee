"""StarDict dictionaries: `.ifo`, `.idx`, `.dict`, and `.syn` where there is one. Owns the format; folds nothing.

After the format's own description, "Format for StarDict dictionary files" (versions 2.4.2 and 3.0.0).
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tuireader.nlp.dictionaries.dictzip import ArticleFile, Broken
from tuireader.nlp.dictionaries.plain import plain_text

MAX_INDEX = 256 << 20
"""Bytes of an index, unpacked."""
_MAGIC = "StarDict's dict ifo file"
_NO_TEXT = frozenset("WPXr")
"""Sounds, pictures, and lists of files."""
_MARKUP = frozenset("hgx")


class Entry(NamedTuple):
    """A headword and where its article stands."""

    word: str
    offset: int
    size: int


class StarDict:
    """One dictionary. Its index is read when it is asked for; its articles one by one."""

    def __init__(self, ifo: Path) -> None:
        """Read the description.

        Raises:
            Broken: It is no description, or the files that belong to it are missing.
            OSError: It cannot be read.
        """
        self._info = _description(ifo)
        self.name = self._info.get("bookname") or ifo.stem
        self._stem = ifo.with_suffix("")
        self._index = _beside(self._stem, ".idx", ".idx.gz")
        self._articles = ArticleFile(_beside(self._stem, ".dict.dz", ".dict"))

    def entries(self) -> Iterator[Entry]:
        """Every headword, and every synonym with the article of its headword.

        Raises:
            Broken: The index is cut or too large.
        """
        wide = self._info.get("idxoffsetbits") == "64"
        listed = list(_read_index(_unpacked(self._index), 8 if wide else 4))
        yield from listed
        synonyms = self._stem.with_name(self._stem.name + ".syn")
        if synonyms.exists():
            for word, number in _records(_unpacked(synonyms), 4):
                at = int.from_bytes(number)
                if at < len(listed):
                    yield listed[at]._replace(word=word)

    def article(self, entry: Entry, limit: int) -> str:
        """The article as plain text, cut after `limit` bytes."""
        data = self._articles.read(entry.offset, min(entry.size, limit))
        types = self._info.get("sametypesequence", "")
        return "\n".join(text for text in (_field(*field) for field in _fields(data, types)) if text)


def _description(ifo: Path) -> dict[str, str]:
    lines = ifo.read_bytes()[:65_536].decode("utf-8", "replace").lstrip("\ufeff").splitlines()
    if not lines or lines[0].strip() != _MAGIC:
        raise Broken(f"{ifo.name} is no StarDict description")
    pairs = (line.partition("=") for line in lines[1:])
    return {key.strip(): value.strip() for key, _, value in pairs}


def _beside(stem: Path, *endings: str) -> Path:
    for ending in endings:
        if (path := stem.with_name(stem.name + ending)).exists():
            return path
    raise Broken(f"{stem.name}{endings[0]} is missing")


def _unpacked(path: Path) -> bytes:
    opener = gzip.open if path.suffix == ".gz" else open
    try:
        with opener(path, "rb") as file:
            data = bytes(file.read(MAX_INDEX + 1))
    except (EOFError, gzip.BadGzipFile) as error:
        raise Broken(f"{path.name} does not unpack") from error
    if len(data) > MAX_INDEX:
        raise Broken(f"{path.name} is too large")
    return data


def _records(data: bytes, size: int) -> Iterator[tuple[str, bytes]]:
    """Words that end in a zero byte, each with the `size` bytes behind it."""
    at = 0
    while at < len(data):
        end = data.find(b"\0", at)
        if end < 0 or end + 1 + size > len(data):
            raise Broken("the index ends in the middle of an entry")
        yield data[at:end].decode("utf-8", "replace"), data[end + 1 : end + 1 + size]
        at = end + 1 + size


def _read_index(data: bytes, width: int) -> Iterator[Entry]:
    for word, place in _records(data, width + 4):
        yield Entry(word, int.from_bytes(place[:width]), int.from_bytes(place[width:]))


def _fields(data: bytes, types: str) -> Iterator[tuple[str, bytes]]:
    """The parts of an article with their types: in lower case they end in a zero byte, in upper case they are sized."""
    given = bool(types)
    while data and (types or not given):
        kind = types[0] if given else chr(data[0])
        types, data = types[1:], data if given else data[1:]
        last = given and not types
        if kind.isupper():
            size = len(data) if last else int.from_bytes(data[:4])
            body, data = (data, b"") if last else (data[4 : 4 + size], data[4 + size :])
        else:
            body, _, data = (data, b"", b"") if last else data.partition(b"\0")
        yield kind, body


def _field(kind: str, body: bytes) -> str:
    if kind in _NO_TEXT:
        return ""
    return plain_text(body.decode("utf-8", "replace"), markup=kind in _MARKUP)
