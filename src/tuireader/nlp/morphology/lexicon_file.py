"""The lexicon file: one read-only SQLite file, built once, opened at once. Owns the file; `lexicon` asks it.

The file is named after its schema and the content it was built from, so that a new dictionary or new data of ours makes
a new file and an old process keeps its own. It appears under its name in one step, whole; whoever comes second replaces
it with the same.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote

import msgspec

from tuireader.errors import LexiconError
from tuireader.nlp.morphology.assets import Assets
from tuireader.nlp.morphology.lexicon import Affixes, Lexicon, Overlay
from tuireader.nlp.morphology.sources import fingerprint
from tuireader.wording import tr

SCHEMA = 23
_STALE_SECONDS = 3600
_HELD_KB = 512
"""Of the file, in each process; the system holds the rest for all of them."""
_SQL = """
CREATE TABLE stems (key TEXT PRIMARY KEY, entries BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE lemmas (lemma TEXT, upos TEXT, frequency INTEGER NOT NULL, PRIMARY KEY (lemma, upos)) WITHOUT ROWID;
CREATE TABLE names (skeleton TEXT PRIMARY KEY, english TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE parts (name TEXT PRIMARY KEY, data BLOB NOT NULL) WITHOUT ROWID;
"""
Progress = Callable[[str], None]
"""Told what is being done before something that takes longer than a second."""


def open_lexicon(
    cache_dir: Path, assets: Path | None = None, overlay: Overlay | None = None, progress: Progress | None = None
) -> Lexicon:
    """Open the dictionary file in `cache_dir`, after building it there where it is missing or damaged.

    Args:
        cache_dir: A folder for files that can be made again; it need not exist.
        assets: The folder of our own data; without it the dictionary stands alone.
        overlay: Stems of the reader's, before all others; they are not written to the file.
        progress: Called before a build, which takes some seconds.

    Raises:
        LexiconError: The dictionary is not installed, or the folder cannot be written.
    """
    own = Assets(assets)
    path = cache_dir / f"lexicon-{SCHEMA}-{_content(own)}.sqlite3"
    if (lexicon := _open(path, overlay)) is not None:
        return lexicon
    if progress:
        progress("the dictionary is being prepared")
    _build(path, own)
    if (lexicon := _open(path, overlay)) is None:
        raise LexiconError(
            tr("the dictionary file cannot be read back"),
            tr("check the disk that holds {cache_dir}", cache_dir=cache_dir),
        )
    return lexicon


def _content(own: Assets) -> str:
    """A short name for the content of all files that go in."""
    digest = sha256(fingerprint().encode())
    for path in own.files():
        digest.update(path.name.encode())
        with suppress(OSError):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _open(path: Path, overlay: Overlay | None) -> Lexicon | None:
    """The lexicon in `path`, or None where there is none or only a part of one."""
    try:
        size = path.stat().st_size
        connection = sqlite3.connect(
            f"file:{quote(str(path.absolute()))}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
    except (OSError, sqlite3.Error):
        return None
    try:
        connection.execute(f"PRAGMA cache_size = -{_HELD_KB}")
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        page_size = connection.execute("PRAGMA page_size").fetchone()[0]
        blob = connection.execute("SELECT data FROM parts WHERE name = 'affixes'").fetchone()
        if pages * page_size == size and blob:
            return Lexicon(path, connection, msgspec.msgpack.decode(blob[0], type=Affixes), overlay)
    except (sqlite3.Error, msgspec.MsgspecError):
        pass
    connection.close()
    return None


def _build(path: Path, own: Assets) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with _temporary(path) as temporary:
            _write(temporary, own)
            os.replace(temporary, path)
        _sweep(path)
    except (OSError, sqlite3.Error) as error:
        raise LexiconError(
            tr("the dictionary file cannot be written in {parent}", parent=path.parent), tr("choose a folder with room")
        ) from error


def _write(path: Path, own: Assets) -> None:
    from tuireader.nlp.morphology.compilation import compile_lexicon

    compiled = compile_lexicon(own)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN;" + _SQL)
        connection.executemany("INSERT INTO stems VALUES (?, ?)", compiled.stem_rows())
        connection.executemany("INSERT INTO lemmas VALUES (?, ?, ?)", compiled.lemma_rows())
        connection.executemany("INSERT INTO names VALUES (?, ?)", compiled.name_rows())
        connection.execute("INSERT INTO parts VALUES ('affixes', ?)", (msgspec.msgpack.encode(compiled.affixes),))
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
