"""What the library says of each text beside its title: the card. Owns the table; knows no document."""

from __future__ import annotations

import sqlite3

import msgspec

from tuireader.store import rows
from tuireader.store.core import Core
from tuireader.store.failures import told
from tuireader.store.rows import Parameters, storable, storable_or_none
from tuireader.store.values import Card, Shelved

_KEEP = """
INSERT INTO cards (text_id, author, date, words, size, tags, "index")
VALUES (:text_id, :author, :date, :words, :size, '[]', 0)
ON CONFLICT (text_id) DO UPDATE SET
    author = excluded.author,
    date = excluded.date,
    words = excluded.words,
    size = excluded.size
"""

_REACH = """
INSERT INTO cards (text_id, words, tags, "index") VALUES (:text_id, 0, '[]', :index)
ON CONFLICT (text_id) DO UPDATE SET "index" = excluded."index"
"""

_TAG = """
INSERT INTO cards (text_id, words, tags, "index") VALUES (:text_id, 0, :tags, 0)
ON CONFLICT (text_id) DO UPDATE SET tags = excluded.tags
"""

_SHELF = """
SELECT texts.*, author, date, size, coalesce(words, 0) AS words, coalesce(tags, '[]') AS tags,
    coalesce("index", 0) AS "index",
    (SELECT count(*) FROM annotations WHERE text_id = texts.id) AS notes
FROM texts LEFT JOIN cards ON cards.text_id = texts.id
ORDER BY opened DESC, texts.id DESC
"""


class CardTable:
    """Cards by text."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def all(self) -> list[Shelved]:
        """Every text with its card, the one opened last first."""
        with told():
            return [_from_row(row) for row in self._core.all(_SHELF)]

    def keep(self, text_id: int, card: Card) -> None:
        """Keep what a text says of itself."""
        values: Parameters = {
            "text_id": text_id,
            "author": storable_or_none(card.author),
            "date": storable_or_none(card.date),
            "words": card.words,
            "size": card.size,
        }
        self._core.change(_KEEP, values)

    def reach(self, text_id: int, index: int) -> None:
        """Keep which paragraph the reader is at."""
        self._core.change(_REACH, {"text_id": text_id, "index": index})

    def tag(self, text_id: int, tags: tuple[str, ...]) -> None:
        """Keep a text's tags in place of those before."""
        self._core.change(_TAG, {"text_id": text_id, "tags": storable(msgspec.json.encode(tags).decode())})


def _from_row(row: sqlite3.Row) -> Shelved:
    return Shelved(
        text=rows.to_text(row),
        card=Card(author=row["author"], date=row["date"], words=row["words"], size=row["size"]),
        index=row["index"],
        notes=row["notes"],
        tags=msgspec.json.decode(row["tags"], type=tuple[str, ...]),
    )
