"""Readings of words that the reader fixed, for one place or for a whole text. Owns the table; knows no dictionary."""

from __future__ import annotations

import sqlite3

import msgspec

from tuireader.document import Analysis, Anchor
from tuireader.store.core import Core
from tuireader.store.failures import told
from tuireader.store.rows import Parameters, storable
from tuireader.store.values import FixedReading

_KEEP = """
INSERT INTO readings (id, text_id, form, anchor, analysis, created)
VALUES (:id, :text_id, :form, :anchor, :analysis, :created)
"""


class ReadingTable:
    """Fixed readings by text."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def of_text(self, text_id: int) -> list[FixedReading]:
        """The text's fixed readings in the order they were made."""
        found = self._core.all("SELECT * FROM readings WHERE text_id = :id ORDER BY created, rowid", {"id": text_id})
        with told():
            return [_from_row(row) for row in found]

    def keep(self, text_id: int, fixed: FixedReading) -> None:
        """Keep a reading."""
        self._core.change(_KEEP, {**_parameters(fixed), "text_id": text_id})

    def remove(self, reading_id: str) -> bool:
        """Forget a reading; False where it was gone already."""
        return self._core.change("DELETE FROM readings WHERE id = :id", {"id": reading_id}) > 0


def _from_row(row: sqlite3.Row) -> FixedReading:
    return FixedReading(
        id=row["id"],
        form=row["form"],
        anchor=None if row["anchor"] is None else msgspec.json.decode(row["anchor"], type=Anchor),
        analysis=msgspec.json.decode(row["analysis"], type=Analysis),
        created=row["created"],
    )


def _parameters(fixed: FixedReading) -> Parameters:
    return {
        "id": fixed.id,
        "form": storable(fixed.form),
        "anchor": None if fixed.anchor is None else storable(msgspec.json.encode(fixed.anchor).decode()),
        "analysis": storable(msgspec.json.encode(fixed.analysis).decode()),
        "created": fixed.created,
    }
