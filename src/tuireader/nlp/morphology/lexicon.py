"""The dictionary in one read-only SQLite file: built once, opened at once. Owns the file; knows no grammar.

The file is named after its schema and the content it was built from, so that a new dictionary makes a new file and an
old process keeps its own. It appears under its name in one step, whole; whoever comes second replaces it with the same.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self
from urllib.parse import quote

import msgspec

from tuireader.errors import LexiconError
from tuireader.nlp.morphology.sources import Entry, Sources, Table, fingerprint, read_sources

SCHEMA = 2
_STALE_SECONDS = 3600
_NONE: frozenset[str] = frozenset()
_SQL = """
CREATE TABLE stems (key TEXT PRIMARY KEY, entries TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE parts (name TEXT PRIMARY KEY, data BLOB NOT NULL) WITHOUT ROWID;
"""


class _Affixes(NamedTuple):
    prefixes: list[Entry]
    suffixes: list[Entry]
    tables: tuple[Table, Table, Table]


class Lexicon:
    """Stems by their letters in the file, affixes and compatibility tables in memory. May be used from any thread."""

    def __init__(self, path: Path, connection: sqlite3.Connection, affixes: _Affixes) -> None:
        self.path = path
        self.prefixes = _by_key(affixes.prefixes)
        self.suffixes = _by_key(affixes.suffixes)
        self._prefix_stem, self._prefix_suffix, self._stem_suffix = affixes.tables
        self._connection = connection
        self.stems = lru_cache(maxsize=8192)(self._stems)

    def _stems(self, key: str) -> tuple[Entry, ...]:
        try:
            row = self._connection.execute("SELECT entries FROM stems WHERE key = ?", (key,)).fetchone()
        except sqlite3.DatabaseError as error:
            raise LexiconError("the dictionary file is damaged", f"delete {self.path} and start again") from error
        return tuple(Entry(key, *line.split("\t")) for line in row[0].split("\n")) if row else ()

    def joins(
        self, prefixes: Sequence[Entry], stem: Entry, suffixes: Sequence[Entry]
    ) -> Iterator[tuple[Entry, Entry, Entry]]:
        """Those of the words that the affixes could make with the stem whose three parts may stand together."""
        after_stem = self._stem_suffix.get(stem.category, _NONE)
        for prefix in prefixes:
            if stem.category in self._prefix_stem.get(prefix.category, _NONE):
                after_prefix = self._prefix_suffix.get(prefix.category, _NONE)
                for suffix in suffixes:
                    if suffix.category in after_stem and suffix.category in after_prefix:
                        yield prefix, stem, suffix

    def close(self) -> None:
        """Give the file back; the lexicon is of no use afterwards."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_lexicon(cache_dir: Path) -> Lexicon:
    """Open the dictionary file in `cache_dir`, after building it there where it is missing or damaged.

    Args:
        cache_dir: A folder for files that can be made again; it need not exist.

    Raises:
        LexiconError: The dictionary is not installed, or the folder cannot be written.
    """
    path = cache_dir / f"lexicon-{SCHEMA}-{fingerprint()}.sqlite3"
    if (lexicon := _open(path)) is not None:
        return lexicon
    _build(path, read_sources())
    if (lexicon := _open(path)) is None:
        raise LexiconError("the dictionary file cannot be read back", f"check the disk that holds {cache_dir}")
    return lexicon


def _open(path: Path) -> Lexicon | None:
    """The lexicon in `path`, or None where there is none or only a part of one."""
    try:
        size = path.stat().st_size
        connection = sqlite3.connect(
            f"file:{quote(str(path.absolute()))}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
    except (OSError, sqlite3.Error):
        return None
    try:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        page_size = connection.execute("PRAGMA page_size").fetchone()[0]
        blob = connection.execute("SELECT data FROM parts WHERE name = 'affixes'").fetchone()
        if pages * page_size == size and blob:
            return Lexicon(path, connection, msgspec.msgpack.decode(blob[0], type=_Affixes))
    except (sqlite3.Error, msgspec.MsgspecError):
        pass
    connection.close()
    return None


def _build(path: Path, sources: Sources) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with _temporary(path) as temporary:
            _write(temporary, sources)
            os.replace(temporary, path)
        _sweep(path)
    except (OSError, sqlite3.Error) as error:
        raise LexiconError(
            f"the dictionary file cannot be written in {path.parent}", "choose a folder with room"
        ) from error


def _write(path: Path, sources: Sources) -> None:
    affixes = _Affixes(list(sources.prefixes), list(sources.suffixes), sources.tables)
    rows = sorted(
        (key, "\n".join("\t".join(entry[1:]) for entry in group)) for key, group in _by_key(sources.stems).items()
    )
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN;" + _SQL)
        connection.executemany("INSERT INTO stems VALUES (?, ?)", rows)
        connection.execute("INSERT INTO parts VALUES ('affixes', ?)", (msgspec.msgpack.encode(affixes),))
        connection.execute("COMMIT")


@contextmanager
def _temporary(path: Path) -> Iterator[Path]:
    import tempfile

    handle, name = tempfile.mkstemp(prefix=".lexicon-", suffix=".part", dir=path.parent)
    os.close(handle)
    try:
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)


def _sweep(path: Path) -> None:
    """Remove what earlier versions and killed builders left; a file that another process holds open lives on for it."""
    now = time.time()
    leftovers = [other for other in path.parent.glob("lexicon-*.sqlite3") if other != path]
    leftovers += path.parent.glob(".lexicon-*.part")
    for other in leftovers:
        with suppress(OSError):
            if other.suffix != ".part" or now - other.stat().st_mtime > _STALE_SECONDS:
                other.unlink()


def _by_key(entries: Iterable[Entry]) -> dict[str, tuple[Entry, ...]]:
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(entry.key, []).append(entry)
    return {key: tuple(group) for key, group in groups.items()}
