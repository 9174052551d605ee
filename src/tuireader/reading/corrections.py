"""What the reader said of the names in one text: other names, types, one thing or none. Owns what that changes.

A correction holds for an entity by its Arabic name and type as they were found, so that it outlives ids.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from uuid import uuid4

from msgspec.structs import replace

from tuireader.arabic.cleaning import clean_text
from tuireader.arabic.normalization import fold
from tuireader.document import Entity, EntityType, Name, Paragraph
from tuireader.reading.notebook import Notebook, now_utc
from tuireader.store import NameCorrection


class Change(StrEnum):
    """What is said of an entity."""

    NAME = "name"
    TYPE = "type"
    SAME = "same"
    NONE = "none"


_Key = tuple[str, str]


class Corrections:
    """The corrections of a notebook's text."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook
        self._kept = notebook.corrections()
        self._found: dict[str, tuple[str, str]] = {}
        """Name and type of each entity as they were found."""

    def of(self, entity: Entity) -> list[NameCorrection]:
        """What was said of an entity as it is now shown, the latest last."""
        name, found = self._found.get(entity.id, ("", ""))
        return [one for one in self._kept if (one.name, one.type) == (name, found)]

    def change(self, entity: Entity, kind: Change, value: str = "") -> None:
        """Keep a correction of an entity; `value` is an English name, a type, or the name and type it is one with.

        Raises:
            StoreError: It could not be kept; nothing changed.
        """
        name, found = self._found.get(entity.id, (entity.name.ar or entity.name.en or "", entity.type.value))
        self._notebook.keep_correction(
            NameCorrection(
                id=str(uuid4()), name=name, type=found, kind=kind.value, value=clean_text(value), created=now_utc()
            )
        )
        self._kept = self._notebook.corrections()

    def take_back(self, entity: Entity) -> bool:
        """Forget the last correction of an entity; False where there is none. Raises StoreError."""
        kept = self.of(entity)
        if kept:
            self._notebook.forget_correction(kept[-1])
            self._kept = self._notebook.corrections()
        return bool(kept)

    def take_back_last(self) -> bool:
        """Forget what was said last; False where nothing was. Raises StoreError."""
        if not self._kept:
            return False
        self._notebook.forget_correction(self._kept[-1])
        self._kept = self._notebook.corrections()
        return True

    def apply(
        self, paragraphs: Sequence[Paragraph], entities: Sequence[Entity]
    ) -> tuple[tuple[Paragraph, ...], tuple[Entity, ...]]:
        """Linked paragraphs and their entities as the reader wants them."""
        self._found |= {one.id: (one.name.ar or one.name.en or "", one.type.value) for one in entities}
        if not self._kept:
            return tuple(paragraphs), tuple(entities)
        now: dict[str, Entity | None] = {one.id: one for one in entities}
        by_key = {_key(one): one.id for one in entities}
        same: dict[str, str] = {}
        for one in self._kept:
            identifier = by_key.get((fold(one.name), one.type))
            entity = now.get(identifier) if identifier else None
            if identifier is None or entity is None:
                continue
            if one.kind == Change.SAME:
                other = by_key.get(_same_key(one.value))
                if other and _end(same, other) != identifier:
                    same[identifier] = other
            else:
                now[identifier] = _changed(entity, one)
        for identifier in same:
            if now.get(_end(same, identifier)) is not None:
                now[identifier] = None
        ends = {identifier: _end(same, identifier) for identifier in now}
        return tuple(_with(one, ends, now) for one in paragraphs), tuple(one for one in now.values() if one)


def same_value(entity: Entity) -> str:
    """How a correction names the entity that another one is."""
    return f"{entity.type.value} {entity.name.ar or entity.name.en or ''}"


def _same_key(value: str) -> _Key:
    kind, _, name = value.partition(" ")
    return fold(name), kind


def _key(entity: Entity) -> _Key:
    return fold(entity.name.ar or entity.name.en or ""), entity.type.value


def _end(same: dict[str, str], identifier: str) -> str:
    while identifier in same:
        identifier = same[identifier]
    return identifier


def _changed(entity: Entity, one: NameCorrection) -> Entity | None:
    if one.kind == Change.NONE:
        return None
    if one.kind == Change.NAME:
        return replace(entity, name=Name(entity.name.ar, one.value))
    if one.kind == Change.TYPE and one.value in EntityType.__members__:
        return replace(entity, type=EntityType(one.value))
    return entity


def _with(paragraph: Paragraph, ends: dict[str, str], now: dict[str, Entity | None]) -> Paragraph:
    """With the mentions of what is left, under the types and ids that it has now."""
    mentions = []
    for mention in paragraph.entities or ():
        entity = now.get(ends.get(mention.id or "", mention.id or ""))
        if mention.id is None or mention.id not in ends:
            mentions.append(mention)
        elif entity is not None:
            mentions.append(replace(mention, id=entity.id, type=entity.type, confidence=None))
    return replace(paragraph, entities=tuple(mentions)) if paragraph.entities else paragraph
