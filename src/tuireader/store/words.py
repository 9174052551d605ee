"""Words to learn. Owns the table: a lemma stands in it once; knows no dictionary."""

from __future__ import annotations

import sqlite3

from tuireader.store.core import Core
from tuireader.store.rows import Parameters, storable, storable_or_none
from tuireader.store.values import Status, Word

_KEEP = """
INSERT INTO vocabulary (lemma, form, root, upos, gloss, sentence, text_id, status, created, modified)
VALUES (:lemma, :form, :root, :upos, :gloss, :sentence, :text_id, :status, :created, :modified)
ON CONFLICT (lemma) DO UPDATE SET status = excluded.status, modified = excluded.modified
"""


class WordTable:
    """Saved words by lemma."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def all(self) -> list[Word]:
        """Every word in the order they were saved."""
        return [_from_row(row) for row in self._core.all("SELECT * FROM vocabulary ORDER BY created, rowid")]

    def statuses(self) -> dict[str, Status]:
        """Lemma to status."""
        found = self._core.all("SELECT lemma, status FROM vocabulary")
        return {row["lemma"]: Status(row["status"]) for row in found}

    def keep(self, word: Word, text_id: int | None) -> None:
        """Keep a word; of one that is there, the status."""
        self._core.change(_KEEP, {**_parameters(word), "text_id": text_id})

    def remove(self, lemma: str) -> bool:
        """Forget a word; False where it was gone already."""
        return self._core.change("DELETE FROM vocabulary WHERE lemma = :lemma", {"lemma": storable(lemma)}) > 0


def _from_row(row: sqlite3.Row) -> Word:
    return Word(
        lemma=row["lemma"],
        form=row["form"],
        root=row["root"],
        upos=row["upos"],
        gloss=row["gloss"],
        sentence=row["sentence"],
        status=Status(row["status"]),
        created=row["created"],
        modified=row["modified"],
    )


def _parameters(word: Word) -> Parameters:
    return {
        "lemma": storable(word.lemma),
        "form": storable(word.form),
        "root": storable_or_none(word.root),
        "upos": word.upos,
        "gloss": storable(word.gloss),
        "sentence": storable(word.sentence),
        "status": word.status.value,
        "created": word.created,
        "modified": word.modified,
    }
