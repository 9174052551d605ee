"""Connections that only read. Owns how a database is opened where nothing may be written; knows no table."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from tuireader.store.failures import is_read_only


def connect_to_read(path: Path, timeout: float) -> sqlite3.Connection:
    """A connection that writes nothing, to a file that is there.

    Even to read, SQLite asks for a file of its own beside a store with a journal, unless it is told that nobody writes:
    so a copy on a disk for reading is opened, where no journal is left to be applied.

    Raises:
        sqlite3.Error: It is no database, or it cannot be read.
    """
    connection = _connect(path, "mode=ro", timeout)
    try:
        connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    except sqlite3.Error as error:
        connection.close()
        journal = Path(f"{path}-wal")
        if not is_read_only(error) or (journal.exists() and journal.stat().st_size):
            raise
        return _connect(path, "mode=ro&immutable=1", timeout)
    return connection


def _connect(path: Path, how: str, timeout: float) -> sqlite3.Connection:
    address = f"{path.absolute().as_uri()}?{how}"
    return sqlite3.connect(address, uri=True, timeout=timeout, isolation_level=None, check_same_thread=False)
