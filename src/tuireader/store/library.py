"""Highlights and notes of all texts, a page at a time. Owns the questions over the whole library; changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tuireader.document import Annotation, Colour
from tuireader.store import rows
from tuireader.store.core import Core
from tuireader.store.searching import condition
from tuireader.store.values import TextRecord

_PAGE = """
SELECT {columns}, text_id FROM texts CROSS JOIN annotations ON annotations.text_id = texts.id
WHERE {condition}
ORDER BY texts.opened DESC, texts.id DESC, length(paragraph), paragraph, start, annotations.rowid
LIMIT :limit OFFSET :offset
"""


class Noted(NamedTuple):
    """A highlight or note with its text."""

    text: TextRecord
    annotation: Annotation


class Library:
    """Reads across texts."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def page(
        self,
        limit: int,
        offset: int = 0,
        *,
        colours: Iterable[Colour | None] = (),
        tags: Sequence[str] = (),
        words: Sequence[str] = (),
        since: str = "",
    ) -> list[Noted]:
        """What fits, text by text, the one opened last first, in a text about in the order of its paragraphs."""
        where, values = condition(colours, tags, words, since)
        found = self._core.all(
            _PAGE.format(columns=rows.ANNOTATION, condition=where), {**values, "limit": limit, "offset": offset}
        )
        texts = {number: self._text(number) for number in {row["text_id"] for row in found}}
        return [Noted(texts[row["text_id"]], rows.to_annotation(row)) for row in found]

    def count(
        self,
        *,
        colours: Iterable[Colour | None] = (),
        tags: Sequence[str] = (),
        words: Sequence[str] = (),
        since: str = "",
    ) -> tuple[int, int]:
        """How many notes fit, and in how many texts."""
        where, values = condition(colours, tags, words, since)
        asked = f"SELECT count(*) AS notes, count(DISTINCT text_id) AS texts FROM annotations WHERE {where}"
        row = self._core.one(asked, values)
        return (row["notes"], row["texts"]) if row else (0, 0)

    def _text(self, number: int) -> TextRecord:
        (row,) = self._core.all("SELECT * FROM texts WHERE id = :id", {"id": number})
        return rows.to_text(row)
