"""Corrections of the names in a text: what the reader said of them. Owns the table; knows no entity."""

from __future__ import annotations

from tuireader.store.core import Core
from tuireader.store.failures import told
from tuireader.store.rows import storable
from tuireader.store.values import NameCorrection

_KEEP = """
INSERT INTO corrections (id, text_id, name, type, kind, value, created)
VALUES (:id, :text_id, :name, :type, :kind, :value, :created)
"""


class CorrectionTable:
    """Corrections by text."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def of_text(self, text_id: int) -> list[NameCorrection]:
        """The text's corrections in the order they were made."""
        found = self._core.all("SELECT * FROM corrections WHERE text_id = :id ORDER BY rowid", {"id": text_id})
        with told():
            return [
                NameCorrection(
                    id=row["id"],
                    name=row["name"],
                    type=row["type"],
                    kind=row["kind"],
                    value=row["value"],
                    created=row["created"],
                )
                for row in found
            ]

    def keep(self, text_id: int, one: NameCorrection) -> None:
        """Keep a correction."""
        values: dict[str, str | int | None] = {
            "id": one.id,
            "text_id": text_id,
            "name": storable(one.name),
            "type": one.type,
            "kind": one.kind,
            "value": storable(one.value),
            "created": one.created,
        }
        self._core.change(_KEEP, values)

    def remove(self, correction_id: str) -> bool:
        """Forget a correction; False where it was gone already."""
        return self._core.change("DELETE FROM corrections WHERE id = :id", {"id": correction_id}) > 0
