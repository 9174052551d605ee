"""The one connection behind all tables of the store. Owns locking, transactions and errors; knows no table.

Every change is one transaction that is on disk when the method returns. Whatever goes wrong is raised as a StoreError.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from threading import RLock

from tuireader.errors import StoreError
from tuireader.store import rows
from tuireader.store.failures import told


class Core:
    """A connection that may be used from several threads: one at a time gets in."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._lock = RLock()

    def close(self) -> None:
        """Let go of the files; closing twice does no harm."""
        with self._lock, told():
            self._connection.close()

    def all(self, statement: str, values: Mapping[str, str | int | None] | None = None) -> list[sqlite3.Row]:
        """Every row of a question."""
        with self._lock, told():
            return self._connection.execute(statement, values or {}).fetchall()

    def one(self, statement: str, values: Mapping[str, str | int | None] | None = None) -> sqlite3.Row | None:
        """The first row of a question."""
        found = self.all(statement, values)
        return found[0] if found else None

    def change(self, statement: str, values: rows.Parameters) -> int:
        """Run one statement in a transaction of its own; the number of rows changed."""
        with self.changing() as connection:
            return connection.execute(statement, values).rowcount

    def change_one(self, statement: str, values: rows.Parameters, otherwise: str) -> None:
        """Run a statement that must change one row; raises StoreError saying `otherwise` where it does not."""
        if self.change(statement, values) != 1:
            raise StoreError(otherwise)

    @contextmanager
    def changing(self) -> Iterator[sqlite3.Connection]:
        """A transaction: committed at the end, rolled back where anything is raised."""
        with self._lock, told():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
