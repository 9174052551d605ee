"""From SQLite's errors to ours. Owns the mapping and its wording; knows no tables."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import msgspec

from tuireader.errors import StoreError, StoreFull, StoreLocked
from tuireader.wording import tr

_LOCKED = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_READ_ONLY = frozenset({sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN})
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_NO_SPACE = frozenset({errno.ENOSPC, errno.EDQUOT})
_NO_RIGHT = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


@contextmanager
def told() -> Iterator[None]:
    """Nothing that SQLite, a stored value or the file system raises leaves here but as a StoreError."""
    try:
        yield
    except sqlite3.Error as error:
        raise _from_sqlite(error) from error
    except OSError as error:
        raise _from_system(error) from error
    except msgspec.MsgspecError as error:
        raise _damaged(str(error)) from error


def is_damage(error: sqlite3.Error) -> bool:
    """Whether the file is no database or a broken one; a locked or unreadable one is neither."""
    return _code(error) in _DAMAGED


def is_read_only(error: sqlite3.Error) -> bool:
    """Whether it would have to be written first, as where a journal of before the last crash is still to be applied."""
    return _code(error) in _READ_ONLY


def is_no_right(error: OSError) -> bool:
    """Whether the file or its folder may not be written."""
    return error.errno in _NO_RIGHT


def locked() -> StoreLocked:
    """The error for a store that another process holds."""
    return StoreLocked(tr("another program is writing to the store of notes"), tr("close it, or try again in a moment"))


def _from_sqlite(error: sqlite3.Error) -> StoreError:
    code = _code(error)
    if code in _LOCKED:
        return locked()
    if code == sqlite3.SQLITE_FULL:
        return _full()
    if code in _READ_ONLY:
        return _read_only()
    if code in _DAMAGED:
        return _damaged(str(error))
    return StoreError(tr("the store of notes cannot serve: {error}", error=error))


def _from_system(error: OSError) -> StoreError:
    if error.errno in _NO_SPACE:
        return _full()
    if error.errno in _NO_RIGHT:
        return _read_only()
    return StoreError(
        tr("the store of notes cannot be opened: {reason}", reason=error.strerror or error),
        tr("name another folder with --data-dir"),
    )


def _full() -> StoreFull:
    return StoreFull(tr("the disk is full; the change was not saved"), tr("make room and try again"))


def _read_only() -> StoreFull:
    return StoreFull(
        tr("the store of notes cannot be written; nothing was saved"),
        tr("see the permissions of its folder, or name another with --data-dir"),
    )


def _damaged(what: str) -> StoreError:
    return StoreError(
        tr("the store of notes is damaged: {what}", what=what),
        tr("start tuireader again; it moves what is broken aside"),
    )


def _code(error: sqlite3.Error) -> int | None:
    """The primary result code; errors of the Python module itself carry none."""
    code: int | None = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF
