"""Full-text search over all texts of the library: SQLite FTS5. Owns its file, its tables and the questions to them.

The index stands in the cache: whatever becomes of it, it can be made again from the texts. Words are folded before they
go in, once as they are written and once without the words that are written together with them (و ف ب ك ل ال).
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path
from threading import RLock
from typing import NamedTuple

from tuireader.arabic.normalization import fold
from tuireader.store.failures import told
from tuireader.store.rows import storable, storable_or_none

VERSION = 1
TIMEOUT = 5.0
_WORD = re.compile(r"\w+")
_ATTACHED = re.compile(r"(?:[وف]?(?:[بك]?ال|لل)|[وف](?=\w{4})|[بلك](?=\w{4}))(?=\w{2})")
_ARTICLE = re.compile(r"(?:ال)(?=\w{2})")
_SCHEMA = """
CREATE TABLE texts (
    id INTEGER PRIMARY KEY, content TEXT NOT NULL UNIQUE, source TEXT, title TEXT NOT NULL, author TEXT
) STRICT;
CREATE TABLE passages (
    id INTEGER PRIMARY KEY, text_id INTEGER NOT NULL REFERENCES texts (id), number INTEGER NOT NULL,
    body TEXT NOT NULL, lemmas TEXT NOT NULL
) STRICT;
CREATE INDEX passages_by_text ON passages (text_id);
CREATE VIRTUAL TABLE words USING fts5(
    plain, bare, lemmas, content = '', tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
);
"""
_FIND = """
SELECT texts.content, texts.source, texts.title, texts.author, passages.number, passages.body
FROM (SELECT rowid, bm25(words, 2.0, 1.0, 1.0) AS weight FROM words WHERE words MATCH :asked
      ORDER BY weight LIMIT :limit) AS best
