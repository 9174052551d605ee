"""Opening the store. Owns its files: where they are made, their permissions, what becomes of broken ones.

What cannot be read as a database is moved aside under a new name, never written to and never deleted. Nothing is moved
because it is locked, unreadable or of a later version.
"""

from __future__ import annotations

import errno
import fcntl
import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from tuireader.store.backup import keep_aside
from tuireader.store.connecting import connect_to_read
from tuireader.store.failures import is_damage, is_no_right, is_read_only, locked, told
from tuireader.store.migrations import MIGRATIONS, check_not_newer, is_older, migrate, version_of
from tuireader.store.store import Store
from tuireader.wording import N_, tr

TIMEOUT = 2.0
"""Seconds to wait for another process."""
READ_ONLY = N_("the store of notes cannot be written: what is in it is shown, and nothing can be added")
_RETRY = 0.02
_COMPANIONS = ("-wal", "-shm", "-journal")


def open_store(path: Path, timeout: float = TIMEOUT) -> tuple[Store, str | None]:
    """Open the store at `path`, making it and its folder where they are missing.

    Returns:
        The store, and a line for the user where a broken store was moved aside, or where nothing can be kept in it.

    Raises:
        StoreLocked: Another process holds it for longer than `timeout` seconds.
        StoreTooNew: A later tuireader made it; it stays as it is.
        StoreFull: The disk is full or the folder may not be written.
    """
    with told():
        try:
            _make_file(path)
        except OSError as error:
            if not is_no_right(error) or not path.is_file():
                raise
            return Store(_connect_to_read(path, timeout), writable=False), tr(READ_ONLY)
        notice = _set_broken_aside(path, timeout) if _is_broken(path, timeout) else None
        return Store(_connect(path, timeout)), notice


def _connect(path: Path, timeout: float) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=timeout, isolation_level=None, check_same_thread=False)
    try:
        connection.row_factory = sqlite3.Row
        _use_wal(connection, timeout)
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        if is_older(connection):
            keep_aside(connection, path, f"version-{version_of(connection)}")
        migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _connect_to_read(path: Path, timeout: float) -> sqlite3.Connection:
    """Where nothing may be written, and so no step can be taken that is missing."""
    connection = connect_to_read(path, timeout)
    try:
        connection.row_factory = sqlite3.Row
        check_not_newer(connection)
        if version_of(connection) != len(MIGRATIONS):
            raise OSError(errno.EROFS, os.strerror(errno.EROFS))
    except BaseException:
        connection.close()
        raise
    return connection


def _use_wal(connection: sqlite3.Connection, timeout: float) -> None:
    """Changing the mode needs the file for itself, and SQLite gives up on that at once instead of waiting."""
    deadline = time.monotonic() + timeout
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            if not busy or time.monotonic() >= deadline:
                raise
            time.sleep(_RETRY)
        else:
            return


def _make_file(path: Path) -> None:
    """The file is the user's alone from its first moment; SQLite gives -wal and -shm the same permissions."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        if os.fstat(descriptor).st_mode & 0o077:
            with suppress(PermissionError):
                os.fchmod(descriptor, 0o600)
    finally:
        os.close(descriptor)


def _is_broken(path: Path, timeout: float) -> bool:
    """Whether the first pages of the file and of its tables are no database's; the cost does not grow with it.

    Looks through a connection that cannot write: neither a broken store nor a later one's changes by being looked at.
    """
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=timeout)
    try:
        check_not_newer(connection)
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        for (name,) in names:
            connection.execute('SELECT 1 FROM "{}" LIMIT 1'.format(name.replace('"', '""'))).fetchone()
    except sqlite3.Error as error:
        if is_damage(error):
            return True
        if not is_read_only(error):
            raise
    finally:
        connection.close()
    return False


def _set_broken_aside(path: Path, timeout: float) -> str | None:
    with _folder_to_itself(path.parent, timeout):
        if not path.exists() or not _is_broken(path, timeout):
            return None
        aside = _free_name(path)
        for companion in _COMPANIONS:
            with suppress(FileNotFoundError):
                os.rename(f"{path}{companion}", f"{aside}{companion}")
        _swap_for_empty(path, aside)
    return tr("the store of notes was broken and is kept as {file}; a new one was begun", file=aside.name)


def _swap_for_empty(path: Path, aside: Path) -> None:
    """Never leave the name without a file: another reader may be opening it at this moment."""
    fresh = path.with_name(f".{path.name}.new")
    fresh.unlink(missing_ok=True)
    _make_file(fresh)
    try:
        os.link(path, aside)
    except OSError:
        path.rename(aside)
    os.replace(fresh, path)


def _free_name(path: Path) -> Path:
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    aside = path.with_name(f"{path.stem}.corrupt-{stamp}{path.suffix}")
    number = 1
    while os.path.lexists(aside):
        number += 1
        aside = path.with_name(f"{path.stem}.corrupt-{stamp}-{number}{path.suffix}")
    return aside


@contextmanager
def _folder_to_itself(folder: Path, timeout: float) -> Iterator[None]:
    """Two readers that find the same broken store must not move each other's new one aside."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        deadline = time.monotonic() + timeout
        while not _lock(descriptor):
            if time.monotonic() >= deadline:
                raise locked()
            time.sleep(_RETRY)
        yield
    finally:
        os.close(descriptor)


def _lock(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
