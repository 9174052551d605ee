"""The store's schema and its history. Owns the numbered steps; knows nothing of what is asked of the tables.

A step is never changed once it was released: a new one is added. `PRAGMA user_version` holds the number of the last
step, and is part of the step's transaction.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from tuireader.errors import StoreTooNew
from tuireader.store.searching import found_by, tag_column
from tuireader.wording import tr

Migration = Callable[[sqlite3.Connection], None]


def version_of(connection: sqlite3.Connection) -> int:
    """The number of the last step that was taken; 0 for an empty store."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def is_older(connection: sqlite3.Connection) -> bool:
    """Whether it holds something and lacks a step."""
    return 0 < version_of(connection) < len(MIGRATIONS)


def check_not_newer(connection: sqlite3.Connection) -> None:
    """Refuse the store of a later tuireader before anything is written to it.

    Raises:
        StoreTooNew: Its number is beyond ours.
    """
    version = version_of(connection)
    if version > len(MIGRATIONS):
        raise StoreTooNew(
            tr(
                "the store of notes has version {version}; this tuireader knows versions up to {count}",
                version=version,
                count=len(MIGRATIONS),
            ),
            tr("update tuireader, or name another folder with --data-dir"),
        )


def migrate(connection: sqlite3.Connection) -> None:
    """Take the steps that are missing, each in a transaction; another process may be taking them at the same time.

    Raises:
        StoreTooNew: Its number is beyond ours.
    """
    check_not_newer(connection)
    while version_of(connection) < len(MIGRATIONS):
        connection.execute("BEGIN IMMEDIATE")
        try:
            version = version_of(connection)
            if version < len(MIGRATIONS):
                MIGRATIONS[version](connection)
                connection.execute(f"PRAGMA user_version = {version + 1}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


_TEXTS = """
CREATE TABLE texts (
    id INTEGER PRIMARY KEY,
    content TEXT NOT NULL UNIQUE,
    source TEXT,
    title TEXT,
    paragraphs INTEGER NOT NULL,
    sketch TEXT NOT NULL,
    opened TEXT NOT NULL
) STRICT
"""

_PLACES = """
CREATE TABLE places (
    text_id INTEGER PRIMARY KEY REFERENCES texts (id) ON DELETE CASCADE,
    paragraph TEXT NOT NULL,
    "offset" INTEGER NOT NULL,
    views TEXT NOT NULL,
    default_view TEXT NOT NULL,
    saved TEXT NOT NULL
) STRICT
"""

_ANNOTATIONS = """
CREATE TABLE annotations (
    id TEXT NOT NULL PRIMARY KEY,
    text_id INTEGER NOT NULL REFERENCES texts (id) ON DELETE CASCADE,
    paragraph TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    colour INTEGER CHECK (colour BETWEEN 1 AND 5),
    body TEXT NOT NULL,
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    CHECK (0 <= start AND start <= "end")
) STRICT
"""

_VOCABULARY = """
CREATE TABLE vocabulary (
    lemma TEXT NOT NULL PRIMARY KEY,
    form TEXT NOT NULL,
    root TEXT,
    upos TEXT NOT NULL,
    gloss TEXT NOT NULL,
    sentence TEXT NOT NULL,
    text_id INTEGER REFERENCES texts (id) ON DELETE SET NULL,
    status TEXT NOT NULL CHECK (status IN ('new', 'learning', 'known')),
    created TEXT NOT NULL,
    modified TEXT NOT NULL
) STRICT
"""

_READINGS = """
CREATE TABLE readings (
    id TEXT NOT NULL PRIMARY KEY,
    text_id INTEGER NOT NULL REFERENCES texts (id) ON DELETE CASCADE,
    form TEXT NOT NULL,
    anchor TEXT,
    analysis TEXT NOT NULL,
    created TEXT NOT NULL
) STRICT
"""

_CARDS = """
CREATE TABLE cards (
    text_id INTEGER PRIMARY KEY REFERENCES texts (id) ON DELETE CASCADE,
    author TEXT,
    date TEXT,
    words INTEGER NOT NULL,
    size INTEGER,
    tags TEXT NOT NULL,
    "index" INTEGER NOT NULL
) STRICT
"""

_PAGES = """
CREATE TABLE pages (
    url TEXT NOT NULL PRIMARY KEY,
    data BLOB NOT NULL,
    fetched TEXT NOT NULL
) STRICT
"""

_CORRECTIONS = """
CREATE TABLE corrections (
    id TEXT NOT NULL PRIMARY KEY,
    text_id INTEGER NOT NULL REFERENCES texts (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('name', 'type', 'same', 'none')),
    value TEXT NOT NULL,
    created TEXT NOT NULL
) STRICT
"""

_PLACEMENTS = """
CREATE TABLE placements (
    text_id INTEGER PRIMARY KEY REFERENCES texts (id) ON DELETE CASCADE,
    content TEXT NOT NULL,
    rules INTEGER NOT NULL,
    found TEXT NOT NULL
) STRICT
"""


def _texts_places_and_annotations(connection: sqlite3.Connection) -> None:
    connection.execute(_TEXTS)
    connection.execute("CREATE INDEX texts_by_source ON texts (source)")
    connection.execute(_PLACES)
    connection.execute(_ANNOTATIONS)
    connection.execute("CREATE INDEX annotations_by_text ON annotations (text_id)")


def _marks(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE places ADD COLUMN marks TEXT NOT NULL DEFAULT '{}'")


def _fixed_readings(connection: sqlite3.Connection) -> None:
    connection.execute(_READINGS)
    connection.execute("CREATE INDEX readings_by_text ON readings (text_id)")


def _english_quotes_and_search(connection: sqlite3.Connection) -> None:
    for column in ("english", "folded", "tags"):
        connection.execute(f"ALTER TABLE annotations ADD COLUMN {column} TEXT NOT NULL DEFAULT ''")
    connection.create_function("folded", 2, found_by, deterministic=True)
    connection.create_function("tags", 1, tag_column, deterministic=True)
    connection.execute("UPDATE annotations SET folded = folded(exact, body), tags = tags(body)")
    connection.execute("CREATE INDEX texts_by_opened ON texts (opened, id)")


def _vocabulary(connection: sqlite3.Connection) -> None:
    connection.execute(_VOCABULARY)


def _cards_and_pages(connection: sqlite3.Connection) -> None:
    connection.execute(_CARDS)
    connection.execute(_PAGES)


def _corrections_of_names(connection: sqlite3.Connection) -> None:
    connection.execute(_CORRECTIONS)
    connection.execute("CREATE INDEX corrections_by_text ON corrections (text_id)")


def _placements(connection: sqlite3.Connection) -> None:
    connection.execute(_PLACEMENTS)


MIGRATIONS: tuple[Migration, ...] = (
    _texts_places_and_annotations,
    _marks,
    _fixed_readings,
    _english_quotes_and_search,
    _vocabulary,
    _cards_and_pages,
    _corrections_of_names,
    _placements,
)