JOIN passages ON passages.id = best.rowid JOIN texts ON texts.id = passages.text_id
ORDER BY best.weight
"""


class Passage(NamedTuple):
    """A paragraph on its way into the index."""

    number: int
    """From 0."""
    text: str
    lemmas: Sequence[str] = ()
    """Of an annotated text."""


class Passing(NamedTuple):
    """A paragraph that was found."""

    content: str
    source: str | None
    title: str
    author: str | None
    number: int
    body: str


class SearchIndex:
    """The index over one file; may be used from several threads, one at a time gets in.

    Raises, from any method: StoreError.
    """

    def __init__(self, path: Path) -> None:
        """Open the index, made anew where there is none, it is broken, or of another version."""
        self._path = path
        self._lock = RLock()
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

    def locate(self, content: str, source: str | None, title: str) -> bool:
        """Whether a text is in it; one that was moved since stands under its new source and title from then on."""
        with self._lock, told(), self._connection as connection:
            connection.execute("BEGIN IMMEDIATE")
            if connection.execute("SELECT 1 FROM texts WHERE content = ?", (content,)).fetchone() is None:
                return False
            new = storable_or_none(source)
            others = "SELECT id FROM texts WHERE content <> ? AND source IS NOT NULL AND source = ?"
            for (text_id,) in connection.execute(others, (content, new)).fetchall():
                _remove(connection, text_id)
            where = "WHERE content = ? AND (source IS NOT ? OR title <> ?)"
            values = (new, storable(title), content, new, storable(title))
            connection.execute(f"UPDATE texts SET source = ?, title = ? {where}", values)
            return True

    def put(
        self, content: str, source: str | None, title: str, author: str | None, passages: Iterable[Passage]
    ) -> None:
        """Put a text in, in place of what is there with the same content, or under the same source."""
        with self._lock, told(), self._connection as connection:
            connection.execute("BEGIN IMMEDIATE")
            same = "SELECT id FROM texts WHERE content = ? OR (source IS NOT NULL AND source = ?)"
            for (text_id,) in connection.execute(same, (content, storable_or_none(source))).fetchall():
                _remove(connection, text_id)
            row = connection.execute(
                "INSERT INTO texts (content, source, title, author) VALUES (?, ?, ?, ?)",
                (content, storable_or_none(source), storable(title), storable_or_none(author)),
            )
            for passage in passages:
                _insert(connection, row.lastrowid or 0, passage)

    def remove(self, content: str) -> None:
        """Take a text out."""
        with self._lock, told(), self._connection as connection:
            connection.execute("BEGIN IMMEDIATE")
            for (text_id,) in connection.execute("SELECT id FROM texts WHERE content = ?", (content,)).fetchall():
                _remove(connection, text_id)

    def clear(self) -> None:
        """Take everything out."""
        with self._lock, told(), self._connection as connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("INSERT INTO words (words) VALUES ('delete-all')")
            connection.execute("DELETE FROM passages")
            connection.execute("DELETE FROM texts")

    def count(self) -> int:
        """How many texts are in it."""
        with self._lock, told():
            return int(self._connection.execute("SELECT count(*) FROM texts").fetchone()[0])

    def find(self, words: Sequence[str], limit: int, *, phrase: bool = False, lemma: bool = False) -> list[Passing]:
        """The passages that have all the words, the best first.

        Args:
            words: As they are typed; each finds words that begin with it, also behind what is attached to them.
            limit: At most so many.
            phrase: Whether the words must be whole and follow each other.
            lemma: Whether they are lemmas, which only annotated texts have.
        """
        asked = _expression(words, phrase=phrase, lemma=lemma)
        if not asked:
            return []
        with self._lock, told():
            return [Passing(*row) for row in self._connection.execute(_FIND, {"asked": asked, "limit": limit})]


def folded_words(text: str) -> list[str]:
    """The words of a text as they are looked for."""
    return _WORD.findall(fold(text))


def without_article(word: str) -> str:
    """A folded word as it is typed, without the article."""
    return _ARTICLE.sub("", word, count=1) if _ARTICLE.match(word) else word


def _bare(word: str) -> str:
    found = _ATTACHED.match(word)
    return word[found.end() :] if found else word


def _expression(words: Sequence[str], *, phrase: bool, lemma: bool) -> str:
    """In the language of FTS5; every word stands in quotes, so none of it is taken for an operator."""
    folded = [word for text in words for word in folded_words(text)]
    if not folded:
        return ""
    if phrase:
        return f'plain : "{" ".join(folded)}"'
    if lemma:
        return " AND ".join(f'lemmas : "{word}"' for word in folded)
    return " AND ".join(
        f'(plain : "{word}" * OR bare : "{word}" * OR bare : "{without_article(word)}" *)' for word in folded
    )


def _columns(passage: Passage) -> tuple[str, str, str]:
    words = folded_words(passage.text)
    return " ".join(words), " ".join(map(_bare, words)), " ".join(map(fold, passage.lemmas))


def _insert(connection: sqlite3.Connection, text_id: int, passage: Passage) -> None:
    plain, bare, lemmas = _columns(passage)
    row = connection.execute(
        "INSERT INTO passages (text_id, number, body, lemmas) VALUES (?, ?, ?, ?)",
        (text_id, passage.number, storable(passage.text), storable(lemmas)),
    )
    connection.execute(
        "INSERT INTO words (rowid, plain, bare, lemmas) VALUES (?, ?, ?, ?)",
        (row.lastrowid, storable(plain), storable(bare), storable(lemmas)),
    )


def _remove(connection: sqlite3.Connection, text_id: int) -> None:
    """An index without content is told what it has to forget."""
    found = connection.execute("SELECT id, number, body, lemmas FROM passages WHERE text_id = ?", (text_id,)).fetchall()
    for number, place, body, lemmas in found:
        plain, bare, _ = _columns(Passage(place, body))
        connection.execute(
            "INSERT INTO words (words, rowid, plain, bare, lemmas) VALUES ('delete', ?, ?, ?, ?)",
            (number, storable(plain), storable(bare), lemmas),
        )
    connection.execute("DELETE FROM passages WHERE text_id = ?", (text_id,))
    connection.execute("DELETE FROM texts WHERE id = ?", (text_id,))


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=TIMEOUT, isolation_level=None, check_same_thread=False)
    try:
        path.chmod(0o600)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version != VERSION:
            _make(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _make(connection: sqlite3.Connection) -> None:
    tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name IN ('words', 'passages', 'texts')"
    with closing(connection.cursor()) as cursor:
        cursor.execute("BEGIN IMMEDIATE")
        for (name,) in cursor.execute(tables).fetchall():
            cursor.execute(f"DROP TABLE {name}")
        for statement in _SCHEMA.split(";"):
            cursor.execute(statement)
        cursor.execute(f"PRAGMA user_version = {VERSION}")
        cursor.execute("COMMIT")
