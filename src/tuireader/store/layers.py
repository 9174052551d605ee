"""Layers of texts that take long to make, kept between openings. Owns their file and its size; knows no layer.

The file stands in the cache and not beside the notes: it can be made again, is in no backup, and writing to it makes
nobody wait who writes a note. What is oldest goes when there is too much.
"""

from __future__ import annotations

import sqlite3
import zlib
from contextlib import suppress
from pathlib import Path
from threading import RLock

from tuireader.errors import StoreError
from tuireader.store.failures import told
from tuireader.wording import tr

VERSION = 1
TIMEOUT = 1.0
"""Seconds to wait for another reader."""
MOST_BYTES = 48_000_000
"""So much is kept, packed; a book of 400,000 words takes about a tenth."""
_SCHEMA = """
CREATE TABLE texts (
    id INTEGER PRIMARY KEY, content TEXT NOT NULL, engine TEXT NOT NULL, used INTEGER NOT NULL, bytes INTEGER NOT NULL,
    UNIQUE (content, engine)
) STRICT;
CREATE TABLE layers (
    text_id INTEGER NOT NULL REFERENCES texts (id) ON DELETE CASCADE, kind TEXT NOT NULL, number INTEGER NOT NULL,
    data BLOB NOT NULL, PRIMARY KEY (text_id, kind, number)
) STRICT;
"""


class LayerCache:
    """What was kept of texts, by their content and by what made it; may be used from several threads.

    Raises, from any method: StoreError.
    """

    def __init__(self, path: Path, most: int = MOST_BYTES) -> None:
        """Open the file, made anew where there is none, it is broken, or of another version."""
        self._lock = RLock()
        self._most = most
        with told():
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            try:
                self._connection = _connect(path)
            except sqlite3.DatabaseError as error:
                if isinstance(error, sqlite3.OperationalError):
                    raise
                for name in (path, Path(f"{path}-wal"), Path(f"{path}-shm")):
                    name.unlink(missing_ok=True)
                self._connection = _connect(path)

    def close(self) -> None:
        """Let go of the file."""
        with self._lock, told():
            self._connection.close()

    def enter(self, content: str, engine: str) -> int:
        """The number of a text as one engine reads it, which is now the one used last."""
        with self._lock, told(), self._connection as connection:
            connection.execute("BEGIN IMMEDIATE")
            (now,) = connection.execute("SELECT coalesce(max(used), 0) + 1 FROM texts").fetchone()
            row = connection.execute(
                "INSERT INTO texts (content, engine, used, bytes) VALUES (?, ?, ?, 0) "
                "ON CONFLICT (content, engine) DO UPDATE SET used = excluded.used RETURNING id",
                (content, engine, now),
            ).fetchone()
            return int(row[0])

    def numbers(self, text: int, kind: str) -> list[int]:
        """Which layers of a kind are kept."""
        with self._lock, told():
            found = self._connection.execute(
                "SELECT number FROM layers WHERE text_id = ? AND kind = ? ORDER BY number", (text, kind)
            )
            return [number for (number,) in found]

    def get(self, text: int, kind: str, number: int) -> bytes | None:
        """What was kept; None where nothing was."""
        with self._lock, told():
            row = self._connection.execute(
                "SELECT data FROM layers WHERE text_id = ? AND kind = ? AND number = ?", (text, kind, number)
            ).fetchone()
        if row is None:
            return None
        try:
            return zlib.decompress(row[0])
        except zlib.error as error:
            raise StoreError(tr("a kept layer is damaged"), tr("it is made again")) from error

    def keep(self, text: int, kind: str, number: int, data: bytes) -> None:
        """Keep a layer in place of what was kept; texts that were not used for long make room for it."""
        packed = zlib.compress(data, 6)
        with self._lock, told(), self._connection as connection:
            connection.execute("BEGIN IMMEDIATE")
            with suppress(sqlite3.IntegrityError):  # Another reader has made room by dropping this very text.
                connection.execute(
                    "INSERT INTO layers VALUES (?, ?, ?, ?) "
                    "ON CONFLICT (text_id, kind, number) DO UPDATE SET data = excluded.data",
                    (text, kind, number, packed),
                )
            connection.execute(
                "UPDATE texts SET bytes = (SELECT coalesce(sum(length(data)), 0) FROM layers WHERE text_id = id) "
                "WHERE id = ?",
                (text,),
            )
            self._make_room(connection)

    def _make_room(self, connection: sqlite3.Connection) -> None:
        """Drop whole texts, oldest first, until the rest is small enough; one that is too large alone goes too."""
        found = connection.execute("SELECT id, bytes FROM texts ORDER BY used").fetchall()
        total = sum(size for _, size in found)
        for text, size in found:
            if total <= self._most:
                return
            connection.execute("DELETE FROM texts WHERE id = ?", (text,))
            total -= size


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=TIMEOUT, isolation_level=None, check_same_thread=False)
    try:
        path.chmod(0o600)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version not in (0, VERSION):
            raise sqlite3.DatabaseError(tr("version {version}", version=version))
        connection.execute("BEGIN IMMEDIATE")
        if connection.execute("PRAGMA user_version").fetchone()[0] == 0:
            for statement in _SCHEMA.split(";"):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        connection.close()
        raise
    return connection
