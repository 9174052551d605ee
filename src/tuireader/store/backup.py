"""Copies of the store. Owns their names, how many are kept, and how one is put back; knows no table's meaning.

Every copy is made by SQLite's backup interface, which gives a whole database while others write, under another name,
and then renamed. They stand in the folder `backups` beside the store.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from tuireader.errors import StoreError
from tuireader.store.connecting import connect_to_read
from tuireader.store.failures import told
from tuireader.store.migrations import check_not_newer, migrate, version_of
from tuireader.wording import tr

FOLDER = "backups"
DAILY = "daily-"
ASIDE = "before-"
KEPT = 7
"""Daily copies that are kept, and as many of those that were made before a change of the whole store."""
TIMEOUT = 10.0
"""Seconds to wait for another process."""


def backups_of(store: Path) -> list[Path]:
    """Every copy, the newest first."""
    return sorted((store.parent / FOLDER).glob("*.db"), key=lambda path: path.stat().st_mtime_ns, reverse=True)


def back_up(store: Path, target: Path) -> None:
    """Copy the store to `target`, which is replaced.

    Raises:
        StoreError: It cannot be read, or the copy cannot be written; no half copy is left.
    """
    with told(), _reading(store) as source:
        copy_of(source, target)


def keep_daily(store: Path, today: date | None = None) -> Path | None:
    """Make the copy of the day and drop those of more than a week of days; None where today has one.

    Raises:
        StoreError: It cannot be written.
    """
    target = store.parent / FOLDER / f"{DAILY}{today or datetime.now(UTC).date()}.db"
    if target.exists():
        return None
    back_up(store, target)
    _drop_old(target.parent, DAILY)
    return target


def keep_aside(connection: sqlite3.Connection, store: Path, what: str) -> Path:
    """Copy the store before it is changed as a whole. Raises OSError and sqlite3.Error."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    target = store.parent / FOLDER / f"{ASIDE}{what}-{stamp}.db"
    copy_of(connection, target)
    _drop_old(target.parent, ASIDE)
    return target


def restore(store: Path, copy: Path) -> Path:
    """Put a copy in the place of the store's content, in one step, while others may have it open.

    Returns:
        The copy of what was there before.

    Raises:
        StoreError: The copy is no whole store of this or an earlier version; nothing has changed.
    """
    if faults := check(copy):
        raise StoreError(
            tr("{copy} cannot be restored: {faults}", copy=copy, faults=faults[0]),
            tr("tuireader notes restore lists the copies"),
        )
    with told(), _reading(copy) as source, closing(sqlite3.connect(store, timeout=TIMEOUT)) as target:
        check_not_newer(source)
        aside = keep_aside(target, store, "restore")
        source.backup(target)
        target.isolation_level = None
        migrate(target)
    return aside


def check(store: Path) -> list[str]:
    """What is wrong with a store or a copy, a line each; nothing where it is whole."""
    try:
        with _reading(store) as connection:
            if not version_of(connection):
                return ["it is no store of notes"]
            check_not_newer(connection)
            faults = [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
            lost = connection.execute("PRAGMA foreign_key_check").fetchall()
    except sqlite3.Error as error:
        return [str(error)]
    except StoreError as error:
        return [error.message]
    return faults + [f"a row of {row[0]} belongs to no text" for row in lost]


def copy_of(source: sqlite3.Connection, target: Path) -> None:
    """Copy a database to a file of the user's alone. Raises OSError and sqlite3.Error; no half file is left."""
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    half = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        os.close(os.open(half, os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600))
        with closing(sqlite3.connect(half)) as connection:
            source.backup(connection)
            # A copy is one file: it keeps no journal beside it.
            connection.execute("PRAGMA journal_mode = DELETE")
        with half.open("rb") as file:
            os.fsync(file.fileno())
        half.replace(target)
    except BaseException:
        half.unlink(missing_ok=True)
        raise


def _drop_old(folder: Path, kind: str) -> None:
    names = sorted(folder.glob(f"{kind}*.db"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    for path in names[KEPT:]:
        path.unlink(missing_ok=True)


@contextmanager
def _reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that writes nothing, to a file that is there."""
    if not path.exists():
        raise StoreError(tr("there is no store at {path}", path=path))
    with closing(connect_to_read(path, TIMEOUT)) as connection:
        yield connection
